// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/blocks.h"

#include <QList>
#include <QString>
#include <QUrl>

namespace app::html {

/// How text looks that is met now.
struct Look
{
    quint16 style = models::Span::Plain;
    QUrl link;
    QString title; ///< Of the link, or of an abbreviation.
};

/// Collects the spans of one paragraph: white space folded (CSS Text §4.1), spans of the same look joined.
class SpanWriter final
{
public:
    void addText(QStringView text, const Look &look, const QString &anchor = {});
    void addVerbatim(QStringView text, const Look &look);
    void addSpace(const Look &look);
    void addBreak();
    void addPicture(models::Span picture);

    bool isEmpty() const { return m_spans.isEmpty(); }
    QList<models::Span> take();

private:
    void write(QStringView text, const Look &look, const QString &anchor);

    QList<models::Span> m_spans;
    bool m_afterSpace = true; ///< The next space folds into what is there.
};

} // namespace app::html
