// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSet>
#include <QString>
#include <QStringView>

namespace app::html {

struct Attribute
{
    QString name; ///< Lower case.
    QString value;
};

/// One piece of HTML: text, or a tag. Comments, doctypes and processing instructions are none.
struct Token
{
    enum class Kind { Text, StartTag, EndTag };

    Kind kind = Kind::Text;
    QString text; ///< Text: decoded.
    QString name; ///< Tags: lower case.
    QList<Attribute> attributes;
    bool selfClosing = false;

    /// The value of a tag's attribute; empty if it has none.
    QString attribute(QLatin1String wanted) const;
};

/// Cuts HTML into tokens as browsers do (HTML Standard §13.2.5), in linear time, whatever it is given.
class Tokenizer final
{
public:
    /// What to do with a quoted attribute value that holds half an article.
    enum class LongValues {
        Believe,
        EndAtTag ///< A quote was forgotten: the tag ends at the next '>'.
    };

    explicit Tokenizer(QStringView html, LongValues longValues = LongValues::Believe);

    bool next(Token &token); ///< False at the end.

private:
    bool rawText(Token &token);
    void skipComment();
    bool readTag(Token &token);
    bool readAttribute(Token &token);
    bool readValue(QString &value);
    void enterRawText(Token &token);
    void skipSpace();
    QChar at(qsizetype offset = 0) const;

    QStringView m_html;
    LongValues m_longValues;
    qsizetype m_pos = 0;
    qsizetype m_rawEnd = -1; ///< Where the text of a script, style ... ends; -1 outside of one.
    bool m_decodeRaw = false;
    bool m_inCdata = false;
    bool m_noCommentEnd = false;
    int m_tagsWithoutEnd = 0;
    QSet<QString> m_noEndFor; ///< Elements that are known not to be closed any more.
};

} // namespace app::html
