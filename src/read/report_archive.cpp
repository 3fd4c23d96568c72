#include "read/report_archive.hpp"

#include "core/error.hpp"
#include "read/limits.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

namespace solieu {
namespace {

ReadLimits archive_limits()
{
    ReadLimits limits;
    limits.entries = limits::k_max_archive_members;
    limits.package_bytes = limits::k_max_archive_bytes;
    return limits;
}

} // namespace

ReportArchive::ReportArchive(DocumentSource source)
    : m_source(std::move(source)), m_archive(m_source, archive_limits())
{
}

bool ReportArchive::is_document() const
{
    // One of them every Office Open XML and every OpenDocument package has.
    constexpr std::array k_package_parts{"[Content_Types].xml", "_rels/.rels", "mimetype",
                                         "META-INF/manifest.xml"};
    return std::any_of(k_package_parts.begin(), k_package_parts.end(),
                       [this](const char* part) { return m_archive.find(part).has_value(); });
}

ArchiveMembers ReportArchive::members() const
{
    ArchiveMembers members;
    std::unordered_set<std::string> seen;
    for (std::uint64_t entry = 0; entry < m_archive.size(); ++entry) {
        std::string name = m_archive.name(entry);
        if (name.empty() || name.ends_with('/')) {
            continue;
        }
        if (!seen.insert(name).second) {
            ++members.passed_over;
            continue;
        }
        members.names.push_back(std::move(name));
    }
    return members;
}

bool ReportArchive::has(std::string_view member) const
{
    return m_archive.find_exactly(member).has_value();
}

DocumentSource ReportArchive::open(std::string_view member)
{
    const auto entry = m_archive.find_exactly(member);
    if (!entry) {
        throw DocumentError(ErrorCode::not_found, "the archive has no such member: check its name",
                            "tệp nén không có mục này: hãy kiểm tra lại tên");
    }
    const auto part = m_archive.open(*entry, limits::k_max_member_bytes);
    return DocumentSource::from_stream(
        [&part](char* to, std::size_t size) { return part->read(to, size); });
}

} // namespace solieu
