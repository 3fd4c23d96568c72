/// \file
/// Who did what is counted: the words before the verb.
#pragma once

#include "assemble/block_view.hpp"
#include "assemble/label_edges.hpp"

namespace solieu {

/// Cuts the subject off the label, so that it begins with the verb: `Công an huyện và Công an các
/// xã | tiếp nhận`, `các cơ sở giáo dục nghề nghiệp | mở`. Where the verb was cut off already and
/// says nothing (`các cấp Hội | tổ chức được`), nothing is left. LabelWords::actor is who it was.
void cut_subject(const BlockView& view, LabelWords& label);

} // namespace solieu
