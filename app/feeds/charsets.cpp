// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/charsets.h"

#include "app/base/quietxml.h"
#include "app/base/references.h"
#include "app/feeds/escapes.h"

#include <QByteArrayList>
#include <QString>
#include <QStringDecoder>

#include <libxml/encoding.h>

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace app::feeds {

namespace {

using Label = std::pair<std::string_view, const char *>;

// Labels that mean another charset than they say, or that the converters know under another name.
constexpr std::array<Label, 37> labels = {{
    {"gb2312", "gb18030"},
    {"gbk", "gb18030"},
    {"gb_2312-80", "gb18030"},
    {"gb_2312", "gb18030"},
    {"x-gbk", "gb18030"},
    {"euc-cn", "gb18030"},
    {"cp936", "gb18030"},
    {"chinese", "gb18030"},
    {"utf8", "utf-8"},
    {"unicode-1-1-utf-8", "utf-8"},
    {"iso-8859-1", "windows-1252"},
    {"iso8859-1", "windows-1252"},
    {"iso_8859-1", "windows-1252"},
    {"latin1", "windows-1252"},
    {"latin-1", "windows-1252"},
    {"us-ascii", "windows-1252"},
    {"ascii", "windows-1252"},
    {"cp1252", "windows-1252"},
    {"iso-8859-9", "windows-1254"},
    {"latin5", "windows-1254"},
    {"tis-620", "windows-874"},
    {"iso-8859-11", "windows-874"},
    {"cp874", "windows-874"},
    {"cp1251", "windows-1251"},
    {"cp1250", "windows-1250"},
    {"win-1251", "windows-1251"},
    {"iso-8859-8-i", "iso-8859-8"},
    {"shift-jis", "shift_jis"},
    {"sjis", "shift_jis"},
    {"x-sjis", "shift_jis"},
    {"windows-31j", "shift_jis"},
    {"ms_kanji", "shift_jis"},
    {"ks_c_5601-1987", "euc-kr"},
    {"ksc5601", "euc-kr"},
    {"x-euc-jp", "euc-jp"},
    {"x-x-big5", "big5"},
    {"koi8", "koi8-r"},
}};

// What the two families of converters call the fullest variant of a charset, best first.
QByteArrayList namesOf(const QByteArray &charset)
{
    if (charset == "euc-kr")
        return {"windows-949", "CP949", "EUC-KR"};
    if (charset == "shift_jis")
        return {"windows-31j", "CP932", "Shift_JIS"};
    if (charset == "big5" || charset == "big5-hkscs")
        return {"Big5-HKSCS", "Big5"};
    if (charset == "windows-874")
        return {charset, "CP874", "TIS-620"};
    if (charset.startsWith("windows-"))
        return {charset, "CP" + charset.mid(8)};
    return {charset};
}

DecodedBytes decodeWindows1252(const QByteArray &bytes)
{
    std::string out;
    out.reserve(std::size_t(bytes.size()) + 64);
    for (const char byte : bytes) {
        const char32_t number = static_cast<unsigned char>(byte);
        const char32_t meant = numberedCharacter(number);
        appendUtf8(out, meant ? meant : number);
    }
    return {QByteArray::fromStdString(out), true};
}

std::optional<DecodedBytes> decodeWithQt(const QByteArray &bytes, const QByteArray &name)
{
    QStringDecoder decoder(name.constData(), QStringDecoder::Flag::Stateless);
    if (!decoder.isValid())
        return {};
    const QString text = decoder.decode(bytes);
    return DecodedBytes{text.toUtf8(), !decoder.hasError() && !text.contains(QChar::ReplacementCharacter)};
}

struct FreeBuffer
{
    void operator()(xmlBuffer *buffer) const { xmlBufferFree(buffer); }
};
struct CloseHandler
{
    void operator()(xmlCharEncodingHandler *handler) const { xmlCharEncCloseFunc(handler); }
};

std::optional<DecodedBytes> decodeWithLibxml(const QByteArray &bytes, const QByteArray &name)
{
    const std::unique_ptr<xmlCharEncodingHandler, CloseHandler> handler(
        xmlFindCharEncodingHandler(name.constData()));
    if (!handler)
        return {};
    const std::unique_ptr<xmlBuffer, FreeBuffer> in(xmlBufferCreate());
    const std::unique_ptr<xmlBuffer, FreeBuffer> out(xmlBufferCreate());
    xmlBufferAdd(in.get(), reinterpret_cast<const xmlChar *>(bytes.constData()), int(bytes.size()));
    const QuietXml quiet;
    const int result = xmlCharEncInFunc(handler.get(), out.get(), in.get());
    const auto *content = reinterpret_cast<const char *>(xmlBufferContent(out.get()));
    return DecodedBytes{QByteArray(content, xmlBufferLength(out.get())),
                        result >= 0 && xmlBufferLength(in.get()) == 0};
}

/// How often each first and second byte range of a two-byte charset occurs.
struct PairCounts
{
    int pairs = 0;
    int strays = 0; ///< High bytes that are half of nothing.
    int kana = 0;
    int lowTrails = 0; ///< Second bytes 40 to 7E: rare in GB18030, a third of all in Big5.
    int lateLeads = 0; ///< First bytes C9 to D7: common in GB2312, no Hangul in EUC-KR.
};

// Two-byte characters with a first byte from `firstLead` on.
PairCounts countPairs(const QByteArray &bytes, unsigned firstLead, unsigned kanaFrom, unsigned kanaTo)
{
    PairCounts counts;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto lead = static_cast<unsigned char>(bytes[i]);
        if (lead < 0x80)
            continue;
        const auto trail = i + 1 < bytes.size() ? static_cast<unsigned char>(bytes[i + 1]) : 0U;
        if (lead < firstLead || lead == 0xFF || trail < 0x40 || trail == 0x7F || trail == 0xFF) {
            ++counts.strays;
            continue;
        }
        ++counts.pairs;
        ++i;
        counts.kana += lead >= kanaFrom && lead <= kanaTo;
        counts.lowTrails += trail < 0x7F;
        counts.lateLeads += lead >= 0xC9 && lead <= 0xD7;
    }
    return counts;
}

// The share of the part in the whole is at least one in `oneIn`.
bool isShare(int part, int whole, int oneIn)
{
    return whole > 0 && part * oneIn >= whole;
}

QByteArray guessSingleByte(const QByteArray &bytes)
{
    int letters = 0;
    int high = 0;
    int upperHalf = 0; // E0 to FF: small letters in windows-1251, capitals in KOI8-R
    int noHebrew = 0;  // where windows-1255 has no letters
    int accents = 0;   // DC to DF: Greek vowels with their accents, the rarest capitals of Cyrillic
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        letters += (byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z';
        high += byte >= 0xC0;
        upperHalf += byte >= 0xE0;
        noHebrew += byte >= 0xFB || (byte >= 0xC0 && byte < 0xE0);
        accents += byte >= 0xDC && byte < 0xE0;
    }
    // Western text has one accented letter in ten; tags are half the letters of a Cyrillic feed.
    if (!isShare(high, letters + high, 4))
        return "windows-1252";
    constexpr int sentence =
        40; // letters; in so many, other scripts have a capital, or a letter of the last five
    if (noHebrew == 0 && high >= sentence)
        return "windows-1255";
    if (isShare(accents, high, 25) && isShare(upperHalf, high, 2))
        return "windows-1253";
    return upperHalf * 2 >= high ? "windows-1251" : "koi8-r";
}

} // namespace

QByteArray charsetOf(const QByteArray &label)
{
    const QByteArray name = label.trimmed().toLower();
    for (const auto &[known, meant] : labels) {
        if (std::string_view(name.constData(), std::size_t(name.size())) == known)
            return meant;
    }
    return name;
}

std::optional<DecodedBytes> decodeCharset(const QByteArray &bytes, const QByteArray &charset)
{
    if (charset == "windows-1252")
        return decodeWindows1252(bytes);
    const QByteArrayList names = namesOf(charset);
    for (const QByteArray &name : names) {
        if (auto decoded = decodeWithQt(bytes, name))
            return decoded;
    }
    for (const QByteArray &name : names) {
        if (auto decoded = decodeWithLibxml(bytes, name))
            return decoded;
    }
    return {};
}

QByteArray guessCharset(const QByteArray &bytes)
{
    if (bytes.contains("\x1B$"))
        return "iso-2022-jp";
    const PairCounts euc = countPairs(bytes, 0xA1, 0xA4, 0xA5);
    const PairCounts shiftJis = countPairs(bytes, 0x81, 0x82, 0x83);
    constexpr int enough = 4; // of two-byte characters to believe in them
    if (shiftJis.pairs >= enough && shiftJis.strays * 20 <= shiftJis.pairs
        && isShare(shiftJis.kana, shiftJis.pairs, 4))
        return "shift_jis";
    if (euc.pairs < enough || euc.strays * 20 > euc.pairs)
        return guessSingleByte(bytes);
    if (isShare(euc.lowTrails, euc.pairs, 8))
        return isShare(euc.pairs, euc.pairs + euc.strays, 1) || euc.strays * 50 < euc.pairs
                   ? QByteArray("big5")
                   : guessSingleByte(bytes);
    if (isShare(euc.kana, euc.pairs, 5))
        return "euc-jp";
    return isShare(euc.lateLeads, euc.pairs, 12) ? "gb18030" : "euc-kr";
}

} // namespace app::feeds
