/// \file
/// What a percentage or change is compared with: the words before or behind it that name a plan, or
/// another time or place.
#pragma once

#include "assemble/block_view.hpp"

#include <cstddef>

namespace solieu {

enum class BasisKind { none, plan, past };

struct Basis {
    BasisKind kind = BasisKind::none;
    TextSpan span;
    bool is_before = false;
};

/// What `về` or `số` behind a figure names: `tăng 6% về số doanh nghiệp`, `giảm 12% số cuộc so
/// với`; empty when there is none.
[[nodiscard]] TextSpan named_behind(const BlockView& view, std::size_t end);

[[nodiscard]] Basis basis_behind(const BlockView& view, std::size_t end, std::size_t limit);

/// `so với cùng kỳ năm trước giảm 37 vụ`: the basis stands before the verb.
[[nodiscard]] Basis basis_before(const BlockView& view, TextSpan words);

/// `vượt kế hoạch 06 người`: the verb names the plan.
[[nodiscard]] Basis plan_in_verb(const BlockView& view, const WordHit& verb);

} // namespace solieu
