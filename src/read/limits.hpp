/// \file
/// Every bound that the readers keep, each with its reason. Input is hostile; tests pass each
/// bound.
#pragma once

#include <cstddef>
#include <cstdint>

namespace solieu::limits {

constexpr std::uint64_t k_kibi = 1024;
constexpr std::uint64_t k_mebi = 1024 * k_kibi;
constexpr std::uint64_t k_gibi = 1024 * k_mebi;

/// A text file is held in memory while it is read. The longest reports have a few MiB.
constexpr std::uint64_t k_max_text_file_bytes = 512 * k_mebi;

/// How many bytes are inflated and parsed at a time: beyond 16 KiB libxml2 gets no faster, and a
/// small piece stays in the second-level cache.
constexpr std::size_t k_chunk_bytes = 32 * k_kibi;

/// A report with thousands of pictures has some thousand entries; the zip format allows 65,535
/// before its 64-bit extension.
constexpr std::uint64_t k_max_zip_entries = 65'535;

/// The directory of a container, held in memory: 65,535 entries of 100 bytes are 6 MiB.
constexpr std::uint64_t k_max_directory_bytes = 64 * k_mebi;

/// Expanded bytes of one part: the longest real main parts have some 100 MiB.
constexpr std::uint64_t k_max_part_bytes = 1 * k_gibi;

/// Expanded bytes of all parts read of one package, parts read twice counted twice.
constexpr std::uint64_t k_max_package_bytes = 2 * k_gibi;

/// Members of an archive of reports: a province's reports of some decades.
constexpr std::uint64_t k_max_archive_members = 1'000'000;

/// Expanded bytes of one member of an archive: no report is larger, and archives within archives
/// of more than this are better unpacked.
constexpr std::uint64_t k_max_member_bytes = 1 * k_gibi;

/// Expanded bytes of all members read of one archive while it is open: far above any archive of
/// k_max_archive_members reports.
constexpr std::uint64_t k_max_archive_bytes = 4'096 * k_gibi;

/// Up to this size a member of an archive is expanded in memory.
constexpr std::uint64_t k_max_member_bytes_in_memory = 8 * k_mebi;

/// Archives inside one another.
constexpr std::size_t k_max_archive_depth = 3;

/// Expanded bytes of a part that is kept in memory as definitions (styles, lists, relationships).
/// Real ones have at most a few MiB.
constexpr std::uint64_t k_max_definition_bytes = 32 * k_mebi;

/// Markup of reports deflates 10 to 60 fold; deflate can do 1,032 fold. Small parts may be highly
/// repetitive, so the ratio counts only from the floor on.
constexpr std::uint64_t k_max_ratio = 200;
constexpr std::uint64_t k_ratio_floor_bytes = 64 * k_mebi;

/// Published test documents nest 40,000 levels; nothing here recurses, and a level costs some
/// 100 bytes.
constexpr std::size_t k_max_xml_depth = 50'000;

/// Word's own attributes have some hundred bytes; pictures inside attributes have no place in the
/// parts that are read.
constexpr std::size_t k_max_attribute_bytes = 1 * k_mebi;

/// One paragraph is in memory at a time. A whole book pasted as one paragraph has about 2 MiB.
constexpr std::size_t k_max_paragraph_bytes = 8 * k_mebi;

/// Text boxes are held back until their outer paragraph ends; so are the paragraphs of one note.
constexpr std::size_t k_max_held_bytes = 16 * k_mebi;

/// Paragraphs inside one another: a text box in a text box is the most that Word makes.
constexpr std::size_t k_max_paragraph_nesting = 64;

/// Note marks of one paragraph; real ones have some dozen.
constexpr std::size_t k_max_marks = 10'000;

/// Fields inside one another; Word's own are three or four deep.
constexpr std::size_t k_max_open_fields = 1'000;

/// Words on one page, which is held in memory: a page of the smallest print has some thousand.
constexpr std::size_t k_max_page_words = 20'000;

/// Columns of a table: Word allows 63.
constexpr int k_max_columns = 1'024;

/// Styles, abstract lists and list instances, each: Word stops at some 4,000 styles.
constexpr std::size_t k_max_definitions = 32'768;

/// Sections of a document; mail merges have one per letter.
constexpr std::size_t k_max_sections = 65'536;

/// Headers of a document, and footers: three per section at most, and real sections share them.
constexpr std::size_t k_max_page_margins = 4'096;

/// Relationships of one part that are kept: headers, footers, imported documents.
constexpr std::size_t k_max_relationships = 65'536;

/// Documents inside one another (w:altChunk), and the bytes of one, which is held in memory.
constexpr int k_max_imports = 4;
constexpr std::uint64_t k_max_import_bytes = 64 * k_mebi;

/// Tracked changes of an OpenDocument text, whose ids are held in memory.
constexpr std::size_t k_max_changes = 100'000;

/// A main part up to this size is kept while it is read, instead of being inflated twice: once for
/// how its sections number their notes. The main part of a long report has half a MiB.
constexpr std::size_t k_max_kept_bytes = 1 * k_mebi;

/// Names of fonts that one part states, and the bytes of one: Windows takes 31 letters, real
/// documents name some dozen.
constexpr std::size_t k_max_fonts = 4'096;
constexpr std::size_t k_max_font_name_bytes = 256;

/// Pattern of a list label; it is written out for each paragraph. Real ones have some 20 bytes.
constexpr std::size_t k_max_list_text_bytes = 256;

/// Text of a custom note mark; real ones have one or two letters.
constexpr std::size_t k_max_mark_bytes = 64;

/// Notes that were passed over and wait for their reference: all notes of any real document.
constexpr std::size_t k_max_waiting_note_bytes = 16 * k_mebi;

/// How often the notes are read from the start again for a reference to a note that no longer
/// waits; each time costs a pass over the part.
constexpr int k_max_note_passes = 64;

/// Note ids up to which a second reference to one note is recognised (one bit each).
constexpr std::int64_t k_max_tracked_note_id = 1 << 20;

/// How far an OLE file is searched for the name of its main stream.
constexpr std::uint64_t k_max_ole_search_bytes = 64 * k_mebi;

/// How many bytes of markup may go by without an element or a text: one start tag with the longest
/// attribute. Attributes and prefixes of one element: libxml2 compares each with all others; Word
/// binds some 40 prefixes at the root. Bound prefixes in all: each element looks its own up.
constexpr std::size_t k_max_silent_bytes = 2 * k_mebi;
constexpr std::size_t k_max_silent_values = 10'000;
constexpr int k_max_attributes = 1'000;
constexpr int k_max_bound_prefixes = 1'000;

} // namespace solieu::limits

namespace solieu {

/// The bounds that a user may move: those that a large honest document can reach.
struct ReadLimits {
    std::uint64_t part_bytes = limits::k_max_part_bytes;
    std::uint64_t package_bytes = limits::k_max_package_bytes;
    std::uint64_t ratio = limits::k_max_ratio;
    std::uint64_t entries = limits::k_max_zip_entries;
    std::uint64_t paragraph_bytes = limits::k_max_paragraph_bytes;
};

} // namespace solieu
