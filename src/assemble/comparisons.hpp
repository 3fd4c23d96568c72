/// \file
/// Figures that only say what another figure is compared with.
#pragma once

#include "assemble/block_view.hpp"
#include "assemble/figure.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace solieu {

/// What figure \p number is compared with or counted among; `Comparison::none` for most figures.
/// Earlier figures must have their roles. \p limit is where the next figure begins.
[[nodiscard]] Comparison comparison_of(const BlockView& view, const std::vector<Figure>& figures,
                                       std::size_t number, std::size_t limit);

/// The earlier period that a basis names, seen from the period of what is compared with it:
/// `cùng kỳ` and 2025-Q1 give 2024-Q1; \p fallback where it names none.
[[nodiscard]] std::string period_of_base(const BlockView& view, TextSpan base,
                                         const std::string& compared, const std::string& fallback);

/// The end of the time that stands right behind a figure, `92% năm 2023`, `5,2% (đầu năm)`: within
/// the span, or its begin where there is none.
[[nodiscard]] std::size_t end_of_own_period(const BlockView& view, TextSpan behind);

/// Whether the words behind a figure and its own time lead to another level: `5% năm 2023 | nâng
/// lên`.
[[nodiscard]] bool opens_level(const BlockView& view, TextSpan behind);

/// Whether only `lên`, `xuống còn` stand between the figures: `từ 45 | lên | 57 vụ`.
[[nodiscard]] bool leads_to_level(const BlockView& view, TextSpan gap);

} // namespace solieu
