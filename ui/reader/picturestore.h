// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QHash>
#include <QImage>
#include <QMovie>
#include <QObject>
#include <QUrl>

#include <memory>
#include <unordered_map>

namespace ui {

/// The pictures of the article on show, as far as they have come. It loads nothing; data: addresses it reads.
class PictureStore final : public QObject
{
    Q_OBJECT

public:
    enum class State { Blocked, Waiting, Here, Failed };

    explicit PictureStore(QObject *parent = nullptr);

    /// Forgets everything; the next article may or may not load remote pictures.
    void reset(bool allowed);
    void retry(); ///< Allows remote pictures, and those that failed to be asked for again.
    bool isAllowed() const { return m_allowed; }

    State state(const QUrl &url) const;
    QImage image(const QUrl &url) const; ///< Of an animation, the frame of now.
    bool isMoving(const QUrl &url) const;
    /// Dark ink on nothing: it needs a light plate on a dark page.
    bool needsPlate(const QUrl &url) const;

    /// Those of the addresses that somebody has to fetch, each named once.
    QList<QUrl> take(const QList<QUrl> &urls);

    void setImage(const QUrl &url, const QImage &image);
    void setAnimation(const QUrl &url, const QByteArray &bytes);
    void setFailed(const QUrl &url);

    /// Lets the first four of these move and stops all others.
    void play(const QList<QUrl> &visible);

signals:
    void changed(const QUrl &url); ///< Its size may be another.
    void moved();                  ///< An animation shows its next frame.

private:
    struct Animation
    {
        QBuffer buffer;
        std::unique_ptr<QMovie> movie;
    };
    struct Entry
    {
        State state = State::Blocked;
        QImage image;
        bool plate = false;
        std::unique_ptr<Animation> animation;
    };

    Entry *entry(const QUrl &url);
    const Entry *find(const QUrl &url) const;
    void readData(const QUrl &url);

    bool m_allowed = false;
    std::unordered_map<QString, Entry> m_entries;
};

} // namespace ui
