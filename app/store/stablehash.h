// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace app::store {

/// A quick 64-bit hash that is the same on every machine and in every version, because it is stored.
/// (qHash() is not.) No defence against someone who wants two texts to collide: that could only confuse
/// articles of one feed, which its publisher can do anyway.
class StableHash
{
public:
    void add(quint64 word)
    {
        m_state = (m_state ^ word) * 0x9fb21c651e98df25u; // an odd constant with well mixed bits
        m_state ^= m_state >> 32;
    }

    void add(QStringView text)
    {
        const char16_t *at = text.utf16();
        const char16_t *const end = at + text.size();
        for (; end - at >= 4; at += 4)
            add(quint64(at[0]) | quint64(at[1]) << 16 | quint64(at[2]) << 32 | quint64(at[3]) << 48);
        for (; at != end; ++at)
            add(quint64(*at));
        add(quint64(text.size()));
    }

    /// Without what stands between `<` and `>`, and with white space folded.
    void addWithoutTags(QStringView html)
    {
        quint64 word = 0;
        int letters = 0;
        bool inTag = false;
        bool blank = false;
        for (const QChar letter : html) {
            const char16_t unit = letter.unicode();
            if (unit == u'<') {
                inTag = true;
            } else if (unit == u'>' && inTag) {
                inTag = false;
            } else if (!inTag) {
                const bool isBlank = unit == u' ' || (unit >= u'\t' && unit <= u'\r');
                if (isBlank && blank)
                    continue;
                blank = isBlank;
                word = word << 16 | (isBlank ? u' ' : unit);
                if (++letters % 4 == 0)
                    add(word);
            }
        }
        add(word);
        add(quint64(letters));
    }

    /// Never 0, so that 0 can stand for "none".
    quint64 result()
    {
        add(quint64(0));
        return m_state != 0 ? m_state : 1;
    }

private:
    quint64 m_state = 0x2545f4914f6cdd1du;
};

} // namespace app::store
