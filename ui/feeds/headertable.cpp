// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feeds/headertable.h"

#include "ui/feeds/formparts.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QRegularExpression>
#include <QStyle>
#include <QTableWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int rows = 3; // in sight
constexpr int rowHeight = 26;

bool isHeader(const QString &name, const QString &value)
{
    // A token, and text without control characters: nobody can smuggle a second line in.
    static const QRegularExpression token(u"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"_s);
    static const QRegularExpression control(u"[\\x00-\\x08\\x0a-\\x1f\\x7f]"_s);
    return token.match(name).hasMatch() && !value.isEmpty() && !control.match(value).hasMatch();
}

/// Flat, as the columns of our own tables are.
class PlainHeader final : public QHeaderView
{
public:
    explicit PlainHeader(QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent)
    {
        setFont(styled(font(), -1));
        setSectionsClickable(false);
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const Theme &theme = currentTheme();
        painter->fillRect(rect, theme.alt);
        painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.line);
        painter->setPen(theme.text2);
        painter->setFont(font());
        painter->drawText(rect.adjusted(4, 0, -4, -1),
                          int(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)),
                          model()->headerData(section, Qt::Horizontal).toString());
    }
};

QToolButton *smallButton(const QString &icon, const QString &words, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(ui::icon(icon));
    button->setIconSize(QSize(16, 16));
    button->setAutoRaise(true);
    button->setToolTip(words);
    button->setAccessibleName(words);
    return button;
}

} // namespace

HeaderTable::HeaderTable(const QList<models::HttpHeader> &headers, QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableWidget(0, 2, this))
{
    m_table->setHorizontalHeader(new PlainHeader(m_table));
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Value")});
    m_table->setAccessibleName(tr("Header fields"));
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Interactive);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->horizontalHeader()->resizeSection(0, 150);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    outline(m_table);
    m_table->setFixedHeight(rows * rowHeight + m_table->horizontalHeader()->sizeHint().height()
                            + 2 * m_table->frameWidth());
    for (const models::HttpHeader &header : headers)
        append(QString::fromUtf8(header.name), QString::fromUtf8(header.value));

    QToolButton *add = smallButton(u"add"_s, tr("Add a header field"), this);
    m_remove = smallButton(u"trash"_s, tr("Remove the header field"), this);
    m_remove->setEnabled(false);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(2);
    buttons->addWidget(add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_table, 1);
    row->addLayout(buttons);

    connect(add, &QToolButton::clicked, this, [this] {
        append({}, {});
        m_table->setCurrentCell(m_table->rowCount() - 1, 0);
        m_table->editItem(m_table->currentItem());
    });
    connect(m_remove, &QToolButton::clicked, this, &HeaderTable::removeCurrent);
    connect(m_table, &QTableWidget::currentCellChanged, this,
            [this](int current) { m_remove->setEnabled(current >= 0); });
}

void HeaderTable::append(const QString &name, const QString &value)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, 0, new QTableWidgetItem(name));
    m_table->setItem(row, 1, new QTableWidgetItem(value));
}

void HeaderTable::removeCurrent()
{
    m_table->removeRow(m_table->currentRow());
    m_remove->setEnabled(m_table->currentRow() >= 0);
}

QList<models::HttpHeader> HeaderTable::headers() const
{
    QList<models::HttpHeader> headers;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString name = m_table->item(row, 0)->text().trimmed();
        const QString value = m_table->item(row, 1)->text().trimmed();
        if (isHeader(name, value))
            headers.append({name.toLatin1(), value.toUtf8()});
    }
    return headers;
}

} // namespace ui
