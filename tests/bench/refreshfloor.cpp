// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/refreshfloor.h"

#include <QNetworkReply>

#include <libxml/parser.h>
#include <sqlite3.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

namespace {

enum Field { Guid, Link, Title, Author, Date, Html, FieldCount, None };

using Item = std::array<std::string, FieldCount>;

Field fieldNamed(std::string_view name)
{
    if (name == "guid" || name == "id")
        return Guid;
    if (name == "link")
        return Link;
    if (name == "title")
        return Title;
    if (name == "creator")
        return Author;
    if (name == "pubDate" || name == "updated" || name == "date")
        return Date;
    return name == "description" || name == "content" ? Html : None;
}

struct Reader
{
    std::vector<Item> items;
    Field field = None;
    bool inItem = false;
};

bool isItem(std::string_view name)
{
    return name == "item" || name == "entry";
}

void start(void *user,
           const xmlChar *name,
           const xmlChar *,
           const xmlChar *,
           int,
           const xmlChar **,
           int count,
           int,
           const xmlChar **attributes)
{
    Reader &reader = *static_cast<Reader *>(user);
    const std::string_view local(reinterpret_cast<const char *>(name));
    if (isItem(local)) {
        reader.inItem = true;
        reader.items.emplace_back();
    } else if (reader.inItem) {
        reader.field = fieldNamed(local);
    }
    for (int i = 0; i < count && reader.inItem; ++i) {
        const std::string_view attribute(reinterpret_cast<const char *>(attributes[i * 5]));
        if (attribute == "href" || attribute == "about")
            reader.items.back()[attribute == "href" ? Link : Guid].assign(
                reinterpret_cast<const char *>(attributes[i * 5 + 3]),
                reinterpret_cast<const char *>(attributes[i * 5 + 4]));
    }
}

void end(void *user, const xmlChar *name, const xmlChar *, const xmlChar *)
{
    Reader &reader = *static_cast<Reader *>(user);
    reader.field = None;
    if (isItem(reinterpret_cast<const char *>(name)))
        reader.inItem = false;
}

void characters(void *user, const xmlChar *text, int length)
{
    Reader &reader = *static_cast<Reader *>(user);
    if (reader.inItem && reader.field != None)
        reader.items.back()[reader.field].append(reinterpret_cast<const char *>(text), std::size_t(length));
}

std::vector<Item> itemsOf(const QByteArray &body)
{
    Reader reader;
    xmlSAXHandler sax{};
    sax.initialized = XML_SAX2_MAGIC;
    sax.startElementNs = start;
    sax.endElementNs = end;
    sax.characters = sax.cdataBlock = characters;
    xmlParserCtxt *parser = xmlCreatePushParserCtxt(&sax, &reader, nullptr, 0, nullptr);
    xmlParseChunk(parser, body.constData(), int(body.size()), 1);
    xmlFreeDoc(parser->myDoc);
    xmlFreeParserCtxt(parser);
    return std::move(reader.items);
}

void bind(sqlite3_stmt *statement, int at, const std::string &text)
{
    sqlite3_bind_text(statement, at, text.data(), int(text.size()), SQLITE_STATIC);
}

void run(sqlite3_stmt *statement)
{
    sqlite3_step(statement);
    sqlite3_reset(statement);
}

} // namespace

RefreshFloor::RefreshFloor(const QString &file)
{
    sqlite3_open(file.toUtf8().constData(), &m_database);
    sqlite3_exec(m_database,
                 "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"
                 "CREATE TABLE article (id INTEGER PRIMARY KEY, feed INT, guid TEXT, link TEXT, title TEXT, "
                 "author TEXT,"
                 " date TEXT, edition INT);"
                 "CREATE UNIQUE INDEX article_guid ON article (feed, guid);"
                 "CREATE INDEX article_date ON article (feed, date);"
                 "CREATE TABLE body (id INTEGER PRIMARY KEY, html TEXT)",
                 nullptr, nullptr, nullptr);
    const auto prepare = [this](const char *sql, sqlite3_stmt **statement) {
        sqlite3_prepare_v2(m_database, sql, -1, statement, nullptr);
    };
    prepare(
        "INSERT INTO article (feed, guid, link, title, author, date, edition) VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT DO NOTHING",
        &m_insert);
    prepare("INSERT INTO body VALUES (?, ?)", &m_insertBody);
    prepare("UPDATE article SET edition = ?1, title = ?2 WHERE feed = ?3 AND guid = ?4 AND edition <> ?1",
            &m_update);
}

RefreshFloor::~RefreshFloor()
{
    for (sqlite3_stmt *statement : {m_insert, m_insertBody, m_update})
        sqlite3_finalize(statement);
    sqlite3_close(m_database);
}

void RefreshFloor::refresh(const QList<QUrl> &feeds, int jobs)
{
    m_feeds = feeds;
    m_next = 0;
    m_items = 0;
    sqlite3_exec(m_database, "BEGIN", nullptr, nullptr, nullptr);
    for (int i = 0; i < jobs; ++i)
        ask();
}

void RefreshFloor::ask()
{
    if (m_next == m_feeds.size())
        return;
    const int feed = m_next++;
    QNetworkRequest request(m_feeds.at(feed));
    if (const QByteArray etag = m_etags.value(m_feeds.at(feed)); !etag.isEmpty())
        request.setRawHeader("If-None-Match", etag);
    QNetworkReply *reply = m_network.get(request);
    ++m_underWay;
    connect(reply, &QNetworkReply::finished, this, [this, reply, feed] { answered(reply, feed); });
}

void RefreshFloor::answered(QNetworkReply *reply, int feed)
{
    reply->deleteLater();
    m_etags[m_feeds.at(feed)] = reply->rawHeader("ETag");
    --m_underWay;
    ask();
    if (reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 200)
        store(feed, reply->readAll());
    if (m_underWay == 0 && m_next == m_feeds.size()) {
        sqlite3_exec(m_database, "COMMIT", nullptr, nullptr, nullptr);
        emit finished();
    }
}

void RefreshFloor::store(int feed, const QByteArray &body)
{
    for (const Item &item : itemsOf(body)) {
        ++m_items;
        const auto edition = static_cast<sqlite3_int64>(std::hash<std::string>()(item[Title] + item[Html]));
        sqlite3_bind_int(m_insert, 1, feed);
        for (int field = Guid; field <= Date; ++field)
            bind(m_insert, 2 + field, item[std::size_t(field)]);
        sqlite3_bind_int64(m_insert, 7, edition);
        run(m_insert);
        if (sqlite3_changes(m_database) > 0) {
            sqlite3_bind_int64(m_insertBody, 1, sqlite3_last_insert_rowid(m_database));
            bind(m_insertBody, 2, item[Html]);
            run(m_insertBody);
        } else {
            sqlite3_bind_int64(m_update, 1, edition);
            bind(m_update, 2, item[Title]);
            sqlite3_bind_int(m_update, 3, feed);
            bind(m_update, 4, item[Guid]);
            run(m_update);
        }
    }
}

} // namespace bench
