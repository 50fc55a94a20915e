// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/addresses.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::html {

namespace {

constexpr qsizetype maximumLength = 8192;
constexpr qsizetype maximumPictureData = 3'000'000;

// What browsers, or somebody who wants to deceive a filter, may put before a scheme.
bool isBlank(QChar c)
{
    const char16_t u = c.unicode();
    return u <= 0x20 || u == 0x7F || u == 0xA0 || u == 0x1680 || u == 0x180E || (u >= 0x2000 && u <= 0x200F)
           || u == 0x2028 || u == 0x2029 || u == 0x202F || u == 0x205F || u == 0x3000 || u == 0xFEFF;
}

// The URL Standard drops tabs and line ends everywhere; "java\nscript:" is a scheme.
QString stripped(const QString &raw)
{
    qsizetype start = 0;
    qsizetype end = raw.size();
    while (start < end && isBlank(raw[start]))
        ++start;
    while (end > start && isBlank(raw[end - 1]))
        --end;
    QString text;
    text.reserve(end - start);
    for (const QChar c : QStringView(raw).sliced(start, end - start)) {
        if (c != u'\t' && c != u'\n' && c != u'\r' && c.unicode() >= 0x20)
            text += c;
    }
    return text;
}

bool isSchemeCharacter(QChar c)
{
    return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'+' || c == u'-' || c == u'.');
}

QString schemeOf(const QString &text)
{
    qsizetype end = 0;
    while (end < text.size() && isSchemeCharacter(text[end]))
        ++end;
    if (end == 0 || end >= text.size() || text[end] != u':' || !text[0].isLetter())
        return {};
    return text.left(end).toLower();
}

// Browsers read a backslash before the query as a slash.
void straightenSlashes(QString &text)
{
    for (QChar &c : text) {
        if (c == u'?' || c == u'#')
            return;
        if (c == u'\\')
            c = u'/';
    }
}

// As it will be read again: "#a#b" is written "#a%23b", which is another address to QUrl.
QUrl asWritten(const QUrl &url)
{
    return QUrl::fromEncoded(url.toEncoded());
}

std::optional<QUrl> webAddress(QString text, const QString &scheme, const QUrl &base)
{
    straightenSlashes(text);
    QUrl url(text, QUrl::TolerantMode);
    if (scheme.isEmpty()) {
        if (text.startsWith("//"_L1) && base.scheme().isEmpty())
            url.setScheme(u"https"_s);
        else if (base.isValid() && !base.isRelative())
            url = base.resolved(url);
    }
    const bool web = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || !web || url.host().isEmpty())
        return std::nullopt;
    return asWritten(url);
}

bool isPictureData(const QString &text)
{
    for (const QLatin1String type : {"png"_L1, "jpeg"_L1, "jpg"_L1, "gif"_L1, "webp"_L1}) {
        const QString start = "data:image/"_L1 + type;
        const QChar next = text.size() > start.size() ? text[start.size()] : QChar();
        if (text.startsWith(start, Qt::CaseInsensitive) && (next == u';' || next == u','))
            return true;
    }
    return false;
}

bool isAddressCharacter(QChar c)
{
    static constexpr QStringView others = u"-._~:/?#[]@!$&'()*+,;=%";
    return c.unicode() < 128 && (c.isLetterOrNumber() || others.contains(c));
}

// "(see http://a/b_(c)), and http://d." - what closes a sentence or a bracket opened before the address.
qsizetype withoutPunctuation(QStringView address)
{
    static constexpr QStringView sentence = u".,;:!?'*_~";
    qsizetype end = address.size();
    for (; end > 0; --end) {
        const QChar last = address[end - 1];
        const QStringView whole = address.first(end);
        const bool unopened = (last == u')' && whole.count(u'(') < whole.count(u')'))
                              || (last == u']' && whole.count(u'[') < whole.count(u']'));
        if (!unopened && !sentence.contains(last))
            break;
    }
    return end;
}

bool startsAddress(QStringView text)
{
    return text.startsWith(u"http://", Qt::CaseInsensitive)
           || text.startsWith(u"https://", Qt::CaseInsensitive)
           || text.startsWith(u"www.", Qt::CaseInsensitive);
}

qsizetype nextStart(QStringView text, qsizetype from)
{
    for (qsizetype at = from; at < text.size(); ++at) {
        const char16_t c = text[at].unicode() | 0x20;
        if ((c == u'h' || c == u'w')
            && startsAddress(text.sliced(at, std::min<qsizetype>(8, text.size() - at))))
            return at;
    }
    return -1;
}

// "http://a/,http://b/" are two.
qsizetype endOfAddress(QStringView text, qsizetype start)
{
    constexpr qsizetype longest = 2048;
    qsizetype end = start;
    while (end < text.size() && end - start < longest && isAddressCharacter(text[end])) {
        const bool parts = text[end] == u',' || text[end] == u';';
        if (parts && startsAddress(text.sliced(end + 1)))
            break;
        ++end;
    }
    return end;
}

} // namespace

std::optional<QUrl> linkAddress(const QString &raw, const QUrl &base)
{
    const QString text = stripped(raw);
    if (text.isEmpty() || text.size() > maximumLength)
        return std::nullopt;
    const QString scheme = schemeOf(text);
    if (scheme == "mailto"_L1) {
        const QUrl url(text, QUrl::TolerantMode);
        return url.isValid() && !url.path().isEmpty() ? std::optional(asWritten(url)) : std::nullopt;
    }
    if (text.startsWith(u'#')) {
        if (text.size() == 1)
            return std::nullopt; // A button that a script waits for.
        QUrl place;
        place.setFragment(text.mid(1), QUrl::TolerantMode);
        return asWritten(place);
    }
    if (!scheme.isEmpty() && scheme != "http"_L1 && scheme != "https"_L1)
        return std::nullopt;
    return webAddress(text, scheme, base);
}

std::optional<QUrl> pictureAddress(const QString &raw, const QUrl &base)
{
    const QString text = stripped(raw);
    const QString scheme = schemeOf(text);
    if (scheme == "data"_L1) {
        if (text.size() > maximumPictureData || !isPictureData(text))
            return std::nullopt;
        const QUrl url(text, QUrl::TolerantMode);
        return url.isValid() ? std::optional(url) : std::nullopt;
    }
    if (text.isEmpty() || text.startsWith(u'#') || text.size() > maximumLength)
        return std::nullopt;
    if (!scheme.isEmpty() && scheme != "http"_L1 && scheme != "https"_L1)
        return std::nullopt;
    return webAddress(text, scheme, base);
}

BareAddress bareAddressIn(QStringView text, qsizetype from)
{
    for (qsizetype at = nextStart(text, from); at >= 0; at = nextStart(text, at + 1)) {
        const QChar before = at > 0 ? text[at - 1] : QChar(u' ');
        if (before.unicode() < 128 && (before.isLetterOrNumber() || before == u'/' || before == u'@'))
            continue;
        const qsizetype length = withoutPunctuation(text.sliced(at, endOfAddress(text, at) - at));
        QString address = text.sliced(at, length).toString();
        if (address.startsWith("www."_L1, Qt::CaseInsensitive))
            address.prepend("http://"_L1);
        const std::optional<QUrl> url = linkAddress(address, {});
        if (url && url->host().contains(u'.') && !url->host().endsWith(u'.'))
            return {at, length, *url};
    }
    return {};
}

} // namespace app::html
