// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/bodydecoder.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <zlib.h>

namespace app::net {

namespace {

constexpr int deepest = 3; ///< Compressed once is usual, twice a mistake seen in the wild, more an attack.

// Feeds shrink to a thirtieth at most; deflate can do a thousandth. So a bomb is known long before it is big.
constexpr qint64 harmless = qint64{4} * 1024 * 1024;
constexpr qint64 steepest = 250;

constexpr int anyWrapper = 15 + 32; ///< zlib's windowBits: gzip or zlib, whichever the header shows.
constexpr int noWrapper = -15;

enum class Form { Plain, Wrapped, Raw };

bool isGzip(const QByteArray &start)
{
    return start.startsWith("\x1f\x8b");
}

// RFC 1950 §2.2: deflate with at most 32 kB of window, and a checksum over the two bytes.
bool isZlib(const QByteArray &start)
{
    const auto first = static_cast<unsigned char>(start.at(0));
    const auto second = static_cast<unsigned char>(start.at(1));
    return (first & 0x0fU) == 8 && (first >> 4U) <= 7 && (first * 256U + second) % 31 == 0;
}

// "deflate" means the zlib format; many servers leave its wrapper out. Text is no deflate stream: its first
// byte would name a block type that does not exist, or a stored block, which '<' and '{' are taken for here.
Form formOf(const QByteArray &start, bool saysDeflate)
{
    if (start.size() < 2)
        return Form::Plain;
    if (isGzip(start))
        return Form::Wrapped;
    if (!saysDeflate)
        return Form::Plain;
    if (isZlib(start))
        return Form::Wrapped;
    const char first = start.at(0);
    return first == '<' || first == '{' || first == '\xef' || first == ' ' || first == '\n' ? Form::Plain
                                                                                            : Form::Raw;
}

} // namespace

/// One compression, or the plain bytes inside the last one.
class BodyDecoder::Layer final
{
public:
    Layer(int depth, bool saysDeflate, qint64 limit)
        : m_depth(depth)
        , m_saysDeflate(saysDeflate)
        , m_limit(limit)
    {}
    ~Layer()
    {
        if (m_inflating)
            inflateEnd(&m_stream);
    }
    Q_DISABLE_COPY_MOVE(Layer)

    Verdict add(const QByteArray &bytes, QByteArray &body);
    Verdict finish(QByteArray &body);
    bool isCompressed() const { return m_inflating; }
    bool isPlain() const { return m_known && !m_inflating; }

private:
    Verdict begin(Form form);
    Verdict handOn(const QByteArray &bytes, QByteArray &body);
    Verdict passOn(const QByteArray &bytes, QByteArray &body);
    Verdict inflateSome(QByteArray bytes, QByteArray &body);
    Verdict inflateStep(QByteArray &bytes, QByteArray &body);
    Verdict inflateInto(QByteArray &body); ///< What is plain needs no detour.
    Verdict inflateForInner(QByteArray &body);
    Verdict inflateTo(char *place, std::size_t size);
    bool beginsAnotherMember(QByteArray &bytes);

    int m_depth = 0;
    bool m_saysDeflate = false;
    qint64 m_limit = 0;
    QByteArray m_start; ///< Held back until there is enough to tell what it begins.
    bool m_known = false;
    bool m_inflating = false;
    bool m_ended = false;
    z_stream m_stream{};
    qint64 m_taken = 0;
    qint64 m_given = 0;
    std::unique_ptr<Layer> m_inner; ///< What comes out may be compressed again.
};

BodyDecoder::Verdict BodyDecoder::Layer::add(const QByteArray &bytes, QByteArray &body)
{
    if (m_known)
        return handOn(bytes, body);
    m_start += bytes;
    if (m_start.size() < 2)
        return Verdict::Good;
    const Verdict begun = begin(formOf(m_start, m_saysDeflate));
    return begun == Verdict::Good ? handOn(std::exchange(m_start, {}), body) : begun;
}

BodyDecoder::Verdict BodyDecoder::Layer::finish(QByteArray &body)
{
    if (!m_known)
        return passOn(m_start, body);
    if (!m_inflating)
        return Verdict::Good;
    return m_ended ? m_inner->finish(body) : Verdict::Damaged;
}

BodyDecoder::Verdict BodyDecoder::Layer::begin(Form form)
{
    m_known = true;
    if (form == Form::Plain)
        return Verdict::Good;
    if (m_depth == deepest || inflateInit2(&m_stream, form == Form::Raw ? noWrapper : anyWrapper) != Z_OK)
        return Verdict::Damaged;
    m_inflating = true;
    m_inner = std::make_unique<Layer>(m_depth + 1, false, m_limit);
    return Verdict::Good;
}

BodyDecoder::Verdict BodyDecoder::Layer::handOn(const QByteArray &bytes, QByteArray &body)
{
    return m_inflating ? inflateSome(bytes, body) : passOn(bytes, body);
}

BodyDecoder::Verdict BodyDecoder::Layer::passOn(const QByteArray &bytes, QByteArray &body)
{
    m_given += bytes.size();
    if (m_given > m_limit)
        return Verdict::TooLarge;
    body += bytes;
    return Verdict::Good;
}

BodyDecoder::Verdict BodyDecoder::Layer::inflateSome(QByteArray bytes, QByteArray &body)
{
    Verdict verdict = Verdict::Good;
    while (verdict == Verdict::Good && !bytes.isEmpty() && (!m_ended || beginsAnotherMember(bytes)))
        verdict = inflateStep(bytes, body);
    return verdict;
}

BodyDecoder::Verdict BodyDecoder::Layer::inflateStep(QByteArray &bytes, QByteArray &body)
{
    // zlib only reads the bytes, but its oldest interface says otherwise.
    m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    m_stream.avail_in = static_cast<uInt>(bytes.size());
    Verdict verdict = Verdict::Good;
    do // a full buffer may mean that zlib holds more of it back
        verdict = m_inner->isPlain() ? inflateInto(body) : inflateForInner(body);
    while (verdict == Verdict::Good && !m_ended && m_stream.avail_out == 0);
    bytes = bytes.right(m_stream.avail_in);
    return verdict;
}

BodyDecoder::Verdict BodyDecoder::Layer::inflateInto(QByteArray &body)
{
    constexpr qsizetype piece = qsizetype{64} * 1024;
    const qsizetype had = body.size();
    if (body.capacity() < had + piece)
        body.reserve(std::max(had + piece, 2 * had));
    body.resize(had + piece);
    const Verdict verdict = inflateTo(body.data() + had, piece);
    body.truncate(verdict == Verdict::Good ? had + piece - m_stream.avail_out : had);
    return verdict;
}

BodyDecoder::Verdict BodyDecoder::Layer::inflateForInner(QByteArray &body)
{
    std::array<char, 4096> buffer; // NOLINT(cppcoreguidelines-pro-type-member-init): filled by zlib
    const Verdict verdict = inflateTo(buffer.data(), buffer.size());
    if (verdict != Verdict::Good)
        return verdict;
    const auto size = static_cast<qsizetype>(buffer.size() - m_stream.avail_out);
    return m_inner->add(QByteArray::fromRawData(buffer.data(), size), body);
}

BodyDecoder::Verdict BodyDecoder::Layer::inflateTo(char *place, std::size_t size)
{
    m_stream.next_out = reinterpret_cast<Bytef *>(place);
    m_stream.avail_out = static_cast<uInt>(size);
    const uInt before = m_stream.avail_in;
    const int answer = inflate(&m_stream, Z_NO_FLUSH);
    if (answer != Z_OK && answer != Z_STREAM_END && answer != Z_BUF_ERROR)
        return Verdict::Damaged;
    m_ended = answer == Z_STREAM_END;
    m_taken += before - m_stream.avail_in;
    m_given += static_cast<qint64>(size) - m_stream.avail_out;
    const bool isBomb = m_given > harmless && m_given > m_taken * steepest;
    return isBomb || m_given > m_limit ? Verdict::TooLarge : Verdict::Good;
}

// RFC 1952 §2.2: a gzip file is one member after another. Anything else behind the first is of no interest.
bool BodyDecoder::Layer::beginsAnotherMember(QByteArray &bytes)
{
    m_start += bytes;
    bytes.clear();
    if (m_start.size() < 2)
        return false;
    if (!isGzip(m_start) || inflateReset(&m_stream) != Z_OK) {
        m_start = m_start.left(2); // and so it stays
        return false;
    }
    bytes = std::exchange(m_start, {});
    m_ended = false;
    return true;
}

BodyDecoder::BodyDecoder(const QByteArray &contentEncoding, qint64 decodedLimit)
    : m_outermost(std::make_unique<Layer>(0, contentEncoding.toLower().contains("deflate"), decodedLimit))
{}

BodyDecoder::~BodyDecoder() = default;

BodyDecoder::Verdict BodyDecoder::add(const QByteArray &bytes, QByteArray &body)
{
    return m_outermost->add(bytes, body);
}

BodyDecoder::Verdict BodyDecoder::finish(QByteArray &body)
{
    return m_outermost->finish(body);
}

bool BodyDecoder::isCompressed() const
{
    return m_outermost->isCompressed();
}

} // namespace app::net
