#include "read/document_helpers.hpp"
#include "read/docx_math.hpp"

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;
using Texts = std::vector<std::string>;

namespace {

std::string math(const std::string& text)
{
    return "<m:r><m:t>" + text + "</m:t></m:r>";
}

std::string part(const std::string& name, const std::string& content)
{
    return "<m:" + name + ">" + content + "</m:" + name + ">";
}

} // namespace

TEST_CASE("a formula is text in one line", "[read]")
{
    const auto [formula, text] = GENERATE(table<std::string, std::string>({
        {math("x=5"), "x=5"},
        {part("f", part("num", math("1")) + part("den", math("2"))), "1/2"},
        {part("f", part("num", math("a+b")) + part("den", math("c-d"))), "(a+b)/(c-d)"},
        {math("1") + part("f", part("num", math("1")) + part("den", math("2"))) + math("3"),
         "1 1/2 3"},
        {part("sSup", part("e", math("x")) + part("sup", math("2"))) + math("y"), "x^2 y"},
        {part("sSub", part("e", math("x")) + part("sub", math("i+1"))), "x_(i+1)"},
        {part("rad", "<m:radPr/>" + part("e", math("x+1"))), "√(x+1)"},
        {part("d", part("e", math("x")) + part("e", math("y"))), "(x|y)"},
        {part("d",
              "<m:dPr><m:begChr m:val='['/><m:endChr m:val=']'/><m:sepChr m:val=';'/></m:dPr>" +
                  part("e", math("x")) + part("e", math("y"))),
         "[x;y]"},
        {part("nary", "<m:naryPr><m:chr m:val='∑'/></m:naryPr>" + part("sub", math("i=1")) +
                          part("sup", math("n")) + part("e", math("x"))),
         "∑_(i=1)^n x"},
        {"<m:r><w:rPr><w:vanish/></w:rPr><m:t>ẩn</m:t></m:r>" + math("hiện"), "hiện"},
    }));
    CAPTURE(formula);
    CHECK(texts_of(DocxBuilder("<w:p>" + run("a ") + "<m:oMathPara><m:oMath>" + formula +
                               "</m:oMath></m:oMathPara>" + run(" b") + "</w:p>")) ==
          Texts{"a " + text + " b"});
}

TEST_CASE("broken formulas do no harm", "[read][hostile]")
{
    const std::string formula = GENERATE(as<std::string>{}, "<m:den/>", "<m:chr m:val='x'/>",
                                         "<m:sup><m:sub/></m:sup>", "<m:d/>", "<m:e><m:e/></m:e>");
    CAPTURE(formula);
    CHECK(failure_of(DocxBuilder(formula + "<w:p>" + formula + "</w:p>").bytes()).empty());
}
