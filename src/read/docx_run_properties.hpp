/// \file
/// What runs of text have from their properties and styles: fonts, and whether they are hidden.
#pragma once

#include "read/xml_reader.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

namespace solieu {

/// The names of fonts that one part states, each kept once, so that a view of it stays valid as
/// long as this object. Bounded: names past limits::k_max_fonts come out empty.
class FontNames {
public:
    FontNames() = default;
    FontNames(const FontNames&) = delete;
    FontNames& operator=(const FontNames&) = delete;

    /// The kept copy of \p name.
    [[nodiscard]] std::string_view keep(std::string_view name);

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>()(text);
        }
    };

    std::unordered_set<std::string, Hash, std::equal_to<>> m_names;
    std::string_view m_last; ///< runs of one paragraph tend to name one font
};

/// The fonts of w:rFonts by the kind of character that they are for (ECMA-376 part 1, 17.3.2.26).
/// Absent where nothing states one; empty where a theme does, whose fonts are all Unicode.
struct RunFonts {
    std::optional<std::string_view> ascii;          ///< U+0000 to U+007F
    std::optional<std::string_view> high_ansi;      ///< the rest, if neither of the other two
    std::optional<std::string_view> complex_script; ///< of runs marked w:cs or w:rtl

    /// What \p over states comes before what is here.
    void override_with(const RunFonts& over);
};

/// The run properties that count for reading, each absent where it is not stated.
struct RunProperties {
    std::optional<bool> is_hidden;
    RunFonts fonts;

    /// At an element inside w:rPr; others than w:vanish and w:rFonts do nothing.
    void take(const XmlElement& element, FontNames& names);

    void override_with(const RunProperties& over);
};

} // namespace solieu
