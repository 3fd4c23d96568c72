#include "assemble/table_cells.hpp"

#include "assemble/block_view.hpp"
#include "assemble/comparisons.hpp"
#include "assemble/figure.hpp"
#include "assemble/periods.hpp"
#include "core/vietnamese.hpp"

#include <algorithm>
#include <array>

namespace solieu {
namespace {

/// More names above each other than any header has, and the widest merged name that is followed.
constexpr std::size_t k_max_heads = 3;
constexpr std::size_t k_max_span = 16;
/// A longer cell names nothing.
constexpr std::size_t k_max_label_bytes = 200;

template <std::size_t size>
bool is_one_of(std::string_view text, const std::array<std::string_view, size>& words)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

bool is_total_label(std::string_view label)
{
    static constexpr std::array<std::string_view, 14> k_labels{
        "tổng cộng",       "tổng số",        "tổng",       "cộng",        "toàn tỉnh",
        "toàn huyện",      "toàn thành phố", "toàn xã",    "toàn thị xã", "cả nước",
        "tổng cộng (a+b)", "tổng toàn tỉnh", "tổng chung", "cộng chung"};
    const std::string words = lower(label);
    return is_one_of(words, k_labels) || words.starts_with("tổng cộng ");
}

/// The number of a cell that is nothing else; null otherwise.
const Quantity* number_of(const MatchedBlock& matched)
{
    if (matched.quantities.size() != 1) {
        return nullptr;
    }
    const Quantity& quantity = matched.quantities.front();
    const BlockView view(matched);
    const TextSpan whole = view.trimmed({0, view.text().size()});
    return quantity.span.begin <= whole.begin && quantity.span.end >= whole.end ? &quantity
                                                                                : nullptr;
}

/// Whether the header counts rows or is no measure: `TT`, `Ghi chú`.
bool is_no_measure(std::string_view label)
{
    static constexpr std::array<std::string_view, 10> k_words{
        "tt", "stt", "số tt", "ghi chú", "mã số", "biểu số", "số thứ tự", "năm", "ngày", "tháng"};
    return is_one_of(lower(label), k_words);
}

bool names_units(std::string_view label)
{
    static constexpr std::array<std::string_view, 4> k_words{"đvt", "đơn vị tính", "đv tính",
                                                             "đơn vị đo"};
    return is_one_of(lower(label), k_words);
}

/// The header's words without its unit in brackets and without its period.
std::string label_of_head(const MatchedBlock& head)
{
    const BlockView view(head);
    TextSpan span{0, std::min(view.text().find('('), view.text().size())};
    for (const Mention& mention : head.mentions) {
        const bool is_time =
            mention.kind == MentionKind::period || mention.kind == MentionKind::date;
        if (is_time && mention.span.begin < span.end) {
            span.end = mention.span.begin;
        }
    }
    for (bool is_cut = true; is_cut;) {
        span = view.trimmed(span, ",:-/");
        const WordHit* edge = view.word_ending(span.end, ListId::edges);
        const WordHit* marker = view.word_ending(span.end, ListId::markers, "ordinal");
        const WordHit* last = edge != nullptr ? edge : marker;
        last = last != nullptr && view.is_inside_longer(*last) ? nullptr : last;
        is_cut = last != nullptr && !span.is_empty() && last->span.begin >= span.begin &&
                 !(last->span.begin == span.begin && edge == nullptr);
        if (is_cut) {
            span.end = last->span.begin;
        }
    }
    return std::string(view.text(span));
}

/// Whether the words say only that something is planned, done or expected.
bool is_general_label(std::string_view label)
{
    static constexpr std::array<std::string_view, 26> k_words{
        "kế hoạch",     "thực hiện",       "ước thực hiện",  "dự toán",           "ước",
        "ước đạt",      "kết quả",         "chỉ tiêu",       "cùng kỳ",           "kh",
        "th",           "số liệu",         "tổng số",        "số lượng",          "giá trị",
        "đạt",          "mục tiêu",        "lũy kế",         "thực hiện cùng kỳ", "dự toán năm",
        "kế hoạch năm", "kế hoạch cả năm", "dự toán cả năm", "kế hoạch giao",     "dự toán giao",
        "ước tính"};
    return label.empty() || is_one_of(lower(label), k_words);
}

bool is_place(std::string_view label)
{
    static constexpr std::array<std::string_view, 14> k_words{
        "xã ",   "phường ", "thị trấn ", "huyện ", "thành phố ",  "thị xã ", "quận ",
        "tỉnh ", "thôn ",   "bản ",      "ấp ",    "tổ dân phố ", "buôn ",   "khu phố "};
    const std::string words = lower(label);
    return std::any_of(k_words.begin(), k_words.end(),
                       [&words](std::string_view word) { return words.starts_with(word); });
}

} // namespace

void TableCells::start_table(std::size_t table)
{
    m_is_inside = true;
    m_table = table;
    m_table_unit = m_pending_unit;
    m_pending_unit.reset();
    m_has_numbers = false;
    m_has_totals = false;
    m_columns.clear();
    start_row(0);
}

void TableCells::start_row(std::size_t row)
{
    m_row = row;
    m_depth = 0;
    m_is_total_row = false;
    m_is_numbering = false;
    m_row_label.clear();
    m_row_unit.reset();
    m_row_figures.clear();
}

void TableCells::enter(const std::shared_ptr<const MatchedBlock>& block)
{
    m_block = nullptr;
    const Block& text = block->block;
    if (text.part != Part::body) {
        return; // a note of a cell
    }
    if (!text.cell) {
        m_is_inside = false;
        m_pending_unit.reset();
        if (block->named_unit && block->named_unit->is_of_table) {
            m_pending_unit = block->named_unit;
        }
        return;
    }
    const TableCell& cell = *text.cell;
    if (!m_is_inside || cell.table != m_table) {
        start_table(cell.table);
    } else if (cell.row != m_row) {
        start_row(cell.row);
    }
    m_block = block;
    if (number_of(*block) != nullptr) {
        return;
    }
    const std::string label = cell_label(text.text);
    const bool is_letter_head = row_depth(text.text) > 0 && cell.row > 0; // `A | B | 1 | 2`
    if (!m_has_numbers && text.text.size() <= k_max_label_bytes && !label.empty() &&
        !is_letter_head) {
        for (std::size_t column = 0; column < std::min(cell.column_span, k_max_span); ++column) {
            auto& heads = m_columns[cell.column + column].heads;
            if (heads.size() < k_max_heads) {
                heads.push_back(block);
            }
        }
    }
    const auto column = m_columns.find(cell.column);
    const bool is_unit_column = column != m_columns.end() && !column->second.heads.empty() &&
                                column->second.heads.front() != block &&
                                names_units(cell_label(column->second.heads.front()->block.text));
    if (is_unit_column) {
        m_row_unit = block->named_unit;
        return;
    }
    if (const std::size_t depth = row_depth(text.text); depth > 0 && m_row_label.empty()) {
        m_depth = depth;
    } else if (m_row_label.empty() && text.text.size() <= k_max_label_bytes) {
        m_row_label = label;
        m_is_total_row = is_total_label(label);
    }
}

/// What a column of percentages says: attainment of a plan, a level or a change against another
/// time, a share.
void TableCells::read_ratio(Column& column, const MatchedBlock& head) const
{
    const BlockView view(head);
    const TextSpan whole{0, view.text().size()};
    const WordHit* base = view.first_word(whole, ListId::bases);
    const WordHit* than = base != nullptr && base->group == "than" ? base : nullptr;
    if (than != nullptr) {
        base = view.first_word({than->span.end, whole.end}, ListId::bases);
    }
    const WordHit* role = view.first_word(whole, ListId::roles);
    const std::string words = lower(view.text());
    const bool is_change = role != nullptr && is_up_or_down(role->group);
    if (is_change) {
        column.role = Role::change;
    } else if (words.find("cơ cấu") != std::string::npos ||
               words.find("tỷ trọng") != std::string::npos) {
        column.role = Role::share;
    } else if (base != nullptr && base->group == "past") {
        column.role = Role::relative;
    } else if (base != nullptr && base->group == "plan") {
        column.role = Role::completion;
    } else {
        column.role = Role::rate;
    }
    const bool has_basis = column.role == Role::change || column.role == Role::relative ||
                           column.role == Role::completion;
    if (base != nullptr && has_basis) {
        const std::size_t end = std::min(view.text().find('('), view.text().size());
        column.basis =
            view.text(view.trimmed({base->span.begin, std::max(end, base->span.end)}, "/"));
        if (column.role == Role::completion) {
            column.basis = view.text(base->span);
        }
    }
}

void TableCells::read_head(Column& column, const TableSurroundings& surroundings) const
{
    column.is_read = true;
    column.period = surroundings.period;
    column.status = surroundings.is_under_targets ? Status::target : Status::reported;
    if (column.heads.empty()) {
        column.use = Use::other;
        return;
    }
    bool has_period = false;
    for (const auto& head : column.heads) {
        const BlockView view(*head);
        const TextSpan whole{0, view.text().size()};
        if (head->named_unit &&
            (!column.unit || head->named_unit->unit_class != UnitClass::count)) {
            const bool is_bracketed =
                view.text().find('(') != std::string_view::npos || head->named_unit->unit == "%";
            if (is_bracketed || head->named_unit->unit_class != UnitClass::count) {
                column.unit = head->named_unit;
            }
        }
        const std::string label = label_of_head(*head);
        if (!label.empty() && label != column.label) {
            column.label += (column.label.empty() ? "" : " ") + label;
        }
        for (const Mention& mention : head->mentions) {
            const std::string period = with_year(mention.period, surroundings.report);
            if (!period.empty()) {
                column.period = period;
                has_period = true;
            }
        }
        const WordHit* status = view.first_word(whole, ListId::statuses);
        if (status != nullptr && status->group != "guard") {
            column.is_plan = status->canonical == "target";
            column.status = status->canonical == "estimate" ? Status::estimate : Status::target;
        }
        const WordHit* base = view.first_word(whole, ListId::bases, "past");
        if (base != nullptr && base->token_count > 1 && !has_period) {
            column.period = period_of_base(view, base->span, surroundings.period, column.period);
        }
    }
    for (const auto& head : column.heads) {
        const std::string label = cell_label(head->block.text);
        if (is_no_measure(label) || names_units(label)) {
            column.use = Use::other;
            return;
        }
    }
    const std::string words = lower(column.label);
    const bool is_ratio = column.unit ? column.unit->unit_class == UnitClass::ratio
                                      : words.starts_with("tỷ lệ") || words.starts_with("cơ cấu") ||
                                            words.starts_with("tỷ trọng");
    column.use = is_ratio ? Use::ratio : Use::amount;
    if (is_ratio) {
        if (!column.unit) {
            column.unit = NamedUnit{UnitClass::ratio, "%", 0, false};
        }
        column.is_plan = false;
        column.status = surroundings.is_under_targets ? Status::target : Status::reported;
        column.period = has_period && column.basis.empty() ? column.period : surroundings.period;
        for (const auto& head : column.heads) {
            read_ratio(column, *head);
        }
    } else if (words.starts_with("tăng") || words.starts_with("giảm") ||
               words.starts_with("chênh lệch")) {
        column.use = Use::change;
        column.role = Role::change;
    }
    if (column.is_plan && !has_period && column.period == surroundings.report) {
        column.period = surroundings.report.substr(0, 4); // plans are made for years
    }
    column.is_general = is_general_label(column.label);
}

/// The unit that holds for a cell: its own, its column's, its row's, the table's, or the noun that
/// its column counts.
std::optional<NamedUnit> TableCells::unit_of(const Column& column, const Quantity& quantity) const
{
    if (quantity.unit_class != UnitClass::none) {
        return NamedUnit{quantity.unit_class, quantity.unit, 0, false};
    }
    if (column.unit) {
        return column.unit;
    }
    if (m_row_unit) {
        return m_row_unit;
    }
    const auto counted = [](std::string words) -> std::optional<NamedUnit> {
        for (const std::string_view lead : {"tổng số ", "số lượng ", "số "}) {
            if (words.starts_with(lead)) {
                return NamedUnit{UnitClass::count, words.substr(lead.size()), 0, false};
            }
        }
        return std::nullopt;
    };
    if (auto unit = counted(lower(column.label))) {
        return unit;
    }
    if (m_table_unit) {
        return m_table_unit;
    }
    return column.is_general ? counted(lower(m_row_label)) : std::nullopt;
}

/// A percentage or change is of the figure to its left in its row.
void TableCells::link_in_row(ObservationRecord& record, const Column& column) const
{
    const RowFigure* plan = nullptr;
    const RowFigure* done = nullptr;
    for (const RowFigure& figure : m_row_figures) {
        if (figure.is_amount) {
            (figure.is_plan ? plan : done) = &figure;
        }
    }
    if (record.role == Role::rate && plan != nullptr && done != nullptr) {
        record.role = Role::completion;
        record.basis = m_columns.at(plan->column).label;
    } else if (record.role == Role::rate && done != nullptr &&
               lower(column.label).starts_with("tỷ lệ")) {
        record.role = Role::share;
    }
    const RowFigure* of = done != nullptr ? done : plan;
    if (of != nullptr && record.role != Role::rate) {
        record.of = of->id;
        const Column& source = m_columns.at(of->column);
        record.period = source.period;
        record.status = source.status;
    }
}

bool TableCells::has_number() const
{
    return m_block != nullptr && number_of(*m_block) != nullptr;
}

std::optional<ObservationRecord> TableCells::read(const TableSurroundings& surroundings)
{
    if (m_block == nullptr) {
        return std::nullopt;
    }
    const Quantity* quantity = number_of(*m_block);
    const auto found = m_columns.find(m_block->block.cell->column);
    if (quantity == nullptr || found == m_columns.end()) {
        m_has_numbers = m_has_numbers || (quantity != nullptr && m_block->block.cell->row > 0);
        return std::nullopt;
    }
    m_has_numbers = true;
    Column& column = found->second;
    if (!column.is_read) {
        read_head(column, surroundings);
    }
    if (column.use == Use::other) {
        m_depth = m_row_label.empty() && m_depth == 0 ? row_depth(m_block->block.text) : m_depth;
        return std::nullopt;
    }
    if (m_row_label.empty()) {
        m_is_numbering = true; // `1 | 2 | 3 = 2/1`
    }
    const std::optional<NamedUnit> unit = unit_of(column, *quantity);
    if (m_is_numbering || !unit) {
        return std::nullopt;
    }
    ObservationRecord record;
    record.kind = unit->unit_class == UnitClass::ratio && unit->unit != "lần"
                      ? ObservationKind::percentage
                      : quantity->kind;
    record.value = quantity->value;
    record.value2 = quantity->value2;
    record.scale = quantity->scale + unit->scale;
    record.unit = unit->unit;
    record.role = column.role;
    record.basis = column.basis;
    record.status = column.status;
    record.period = column.period;
    const bool is_ratio = record.kind == ObservationKind::percentage;
    if (is_ratio && column.use != Use::ratio) {
        record.role = Role::rate;
    } else if (!is_ratio && column.use == Use::ratio) {
        record.role = Role::level;
    }
    record.indicator = column.label;
    record.rule = quantity->rule;
    record.setting.block = m_block;
    record.setting.span = quantity->span;
    record.setting.sentence = {0, m_block->block.text.size()};
    if (record.role != Role::level) {
        link_in_row(record, column);
    }
    return record;
}

void TableCells::add(ObservationRecord& record)
{
    const std::size_t number = m_block->block.cell->column;
    Column& column = m_columns.at(number);
    const bool is_amount = record.role == Role::level;
    m_row_figures.push_back({number, record.id, column.is_plan, is_amount});
    if (!is_amount) {
        return;
    }
    if (column.list == 0) {
        constexpr unsigned k_bits = 20; // as the lists of paragraphs, which count from 1
        column.list = ((m_block->block.index + 1) << k_bits) + (1U << (k_bits - 1U));
    }
    if (m_is_total_row) {
        m_has_totals = true;
        if (column.total_id.empty()) {
            column.total_id = record.id;
            column.total_unit = record.unit;
        }
        return;
    }
    // A row below one of a lower depth is its part: `I`, then `1`, `2`.
    column.parents.resize(std::max(column.parents.size(), m_depth + 1));
    std::fill(column.parents.begin() + static_cast<std::ptrdiff_t>(m_depth), column.parents.end(),
              std::string());
    column.parents[m_depth] = record.id;
    for (std::size_t depth = m_depth; depth > 0; --depth) {
        if (!column.parents[depth - 1].empty()) {
            record.of = column.parents[depth - 1];
            record.setting.listed_under = record.of;
            record.setting.cue = ListCue::detail;
            record.setting.list = column.list + depth;
            break;
        }
    }
}

void TableCells::complete(ObservationRecord& record) const
{
    const auto found = record.table ? m_columns.find(record.table->column) : m_columns.end();
    if (found == m_columns.end()) {
        return;
    }
    const Column& column = found->second;
    const bool is_part = record.role == Role::level && record.of.empty() &&
                         !column.total_id.empty() && record.id != column.total_id &&
                         record.unit == column.total_unit;
    if (is_part) {
        record.of = column.total_id;
        record.setting.listed_under = column.total_id;
        record.setting.cue = ListCue::partition;
        record.setting.list = column.list;
    }
    const std::string& row = record.table->row_label;
    if (column.label.empty() || (column.is_general && !m_has_totals)) {
        record.indicator = row;
    } else if (!m_has_totals && !row.empty() && !is_place(row)) {
        record.indicator = row + " " + column.label;
    }
    if (record.indicator.empty()) {
        record.indicator = column.label;
    }
}

} // namespace solieu
