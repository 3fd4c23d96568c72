#include "read/mht_page.hpp"

#include <string>

#include <catch2/catch.hpp>

namespace solieu {
namespace {

std::string part(const std::string& header, const std::string& body)
{
    return header + "\r\n\r\n" + body;
}

const std::string k_archive = "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
                              "\ttype=\"text/html\"; boundary=\"----=b\"";

} // namespace

TEST_CASE("a web archive is known by its header", "[read]")
{
    CHECK(is_mht("MIME-Version: 1.0\nContent-Type: multipart/related\n"));
    CHECK(is_mht("From: <Saved by a browser>\r\nSubject: x\r\nmime-version: 1.0\r\n"));
    CHECK_FALSE(is_mht("Báo cáo\nMIME-Version: 1.0"));
    CHECK_FALSE(is_mht("<html>\nMIME-Version: 1.0"));
    CHECK_FALSE(is_mht("Ngay: 5\n"));
    CHECK_FALSE(is_mht(": \nMIME-Version: 1.0"));
    CHECK_FALSE(is_mht(""));
}

TEST_CASE("the page of a web archive is its first HTML part", "[read]")
{
    const std::string html = part("Content-Type: text/html", "<p>a</p>\r\n");
    const std::string image =
        part("Content-Type: image/png\r\nContent-Transfer-Encoding: base64", "iVBO\r\n");
    const std::string pair =
        part("Content-Type: multipart/alternative; boundary=c", "--c\r\n" + html + "--c--\r\n");
    const auto archive = [](const std::string& body) { return part(k_archive, body); };
    const auto [bytes, page] = GENERATE_COPY(table<std::string, std::string>({
        {archive("------=b\r\n" + html + "------=b\r\n" + image + "------=b--\r\n"),
         "<p>a</p>\r\n"},
        {archive("mở đầu\r\n------=b\r\n" + image + "------=b\r\n" + html + "------=b--\r\n"),
         "<p>a</p>\r\n"},
        {archive("------=b\r\n" + pair + "------=b--\r\n"), "<p>a</p>\r\n"},
        {archive("------=b\r\n" + html), "<p>a</p>\r\n"},
        {part("MIME-Version: 1.0\nContent-Type: text/html", "<p>b</p>"), "<p>b</p>"},
    }));
    CAPTURE(bytes);
    CHECK(page_of_mht(bytes) == page);
}

TEST_CASE("pages come in any transfer encoding and charset", "[read]")
{
    const auto [header, body, page] = GENERATE(table<std::string, std::string, std::string>({
        {"Content-Transfer-Encoding: quoted-printable",
         "t=E1=BB=B7 = x=3D=\r\ny=  \nz=", "tỷ = x=yz"},
        {"content-transfer-encoding: Quoted-Printable", "a=zz =4", "a=zz =4"},
        {"Content-Transfer-Encoding: base64", "PHA+dOG7\r\ntzwvcD4=\r\n", "<p>tỷ</p>"},
        {"Content-Transfer-Encoding: base64", "PHA+", "<p>"},
        {"Content-Transfer-Encoding: base64", "PHA+*", "<p>"},
        {"Content-Transfer-Encoding: 8bit", "tỷ=20", "tỷ=20"},
    }));
    CAPTURE(header, body);
    CHECK(page_of_mht("MIME-Version: 1.0\nContent-Type: text/html\n" + header + "\n\n" + body) ==
          page);
}

TEST_CASE("the charset of the archive is declared in the page", "[read]")
{
    const auto page = [](const std::string& type) {
        return page_of_mht("MIME-Version: 1.0\nContent-Type: " + type + "\n\nx").value_or("none");
    };
    const std::string declared =
        "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\">x";
    CHECK(page("text/html; charset=utf-8") == declared);
    CHECK(page("Text/HTML;\n Charset=\"utf-8\"; x=y") == declared);
    CHECK(page("text/html; charset=utf-8 ; x=y") == declared);
    CHECK(page("text/html; xcharset=utf-8") == "x");
    CHECK(page("text/html; charset='>'") == "x");
}

TEST_CASE("an archive without a page has none", "[read][hostile]")
{
    CHECK_FALSE(page_of_mht(""));
    CHECK_FALSE(page_of_mht("MIME-Version: 1.0\nContent-Type: image/png\n\nx"));
    CHECK_FALSE(page_of_mht("MIME-Version: 1.0\nContent-Type: multipart/related\n\n--\n"));
    CHECK_FALSE(page_of_mht(k_archive));
    std::string deep = part("Content-Type: text/html", "x");
    for (int i = 0; i < 10; ++i) {
        const std::string mark = "c" + std::to_string(i);
        deep = part("Content-Type: multipart/mixed; boundary=" + mark, "--" + mark + "\r\n" + deep);
    }
    CHECK_FALSE(page_of_mht(deep));
}

} // namespace solieu
