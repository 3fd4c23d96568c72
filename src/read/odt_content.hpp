/// \file
/// Turns the markup of an OpenDocument text into blocks.
#pragma once

#include "core/block.hpp"
#include "read/docx_paragraphs.hpp"
#include "read/docx_tables.hpp"
#include "read/odt_lists.hpp"
#include "read/odt_styles.hpp"
#include "read/read_options.hpp"
#include "read/xml_reader.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace solieu {

/// An XmlHandler of content.xml, and of styles.xml for headers and footers. Notes, comments and
/// text boxes follow the paragraph that they stand in. Whatever is finished waits in blocks() for
/// the caller to take; a block knows its note's label. Keeps a reference to the styles, to which it
/// adds those of its part. Belongs to one thread.
class OdtContent final : public XmlHandler {
public:
    OdtContent(OdtStyles& styles, const ReadOptions& options);

    void start(const XmlElement& element) override;
    void end(Tag tag) override;
    void text(std::string_view piece) override;

    std::vector<ContentBlock>& blocks()
    {
        return m_paragraphs.blocks();
    }

private:
    /// A note, a comment or a header: what its paragraphs are part of.
    struct Story {
        Part part = Part::body;
        std::string label;
        std::size_t outer_paragraphs = 0;
    };

    void start_body(const XmlElement& element);
    void start_inline(const XmlElement& element);
    void start_table(const XmlElement& element);
    void start_change(const XmlElement& element);
    void start_changed_region(const XmlElement& element);
    void start_note(const XmlAttributes& attributes);
    void begin_paragraph(const XmlElement& element);
    void begin_margin(Part part);
    void end_body(Tag tag);
    void end_note();
    void end_paragraph();
    void append(std::string_view piece);
    void append_collapsed(std::string_view piece);
    [[nodiscard]] bool is_hidden() const;
    void skip()
    {
        m_skipped = 1;
    }

    OdtStyles& m_styles;
    ReadOptions m_options;
    DocxParagraphs m_paragraphs;
    DocxTables m_tables;
    OdtLists m_lists;
    std::vector<Story> m_stories;
    std::vector<bool> m_spans; ///< open spans and paragraphs: whether each hides its text
    std::size_t m_hiding = 0;  ///< how many of them do
    std::size_t m_skipped = 0; ///< depth inside an element that is left out
    bool m_is_in_text = false; ///< inside office:text, or a header or footer
    bool m_is_in_citation = false;
    bool m_follows_blank = true; ///< white space runs together, and begins no paragraph

    // Tracked changes: what each inserted, and what each deleted.
    bool m_is_in_changes = false;
    bool m_is_in_deletion = false;
    std::string m_change_id;
    std::unordered_set<std::string> m_insertions;
    std::unordered_map<std::string, std::string> m_deletions;
    std::size_t m_deleted_bytes = 0;
    std::size_t m_open_insertions = 0; ///< that are left out
};

} // namespace solieu
