#include "core/error.hpp"
#include "read/docx_fields.hpp"
#include "read/limits.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

/// Takes b(egin), s(eparate), e(nd) and r(eplace result); the log says after each whether text is
/// shown, and `!` where what replaces the result is.
std::string shown_after(const std::string& marks)
{
    DocxFields fields;
    std::string log;
    for (const char mark : marks) {
        if (mark == 'r') {
            log += fields.replace_result() ? "!" : "";
        } else {
            fields.take(mark == 'b' ? "begin" : mark == 's' ? "separate" : "end");
        }
        log += fields.is_in_instruction() ? '0' : '1';
    }
    return log;
}

} // namespace

TEST_CASE("text is shown outside all instructions", "[read]")
{
    CHECK(shown_after("bse") == "011");
    CHECK(shown_after("be") == "01");
    CHECK(shown_after("bbsese") == "000011");
    CHECK(shown_after("bsbsee") == "010111");
    CHECK(shown_after("esbse") == "11011");
}

TEST_CASE("a result can be replaced", "[read]")
{
    CHECK(shown_after("brse") == "0!001");
    CHECK(shown_after("bre") == "0!01");
    CHECK(shown_after("bsbrsee") == "010!0011");
    CHECK(shown_after("bbrsese") == "0000011");
    CHECK(shown_after("bsre") == "0111");
    CHECK(shown_after("r") == "1");
}

TEST_CASE("page numbers are not shown where they stand on every page", "[read]")
{
    const DocxFields margin(false);
    const DocxFields body;
    for (const std::string instruction :
         {"PAGE", " PAGE ", " page \\* MERGEFORMAT", "NUMPAGES\\#0", "SectionPages", "SECTION"}) {
        CAPTURE(instruction);
        CHECK_FALSE(margin.shows(instruction));
        CHECK(body.shows(instruction));
    }
    for (const std::string instruction : {"", " ", "PAGEREF x", "REF PAGE", "DATE", "STYLEREF 1"}) {
        CAPTURE(instruction);
        CHECK(margin.shows(instruction));
    }
}

TEST_CASE("open fields are bounded", "[read][hostile]")
{
    DocxFields fields;
    for (std::size_t i = 0; i < limits::k_max_open_fields; ++i) {
        fields.take("begin");
    }
    CHECK_THROWS_AS(fields.take("begin"), DocumentError);
}
