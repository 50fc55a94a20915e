// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/opml/opmlwriter.h"

#include <QHash>
#include <QLocale>
#include <QXmlStreamWriter>

#include <variant>
#include <vector>

using namespace Qt::StringLiterals;

namespace app::opml {

namespace {

struct Node
{
    QString name;
    std::vector<std::variant<const models::OutlineFeed *, qsizetype>>
        inside; ///< Feeds, and folders by number.
};

/// The flat list as a tree again: folders stand where their first feed stands, empty ones where they were.
class Nodes
{
public:
    explicit Nodes(const models::Outline &outline)
    {
        qsizetype next = 0;
        for (const models::OutlineFeed &feed : outline.feeds) {
            while (!m_at.contains(feed.path) && next < outline.folders.size())
                folder(outline.folders.at(next++));
            const qsizetype parent = folder(feed.path);
            m_nodes.at(static_cast<size_t>(parent)).inside.emplace_back(&feed);
        }
        while (next < outline.folders.size())
            folder(outline.folders.at(next++));
    }

    const Node &top() const { return m_nodes.front(); }
    const Node &at(qsizetype number) const { return m_nodes.at(static_cast<size_t>(number)); }

private:
    qsizetype folder(const QStringList &path)
    {
        const auto known = m_at.constFind(path);
        if (known != m_at.constEnd())
            return *known;
        const qsizetype parent = folder(path.first(path.size() - 1));
        const auto number = static_cast<qsizetype>(m_nodes.size());
        m_nodes.push_back({path.last(), {}});
        m_nodes.at(static_cast<size_t>(parent)).inside.emplace_back(number);
        m_at.insert(path, number);
        return number;
    }

    std::vector<Node> m_nodes{Node{}};
    QHash<QStringList, qsizetype> m_at{{QStringList(), 0}};
};

// Characters that XML 1.0 §2.2 does not know cannot be written in any way.
QString writable(const QString &text)
{
    QString clean = text;
    clean.removeIf([](QChar c) {
        return (c < u' ' && c != u'\t' && c != u'\n' && c != u'\r') || c == QChar(0xFFFE)
               || c == QChar(0xFFFF);
    });
    for (qsizetype i = 0; i < clean.size(); ++i) {
        const QChar c = clean.at(i);
        if (c.isHighSurrogate() && i + 1 < clean.size() && clean.at(i + 1).isLowSurrogate())
            ++i;
        else if (c.isSurrogate())
            clean[i] = QChar::ReplacementCharacter;
    }
    return clean;
}

bool isWritableName(const QString &name)
{
    const auto isStart = [](QChar c) { return c.isLetter() || c == u'_'; };
    const auto isPart = [&](QChar c) { return isStart(c) || c.isDigit() || c == u'-' || c == u'.'; };
    const QStringList parts = name.split(u':');
    return parts.size() <= 2 && std::all_of(parts.cbegin(), parts.cend(), [&](const QString &part) {
               return !part.isEmpty() && isStart(part.front())
                      && std::all_of(part.cbegin(), part.cend(), isPart);
           });
}

class Writer
{
public:
    explicit Writer(const models::Outline &outline)
        : m_nodes(outline)
        , m_xml(&m_bytes)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(2);
        collectNamespaces(outline);
    }

    QByteArray write(const QString &title, const QDateTime &now)
    {
        m_xml.writeStartDocument();
        m_xml.writeStartElement(u"opml"_s);
        attribute(u"version"_s, u"2.0"_s);
        for (auto it = m_namespaces.cbegin(); it != m_namespaces.cend(); ++it)
            attribute(it.key(), it.value());
        m_xml.writeStartElement(u"head"_s);
        m_xml.writeTextElement(u"title"_s, writable(title));
        m_xml.writeTextElement(u"dateCreated"_s, now.toUTC().toString(Qt::RFC2822Date));
        m_xml.writeEndElement();
        m_xml.writeStartElement(u"body"_s);
        writeInside(m_nodes.top());
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    /// The first meaning of every prefix is declared once, at the top.
    void collectNamespaces(const models::Outline &outline)
    {
        for (const models::OutlineFeed &feed : outline.feeds) {
            for (auto it = feed.attributes.cbegin(); it != feed.attributes.cend(); ++it) {
                if (it.key().startsWith("xmlns:"_L1) && !m_namespaces.contains(it.key()))
                    m_namespaces.insert(it.key(), it.value());
            }
        }
    }

    void writeInside(const Node &node)
    {
        for (const auto &entry : node.inside) {
            if (const auto *number = std::get_if<qsizetype>(&entry)) {
                const Node &folder = m_nodes.at(*number);
                m_xml.writeStartElement(u"outline"_s);
                attribute(u"text"_s, folder.name);
                attribute(u"title"_s, folder.name);
                writeInside(folder);
                m_xml.writeEndElement();
            } else {
                writeFeed(*std::get<const models::OutlineFeed *>(entry));
            }
        }
    }

    void writeFeed(const models::OutlineFeed &feed)
    {
        m_xml.writeEmptyElement(u"outline"_s);
        attribute(u"type"_s, feed.attributes.value(u"type"_s, u"rss"_s));
        attribute(u"text"_s, feed.title);
        attribute(u"title"_s, feed.attributes.value(u"title"_s, feed.title));
        attribute(u"xmlUrl"_s, feed.xmlUrl);
        if (!feed.htmlUrl.isEmpty())
            attribute(u"htmlUrl"_s, feed.htmlUrl);
        for (auto it = feed.attributes.cbegin(); it != feed.attributes.cend(); ++it) {
            const QString &name = it.key();
            static const QStringList written{u"type"_s, u"text"_s, u"title"_s, u"xmlUrl"_s, u"htmlUrl"_s};
            const bool isDeclared = m_namespaces.contains(name) && m_namespaces.value(name) == it.value();
            if (!written.contains(name) && isWritableName(name) && !isDeclared)
                attribute(name, it.value());
        }
    }

    void attribute(const QString &name, const QString &value) { m_xml.writeAttribute(name, writable(value)); }

    Nodes m_nodes;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    QMap<QString, QString> m_namespaces;
};

} // namespace

QByteArray writeOpml(const models::Outline &outline, const QDateTime &now)
{
    return Writer(outline).write(outline.title, now);
}

} // namespace app::opml
