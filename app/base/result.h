// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <type_traits>
#include <utility>
#include <variant>

namespace app {

/// What a call that can fail in an ordinary way returns: its value, or why there is none.
template<typename Value, typename Error>
class [[nodiscard]] Result
{
    static_assert(!std::is_same_v<Value, Error>);

public:
    Result(Value value)
        : m_state(std::in_place_index<0>, std::move(value))
    {}
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {}

    explicit operator bool() const { return m_state.index() == 0; }
    const Value &value() const & { return std::get<0>(m_state); }
    Value &&value() && { return std::get<0>(std::move(m_state)); }
    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<Value, Error> m_state;
};

/// The value of a call that has nothing to say but that it is done.
struct Done
{
    bool operator==(const Done &) const = default;
};

} // namespace app
