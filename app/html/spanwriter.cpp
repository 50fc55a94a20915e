// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/spanwriter.h"

#include <utility>

namespace app::html {

namespace {

bool isFoldable(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
}

} // namespace

void SpanWriter::addText(QStringView text, const Look &look, const QString &anchor)
{
    QString folded;
    folded.reserve(text.size());
    for (const QChar c : text) {
        if (!isFoldable(c)) {
            folded += c;
            m_afterSpace = false;
        } else if (!m_afterSpace) {
            folded += u' ';
            m_afterSpace = true;
        }
    }
    write(folded, look, anchor);
}

void SpanWriter::addVerbatim(QStringView text, const Look &look)
{
    write(text, look, {});
    m_afterSpace = false;
}

void SpanWriter::addSpace(const Look &look)
{
    addText(u" ", look);
}

void SpanWriter::addBreak()
{
    models::Span span;
    span.kind = models::Span::Kind::Break;
    m_spans.append(span);
    m_afterSpace = true;
}

void SpanWriter::addPicture(models::Span picture)
{
    m_spans.append(std::move(picture));
    m_afterSpace = false;
}

void SpanWriter::write(QStringView text, const Look &look, const QString &anchor)
{
    if (text.isEmpty())
        return;
    if (!m_spans.isEmpty() && anchor.isEmpty()) {
        models::Span &last = m_spans.last();
        if (last.kind == models::Span::Kind::Text && last.style == look.style && last.link == look.link
            && last.title == look.title) {
            last.text += text;
            return;
        }
    }
    models::Span span;
    span.style = look.style;
    span.text = text.toString();
    span.link = look.link;
    span.title = look.title;
    span.anchor = anchor;
    m_spans.append(span);
}

QList<models::Span> SpanWriter::take()
{
    m_afterSpace = true;
    return std::exchange(m_spans, {});
}

} // namespace app::html
