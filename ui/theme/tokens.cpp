// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include "ui/theme/resourcelink.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QJsonObject &tokens()
{
    static const QJsonObject read = [] {
        linkResources();
        QFile file(u":/courant/tokens.json"_s);
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT_X(opened, "tokens", "the resources are not linked in");
        return opened ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }();
    return read;
}

QString nameOf(Table table)
{
    switch (table) {
    case Table::Light: break;
    case Table::Dark: return u"dark"_s;
    case Table::Sepia: return u"sepia"_s;
    }
    return u"light"_s;
}

QString nameOf(models::Preferences::Accent accent)
{
    using Accent = models::Preferences::Accent;
    switch (accent) {
    case Accent::System:
    case Accent::Blue: break;
    case Accent::Orange: return u"orange"_s;
    case Accent::Green: return u"green"_s;
    case Accent::LightGreen: return u"light-green"_s;
    }
    return u"blue"_s;
}

} // namespace

Theme tableColours(Table table)
{
    const QJsonObject colours = tokens().value(nameOf(table)).toObject();
    const auto colour = [&](QLatin1StringView name) { return QColor(colours.value(name).toString()); };

    Theme theme;
    theme.window = colour("window"_L1);
    theme.sidebar = colour("sidebar"_L1);
    theme.base = colour("base"_L1);
    theme.paper = colour("paper"_L1);
    theme.alt = colour("alt"_L1);
    theme.code = colour("code"_L1);
    theme.line = colour("line"_L1);
    theme.lineMid = colour("line-mid"_L1);
    theme.lineStrong = colour("line-strong"_L1);
    theme.text = colour("text"_L1);
    theme.text2 = colour("text-2"_L1);
    theme.text3 = colour("text-3"_L1);
    theme.textRead = colour("text-read"_L1);
    theme.selectOff = colour("select-off"_L1);
    theme.selectText = theme.text;
    theme.hover = colour("hover"_L1);
    theme.hoverSide = colour("hover-side"_L1);
    theme.star = colour("star"_L1);
    theme.warn = colour("warn"_L1);
    theme.error = colour("error"_L1);
    theme.ok = colour("ok"_L1);
    theme.mark = colour("mark"_L1);
    theme.markNow = colour("mark-now"_L1);
    theme.markText = colour("mark-text"_L1);
    theme.inserted = colour("ins"_L1);
    theme.deleted = colour("del"_L1);
    theme.plate = colour("plate"_L1);
    theme.dark = table == Table::Dark;
    return theme;
}

AccentColours accentColours(models::Preferences::Accent accent, Table table)
{
    const QJsonObject colours = tokens()
                                    .value("accents"_L1)
                                    .toObject()
                                    .value(nameOf(accent))
                                    .toObject()
                                    .value(nameOf(table))
                                    .toObject();
    const QString main = colours.value("accent"_L1).toString();
    return {QColor(main), QColor(colours.value("vivid"_L1).toString()),
            QColor(colours.value("fill"_L1).toString(main))};
}

double selectShare(Table table)
{
    return tokens().value("select-mix"_L1).toObject().value(nameOf(table)).toDouble();
}

} // namespace ui
