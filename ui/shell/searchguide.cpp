// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/searchguide.h"

#include "models/itemmodels/feedtreemodel.h"
#include "models/searchquery.h"
#include "ui/shell/searchpanel.h"
#include "ui/widgets/searchfield.h"

#include <QKeyEvent>
#include <QSignalBlocker>

using namespace std::chrono_literals;

namespace ui {

SearchGuide::SearchGuide(SearchField *field, const models::FeedTreeModel *tree, QWidget *window)
    : QObject(window)
    , m_field(field)
    , m_tree(tree)
    , m_panel(new SearchPanel(window))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(700ms);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_panel->setMistake(m_field->mistake());
        offer();
    });
    connect(field, &QLineEdit::textChanged, this, [this](const QString &text) {
        const bool clear = readText();
        offer();
        if (clear)
            emit searchWanted(text);
        else
            searchForTheRest();
    });
    connect(field, &QLineEdit::cursorPositionChanged, this, &SearchGuide::offer);
    connect(m_panel, &SearchPanel::hintTaken, this, &SearchGuide::take);
    field->installEventFilter(this);
    window->installEventFilter(this);
}

void SearchGuide::setSearch(const QString &query)
{
    {
        const QSignalBlocker quiet(this);
        m_field->setText(query);
    }
    offer();
}

bool SearchGuide::readText()
{
    const QString text = m_field->text();
    const models::SearchQuery search = models::parseSearch(text, QDateTime::currentDateTimeUtc());
    if (!search.problem) {
        m_patience.stop();
        m_field->setMistake(0, 0, {});
        m_panel->setMistake({});
        return true;
    }
    const auto [start, length] = SearchHints::mistakeAt(text, search.position);
    m_field->setMistake(start, length, search.problem->headline());
    if (m_panel->isVisible())
        m_panel->setMistake(m_field->mistake()); // already said: then what is said must be right
    m_patience.start();
    return false;
}

/// While a value is being chosen behind a colon, the words before it are searched for.
void SearchGuide::searchForTheRest()
{
    const QString text = m_field->text();
    const qsizetype cursor = m_field->cursorPosition();
    if (SearchHints::completions(text, cursor, m_tree->tree(), QDate::currentDate()).isEmpty())
        return;
    const QString rest = text.first(SearchHints::wordBefore(text, cursor)).trimmed();
    if (!models::parseSearch(rest, QDateTime::currentDateTimeUtc()).problem)
        emit searchWanted(rest);
}

void SearchGuide::offer()
{
    if (!m_field->hasFocus())
        return m_panel->hide();
    const QDate today = QDate::currentDate();
    const QString text = m_field->text();
    const QList<SearchHint> hints =
        text.isEmpty() ? SearchHints::examples(today)
                       : SearchHints::completions(text, m_field->cursorPosition(), m_tree->tree(), today);
    m_panel->setHints(text.isEmpty() ? tr("A search can ask for") : QString(), hints);
    if (!hints.isEmpty())
        m_panel->setMistake({}); // it says itself what is missing
    m_panel->showUnder(m_field);
}

void SearchGuide::take(const QString &words)
{
    const QString text = m_field->text();
    const qsizetype cursor = m_field->cursorPosition();
    const qsizetype start = SearchHints::wordBefore(text, cursor);
    // A word that is complete is followed by the next one; a field's name by its value.
    const QString added = words.endsWith(u':') ? words : words + u' ';
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->setText(text.first(start) + added + text.mid(cursor).trimmed());
    m_field->setCursorPosition(static_cast<int>(start + added.size()));
}

bool SearchGuide::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Down: return m_panel->step(1);
    case Qt::Key_Up: return m_panel->step(-1);
    case Qt::Key_Tab:
        if (m_field->text().isEmpty() || !m_panel->isVisible() || !m_panel->step(0))
            return false;
        m_panel->takeChosen();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_panel->hasChosen())
            m_panel->takeChosen();
        else
            emit resultsWanted();
        return true;
    default: return false;
    }
}

bool SearchGuide::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field) {
        if (event->type() == QEvent::Resize || event->type() == QEvent::WindowDeactivate)
            m_panel->hide();
        return false;
    }
    switch (event->type()) {
    case QEvent::KeyPress: return handleKey(static_cast<QKeyEvent *>(event)->key());
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        // Its turn comes first.
        QMetaObject::invokeMethod(this, &SearchGuide::offer, Qt::QueuedConnection);
        return false;
    default: return false;
    }
}

} // namespace ui
