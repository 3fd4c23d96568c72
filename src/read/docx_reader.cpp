#include "read/docx_reader.hpp"

#include "core/error.hpp"
#include "read/bounded_text.hpp"
#include "read/container.hpp"
#include "read/docx_chart.hpp"
#include "read/docx_content.hpp"
#include "read/docx_diagram.hpp"
#include "read/docx_notes.hpp"
#include "read/docx_numbering.hpp"
#include "read/docx_package.hpp"
#include "read/docx_sections.hpp"
#include "read/docx_styles.hpp"
#include "read/html_reader.hpp"
#include "read/mht_page.hpp"
#include "read/note_numbers.hpp"
#include "read/part_bytes.hpp"
#include "read/table_numbers.hpp"
#include "read/xml_part.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace solieu {
namespace {

/// Passes the nodes of the main part on, once its root says that it is a text document.
class BodyHandler final : public XmlHandler {
public:
    explicit BodyHandler(DocxContent& content) : m_content(content) {}

    void start(const XmlElement& element) override
    {
        if (!m_has_root) {
            check_root(element);
            m_has_root = true;
        } else {
            m_content.start(element);
        }
    }
    void end(Tag tag) override
    {
        m_content.end(tag);
    }
    void text(std::string_view piece) override
    {
        m_content.text(piece);
    }

private:
    static void check_root(const XmlElement& element)
    {
        if (element.tag == Tag::document) {
            return;
        }
        const std::string_view root = element.local_name;
        const std::string found = root == "workbook"       ? "an Excel workbook"
                                  : root == "presentation" ? "a PowerPoint presentation"
                                                           : "no Word document";
        const std::string found_vietnamese = root == "workbook"       ? "tệp Excel"
                                             : root == "presentation" ? "tệp PowerPoint"
                                                                      : "không phải tài liệu Word";
        throw DocumentError(ErrorCode::no_document, "this is " + found + ": save its text as DOCX",
                            "đây là " + found_vietnamese + ": hãy lưu phần văn bản thành DOCX");
    }

    DocxContent& m_content;
    bool m_has_root = false;
};

/// Looks for an element that is a switch.
class SwitchHandler final : public XmlHandler {
public:
    explicit SwitchHandler(Tag wanted) : m_wanted(wanted) {}

    void start(const XmlElement& element) override
    {
        if (element.tag == m_wanted) {
            is_on = element.attributes.is_on();
        }
    }
    void end(Tag /*tag*/) override {}

    bool is_on = false;

private:
    Tag m_wanted;
};

/// What the documents that are read as one share: one inside another continues its counts.
struct Output {
    Sink<Block>& sink;
    std::size_t next_index = 0;
    std::size_t next_table = 0;
    int imports = 0;         ///< documents inside one another, this one not counted
    std::string unread = {}; ///< the first part with a document of a kind that is not read
};

/// A part whose blocks are being put out.
struct Story {
    std::uint64_t entry = 0;
    TableNumbers tables;
    std::optional<PartsById> parts = std::nullopt; ///< that it names, once one is asked for
};

class DocxReader {
public:
    DocxReader(const DocumentSource& source, Output& output, const ReadOptions& options,
               std::size_t chunk_bytes)
        : m_container(open_container(source, options.limits)), m_store(*m_container),
          m_output(output), m_options(options), m_chunk_bytes(chunk_bytes),
          m_package(DocxPackage::find(m_store, chunk_bytes)),
          m_numbering(
              [this](XmlHandler& handler) { read_definitions(m_package.numbering, handler); }),
          m_note_numbers([this] { return read_note_formats(); })
    {
    }

    /// Does not finish the sink.
    void read()
    {
        read_definitions(m_package.styles, m_styles);
        m_styles.finish();
        open_notes(m_package.footnotes, Part::note, m_footnotes);
        open_notes(m_package.endnotes, Part::endnote, m_endnotes);
        open_notes(m_package.comments, Part::comment, m_comments);
        DocxStory story = story_of(Part::body);
        story.note_numbers = &m_note_numbers;
        story.sections = &m_sections;
        DocxContent content(story);
        BodyHandler handler(content);
        if (m_footnotes || m_endnotes) {
            m_main_bytes = bytes_of_small_part(m_store, main_place(), limits::k_max_kept_bytes);
        }
        XmlPart part = open_main_part(handler);
        read_story(part, content, m_package.document);
        read_page_margins();
        for (std::optional<DocxNotes>* notes : {&m_footnotes, &m_endnotes, &m_comments}) {
            if (*notes) {
                (*notes)->check_rest();
            }
        }
    }

private:
    [[nodiscard]] DocxStory story_of(Part part)
    {
        return {m_styles, m_numbering, part, m_options.changes, m_options.limits.paragraph_bytes,
                nullptr,  nullptr};
    }

    [[nodiscard]] XmlPartPlace place_of(std::uint64_t entry, std::uint64_t max_bytes) const
    {
        return {entry, max_bytes, m_chunk_bytes};
    }

    void read_definitions(const std::optional<std::uint64_t>& entry, XmlHandler& handler)
    {
        if (entry) {
            XmlPart(m_store, place_of(*entry, limits::k_max_definition_bytes), handler).read_all();
        }
    }

    void open_notes(const std::optional<std::uint64_t>& entry, Part part,
                    std::optional<DocxNotes>& notes)
    {
        if (entry) {
            notes.emplace(m_store, place_of(*entry, m_options.limits.part_bytes), story_of(part));
        }
    }

    [[nodiscard]] XmlPartPlace main_place() const
    {
        return place_of(m_package.document, m_options.limits.part_bytes);
    }

    [[nodiscard]] XmlPart open_main_part(XmlHandler& handler)
    {
        if (!m_main_bytes) {
            return {m_store, main_place(), handler};
        }
        return {std::make_unique<MemoryStream>(*m_main_bytes), m_store.name(m_package.document),
                m_chunk_bytes, handler};
    }

    [[nodiscard]] bool main_part_may_hold(std::span<const std::string_view> words)
    {
        if (!m_main_bytes) {
            return part_may_hold(m_store, main_place(), words);
        }
        MemoryStream stream(*m_main_bytes);
        return part_may_hold(stream, m_chunk_bytes, words);
    }

    void read_story(XmlPart& part, DocxContent& content, std::uint64_t entry)
    {
        Story story{entry, TableNumbers(m_output.next_table)};
        bool is_going_on = true;
        while (is_going_on) {
            try {
                is_going_on = part.step();
            } catch (const DocumentError&) {
                content.finish();
                put_all(content, story); // what stands before the damage
                throw;
            }
            if (!is_going_on) {
                content.finish();
            }
            put_all(content, story);
        }
    }

    void put_all(DocxContent& content, Story& story)
    {
        for (ContentBlock& item : content.blocks()) {
            put(item, story);
        }
        content.blocks().clear();
    }

    void put(ContentBlock& item, Story& story)
    {
        switch (item.inset) {
        case Inset::none:
            break;
        case Inset::document:
            read_import(item.relationship);
            return;
        case Inset::diagram:
        case Inset::chart:
            put_drawing(item, story);
            return;
        }
        // One that only comments refer to is not shown itself.
        if (!item.block.text.empty() || !item.block.marks.empty()) {
            put(item.block, story.tables);
        }
        put_notes(item);
    }

    void put(Block& block, TableNumbers& tables)
    {
        block.index = m_output.next_index++;
        if (block.cell) {
            tables.renumber(*block.cell);
        }
        m_output.sink.put(std::move(block));
    }

    /// A drawing is shown once, however often the document names it.
    void put_drawing(const ContentBlock& item, Story& story)
    {
        const auto entry = part_named_by(story, item.relationship);
        if (!entry || !m_shown_drawings.insert(*entry).second) {
            return;
        }
        const bool is_chart = item.inset == Inset::chart;
        const auto read = is_chart ? read_chart : read_diagram;
        const XmlPartPlace place = place_of(*entry, limits::k_max_definition_bytes);
        for (std::string& text : read(m_store, place, m_options.limits.paragraph_bytes)) {
            Block block = item.block;
            block.part = is_chart ? Part::chart : block.part;
            block.text = std::move(text);
            put(block, story.tables);
        }
    }

    [[nodiscard]] std::optional<std::uint64_t> part_named_by(Story& story, const std::string& id)
    {
        if (story.entry != m_package.document && !story.parts) {
            story.parts = parts_named_by(m_store, story.entry, m_chunk_bytes);
        }
        const PartsById& parts = story.parts ? *story.parts : m_package.by_relationship;
        const auto found = parts.find(id);
        return found == parts.end() ? std::nullopt : std::optional(found->second);
    }

    void put_notes(const ContentBlock& item)
    {
        for (const NoteReference& reference : item.notes) {
            put_note(reference.part == Part::note ? m_footnotes : m_endnotes, reference.id,
                     reference.label);
        }
        for (const int id : item.comments) {
            put_note(m_comments, id, "");
        }
    }

    void put_note(std::optional<DocxNotes>& notes, int id, const std::string& label)
    {
        if (!notes) {
            return;
        }
        Story story{notes->entry(), TableNumbers(m_output.next_table)};
        for (ContentBlock& note : notes->take(id)) {
            note.block.note = label;
            put(note, story);
        }
    }

    void read_page_margins()
    {
        for (const PageMargin& margin : m_sections.shown()) {
            const auto entry = m_package.by_relationship.find(margin.relationship);
            const bool is_shown = !margin.is_of_even_pages || has_even_pages();
            if (entry != m_package.by_relationship.end() && is_shown) {
                DocxContent content(story_of(margin.part));
                XmlPart part(m_store, place_of(entry->second, m_options.limits.part_bytes),
                             content);
                read_story(part, content, entry->second);
            }
        }
    }

    /// Whether headers differ on odd and even pages.
    [[nodiscard]] bool has_even_pages()
    {
        if (!m_has_even_pages) {
            SwitchHandler handler(Tag::even_and_odd_headers);
            read_definitions(m_package.settings, handler);
            m_has_even_pages = handler.is_on;
        }
        return *m_has_even_pages;
    }

    [[nodiscard]] NoteNumbers::Formats read_note_formats()
    {
        NoteNumbers::Formats formats;
        NoteFormatReader settings;
        read_definitions(m_package.settings, settings);
        if (!settings.sections.empty()) {
            formats.document = settings.sections.front();
        }
        constexpr std::array<std::string_view, 2> k_words{"footnotePr", "endnotePr"};
        if (main_part_may_hold(k_words)) {
            NoteFormatReader sections;
            open_main_part(sections).read_all();
            formats.sections = std::move(sections.sections);
        }
        return formats;
    }

    /// Reads a document that stands inside this one (w:altChunk).
    void read_import(const std::string& relationship)
    {
        const auto entry = m_package.by_relationship.find(relationship);
        if (entry == m_package.by_relationship.end()) {
            return;
        }
        if (m_output.imports == limits::k_max_imports) {
            throw_beyond("the number of documents inside one another is over",
                         "số tài liệu lồng nhau vượt quá", limits::k_max_imports);
        }
        std::string bytes = bytes_of_part(m_store, entry->second, limits::k_max_import_bytes);
        if (bytes.empty()) {
            return;
        }
        if (is_mht(bytes)) {
            bytes = page_of_mht(bytes).value_or(std::string());
        }
        if (is_html(bytes)) {
            read_page(bytes);
            return;
        }
        if (!bytes.starts_with("PK")) {
            m_output.unread =
                m_output.unread.empty() ? m_store.name(entry->second) : m_output.unread;
            return;
        }
        const DocumentSource source = DocumentSource::from_bytes(std::move(bytes));
        ReadOptions options = m_options;
        options.limits.package_bytes -= m_store.bytes_read(); // no more than that in all
        ++m_output.imports;
        DocxReader import(source, m_output, options, m_chunk_bytes);
        import.read();
        m_store.count_bytes(import.m_store.bytes_read());
        --m_output.imports;
    }

    void read_page(const std::string& html)
    {
        TableNumbers tables(m_output.next_table);
        for (Block& block : read_html(html)) {
            put(block, tables);
        }
    }

    std::unique_ptr<PartStore> m_container;
    PartStore& m_store;
    Output& m_output;
    ReadOptions m_options;
    std::size_t m_chunk_bytes;
    DocxPackage m_package;
    DocxStyles m_styles;
    DocxNumbering m_numbering;
    NoteNumbers m_note_numbers;
    DocxSections m_sections;
    /// The main part, if it is small: it is looked through before it is read.
    std::optional<std::string> m_main_bytes;
    std::optional<DocxNotes> m_footnotes;
    std::optional<DocxNotes> m_endnotes;
    std::optional<DocxNotes> m_comments;
    std::unordered_set<std::uint64_t> m_shown_drawings; ///< entries
    std::optional<bool> m_has_even_pages;               ///< empty while nobody has asked
};

constexpr const char* k_save_again = ": open it in Word and save it again";
constexpr const char* k_save_again_vi = ": hãy mở bằng Word rồi lưu lại";

std::string unread_part(const std::string& name)
{
    return "the document contains another one of a kind that is not read (" + name + ")";
}

std::string unread_part_vi(const std::string& name)
{
    return "tài liệu chứa một tài liệu khác thuộc loại không đọc được (" + name + ")";
}

} // namespace

void read_docx(const DocumentSource& source, Sink<Block>& sink, const ReadOptions& options,
               std::size_t chunk_bytes)
{
    Output output{sink};
    DocxReader(source, output, options, chunk_bytes).read();
    if (!output.unread.empty() && output.next_index == 0) {
        throw DocumentError(ErrorCode::unknown_format, unread_part(output.unread) + k_save_again,
                            unread_part_vi(output.unread) + k_save_again_vi);
    }
    sink.finish();
    if (!output.unread.empty()) {
        throw DocumentCutShort(
            ErrorCode::unknown_format,
            unread_part(output.unread) + "; all the rest was read" + k_save_again,
            unread_part_vi(output.unread) + "; đã đọc các phần còn lại" + k_save_again_vi);
    }
}

} // namespace solieu
