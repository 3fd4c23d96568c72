/// \file
/// The words before a number that can be its label.
#pragma once

#include "assemble/block_view.hpp"
#include "assemble/figure.hpp"
#include "assemble/label_edges.hpp"

#include <cstddef>
#include <string_view>

namespace solieu {

/// `(27 chi bộ thôn, 05 chi bộ cơ quan, lực lượng vũ trang) | với 1.127 đảng viên`: what a bracket
/// holds that opened before the words is no name of what stands behind it.
[[nodiscard]] TextSpan behind_closed_bracket(const BlockView& view, TextSpan words);

/// What of a figure's words is its label: without hedges, light verbs, periods, places and other
/// clauses. \p is_named_behind says whether a noun behind the number names it too.
[[nodiscard]] LabelWords label_before(const BlockView& view, const Figure& figure,
                                      bool is_named_behind);

/// A verb's label ends before what it was done for, where and when: `thăm hỏi, tặng quà | cho hộ
/// nghèo nhân dịp Tết`.
void cut_circumstances(const BlockView& view, LabelWords& label);

/// Whether the span begins with a noun that labels begin with: `tổng`, `tỷ lệ`, `sản lượng`.
[[nodiscard]] bool is_nominal(const BlockView& view, TextSpan span);

} // namespace solieu
