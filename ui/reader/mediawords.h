// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/blocks.h"
#include "models/enclosure.h"

namespace ui {

/// The words on cards: what it is, where it is from, what opens it.
QString mediaTitle(models::Block::MediaKind kind);
QString mediaSentence(const models::Block &media);
QString enclosureSentence(const models::Enclosure &enclosure, const QString &language);
QString cutNote();
QString openInBrowser();
QString showAllRows(int rows, const QString &language);
QString openTable();
QString tableSize(int rows, int columns);

bool isPlayable(const models::Enclosure &enclosure);

/// True if the blocks hold a player or picture of the address already.
bool showsMedia(const QList<models::Block> &blocks, const QUrl &url);
bool showsAnyPicture(const QList<models::Block> &blocks);

} // namespace ui
