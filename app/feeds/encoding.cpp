// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/encoding.h"

#include "app/feeds/charsets.h"

#include <QByteArrayList>
#include <QStringDecoder>
#include <QUtf8StringView>

#include <algorithm>
#include <array>
#include <string_view>

namespace app::feeds {

namespace {

struct Mark
{
    std::string_view bytes;
    const char *charset;
    int length; ///< How much of it is a byte order mark and is left out.
};

// Byte order marks, and what "<" or "{" looks like in wide encodings without one (XML 1.0, appendix F).
// The four-byte ones stand first because the two-byte ones begin like them.
constexpr std::array<Mark, 11> marks = {{
    {std::string_view("\0\0\xFE\xFF", 4), "utf-32be", 4},
    {std::string_view("\xFF\xFE\0\0", 4), "utf-32le", 4},
    {std::string_view("\0\0\0<", 4), "utf-32be", 0},
    {std::string_view("<\0\0\0", 4), "utf-32le", 0},
    {std::string_view("\xEF\xBB\xBF", 3), "utf-8", 3},
    {std::string_view("\xFE\xFF", 2), "utf-16be", 2},
    {std::string_view("\xFF\xFE", 2), "utf-16le", 2},
    {std::string_view("\0<", 2), "utf-16be", 0},
    {std::string_view("<\0", 2), "utf-16le", 0},
    {std::string_view("\0{", 2), "utf-16be", 0},
    {std::string_view("{\0", 2), "utf-16le", 0},
}};

const Mark *markOf(const QByteArray &document)
{
    for (const Mark &mark : marks) {
        if (document.startsWith(QByteArrayView(mark.bytes.data(), qsizetype(mark.bytes.size()))))
            return &mark;
    }
    return nullptr;
}

// The value after "name" and an equals sign, with or without quotes: charset=utf-8, encoding = "gb2312".
QByteArray valueAfter(const QByteArray &text, const char *name)
{
    constexpr std::string_view blank = " \t\r\n=";
    constexpr std::string_view end = "\"'; \t?>\r\n,";
    const std::string_view all(text.constData(), std::size_t(text.size()));
    const qsizetype found = text.toLower().indexOf(name);
    if (found < 0)
        return {};
    std::size_t from = all.find_first_not_of(blank, std::size_t(found) + qstrlen(name));
    if (from == std::string_view::npos)
        return {};
    if (all[from] == '"' || all[from] == '\'')
        ++from;
    const std::size_t to = std::min(all.find_first_of(end, from), all.size());
    return text.mid(qsizetype(from), qsizetype(to - from));
}

QByteArray declaredCharset(const QByteArray &document)
{
    constexpr qsizetype longestPrologue = 1024; // of junk and the declaration itself
    const QByteArray start = document.left(longestPrologue);
    const qsizetype declaration = start.indexOf("<?xml");
    if (declaration < 0)
        return {};
    const qsizetype end = start.indexOf('>', declaration);
    return charsetOf(valueAfter(start.mid(declaration, end < 0 ? -1 : end - declaration), "encoding"));
}

// UTF-8 sequences of a valid text; those of three bytes count more, as chance hardly makes them.
int evidenceOfUtf8(const QByteArray &bytes)
{
    int evidence = 0;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        evidence += byte >= 0xE0 ? 4 : byte >= 0xC0 ? 1 : 0;
    }
    return evidence;
}

// A charset that could not have shown us a readable declaration, or none at all.
bool isUnusable(const QByteArray &charset)
{
    return charset.isEmpty() || charset.startsWith("utf-16") || charset.startsWith("utf-32")
           || charset.startsWith("ucs-") || charset.startsWith("iso-10646");
}

QByteArray repairedUtf8(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes).toUtf8(); // what is invalid becomes U+FFFD
}

// Most of the high bytes are in valid sequences: UTF-8 with a flaw, not another charset.
bool isMostlyUtf8(const QByteArray &bytes)
{
    qsizetype high = 0;
    for (const char c : bytes)
        high += static_cast<unsigned char>(c) >= 0x80;
    const qsizetype flaws = QString::fromUtf8(bytes).count(QChar::ReplacementCharacter);
    return flaws * 10 <= high;
}

Utf8Text decodeMarked(const QByteArray &document, const Mark &mark)
{
    const QByteArray bytes = document.mid(mark.length);
    if (std::string_view(mark.charset) == "utf-8")
        return QUtf8StringView(bytes).isValidUtf8() ? Utf8Text{bytes} : Utf8Text{repairedUtf8(bytes), true};
    QStringDecoder decoder(mark.charset);
    const QString text = decoder.decode(bytes);
    return {text.toUtf8(), decoder.hasError()};
}

Utf8Text decodeGuessed(const QByteArray &document)
{
    const auto guess = decodeCharset(document, guessCharset(document));
    return {guess ? guess->utf8 : repairedUtf8(document), true};
}

} // namespace

Utf8Text toUtf8(const QByteArray &document, const QByteArray &contentType)
{
    if (const Mark *mark = markOf(document))
        return decodeMarked(document, *mark);

    const bool valid = QUtf8StringView(document).isValidUtf8();
    constexpr int certain = 4; // one three-byte sequence, or four of two bytes
    bool stated = false;
    for (const QByteArray &charset :
         {charsetOf(valueAfter(contentType, "charset")), declaredCharset(document)}) {
        stated |= !charset.isEmpty();
        if (isUnusable(charset))
            continue;
        if (charset == "utf-8") {
            if (valid)
                return {document};
            continue;
        }
        if (valid && evidenceOfUtf8(document) >= certain)
            return {document, true};
        const auto decoded = decodeCharset(document, charset);
        // We could read the declaration as it stands, so what makes something else of it is wrong.
        if (decoded && document.startsWith("<?xml") && !decoded->utf8.startsWith("<?xml"))
            continue;
        if (decoded && decoded->clean)
            return {decoded->utf8};
        if (decoded && charset == declaredCharset(document))
            return {decoded->utf8, true};
    }
    if (valid && !document.contains("\x1B$"))
        return {document, stated && evidenceOfUtf8(document) > 0};
    if (!valid && isMostlyUtf8(document))
        return {repairedUtf8(document), true};
    return decodeGuessed(document);
}

} // namespace app::feeds
