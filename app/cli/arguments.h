// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ids.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace app::cli {

/// The options and operands of one command, as its usage line allows them.
class Arguments
{
public:
    void addOperand(const QString &operand) { m_operands.append(operand); }
    void setOption(const QString &name, const QString &value) { m_options.insert(name, value); }
    void removeOption(const QString &name) { m_options.remove(name); }

    const QStringList &operands() const { return m_operands; }
    QString operand(qsizetype at) const { return m_operands.value(at); }
    bool has(const QString &option) const { return m_options.contains(option); }
    QString value(const QString &option) const { return m_options.value(option); }

    /// Throws a Refusal if the value is no whole number or below `least`.
    std::optional<int> number(const QString &option, int least) const;

private:
    QStringList m_operands;
    QHash<QString, QString> m_options; ///< By name without the dashes; a flag's value is empty.
};

/// The article that a word of the command line means. Throws a Refusal unless it is a number.
models::ArticleId articleNamed(const QString &word);

/// Which options a usage line names: "[--limit N] [--unread]" has "limit" with a value and "unread" without.
class OptionNames
{
public:
    explicit OptionNames(const QString &usage);

    bool contains(const QString &name) const { return m_takesValue.contains(name); }
    bool takesValue(const QString &name) const { return m_takesValue.value(name); }

private:
    QHash<QString, bool> m_takesValue;
};

} // namespace app::cli
