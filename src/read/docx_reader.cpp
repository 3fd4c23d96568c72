#include "read/docx_reader.hpp"

#include "core/error.hpp"
#include "read/docx_content.hpp"
#include "read/docx_notes.hpp"
#include "read/docx_numbering.hpp"
#include "read/docx_package.hpp"
#include "read/docx_styles.hpp"
#include "read/xml_part.hpp"
#include "read/zip_archive.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
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

/// Numbers tables over body and notes as their first blocks come out. A note has its own frame, as
/// it may stand amid a table of the body.
class TableNumbers {
public:
    explicit TableNumbers(std::size_t& next) : m_next(next) {}

    void renumber(TableCell& cell)
    {
        while (!m_open.empty() && m_open.back().depth >= cell.depth &&
               m_open.back().in_story != cell.table) {
            m_open.pop_back();
        }
        if (m_open.empty() || m_open.back().in_story != cell.table) {
            m_open.push_back({cell.table, cell.depth, m_next++});
        }
        cell.table = m_open.back().in_document;
    }

private:
    struct Open {
        std::size_t in_story;
        std::size_t depth;
        std::size_t in_document;
    };

    std::size_t& m_next;
    std::vector<Open> m_open;
};

class DocxReader {
public:
    DocxReader(const DocumentSource& source, Sink<Block>& sink, std::size_t chunk_bytes)
        : m_archive(source), m_sink(sink), m_chunk_bytes(chunk_bytes),
          m_package(DocxPackage::find(m_archive, chunk_bytes)),
          m_numbering(
              [this](XmlHandler& handler) { read_definitions(m_package.numbering, handler); })
    {
    }

    void read()
    {
        read_definitions(m_package.styles, m_styles);
        m_styles.finish();
        open_notes(m_package.footnotes, Part::note, m_footnotes);
        open_notes(m_package.endnotes, Part::endnote, m_endnotes);
        DocxContent content(m_styles, m_numbering, Part::body);
        BodyHandler handler(content);
        XmlPart part(m_archive, {m_package.document, limits::k_max_part_bytes, m_chunk_bytes},
                     handler);
        TableNumbers tables(m_table_count);
        bool is_going_on = true;
        while (is_going_on) {
            is_going_on = part.step();
            for (ContentBlock& item : content.blocks()) {
                put(item.block, tables);
                put_notes(item.notes);
            }
            content.blocks().clear();
        }
        m_sink.finish();
    }

private:
    void read_definitions(const std::optional<std::uint64_t>& entry, XmlHandler& handler)
    {
        if (entry) {
            XmlPart(m_archive, {*entry, limits::k_max_definition_bytes, m_chunk_bytes}, handler)
                .read_all();
        }
    }

    void open_notes(const std::optional<std::uint64_t>& entry, Part part,
                    std::optional<DocxNotes>& notes)
    {
        if (entry) {
            const XmlPartPlace place{*entry, limits::k_max_part_bytes, m_chunk_bytes};
            notes.emplace(m_archive, place, m_styles, m_numbering, part);
        }
    }

    void put(Block& block, TableNumbers& tables)
    {
        block.index = m_index++;
        if (block.cell) {
            tables.renumber(*block.cell);
        }
        m_sink.put(std::move(block));
    }

    void put_notes(const std::vector<NoteReference>& references)
    {
        for (const NoteReference& reference : references) {
            std::optional<DocxNotes>& notes =
                reference.part == Part::note ? m_footnotes : m_endnotes;
            if (!notes) {
                continue;
            }
            TableNumbers tables(m_table_count);
            for (ContentBlock& item : notes->take(reference.id)) {
                item.block.note = reference.label;
                put(item.block, tables);
            }
        }
    }

    ZipArchive m_archive;
    Sink<Block>& m_sink;
    std::size_t m_chunk_bytes;
    DocxPackage m_package;
    DocxStyles m_styles;
    DocxNumbering m_numbering;
    std::optional<DocxNotes> m_footnotes;
    std::optional<DocxNotes> m_endnotes;
    std::size_t m_index = 0;
    std::size_t m_table_count = 0;
};

} // namespace

void read_docx(const DocumentSource& source, Sink<Block>& sink, std::size_t chunk_bytes)
{
    DocxReader(source, sink, chunk_bytes).read();
}

} // namespace solieu
