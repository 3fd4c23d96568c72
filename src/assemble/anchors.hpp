/// \file
/// Which figure of its sentence a percentage or change is of.
#pragma once

#include "assemble/block_view.hpp"
#include "assemble/figure.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace solieu {

/// Whether nothing stands between the figures but marks, connectors and the verb itself, so that
/// the second says something of the first.
[[nodiscard]] bool is_connected(const BlockView& view, TextSpan gap);

/// Number of the figure that a percentage or a change is of; -1 for none in its sentence. Figures
/// before it have their roles already.
[[nodiscard]] int find_anchor(const BlockView& view, const std::vector<Figure>& figures,
                              std::size_t number);

/// A change in a unit is one of the figure with that unit: `214 vụ, 121 người; giảm 37 vụ, giảm 09
/// người`. Each is taken once.
[[nodiscard]] int find_same_unit(const BlockView& view, const std::vector<Figure>& figures,
                                 std::size_t number);

/// `từ 22 phút xuống còn 15 phút, giảm | 07 phút`, `đầu năm 45 vụ, cuối năm 52 vụ, tăng | 7 vụ`: a
/// change is told of the level that it ended at.
[[nodiscard]] int end_of_change(const BlockView& view, const std::vector<Figure>& figures,
                                int level, std::size_t number);

/// Whether an amount of this unit can have grown out of that figure: `46 triệu đồng, giảm 20 hộ`
/// are two things.
[[nodiscard]] bool is_same_class(const std::vector<Figure>& figures, int anchor,
                                 const Quantity& quantity);

/// The level figure of the sentence that `về ...` names by its unit or indicator; -1 for none.
[[nodiscard]] int find_named(const BlockView& view, const std::vector<Figure>& figures,
                             std::size_t number);

/// `đạt tỷ lệ 78% về việc và 30,5% về tiền`; but `chiếm 10% số người đã kê khai` names the whole.
[[nodiscard]] bool says_about(const BlockView& view, const Quantity& quantity);

/// The figure of its sentence that one continues: the last before it that is not in a bracket which
/// has closed. Null where there is none.
[[nodiscard]] const Figure* figure_before(const BlockView& view, const std::vector<Figure>& figures,
                                          std::size_t number);

} // namespace solieu
