// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/feeds/itemdraft.h"
#include "app/feeds/newest.h"
#include "app/feeds/textcapture.h"
#include "app/feeds/vocabulary.h"
#include "app/feeds/xmlevents.h"

#include <QUrl>

#include <vector>

namespace app::feeds {

/// Hears the elements of any XML feed and makes the value of them. Does not know the formats apart but for
/// the rules of text: the vocabulary says what an element is for, and where it stands to whom it belongs.
class FeedBuilder final : public XmlListener
{
public:
    FeedBuilder(QUrl base, int newestItems);

    void startElement(const XmlElement &element) override;
    void endElement() override;
    void text(std::string_view utf8, TextKind kind) override;

    bool isFeed() const { return m_isFeed; }
    FeedDraft &feed() { return m_feed; }
    std::vector<BuiltItem> &items() { return m_items; }

private:
    /// What an open element is to its children.
    enum class Context : unsigned char { Feed, Item, Image, TextInput, Person, Source, Media, Nothing };

    struct Frame
    {
        Context context = Context::Nothing;
        Tag tag = Tag::Unknown;
        unsigned char rank = 0;
        bool captures = false;
        bool ownBase = false;
    };

    // the structure
    void startRoot(const XmlElement &element);
    void startChild(const XmlElement &element, Frame &frame);
    void startItem(const XmlElement &element);
    void finishItem();
    void forgetOldest();
    Context current() const { return m_frames.empty() ? Context::Nothing : m_frames.back().context; }

    // what attributes say
    void readAttributes(const XmlElement &element, const Frame &frame);
    void readLink(const XmlElement &element, const Frame &frame);
    void readItemLink(const XmlElement &element, std::string_view relation, const QString &href);
    void readCategory(const XmlElement &element);
    void readEnclosure(const XmlElement &element);
    void readMedia(const XmlElement &element);
    void readOutsideContent(const XmlElement &element, std::string_view source);
    void readTranscript(const XmlElement &element);
    void offerPicture(std::string_view address, int rank);

    // what text says
    void finishPerson(const Frame &frame);
    void finishSource();
    void finishMedia();
    void finishText(const Frame &frame);
    void finishItemText(Tag tag, int rank);
    void finishFeedText(Tag tag, int rank);
    void finishMediaText(Tag tag, int rank);
    void finishSmallText(Context context, Tag tag);
    void offerContent(int rank);
    void finishId();
    void finishLink(int rank);
    HtmlText takeHtml(int rank);
    QString takeLine() const;
    std::string_view takeText() const;

    void addEnclosure(models::Enclosure enclosure);
    void addCategory(const QString &category);
    void addCategories(const QString &list);
    QUrl base() const { return m_bases.empty() ? QUrl() : m_bases.back(); }
    QString address(std::string_view text) const;

    QUrl m_base;
    int m_newestItems;
    Spaces m_spaces;
    TextRules m_rules = TextRules::Rss;
    bool m_isFeed = false;
    bool m_inItem = false;
    std::vector<Frame> m_frames;
    int m_tooDeep = 0;         ///< Elements open below the deepest we read.
    std::vector<QUrl> m_bases; ///< One for each open xml:base.

    TextCapture m_capture;
    bool m_capturing = false;
    std::string m_text; ///< Of the capture that just ended.
    TextForm m_form = TextForm::Guess;

    std::string m_looseText; ///< Directly in an author, source or image element.
    QString m_personName;
    QString m_personEmail;
    bool m_personOfSource = false; ///< Wrote what the item was taken from.
    QString m_sourceTitle;
    QString m_sourceLink;
    bool m_permalink = false;      ///< The guid says that it is one.
    bool m_maybePermalink = false; ///< The guid says nothing.
    models::Enclosure m_media;     ///< The media:content that is open.
    QString m_medium;

    FeedDraft m_feed;
    ItemDraft m_draft;
    std::vector<ItemDraft> m_outerItems; ///< Of the open item, the drafts it interrupted; the first is blank.
    std::vector<BuiltItem> m_items;
};

} // namespace app::feeds
