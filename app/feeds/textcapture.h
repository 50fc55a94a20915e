// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/feeds/textvalue.h"
#include "app/feeds/xmlevents.h"

#include <QUrl>

#include <string>

namespace app::feeds {

/// Which rules say what an element's text is.
enum class TextRules {
    Atom10, ///< RFC 4287 §3.1, §4.1.3: by the type attribute.
    Atom03, ///< By type and mode.
    Rss     ///< Nothing says; HTML is usual.
};

/// Collects the text of one element. Elements within it (XHTML, or markup somebody forgot to escape) are
/// written out as HTML source again.
class TextCapture
{
public:
    void start(const XmlElement &element, TextRules rules);
    void openChild(const XmlElement &child, const QUrl &base);
    void closeChild();
    void add(std::string_view text, TextKind kind);

    /// The text and what it is. Call once, after the element's end.
    std::string take();
    TextForm form() const { return m_form; }
    bool isEmpty() const { return m_text.empty(); }

private:
    bool isFull() const;

    std::string m_text;
    std::string m_openNames; ///< The children that are open, each name followed by a newline.
    TextForm m_form = TextForm::Guess;
    bool m_base64 = false;
    bool m_markup = false; ///< Has a child, so text is source and must be escaped.
    bool m_cdata = false;
};

} // namespace app::feeds
