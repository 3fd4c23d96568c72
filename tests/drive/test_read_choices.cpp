#include "core/error.hpp"
#include "drive/read_choices.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace solieu;

TEST_CASE("limits are set by name, in the units of their names", "[drive]")
{
    ReadLimits limits;
    set_limit(limits, "part-mib=2048");
    set_limit(limits, "ratio=500");
    CHECK(limits.part_bytes == 2048 * limits::k_mebi);
    CHECK(limits.ratio == 500);
    CHECK(limits.entries == limits::k_max_zip_entries);
}

TEST_CASE("a limit that makes no sense is refused with the names there are", "[drive]")
{
    const std::string assignment = GENERATE("", "ratio", "ratio=", "ratio=0", "ratio=-1", "ratio=x",
                                            "ratio=1x", "rate=5", "ratio=99999999999", "=5");
    CAPTURE(assignment);
    ReadLimits limits;
    CHECK_THROWS_WITH(set_limit(limits, assignment), Catch::Contains("part-mib (1024)"));
}

TEST_CASE("changes are named", "[drive]")
{
    CHECK(changes_of("accepted") == Changes::accepted);
    CHECK(changes_of("original") == Changes::original);
    CHECK_THROWS_AS(changes_of("all"), UsageError);
}
