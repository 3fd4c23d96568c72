#include "core/private_folder.hpp"
#include "drive/input_walk.hpp"

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace solieu {
namespace {

namespace fs = std::filesystem;

class Folder {
public:
    void add(const std::string& name) const
    {
        fs::create_directories((path() / name).parent_path());
        std::ofstream(path() / name) << "x";
    }
    [[nodiscard]] const fs::path& path() const
    {
        return m_folder.path();
    }

private:
    PrivateFolder m_folder;
};

/// Names relative to the folder; archives end with `*`.
std::vector<std::string> walked(const Folder& folder, const WalkOptions& options,
                                WalkCounts* counts = nullptr)
{
    InputWalk walk({folder.path().string()}, options);
    std::vector<std::string> names;
    while (const auto input = walk.next()) {
        names.push_back(input->address.substr(folder.path().string().size() + 1) +
                        (input->is_archive ? "*" : ""));
    }
    if (counts != nullptr) {
        *counts = walk.counts();
    }
    return names;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("a folder is walked in the order of its names' bytes", "[drive]")
{
    const Folder folder;
    for (const auto* name : {"b.docx", "a/2.txt", "a/1.txt", "a/b/3.txt", "Z.zip", "đ.txt"}) {
        folder.add(name);
    }
    CHECK(walked(folder, {}) ==
          Names{"Z.zip*", "a/1.txt", "a/2.txt", "a/b/3.txt", "b.docx", "đ.txt"});
}

TEST_CASE("globs choose by name or by path; archives are always looked into", "[drive]")
{
    const Folder folder;
    for (const auto* name : {"a.txt", "b.docx", "c/d.txt", "e.ZIP"}) {
        folder.add(name);
    }
    CHECK(walked(folder, {.globs = {"*.txt"}, .database = {}}) ==
          Names{"a.txt", "c/d.txt", "e.ZIP*"});
    CHECK(walked(folder, {.globs = {"*/c/*"}, .database = {}}) == Names{"c/d.txt", "e.ZIP*"});
    CHECK(walked(folder, {.globs = {"*.docx", "a*"}, .database = {}}) ==
          Names{"a.txt", "b.docx", "e.ZIP*"});
}

TEST_CASE("links to folders, litter and the database are passed over", "[drive]")
{
    const Folder folder;
    for (const auto* name : {"a.txt", ".b.txt", "~$a.docx", "x.db", "x.db-wal"}) {
        folder.add(name);
    }
    fs::create_directory_symlink(folder.path(), folder.path() / "loop");
    fs::create_symlink(folder.path() / "a.txt", folder.path() / "link.txt");
    WalkCounts counts;
    const WalkOptions options{.globs = {}, .database = folder.path() / "x.db"};
    CHECK(walked(folder, options, &counts) == Names{"a.txt", "link.txt"});
    CHECK(counts.passed_over == 3);
    CHECK(counts.unreadable.empty());
}

TEST_CASE("what the user names counts, whatever its name", "[drive]")
{
    const Folder folder;
    folder.add(".hidden");
    InputWalk walk({"-", (folder.path() / ".hidden").string(), "none"},
                   {.globs = {"*.docx"}, .database = {}});
    CHECK(walk.next()->address == "-");
    CHECK(walk.next()->address.ends_with(".hidden"));
    CHECK(walk.next()->address == "none");
    CHECK_FALSE(walk.next());
}

TEST_CASE("members of archives are chosen as files are", "[drive]")
{
    const InputWalk walk({}, {.globs = {"*.docx"}, .database = {}});
    CHECK(walk.takes_member("a/b.docx"));
    CHECK(walk.takes_member("a/b.zip"));
    CHECK_FALSE(walk.takes_member("a/b.txt"));
    CHECK_FALSE(walk.takes_member("__MACOSX/._b.docx"));
    CHECK_FALSE(walk.takes_member("a/~$b.docx"));
}

} // namespace solieu
