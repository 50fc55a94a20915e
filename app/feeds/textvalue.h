// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace app::feeds {

/// What the characters of a text mean.
enum class TextForm {
    Plain, ///< Themselves.
    Html,  ///< HTML source.
    Guess  ///< HTML if it has tags or references in it, as RSS leaves it to the reader.
};

/// True if the text holds a tag of HTML that is closed or needs no closing, or a comment.
bool looksLikeHtml(std::string_view text);

/// A title, name or category as plain text on one line: at most 4 kB of it are read. With Html and Guess
/// markup is dropped and references are decoded; with Guess a tag without its end ("the <b> element") stays.
QString plainLine(std::string_view text, TextForm form);

/// White space folded, and what mayStandInLine() does not allow dropped.
QString oneLine(QString text);

/// A body as HTML source.
std::string htmlOf(std::string text, TextForm form);

/// A text without markup as HTML that keeps its lines.
std::string withLineBreaks(std::string_view text);

/// Valid UTF-8 as it is.
QString toQString(std::string_view utf8);

std::string_view trimmed(std::string_view text);

} // namespace app::feeds
