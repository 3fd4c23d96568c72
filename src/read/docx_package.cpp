#include "read/docx_package.hpp"

#include "core/error.hpp"
#include "core/percent_encoding.hpp"
#include "read/limits.hpp"
#include "read/xml_part.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>
#include <vector>

namespace solieu {
namespace {

constexpr std::array<std::string_view, 2> k_type_prefixes{
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
    "http://purl.oclc.org/ooxml/officeDocument/relationships/",
};

/// Calls back for each relationship inside the package with its id, kind (`styles`) and target.
class RelationshipHandler final : public XmlHandler {
public:
    struct Relationship {
        std::string_view id;
        std::string_view kind;
        std::string_view target;
    };
    using Take = std::function<void(const Relationship&)>;

    explicit RelationshipHandler(Take take) : m_take(std::move(take)) {}

    void start(const XmlElement& element) override
    {
        if (element.tag != Tag::relationship ||
            element.attributes.get("TargetMode", XmlSpace::none) == "External") {
            return;
        }
        const std::string_view type = element.attributes.get("Type", XmlSpace::none);
        for (const std::string_view prefix : k_type_prefixes) {
            if (type.starts_with(prefix)) {
                m_take({element.attributes.get("Id", XmlSpace::none), type.substr(prefix.size()),
                        element.attributes.get("Target", XmlSpace::none)});
            }
        }
    }
    void end(Tag /*tag*/) override {}

private:
    Take m_take;
};

/// Looks in `[Content_Types].xml` for the main part of a text document (also with macros, or a
/// template).
class ContentTypeHandler final : public XmlHandler {
public:
    void start(const XmlElement& element) override
    {
        if (element.tag != Tag::override_type || !main_part.empty()) {
            return;
        }
        const std::string_view type = element.attributes.get("ContentType", XmlSpace::none);
        if (type.ends_with(".main+xml") && type.find("word") != std::string_view::npos) {
            main_part = element.attributes.get("PartName", XmlSpace::none);
        }
    }
    void end(Tag /*tag*/) override {}

    std::string main_part;
};

void read_relationships(PartStore& archive, const std::string& name, std::size_t chunk_bytes,
                        RelationshipHandler::Take take)
{
    const std::optional<std::uint64_t> entry = archive.find(name);
    if (entry) {
        RelationshipHandler handler(std::move(take));
        XmlPart(archive, {*entry, limits::k_max_definition_bytes, chunk_bytes}, handler).read_all();
    }
}

std::string resolved_path(std::string_view folder, std::string_view target)
{
    std::string path(target);
    for (char& character : path) {
        character = character == '\\' ? '/' : character;
    }
    if (!path.starts_with('/')) {
        path.insert(0, folder);
    }
    std::vector<std::string_view> steps;
    const std::string_view all(path);
    for (std::size_t begin = 0; begin <= all.size();) {
        const std::size_t end = std::min(all.find('/', begin), all.size());
        const std::string_view step = all.substr(begin, end - begin);
        begin = end + 1;
        if (step == ".." && !steps.empty()) {
            steps.pop_back();
        } else if (!step.empty() && step != "." && step != "..") {
            steps.push_back(step);
        }
    }
    std::string out;
    for (const std::string_view step : steps) {
        out += out.empty() ? "" : "/";
        out += step;
    }
    return out;
}

/// A `%` that no two digits follow stands for itself.
std::string percent_decoded(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::optional<char> byte = percent_byte_at(text, at);
        out += byte.value_or(text[at]);
        at += byte ? k_percent_size : 1;
    }
    return out;
}

/// A part and the name by which it was found; no entry where there is none.
struct FoundPart {
    std::string name;
    std::optional<std::uint64_t> entry;
};

/// Entries should be named as targets name them, percent-encoded (ECMA-376 part 2, «Mapping part
/// names to ZIP item names»); most programs name them in plain letters, so that comes first.
FoundPart find_target(const PartStore& store, std::string_view folder, std::string_view target)
{
    FoundPart plain{resolve_target(folder, target), std::nullopt};
    plain.entry = plain.name.empty() ? std::nullopt : store.find(plain.name);
    if (plain.entry || target.find('%') == std::string_view::npos) {
        return plain;
    }
    FoundPart encoded{resolved_path(folder, target), std::nullopt};
    encoded.entry = store.find(encoded.name);
    return encoded.entry ? encoded : plain;
}

std::string main_part_by_content_type(PartStore& archive, std::size_t chunk_bytes)
{
    const std::optional<std::uint64_t> entry = archive.find("[Content_Types].xml");
    if (!entry) {
        return {};
    }
    ContentTypeHandler handler;
    XmlPart(archive, {*entry, limits::k_max_definition_bytes, chunk_bytes}, handler).read_all();
    return handler.main_part;
}

[[noreturn]] void throw_no_document(PartStore& archive, const std::string& missing)
{
    if (!missing.empty()) {
        throw DocumentError(ErrorCode::no_document,
                            "the file lacks its main part " + missing +
                                ": save the document in Word again",
                            "tệp thiếu phần chính " + missing + ": hãy lưu lại tài liệu bằng Word");
    }
    if (archive.find("META-INF/manifest.xml")) {
        throw DocumentError(ErrorCode::unknown_format,
                            "this is an OpenDocument file: save it as DOCX",
                            "đây là tệp OpenDocument: hãy lưu thành DOCX");
    }
    throw DocumentError(ErrorCode::no_document,
                        "this zip file is no Word document: name a report inside it as "
                        "ARCHIVE.zip!/REPORT.docx, or take all of them with `solieu ingest`",
                        "tệp zip này không phải tài liệu Word: hãy nêu tên báo cáo bên trong dạng "
                        "TEP.zip!/BAO-CAO.docx, hoặc dùng `solieu ingest` để đọc tất cả");
}

std::uint64_t find_main_part(PartStore& archive, std::size_t chunk_bytes, std::string& name)
{
    std::optional<std::uint64_t> main;
    std::string missing;
    const auto try_target = [&](std::string_view target) {
        if (main || target.empty()) {
            return;
        }
        FoundPart part = find_target(archive, "", target);
        main = part.entry;
        (main ? name : missing) = std::move(part.name);
    };
    read_relationships(archive, "_rels/.rels", chunk_bytes,
                       [&](const RelationshipHandler::Relationship& found) {
                           if (found.kind == "officeDocument") {
                               try_target(found.target);
                           }
                       });
    if (!main) {
        try_target(main_part_by_content_type(archive, chunk_bytes));
    }
    if (!main) {
        throw_no_document(archive, missing);
    }
    return *main;
}

/// Whether a part names parts of that kind one by one.
bool is_named_by_id(std::string_view kind)
{
    return kind == "header" || kind == "footer" || kind == "aFChunk" || kind == "diagramData" ||
           kind == "chart";
}

void take_by_id(PartsById& parts, const PartStore& store, const std::string& folder,
                const RelationshipHandler::Relationship& found)
{
    if (!is_named_by_id(found.kind) || parts.size() >= limits::k_max_relationships) {
        return;
    }
    if (const auto entry = find_target(store, folder, found.target).entry) {
        parts.try_emplace(std::string(found.id), *entry);
    }
}

void take(DocxPackage& package, const PartStore& store, const std::string& folder,
          const RelationshipHandler::Relationship& found)
{
    const std::array<std::pair<std::string_view, std::optional<std::uint64_t>*>, 6> wanted{{
        {"styles", &package.styles},
        {"numbering", &package.numbering},
        {"footnotes", &package.footnotes},
        {"endnotes", &package.endnotes},
        {"comments", &package.comments},
        {"settings", &package.settings},
    }};
    for (const auto& [kind, entry] : wanted) {
        if (kind == found.kind && !*entry) {
            *entry = find_target(store, folder, found.target).entry;
        }
    }
    take_by_id(package.by_relationship, store, folder, found);
}

/// Calls back for the relationships of a part with the folder that their targets are relative to.
template <typename Take>
void read_relationships_of(PartStore& store, const std::string& part, std::size_t chunk_bytes,
                           Take take)
{
    const std::size_t folder_size = part.rfind('/') + 1; // 0 when there is no folder
    const std::string folder = part.substr(0, folder_size);
    read_relationships(
        store, folder + "_rels/" + part.substr(folder_size) + ".rels", chunk_bytes,
        [&](const RelationshipHandler::Relationship& found) { take(folder, found); });
}

} // namespace

std::string resolve_target(std::string_view folder, std::string_view target)
{
    return resolved_path(folder, percent_decoded(target));
}

DocxPackage DocxPackage::find(PartStore& archive, std::size_t chunk_bytes)
{
    DocxPackage package;
    std::string main_name;
    package.document = find_main_part(archive, chunk_bytes, main_name);
    read_relationships_of(
        archive, main_name, chunk_bytes,
        [&](const std::string& folder, const RelationshipHandler::Relationship& found) {
            take(package, archive, folder, found);
        });
    return package;
}

PartsById parts_named_by(PartStore& store, std::uint64_t entry, std::size_t chunk_bytes)
{
    PartsById parts;
    std::string name = store.name(entry);
    std::replace(name.begin(), name.end(), '\\', '/');
    read_relationships_of(
        store, name, chunk_bytes,
        [&](const std::string& folder, const RelationshipHandler::Relationship& found) {
            take_by_id(parts, store, folder, found);
        });
    return parts;
}

} // namespace solieu
