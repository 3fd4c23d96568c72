#include "core/error.hpp"
#include "core/percent_encoding.hpp"
#include "drive/worker_request.hpp"

#include <catch2/catch.hpp>

namespace solieu {

using Catch::Matchers::Contains;

TEST_CASE("a request is a path or a JSON object", "[drive]")
{
    CHECK(parse_worker_request("a b.docx").address == "a b.docx");
    CHECK(parse_worker_request(R"({"path":"a.docx"})").address == "a.docx");
    CHECK(parse_worker_request(R"({"uri":"a%20%FF.docx"})").address == "a \xFF.docx");
    CHECK(parse_worker_request(R"({"uri":"file:///tmp/a"})").address == "/tmp/a");
    const WorkerRequest request =
        parse_worker_request(R"({"path":"a","action":"identify","unless":"ab","bytes":12})");
    CHECK(request.action == WorkerAction::identify);
    CHECK(request.unless == "ab");
    CHECK(request.inline_bytes == 12U);
}

TEST_CASE("what is no request is told to who wrote the driver", "[drive]")
{
    const auto [text, words] = GENERATE(table<std::string, std::string>({
        {"", "names no document"},
        {"{}", "names no document"},
        {R"({"path":"a\u0000b"})", "names no document"},
        {"{path", "no JSON object"},
        {R"({"path":7})", "«path» that is no text"},
        {R"({"path":"a","bytes":-1})", "«bytes»"},
        {R"({"path":"a","bytes":1.5})", "«bytes»"},
        {R"({"path":"a","action":"eat"})", "unknown action «eat»"},
        {R"({"path":"a","colour":"red"})", "unknown key «colour»"},
        {R"({"uri":"a%4"})", "hexadecimal"},
        {R"({"uri":"a%zz"})", "hexadecimal"},
    }));
    CAPTURE(text);
    CHECK_THROWS_WITH(parse_worker_request(text), Contains(words));
}

TEST_CASE("a request is written as it is read", "[drive]")
{
    WorkerRequest request;
    request.address = "thư mục/2024.zip!/100%\n\xFF.docx";
    request.action = GENERATE(WorkerAction::extract, WorkerAction::identify, WorkerAction::list);
    request.unless = "0123";
    std::string text = worker_request_text(request);
    REQUIRE(text.back() == '\0');
    text.pop_back();
    CHECK(text.find('\0') == std::string::npos);
    const WorkerRequest again = parse_worker_request(text);
    CHECK(again.address == request.address);
    CHECK(again.action == request.action);
    CHECK(again.unless == request.unless);
    CHECK_FALSE(again.inline_bytes);
}

TEST_CASE("every byte survives in a URI", "[drive]")
{
    std::string all;
    for (int byte = 1; byte < 256; ++byte) {
        all += static_cast<char>(byte);
    }
    CHECK(bytes_of_uri(percent_encoded(all)) == all);
}

} // namespace solieu
