/// \file
/// What form fields of before content controls show (w:ffData; ECMA-376 part 1, 17.16.17).
#pragma once

#include "read/xml_reader.hpp"

#include <optional>
#include <string>

namespace solieu {

/// Follows the elements of one w:ffData. A drop-down list shows the entry that was chosen, a check
/// box `☐` or `☒`; text fields show the result of their field, which is not told here.
class DocxFormField {
public:
    /// At w:ffData and each element inside it; others do nothing.
    void start(const XmlElement& element);

    [[nodiscard]] bool is_open() const
    {
        return m_is_open;
    }

    /// At the end of w:ffData. Whether the field shows a value of its own instead of its result.
    [[nodiscard]] bool end();

    /// After end().
    [[nodiscard]] const std::string& shown() const
    {
        return m_shown;
    }

private:
    enum class Kind { text, check_box, list };

    Kind m_kind = Kind::text;
    bool m_is_open = false;
    bool m_is_checked = false;
    std::optional<int> m_result; ///< number of the chosen entry, from 0
    int m_default = 0;
    int m_entries = 0; ///< those so far
    std::string m_shown;
};

} // namespace solieu
