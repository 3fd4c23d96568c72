/// \file
/// From the words of the output contract back to what they name.
#pragma once

#include "core/block.hpp"
#include "core/finding.hpp"
#include "core/record.hpp"

#include <optional>
#include <string_view>
#include <type_traits>

namespace solieu {

[[nodiscard]] inline std::string_view name_of(Part part)
{
    return part_name(part);
}

/// The last enumerator of each enumeration whose names are part of the contract; the first is 0.
template <typename Enum>
inline constexpr Enum k_last_of{};
template <>
inline constexpr auto k_last_of<ObservationKind> = ObservationKind::fraction;
template <>
inline constexpr auto k_last_of<Role> = Role::rate;
template <>
inline constexpr auto k_last_of<Status> = Status::target;
template <>
inline constexpr auto k_last_of<Bound> = Bound::at_most;
template <>
inline constexpr auto k_last_of<DocumentStatus> = DocumentStatus::failed;
template <>
inline constexpr auto k_last_of<RelationType> = RelationType::unit;
template <>
inline constexpr auto k_last_of<Verdict> = Verdict::not_checkable;
template <>
inline constexpr auto k_last_of<Grade> = Grade::boundary;
template <>
inline constexpr auto k_last_of<Severity> = Severity::error;
template <>
inline constexpr auto k_last_of<Part> = Part::comment;

/// What \p name names; empty when it names nothing.
template <typename Enum>
[[nodiscard]] std::optional<Enum> named(std::string_view name)
{
    using Number = std::underlying_type_t<Enum>;
    for (int number = 0; number <= static_cast<int>(k_last_of<Enum>); ++number) {
        const auto candidate = static_cast<Enum>(static_cast<Number>(number));
        if (name_of(candidate) == name) {
            return candidate;
        }
    }
    return std::nullopt;
}

} // namespace solieu
