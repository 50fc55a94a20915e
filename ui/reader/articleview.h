// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reader/articledocument.h"
#include "ui/reader/articletext.h"
#include "ui/reader/decorationpainter.h"
#include "ui/reader/pictureobject.h"

#include <QTextBrowser>

#include <memory>
#include <optional>

namespace ui {

/// Where a reader is in a text: the letter at the top of the view. It stays right when the text is set anew.
struct ReadingPlace
{
    int position = 0;
    double offset = 0; ///< Pixels of the letter's line that are above the view's edge.
};

/// What is under the pointer when a menu is asked for; empty parts do not apply.
struct MenuSubject
{
    QUrl link;
    QUrl picture;
    QString code;
    QString selection;
};

/// Shows one article document in a centred column. It fetches nothing and opens nothing: it says by signals
/// what the reader wants.
class ArticleView final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit ArticleView(QWidget *parent = nullptr);
    ~ArticleView() override;

    /// Shows a document set with `style`; pictures stay as the store has them.
    void setArticle(std::shared_ptr<ArticleDocument> article, const ArticleStyle &style);
    void clearArticle(const ArticleStyle &style);
    const ArticleDocument *article() const { return m_article.get(); }

    PictureStore &pictures() { return m_pictures; }
    void loadPictures(); ///< Allows remote ones and asks for those near the view.

    ReadingPlace place() const;
    void goTo(const ReadingPlace &place);
    bool goToAnchor(const QString &name);
    bool isAtEnd() const;

    /// What the list was searched for: marked wherever nothing else is looked for.
    void setSearch(const models::SearchNode &search);
    /// Marks the words wherever they are and goes to the first at or below the view's top; how many there
    /// are. No words: what the list was searched for is marked again.
    int find(const QString &words);
    void findAgain(bool backwards);
    int currentHit() const { return m_hit; } ///< From 0; -1 if there is none.
    int hits() const { return static_cast<int>(m_hits.size()); }

    /// Draws a line round a stretch of text and brings it into view.
    void pointOut(const Highlight &place);

    QString selectedText() const;
    MenuSubject subjectAt(const QPoint &position) const;
    QSize columnMargins() const { return {m_margin, m_margin}; }
    QString focusedLink() const;

signals:
    void linkWanted(const QUrl &link);
    void linkHovered(const QUrl &link); ///< Empty when the pointer or the focus leaves it.
    void categoryWanted(const QString &category);
    void labelChosen(models::LabelId label); ///< Its chip in the header.
    void changesWanted();                    ///< What was changed in the article is to be shown.
    void wholeTableWanted(int number);
    void tableWindowWanted(int number);
    void picturesWanted(const QList<QUrl> &urls, int width); ///< Device pixels.
    void blockedPictureClicked(const QUrl &url);
    void codeCopied();
    void menuWanted(const ui::MenuSubject &subject, const QPoint &globalPosition);
    void endReached(); ///< Space was pressed at the end.
    void zoomWanted(int steps);

public slots:
    void activate(const QUrl &link); ///< Goes to a place in the text, or says what is wanted.
    bool pageDown();                 ///< Nine tenths of what is in view; false at the end.
    void pageUp();

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    QMimeData *createMimeDataFromSelection() const override;
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    /// Something of ours under the pointer that takes a click.
    struct Target
    {
        enum class Kind { None, CopyCode, Card, Picture };
        Kind kind = Kind::None;
        QString address;
        int group = 0;

        bool operator==(const Target &) const = default;
    };

    void setColumn();
    void dress();
    Target targetAt(const QPoint &position) const;
    QTextBlock boxBlockAt(const QPointF &point) const;
    void pictureChanged(const QUrl &url);
    void askForPictures();
    int hitFrom(int position) const; ///< The first at or behind this letter, round the end.
    void showHit(int number);
    void focusLink(int number);
    void reveal(const QRectF &rect);
    QRectF rectOf(int position, int length) const;
    QPointF toDocument(const QPoint &position) const;
    double letterTop(int position) const;
    void paintFocus(QPainter &painter);

    std::shared_ptr<ArticleDocument> m_article;
    ArticleStyle m_style;
    PictureStore m_pictures;
    PictureObject *m_pictureObject = nullptr;
    OrnamentObject *m_ornaments = nullptr;
    TextFinder m_finder;
    models::SearchMarker m_search;
    bool m_finding = false; ///< The hits are words of find().
    QList<Highlight> m_hits;
    Highlight m_framed;
    QList<LinkPlace> m_links;
    bool m_linksKnown = false;
    int m_focusedLink = -1;
    int m_hit = -1;
    int m_margin = 32;
    int m_restoring = 0; ///< Above zero while the view scrolls itself.
    Target m_pressed;
};

} // namespace ui
