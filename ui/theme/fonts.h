// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

namespace ui {

enum class Script { Latin, SimplifiedChinese, TraditionalChinese, Japanese, Korean, Arabic, Other };

/// The dominating script of a text, by its first 200 letters; `language` (BCP 47) decides between the Han
/// forms.
Script scriptOf(QStringView text, const QString &language = {});

/// The families for an article's text, code and interface lines, first installed first.
QStringList articleFamilies(Script script);
QStringList interfaceFamilies(Script script);
QStringList codeFamilies();

/// The font, so many points larger or smaller; bold or not. The styles of the design are given like that.
QFont styled(QFont font, double points, bool bold = false);

} // namespace ui
