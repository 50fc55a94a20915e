// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/collections.h"

#include "app/base/answers.h"
#include "ui/collections/colourmenu.h"
#include "ui/collections/labelpicker.h"
#include "ui/collections/savedsearchdialog.h"
#include "ui/feeds/feedtreepane.h"
#include "ui/feeds/feedtreeview.h"
#include "ui/reader/readerpane.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/labelchip.h"

using models::LabelId;
using models::SavedSearchId;
using ui::Actions;

namespace app::session {

namespace {

/// Of larger selections the picker shows no ticks: that would mean to read them all.
constexpr qsizetype mostLookedAt = 2000;

} // namespace

Collections::Collections(store::Library &library,
                         TreeKeeper &tree,
                         models::FeedTreeModel &model,
                         models::ArticleListModel &list,
                         const ArticleActions &articles,
                         ui::MainWindow &window,
                         QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_tree(tree)
    , m_list(list)
    , m_articles(articles)
    , m_window(window)
{
    connectTree(model);
    connectActions();
    connectPicker();
    connect(&m_tree, &TreeKeeper::collectionsChanged, this, [this] {
        m_list.setLabels(m_tree.tree().labels());
        m_window.reader()->setLabels(m_tree.tree().labels());
        if (!m_labelling.isEmpty())
            fillPicker(false);
    });
}

void Collections::connectTree(const models::FeedTreeModel &model)
{
    using Model = models::FeedTreeModel;
    connect(&model, &Model::renameLabelWanted, this, [this](LabelId id, const QString &name) {
        if (const models::Label *known = m_tree.model().label(id)) {
            models::Label renamed = *known;
            renamed.name = name;
            tell(m_library.changeLabel(renamed), true);
        }
    });
    connect(&model, &Model::renameSavedSearchWanted, this, [this](SavedSearchId id, const QString &name) {
        if (const models::SavedSearch *known = m_tree.model().savedSearch(id)) {
            models::SavedSearch renamed = *known;
            renamed.name = name;
            tell(m_library.changeSavedSearch(renamed), true);
        }
    });
    connect(&model, &Model::moveLabelWanted, this,
            [this](LabelId id, LabelId before) { tell(m_library.moveLabel(id, before)); });
    connect(&model, &Model::moveSavedSearchWanted, this,
            [this](SavedSearchId id, SavedSearchId before) { tell(m_library.moveSavedSearch(id, before)); });
    connect(m_window.feedTree()->view(), &ui::FeedTreeView::removeCollectionsWanted, this,
            &Collections::remove);
}

void Collections::connectActions()
{
    const auto on = [this](Actions::Id id, auto work) {
        connect(m_window.actions().at(id), &QAction::triggered, this, work);
    };
    const ui::FeedTreeView *view = m_window.feedTree()->view();
    on(Actions::Labels, [this] { openPicker(); });
    on(Actions::Unsubscribe, [this, view] { remove(view->selectedLabels(), view->selectedSavedSearches()); });
    on(Actions::NewSavedSearch, [this] {
        const QString query = m_window.searchText().simplified();
        openDialog({.name = query, .query = query});
    });
    on(Actions::Properties, [this, view] {
        const QList<SavedSearchId> chosen = view->selectedSavedSearches();
        if (const models::SavedSearch *search =
                chosen.isEmpty() ? nullptr : m_tree.model().savedSearch(chosen.first()))
            openDialog(*search);
    });
    connect(m_window.colourMenu(), &ui::ColourMenu::aboutToShow, this, [this, view] {
        const QList<LabelId> chosen = view->selectedLabels();
        if (const models::Label *known = chosen.isEmpty() ? nullptr : m_tree.model().label(chosen.first()))
            m_window.colourMenu()->setColour(known->colour);
    });
    connect(m_window.colourMenu(), &ui::ColourMenu::colourWanted, this, &Collections::setColour);
    connect(m_window.reader(), &ui::ReaderPane::labelChosen, this,
            [this](LabelId id) { m_window.feedTree()->view()->choose(id); });
}

void Collections::connectPicker()
{
    ui::LabelPicker *picker = m_window.labelPicker();
    connect(picker, &ui::LabelPicker::labelWanted, this, &Collections::label);
    connect(picker, &ui::LabelPicker::newLabelWanted, this, &Collections::labelNew);
    connect(picker, &ui::LabelPicker::closed, this, [this] { m_labelling.clear(); });
}

// --- labels

void Collections::openPicker()
{
    m_labelling = m_articles.subject();
    if (!m_labelling.isEmpty())
        fillPicker(true);
}

void Collections::fillPicker(bool open)
{
    whenAnswered(m_library.headlines(m_labelling.mid(0, mostLookedAt)), this,
                 [this, open, asked = m_labelling](const auto &headlines) {
                     if (!headlines || asked != m_labelling)
                         return;
                     QHash<LabelId, qsizetype> counts;
                     for (const models::Headline &headline : headlines.value()) {
                         for (const LabelId id : headline.labels)
                             ++counts[id];
                     }
                     ui::LabelPicker::States states;
                     for (auto it = counts.cbegin(); it != counts.cend(); ++it)
                         states.insert(it.key(),
                                       it.value() == asked.size() ? Qt::Checked : Qt::PartiallyChecked);
                     if (open)
                         m_window.openLabelPicker(m_tree.tree().labels(), states);
                     else
                         m_window.labelPicker()->setLabels(m_tree.tree().labels(), states);
                 });
}

void Collections::label(LabelId label, bool on)
{
    // One article is seen to change; of many, most are out of sight.
    tell(m_library.labelArticles(m_labelling, label, on), m_labelling.size() > 1);
}

void Collections::labelNew(const QString &name)
{
    // The colour that fewest labels have.
    QList<int> uses(ui::labelColourCount, 0);
    for (const models::Label &known : m_tree.tree().labels())
        ++uses[known.colour % ui::labelColourCount];
    const auto rarest = std::min_element(uses.cbegin(), uses.cend());
    const int colour = static_cast<int>(rarest - uses.cbegin());
    whenAnswered(m_library.createLabel(name, colour), this,
                 [this, articles = m_labelling](const auto &created) {
                     if (created)
                         tell(m_library.labelArticles(articles, created.value(), true));
                     else
                         emit failed(created.error());
                 });
}

void Collections::setColour(int colour)
{
    for (const LabelId id : m_window.feedTree()->view()->selectedLabels()) {
        if (const models::Label *known = m_tree.model().label(id)) {
            models::Label coloured = *known;
            coloured.colour = colour;
            tell(m_library.changeLabel(coloured), true);
        }
    }
}

void Collections::remove(const QList<LabelId> &labels, const QList<SavedSearchId> &searches)
{
    for (const LabelId id : labels)
        tell(m_library.removeLabel(id), true);
    for (const SavedSearchId id : searches)
        tell(m_library.removeSavedSearch(id), true);
}

// --- saved searches

void Collections::openDialog(const models::SavedSearch &search)
{
    delete m_dialog;
    m_dialog = new ui::SavedSearchDialog(search, &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ui::SavedSearchDialog::searchWanted, this, &Collections::save);
    m_dialog->open();
}

void Collections::save(const models::SavedSearch &search)
{
    const auto answered = [this](const auto &answer) {
        if (m_dialog && answer)
            m_dialog->accept();
        else if (m_dialog)
            m_dialog->setProblem(answer.error().headline());
        return bool(answer);
    };
    if (search.id) {
        whenAnswered(m_library.changeSavedSearch(search), this, answered);
        return;
    }
    whenAnswered(m_library.createSavedSearch(search.name, search.query), this,
                 [this, answered](const auto &created) {
                     if (answered(created))
                         chooseWhenThere(created.value());
                 });
}

/// The tree learns of it a moment later.
void Collections::chooseWhenThere(SavedSearchId search)
{
    if (m_tree.model().savedSearch(search)) {
        m_window.feedTree()->view()->choose(search);
        return;
    }
    connect(
        &m_tree, &TreeKeeper::collectionsChanged, this, [this, search] { chooseWhenThere(search); },
        Qt::SingleShotConnection);
}

// --- what came of it

template<typename Value>
void Collections::tell(const store::Answer<Value> &answer, bool offersUndo)
{
    whenAnswered(answer, this, [this, offersUndo](const auto &done) {
        if (!done)
            emit failed(done.error());
        else if (offersUndo)
            offerUndo();
    });
}

void Collections::offerUndo()
{
    whenAnswered(m_library.undoable(), this, [this](const auto &sentence) {
        if (sentence && !sentence.value().isEmpty())
            emit undoOffered(sentence.value());
    });
}

} // namespace app::session
