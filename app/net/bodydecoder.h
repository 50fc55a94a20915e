// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

namespace app::net {

/// Undoes the compression of a body while it arrives (RFC 9110 §8.4.1), and stops before it swells. Goes by
/// the bytes more than by Content-Encoding: servers name codings they did not use, and use ones they do not
/// name. Not Qt's own, which takes a truncated stream for whole and does not tell a bomb from garbage.
class BodyDecoder final
{
public:
    enum class Verdict { Good, Damaged, TooLarge };

    /// `decodedLimit` in bytes, for the body and for anything between it and what travelled.
    BodyDecoder(const QByteArray &contentEncoding, qint64 decodedLimit);
    ~BodyDecoder();
    Q_DISABLE_COPY_MOVE(BodyDecoder)

    /// Appends what these bytes stand for.
    Verdict add(const QByteArray &bytes, QByteArray &body);
    /// Appends what was held back. Damaged if a compressed stream has not come to its end.
    Verdict finish(QByteArray &body);
    bool isCompressed() const;

private:
    class Layer;
    std::unique_ptr<Layer> m_outermost;
};

} // namespace app::net
