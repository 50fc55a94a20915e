// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>
#include <QUrl>

#include <optional>

namespace app::html {

/// An address as an attribute gives it, made absolute; nothing if it is not one of http, https, mailto, or if
/// it is relative and `base` is empty. "#place" stays as it is.
std::optional<QUrl> linkAddress(const QString &raw, const QUrl &base);

/// The same for a picture: http, https, or a data: address of a PNG, JPEG, GIF or WebP.
std::optional<QUrl> pictureAddress(const QString &raw, const QUrl &base);

/// Where a bare http(s) address begins and how long it is, "www." included; length 0 if there is none from
/// `from` on. Punctuation after it, and Chinese right behind it, are no part of it.
struct BareAddress
{
    qsizetype at = 0;
    qsizetype length = 0;
    QUrl url;
};
BareAddress bareAddressIn(QStringView text, qsizetype from);

} // namespace app::html
