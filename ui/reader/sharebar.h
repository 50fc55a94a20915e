// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sharing.h"
#include "ui/reader/readerbar.h"

#include <optional>

class QLabel;
class QMenu;
class QPushButton;

namespace ui {

/// Reply and comments at one end, the first share targets at the other. What has no room goes from the end
/// and stays in the menu.
class ShareBar final : public PaperBar
{
    Q_OBJECT

public:
    explicit ShareBar(QWidget *parent = nullptr);

    void setTargets(const QList<models::ShareTarget> &targets);
    void setComments(bool exist, std::optional<int> count);
    void setCanReply(bool can);

    QSize minimumSizeHint() const override;

signals:
    void replyWanted();
    void commentsWanted();
    void shareWanted(const QString &target);
    void copyLinkWanted();
    void copyTitleAndLinkWanted();
    void copyMarkdownWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void makeRoom();
    void fillMenu();

    QList<models::ShareTarget> m_targets;
    QPushButton *m_reply = nullptr;
    QPushButton *m_comments = nullptr;
    QLabel *m_label = nullptr;
    QList<QPushButton *> m_buttons; ///< Of the first targets.
    QPushButton *m_copy = nullptr;
    QPushButton *m_more = nullptr;
    QMenu *m_menu = nullptr;
};

} // namespace ui
