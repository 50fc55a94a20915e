// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/blocks.h"

namespace app::html {

/// Walks over an article's blocks and joins what a way of writing makes of each, an empty line between them.
class BlockWriter
{
public:
    BlockWriter() = default;
    virtual ~BlockWriter() = default;
    Q_DISABLE_COPY_MOVE(BlockWriter)

    QString all(const QList<models::Block> &blocks) const;

protected:
    QString one(const models::Block &block) const;

    virtual QString paragraph(const models::Block &block) const = 0;
    virtual QString heading(const models::Block &block) const = 0;
    virtual QString list(const models::Block &block) const = 0;
    virtual QString code(const models::Block &block) const = 0;
    virtual QString table(const models::Block &block) const = 0;
    virtual QString figure(const models::Block &block) const = 0;
    virtual QString media(const models::Block &block) const = 0;
    virtual QString rule() const = 0;
    virtual QString details(const models::Block &block) const = 0;
};

/// The text with something before its first line and before each of the others; blanks never before nothing.
QString indented(const QString &text, const QString &first, const QString &rest);

/// Text without the places of ours where a word of absurd length may break; nobody wants to copy them.
QString withoutBreakPlaces(QString text);

} // namespace app::html
