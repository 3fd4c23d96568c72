/// \file
/// Which headers and footers the sections of a Word document show.
#pragma once

#include "core/block.hpp"
#include "read/xml_reader.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <unordered_set>
#include <vector>

namespace solieu {

/// A header or footer that some section shows.
struct PageMargin {
    Part part = Part::header;      ///< header or footer
    std::string relationship;      ///< by which the main part names it
    bool is_of_even_pages = false; ///< shown only where the settings part odd and even pages
};

/// Follows w:sectPr. A section that names no header of a kind has that of the section before
/// (ECMA-376 part 1, 17.10); one for first pages is shown only where w:titlePg says so.
class DocxSections {
public:
    /// At an element inside w:sectPr.
    void take(const XmlElement& element);
    /// At its end.
    void end_section();

    /// In the order in which sections show them, headers before footers, each once.
    /// Throws DocumentError limit_exceeded while they are gathered.
    [[nodiscard]] std::vector<PageMargin> shown() const;

private:
    enum Kind : std::size_t { k_first, k_default, k_even, k_kinds };

    struct Margins {
        Part part;
        std::array<std::string, k_kinds> current;
        std::vector<PageMargin> shown;
        std::unordered_set<std::string> seen;
    };

    static void show(Margins& margins, Kind kind);

    Margins m_headers{Part::header, {}, {}, {}};
    Margins m_footers{Part::footer, {}, {}, {}};
    bool m_has_title_page = false;
};

} // namespace solieu
