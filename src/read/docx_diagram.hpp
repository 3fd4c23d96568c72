/// \file
/// Reads the text of a diagram (SmartArt) from its data part.
#pragma once

#include "read/part_store.hpp"
#include "read/xml_part.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace solieu {

/// The paragraphs of the points that the diagram shows, in the order of the data model (ECMA-376
/// part 1, 21.4); blank ones left out. Throws DocumentError as XmlPart, and limit_exceeded for
/// a paragraph of more than \p max_paragraph_bytes.
[[nodiscard]] std::vector<std::string> read_diagram(PartStore& store, XmlPartPlace place,
                                                    std::uint64_t max_paragraph_bytes);

} // namespace solieu
