/// \file
/// Formulas of Word as text in one line.
#pragma once

#include "read/xml_reader.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace solieu {

/// Writes what the structure of a formula shows and no text of it says: `a/b`, `x^2`, `√(x+1)`,
/// brackets, `∑_(i=1)^n`, in the linear format of Unicode Technical Note 28. One per story. Bounded
/// by the depth of the XML.
class DocxMath {
public:
    /// At the start and end of an element of the math namespace; \p text is the paragraph so far.
    void start(const XmlElement& element, std::string& text);
    void end(Tag tag, std::string& text);

    /// Before a piece of text: keeps the digits of two parts of a formula apart.
    void part_from(std::string& text, std::string_view piece);

private:
    struct Open {
        Tag tag = Tag::other;
        std::size_t begin = 0; ///< of its text in the paragraph
        std::string opening;   ///< of brackets; the operator of math_nary
        std::string closing;
        std::string separator;
        std::size_t arguments = 0;
    };

    void take_property(const XmlElement& element);
    void start_argument(std::string& text);
    void end_part(const Open& part, std::string& text);

    std::vector<Open> m_open;
    bool m_has_ended_part = false; ///< and nothing has followed it yet
};

} // namespace solieu
