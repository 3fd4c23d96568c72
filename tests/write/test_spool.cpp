#include "write/spool.hpp"

#include <cstdlib>
#include <string>
#include <system_error>

#include <catch2/catch.hpp>

using solieu::Spool;

namespace {

std::string taken(Spool& spool)
{
    std::string all;
    spool.take([&all](std::string_view piece) { all += piece; });
    return all;
}

/// Sets TMPDIR for one test.
class TemporaryFolder {
public:
    explicit TemporaryFolder(const char* folder)
    {
        if (const char* before = std::getenv("TMPDIR")) {
            m_before = before;
        }
        setenv("TMPDIR", folder, 1);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder()
    {
        if (m_before.empty()) {
            unsetenv("TMPDIR");
        } else {
            setenv("TMPDIR", m_before.c_str(), 1);
        }
    }

private:
    std::string m_before;
};

} // namespace

TEST_CASE("a spool gives back what was appended, in order, whatever fits in memory", "[write]")
{
    const std::size_t max_bytes = GENERATE(1U, 7U, 64U, 1000000U);
    CAPTURE(max_bytes);
    Spool spool(max_bytes);
    for (int round = 0; round < 3; ++round) {
        std::string expected;
        for (int number = 0; number < 200; ++number) {
            const std::string line = std::to_string(number * number) + "\n";
            spool.append(line);
            expected += line;
        }
        CHECK(spool.is_in_memory() == (max_bytes == 1000000U));
        CHECK(taken(spool) == expected);
        CHECK(spool.is_in_memory());
        CHECK(taken(spool).empty());
    }
}

TEST_CASE("a spool forgets what is discarded, in memory and in its file", "[write]")
{
    const std::size_t max_bytes = GENERATE(4U, 1000U);
    Spool spool(max_bytes);
    spool.append("one");
    spool.append("two");
    spool.discard();
    spool.append("three");
    CHECK(taken(spool) == "three");
}

TEST_CASE("a temporary file that cannot be made is said so", "[write]")
{
    const TemporaryFolder folder("/nonexistent/solieu");
    Spool spool(4);
    spool.append("one");
    CHECK_THROWS_WITH(spool.append("two"), Catch::Contains("cannot make a temporary file") &&
                                               Catch::Contains("/nonexistent/solieu") &&
                                               Catch::Contains("TMPDIR"));
}
