// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/searchquery.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace models {

namespace {

using Kind = SearchTerm::Kind;
using Op = SearchNode::Op;

constexpr std::array fields = {
    std::pair{"title"_L1, Kind::Title}, std::pair{"author"_L1, Kind::Author},
    std::pair{"feed"_L1, Kind::Feed},   std::pair{"folder"_L1, Kind::Folder},
    std::pair{"tag"_L1, Kind::Tag},     std::pair{"label"_L1, Kind::Label},
    std::pair{"url"_L1, Kind::Url},     std::pair{"before"_L1, Kind::Before},
    std::pair{"after"_L1, Kind::After},
};

constexpr std::array states = {
    std::pair{"is:unread"_L1, Kind::Unread},   std::pair{"is:read"_L1, Kind::Read},
    std::pair{"is:starred"_L1, Kind::Starred}, std::pair{"has:enclosure"_L1, Kind::HasEnclosure},
    std::pair{"has:image"_L1, Kind::HasImage}, std::pair{"has:comments"_L1, Kind::HasComments},
    std::pair{"has:label"_L1, Kind::HasLabel},
};

constexpr int deepest = 50; // parentheses in parentheses

/// Thrown inside this file only: parsing stops at the first thing that is not understood.
struct Misunderstood
{
    qsizetype position = 0;
    QString what;
};

/// Recursive descent: either := all (OR all)*; all := not*; not := '-'? one; one := '(' either ')' | term.
class Parser
{
    Q_DECLARE_TR_FUNCTIONS(SearchQuery)

public:
    Parser(const QString &text, const QDateTime &now)
        : m_text(text)
        , m_now(now)
    {}

    SearchNode parse()
    {
        SearchNode root = either();
        if (!atEnd())
            throw Misunderstood{m_at, tr("there is a “)” without its “(”")};
        return root;
    }

private:
    SearchNode either()
    {
        QList<SearchNode> parts{all()};
        while (takeOr()) {
            if (parts.constLast().matchesEverything())
                throw Misunderstood{m_at, tr("there is nothing before “OR”")};
            parts.append(all());
            if (parts.constLast().matchesEverything())
                throw Misunderstood{m_at, tr("there is nothing behind “OR”")};
        }
        return parts.size() == 1 ? parts.first() : SearchNode{.op = Op::Or, .children = parts};
    }

    SearchNode all()
    {
        QList<SearchNode> parts;
        while (!atEnd() && peek() != u')' && !isOr())
            parts.append(maybeNot());
        return parts.size() == 1 ? parts.first() : SearchNode{.op = Op::And, .children = parts};
    }

    SearchNode maybeNot()
    {
        if (peek() != u'-')
            return one();
        ++m_at;
        if (m_at == m_text.size() || peek().isSpace() || peek() == u')' || peek() == u'-')
            throw Misunderstood{m_at, tr("there is nothing behind “-”")};
        return {.op = Op::Not, .children = {one()}};
    }

    SearchNode one()
    {
        if (peek() != u'(')
            return {.op = Op::Term, .term = term()};
        const qsizetype start = m_at++;
        if (++m_depth > deepest)
            throw Misunderstood{start, tr("there are too many parentheses")};
        SearchNode inside = either();
        if (atEnd())
            throw Misunderstood{start, tr("a “(” has no “)”")};
        if (inside.matchesEverything())
            throw Misunderstood{start, tr("there is nothing between “(” and “)”")};
        ++m_at;
        --m_depth;
        return inside;
    }

    SearchTerm term()
    {
        for (const auto &[word, kind] : states) {
            if (takeWord(word))
                return {.kind = kind};
        }
        const qsizetype start = m_at;
        for (const auto &[name, kind] : fields) {
            if (takePrefix(name))
                return field(kind, start);
        }
        if (takePrefix("is"_L1))
            throw Misunderstood{start, tr("“is:” knows unread, read and starred")};
        if (takePrefix("has"_L1))
            throw Misunderstood{start, tr("“has:” knows enclosure, image, comments and label")};
        return words(Kind::Words, start);
    }

    /// What is looked for in the text needs a letter to be found by.
    SearchTerm words(Kind kind, qsizetype start)
    {
        const Value found = value();
        const auto isFindable = [](QChar c) {
            return c.isLetterOrNumber() || c.isSurrogate() || c.category() == QChar::Symbol_Other;
        };
        if (std::none_of(found.text.cbegin(), found.text.cend(), isFindable))
            throw Misunderstood{start, tr("there is no letter in “%1” to look for").arg(found.text)};
        return {.kind = kind, .text = found.text, .prefix = found.prefix};
    }

    SearchTerm field(Kind kind, qsizetype start)
    {
        if (m_at == m_text.size() || peek().isSpace() || peek() == u')')
            throw Misunderstood{start, tr("there is nothing behind the colon")};
        if (kind == Kind::Title || kind == Kind::Author || kind == Kind::Tag)
            return words(kind, start);
        const auto [text, prefix] = value();
        if (kind != Kind::Before && kind != Kind::After)
            return {.kind = kind, .text = text, .prefix = kind == Kind::Label && prefix};
        const QDate day = QDate::fromString(text, Qt::ISODate);
        if (day.isValid())
            return {.kind = kind, .when = day.startOfDay().toUTC()};
        const std::optional<qint64> ago = secondsIn(text);
        if (!ago)
            throw Misunderstood{start, tr("a date is written 2026-11-23, 7d or 3h")};
        return {.kind = kind, .when = m_now.addSecs(-*ago), .secondsAgo = ago};
    }

    static std::optional<qint64> secondsIn(const QString &text)
    {
        bool isNumber = false;
        const int number = QStringView(text).chopped(1).toInt(&isNumber);
        if (!isNumber || number < 0)
            return std::nullopt;
        switch (text.back().toLower().unicode()) {
        case u'm': return 60LL * number;
        case u'h': return 3600LL * number;
        case u'd': return 24LL * 3600 * number;
        case u'w': return 7LL * 24 * 3600 * number;
        default: return std::nullopt;
        }
    }

    struct Value
    {
        QString text;
        bool prefix = false;
    };

    /// A phrase without its quotes, or all up to the next blank or parenthesis; a `*` at its end is taken
    /// off.
    Value value()
    {
        if (peek() != u'"') {
            const qsizetype start = m_at;
            while (m_at < m_text.size() && !peek().isSpace() && peek() != u')'
                   && (peek() != u'(' || m_at == start))
                ++m_at;
            const bool prefix = m_at - start > 1 && m_text.at(m_at - 1) == u'*';
            return {m_text.mid(start, m_at - start - (prefix ? 1 : 0)), prefix};
        }
        const qsizetype start = m_at;
        const qsizetype end = m_text.indexOf(u'"', start + 1);
        if (end < 0)
            throw Misunderstood{start, tr("a quotation mark has no second one")};
        m_at = end + 1;
        const QString phrase = m_text.mid(start + 1, end - start - 1).simplified();
        if (phrase.isEmpty())
            throw Misunderstood{start, tr("there is nothing between the quotation marks")};
        const bool prefix = m_at < m_text.size() && peek() == u'*';
        m_at += prefix ? 1 : 0;
        return {phrase, prefix};
    }

    bool takePrefix(QLatin1StringView name)
    {
        const QStringView rest = QStringView(m_text).mid(m_at);
        if (!rest.startsWith(name, Qt::CaseInsensitive) || rest.mid(name.size(), 1) != u":"_s)
            return false;
        m_at += name.size() + 1;
        return true;
    }

    bool takeWord(QLatin1StringView word)
    {
        if (!isWord(word))
            return false;
        m_at += word.size();
        return true;
    }

    bool isWord(QLatin1StringView word, Qt::CaseSensitivity sensitivity = Qt::CaseInsensitive) const
    {
        const QStringView rest = QStringView(m_text).mid(m_at);
        const qsizetype size = word.size();
        return rest.startsWith(word, sensitivity)
               && (rest.size() == size || rest.at(size).isSpace() || rest.at(size) == u')'
                   || rest.at(size) == u'(');
    }

    bool isOr() const { return isWord("OR"_L1, Qt::CaseSensitive); }
    bool takeOr()
    {
        const bool found = !atEnd() && isOr();
        m_at += found ? 2 : 0;
        return found;
    }

    QChar peek() const { return m_text.at(m_at); }
    bool atEnd()
    {
        while (m_at < m_text.size() && peek().isSpace())
            ++m_at;
        return m_at == m_text.size();
    }

    const QString &m_text;
    QDateTime m_now;
    qsizetype m_at = 0;
    int m_depth = 0;
};

} // namespace

SearchQuery parseSearch(const QString &text, const QDateTime &now)
{
    try {
        return {.root = Parser(text, now).parse()};
    } catch (const Misunderstood &misunderstood) {
        return {.problem = Problem{.kind = Problem::Kind::QueryNotUnderstood,
                                   .subject = text,
                                   .evidence = misunderstood.what},
                .position = misunderstood.position};
    }
}

} // namespace models
