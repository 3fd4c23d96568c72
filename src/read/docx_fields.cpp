#include "read/docx_fields.hpp"

#include "core/error.hpp"
#include "read/limits.hpp"

#include <string>

namespace solieu {

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
        m_open.push_back(State::instruction);
        ++m_open_instructions;
        return;
    }
    if (m_open.empty()) {
        return;
    }
    const bool is_end = type == "end";
    State& state = m_open.back();
    if (state == State::instruction || (state == State::replaced && is_end)) {
        state = State::result;
        --m_open_instructions;
    }
    if (is_end) {
        m_open.pop_back();
    }
}

bool DocxFields::replace_result()
{
    if (m_open.empty() || m_open.back() != State::instruction) {
        return false;
    }
    m_open.back() = State::replaced;
    return m_open_instructions == 1;
}

} // namespace solieu
