// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/pagescan.h"

#include <QtEndian>

#include <algorithm>
#include <bit>

namespace app::store {

namespace {

constexpr uchar tableLeaf = 13;
constexpr qsizetype headerSize = 100; // of the file, on its first page
constexpr qsizetype leafHeaderSize = 8;
constexpr qint64 largestRow = qint64{64} * 1024 * 1024;
constexpr int mostColumns = 100;

/// The pages of a file, and the rows on them.
class Scanner
{
public:
    Scanner(const QByteArray &bytes, qsizetype pageSize)
        : m_bytes(bytes)
        , m_pageSize(pageSize)
        , m_usable(pageSize)
    {}

    void scan(const std::function<void(const ScannedRow &)> &found) const
    {
        for (qsizetype page = 0; page * m_pageSize + m_pageSize <= m_bytes.size(); ++page)
            scanPage(page, found);
    }

private:
    uchar byteAt(qsizetype at) const
    {
        return at >= 0 && at < m_bytes.size() ? uchar(m_bytes.at(at)) : uchar(0);
    }
    int twoBytes(qsizetype at) const { return byteAt(at) << 8 | byteAt(at + 1); }

    void scanPage(qsizetype page, const std::function<void(const ScannedRow &)> &found) const
    {
        const qsizetype start = page * m_pageSize;
        const qsizetype header = start + (page == 0 ? headerSize : 0);
        if (byteAt(header) != tableLeaf)
            return;
        const qsizetype fits = (m_pageSize - leafHeaderSize) / 2;
        const qsizetype cells = std::min<qsizetype>(twoBytes(header + 3), fits);
        for (qsizetype cell = 0; cell < cells; ++cell) {
            const qsizetype offset = twoBytes(header + leafHeaderSize + 2 * cell);
            if (offset < leafHeaderSize || offset >= m_pageSize)
                continue;
            if (const auto row = rowAt(start + offset, start + m_pageSize))
                found(*row);
        }
    }

    /// A variable-length number; `at` goes behind it.
    qint64 varint(qsizetype &at, qsizetype end) const
    {
        quint64 value = 0;
        for (int i = 0; i < 9 && at < end; ++i) {
            const uchar byte = byteAt(at++);
            if (i == 8)
                return qint64(value << 8 | byte);
            value = value << 7 | (byte & 0x7f);
            if (!(byte & 0x80))
                break;
        }
        return qint64(value);
    }

    std::optional<ScannedRow> rowAt(qsizetype at, qsizetype end) const
    {
        const qint64 size = varint(at, end);
        const qint64 rowid = varint(at, end);
        if (size < 2 || size > largestRow || size > m_bytes.size() || at >= end)
            return std::nullopt;
        const auto payload = payloadAt(at, end, qsizetype(size));
        return payload ? rowFrom(rowid, *payload) : std::nullopt;
    }

    /// The row's bytes: those on its page, and the rest on a chain of pages of their own.
    std::optional<QByteArray> payloadAt(qsizetype at, qsizetype end, qsizetype size) const
    {
        const qsizetype most = m_usable - 35;
        if (size <= most)
            return at + size <= end ? std::optional(m_bytes.mid(at, size)) : std::nullopt;
        const qsizetype least = (m_usable - 12) * 32 / 255 - 23;
        qsizetype local = least + (size - least) % (m_usable - 4);
        if (local > most)
            local = least;
        if (at + local + 4 > end)
            return std::nullopt;
        QByteArray payload = m_bytes.mid(at, local);
        quint32 next = qFromBigEndian<quint32>(m_bytes.constData() + at + local);
        while (payload.size() < size) {
            const qsizetype page = (qsizetype(next) - 1) * m_pageSize;
            if (next == 0 || page + m_pageSize > m_bytes.size())
                return std::nullopt;
            payload += m_bytes.mid(page + 4, std::min(m_usable - 4, size - payload.size()));
            next = qFromBigEndian<quint32>(m_bytes.constData() + page);
        }
        return payload;
    }

    static std::optional<ScannedRow> rowFrom(qint64 rowid, const QByteArray &payload)
    {
        const Scanner row(payload, payload.size());
        qsizetype at = 0;
        const qint64 headerEnd = row.varint(at, payload.size());
        if (headerEnd < at || headerEnd > payload.size())
            return std::nullopt;
        ScannedRow scanned{.rowid = rowid};
        auto body = qsizetype(headerEnd);
        while (at < headerEnd) {
            const qint64 type = row.varint(at, qsizetype(headerEnd));
            const auto value = row.valueAt(body, type);
            if (!value || scanned.values.size() == mostColumns)
                return std::nullopt;
            scanned.values.append(*value);
        }
        // A row fills its bytes; what does not was never one.
        return body == payload.size() ? std::optional(scanned) : std::nullopt;
    }

    std::optional<ScannedValue> valueAt(qsizetype &at, qint64 type) const
    {
        using Type = ScannedValue::Type;
        if (type == 0)
            return ScannedValue();
        if (type == 8 || type == 9)
            return ScannedValue{.type = Type::Number, .number = type - 8};
        if (type >= 12) {
            const qint64 size = (type - 12) / 2;
            if (size > m_bytes.size() - at)
                return std::nullopt;
            const qsizetype start = std::exchange(at, at + qsizetype(size));
            return ScannedValue{.type = type % 2 ? Type::Text : Type::Blob,
                                .bytes = m_bytes.mid(start, qsizetype(size))};
        }
        constexpr int sizes[] = {0, 1, 2, 3, 4, 6, 8, 8};
        if (type < 0 || type > 7 || sizes[type] > m_bytes.size() - at)
            return std::nullopt;
        quint64 bits = byteAt(at) & 0x80 && type != 7 ? ~quint64(0) : 0; // the sign
        for (int i = 0; i < sizes[type]; ++i)
            bits = bits << 8 | byteAt(at++);
        if (type == 7)
            return ScannedValue{.type = Type::Real, .real = std::bit_cast<double>(bits)};
        return ScannedValue{.type = Type::Number, .number = qint64(bits)};
    }

    const QByteArray &m_bytes;
    qsizetype m_pageSize = 0;
    qsizetype m_usable = 0;
};

} // namespace

void scanRows(const QByteArray &bytes, const std::function<void(const ScannedRow &)> &found)
{
    constexpr qsizetype usual = 8192; // how a library is made
    qsizetype pageSize = bytes.size() > 17 ? uchar(bytes.at(16)) << 8 | uchar(bytes.at(17)) : 0;
    if (pageSize == 1)
        pageSize = 65536;
    const bool makesSense = pageSize >= 512 && std::has_single_bit(quint64(pageSize));
    Scanner(bytes, makesSense ? pageSize : usual).scan(found);
    if (makesSense && pageSize != usual)
        Scanner(bytes, usual).scan(found); // the header, too, may be what is damaged
}

} // namespace app::store
