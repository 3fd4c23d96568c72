#include "drive/input_walk.hpp"

#include "core/ascii.hpp"

#include <algorithm>
#include <array>
#include <fnmatch.h>
#include <iterator>
#include <string_view>
#include <system_error>
#include <utility>

namespace solieu {
namespace {

namespace fs = std::filesystem;

/// What Windows and macOS leave in folders.
constexpr std::array<std::string_view, 3> k_litter{"Thumbs.db", "desktop.ini", "__MACOSX"};

std::string_view name_in(std::string_view path)
{
    return path.substr(path.rfind('/') + 1);
}

/// Hidden files, locks of word processors (`~$bao-cao.docx`, `.~lock.bao-cao.odt#`), litter.
bool is_litter(std::string_view name)
{
    return name.starts_with('.') || name.starts_with("~$") ||
           std::find(k_litter.begin(), k_litter.end(), name) != k_litter.end();
}

std::string joined(const std::string& folder, const std::string& name)
{
    return folder.ends_with('/') ? folder + name : folder + '/' + name;
}

} // namespace

bool is_archive_name(std::string_view name)
{
    constexpr std::string_view k_extension = ".zip";
    return name.size() >= k_extension.size() &&
           ascii_lower(name.substr(name.size() - k_extension.size())) == k_extension;
}

InputWalk::InputWalk(std::vector<std::string> inputs, WalkOptions options)
    : m_options(std::move(options))
{
    for (auto input = inputs.rbegin(); input != inputs.rend(); ++input) {
        std::error_code ignored;
        const bool is_folder = *input != "-" && fs::is_directory(*input, ignored);
        m_waiting.push_back({std::move(*input), is_folder});
    }
}

std::optional<InputAddress> InputWalk::next()
{
    while (!m_waiting.empty()) {
        Entry entry = std::move(m_waiting.back());
        m_waiting.pop_back();
        if (!entry.is_folder) {
            const bool is_archive = is_archive_name(entry.path);
            return InputAddress{std::move(entry.path), is_archive};
        }
        list(entry.path);
    }
    return std::nullopt;
}

void InputWalk::list(const std::string& folder)
{
    std::vector<Entry> entries;
    std::error_code failure;
    for (fs::directory_iterator entry(folder, failure), end; !failure && entry != end;
         entry.increment(failure)) {
        const std::string name = entry->path().filename().native();
        std::error_code gone; // an entry may vanish while the folder is listed
        const bool is_folder = entry->is_directory(gone);
        const bool is_walked = is_folder && !entry->is_symlink(gone);
        const std::string path = joined(folder, name);
        if (!is_litter(name) &&
            (is_walked || (!is_folder && entry->is_regular_file(gone) && takes(path)))) {
            entries.push_back({path, is_folder});
        } else if (!is_database(path)) {
            ++m_counts.passed_over;
        }
    }
    if (failure) {
        m_counts.unreadable.push_back(folder);
    }
    std::sort(entries.begin(), entries.end(),
              [](const Entry& left, const Entry& right) { return left.path > right.path; });
    std::move(entries.begin(), entries.end(), std::back_inserter(m_waiting));
}

bool InputWalk::takes(const std::string& path) const
{
    return !is_database(path) && (is_archive_name(path) || fits_globs(path));
}

bool InputWalk::takes_member(const std::string& name) const
{
    for (std::size_t begin = 0; begin < name.size();) {
        const std::size_t end = std::min(name.find('/', begin), name.size());
        if (is_litter(std::string_view(name).substr(begin, end - begin))) {
            return false;
        }
        begin = end + 1;
    }
    return is_archive_name(name) || fits_globs(name);
}

bool InputWalk::fits_globs(const std::string& name) const
{
    return m_options.globs.empty() ||
           std::any_of(m_options.globs.begin(), m_options.globs.end(), [&name](const auto& glob) {
               const bool has_folder = glob.find('/') != std::string::npos;
               const std::string held(has_folder ? name : name_in(name));
               return ::fnmatch(glob.c_str(), held.c_str(), 0) == 0;
           });
}

bool InputWalk::is_database(const std::string& path) const
{
    if (m_options.database.empty() ||
        !name_in(path).starts_with(m_options.database.filename().native())) {
        return false;
    }
    std::error_code ignored;
    const fs::path folder = m_options.database.parent_path();
    return fs::equivalent(fs::path(path).parent_path(), folder.empty() ? "." : folder, ignored);
}

} // namespace solieu
