// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/rssinjson.h"

#include "app/feeds/feedbuilder.h"

#include <QJsonArray>

#include <string>
#include <vector>

using namespace Qt::StringLiterals;

namespace app::feeds {

namespace {

/// Tells a feed builder of a JSON object as if it were the XML that it stands for, so that RSS means the same
/// in both.
class Teller
{
public:
    explicit Teller(FeedBuilder &builder)
        : m_builder(builder)
    {}

    void tell(const QString &name, const QJsonValue &value)
    {
        if (value.isArray()) {
            for (const QJsonValue &one : value.toArray())
                tell(name, one);
        } else if (value.isObject()) {
            tellObject(name.toStdString(), value.toObject());
        } else if (!value.isNull()) {
            const QString text =
                value.isDouble() ? QString::number(value.toInteger()) : value.toVariant().toString();
            open(name.toStdString(), {});
            m_builder.text(text.toStdString(), TextKind::Plain);
            m_builder.endElement();
        }
    }

private:
    void tellObject(const std::string &name, const QJsonObject &object)
    {
        // Members with text are given both ways, as JSON does not tell attributes from elements.
        std::vector<std::pair<std::string, std::string>> attributes;
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (!member.value().isArray() && !member.value().isObject())
                attributes.emplace_back(member.key().toStdString(),
                                        member.value().toVariant().toString().toStdString());
        }
        open(name, attributes);
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (member.key() == "#value"_L1)
                m_builder.text(member.value().toVariant().toString().toStdString(), TextKind::Plain);
            else if (name == "channel" || name == "item" || name == "image")
                tell(member.key(), member.value());
        }
        m_builder.endElement();
    }

    void open(const std::string &name, const std::vector<std::pair<std::string, std::string>> &attributes)
    {
        std::vector<XmlAttribute> views;
        for (const auto &[attribute, value] : attributes)
            views.push_back({{}, attribute, value});
        const std::size_t colon = name.find(':');
        const std::string_view whole(name);
        if (colon == std::string::npos)
            m_builder.startElement({{}, {}, whole, views});
        else
            m_builder.startElement({whole.substr(0, colon), {}, whole.substr(colon + 1), views});
    }

    FeedBuilder &m_builder;
};

} // namespace

BuiltFeed readRssInJson(const QJsonObject &channel, std::size_t newestItems)
{
    FeedBuilder builder(QUrl(), static_cast<int>(newestItems));
    builder.startElement({{}, {}, "rss", {}});
    Teller(builder).tell(u"channel"_s, channel);
    builder.endElement();
    builder.feed().feed.format = models::FeedFormat::RssInJson;
    keepNewest(builder.items(), newestItems);
    return {std::move(builder.feed()), std::move(builder.items())};
}

} // namespace app::feeds
