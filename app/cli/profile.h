// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/paths.h"
#include "app/cli/command.h"
#include "app/store/library.h"
#include "models/articlefilter.h"

namespace app::cli {

/// What a library answers, waited for. Throws a Refusal if it is a problem.
template<typename Value>
Value await(store::Answer<Value> answer)
{
    answer.waitForFinished();
    auto result = answer.result();
    if (!result)
        throw refusalOf(result.error());
    return std::move(result).value();
}

/// The profile that the options name, with its library open for one command.
class Profile
{
public:
    explicit Profile(const Context &context); ///< Throws a Refusal if the library cannot be opened.
    ~Profile(); ///< If the subscriptions changed, a copy of them is kept beside the library.
    Q_DISABLE_COPY_MOVE(Profile)

    store::Library &library() { return m_library; }
    const Paths &paths() const { return m_paths; }

private:
    const Clock m_clock;
    Paths m_paths;
    store::Library m_library;
    bool m_otherSubscriptions = false;
};

/// How a command opens the library of a profile.
store::LibraryOptions libraryOptions(const Context &context, const Paths &paths);

/// Waits until all that is stored can be searched; a library that cannot be written is searched as it is.
void makeSearchable(store::Library &library);

/// The feed that a word of the command line means: an id, or an address. Throws a Refusal.
models::FeedId feedNamed(const models::LibraryTree &tree, const QString &word);

constexpr int labelColours = 8; ///< See models::Label.

/// The label or saved search of this name, whatever its case. Throws a Refusal.
models::LabelId labelNamed(const QList<models::Label> &labels, const QString &name);
models::SavedSearchId savedSearchNamed(const QList<models::SavedSearch> &searches, const QString &name);

/// Whether the index has to be up to date for what the filter lets through.
bool isSearch(const models::ArticleFilter &filter);

/// The articles that --query, --feed, --label, --saved, --unread and --starred mean together. Throws a
/// Refusal.
models::ArticleFilter filterOf(const Arguments &arguments, const models::LibraryTree &tree);

/// "Tech/Linux" as ["Tech", "Linux"].
QStringList folderPath(const QString &word);

} // namespace app::cli
