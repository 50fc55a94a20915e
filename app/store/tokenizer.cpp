// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/tokenizer.h"

#include "app/store/indexedtext.h"
#include "app/store/sqlerror.h"
#include "app/store/wordsplitter.h"

#include <QString>

#include <sqlite3.h>

#include <new>
#include <string>

namespace app::store {

namespace {

struct Tokenizer
{
    WordSplitter splitter;
    std::string marked;
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
    forEachPart(text, [&](Field field, std::string_view part) {
        const auto give = [&](std::string_view token, int flags, qsizetype start, qsizetype end) {
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
