#include "assemble_support.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace solieu;
using solieu::test::observations_of;
using solieu::test::shown_parts;

TEST_CASE("parts are linked to the total that the text lists them under", "[assemble]")
{
    const auto [text, parts] = GENERATE(table<std::string, std::string>({
        // markers
        {"Thu 90 tỷ đồng, trong đó thuế 60 tỷ đồng, phí 30 tỷ đồng.",
         "90 tỷ đồng; 60 tỷ đồng < 90 tỷ đồng; 30 tỷ đồng < 90 tỷ đồng"},
        {"Thu 90 tỷ đồng, gồm thuế 60 tỷ đồng và phí 30 tỷ đồng.",
         "90 tỷ đồng; 60 tỷ đồng < 90 tỷ đồng; 30 tỷ đồng < 90 tỷ đồng"},
        {"Thu 90 tỷ đồng. Trong đó: thuế 60 tỷ đồng.", "90 tỷ đồng; 60 tỷ đồng < 90 tỷ đồng"},
        {"Thu 90 tỷ đồng; chi 80 tỷ đồng.", "90 tỷ đồng; 80 tỷ đồng"},
        // brackets
        {"Tặng 30 suất quà (hộ nghèo 20 suất, người già 10 suất), thăm 5 hộ.",
         "30 suất quà; 20 suất < 30 suất quà; 10 suất < 30 suất quà; 5 hộ"},
        {"Thu 90 tỷ đồng (thuế 60 tỷ đồng), chi 50 tỷ đồng.",
         "90 tỷ đồng; 60 tỷ đồng < 90 tỷ đồng; 50 tỷ đồng"},
        // a marker ends with its sentence
        {"Trồng 90 ha, trong đó lúa 60 ha. Chăm sóc 30 ha chè.", "90 ha; 60 ha < 90 ha; 30 ha"},
        // dimensions
        {"Tặng 30 suất quà, trong đó tiền mặt 5 triệu đồng.", "30 suất quà; 5 triệu đồng"},
        // two totals before one marker: each takes its own unit
        {"Tặng 30 suất quà, tổng trị giá 9 triệu đồng, trong đó hộ nghèo 20 suất, 6 triệu đồng.",
         "30 suất quà; 9 triệu đồng; 20 suất < 30 suất quà; 6 triệu đồng < 9 triệu đồng"},
        // a part larger than its written total goes to the one around it
        {"Thu 90 tỷ đồng, trong đó thuế 40 tỷ đồng (gồm: phí 10 tỷ đồng, bổ sung 50 tỷ đồng).",
         "90 tỷ đồng; 40 tỷ đồng < 90 tỷ đồng; 10 tỷ đồng < 40 tỷ đồng; 50 tỷ đồng < 90 tỷ đồng"},
        {"Thu 90 tỷ đồng, trong đó bổ sung 120 tỷ đồng.", "90 tỷ đồng; 120 tỷ đồng"},
        // scales: 60 tỷ is a part of 0,09 nghìn tỷ
        {"Thu 0,09 nghìn tỷ đồng, trong đó thuế 60 tỷ đồng.",
         "0,09 nghìn tỷ đồng; 60 tỷ đồng < 0,09 nghìn tỷ đồng"},
        // words that only look like a marker
        {"Giao 90 ha và nhiệm vụ cụ thể cho đội trồng 60 ha.", "90 ha; 60 ha"},
    }));
    CAPTURE(text);
    CHECK(shown_parts(observations_of(text)) == parts);
}

TEST_CASE("lines below a total are its parts", "[assemble]")
{
    CHECK(shown_parts(observations_of("Gieo trồng 90 ha, gồm:\n- Lúa: 60 ha\n- Ngô: 30 ha")) ==
          "90 ha; 60 ha < 90 ha; 30 ha < 90 ha");
    CHECK(shown_parts(
              observations_of("- Cây trồng: 90 ha\n+ Lúa: 60 ha\n+ Ngô: 30 ha\n- Chè: 9 ha")) ==
          "90 ha; 60 ha < 90 ha; 30 ha < 90 ha; 9 ha");
    CHECK(shown_parts(observations_of("Gieo trồng 90 ha.\n- Chè: 60 ha")) == "90 ha; 60 ha");
}

TEST_CASE("a line that the total cannot hold any more is no part of it", "[assemble]")
{
    CHECK(shown_parts(observations_of("Gieo trồng 90 ha, gồm:\n- Lúa: 60 ha\n- Rừng: 70 ha")) ==
          "90 ha; 60 ha < 90 ha; 70 ha");
    // Rounded parts may add up to a little more.
    CHECK(
        shown_parts(observations_of("Gieo trồng 90,0 ha, gồm:\n- Lúa: 60,1 ha\n- Ngô: 30,0 ha")) ==
        "90,0 ha; 60,1 ha < 90,0 ha; 30,0 ha < 90,0 ha");
}

TEST_CASE("a note breaks the figure before its mark down", "[assemble]")
{
    CHECK(shown_parts(observations_of("Chi 85 tỷ đồng[^1], thu 90 tỷ đồng.\n"
                                      "[^1]: Tỉnh 50 tỷ đồng; huyện 35 tỷ đồng.")) ==
          "85 tỷ đồng; 90 tỷ đồng; 50 tỷ đồng < 85 tỷ đồng; 35 tỷ đồng < 85 tỷ đồng");
    CHECK(shown_parts(observations_of("Chi 85 tỷ đồng, đạt 40% dự toán[^1].\n"
                                      "[^1]: Tỉnh 50 tỷ đồng.")) ==
          "85 tỷ đồng; 40% < 85 tỷ đồng; 50 tỷ đồng < 85 tỷ đồng");
    CHECK(shown_parts(observations_of("Thu 90 tỷ đồng, đúng quy định[^1].\n"
                                      "[^1]: Tỉnh 50 tỷ đồng.")) == "90 tỷ đồng; 50 tỷ đồng");
}

TEST_CASE("many totals and brackets are read in good time", "[assemble]")
{
    std::string text = "Thu";
    for (int number = 0; number < 400; ++number) {
        text += " 9 tỷ đồng (trong đó";
    }
    CHECK(observations_of(text).size() == 400);
}
