// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/picturecommands.h"

#include "app/cli/profile.h"
#include "app/cli/words.h"
#include "app/html/sanitizer.h"
#include "app/session/dress.h"
#include "app/session/session.h"
#include "ui/articles/articlelistpane.h"
#include "ui/articles/articlelistview.h"
#include "ui/reader/articlepicture.h"

#include <QDialog>
#include <QEventLoop>
#include <QFileInfo>
#include <QImage>
#include <QLocale>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;

namespace app::session {

namespace {

constexpr std::chrono::seconds patience(20);       ///< For the window to show what is in the library.
constexpr std::chrono::milliseconds settling(250); ///< Nothing moves for this long: the picture is taken.
constexpr QSize usualSize(1440, 900);

using Theme = models::Preferences::Theme;

Theme themeNamed(const cli::Arguments &arguments, Theme usual)
{
    if (!arguments.has(u"theme"_s))
        return usual;
    const QString name = arguments.value(u"theme"_s);
    if (name == "light"_L1)
        return Theme::Light;
    if (name == "dark"_L1)
        return Theme::Dark;
    if (name == "sepia"_L1)
        return Theme::Sepia;
    throw cli::Refusal{cli::ExitStatus::WrongArguments,
                       //: %1 is a word of the command line; light, dark and sepia stay as they are.
                       cli::Words::tr("There is no theme “%1”: it is light, dark or sepia.").arg(name)};
}

QSize sizeNamed(const cli::Arguments &arguments)
{
    if (!arguments.has(u"size"_s))
        return usualSize;
    const QStringList sides = arguments.value(u"size"_s).split(u'x');
    const QSize size(sides.value(0).toInt(), sides.value(1).toInt());
    if (sides.size() != 2 || size.width() < 320 || size.height() < 240 || size.width() > 8000
        || size.height() > 8000)
        throw cli::Refusal{cli::ExitStatus::WrongArguments,
                           cli::Words::tr("A size is written like 1440x900, from 320x240 to 8000x8000.")};
    return size;
}

void save(const QImage &picture, const QString &path)
{
    if (!picture.save(path))
        throw cli::refusalOf({models::Problem::Kind::FileNotWritable, path, {}, 0});
}

/// Nothing moves for a while.
void rest()
{
    QEventLoop loop;
    QTimer::singleShot(settling, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Lets the window come to rest: its places shown, its article set.
void settle(Session &session)
{
    QEventLoop loop;
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    QObject::connect(&session, &Session::settled, &loop, &QEventLoop::quit);
    session.start();
    loop.exec();

    ui::ArticleListView *list = session.window().articleList()->view();
    if (list->selectNeighbour(1)) {
        QEventLoop reading;
        QTimer::singleShot(patience, &reading, &QEventLoop::quit);
        QObject::connect(&session, &Session::articleShown, &reading, &QEventLoop::quit);
        reading.exec();
    }
    rest();
}

/// The window that an action opens over the main one.
QWidget *openedBy(ui::Actions::Id id, Session &session)
{
    session.window().actions().at(id)->trigger();
    rest();
    for (QDialog *dialog : session.window().findChildren<QDialog *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return &session.window();
}

QWidget *windowNamed(const cli::Arguments &arguments, Session &session)
{
    const QString name = arguments.value(u"window"_s);
    if (name.isEmpty() || name == "main"_L1)
        return &session.window();
    if (name == "health"_L1)
        return openedBy(ui::Actions::FeedHealth, session);
    if (name == "preferences"_L1)
        return openedBy(ui::Actions::Preferences, session);
    if (name == "add"_L1)
        return openedBy(ui::Actions::AddFeed, session);
    if (name == "properties"_L1) {
        const QList<models::Feed> &feeds = session.tree().feeds();
        if (!feeds.isEmpty())
            session.places().go(feeds.first().id);
        rest();
        return openedBy(ui::Actions::Properties, session);
    }
    throw cli::Refusal{
        cli::ExitStatus::WrongArguments,
        //: %1 is a word of the command line; the five names stay as they are.
        cli::Words::tr("There is no window “%1”: it is main, health, properties, preferences or "
                       "add.")
            .arg(name)};
}

cli::ExitStatus screenshot(cli::Context &context)
{
    const QString path = context.arguments.operand(0);
    const QSize size = sizeNamed(context.arguments);
    SessionOptions options;
    options.paths = Paths::forProfile(context.options.profile);
    options.firstStart = !context.options.noFirstRun;
    options.mode = SessionOptions::Mode::Picture;
    options.clock = context.clock;

    dressApplication();
    Session session(options);
    session.setTheme(themeNamed(context.arguments, session.theme()));
    session.window().setAttribute(Qt::WA_DontShowOnScreen);
    session.window().resize(size);
    session.window().show();
    settle(session);
    QWidget *window = windowNamed(context.arguments, session);
    if (window != &session.window() && context.arguments.has(u"size"_s)) {
        window->resize(size);
        rest();
    }
    save(window->grab().toImage(), path);
    return cli::ExitStatus::Done;
}

cli::ExitStatus render(cli::Context &context)
{
    const models::ArticleId id = cli::articleNamed(context.arguments.operand(0));
    const QString path = context.arguments.operand(1);
    ui::PictureOptions options;
    options.theme = themeNamed(context.arguments, Theme::Light);
    options.width = context.arguments.number(u"width"_s, 200).value_or(options.width);
    options.language = QLocale().bcp47Name();

    cli::Profile profile(context);
    const models::Article article = cli::await(profile.library().article(id));
    const models::BlockTree tree = html::sanitize(
        article.body(), {article.headline.link.isValid() ? article.headline.link : article.site,
                         options.columnWidth, options.pixelRatio});
    if (QFileInfo(path).suffix().compare("pdf"_L1, Qt::CaseInsensitive) != 0)
        save(ui::renderToImage(article, tree, options), path);
    else if (!ui::renderToPdf(path, article, tree, options))
        throw cli::refusalOf({models::Problem::Kind::FileNotWritable, path, {}, 0});
    return cli::ExitStatus::Done;
}

} // namespace

QList<cli::Command> pictureCommands()
{
    using cli::Command;
    using cli::Words;
    return {
        {u"render"_s, u"render ID OUT.png|OUT.pdf [--theme light|dark|sepia] [--width PX]"_s,
         Words::tr("Draws an article as the reader pane shows it."), 2, 2, render, Command::Needs::Pictures},
        {u"screenshot"_s,
         u"screenshot OUT.png [--window main|health|properties|preferences|add] [--theme light|dark|sepia] "
         "[--size WxH] [--lang L]"_s,
         Words::tr("Draws the main window or another one, off screen."), 1, 1, screenshot,
         Command::Needs::Pictures},
    };
}

} // namespace app::session
