#include "drive/document_opener.hpp"

#include "core/error.hpp"
#include "drive/input.hpp"
#include "read/limits.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace solieu {
namespace {

bool is_there(std::string_view path)
{
    std::error_code ignored;
    return std::filesystem::exists(path, ignored);
}

/// The shortest beginning in front of a mark that \p is_known; empty when there is none. A name
/// may contain the mark itself.
template <typename IsKnown>
std::string_view archive_in(std::string_view address, IsKnown is_known)
{
    for (std::size_t mark = address.find(k_member_mark); mark != std::string_view::npos;
         mark = address.find(k_member_mark, mark + 1)) {
        if (mark > 0 && is_known(address.substr(0, mark))) {
            return address.substr(0, mark);
        }
    }
    return {};
}

} // namespace

DocumentSource DocumentOpener::open(const std::string& address)
{
    if (is_there(address) || archive_in(address, is_there).empty()) {
        return open_input(address);
    }
    std::string_view member = address;
    ReportArchive& archive = enter(member);
    return archive.open(member);
}

ArchiveMembers DocumentOpener::members(const std::string& address)
{
    const std::string inside = address + std::string(k_member_mark);
    std::string_view rest = inside;
    return enter(rest).members();
}

ReportArchive& DocumentOpener::enter(std::string_view& address)
{
    const auto step_into = [&address](std::string_view name) {
        address.remove_prefix(std::min(address.size(), name.size() + k_member_mark.size()));
    };
    std::size_t level = 0;
    const std::string_view file = archive_in(address, is_there);
    if (file.empty()) {
        throw DocumentError(ErrorCode::not_found, "there is no such file: check its name",
                            "không có tệp này: hãy kiểm tra lại tên tệp");
    }
    ReportArchive* archive = &enter_level(level, file);
    step_into(file);
    while (!archive->has(address)) {
        const std::string_view inner =
            archive_in(address, [archive](std::string_view name) { return archive->has(name); });
        if (inner.empty()) {
            break;
        }
        archive = &enter_level(++level, inner);
        step_into(inner);
    }
    return *archive;
}

ReportArchive& DocumentOpener::enter_level(std::size_t level, std::string_view name)
{
    if (level < m_open.size() && m_open[level]->name == name) {
        return m_open[level]->archive;
    }
    if (level >= limits::k_max_archive_depth) {
        throw DocumentError(ErrorCode::limit_exceeded,
                            "archives are nested more than three deep: unpack the outer ones",
                            "tệp nén lồng nhau quá ba cấp: hãy giải nén các cấp ngoài");
    }
    m_open.resize(level);
    const std::string own_name(name);
    DocumentSource source =
        level == 0 ? DocumentSource::open(own_name) : m_open[level - 1]->archive.open(own_name);
    auto opened = std::make_unique<OpenArchive>(name, std::move(source));
    if (opened->archive.is_document()) {
        throw DocumentError(ErrorCode::unknown_format, "this is no archive of reports",
                            "đây không phải tệp nén chứa báo cáo");
    }
    m_open.push_back(std::move(opened));
    return m_open.back()->archive;
}

} // namespace solieu
