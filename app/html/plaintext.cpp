// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/plaintext.h"

#include "app/base/lines.h"
#include "app/base/references.h"
#include "app/html/entities.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::html {

namespace {

bool isSpace(QChar c)
{
    return c.isSpace();
}

/// One look at the source, from the beginning to where there are enough letters.
class Scanner final
{
public:
    Scanner(QStringView html, int letters)
        : m_html(html)
        , m_letters(letters)
    {
        m_text.reserve(letters);
    }

    QString scan()
    {
        while (m_at < m_html.size() && m_text.size() < m_letters) {
            const QChar c = m_html[m_at];
            if (c == u'<' && isMarkup())
                skipMarkup();
            else if (c == u'&')
                reference();
            else {
                add(c);
                ++m_at;
            }
        }
        if (m_text.size() > m_letters)
            m_text.truncate(m_letters);
        if (m_text.endsWith(u' '))
            m_text.chop(1);
        if (!m_text.isEmpty() && m_text.back().isHighSurrogate())
            m_text.chop(1);
        return m_text;
    }

private:
    bool isMarkup() const
    {
        if (m_at + 1 >= m_html.size())
            return false;
        const QChar next = m_html[m_at + 1];
        return next == u'/' || next == u'!' || next == u'?' || (next.unicode() < 128 && next.isLetter());
    }

    void add(QChar c)
    {
        if (isSpace(c)) {
            m_gap = !m_text.isEmpty();
            return;
        }
        if (!mayStandInLine(c) || c == QChar(0x200B) || c == QChar(0xFEFF) || c == QChar(0xAD))
            return;
        if (m_gap)
            m_text += u' ';
        m_gap = false;
        m_text += c;
    }

    void reference()
    {
        const Reference reference = readReference(m_html.sliced(m_at), ReferenceIn::Text);
        const auto character = QChar::fromUcs4(reference.length == 0 ? U'&' : reference.character);
        for (const QChar c : QStringView(character))
            add(c);
        m_at += std::max<qsizetype>(reference.length, 1);
    }

    void skipMarkup()
    {
        const QStringView rest = m_html.sliced(m_at);
        if (rest.startsWith(u"<!--")) {
            const qsizetype end = m_html.indexOf(u"-->", m_at + 4);
            if (end >= 0) {
                m_at = end + 3;
                return;
            }
        }
        if (rest.startsWith(u"<![CDATA[")) {
            m_at += 9;
            return;
        }
        const qsizetype nameAt = m_at + (rest[1] == u'/' ? 2 : 1);
        qsizetype end = nameAt;
        while (end < m_html.size() && end - nameAt < 12 && m_html[end].isLetterOrNumber())
            ++end;
        const QStringView name = m_html.sliced(nameAt, end - nameAt);
        m_at = tagEnd(end);
        if (rest[1] != u'/' && isHidden(name))
            skipThrough(name);
        if (!isInline(name))
            m_gap = !m_text.isEmpty();
    }

    // Past the '>' that is not in quotes; a quote that is never closed protects nothing.
    qsizetype tagEnd(qsizetype from) const
    {
        for (qsizetype at = from; at < m_html.size(); ++at) {
            const QChar c = m_html[at];
            if (c == u'>')
                return at + 1;
            if ((c == u'"' || c == u'\'') && m_html[at - 1] == u'=') {
                const qsizetype close = m_html.indexOf(c, at + 1);
                if (close > 0)
                    at = close;
            }
        }
        return m_html.size();
    }

    static bool isHidden(QStringView name)
    {
        return name.compare("script"_L1, Qt::CaseInsensitive) == 0
               || name.compare("style"_L1, Qt::CaseInsensitive) == 0
               || name.compare("title"_L1, Qt::CaseInsensitive) == 0
               || name.compare("iframe"_L1, Qt::CaseInsensitive) == 0;
    }

    void skipThrough(QStringView name)
    {
        const QString close = "</"_L1 + name.toString().toLower();
        if (m_noEndFor.contains(close))
            return;
        const qsizetype end = m_html.indexOf(close, m_at, Qt::CaseInsensitive);
        if (end >= 0)
            m_at = tagEnd(end + close.size());
        else
            m_noEndFor.append(close); // So that a thousand of them do not look for it a thousand times.
    }

    // Between the words on both sides of these there is no space unless somebody wrote one.
    static bool isInline(QStringView name)
    {
        for (const QLatin1String known :
             {"a"_L1,    "b"_L1,    "i"_L1,    "u"_L1,   "s"_L1,   "em"_L1,    "strong"_L1,
              "span"_L1, "font"_L1, "code"_L1, "sub"_L1, "sup"_L1, "small"_L1, "big"_L1,
              "mark"_L1, "abbr"_L1, "cite"_L1, "kbd"_L1, "q"_L1,   "wbr"_L1,   "ruby"_L1,
              "rt"_L1,   "rp"_L1,   "ins"_L1,  "del"_L1, "tt"_L1,  "var"_L1}) {
            if (name.compare(known, Qt::CaseInsensitive) == 0)
                return true;
        }
        return false;
    }

    QStringView m_html;
    qsizetype m_at = 0;
    int m_letters;
    bool m_gap = false; ///< White space was met since the last letter.
    QString m_text;
    QStringList m_noEndFor;
};

} // namespace

QString excerpt(const QString &html, int letters)
{
    return letters > 0 ? Scanner(html, letters).scan() : QString();
}

} // namespace app::html
