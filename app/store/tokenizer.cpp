// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/tokenizer.h"

#include "app/store/indexedtext.h"
#include "app/store/sqlerror.h"
#include "app/store/wordsplitter.h"

#include <QString>

#include <sqlite3.h>

#include <functional>
#include <new>
#include <string>
#include <vector>

namespace app::store {

namespace {

/// The tokens of one article, so that FTS5, which is slower at it, is given each but once: it keeps no
/// places.
class TokensSeen
{
public:
    void clear()
    {
        m_hashes.assign(places, 0);
        m_count = 0;
    }

    /// False for one that was there. When it is full it does not matter: FTS5 knows what it has.
    bool isNew(std::string_view token)
    {
        const quint64 hash = std::hash<std::string_view>()(token) | 1;
        std::size_t slot = hash / 2 % places;
        for (; m_hashes[slot] != 0; slot = (slot + 1) % places) {
            if (m_hashes[slot] == hash)
                return false;
        }
        if (m_count < places / 2) {
            m_hashes[slot] = hash;
            ++m_count;
        }
        return true;
    }

private:
    static constexpr std::size_t places = 8192;

    std::vector<quint64> m_hashes;
    std::size_t m_count = 0;
};

struct Tokenizer
{
    WordSplitter splitter;
    std::string marked;
    TokensSeen seen;
};

using TakeToken = int (*)(void *, int, const char *, int, int, int);

int create(void *, const char **, int, Fts5Tokenizer **made)
{
    auto *tokenizer = new (std::nothrow) Tokenizer;
    *made = reinterpret_cast<Fts5Tokenizer *>(tokenizer);
    return tokenizer ? SQLITE_OK : SQLITE_NOMEM;
}

void destroy(Fts5Tokenizer *tokenizer)
{
    delete reinterpret_cast<Tokenizer *>(tokenizer);
}

int tokenizeDocument(Tokenizer &tokenizer, void *context, std::string_view text, TakeToken takeToken)
{
    int code = SQLITE_OK;
    tokenizer.seen.clear();
    forEachPart(text, [&](Field field, std::string_view part) {
        const auto give = [&](std::string_view token, int flags, qsizetype start, qsizetype end) {
            if (tokenizer.seen.isNew(token))
                code = takeToken(context, flags, token.data(), int(token.size()), int(start), int(end));
            return code == SQLITE_OK;
        };
        const auto giveMarked = [&](std::string_view token, int flags, qsizetype start, qsizetype end) {
            tokenizer.marked.assign(1, char(field));
            tokenizer.marked.append(token);
            return give(tokenizer.marked, flags, start, end);
        };
        if (code != SQLITE_OK)
            return;
        if (field == Field::Feed) {
            giveMarked(part, 0, 0, 0);
            return;
        }
        tokenizer.splitter.split(
            part, WordSplitter::Purpose::Document, [&](const WordSplitter::Token &token) {
                return give(token.text, 0, token.start, token.end)
                       && (field == Field::Anywhere
                           || giveMarked(token.text, FTS5_TOKEN_COLOCATED, token.start, token.end));
            });
    });
    return code;
}

int tokenize(Fts5Tokenizer *raw, void *context, int flags, const char *text, int size, TakeToken takeToken)
{
    if (flags & FTS5_TOKENIZE_QUERY)
        return size > 0 ? takeToken(context, 0, text, size, 0, size) : SQLITE_OK;
    try {
        return tokenizeDocument(*reinterpret_cast<Tokenizer *>(raw), context, {text, std::size_t(size)},
                                takeToken);
    } catch (const std::bad_alloc &) {
        return SQLITE_NOMEM; // through C no exception may pass
    }
}

fts5_api *apiOf(sqlite3 *handle)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(handle, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

} // namespace

void addTokenizer(sqlite3 *handle)
{
    fts5_api *api = apiOf(handle);
    fts5_tokenizer functions{create, destroy, tokenize};
    if (!api || api->xCreateTokenizer(api, "courant", nullptr, &functions, nullptr) != SQLITE_OK)
        throw SqlError(SQLITE_ERROR, QStringLiteral("This SQLite has no FTS5."), {});
}

} // namespace app::store
