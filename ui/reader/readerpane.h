// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/article.h"
#include "models/blocks.h"
#include "models/preferences.h"
#include "models/sharing.h"
#include "ui/reader/articleview.h"

#include <QWidget>

#include <memory>

class QAction;
class QStackedLayout;

namespace ui {

class EmptyPane;
class FindBar;
class InfoBar;
class ReaderBar;
class ShareBar;

/// Shows one article between its bars, or why there is none. What the reader wants goes out as signals.
class ReaderPane final : public QWidget
{
    Q_OBJECT

public:
    explicit ReaderPane(QWidget *parent = nullptr);
    ~ReaderPane() override;

    const models::Article &article() const { return m_article; }
    ArticleView *view() const { return m_view; }
    ArticleStyle style() const; ///< As the article is set at the moment.
    EmptyPane *emptyPane() const { return m_empty; }
    double zoom() const { return m_zoom; }

    /// What the list was searched for: marked in the article; findNext() walks through it.
    void setSearch(const models::SearchNode &search);
    /// All labels there are, for the names and colours of those that the article carries.
    void setLabels(const QList<models::Label> &labels);

public slots:
    /// Shows the article; its remote pictures are asked for only if they are allowed. A long one is set on
    /// another thread, and the last call wins.
    void showArticle(const models::Article &article, const models::BlockTree &tree, bool picturesAllowed);
    void updateStatus(bool read, bool starred);
    void updateLabels(const QList<models::LabelId> &labels);
    void clear();
    /// A sentence instead of an article, with what can be done; the actions stay the caller's.
    void showEmpty(const QString &icon,
                   const QString &headline,
                   const QString &explanation,
                   const QList<QAction *> &actions = {});

    void pictureArrived(const QUrl &url, const QImage &image);
    void animationArrived(const QUrl &url, const QByteArray &bytes);
    void pictureFailed(const QUrl &url);
    void loadPictures(); ///< Those of this article, this once.

    void setTheme(const ui::Theme &theme);
    void setPreferences(const models::Preferences &preferences);
    void setShareTargets(const QList<models::ShareTarget> &targets);

    void openFind();
    void findNext();
    void findPrevious();
    void setZoom(double zoom); ///< 1 is the size of the preferences.
    void zoomBy(int steps);    ///< 0: back to normal.
    bool pageDown();           ///< False where there is nothing left to scroll.
    void pageUp();
    void copySelection();
    void print();
    void exportPdf();

signals:
    void linkWanted(const QUrl &link);
    void linkHovered(const QUrl &link); ///< For the status line; empty: none.
    void feedWanted(const QUrl &link);  ///< Look for a feed there.
    void readWanted(bool read);
    void starWanted(bool starred);
    void labelsWanted();
    void nextWanted();
    void previousWanted();
    void shareWanted(const QString &target, const QString &quote);
    void copyLinkWanted();
    void copyTitleAndLinkWanted();
    void copyMarkdownWanted();
    void replyWanted();
    void commentsWanted();
    void openWanted();
    void categoryWanted(const QString &category);
    void changesWanted();                    ///< What was changed in the article is to be shown.
    void labelChosen(models::LabelId label); ///< Show what carries it.
    void searchWanted(const QString &words);
    /// `width` in device pixels; answers with another article's generation may still be given, they are
    /// dropped.
    void picturesWanted(int generation, const QList<QUrl> &urls, int width);
    void picturesAlwaysWanted(models::FeedId feed);
    void hitShown(int number, int all); ///< From 1: by findNext() and findPrevious().
    void endReached();
    void fileNotWritable(const QString &path); ///< A PDF that could not be written.
    void zoomChanged(double zoom);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void connectBars();
    void connectView();
    void takeLabels();
    void build(bool keepPlace);
    void present(std::shared_ptr<ArticleDocument> document, bool keepPlace);
    void rememberPlace();
    void updatePictureBar();
    QString blockedSentence() const;
    void showMenu(const MenuSubject &subject, const QPoint &position);
    void showTable(int number);
    void find(const QString &words);
    void findAgain(bool backwards);
    QHash<QUrl, QImage> loadedPictures() const;

    QList<models::Label> m_labels;
    models::Article m_article;
    models::BlockTree m_tree;
    ShownParts m_shown;
    models::Preferences m_preferences;
    Theme m_theme;
    double m_zoom = 1;
    int m_generation = 0; ///< Of the article.
    int m_building = 0;   ///< Of the document; a newer one makes older ones void.
    bool m_hasArticle = false;
    models::ArticleId m_shownArticle; ///< Whose document is in the view.
    QHash<models::ArticleId, ReadingPlace> m_places;
    QList<models::ArticleId> m_placeOrder; ///< Oldest first.

    QStackedLayout *m_pages = nullptr;
    QWidget *m_page = nullptr;
    EmptyPane *m_empty = nullptr;
    ReaderBar *m_bar = nullptr;
    InfoBar *m_pictureBar = nullptr;
    FindBar *m_findBar = nullptr;
    ArticleView *m_view = nullptr;
    ShareBar *m_shareBar = nullptr;
    QAction *m_load = nullptr;
    QAction *m_always = nullptr;
};

} // namespace ui
