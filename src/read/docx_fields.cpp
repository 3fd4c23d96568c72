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
        m_open.push_back(true);
        ++m_open_instructions;
        return;
    }
    if (m_open.empty()) {
        return;
    }
    if (m_open.back()) {
        m_open.back() = false;
        --m_open_instructions;
    }
    if (type == "end") {
        m_open.pop_back();
    }
}

} // namespace solieu
