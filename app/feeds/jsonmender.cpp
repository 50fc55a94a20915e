// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/jsonmender.h"

#include <algorithm>

namespace app::feeds {

namespace {

class Mender
{
public:
    explicit Mender(const QByteArray &text)
        : m_text(text)
    {
        m_out.reserve(text.size() + 16);
    }

    MendedJson run()
    {
        for (; m_at < m_text.size() && !m_closed; ++m_at)
            read(m_text[m_at]);
        if (!m_closed)
            return endedEarly();
        if (!m_text.mid(m_at).trimmed().isEmpty())
            m_flaws = m_flaws | Flaw::Trailing;
        return {m_out, m_flaws};
    }

private:
    void read(char c)
    {
        if (c == '"') {
            readString();
            return;
        }
        if (c == '{' || c == '[')
            m_open += c;
        else if (c == '}' || c == ']')
            dropComma();
        m_out += c;
        if (c == '}' || c == ']')
            close(c);
    }

    void readString()
    {
        const qsizetype from = m_at;
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at) {
            if (m_text[m_at] == '\\')
                ++m_at;
        }
        m_out += m_text.mid(from, m_at - from + 1);
    }

    void dropComma()
    {
        qsizetype last = m_out.size();
        while (last > 0 && QByteArrayView(" \t\r\n").contains(m_out[last - 1]))
            --last;
        if (last == 0 || m_out[last - 1] != ',')
            return;
        m_out.truncate(last - 1);
        m_flaws = m_flaws | Flaw::Structure;
    }

    void close(char c)
    {
        if (!m_open.isEmpty())
            m_open.chop(1);
        m_closed = m_open.isEmpty();
        if (c == '}' && m_open.endsWith('[') && m_open.count('[') == 1) {
            m_whole = m_out.size();
            m_openThen = m_open;
        }
    }

    MendedJson endedEarly()
    {
        if (m_whole == 0)
            return {};
        m_out.truncate(m_whole);
        std::for_each(m_openThen.crbegin(), m_openThen.crend(),
                      [&](char c) { m_out += c == '[' ? ']' : '}'; });
        return {m_out, m_flaws | Flaw::Cut};
    }

    const QByteArray &m_text;
    qsizetype m_at = 0;
    QByteArray m_out;
    QByteArray m_open; ///< The brackets that are open.
    bool m_closed = false;
    qsizetype m_whole = 0; ///< Up to here whole objects of the first list were read,
    QByteArray m_openThen; ///< and these brackets were open there.
    Flaw m_flaws = Flaw::None;
};

} // namespace

MendedJson mendJson(const QByteArray &utf8)
{
    return Mender(utf8).run();
}

} // namespace app::feeds
