// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/opml/outlinebuilder.h"

#include "app/base/lines.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace app::opml {

namespace {

constexpr qsizetype deepestElement = 1000;     ///< Open elements that are told apart.
constexpr qsizetype longestAttribute = 65'536; ///< Letters of an attribute that is only kept.

// The attributes that OPML 2.0 gives a meaning here, by their names in lower case.
const QHash<QString, QString> &namesWeRead()
{
    static const QHash<QString, QString> names{{u"text"_s, u"text"_s},        {u"title"_s, u"title"_s},
                                               {u"xmlurl"_s, u"xmlUrl"_s},    {u"htmlurl"_s, u"htmlUrl"_s},
                                               {u"url"_s, u"url"_s},          {u"type"_s, u"type"_s},
                                               {u"category"_s, u"category"_s}};
    return names;
}

bool isAddressOfWeb(const QString &address)
{
    const QString scheme = address.section(u':', 0, 0).toLower();
    return scheme == "http"_L1 || scheme == "https"_L1;
}

/// `feed:` marks an address as a feed's, either before http: or in its place; some lists leave the scheme
/// out.
QString withScheme(const QString &address)
{
    static const QRegularExpression bareHost(uR"(^[\w-]+(\.[\w-]+)*\.[a-z]{2,}(:\d+)?(/|$))"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression mark(uR"(^feeds?:(?=https?:))"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    QString plain = address.trimmed();
    plain.remove(mark);
    if (plain.startsWith("feed://"_L1, Qt::CaseInsensitive))
        return u"http"_s + plain.mid(4);
    if (plain.startsWith("feeds://"_L1, Qt::CaseInsensitive))
        return u"https"_s + plain.mid(5);
    return bareHost.match(plain).hasMatch() ? u"https://"_s + plain : plain;
}

QString addressIn(const QMap<QString, QString> &values)
{
    const QString address = withScheme(values.value(u"xmlUrl"_s));
    // Old exporters wrote the feed's address into `url`.
    const bool isFeed = values.value(u"type"_s).compare("rss"_L1, Qt::CaseInsensitive) == 0;
    return address.isEmpty() && isFeed ? withScheme(values.value(u"url"_s)) : address;
}

QString nameIn(const QMap<QString, QString> &values)
{
    const auto line = [&](const QString &name) {
        QString text = values.value(name);
        text.removeIf([](QChar letter) { return !mayStandInLine(letter) && !letter.isSpace(); });
        return text.simplified();
    };
    const QString text = line(u"text"_s);
    return text.isEmpty() ? line(u"title"_s) : text;
}

bool isFolder(const QMap<QString, QString> &values, bool isLeaf)
{
    const QString type = values.value(u"type"_s).toLower();
    if (type == "include"_L1 || type == "link"_L1)
        return false;
    const bool leadsSomewhere =
        values.contains(u"htmlUrl"_s) || values.contains(u"url"_s) || type == "rss"_L1 || type == "atom"_L1;
    return !(isLeaf && leadsSomewhere);
}

} // namespace

void OutlineBuilder::open(const Tag &tag, bool isLeaf, const QString &textBehind)
{
    declareNamespaces(tag);
    QStringList within = path();
    if (tag.name == "outline"_L1)
        within = readOutline(tag, isLeaf);
    else if (tag.name == "title"_L1 && m_outline.title.isEmpty())
        m_outline.title = textBehind.simplified();

    if (tag.kind == Tag::Kind::Empty)
        return;
    if (m_open.size() < deepestElement)
        m_open.append({tag.name, within});
    else
        ++m_tooDeep;
}

void OutlineBuilder::close(const QString &name)
{
    if (m_tooDeep > 0) {
        --m_tooDeep;
        return;
    }
    qsizetype at = m_open.size() - 1;
    while (at >= 0 && m_open.at(at).name != name)
        --at;
    m_repaired |= at != m_open.size() - 1 || m_open.isEmpty();
    if (at >= 0)
        m_open.resize(at);
}

models::Outline OutlineBuilder::take()
{
    m_repaired |= !m_open.isEmpty();
    if (isFull())
        //: %n is the greatest number of entries read from a file with subscriptions.
        m_outline.skipped.append(tr("Only the first %n entries were read.", nullptr, mostOutlines));
    if (m_outline.folders.isEmpty())
        foldersFromCategories();
    return std::move(m_outline);
}

void OutlineBuilder::declareNamespaces(const Tag &tag)
{
    if (tag.name == "outline"_L1)
        return;
    for (const Attribute &attribute : tag.attributes) {
        if (attribute.name.startsWith("xmlns:"_L1))
            m_namespaces.insert(attribute.name.mid(6), attribute.value);
    }
}

/// The attributes by the names we know them by. What has a prefix brings its namespace along; a prefix that
/// stands for nothing is dropped, or what we write would be no XML with namespaces.
OutlineBuilder::Values OutlineBuilder::valuesOf(const Tag &tag)
{
    QHash<QString, QString> namespaces = m_namespaces;
    for (const Attribute &attribute : tag.attributes) {
        if (attribute.name.startsWith("xmlns:"_L1))
            namespaces.insert(attribute.name.mid(6), attribute.value);
    }

    Values values;
    for (const Attribute &attribute : tag.attributes) {
        QString name = namesWeRead().value(attribute.name.toLower(), attribute.name);
        const QString prefix = name.contains(u':') ? name.section(u':', 0, 0) : QString();
        if (prefix == "xmlns"_L1)
            continue;
        if (!prefix.isEmpty() && prefix != "xml"_L1) {
            if (namespaces.contains(prefix))
                values.insert(u"xmlns:"_s + prefix, namespaces.value(prefix));
            else
                name = name.section(u':', -1);
        }
        if (!name.isEmpty() && !values.contains(name) && attribute.value.size() <= longestAttribute)
            values.insert(name, attribute.value);
    }
    return values;
}

QStringList OutlineBuilder::readOutline(const Tag &tag, bool isLeaf)
{
    ++m_outlines;
    const Values values = valuesOf(tag);
    const QString address = addressIn(values);
    if (isAddressOfWeb(address))
        addFeed(values);
    else if (address.isEmpty() && isFolder(values, isLeaf))
        return addFolder(nameIn(values));
    else
        skip(values);
    return path();
}

void OutlineBuilder::addFeed(Values values)
{
    models::OutlineFeed feed;
    feed.xmlUrl = addressIn(values);
    feed.title = nameIn(values);
    const QString site = values.value(u"htmlUrl"_s).trimmed();
    feed.htmlUrl = site.contains(u':') && !isAddressOfWeb(site) ? QString() : site;
    feed.path = path();
    if (values.value(u"xmlUrl"_s).isEmpty())
        values.remove(u"url"_s);
    for (const QString &read : {u"text"_s, u"xmlUrl"_s, u"htmlUrl"_s})
        values.remove(read);
    // `title` is the publisher's name of the feed where `text` is the user's: kept only if they differ.
    if (values.value(u"title"_s).simplified() == feed.title)
        values.remove(u"title"_s);
    if (values.value(u"type"_s).compare("rss"_L1, Qt::CaseInsensitive) == 0)
        values.remove(u"type"_s);
    feed.attributes = std::move(values);
    m_outline.feeds.append(std::move(feed));
}

/// A folder without a name adds nothing to the path of what is in it.
QStringList OutlineBuilder::addFolder(const QString &name)
{
    QStringList inside = path();
    if (name.isEmpty() || inside.size() >= deepestFolder)
        return inside;
    inside.append(name);
    if (!m_known.contains(inside)) {
        m_known.insert(inside);
        m_outline.folders.append(inside);
    }
    return inside;
}

void OutlineBuilder::skip(const Values &values)
{
    const QString address = addressIn(values);
    const QString name = nameIn(values).isEmpty() ? address : nameIn(values);
    if (address.isEmpty())
        //: %1 is the name of an entry in a file with subscriptions.
        m_outline.skipped.append(tr("“%1” has no address of a feed.").arg(name));
    else
        //: %1 is the name of an entry in a file with subscriptions, %2 its address.
        m_outline.skipped.append(
            tr("“%1” has an address that Courant does not open: %2. It opens http and https.")
                .arg(name, address));
}

/// Some programs write a flat list and put the folder into `category` (OPML 2.0: "/Boston/Weather,Tag").
void OutlineBuilder::foldersFromCategories()
{
    for (models::OutlineFeed &feed : m_outline.feeds) {
        const QString category = feed.attributes.value(u"category"_s).section(u',', 0, 0);
        m_open.clear();
        for (const QString &name : category.split(u'/', Qt::SkipEmptyParts))
            m_open.append({u"outline"_s, addFolder(name.simplified())});
        feed.path = path();
    }
    m_open.clear();
}

} // namespace app::opml
