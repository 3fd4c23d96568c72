#include "read/document_helpers.hpp"
#include "read/docx_form_field.hpp"

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;
using Texts = std::vector<std::string>;

namespace {

std::string field_char(const std::string& type, const std::string& data = "")
{
    return "<w:r><w:fldChar w:fldCharType='" + type + "'>" + data + "</w:fldChar></w:r>";
}

std::string form_field(const std::string& data, const std::string& result = "")
{
    return field_char("begin", "<w:ffData><w:name w:val='a'/><w:enabled/>" + data + "</w:ffData>") +
           "<w:r><w:instrText>FORM</w:instrText></w:r>" + field_char("separate") + result +
           field_char("end");
}

std::string list(const std::string& chosen)
{
    return "<w:ddList>" + chosen +
           "<w:listEntry w:val='quý'/><w:listEntry w:val='năm'/><w:listEntry w:val='tháng'/>"
           "</w:ddList>";
}

Texts texts_in(const std::string& content)
{
    return texts_of(DocxBuilder("<w:p>" + run("[") + content + run("]") + "</w:p>"));
}

} // namespace

TEST_CASE("drop-down lists show the entry that was chosen", "[read]")
{
    const auto [chosen, shown] = GENERATE(table<std::string, std::string>({
        {"<w:result w:val='1'/>", "[năm]"},
        {"<w:result w:val='1'/><w:default w:val='2'/>", "[năm]"},
        {"<w:default w:val='2'/>", "[tháng]"},
        {"", "[quý]"},
        {"<w:result w:val='7'/>", "[]"},
        {"<w:result w:val='-1'/>", "[]"},
    }));
    CAPTURE(chosen);
    CHECK(texts_in(form_field(list(chosen))) == Texts{shown});
    CHECK(texts_in(form_field(list(chosen), run("khác"))) == Texts{shown});
}

TEST_CASE("check boxes show whether they are checked", "[read]")
{
    const auto [state, shown] = GENERATE(table<std::string, std::string>({
        {"", "[☐]"},
        {"<w:default w:val='0'/>", "[☐]"},
        {"<w:default/>", "[☒]"},
        {"<w:default w:val='0'/><w:checked/>", "[☒]"},
        {"<w:default w:val='1'/><w:checked w:val='false'/>", "[☐]"},
    }));
    CAPTURE(state);
    const std::string data = "<w:checkBox><w:sizeAuto/>" + state + "</w:checkBox>";
    CHECK(texts_in(form_field(data)) == Texts{shown});
    CHECK(texts_in(field_char("begin", "<w:ffData>" + data + "</w:ffData>") + field_char("end")) ==
          Texts{shown});
}

TEST_CASE("text fields show their result, not their default", "[read]")
{
    const std::string data = "<w:textInput><w:default w:val='nhập số'/></w:textInput>";
    CHECK(texts_in(form_field(data, run("25%"))) == Texts{"[25%]"});
    CHECK(texts_in(form_field(data)) == Texts{"[]"});
}

TEST_CASE("form fields are shown where their field is", "[read]")
{
    const std::string box = form_field("<w:checkBox><w:checked/></w:checkBox>");
    SECTION("in the result of another field")
    {
        CHECK(texts_in(field_char("begin") + field_char("separate") + box + field_char("end")) ==
              Texts{"[☒]"});
    }
    SECTION("not in the instruction of another field")
    {
        CHECK(texts_in(field_char("begin") + box + field_char("separate") + run("a") +
                       field_char("end")) == Texts{"[a]"});
    }
    SECTION("not in hidden text")
    {
        CHECK(texts_in("<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType='begin'><w:ffData>"
                       "<w:checkBox/></w:ffData></w:fldChar></w:r>" +
                       field_char("end")) == Texts{"[]"});
    }
    SECTION("the text behind it goes on")
    {
        CHECK(texts_in(box + run(" có ") + box) == Texts{"[☒ có ☒]"});
    }
}

TEST_CASE("content controls show their text", "[read]")
{
    const auto control = [](const std::string& properties, const std::string& content) {
        return "<w:sdt><w:sdtPr>" + properties + "</w:sdtPr><w:sdtContent>" + content +
               "</w:sdtContent></w:sdt>";
    };
    CHECK(texts_in(control("<w:dropDownList><w:listItem w:displayText='quý' w:value='1'/>"
                           "<w:listItem w:displayText='năm' w:value='2'/></w:dropDownList>",
                           run("năm"))) == Texts{"[năm]"});
    CHECK(texts_in(control("<w14:checkbox><w14:checked w14:val='1'/></w14:checkbox>", run("☒"))) ==
          Texts{"[☒]"});
    CHECK(texts_in(control("<w14:checkbox><w14:checked w14:val='1'/></w14:checkbox>",
                           "<w:r><w:sym w:font='Wingdings' w:char='F0FE'/></w:r>")) ==
          Texts{"[☑]"});
}

TEST_CASE("data of form fields in the wrong place does no harm", "[read][hostile]")
{
    const std::string data =
        GENERATE("<w:r><w:ffData><w:checkBox/></w:ffData></w:r>",
                 "<w:r><w:fldChar w:fldCharType='end'><w:ffData><w:checkBox/></w:ffData>"
                 "</w:fldChar></w:r>",
                 "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:ffData/></w:ffData>"
                 "</w:fldChar><w:fldChar w:fldCharType='end'/></w:r>",
                 "<w:r><w:listEntry w:val='x'/><w:checked/></w:r>");
    CAPTURE(data);
    CHECK(texts_in(data) == Texts{"[]"});
}
