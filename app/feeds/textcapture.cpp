// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/textcapture.h"

#include "app/feeds/addresses.h"
#include "app/feeds/escapes.h"

#include <QByteArray>
#include <QUtf8StringView>

#include <algorithm>
#include <array>

namespace app::feeds {

namespace {

using std::string_view;

constexpr std::size_t longestText = 4 * 1024 * 1024;

bool isVoid(string_view name)
{
    constexpr std::array<string_view, 8> names = {"br", "hr", "img", "wbr", "source", "input", "col", "area"};
    return std::any_of(names.begin(), names.end(),
                       [name](string_view other) { return sameName(name, other); });
}

bool endsWith(string_view text, string_view end)
{
    return text.size() >= end.size() && sameName(text.substr(text.size() - end.size()), end);
}

bool startsWith(string_view text, string_view start)
{
    return text.size() >= start.size() && sameName(text.substr(0, start.size()), start);
}

/// What type and mode attributes come to.
struct Typed
{
    TextForm form = TextForm::Guess;
    bool base64 = false;
};

Typed typed(string_view type, string_view mode, TextRules rules)
{
    if (sameName(mode, "base64"))
        return {TextForm::Guess, true};
    if (rules == TextRules::Rss || type.empty())
        return {};
    if (sameName(type, "html") || sameName(type, "text/html"))
        return {TextForm::Html, false};
    if (sameName(type, "text") || sameName(type, "text/plain"))
        // Atom 0.3 says "text/plain" of everything that says nothing; its publishers meant little by it.
        return {rules == TextRules::Atom03 ? TextForm::Guess : TextForm::Plain, false};
    if (sameName(type, "xhtml") || endsWith(type, "+xml") || endsWith(type, "/xml"))
        return {TextForm::Guess, false}; // the children make it markup
    if (startsWith(type, "text/") || type.find('/') == string_view::npos)
        return {TextForm::Guess, false};
    return {TextForm::Guess, rules == TextRules::Atom10 && mode.empty()}; // RFC 4287 §4.1.3.3, number 6
}

bool isAddressAttribute(string_view name)
{
    return sameName(name, "href") || sameName(name, "src") || sameName(name, "poster");
}

} // namespace

void TextCapture::start(const XmlElement &element, TextRules rules)
{
    m_text.clear();
    m_openNames.clear();
    const auto [form, base64] = typed(element.attribute("type"), element.attribute("mode"), rules);
    m_form = form;
    m_base64 = base64;
    m_markup = false;
    m_cdata = false;
}

bool TextCapture::isFull() const
{
    return m_text.size() > longestText;
}

void TextCapture::openChild(const XmlElement &child, const QUrl &base)
{
    if (!m_markup) {
        m_markup = true;
        if (!m_cdata && m_text.find_first_of("&<>") != string_view::npos)
            m_text = htmlOf(std::move(m_text), TextForm::Plain);
        m_form = TextForm::Html;
    }
    m_openNames += child.name;
    m_openNames += '\n';
    if (isFull())
        return;
    m_text += '<';
    m_text += child.name;
    for (const XmlAttribute &attribute : child.attributes) {
        if (attribute.prefix == "xml")
            continue;
        m_text += ' ';
        m_text += attribute.name;
        m_text += "=\"";
        std::string resolved;
        if (!base.isEmpty() && isAddressAttribute(attribute.name) && !isAbsoluteAddress(attribute.value))
            resolved = absoluteAddress(attribute.value, base).toStdString();
        for (const char c : resolved.empty() ? attribute.value : string_view(resolved)) {
            if (c == '&')
                m_text += "&amp;";
            else if (c == '"')
                m_text += "&quot;";
            else if (c == '<')
                m_text += "&lt;";
            else
                m_text += c;
        }
        m_text += '"';
    }
    m_text += '>';
}

void TextCapture::closeChild()
{
    m_openNames.pop_back();
    const std::size_t from = m_openNames.rfind('\n');
    const std::string name = m_openNames.substr(from == std::string::npos ? 0 : from + 1);
    m_openNames.resize(m_openNames.size() - name.size());
    if (isFull() || isVoid(name))
        return;
    m_text += "</";
    m_text += name;
    m_text += '>';
}

void TextCapture::add(string_view text, TextKind kind)
{
    if (isFull())
        return;
    text = text.substr(0, longestText);
    m_cdata |= kind == TextKind::Cdata;
    if (m_markup && kind == TextKind::Plain)
        appendEscaped(m_text, text);
    else
        m_text += text;
}

std::string TextCapture::take()
{
    if (!m_base64)
        return std::move(m_text);
    constexpr std::size_t longestMistaken = 64;
    const QByteArray bytes = QByteArray::fromBase64(QByteArray::fromStdString(m_text).simplified());
    if (QUtf8StringView(bytes).isValidUtf8() && !bytes.isEmpty())
        return bytes.toStdString();
    // Bytes that are no text: plain words under an odd type, or a picture, which is nothing to read.
    return m_text.size() <= longestMistaken ? std::move(m_text) : std::string();
}

} // namespace app::feeds
