/// \file
/// Which text of complex fields is shown.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace solieu {

/// The open fields of one story. A field shows what stands between `separate` and `end`, unless it
/// stands in the instruction of another.
class DocxFields {
public:
    /// At w:fldChar, with its type. Throws DocumentError limit_exceeded.
    void take(std::string_view type);

    [[nodiscard]] bool is_in_instruction() const
    {
        return m_open_instructions > 0;
    }

private:
    std::vector<bool> m_open; ///< whether the instruction of each is going on
    std::size_t m_open_instructions = 0;
};

} // namespace solieu
