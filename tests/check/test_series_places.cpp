#include "check/series_places.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;

namespace {

HeadingRecord heading(std::string id, std::string title, std::string parent = "")
{
    HeadingRecord record;
    record.id = std::move(id);
    record.title = std::move(title);
    record.parent = std::move(parent);
    return record;
}

DocumentRecord document(std::string issuer, std::string number, std::string place)
{
    DocumentRecord record;
    record.issuer = std::move(issuer);
    record.number = std::move(number);
    record.place = std::move(place);
    return record;
}

} // namespace

TEST_CASE("the nearest heading that names a place", "[check]")
{
    const std::vector<HeadingRecord> records{
        heading("h1", "Kết quả tại các xã"),
        heading("h2", "Tại xã Tân Mộc:", "h1"),
        heading("h3", "Thu, chi ngân sách", "h2"),
        heading("h4", "Thị trấn Đồng Trúc (trung tâm huyện)", "h1"),
        heading("h5", "KẾT QUẢ CỦA XÃ TÂN MỘC", ""),
        heading("h6", "Hỗ trợ các xã nghèo", ""),
    };
    const SeriesHeadings headings(records);
    CHECK(headings.place_of("h1").empty());
    CHECK(headings.place_of("h2") == "xã tân mộc");
    CHECK(headings.place_of("h3") == "xã tân mộc");
    CHECK(headings.place_of("h4") == "trấn đồng trúc");
    CHECK(headings.place_of("h5").empty());
    CHECK(headings.place_of("h6").empty());
    CHECK(headings.place_of("").empty());
}

TEST_CASE("a heading's topic leaves out its number and period", "[check]")
{
    const std::vector<HeadingRecord> records{
        heading("h1", "Về thu, chi ngân sách quý I năm 2024"),
        heading("h2", "Thu, chi ngân sách 6 tháng đầu năm 2024"),
        heading("h3", "Kết quả thực hiện nhiệm vụ"),
    };
    const SeriesHeadings headings(records);
    CHECK(headings.topic_of("h1") == headings.topic_of("h2"));
    CHECK_FALSE(headings.topic_of("h1").empty());
    CHECK(headings.topic_of("h3").empty());
}

TEST_CASE("an office is its issuer, or the sign of its numbers at its place", "[check]")
{
    const auto office = [](std::string issuer, std::string number, std::string place) {
        return series_report(document(std::move(issuer), std::move(number), std::move(place)))
            ->office;
    };
    CHECK(office("UBND HUYỆN ĐỒNG TRÚC", "1/BC-UBND", "") ==
          office("ỦY BAN NHÂN DÂN HUYỆN ĐỒNG TRÚC", "2/BC-UBND", "Đồng Trúc"));
    CHECK(office("", "1/BC-UBND", "Đồng Trúc") == office("", "12/BC-UBND", "Đồng Trúc"));
    CHECK(office("", "1/BC-UBND", "Đồng Trúc") != office("", "1/BC-SYT", "Đồng Trúc"));
    CHECK(office("", "1/BC-UBND", "Đồng Trúc") != office("", "1/BC-UBND", "Phú Sơn"));
    CHECK(office("", "1/BC-UBND", "").empty());
    CHECK(office("", "", "Đồng Trúc").empty());
}
