#include "read/docx_fields.hpp"

#include "core/ascii.hpp"
#include "core/error.hpp"
#include "read/limits.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace solieu {
namespace {

std::string_view without_blanks_before(std::string_view text)
{
    return text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
}

} // namespace

bool DocxFields::shows(std::string_view instruction) const
{
    if (m_shows_page_numbers) {
        return true;
    }
    constexpr std::array<std::string_view, 4> k_page_numbers{"PAGE", "NUMPAGES", "SECTION",
                                                             "SECTIONPAGES"};
    instruction = without_blanks_before(instruction);
    const std::string kind =
        ascii_upper(instruction.substr(0, instruction.find_first_of(" \t\r\n\\")));
    return std::find(k_page_numbers.begin(), k_page_numbers.end(), kind) == k_page_numbers.end();
}

void DocxFields::take_instruction(std::string_view piece)
{
    constexpr std::size_t k_kept_bytes = 64;
    if (!m_open.empty() && m_open.back().state == State::instruction) {
        std::string& instruction = m_open.back().instruction;
        instruction += piece.substr(0, k_kept_bytes - std::min(instruction.size(), k_kept_bytes));
    }
}

void DocxFields::take(std::string_view type)
{
    if (type == "begin") {
        if (m_open.size() == limits::k_max_open_fields) {
            const std::string limit = std::to_string(limits::k_max_open_fields);
            throw DocumentError(ErrorCode::limit_exceeded,
                                "the document opens more than " + limit +
                                    " fields inside one another: open it in Word and save it again",
                                "tài liệu mở hơn " + limit +
                                    " trường lồng nhau: hãy mở bằng Word rồi lưu lại");
        }
        m_open.emplace_back();
        ++m_open_instructions;
        return;
    }
    if (m_open.empty()) {
        return;
    }
    const bool is_end = type == "end";
    State& state = m_open.back().state;
    if (state == State::instruction && !is_end && is_page_number(m_open.back())) {
        state = State::replaced;
    }
    if (state == State::instruction || (state == State::replaced && is_end)) {
        state = State::result;
        --m_open_instructions;
    }
    if (is_end) {
        end_field();
    }
}

bool DocxFields::is_page_number(const Field& field) const
{
    return !shows(field.instruction) ||
           (field.counts_pages && without_blanks_before(field.instruction).starts_with('='));
}

void DocxFields::end_field()
{
    const bool counts_pages = is_page_number(m_open.back());
    m_open.pop_back();
    if (!m_open.empty() && m_open.back().state == State::instruction) {
        m_open.back().counts_pages = m_open.back().counts_pages || counts_pages;
    }
}

bool DocxFields::replace_result()
{
    if (m_open.empty() || m_open.back().state != State::instruction) {
        return false;
    }
    m_open.back().state = State::replaced;
    return m_open_instructions == 1;
}

} // namespace solieu
