// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/changeswindow.h"

#include "ui/reader/articleview.h"
#include "ui/reader/changesdocument.h"
#include "ui/theme/icons.h"
#include "ui/widgets/hairline.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QShortcut>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int buttonSize = 30;
constexpr int iconSize = 18;
constexpr int arrowSize = 16;

QString timeOf(const QDateTime &at)
{
    return QLocale().toString(at.toLocalTime(), QLocale::ShortFormat);
}

QString nameOf(const models::Revision &version, bool isNow)
{
    if (isNow)
        //: The text that an article has now; %1 is since when, a date and time.
        return ChangesWindow::tr("Now (since %1)").arg(timeOf(version.seen));
    if (version.number == 1)
        //: The text that an article had at first; %1 is a date and time.
        return ChangesWindow::tr("At first (%1)").arg(timeOf(version.seen));
    //: An older text of an article; %1 is since when it was there, a date and time.
    return ChangesWindow::tr("Since %1").arg(timeOf(version.seen));
}

} // namespace

ChangesWindow::ChangesWindow(const ArticleStyle &style, QWidget *parent)
    : QDialog(parent)
    , m_style(style)
    , m_view(new ArticleView(this))
{
    setWindowTitle(tr("What was changed"));
    setWindowFlag(Qt::WindowContextHelpButtonHint, false);
    m_view->setAccessibleName(windowTitle());
    connect(m_view, &ArticleView::linkWanted, this, &ChangesWindow::linkWanted);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(topBar());
    column->addWidget(new Hairline(this));
    column->addWidget(m_view, 1);
    column->addWidget(new Hairline(this));
    column->addWidget(bottomBar());

    const auto on = [this](const QString &keys, void (ChangesWindow::*work)()) {
        for (const QKeySequence &key : QKeySequence::listFromString(keys))
            connect(new QShortcut(key, this), &QShortcut::activated, this, work);
    };
    on(u"J; N; F3; Alt+Down"_s, &ChangesWindow::goToNext);
    on(u"K; P; Shift+F3; Alt+Up"_s, &ChangesWindow::goToPrevious);
    connect(m_before, &QComboBox::currentIndexChanged, this, &ChangesWindow::beforeChosen);
    connect(m_after, &QComboBox::currentIndexChanged, this, &ChangesWindow::ask);
    connect(m_whole, &QCheckBox::toggled, this, &ChangesWindow::build);
    dress();
    m_view->setFocus();
    resize(820, 680);
}

ChangesWindow::~ChangesWindow() = default;

QWidget *ChangesWindow::topBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 8, 8, 8);
    row->setSpacing(8);
    m_before = new QComboBox(bar);
    m_before->setAccessibleName(tr("The older text"));
    m_after = new QComboBox(bar);
    m_after->setAccessibleName(tr("The newer text"));
    for (QComboBox *combo : {m_before, m_after}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(18);
        combo->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        combo->setMaximumWidth(300);
    }
    m_arrow = new QLabel(bar);
    m_count = new QLabel(bar);
    row->addWidget(m_before, 1);
    row->addWidget(m_arrow);
    row->addWidget(m_after, 1);
    row->addStretch(1);
    row->addWidget(m_count);
    row->addSpacing(4);
    m_previous = addButton(bar, u"chevron-up"_s, tr("Previous change"));
    m_next = addButton(bar, u"chevron-down"_s, tr("Next change"));
    connect(m_previous, &QToolButton::clicked, this, &ChangesWindow::goToPrevious);
    connect(m_next, &QToolButton::clicked, this, &ChangesWindow::goToNext);
    return bar;
}

QWidget *ChangesWindow::bottomBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(16);
    m_legend = new QLabel(bar);
    m_whole = new QCheckBox(tr("Show the &whole text"), bar);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, bar);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    row->addWidget(m_legend);
    row->addStretch(1);
    row->addWidget(m_whole);
    row->addWidget(buttons);
    return bar;
}

QToolButton *ChangesWindow::addButton(QWidget *bar, const QString &icon, const QString &words)
{
    auto *button = new QToolButton(bar);
    button->setAutoRaise(true);
    button->setFixedSize(buttonSize, buttonSize);
    button->setIconSize({iconSize, iconSize});
    button->setIcon(ui::icon(icon));
    button->setToolTip(words);
    button->setAccessibleName(words);
    bar->layout()->addWidget(button);
    return button;
}

// ---- which texts

void ChangesWindow::setVersions(const QList<models::Revision> &versions, const QString &language)
{
    const models::Revision *before = version(m_before);
    const models::Revision *after = version(m_after);
    const int wantedBefore = before ? before->number : 1;
    // Who looked at the newest text goes on doing so when there is a newer one.
    const bool wasNewest = !after || after->number == m_versions.last().number;
    const int wantedAfter = wasNewest ? versions.last().number : after->number;
    m_versions = versions;
    m_language = language;
    {
        const QSignalBlocker quietBefore(m_before);
        const QSignalBlocker quietAfter(m_after);
        fill(m_before, 0, versions.size() - 1, wantedBefore);
        fill(m_after, m_before->currentIndex() + 1, versions.size(), wantedAfter);
    }
    ask();
}

/// With the versions [from, to); the one with this number is chosen, else the nearest later one.
void ChangesWindow::fill(QComboBox *combo, qsizetype from, qsizetype to, int wanted)
{
    combo->clear();
    int chosen = -1;
    for (qsizetype i = from; i < to; ++i) {
        combo->addItem(nameOf(m_versions.at(i), i == m_versions.size() - 1), i);
        if (chosen < 0 && m_versions.at(i).number >= wanted)
            chosen = combo->count() - 1;
    }
    combo->setCurrentIndex(chosen < 0 ? combo->count() - 1 : chosen);
}

const models::Revision *ChangesWindow::version(const QComboBox *combo) const
{
    const QVariant at = combo->currentData();
    return at.isValid() && at.toLongLong() < m_versions.size() ? &m_versions.at(at.toLongLong()) : nullptr;
}

void ChangesWindow::beforeChosen()
{
    const models::Revision *after = version(m_after);
    {
        const QSignalBlocker quiet(m_after);
        fill(m_after, m_before->currentIndex() + 1, m_versions.size(),
             after ? after->number : m_versions.last().number);
    }
    ask();
}

void ChangesWindow::ask()
{
    const models::Revision *before = version(m_before);
    const models::Revision *after = version(m_after);
    if (before && after)
        emit comparisonWanted(*before, *after);
}

// ---- the text that shows both

void ChangesWindow::setDifference(const models::TextDifference &difference)
{
    m_difference = difference;
    build();
}

void ChangesWindow::build()
{
    const std::shared_ptr<ArticleDocument> document =
        buildChanges(m_difference, m_language, m_style, m_whole->isChecked());
    m_places = changesIn(*document);
    m_place = -1;
    m_view->setArticle(document, m_style);
    showPlace();
}

void ChangesWindow::goToNext()
{
    goTo(m_place + 1);
}

void ChangesWindow::goToPrevious()
{
    goTo(m_place - 1);
}

void ChangesWindow::goTo(int place)
{
    if (place < 0 || place >= places())
        return;
    m_place = place;
    m_view->pointOut(m_places.at(place));
    showPlace();
}

void ChangesWindow::showPlace()
{
    m_previous->setEnabled(m_place > 0);
    m_next->setEnabled(m_place + 1 < places());
    if (m_places.isEmpty())
        m_count->setText(tr("The words are the same."));
    else if (m_place < 0)
        m_count->setText(tr("%n change(s)", nullptr, places()));
    else
        //: %1 is the number of the change that is pointed at, %2 how many there are.
        m_count->setText(tr("Change %1 of %2").arg(m_place + 1).arg(places()));
}

// ---- looks

void ChangesWindow::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || m_style.theme == currentTheme())
        return;
    m_style.theme = currentTheme();
    dress();
    build();
}

void ChangesWindow::dress()
{
    const Theme &theme = m_style.theme;
    const QString arrow = isRightToLeft() ? u"chevron-left"_s : u"chevron-right"_s;
    m_arrow->setPixmap(iconPixmap(arrow, arrowSize, theme.text3, devicePixelRatioF()));
    const auto sample = [](const QString &words, const QColor &ground, const QString &line) {
        return u"<span style=\"background-color:%1; text-decoration:%2\">&nbsp;%3&nbsp;</span>"_s.arg(
            ground.name(), line, words.toHtmlEscaped());
    };
    m_legend->setText(sample(tr("inserted"), theme.inserted, u"underline"_s) + u"&nbsp;&nbsp; "_s
                      + sample(tr("removed"), theme.deleted, u"line-through"_s));
    m_view->clearArticle(m_style);
}

} // namespace ui
