// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace app::feeds {

/// The charset a label means in practice (WHATWG Encoding Standard §4.2): GB2312 and GBK are read as GB18030,
/// Latin-1 and ASCII as windows-1252. Lower case; empty for an empty label.
QByteArray charsetOf(const QByteArray &label);

/// Bytes turned into UTF-8, and whether some of them meant nothing.
struct DecodedBytes
{
    QByteArray utf8;
    bool clean = true;
};

/// Decodes with Qt's converters (which have ICU behind them where Qt was built so), else with libxml2's
/// (iconv or ICU); nothing if neither knows the charset.
std::optional<DecodedBytes> decodeCharset(const QByteArray &bytes, const QByteArray &charset);

/// What the bytes of a document in no known charset look like: a legacy Chinese, Japanese, Korean or Cyrillic
/// charset by the frequencies of its characters, else windows-1252, which can be any bytes.
QByteArray guessCharset(const QByteArray &bytes);

} // namespace app::feeds
