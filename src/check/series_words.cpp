#include "check/series_words.hpp"

#include "core/ascii.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>
#include <initializer_list>
#include <iterator>

namespace solieu {
namespace {

using Words = std::vector<std::string>;

/// Folded and sorted.
Words folded(std::initializer_list<std::string_view> words)
{
    Words list;
    for (const std::string_view word : words) {
        list.push_back(fold(word));
    }
    std::sort(list.begin(), list.end());
    return list;
}

bool has_any(std::string_view text, const Words& words)
{
    return std::any_of(words.begin(), words.end(),
                       [text](const std::string& word) { return has_words(text, word); });
}

/// Calls back with every run of letters and digits.
template <typename Take>
void for_each_syllable(std::string_view text, Take take)
{
    std::size_t begin = 0;
    std::size_t at = 0;
    while (at <= text.size()) {
        const CodePoint point = decode_at(text, at);
        const bool is_inside =
            point.size > 0 && (is_letter(point.value) || (point.size == 1 && is_digit(text[at])));
        if (!is_inside) {
            if (at > begin) {
                take(text.substr(begin, at - begin));
            }
            begin = at + std::max<std::size_t>(point.size, 1);
        }
        at += std::max<std::size_t>(point.size, 1);
    }
}

bool has_digit(std::string_view syllable)
{
    return std::any_of(syllable.begin(), syllable.end(), is_digit);
}

bool is_in(const Words& words, std::string_view word)
{
    return std::binary_search(words.begin(), words.end(), word);
}

} // namespace

bool has_words(std::string_view text, std::string_view words)
{
    for (std::size_t at = text.find(words); at != std::string_view::npos;
         at = text.find(words, at + 1)) {
        if (is_word_boundary(text, at) && is_word_boundary(text, at + words.size())) {
            return true;
        }
    }
    return false;
}

bool names_flow(std::string_view text)
{
    static const Words k_flows =
        folded({"thu",       "tổng chi",  "chi ngân sách",   "chi thường xuyên", "chi đầu tư",
                "giải ngân", "doanh thu", "tổng mức bán lẻ", "giá trị sản xuất", "kim ngạch",
                "sản lượng", "lượt",      "xảy ra",          "tiếp nhận",        "giải quyết",
                "xử phạt",   "xử lý",     "khởi tố",         "bắt giữ",          "phát hiện",
                "trồng mới", "cấp mới",   "thành lập mới",   "kết nạp",          "huy động",
                "vận động",  "hỗ trợ",    "tạo việc làm",    "chi trả",          "ban hành",
                "lũy kế",    "từ đầu năm"});
    static const Words k_others =
        folded({"còn",        "dư nợ",     "số dư",     "kết dư",    "tồn",         "hiện có",
                "hiện nay",   "hiện đang", "đang",      "tổng đàn",  "dân số",      "chênh lệch",
                "tăng thêm",  "tăng thu",  "xuất siêu", "nhập siêu", "bình quân",   "trung bình",
                "tỷ lệ",      "chỉ số",    "kế hoạch",  "dự toán",   "chỉ tiêu",    "mục tiêu",
                "năng suất",  "mật độ",    "giá bán",   "nợ",        "mỗi",         "hằng tháng",
                "hàng tháng", "thu nhập",  "được giao", "nhu cầu",   "trong tháng", "trong tuần",
                "trong ngày", "dự kiến",   "ổn định",   "duy trì",   "tiết kiệm",   "số thu chi",
                "thuần",      "thu hồi"});
    return has_any(text, k_flows) && !has_any(text, k_others);
}

bool names_event(std::string_view unit)
{
    static const Words k_events = folded({"lượt", "vụ", "hồ sơ", "đơn", "cuộc", "ca", "văn bản",
                                          "quyết định", "buổi", "trường hợp", "giấy"});
    return std::any_of(k_events.begin(), k_events.end(), [unit](const std::string& event) {
        return unit.starts_with(event) && is_word_boundary(unit, event.size());
    });
}

bool names_output(std::string_view indicator)
{
    static const Words k_words =
        folded({"giá trị sản xuất", "giá trị tăng thêm", "giá trị sản phẩm", "tổng sản phẩm",
                "grdp", "gdp", "giá so sánh", "gtsx", "vốn đầu tư toàn xã hội"});
    return has_any(indicator, k_words);
}

bool says_other_value(std::string_view text)
{
    static const Words k_words = folded(
        {"cùng kỳ",    "cùng kì", "năm trước",  "năm ngoái", "tháng trước", "quý trước", "kỳ trước",
         "vụ trước",   "so với",  "so đầu năm", "đầu kỳ",    "còn lại",     "còn",       "chưa",
         "đang",       "không",   "quá hạn",    "trễ hạn",   "tồn đọng",    "vượt",      "kỳ sau",
         "chênh lệch", "kết dư",  "như vậy",    "tổng cộng", "trả lại",     "hụt",       "thiếu"});
    const std::size_t end = text.find_last_not_of(' ');
    const std::string_view trimmed = text.substr(0, end == std::string_view::npos ? 0 : end + 1);
    static const std::string k_from = fold("từ");
    const bool is_from =
        trimmed.ends_with(k_from) && is_word_boundary(trimmed, trimmed.size() - k_from.size());
    return is_from || has_any(text, k_words);
}

bool says_running(std::string_view text)
{
    static const Words k_words = folded({"lũy kế", "luỹ kế", "cộng dồn", "từ đầu năm"});
    return has_any(text, k_words);
}

bool says_until(std::string_view text)
{
    static const Words k_words = folded({"đến nay", "tính đến", "đến hết", "đến thời điểm"});
    return has_any(text, k_words);
}

bool says_many_years(std::string_view text)
{
    static const Words k_words = folded({"nhiệm kỳ", "giai đoạn", "từ năm", "nhiều năm", "từ trước",
                                         "khởi công", "từ khi", "thành lập đến"});
    return has_any(text, k_words);
}

bool says_revised(std::string_view text)
{
    static const Words k_words =
        folded({"điều chỉnh", "bổ sung", "giao thêm", "cập nhật", "rà soát lại", "tính lại",
                "thay đổi", "hiệu chỉnh", "đính chính", "cắt giảm", "giao tăng", "giao lại"});
    return has_any(text, k_words);
}

bool says_merged(std::string_view text)
{
    static const Words k_words =
        folded({"sáp nhập", "hợp nhất", "sau sắp xếp", "chia tách", "sắp xếp đơn vị"});
    return has_any(text, k_words);
}

std::vector<std::string> topic_of(std::string_view text)
{
    static const Words k_shared = folded(
        {"tình",   "hình",  "kết",   "quả",  "thực", "hiện", "công", "tác",   "nhiệm", "vụ",
         "phương", "hướng", "trọng", "tâm",  "báo",  "cáo",  "quý",  "tháng", "năm",   "đầu",
         "cuối",   "giữa",  "sáu",   "chín", "và",   "của",  "trên", "địa",   "bàn",   "về",
         "việc",   "các",   "một",   "số",   "giải", "pháp", "chủ",  "yếu",   "đánh",  "giá",
         "ước",    "tuần",  "ngày",  "i",    "ii",   "iii",  "iv",   "đến",   "từ",    "trong",
         "kế",     "hoạch", "triển", "khai", "sơ",   "tổng", "cả",   "kỳ",    "phần",  "thứ",
         "tiếp",   "theo",  "thời",  "gian", "tới",  "lĩnh", "vực"});
    Words topic;
    for_each_syllable(text, [&topic](std::string_view syllable) {
        if (!has_digit(syllable) && !is_in(k_shared, syllable)) {
            topic.emplace_back(syllable);
        }
    });
    std::sort(topic.begin(), topic.end());
    topic.erase(std::unique(topic.begin(), topic.end()), topic.end());
    return topic;
}

bool are_alike(const std::vector<std::string>& left, const std::vector<std::string>& right)
{
    Words shared;
    std::set_intersection(left.begin(), left.end(), right.begin(), right.end(),
                          std::back_inserter(shared));
    const std::size_t smaller = std::min(left.size(), right.size());
    return smaller > 0 && shared.size() * 3 >= smaller * 2;
}

std::size_t telling_syllables(std::string_view indicator)
{
    static const Words k_empty =
        folded({"tổng",  "số",   "tiền", "lượng", "giá",  "trị",   "kinh", "phí", "diện", "tích",
                "kết",   "quả",  "thực", "hiện",  "cộng", "chung", "toàn", "bộ",  "các",  "loại",
                "trong", "đó",   "khác", "mức",   "với",  "là",    "và",   "của", "được", "đã",
                "cho",   "trên", "địa",  "bàn",   "có",   "vụ",    "đạt",  "ước"});
    std::size_t count = 0;
    for_each_syllable(indicator, [&count](std::string_view syllable) {
        count += has_digit(syllable) || is_in(k_empty, syllable) ? 0 : 1;
    });
    return count;
}

} // namespace solieu
