// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace app::feeds {

/// The short plain texts that a document's DOCTYPE gives names to. Only these are ever put in: no entity that
/// names a file, an address, markup or another entity, and of them no more than 64 kB in all, so that no
/// document can grow by it.
class OwnEntities
{
public:
    OwnEntities() = default;
    explicit OwnEntities(std::string_view doctype);

    /// What a reference ("&name;") at the front of the text stands for, escaped for XML; empty if nothing.
    std::string_view take(std::string_view text);

private:
    struct Entity
    {
        std::string_view name;
        std::string escaped;
    };

    void declare(std::string_view declaration);

    std::vector<Entity> m_entities;
    std::size_t m_left = std::size_t{64} * 1024;
};

} // namespace app::feeds
