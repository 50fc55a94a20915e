// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/mediawords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using models::Block;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ArticleMedia)
};

bool anyBlock(const QList<Block> &blocks, const auto &wanted)
{
    return std::any_of(blocks.cbegin(), blocks.cend(), [&wanted](const Block &block) {
        if (wanted(block) || anyBlock(block.children, wanted))
            return true;
        for (const QList<Block::Cell> &row : block.rows) {
            for (const Block::Cell &cell : row) {
                if (anyBlock(cell.blocks, wanted))
                    return true;
            }
        }
        return false;
    });
}

/// "42:10" or "1:02:10": clear in every language.
QString clockTime(qint64 seconds)
{
    const qint64 minutes = seconds / 60;
    const QString tail = u"%1:%2"_s.arg(minutes % 60, minutes < 60 ? 1 : 2, 10, QChar(u'0'))
                             .arg(seconds % 60, 2, 10, QChar(u'0'));
    return minutes < 60 ? tail : u"%1:%2"_s.arg(minutes / 60).arg(tail);
}

} // namespace

QString mediaTitle(Block::MediaKind kind)
{
    switch (kind) {
    case Block::MediaKind::Video: return Words::tr("Video");
    case Block::MediaKind::Audio: return Words::tr("Audio");
    case Block::MediaKind::Page: break;
    }
    return Words::tr("Embedded page");
}

QString mediaSentence(const Block &media)
{
    const QString host = media.link.host();
    if (media.media == Block::MediaKind::Page)
        //: On a card in an article; %1 is the name of a site.
        return Words::tr("A page from %1. Opens in the browser.").arg(host);
    return media.media == Block::MediaKind::Video
               //: On a card in an article; %1 is the name of a site.
               ? Words::tr("Video from %1. Opens in the browser.").arg(host)
               //: On a card in an article; %1 is the name of a site.
               : Words::tr("Audio from %1. Opens in the browser.").arg(host);
}

QString enclosureSentence(const models::Enclosure &enclosure, const QString &language)
{
    const QLocale locale(language);
    const QString kind = enclosure.type.startsWith("audio/"_L1)   ? Words::tr("Audio")
                         : enclosure.type.startsWith("video/"_L1) ? Words::tr("Video")
                                                                  : Words::tr("File");
    const QString time = enclosure.duration > 0 ? clockTime(enclosure.duration) : QString();
    const QString size = enclosure.length > 0 ? locale.formattedDataSize(enclosure.length,
                                                                         enclosure.length < 1'000'000 ? 0 : 1,
                                                                         QLocale::DataSizeSIFormat)
                                              : QString();
    if (!time.isEmpty() && !size.isEmpty())
        //: On the card of a file: kind, playing time, size. "Audio, 42:10, 38.1 MB. Opens outside Courant."
        return Words::tr("%1, %2, %3. Opens outside Courant.").arg(kind, time, size);
    if (!time.isEmpty() || !size.isEmpty())
        //: On the card of a file: kind, then playing time or size.
        return Words::tr("%1, %2. Opens outside Courant.").arg(kind, time + size);
    //: On the card of a file: its kind.
    return Words::tr("%1. Opens outside Courant.").arg(kind);
}

QString cutNote()
{
    return Words::tr("This article is longer than Courant shows at once.");
}

QString openInBrowser()
{
    //: A link after "This article is longer than Courant shows at once."
    return Words::tr("Open it in the browser");
}

QString showAllRows(int rows, const QString &language)
{
    //: A link under a long table; %1 is the number of its rows, always over 200.
    return Words::tr("Show all %1 rows").arg(QLocale(language).toString(rows));
}

QString openTable()
{
    //: A link under a long or wide table.
    return Words::tr("Open the table in a window");
}

QString tableSize(int rows, int columns)
{
    //: On the card of a table too wide for the page; more than 12 columns.
    return Words::tr("Table, %1 columns, %2 rows").arg(columns).arg(rows);
}

bool isPlayable(const models::Enclosure &enclosure)
{
    return enclosure.type.startsWith("audio/"_L1) || enclosure.type.startsWith("video/"_L1);
}

bool showsMedia(const QList<Block> &blocks, const QUrl &url)
{
    return anyBlock(blocks, [&url](const Block &block) {
        return (block.kind == Block::Kind::Media && block.link == url) || block.picture == url
               || std::any_of(block.spans.cbegin(), block.spans.cend(), [&url](const models::Span &span) {
                      return span.picture == url || span.link == url;
                  });
    });
}

bool showsAnyPicture(const QList<Block> &blocks)
{
    return anyBlock(blocks, [](const Block &block) {
        return !block.picture.isEmpty()
               || std::any_of(block.spans.cbegin(), block.spans.cend(), [](const models::Span &span) {
                      return span.kind == models::Span::Kind::Picture;
                  });
    });
}

} // namespace ui
