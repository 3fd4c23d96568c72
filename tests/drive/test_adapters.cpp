#include "core/error.hpp"
#include "drive/adapters.hpp"
#include "drive/child_process.hpp"
#include "read/readers.hpp"

#include <filesystem>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;
namespace fs = std::filesystem;

namespace {

const std::string k_rtf = R"({\rtf1 Thu 5 tỷ})";

Adapter adapter(const std::vector<std::string>& command)
{
    return {"thu", {"pdf", "rtf"}, command, "out.txt", std::chrono::seconds(5)};
}

std::string failure_with(const Adapter& adapter)
{
    try {
        static_cast<void>(adapt(DocumentSource::from_bytes(k_rtf), {adapter}));
    } catch (const DocumentError& error) {
        return std::string(error_code_name(error.code())) + ": " + error.what();
    }
    return {};
}

} // namespace

TEST_CASE("an adapter converts what is not read, in a folder that goes away", "[drive]")
{
    fs::path folder;
    {
        const auto adapted = adapt(DocumentSource::from_bytes(k_rtf),
                                   {adapter({"cp", "{input}", "{folder}/out.txt"})});
        REQUIRE(adapted);
        CHECK(adapted->format == "rtf+thu");
        CHECK(adapted->source.read_all() == k_rtf);
        folder = adapted->folder.path();
        CHECK(fs::exists(folder));
        CHECK((fs::status(folder).permissions() & fs::perms::others_all) == fs::perms::none);
    }
    CHECK_FALSE(fs::exists(folder));
}

TEST_CASE("only a format that an adapter reads is converted", "[drive]")
{
    const std::vector<Adapter> adapters{adapter({"false"})};
    for (const std::string bytes : {"Thu 5 tỷ", "PK\x03\x04", "\x89PNG"}) {
        CAPTURE(bytes);
        CHECK_FALSE(adapt(DocumentSource::from_bytes(bytes), adapters));
    }
    CHECK_FALSE(adapt(DocumentSource::from_bytes(k_rtf), {}));
    CHECK_FALSE(adapt(DocumentSource::from_bytes("<html><p>x"), adapters));
}

TEST_CASE("what goes wrong with an adapter is told", "[drive]")
{
    CHECK_THAT(failure_with(adapter({"solieu-khong-co"})),
               Catch::StartsWith("adapter_failed: ") && Catch::Contains("solieu doctor"));
    CHECK_THAT(failure_with(adapter({"false"})), Catch::Contains("failed on this document"));
    CHECK_THAT(failure_with(adapter({"true"})), Catch::Contains("gave no output"));
    CHECK_THAT(failure_with(adapter({"ln", "-s", "/etc/passwd", "{output}"})),
               Catch::Contains("gave no output"));
    Adapter slow = adapter({"sleep", "30"});
    slow.deadline = std::chrono::seconds(1);
    CHECK_THAT(failure_with(slow), Catch::Contains("longer than 1 seconds"));
}

TEST_CASE("a command is no shell's", "[drive]")
{
    const PrivateFolder folder;
    CHECK(run_child({"touch", "a; touch b"}, folder.path().string(), std::chrono::seconds(5)) ==
          ChildEnd::success);
    CHECK(fs::exists(folder.path() / "a; touch b"));
    CHECK_FALSE(fs::exists(folder.path() / "b"));
}

TEST_CASE("the example of adapters is a sound configuration", "[drive]")
{
    const auto adapters = parse_adapters("example", std::string(example_adapters()));
    REQUIRE(adapters.size() == 3);
    CHECK(adapters[0].name == "soffice");
    CHECK(adapters[0].reads == std::vector<std::string>{"doc", "rtf"});
    CHECK(adapters[1].reads == std::vector<std::string>{"html"});
    CHECK(adapters[2].deadline == std::chrono::seconds(60));
}

TEST_CASE("a configuration that cannot be used says where", "[drive]")
{
    const auto [text, message] = GENERATE(table<std::string, std::string>({
        {"[[adapter]]\nname = 'a'\n", "a.toml:1: the key «"},
        {"x = 1\n", "a.toml:1: only [[adapter]]"},
        {"[[adapter]]\nname = 'A b'\nreads=['doc']\ncommand=['x']\noutput='y'\n",
         "«name» takes small letters"},
        {"[[adapter]]\nname = 'a'\nreads=[]\ncommand=['x']\noutput='y'\n", "a.toml:3: «reads»"},
        {"[[adapter]]\nname = 'a'\nreads=['doc']\ncommand='x'\noutput='y'\n",
         "a.toml:4: «command»"},
        {"[[adapter]]\nname = 'a'\nreads=['doc']\ncommand=['x']\noutput='../y'\n", "not a path"},
        {"[[adapter]]\nname = 'a'\nreads=['doc']\ncommand=['x']\noutput='y'\nseconds=0\n",
         "a.toml:6: «seconds»"},
        {"[[adapter]]\nname = 'a'\nreads=['doc']\ncommand=['x']\noutput='y'\nshell=true\n",
         "unknown key «shell»"},
        {"[[adapter]\n", "a.toml:1: "},
    }));
    CAPTURE(text);
    CHECK_THROWS_WITH(parse_adapters("a.toml", text), Catch::Contains(message));
}
