/// \file
/// Which text of complex fields is shown.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace solieu {

/// The open fields of one story. A field shows what stands between `separate` and `end`, unless it
/// stands in the instruction of another.
class DocxFields {
public:
    /// \p shows_page_numbers: false for what stands on every page, where the number that the file
    /// keeps is that of any one of them.
    explicit DocxFields(bool shows_page_numbers = true) : m_shows_page_numbers(shows_page_numbers)
    {
    }

    /// Whether a field of that instruction (` PAGE \* MERGEFORMAT `) is shown.
    [[nodiscard]] bool shows(std::string_view instruction) const;

    /// At a piece of an instruction, of the field that began last.
    void take_instruction(std::string_view piece);

    /// At w:fldChar, with its type. A formula over page numbers (`{ = { PAGE } + 1 }`) is one
    /// itself. Throws DocumentError limit_exceeded.
    void take(std::string_view type);

    /// The field that began last shows something else instead of its result, if it is still in its
    /// instruction. Whether that can be seen: it stands in no other instruction.
    bool replace_result();

    [[nodiscard]] bool is_in_instruction() const
    {
        return m_open_instructions > 0;
    }

private:
    enum class State : std::uint8_t { instruction, replaced, result };

    struct Field {
        State state = State::instruction;
        bool counts_pages = false; ///< a page number stands in its instruction
        std::string instruction;   ///< its beginning
    };

    [[nodiscard]] bool is_page_number(const Field& field) const;
    void end_field();

    bool m_shows_page_numbers;
    std::vector<Field> m_open;
    std::size_t m_open_instructions = 0; ///< those whose text is not shown
};

} // namespace solieu
