#include "core/offset_map.hpp"

#include <catch2/catch.hpp>

using solieu::OffsetMap;
using solieu::TextSpan;

TEST_CASE("an empty map is the identity", "[core]")
{
    CHECK(OffsetMap().source_of({3, 9}) == TextSpan{3, 9});
}

TEST_CASE("edits are indivisible and left-out bytes stay outside the ends", "[core]")
{
    OffsetMap map; // source: 4 bytes, a 3-byte cluster composed to 2, 5 bytes left out, 6 bytes
    map.append(4, {100, 104});
    map.append(2, {104, 107});
    map.append(6, {112, 118});
    CHECK(map.source_of({0, 4}) == TextSpan{100, 104});
    CHECK(map.source_of({3, 5}) == TextSpan{103, 107});
    CHECK(map.source_of({4, 6}) == TextSpan{104, 107});
    CHECK(map.source_of({6, 7}) == TextSpan{112, 113});
    CHECK(map.source_of({5, 12}) == TextSpan{104, 118});
    CHECK(map.source_of({6, 6}) == TextSpan{112, 112});
}

TEST_CASE("a splice carries the maps of its pieces", "[core]")
{
    OffsetMap line;
    line.append(10, {50, 60});
    line.append(1, {60, 62});
    line.append(9, {62, 71});
    OffsetMap spliced;
    spliced.append(line, {2, 5});
    spliced.append(line, {9, 13});
    CHECK(spliced.source_of({0, 3}) == TextSpan{52, 55});
    CHECK(spliced.source_of({3, 7}) == TextSpan{59, 64});
    OffsetMap from_identity;
    from_identity.append(OffsetMap(), {4, 8});
    CHECK(from_identity.source_of({1, 3}) == TextSpan{5, 7});
}
