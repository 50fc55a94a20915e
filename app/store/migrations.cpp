// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/migrations.h"

#include "app/store/transaction.h"

#include <array>

namespace app::store {

namespace {

// Released steps never change; a new step goes at the end. Step n leads to user_version n + 1.
// Why the tables are as they are: README.md.
constexpr const char *tables = R"(
CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE folder (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    parent INTEGER REFERENCES folder,
    position REAL NOT NULL,
    name TEXT NOT NULL,
    expanded INTEGER NOT NULL DEFAULT 1,
    removed INTEGER
) STRICT;
CREATE INDEX folder_parent ON folder (parent);

CREATE TRIGGER folder_not_into_itself BEFORE UPDATE OF parent ON folder WHEN NEW.parent IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a folder cannot lie in itself') WHERE NEW.id IN (
        WITH RECURSIVE above (id) AS (
            SELECT NEW.parent
            UNION
            SELECT folder.parent FROM folder JOIN above ON folder.id = above.id WHERE folder.parent IS NOT NULL)
        SELECT id FROM above);
END;

CREATE TABLE feed (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    folder INTEGER REFERENCES folder,
    position REAL NOT NULL,
    url TEXT NOT NULL,
    canonical TEXT NOT NULL,
    former_url TEXT NOT NULL DEFAULT '',
    site TEXT NOT NULL DEFAULT '',
    user_title TEXT NOT NULL DEFAULT '',
    publisher_title TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    icon TEXT NOT NULL DEFAULT '',
    interval INTEGER NOT NULL DEFAULT 0,
    images INTEGER NOT NULL DEFAULT 0,
    user_agent TEXT NOT NULL DEFAULT '',
    notify INTEGER NOT NULL DEFAULT 1,
    outline TEXT NOT NULL DEFAULT '',
    unread INTEGER NOT NULL DEFAULT 0,
    total INTEGER NOT NULL DEFAULT 0,
    removed INTEGER
) STRICT;
CREATE INDEX feed_folder ON feed (folder);
CREATE UNIQUE INDEX feed_canonical ON feed (canonical) WHERE removed IS NULL;

CREATE TABLE fetch (
    feed INTEGER PRIMARY KEY REFERENCES feed ON DELETE CASCADE,
    etag BLOB,
    last_modified BLOB,
    content_hash BLOB,
    last_attempt INTEGER,
    last_success INTEGER,
    next_due INTEGER,
    failures INTEGER NOT NULL DEFAULT 0,
    gone INTEGER NOT NULL DEFAULT 0,
    moving_to TEXT NOT NULL DEFAULT '',
    moving_since INTEGER,
    repaired TEXT NOT NULL DEFAULT '',
    problem TEXT,
    problem_status INTEGER NOT NULL DEFAULT 0,
    problem_evidence TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    feed INTEGER NOT NULL,
    first_seen INTEGER NOT NULL,
    published INTEGER,
    title TEXT NOT NULL,
    link TEXT NOT NULL,
    author TEXT NOT NULL,
    excerpt TEXT NOT NULL,
    department TEXT NOT NULL,
    thumbnail TEXT NOT NULL,
    comment_count INTEGER,
    flags INTEGER NOT NULL,
    guid TEXT NOT NULL,
    edition INTEGER NOT NULL
) STRICT;

CREATE TABLE body (
    article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    content ANY NOT NULL,
    summary ANY NOT NULL,
    categories TEXT NOT NULL,
    more TEXT NOT NULL
) STRICT;

CREATE TABLE status (
    article INTEGER PRIMARY KEY,
    feed INTEGER NOT NULL REFERENCES feed ON DELETE CASCADE,
    sort INTEGER NOT NULL,
    read INTEGER NOT NULL DEFAULT 0,
    starred INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX status_time ON status (sort, feed);
CREATE INDEX status_feed ON status (feed, sort);
CREATE INDEX status_unread ON status (sort, feed) WHERE read = 0;
CREATE INDEX status_feed_unread ON status (feed, sort) WHERE read = 0;
CREATE INDEX status_starred ON status (sort, feed) WHERE starred = 1;

CREATE TABLE alias (
    feed INTEGER NOT NULL REFERENCES feed ON DELETE CASCADE,
    key INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (feed, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    kind INTEGER NOT NULL,
    count INTEGER NOT NULL,
    subject TEXT NOT NULL,
    payload BLOB NOT NULL
) STRICT;
)";

// What fetching remembers between two looks, and what the user set for one feed alone.
constexpr const char *fetching = R"(
ALTER TABLE fetch ADD COLUMN publisher_wait INTEGER NOT NULL DEFAULT 0;
ALTER TABLE fetch ADD COLUMN rhythm BLOB;
ALTER TABLE fetch ADD COLUMN next_look INTEGER NOT NULL DEFAULT 0;
ALTER TABLE fetch ADD COLUMN asked INTEGER NOT NULL DEFAULT 0;
ALTER TABLE fetch ADD COLUMN not_modified INTEGER NOT NULL DEFAULT 0;
ALTER TABLE fetch ADD COLUMN received INTEGER NOT NULL DEFAULT 0;
ALTER TABLE fetch ADD COLUMN saved INTEGER NOT NULL DEFAULT 0;
ALTER TABLE fetch ADD COLUMN last_bytes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE fetch ADD COLUMN last_took INTEGER NOT NULL DEFAULT 0;
ALTER TABLE fetch ADD COLUMN last_new INTEGER;
ALTER TABLE fetch ADD COLUMN moved_at INTEGER;
ALTER TABLE fetch ADD COLUMN habit INTEGER NOT NULL DEFAULT 0;
ALTER TABLE fetch ADD COLUMN fresh INTEGER NOT NULL DEFAULT 0;
ALTER TABLE fetch ADD COLUMN skips INTEGER NOT NULL DEFAULT 0;
ALTER TABLE fetch ADD COLUMN validators_from TEXT NOT NULL DEFAULT '';
ALTER TABLE fetch ADD COLUMN refused_move TEXT NOT NULL DEFAULT '';
ALTER TABLE feed ADD COLUMN user_name TEXT NOT NULL DEFAULT '';
ALTER TABLE feed ADD COLUMN headers TEXT NOT NULL DEFAULT '';
ALTER TABLE feed ADD COLUMN proxy INTEGER NOT NULL DEFAULT 0;
ALTER TABLE feed ADD COLUMN proxy_address TEXT NOT NULL DEFAULT '';
ALTER TABLE feed ADD COLUMN time_out INTEGER NOT NULL DEFAULT 0;
-- So that an import of a hundred thousand feeds does not look through all of them for each.
CREATE INDEX feed_removed ON feed (canonical, removed) WHERE removed IS NOT NULL;
CREATE INDEX feed_place ON feed (ifnull(folder, 0), position) WHERE removed IS NULL;
CREATE INDEX folder_place ON folder (ifnull(parent, 0), position) WHERE removed IS NULL;
CREATE INDEX folder_name ON folder (ifnull(parent, 0), name) WHERE removed IS NULL;
CREATE TABLE host (
    name TEXT PRIMARY KEY,
    tokens REAL NOT NULL,
    per_minute REAL NOT NULL,
    counted_at INTEGER,
    learned_until INTEGER,
    paused_until INTEGER
) STRICT, WITHOUT ROWID;
-- Where redirects led stood with where the feed moves to; from now on only the latter is there.
UPDATE fetch SET validators_from = moving_to;
UPDATE fetch SET moving_to = '' WHERE moving_since IS NULL;
)";

// The full text index: how far it is, its volumes (made while indexing), and what the articles that changed
// or went had been indexed with, because FTS5 keeps no copy.
constexpr const char *searching = R"(
CREATE TABLE search_state (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    indexed INTEGER NOT NULL,
    packed INTEGER NOT NULL,
    splitter INTEGER NOT NULL
) STRICT;
INSERT INTO search_state VALUES (1, 0, 0, 1);

CREATE TABLE search_volume (
    number INTEGER PRIMARY KEY,
    merged INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE search_outdated (
    article INTEGER PRIMARY KEY,
    known INTEGER NOT NULL,
    feed INTEGER NOT NULL,
    title TEXT NOT NULL,
    author TEXT NOT NULL,
    content ANY NOT NULL,
    summary ANY NOT NULL,
    categories TEXT NOT NULL
) STRICT;

CREATE TRIGGER search_article_removed BEFORE DELETE ON article
WHEN OLD.id <= (SELECT indexed FROM search_state)
BEGIN
    INSERT OR IGNORE INTO search_outdated SELECT OLD.id, 1, OLD.feed, OLD.title, OLD.author, content, summary,
        categories FROM body WHERE article = OLD.id;
END;
CREATE TRIGGER search_article_edited BEFORE UPDATE OF title, author ON article
WHEN OLD.id <= (SELECT indexed FROM search_state) AND (OLD.title <> NEW.title OR OLD.author <> NEW.author)
BEGIN
    INSERT OR IGNORE INTO search_outdated SELECT OLD.id, 1, OLD.feed, OLD.title, OLD.author, content, summary,
        categories FROM body WHERE article = OLD.id;
END;
CREATE TRIGGER search_body_edited BEFORE UPDATE OF content, summary, categories ON body
WHEN OLD.article <= (SELECT indexed FROM search_state)
BEGIN
    INSERT OR IGNORE INTO search_outdated SELECT OLD.article, 1, feed, title, author, OLD.content, OLD.summary,
        OLD.categories FROM article WHERE id = OLD.article;
END;
CREATE TRIGGER search_article_returned AFTER INSERT ON article
WHEN NEW.id <= (SELECT indexed FROM search_state)
BEGIN
    INSERT OR IGNORE INTO search_outdated VALUES (NEW.id, 0, NEW.feed, '', '', '', '', '');
END;
)";

// Labels and saved searches, and the older texts of articles.
constexpr const char *collecting = R"(
CREATE TABLE collection (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind INTEGER NOT NULL,
    name TEXT NOT NULL,
    colour INTEGER NOT NULL DEFAULT 0,
    query TEXT NOT NULL DEFAULT '',
    position REAL NOT NULL,
    unread INTEGER NOT NULL DEFAULT 0,
    total INTEGER NOT NULL DEFAULT 0,
    looked_down_to INTEGER NOT NULL DEFAULT 1,
    looked_up_to INTEGER NOT NULL DEFAULT 0,
    looked_at INTEGER NOT NULL DEFAULT 0,
    feeds TEXT NOT NULL DEFAULT '',
    removed INTEGER
) STRICT;

CREATE TABLE member (
    collection INTEGER NOT NULL REFERENCES collection ON DELETE CASCADE,
    sort INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES status (article) ON DELETE CASCADE,
    read INTEGER NOT NULL,
    PRIMARY KEY (collection, sort, article)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX member_article ON member (article, collection);
CREATE INDEX member_unread ON member (collection, sort) WHERE read = 0;

CREATE TABLE revision (
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    number INTEGER NOT NULL,
    seen INTEGER NOT NULL,
    replaced INTEGER NOT NULL,
    title TEXT NOT NULL,
    text BLOB NOT NULL,
    PRIMARY KEY (article, number)
) STRICT, WITHOUT ROWID;
ALTER TABLE feed ADD COLUMN edited_unread INTEGER NOT NULL DEFAULT 0;
)";

// How long articles are kept: keep_days is NULL where the preferences say it.
constexpr const char *keeping = R"(
ALTER TABLE feed ADD COLUMN keep_days INTEGER;
ALTER TABLE feed ADD COLUMN keep_articles INTEGER NOT NULL DEFAULT 0;
ALTER TABLE feed ADD COLUMN keep_unread INTEGER NOT NULL DEFAULT 0;
)";

constexpr std::array steps = {tables, fetching, searching, collecting, keeping};

} // namespace

int newestSchemaVersion()
{
    return int(steps.size());
}

int migrate(Database &database)
{
    const int found = int(database.number("PRAGMA user_version"));
    for (int version = found; version < newestSchemaVersion(); ++version) {
        Transaction transaction(database);
        // Another program may have taken this step while we waited for the lock.
        if (database.number("PRAGMA user_version") > version)
            continue;
        database.execute(steps.at(std::size_t(version)));
        database.execute(("PRAGMA user_version = " + QByteArray::number(version + 1)).constData());
        if (version == 0)
            database.execute(("PRAGMA application_id = " + QByteArray::number(applicationId)).constData());
        transaction.commit();
    }
    return found;
}

} // namespace app::store
