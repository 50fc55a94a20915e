// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/wordsplitter.h"

#include <QString>

#include <algorithm>

namespace app::store {

using models::Letter;

namespace {

/// ASCII's own table: the folded letter or digit, 0 for what separates.
constexpr std::array<char, 128> asciiTable = [] {
    std::array<char, 128> table{};
    for (char c = '0'; c <= '9'; ++c)
        table[std::size_t(c)] = c;
    for (char c = 'a'; c <= 'z'; ++c) {
        table[std::size_t(c)] = c;
        table[std::size_t(c - 'a' + 'A')] = c;
    }
    return table;
}();

/// Reads one letter; what is no UTF-8 is read as U+FFFD, byte by byte.
char32_t letterAt(std::string_view text, std::size_t &at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned first = byte(at);
    const std::size_t size = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (size == 0 || at + size > text.size()) {
        ++at;
        return first < 0x80 ? first : 0xfffd;
    }
    char32_t letter = first & (0xffu >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(at + i) & 0xc0) != 0x80) {
            ++at;
            return 0xfffd;
        }
        letter = letter << 6 | (byte(at + i) & 0x3fu);
    }
    at += size;
    return letter;
}

/// Holds it letters that must be put together first: accents, points of kana, parts of hangul, half-width
/// kana? By their first bytes; a false alarm costs time only.
bool needsComposing(std::string_view text)
{
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        const auto first = static_cast<unsigned char>(text[i]);
        if (first < 0xcc)
            continue;
        const auto second = static_cast<unsigned char>(text[i + 1]);
        if (first == 0xcc || first == 0xcd || (first == 0xe1 && second >= 0x84 && second <= 0x87)
            || (first == 0xef && (second == 0xbd || second == 0xbe)))
            return true;
        if (first == 0xe3 && second == 0x82 && i + 2 < text.size()
            && (static_cast<unsigned char>(text[i + 2]) | 3) == 0x9b)
            return true;
    }
    return false;
}

} // namespace

void WordSplitter::split(std::string_view text, Purpose purpose, const Take &take)
{
    m_word.clear();
    m_signs.clear();
    m_signsInRow = 0;
    if (!needsComposing(text)) {
        splitComposed(text, purpose, take);
        return;
    }
    const QByteArray composed = QString::fromUtf8(text.data(), qsizetype(text.size()))
                                    .normalized(QString::NormalizationForm_KC)
                                    .toUtf8();
    splitComposed({composed.constData(), std::size_t(composed.size())}, purpose, take);
}

bool WordSplitter::splitComposed(std::string_view text, Purpose purpose, const Take &take)
{
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t start = at;
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            ++at;
            const char folded = asciiTable[byte];
            if (m_signsInRow > 0 && !endSigns(take, Purpose::Document))
                return false;
            if (folded) {
                if (m_word.empty())
                    m_wordStart = qsizetype(start);
                m_word.push_back(folded);
            } else if (!m_word.empty() && !takeWord(take, qsizetype(start))) {
                return false;
            }
            continue;
        }
        const Letter &letter = m_letters.at(letterAt(text, at));
        if (letter.kind == Letter::Kind::Dropped)
            continue;
        const bool isSign = letter.kind == Letter::Kind::Sign;
        const bool isWord = letter.kind == Letter::Kind::Word;
        if (!isWord && !m_word.empty() && !takeWord(take, qsizetype(start)))
            return false;
        if (!isSign && m_signsInRow > 0 && !endSigns(take, Purpose::Document))
            return false;
        if (isSign && !takeSign(take, letter, qsizetype(start), qsizetype(at)))
            return false;
        if (isWord || letter.kind == Letter::Kind::Symbol) {
            if (m_word.empty())
                m_wordStart = qsizetype(start);
            m_word.append(letter.text.data(), letter.units);
        }
        if (letter.kind == Letter::Kind::Symbol && !takeWord(take, qsizetype(at)))
            return false;
    }
    if (!m_word.empty() && !takeWord(take, qsizetype(text.size())))
        return false;
    return m_signsInRow == 0 || endSigns(take, purpose);
}

bool WordSplitter::takeWord(const Take &take, qsizetype end)
{
    std::size_t size = m_word.size();
    if (size > std::size_t(longestWord)) {
        size = std::size_t(longestWord);
        while ((static_cast<unsigned char>(m_word[size]) & 0xc0) == 0x80)
            --size;
    }
    const bool goOn = take({{m_word.data(), size}, m_wordStart, end});
    m_word.clear();
    return goOn;
}

bool WordSplitter::takeSign(const Take &take, const Letter &letter, qsizetype start, qsizetype end)
{
    const std::size_t before = m_signs.size();
    m_signs.append(letter.text.data(), letter.units);
    const bool goOn = m_signsInRow == 0 || take({m_signs, m_signStart, end});
    m_signs.erase(0, before);
    m_signStart = start;
    m_signEnd = end;
    ++m_signsInRow;
    return goOn;
}

bool WordSplitter::endSigns(const Take &take, Purpose purpose)
{
    const bool alone = purpose == Purpose::Document || m_signsInRow == 1;
    const bool goOn = !alone || take({m_signs, m_signStart, m_signEnd, m_signsInRow == 1});
    m_signs.clear();
    m_signsInRow = 0;
    return goOn;
}

} // namespace app::store
