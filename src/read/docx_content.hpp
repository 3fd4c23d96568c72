/// \file
/// Turns the markup of one story (the body, or one note) into blocks.
#pragma once

#include "core/block.hpp"
#include "read/docx_fields.hpp"
#include "read/docx_numbering.hpp"
#include "read/docx_styles.hpp"
#include "read/docx_tables.hpp"
#include "read/xml_reader.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace solieu {

/// A reference to a note, in the order of the block's marks.
struct NoteReference {
    Part part = Part::note; ///< note or endnote
    int id = 0;
    std::string label; ///< the displayed number or mark
};

/// A finished block, its `index` still open, and the notes that follow it. Table numbers count the
/// tables of the story.
struct ContentBlock {
    Block block;
    std::vector<NoteReference> notes;
};

/// An XmlHandler of body-level markup. Holds back the open paragraphs and the text boxes in them;
/// whatever is finished waits in blocks() for the caller to take. Does not own the definitions,
/// which must outlive it. Belongs to one thread.
class DocxContent final : public XmlHandler {
public:
    DocxContent(const DocxStyles& styles, DocxNumbering& numbering, Part part);

    void start(const XmlElement& element) override;
    void end(Tag tag) override;
    void text(std::string_view piece) override;

    /// The blocks finished so far, in reading order; the caller empties it.
    std::vector<ContentBlock>& blocks()
    {
        return m_blocks;
    }

    /// The fonts of the run whose text is being read; none outside runs. Table styles do not count.
    [[nodiscard]] RunFonts fonts() const
    {
        return m_runs.empty() ? RunFonts() : m_runs.back().fonts;
    }

private:
    /// What the elements being read describe.
    enum class Context : std::uint8_t { content, paragraph, run, row, cell };

    struct Run {
        RunProperties direct;
        const DocxStyle* style = nullptr; ///< character style; null when it names none
        RunFonts fonts;                   ///< effective: direct, character style, paragraph
        bool is_in_hidden = false;        ///< the run around it is hidden
        bool is_hidden = false;           ///< effective
        bool has_custom_mark = false; ///< the run's text is the label of the note mark before it
    };
    struct Paragraph {
        ContentBlock out;
        std::vector<ContentBlock> boxes; ///< from text boxes, to follow this paragraph
        const DocxStyle* style = nullptr;
        RunFonts fonts; ///< of runs that state none: paragraph style, document
        std::optional<int> list_id;
        std::optional<int> list_level;
        std::optional<int> outline_level;
        std::size_t outer_runs = 0; ///< open runs when it began
        bool is_begun = false;      ///< its properties have been worked in
    };

    void start_content(const XmlElement& element);
    void start_run_content(const XmlElement& element);
    void start_paragraph_property(const XmlElement& element);
    void start_run_property(const XmlElement& element);
    void start_alternative(Tag tag);
    void start_note_reference(const XmlElement& element);
    void start_text(const XmlAttributes& attributes);

    void begin_paragraph();
    void begin_run();
    void resolve_run();
    void begin_text(Paragraph& paragraph);
    void end_content(Tag tag);
    void end_text();
    void end_run();
    void end_custom_mark();
    void end_paragraph();

    void skip()
    {
        m_skipped = 1;
    }
    [[nodiscard]] bool is_visible() const;
    [[nodiscard]] std::string* text_target();
    void append(std::string_view piece);

    const DocxStyles& m_styles;
    ListCounter m_lists;
    Part m_part;
    std::vector<ContentBlock> m_blocks;

    Context m_context = Context::content;
    std::size_t m_skipped = 0;     ///< depth inside an element that is left out
    std::string* m_into = nullptr; ///< where character data goes; null outside w:t
    std::size_t m_text_begin = 0;  ///< where the open w:t began in it
    bool m_keeps_blanks = false;

    std::vector<Paragraph> m_paragraphs; ///< open ones, those in text boxes last
    std::vector<Run> m_runs;             ///< open ones
    FontNames m_fonts;
    DocxTables m_tables;
    DocxFields m_fields;
    std::vector<bool> m_alternatives; ///< open alternatives: whether one was taken
    std::size_t m_held_bytes = 0;     ///< in text boxes of open paragraphs
    int m_note_count = 0;
    int m_endnote_count = 0;
};

} // namespace solieu
