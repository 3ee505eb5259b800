// SPDX-License-Identifier: GPL-3.0-or-later
// Result<T>: a value or an Error. Ignoring one does not compile.
#pragma once
#include "base/check.h"
#include "base/error.h"

#include <optional>
#include <utility>
#include <variant>

namespace dokaz::base {

template <typename T> class [[nodiscard]] Result final {
  public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] T& value() & {
        check(ok());
        return *std::get_if<0>(&m_state);
    }
    [[nodiscard]] const T& value() const& {
        check(ok());
        return *std::get_if<0>(&m_state);
    }
    [[nodiscard]] T&& value() && {
        check(ok());
        return std::move(*std::get_if<0>(&m_state));
    }
    [[nodiscard]] const Error& error() const& {
        check(!ok());
        return *std::get_if<1>(&m_state);
    }
    [[nodiscard]] Error&& error() && {
        check(!ok());
        return std::move(*std::get_if<1>(&m_state));
    }
    // Names the step that failed; the value passes through unchanged.
    Result during(std::string_view step) && {
        if (!ok())
            return std::move(*this).error().during(step);
        return std::move(*this);
    }

  private:
    std::variant<T, Error> m_state;
};

template <> class [[nodiscard]] Result<void> final {
  public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    [[nodiscard]] bool ok() const { return !m_error.has_value(); }
    explicit operator bool() const { return ok(); }
    void value() const { check(ok()); }
    [[nodiscard]] const Error& error() const& {
        check(!ok());
        return *m_error;
    }
    [[nodiscard]] Error&& error() && {
        check(!ok());
        return std::move(*m_error);
    }
    Result during(std::string_view step) && {
        if (!ok())
            return std::move(*this).error().during(step);
        return {};
    }

  private:
    std::optional<Error> m_error;
};

} // namespace dokaz::base

// Passes an error on to the caller; otherwise stands for the value. `auto page = TRY(readPage(3));`
#define TRY(expression) DOKAZ_TRY_NAMED(expression, __COUNTER__)
#define DOKAZ_TRY_NAMED(expression, number) DOKAZ_TRY_AS(expression, DOKAZ_TRY_JOIN(tryResult, number))
#define DOKAZ_TRY_JOIN(a, b) a##b
#define DOKAZ_TRY_AS(expression, result)                                                                     \
    __extension__({                                                                                          \
        auto result = (expression);                                                                          \
        if (!result.ok()) [[unlikely]]                                                                       \
            return std::move(result).error();                                                                \
        std::move(result).value();                                                                           \
    })
