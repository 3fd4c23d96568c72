#include "write/view_words.hpp"

#include "core/decimal.hpp"

namespace solieu {
namespace {

constexpr ViewWords k_vietnamese{
    .language = Language::vietnamese,
    .severities = {"lưu ý", "cảnh báo", "lỗi"},
    .verdicts = {"khớp", "cắt", "lệch", "không kiểm được"},
    .parts = {"", "chú thích", "chú thích cuối", "đầu trang", "chân trang", "nhận xét"},
    .line = "dòng",
    .block = "đoạn",
    .document = "văn bản",
    .period = "kỳ",
    .unreadable = "không đọc được",
    .incomplete = "chỉ đọc được một phần",
    .nothing = "không có quan hệ nào để kiểm",
    .stated = "ghi",
    .computed = "tính được",
    .elsewhere = "chỗ khác ghi",
    .between = "số đầu vào cho phép",
    .suggestion = "gợi ý",
    .key = "mã kết quả",
    .weak = "yếu: số liệu quá thô để phát hiện sai",
    .accepted = "đã chấp nhận",
    .group_before = "",
    .group_behind = " kết quả sau có chung một nguyên nhân",
    .checked = {"quan hệ đã kiểm", "quan hệ đã kiểm"},
    .not_checkable = {"không kiểm được", "không kiểm được"},
    .accepted_count = {"đã chấp nhận", "đã chấp nhận"},
    .total = "Tổng cộng",
    .documents = {"văn bản", "văn bản"},
    .failed_documents = {"không đọc được", "không đọc được"},
    .absent = {"kết quả của lần trước không còn", "kết quả của lần trước không còn"},
    .notices = {"dòng bỏ qua cần xem lại", "dòng bỏ qua cần xem lại"},
    .hint = "«solieu rules MÃ» giải thích từng mã.",
};

constexpr ViewWords k_english{
    .language = Language::english,
    .severities = {"note", "warning", "error"},
    .verdicts = {"hold", "cut", "fail", "not checkable"},
    .parts = {"", "footnote", "endnote", "page header", "page footer", "comment"},
    .line = "line",
    .block = "block",
    .document = "document",
    .period = "period",
    .unreadable = "could not be read",
    .incomplete = "read only in part",
    .nothing = "no relation to check",
    .stated = "stated",
    .computed = "computed",
    .elsewhere = "elsewhere",
    .between = "the inputs allow",
    .suggestion = "suggestion",
    .key = "fingerprint",
    .weak = "weak: the figures are too coarse to show a slip",
    .accepted = "accepted",
    .group_before = "the next ",
    .group_behind = " findings have one cause",
    .checked = {"relation checked", "relations checked"},
    .not_checkable = {"not checkable", "not checkable"},
    .accepted_count = {"accepted", "accepted"},
    .total = "Total",
    .documents = {"document", "documents"},
    .failed_documents = {"could not be read", "could not be read"},
    .absent = {"finding of the baseline is gone", "findings of the baseline are gone"},
    .notices = {"entry of the ignore file needs a look", "entries of the ignore file need a look"},
    .hint = "`solieu rules CODE` explains a code.",
};

std::string local_number(std::string_view decimal, Language language)
{
    const bool is_vietnamese = language == Language::vietnamese;
    const std::size_t dot = decimal.find('.');
    const std::string_view whole = decimal.substr(0, dot);
    std::string text;
    for (std::size_t at = 0; at < whole.size(); ++at) {
        const std::size_t behind = whole.size() - at;
        if (at > 0 && behind % 3 == 0 && whole[at - 1] != '-') {
            text += is_vietnamese ? '.' : ',';
        }
        text += whole[at];
    }
    if (dot != std::string_view::npos) {
        text += is_vietnamese ? ',' : '.';
        text += decimal.substr(dot + 1);
    }
    return text;
}

/// `2025-01-08`.
bool is_date(std::string_view text)
{
    constexpr std::size_t k_size = 10;
    return text.size() == k_size && text[4] == '-' && text[7] == '-';
}

std::string local_date(std::string_view date)
{
    return std::string(date.substr(8)) + "/" + std::string(date.substr(5, 2)) + "/" +
           std::string(date.substr(0, 4));
}

} // namespace

std::string counted(std::size_t count, const CountWords& words)
{
    return std::to_string(count) + " " + std::string(count == 1 ? words.one : words.many);
}

const ViewWords& view_words(Language language)
{
    return language == Language::vietnamese ? k_vietnamese : k_english;
}

std::string_view tick_mark(Verdict verdict)
{
    switch (verdict) {
    case Verdict::consistent:
        return "✓";
    case Verdict::truncated:
        return "≈";
    case Verdict::inconsistent:
        return "✗";
    case Verdict::not_checkable:
        return "?";
    }
    return "?";
}

std::string local_value(std::string_view value, Language language)
{
    if (Decimal::parse(value)) {
        return local_number(value, language);
    }
    return is_date(value) && language == Language::vietnamese ? local_date(value)
                                                              : std::string(value);
}

} // namespace solieu
