/// \file
/// Builds OpenDocument texts in memory from literal XML.
#pragma once

#include <string>

namespace solieu::test {

/// A document in the making. Prefixes `office`, `text`, `table`, `draw`, `style` and `svg` are
/// bound in both parts.
class OdtBuilder {
public:
    /// \p text is what stands inside office:text.
    explicit OdtBuilder(std::string text) : m_text(std::move(text)) {}

    /// What stands inside office:automatic-styles of content.xml.
    OdtBuilder& automatic_styles(const std::string& styles);
    /// What stands inside office:styles and office:master-styles of styles.xml.
    OdtBuilder& styles(const std::string& styles, const std::string& masters = "");
    /// What stands inside manifest:manifest.
    OdtBuilder& manifest(const std::string& manifest);
    /// Leaves out the part that says which type the file has.
    OdtBuilder& without_type();

    [[nodiscard]] std::string bytes() const;
    /// The same document in one XML file, in the order in which such files have it.
    [[nodiscard]] std::string flat_text() const;

private:
    std::string m_text;
    std::string m_automatic_styles;
    std::string m_styles;
    std::string m_masters;
    std::string m_manifest;
    bool m_has_type = true;
};

} // namespace solieu::test
