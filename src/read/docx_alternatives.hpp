/// \file
/// Which branch of mc:AlternateContent is read.
#pragma once

#include "read/xml_reader.hpp"

#include <vector>

namespace solieu {

/// The open alternatives of one part. Of each the first choice is read whose markup Word
/// understands, else the fallback (ECMA-376 part 3, 9.3); the others say the same for programs
/// that know more or less.
class DocxAlternatives {
public:
    /// At mc:AlternateContent, mc:Choice and mc:Fallback; whether the element's content counts.
    [[nodiscard]] bool start(const XmlElement& element);

    /// At the end of mc:AlternateContent.
    void end();

private:
    std::vector<bool> m_open; ///< of each whether a branch was taken
};

} // namespace solieu
