// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/opml/unicode.h"

#include "app/base/quietxml.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <libxml/encoding.h>
#include <libxml/tree.h>

#include <algorithm>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace app::opml {

namespace {

struct BufferFree
{
    void operator()(xmlBuffer *buffer) const noexcept { xmlBufferFree(buffer); }
};
struct HandlerClose
{
    void operator()(xmlCharEncodingHandler *handler) const noexcept { xmlCharEncCloseFunc(handler); }
};

std::optional<QString> decoded(const QByteArray &bytes, QStringDecoder::Encoding encoding)
{
    QStringDecoder decoder(encoding);
    const QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

// A document without a byte order mark shows by the zeros around its first `<` that it is UTF-16.
std::optional<QStringDecoder::Encoding> wideEncoding(const QByteArray &bytes)
{
    const auto marked = QStringConverter::encodingForData(bytes, u'<');
    if (marked == QStringConverter::Utf16LE || marked == QStringConverter::Utf16BE
        || marked == QStringConverter::Utf32LE || marked == QStringConverter::Utf32BE)
        return marked;
    return {};
}

// The names people write are often not the names of what they wrote: a superset reads both.
QByteArray declaredEncoding(const QByteArray &bytes)
{
    static const QRegularExpression declaration(
        uR"(<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z0-9._:-]+)["'])"_s);
    const QString head = QString::fromLatin1(bytes.first(std::min<qsizetype>(bytes.size(), 1024)));
    QByteArray name = declaration.match(head).captured(1).toLatin1().toLower();
    if (name == "gb2312" || name == "gbk" || name == "gb_2312-80")
        return "gb18030";
    if (name == "iso-8859-1" || name == "latin1" || name == "us-ascii" || name == "ascii")
        return "windows-1252";
    return name;
}

// What the encoding has no character for becomes U+FFFD, and reading goes on behind it.
std::optional<QString> decodedByLibrary(const QByteArray &bytes, const QByteArray &encoding)
{
    const std::unique_ptr<xmlCharEncodingHandler, HandlerClose> handler(
        xmlFindCharEncodingHandler(encoding.constData()));
    if (!handler)
        return {};
    const std::unique_ptr<xmlBuffer, BufferFree> in(
        xmlBufferCreateSize(static_cast<size_t>(bytes.size()) + 1));
    const std::unique_ptr<xmlBuffer, BufferFree> out(xmlBufferCreate());
    if (!in || !out
        || xmlBufferAdd(in.get(), reinterpret_cast<const xmlChar *>(bytes.constData()),
                        static_cast<int>(bytes.size()))
               != 0)
        return {};
    const QuietXml quiet;
    while (xmlBufferLength(in.get()) > 0) {
        const int before = xmlBufferLength(in.get());
        xmlCharEncInFunc(handler.get(), out.get(), in.get());
        if (xmlBufferLength(in.get()) == before) {
            xmlBufferShrink(in.get(), 1);
            xmlBufferAdd(out.get(), reinterpret_cast<const xmlChar *>("\xEF\xBF\xBD"), 3);
        }
    }
    return QString::fromUtf8(reinterpret_cast<const char *>(xmlBufferContent(out.get())),
                             xmlBufferLength(out.get()));
}

QString anyText(const QByteArray &bytes)
{
    if (const auto wide = wideEncoding(bytes))
        return QStringDecoder(*wide)(bytes);
    const QByteArray declared = declaredEncoding(bytes);
    const bool multibyteName = declared.startsWith("utf") || declared.isEmpty();
    if (!multibyteName) {
        if (const auto text = decodedByLibrary(bytes, declared))
            return *text;
    }
    if (const auto text = decoded(bytes, QStringDecoder::Utf8))
        return *text;
    // Broken UTF-8 that says it is UTF-8 is mended; bytes of which nobody says anything are Windows-1252.
    if (declared.isEmpty()) {
        if (const auto text = decodedByLibrary(bytes, "windows-1252"))
            return *text;
    }
    return QString::fromUtf8(bytes);
}

} // namespace

QString textOf(const QByteArray &bytes)
{
    QString text = anyText(bytes);
    text.removeIf([](QChar c) {
        return (c < u' ' && c != u'\t' && c != u'\n' && c != u'\r') || c == QChar(0xFFFE)
               || c == QChar(0xFFFF);
    });
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8()); // UTF-16 may hold half letters
}

} // namespace app::opml
