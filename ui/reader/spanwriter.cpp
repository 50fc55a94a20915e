// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/spanwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using namespace ArticleFormat;
using models::Span;

namespace {

// What keeps hostile text from freezing the layout (a word of 300 KB takes seconds, with these 0.3 s).
constexpr qsizetype longestWord = 1000;
constexpr qsizetype longestBlock = 20000;
constexpr QChar zeroWidthSpace(0x200B);

bool mayBreakAfter(QChar letter)
{
    return letter.isSpace() || letter == u'-' || letter == zeroWidthSpace
           || letter.script() == QChar::Script_Han;
}

bool hasHan(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(),
                       [](QChar letter) { return letter.script() == QChar::Script_Han; });
}

bool isAllowed(const QUrl &link)
{
    const QString scheme = link.scheme();
    return scheme == "http"_L1 || scheme == "https"_L1 || scheme == "mailto"_L1
           || (scheme.isEmpty() && link.hasFragment() && link.path().isEmpty() && link.host().isEmpty());
}

} // namespace

QString textOf(const QList<Span> &spans)
{
    QString text;
    for (const Span &span : spans) {
        if (span.kind == Span::Kind::Text)
            text += span.text;
        else if (span.kind == Span::Kind::Break)
            text += u' ';
    }
    return text;
}

const Span *lonePicture(const QList<Span> &spans)
{
    const Span *found = nullptr;
    for (const Span &span : spans) {
        if (span.kind == Span::Kind::Picture) {
            if (found)
                return nullptr;
            found = &span;
        } else if (span.kind == Span::Kind::Text && !span.text.trimmed().isEmpty()) {
            return nullptr;
        }
    }
    return found;
}

bool hasPicture(const QList<Span> &spans)
{
    return std::any_of(spans.cbegin(), spans.cend(),
                       [](const Span &span) { return span.kind == Span::Kind::Picture; });
}

QUrl publishersLink(const QUrl &link)
{
    return isAllowed(link) ? link : QUrl();
}

void makeLink(
    QTextCharFormat &format, const QUrl &link, const QString &title, const Theme &theme, bool underlined)
{
    if (!isAllowed(link) && link.scheme() != QLatin1StringView(ownScheme))
        return;
    format.setAnchor(true);
    format.setAnchorHref(link.toString(QUrl::FullyEncoded));
    format.setForeground(theme.accent);
    if (underlined)
        format.setProperty(UnderlineColour, theme.accent);
    if (!title.isEmpty())
        format.setToolTip(title);
}

void writePictureObject(DocumentWriter &writer,
                        const QUrl &url,
                        QSize size,
                        const QString &alternative,
                        const Place &place,
                        QTextCharFormat format,
                        bool plays)
{
    format.clearProperty(UnderlineColour);
    format.setProperty(PictureUrl, url);
    format.setProperty(PictureSize, size);
    format.setProperty(PictureInset, place.inset + place.insetEnd);
    format.setProperty(Alternative, alternative.simplified());
    if (place.share > 0)
        format.setProperty(PictureShare, place.share);
    if (plays)
        format.setProperty(PicturePlays, true);
    writer.document().pictures.append({writer.position(), url});
    writer.object(Picture, format);
}

void SpanWriter::write(const QList<Span> &spans, const Opening &opening, const Place &place)
{
    m_written = 0;
    m_unbroken = 0;
    for (const Span &span : spans) {
        if (!span.anchor.isEmpty())
            m_writer.document().anchors.insert(span.anchor, m_writer.position());
        const QTextCharFormat format = formatOf(span, opening, place);
        switch (span.kind) {
        case Span::Kind::Text: writeText(span.text, format, opening, place); break;
        case Span::Kind::Break: m_writer.text(QString(QChar::LineSeparator), format); break;
        case Span::Kind::Picture: writePicture(span, format, place); break;
        }
    }
}

QTextCharFormat SpanWriter::formatOf(const Span &span, const Opening &opening, const Place &place) const
{
    const Theme &theme = m_writer.style().theme;
    const auto has = [&span](Span::Style style) { return (span.style & style) != 0; };
    QTextCharFormat format = opening.look.format(theme);
    if (place.muted)
        format.setForeground(theme.text2);
    double points = opening.look.points;
    const bool eastern = isEastAsian(opening.script);

    if (has(Span::Bold) || (has(Span::Italic) && eastern && hasHan(span.text)))
        format.setFontWeight(QFont::Bold); // Chinese emphasis is bold: hanzi have no italic
    else if (has(Span::Italic))
        format.setFontItalic(true);
    if (has(Span::Italic) && eastern && !hasHan(span.text)
        && opening.look.families == articleFamilies(opening.script))
        format.setFontFamilies(articleFamilies(Script::Latin));
    if (has(Span::Code) || has(Span::Keyboard)) {
        format.setFontFamilies(codeFamilies());
        points *= 0.86;
        format.setProperty(PillKind, static_cast<int>(has(Span::Keyboard) ? Pill::Key : Pill::Code));
    }
    if (has(Span::Small))
        points *= 0.85;
    if (has(Span::RubyText)) {
        points *= 0.78;
        format.setForeground(theme.text3);
    }
    format.setFontPointSize(points);
    if (has(Span::Superscript))
        format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
    else if (has(Span::Subscript))
        format.setVerticalAlignment(QTextCharFormat::AlignSubScript);
    if (has(Span::Strike) || has(Span::Deleted))
        format.setFontStrikeOut(true);
    if (has(Span::Underline))
        format.setProperty(UnderlineColour, format.foreground().color());
    if (has(Span::Mark)) {
        format.setProperty(PillKind, static_cast<int>(Pill::Mark));
        format.setForeground(theme.markText);
    }
    if (has(Span::Inserted)) {
        format.setProperty(PillKind, static_cast<int>(Pill::Inserted));
        format.setProperty(UnderlineColour, theme.ok);
    }
    if (has(Span::Deleted))
        format.setProperty(PillKind, static_cast<int>(Pill::Deleted));
    if (!span.link.isEmpty())
        makeLink(format, publishersLink(span.link), span.title, theme, !has(Span::Superscript));
    else if (!span.title.isEmpty())
        format.setToolTip(span.title);
    return format;
}

void SpanWriter::writeText(QString text,
                           const QTextCharFormat &format,
                           const Opening &opening,
                           const Place &place)
{
    // Characters that Qt takes for the ends of blocks and frames; ours only mean a space here.
    for (QChar &letter : text) {
        if (letter == QChar::ParagraphSeparator || letter == u'\n' || letter == u'\r'
            || letter == QChar(0xFDD0) || letter == QChar(0xFDD1)
            || letter == QChar::ObjectReplacementCharacter)
            letter = u' ';
    }
    qsizetype from = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        m_unbroken = mayBreakAfter(text.at(at)) ? 0 : m_unbroken + 1;
        if (m_unbroken >= longestWord && !text.at(at).isHighSurrogate()) {
            text.insert(++at, zeroWidthSpace);
            m_unbroken = 0;
        }
        if (m_written + at - from >= longestBlock && m_unbroken == 0) {
            m_writer.text(text.mid(from, at + 1 - from), format);
            Opening next = opening;
            next.look.above = 0;
            m_writer.begin(next, place);
            from = at + 1;
            m_written = 0;
        }
    }
    m_writer.text(from == 0 ? text : text.mid(from), format);
    m_written += text.size() - from;
}

void SpanWriter::writeCode(const QString &code, const Opening &opening, const Place &place)
{
    m_written = 0;
    m_unbroken = 0;
    QString lines = code;
    lines.replace(u"\r\n"_s, u"\n"_s).replace(u'\n', QChar::LineSeparator);
    writeText(lines, opening.look.format(m_writer.style().theme), opening, place);
}

void SpanWriter::writePicture(const Span &span, const QTextCharFormat &format, const Place &place)
{
    QTextCharFormat picture = format;
    picture.setProperty(PictureInline, true);
    writePictureObject(m_writer, span.picture, span.size, span.text, place, picture);
    m_unbroken = 0;
}

} // namespace ui
