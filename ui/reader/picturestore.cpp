// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/picturestore.h"

#include <QImageReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype mostMoving = 4;
constexpr int largestData = 2'000'000; ///< Letters of a data: address that we decode in place.
constexpr qint64 largestPixels = 16'000'000;

/// A hundredth of the pixels tells as well as all of them.
bool isDarkInk(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return false;
    const QImage small = image
                             .scaled(std::min(image.width(), 48), std::min(image.height(), 48),
                                     Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                             .convertToFormat(QImage::Format_ARGB32);
    double ink = 0;
    double light = 0;
    for (int y = 0; y < small.height(); ++y) {
        for (int x = 0; x < small.width(); ++x) {
            const QRgb pixel = small.pixel(x, y);
            const double alpha = qAlpha(pixel) / 255.0;
            ink += alpha;
            light += alpha * qGray(pixel) / 255.0;
        }
    }
    const double all = static_cast<double>(small.width()) * small.height();
    return ink > 0 && ink < all * 0.9 && light / ink < 0.4;
}

QImage readImage(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    if (!size.isValid() || static_cast<qint64>(size.width()) * size.height() > largestPixels)
        return {};
    return reader.read();
}

} // namespace

PictureStore::PictureStore(QObject *parent)
    : QObject(parent)
{}

void PictureStore::reset(bool allowed)
{
    m_entries.clear();
    m_allowed = allowed;
}

void PictureStore::retry()
{
    m_allowed = true;
    std::erase_if(m_entries, [](const auto &each) { return each.second.state == State::Failed; });
}

PictureStore::Entry *PictureStore::entry(const QUrl &url)
{
    return &m_entries[url.toString(QUrl::FullyEncoded)];
}

const PictureStore::Entry *PictureStore::find(const QUrl &url) const
{
    const auto found = m_entries.find(url.toString(QUrl::FullyEncoded));
    return found == m_entries.end() ? nullptr : &found->second;
}

PictureStore::State PictureStore::state(const QUrl &url) const
{
    const Entry *known = find(url);
    if (known)
        return known->state;
    return m_allowed || url.scheme() == "data"_L1 ? State::Waiting : State::Blocked;
}

QImage PictureStore::image(const QUrl &url) const
{
    const Entry *known = find(url);
    if (!known)
        return {};
    if (known->animation && known->animation->movie->state() != QMovie::NotRunning)
        return known->animation->movie->currentImage();
    return known->image;
}

bool PictureStore::isMoving(const QUrl &url) const
{
    const Entry *known = find(url);
    return known && known->animation && known->animation->movie->state() == QMovie::Running;
}

bool PictureStore::needsPlate(const QUrl &url) const
{
    const Entry *known = find(url);
    return known && known->plate;
}

QList<QUrl> PictureStore::take(const QList<QUrl> &urls)
{
    QList<QUrl> wanted;
    for (const QUrl &url : urls) {
        if (find(url))
            continue;
        if (url.scheme() == "data"_L1) {
            readData(url);
        } else if (m_allowed) {
            entry(url)->state = State::Waiting;
            wanted << url;
        }
    }
    return wanted;
}

void PictureStore::readData(const QUrl &url)
{
    const QByteArray address = url.toEncoded();
    const qsizetype comma = address.indexOf(',');
    QImage image;
    if (comma > 0 && address.size() <= largestData) {
        const QByteArray data = QByteArray::fromPercentEncoding(address.mid(comma + 1));
        image = readImage(address.left(comma).endsWith(";base64") ? QByteArray::fromBase64(data) : data);
    }
    image.isNull() ? setFailed(url) : setImage(url, image);
}

void PictureStore::setImage(const QUrl &url, const QImage &image)
{
    if (image.isNull()) {
        setFailed(url);
        return;
    }
    Entry *known = entry(url);
    known->state = State::Here;
    known->image = image;
    known->image.setDevicePixelRatio(1);
    known->plate = isDarkInk(image);
    emit changed(url);
}

void PictureStore::setAnimation(const QUrl &url, const QByteArray &bytes)
{
    auto animation = std::make_unique<Animation>();
    animation->buffer.setData(bytes);
    animation->buffer.open(QIODevice::ReadOnly);
    animation->movie = std::make_unique<QMovie>(&animation->buffer);
    if (!animation->movie->isValid() || !animation->movie->jumpToFrame(0)) {
        setFailed(url);
        return;
    }
    connect(animation->movie.get(), &QMovie::frameChanged, this, &PictureStore::moved);
    Entry *known = entry(url);
    known->state = State::Here;
    known->image = animation->movie->currentImage();
    known->plate = false;
    known->animation = std::move(animation);
    emit changed(url);
}

void PictureStore::setFailed(const QUrl &url)
{
    entry(url)->state = State::Failed;
    emit changed(url);
}

void PictureStore::play(const QList<QUrl> &visible)
{
    QStringList moving;
    for (const QUrl &url : visible) {
        const Entry *known = find(url);
        if (known && known->animation && moving.size() < mostMoving)
            moving << url.toString(QUrl::FullyEncoded);
    }
    for (auto &[address, known] : m_entries) {
        if (!known.animation)
            continue;
        QMovie &movie = *known.animation->movie;
        if (!moving.contains(address))
            movie.setPaused(true);
        else if (movie.state() == QMovie::Paused)
            movie.setPaused(false);
        else if (movie.state() == QMovie::NotRunning)
            movie.start();
    }
}

} // namespace ui
