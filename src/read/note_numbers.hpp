/// \file
/// The displayed numbers of footnotes and endnotes.
#pragma once

#include "core/block.hpp"
#include "read/list_number.hpp"
#include "read/xml_reader.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace solieu {

/// What w:footnotePr or w:endnotePr states about numbers (ECMA-376 part 1, 17.11).
struct NoteFormat {
    enum class Restart { continuous, section, page };

    std::optional<ListNumberFormat> format;
    std::optional<int> start;
    std::optional<Restart> restart;

    /// What \p over states comes before what is here.
    void override_with(const NoteFormat& over);
};

struct SectionNoteFormats {
    NoteFormat footnotes;
    NoteFormat endnotes;
};

/// Reads the formats from the main part, one row per section, or from the settings, one row.
/// Throws DocumentError limit_exceeded past limits::k_max_sections.
class NoteFormatReader final : public XmlHandler {
public:
    void start(const XmlElement& element) override;
    void end(Tag tag) override;

    std::vector<SectionNoteFormats> sections;

private:
    void take(const XmlElement& element);

    bool m_is_in_section = false;
    std::size_t m_skipped = 0;
    NoteFormat* m_format = nullptr;
};

/// Numbers the notes of one document in the order of their references.
class NoteNumbers {
public:
    struct Formats {
        SectionNoteFormats document; ///< of the settings
        std::vector<SectionNoteFormats> sections;
    };
    /// Called once, when the first note is numbered: most documents have none.
    using ReadFormats = std::function<Formats()>;

    explicit NoteNumbers(ReadFormats read_formats) : m_read_formats(std::move(read_formats)) {}

    /// The number of the next note of the part (note or endnote), as displayed.
    /// Throws what reading the formats throws.
    [[nodiscard]] std::string next(Part part);

    void end_section();
    /// Where the program that saved the document began a page, as far as it says so.
    void end_page();

private:
    struct Counter {
        NoteFormat format; ///< everything stated
        std::optional<int> value;
    };

    void begin_section();
    void restart(NoteFormat::Restart at);

    ReadFormats m_read_formats; ///< empty once it has been called
    Formats m_formats;
    std::size_t m_section = 0;
    bool m_has_formats = false;
    Counter m_footnotes;
    Counter m_endnotes;
};

} // namespace solieu
