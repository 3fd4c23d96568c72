/// \file
/// Gives the footnotes, endnotes or comments of a document as they are referred to.
#pragma once

#include "read/docx_content.hpp"
#include "read/xml_part.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace solieu {

/// Reads the part of the notes alongside the body, only as far as the references go: notes stand
/// in the order of their references, as a rule. Notes that are passed over wait within a bound;
/// for one that no longer waits the part is read from the start again. Belongs to one thread; the
/// store and the definitions must outlive it.
class DocxNotes final : public XmlHandler {
public:
    DocxNotes(PartStore& store, XmlPartPlace place, const DocxStory& story);

    /// The blocks of a note; none when the document has no such note or has given it already.
    /// Throws DocumentError as XmlPart, and limit_exceeded when the notes stand too far from the
    /// order of their references.
    [[nodiscard]] std::vector<ContentBlock> take(int id);

    /// Reads on to the end of the part, where it shows that the notes given were damaged: broken
    /// XML behind them, or a wrong checksum. A part of which no note was wanted is left unread.
    /// Throws DocumentError as XmlPart.
    void check_rest();

    /// Of the part that the notes stand in.
    [[nodiscard]] std::uint64_t entry() const
    {
        return m_place.entry;
    }

    void start(const XmlElement& element) override;
    void end(Tag tag) override;
    void text(std::string_view piece) override;

private:
    struct Note {
        std::size_t bytes = 0;
        std::vector<ContentBlock> blocks;
    };

    void open_part();
    bool take_waiting(int id, std::vector<ContentBlock>& blocks);
    [[nodiscard]] bool has_been_taken(int id) const;
    void remember_taken(int id);
    void begin_note(const XmlAttributes& attributes);
    void end_note();
    void gather_blocks();

    PartStore& m_store;
    XmlPartPlace m_place;
    DocxStory m_story;
    std::unique_ptr<XmlPart> m_stream; ///< null before the first note is wanted
    std::unique_ptr<DocxContent> m_content;
    int m_passes = 0;

    bool m_is_in_note = false;
    std::size_t m_skipped = 0; ///< depth inside a separator
    int m_wanted_id = 0;
    int m_note_id = 0;
    Note m_note; ///< being read
    std::unordered_map<int, Note> m_waiting;
    std::size_t m_waiting_bytes = 0;
    bool m_has_dropped = false; ///< a note in this pass, for want of room
    std::vector<bool> m_taken;  ///< by id, as far as ids are tracked
};

} // namespace solieu
