// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reader/documentwriter.h"

namespace ui {

/// The words of some spans without their pictures: what tells script and direction.
QString textOf(const QList<models::Span> &spans);

/// True if nothing but one picture and white space is in the spans.
const models::Span *lonePicture(const QList<models::Span> &spans);

bool hasPicture(const QList<models::Span> &spans);

/// Writes the runs of one block: styles, links, ruby, pictures in the line.
class SpanWriter
{
public:
    explicit SpanWriter(DocumentWriter &writer)
        : m_writer(writer)
    {}

    /// Letters are set by `opening`; a very long block is broken, `again` begins the next part.
    void write(const QList<models::Span> &spans, const Opening &opening, const Place &place);

    /// The same for code: line breaks stay, nothing else is read into it.
    void writeCode(const QString &code, const Opening &opening, const Place &place);

private:
    QTextCharFormat formatOf(const models::Span &span, const Opening &opening, const Place &place) const;
    void writeText(QString text, const QTextCharFormat &format, const Opening &opening, const Place &place);
    void writePicture(const models::Span &span, const QTextCharFormat &format, const Place &place);

    DocumentWriter &m_writer;
    qsizetype m_written = 0;  ///< Letters in the current block.
    qsizetype m_unbroken = 0; ///< Letters since the last place where a line may break.
};

/// The format of a picture's character, and the note of it in the document.
void writePictureObject(DocumentWriter &writer,
                        const QUrl &url,
                        QSize size,
                        const QString &alternative,
                        const Place &place,
                        QTextCharFormat format,
                        bool plays = false);

/// The address if a publisher may lead there; empty for one that looks like ours.
QUrl publishersLink(const QUrl &link);

/// Makes a link of the format if a reader may follow it: http, https, mailto and places in the article.
void makeLink(
    QTextCharFormat &format, const QUrl &link, const QString &title, const Theme &theme, bool underlined);

} // namespace ui
