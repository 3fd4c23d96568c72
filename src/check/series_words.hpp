/// \file
/// Words that decide whether figures of several reports may be compared. All texts are folded.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace solieu {

/// Whether the words stand in the text as whole words.
[[nodiscard]] bool has_words(std::string_view text, std::string_view words);

/// Whether the words name what a period adds to and nothing takes from: `thu ngân sách`, `lượt
/// khách`, `xảy ra`; and no stock, rate, remainder or plan (`dư nợ`, `tổng đàn`, `bình quân`).
[[nodiscard]] bool names_flow(std::string_view text);
/// Whether a count's unit begins with what happens once: `lượt khách`, `vụ`, `hồ sơ`. The same
/// people and households may be counted in two periods.
[[nodiscard]] bool names_event(std::string_view unit);
/// `giá trị sản xuất`, `GRDP`: told at today's prices, while its growth is told at those of one
/// year.
[[nodiscard]] bool names_output(std::string_view indicator);
/// Whether the words right before a number make it another value than its name says: of another
/// time, of what is left or not done, or a difference (`cùng kỳ`, `còn lại`, `chưa`, `so với`).
[[nodiscard]] bool says_other_value(std::string_view text);
/// `lũy kế`, `từ đầu năm`: summed up since the year began.
[[nodiscard]] bool says_running(std::string_view text);
/// `đến nay`, `tính đến`: perhaps summed up since the year began, perhaps longer.
[[nodiscard]] bool says_until(std::string_view text);
/// `từ đầu nhiệm kỳ`, `giai đoạn`: summed up over years.
[[nodiscard]] bool says_many_years(std::string_view text);
/// `điều chỉnh`, `giao bổ sung`: a plan or figure that was changed and says so.
[[nodiscard]] bool says_revised(std::string_view text);
/// `sáp nhập`, `hợp nhất`: the place or body is another one than before.
[[nodiscard]] bool says_merged(std::string_view text);

/// Syllables that tell what a title or heading is about, without those that all reports share,
/// numbers and periods; sorted, each once.
[[nodiscard]] std::vector<std::string> topic_of(std::string_view text);
/// Whether two topics share two thirds of the smaller one; not of what is empty.
[[nodiscard]] bool are_alike(const std::vector<std::string>& left,
                             const std::vector<std::string>& right);

/// Syllables of an indicator that measure nothing by themselves (`tổng số tiền`) left out.
[[nodiscard]] std::size_t telling_syllables(std::string_view indicator);

} // namespace solieu
