/// \file
/// Turns the markup of one story (the body, a note, a header) into blocks.
#pragma once

#include "core/block.hpp"
#include "read/docx_alternatives.hpp"
#include "read/docx_fields.hpp"
#include "read/docx_form_field.hpp"
#include "read/docx_math.hpp"
#include "read/docx_numbering.hpp"
#include "read/docx_paragraphs.hpp"
#include "read/docx_sections.hpp"
#include "read/docx_styles.hpp"
#include "read/docx_tables.hpp"
#include "read/note_numbers.hpp"
#include "read/read_options.hpp"
#include "read/xml_reader.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace solieu {

/// What a story needs of its document; everything must outlive its reader.
struct DocxStory {
    const DocxStyles& styles;
    DocxNumbering& numbering;
    Part part = Part::body;
    Changes changes = Changes::accepted;
    std::uint64_t max_paragraph_bytes = limits::k_max_paragraph_bytes;
    // Of the body alone; null for other stories.
    NoteNumbers* note_numbers = nullptr;
    DocxSections* sections = nullptr;
};

/// An XmlHandler of body-level markup. Holds back the open paragraphs and the text boxes in them;
/// whatever is finished waits in blocks() for the caller to take. Belongs to one thread.
class DocxContent final : public XmlHandler {
public:
    explicit DocxContent(const DocxStory& story);

    void start(const XmlElement& element) override;
    void end(Tag tag) override;
    void text(std::string_view piece) override;

    /// At the end of the story, or of what could be read of it.
    void finish()
    {
        m_paragraphs.let_go();
        m_tables.close();
    }

    /// The blocks finished so far, in reading order; the caller empties it. None while the first
    /// ones may turn out to stand in a wider cell, within a bound.
    std::vector<ContentBlock>& blocks();

    /// The fonts of the run whose text is being read; none outside runs. Table styles do not count.
    [[nodiscard]] RunFonts fonts() const
    {
        return m_runs.empty() ? RunFonts() : m_runs.back().fonts;
    }

private:
    /// What the elements being read describe.
    enum class Context : std::uint8_t { content, paragraph, mark, run, row, cell, section };

    struct Run {
        RunProperties direct;
        const DocxStyle* style = nullptr; ///< character style; null when it names none
        RunFonts fonts;                   ///< effective: direct, character style, paragraph
        bool is_in_hidden = false;        ///< the run around it is hidden
        bool is_hidden = false;           ///< effective
        bool has_custom_mark = false; ///< the run's text is the label of the note mark before it
    };

    void start_content(const XmlElement& element);
    void start_change(Tag tag);
    void start_run_content(const XmlElement& element);
    void start_paragraph_property(const XmlElement& element);
    void start_mark_property(const XmlElement& element);
    void start_run_property(const XmlElement& element);
    void start_row_property(const XmlElement& element);
    void start_cell_property(const XmlElement& element);
    void start_section(Context outer);
    void start_math(const XmlElement& element);
    void start_note_reference(const XmlElement& element);
    void start_comment_reference(const XmlElement& element);
    void start_text(const XmlAttributes& attributes);
    void start_symbol(const XmlAttributes& attributes);
    void start_break(const XmlAttributes& attributes);
    void start_import(const XmlAttributes& attributes);
    void start_drawing(Inset inset, std::string_view relationship);
    void start_text_path(const XmlAttributes& attributes);
    void put_inset(Inset inset, std::string_view relationship);
    void put_beside(ContentBlock item);

    void begin_text(DocxParagraph& paragraph);
    void judge_mark(DocxParagraph& paragraph) const;
    [[nodiscard]] std::string label_of(const DocxParagraph& paragraph);
    void begin_run();
    void resolve_run();
    void end_properties(Tag tag);
    void judge_merged_cell();
    void end_content(Tag tag);
    void end_text();
    void end_form_field();
    void end_run();
    void end_custom_mark();
    void end_paragraph();

    void skip()
    {
        m_skipped = 1;
    }
    [[nodiscard]] bool is_left_out(Tag change) const;
    [[nodiscard]] bool is_visible() const;
    [[nodiscard]] std::string* text_target();
    void append(std::string_view piece);

    DocxStory m_story;
    ListCounter m_lists;

    Context m_context = Context::content;
    Context m_section_in = Context::content; ///< where the open section stands
    Tag m_last_start = Tag::other;           ///< of content: the last element started
    std::size_t m_skipped = 0;               ///< depth inside an element that is left out
    bool m_is_in_instruction = false;        ///< of a field; it is left out
    bool m_can_drop = false;       ///< the properties being read are those of a row or cell
    bool m_drops_parent = false;   ///< the properties being read delete their row or cell
    std::string* m_into = nullptr; ///< where character data goes; null outside w:t
    std::size_t m_text_begin = 0;  ///< where the open w:t began in it
    bool m_keeps_blanks = false;

    DocxParagraphs m_paragraphs;
    std::vector<ContentBlock> m_none; ///< stays empty
    std::vector<Run> m_runs;          ///< open ones
    FontNames m_fonts;
    DocxTables m_tables;
    DocxFields m_fields;
    DocxFormField m_form_field;
    DocxAlternatives m_alternatives;
    DocxMath m_math;
};

} // namespace solieu
