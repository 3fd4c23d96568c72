#include "write/sdmx_components.hpp"

#include <array>

namespace solieu {
namespace {

constexpr std::array k_status_codes{
    SdmxCode{"A", "Normal value", "Thực hiện"},
    SdmxCode{"E", "Estimated value", "Ước tính"},
    SdmxCode{"F", "Forecast value: a target or plan", "Kế hoạch, mục tiêu"},
};
constexpr std::array k_kind_codes{
    SdmxCode{"amount", "Amount", "Số tuyệt đối"},
    SdmxCode{"percentage", "Percentage", "Số phần trăm"},
    SdmxCode{"fraction", "Number out of a total", "Phân số"},
};
constexpr std::array k_role_codes{
    SdmxCode{"level", "Level", "Mức"},
    SdmxCode{"change", "Change", "Mức tăng, giảm"},
    SdmxCode{"completion", "Completion of a plan", "Mức hoàn thành"},
    SdmxCode{"relative", "Relative to another value", "So với mức khác"},
    SdmxCode{"share", "Share of a total", "Tỷ trọng"},
    SdmxCode{"rate", "Rate", "Tỷ suất"},
};
constexpr std::array k_bound_codes{
    SdmxCode{"exact", "As stated", "Đúng bằng"},   SdmxCode{"over", "More than stated", "Trên"},
    SdmxCode{"under", "Less than stated", "Dưới"}, SdmxCode{"about", "About", "Khoảng"},
    SdmxCode{"at_least", "At least", "Ít nhất"},   SdmxCode{"at_most", "At most", "Nhiều nhất"},
};
constexpr std::array k_part_codes{
    SdmxCode{"body", "Body", "Nội dung chính"},
    SdmxCode{"note", "Footnote", "Chú thích cuối trang"},
    SdmxCode{"endnote", "Endnote", "Chú thích cuối văn bản"},
    SdmxCode{"header", "Header", "Đầu trang"},
    SdmxCode{"footer", "Footer", "Chân trang"},
    SdmxCode{"comment", "Comment", "Nhận xét"},
};

constexpr std::array k_codelists{
    SdmxCodelist{"CL_OBS_STATUS", "Observation status", k_status_codes},
    SdmxCodelist{"CL_KIND", "Kind of number", k_kind_codes},
    SdmxCodelist{"CL_ROLE", "Role of a number", k_role_codes},
    SdmxCodelist{"CL_BOUND", "Bound", k_bound_codes},
    SdmxCodelist{"CL_PART", "Part of a document", k_part_codes},
};

using enum SdmxKind;
using enum Need;
constexpr TableId k_rows = TableId::observations;
constexpr TableId k_report = TableId::documents;

constexpr std::array k_components{
    SdmxComponent{"DOC", "Document: SHA-256, 16 digits", dimension, k_rows, "doc", nullptr,
                  required},
    SdmxComponent{"OBS_ID", "Number in the document", dimension, k_rows, "id", nullptr, required},
    SdmxComponent{"TIME_PERIOD", "Time period; the document's where the number has none", time,
                  k_rows, "period", nullptr, required},
    SdmxComponent{"OBS_VALUE", "Value as stated, before scaling", measure, k_rows, "value", nullptr,
                  required},
    SdmxComponent{"UNIT_MEASURE", "Unit of measure", attribute, k_rows, "unit"},
    SdmxComponent{"UNIT_MULT", "Unit multiplier: a power of ten", attribute, k_rows, "scale",
                  nullptr, required},
    SdmxComponent{"DECIMALS", "Decimal places stated", attribute, k_rows, "decimals", nullptr,
                  required},
    SdmxComponent{"OBS_STATUS", "Observation status", attribute, k_rows, "status", &k_codelists[0],
                  required},
    SdmxComponent{"INDICATOR", "Indicator, in the report's words", attribute, k_rows, "indicator"},
    SdmxComponent{"KIND", "Kind of number", attribute, k_rows, "kind", &k_codelists[1], required},
    SdmxComponent{"ROLE", "What the number says about its indicator", attribute, k_rows, "role",
                  &k_codelists[2], required},
    SdmxComponent{"BOUND", "How the number bounds the truth", attribute, k_rows, "bound",
                  &k_codelists[3], required},
    SdmxComponent{"OBS_VALUE2", "A fraction's total, or a range's upper end", attribute, k_rows,
                  "value2"},
    SdmxComponent{"RELATED_OBS", "The number that it qualifies or is a part of", attribute, k_rows,
                  "of"},
    SdmxComponent{"BASIS", "What it is compared with", attribute, k_rows, "basis"},
    SdmxComponent{"STATED_PERIOD", "The number's own period", attribute, k_rows, "period"},
    SdmxComponent{"REF_PLACE", "Place of the report", attribute, k_report, "place"},
    SdmxComponent{"ISSUER", "Who issued the report", attribute, k_report, "issuer"},
    SdmxComponent{"DOC_NUMBER", "The report's number", attribute, k_report, "number"},
    SdmxComponent{"SOURCE", "The report's file", attribute, k_report, "path"},
    SdmxComponent{"NOTE", "Note that it stands in", attribute, k_rows, "note"},
    SdmxComponent{"SECTION", "Nearest heading", attribute, k_rows, "section"},
    SdmxComponent{"SOURCE_PART", "Part of the document", attribute, k_rows, "source_part",
                  &k_codelists[4], required},
    SdmxComponent{"SOURCE_BLOCK", "Paragraph, from 0", attribute, k_rows, "source_block"},
    SdmxComponent{"SOURCE_LINE", "Line, from 1", attribute, k_rows, "source_line"},
    SdmxComponent{"SOURCE_START", "First byte", attribute, k_rows, "source_start"},
    SdmxComponent{"SOURCE_END", "Byte behind the last", attribute, k_rows, "source_end"},
    SdmxComponent{"QUOTE", "Number and unit as the source has them", attribute, k_rows, "quote",
                  nullptr, required},
    SdmxComponent{"RULE", "Rule that found it", attribute, k_rows, "rule"},
};

} // namespace

std::span<const SdmxCodelist> sdmx_codelists()
{
    return k_codelists;
}

std::span<const SdmxComponent> sdmx_components()
{
    return k_components;
}

std::string_view sdmx_observation_status(std::string_view status)
{
    if (status == "estimate") {
        return "E";
    }
    return status == "target" ? "F" : "A";
}

} // namespace solieu
