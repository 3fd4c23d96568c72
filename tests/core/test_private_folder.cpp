#include "core/private_folder.hpp"

#include <filesystem>
#include <fstream>
#include <utility>

#include <catch2/catch.hpp>

using namespace solieu;

namespace fs = std::filesystem;

TEST_CASE("a private folder is its owner's alone and goes with what is in it", "[core]")
{
    fs::path path;
    {
        const PrivateFolder folder;
        path = folder.path();
        REQUIRE(fs::is_directory(path));
        CHECK(fs::status(path).permissions() == fs::perms::owner_all);
        fs::create_directory(path / "a");
        std::ofstream(path / "a" / "b") << "x";
    }
    CHECK_FALSE(fs::exists(path));
}

TEST_CASE("a private folder that is handed on goes once, with its last owner", "[core]")
{
    PrivateFolder first;
    const fs::path path = first.path();
    {
        const PrivateFolder second(std::move(first));
        CHECK(second.path() == path);
        CHECK(fs::is_directory(path));
    }
    CHECK_FALSE(fs::exists(path));
}
