/// \file
/// Texts made to keep the checks busy: they end, and say no more than their size allows.
#include "drive/pipeline.hpp"
#include "drive_support.hpp"

#include <algorithm>
#include <chrono>
#include <functional>
#include <string>
#include <variant>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

#ifdef NDEBUG
constexpr std::size_t k_bytes = 2'000'000;
constexpr std::size_t k_citations = 20'000;
#else // as much in less time, with assertions and perhaps sanitizers
constexpr std::size_t k_bytes = 60'000;
constexpr std::size_t k_citations = 2'000;
#endif

/// Far above what the texts take on a slow machine, and far below what the square of their size
/// would.
constexpr std::chrono::seconds k_longest{60};

std::string repeated(const std::string& piece, std::size_t bytes = k_bytes)
{
    std::string text;
    text.reserve(bytes + piece.size());
    while (text.size() < bytes) {
        text += piece;
    }
    return text;
}

std::string numbered(std::size_t count, const std::function<std::string(std::size_t)>& line)
{
    std::string text;
    for (std::size_t number = 0; number < count; ++number) {
        text += line(number) + "\n";
    }
    return text;
}

std::string two_digits(std::size_t number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

/// Counts what comes out; keeps nothing.
class Counter final : public Sink<Record> {
public:
    void put(Record record) override
    {
        checks += std::holds_alternative<CheckRecord>(record) ? 1 : 0;
        figures += std::holds_alternative<ObservationRecord>(record) ||
                           std::holds_alternative<CitationRecord>(record)
                       ? 1
                       : 0;
    }
    void finish() override {}

    std::size_t checks = 0;
    std::size_t figures = 0;
};

void check_ends(const std::string& name, const std::string& text)
{
    CAPTURE(name, text.size());
    Extractor extractor(built_in(), {.checking = Checking::on});
    Counter counter;
    Collector<Finding> findings;
    const auto start = std::chrono::steady_clock::now();
    extractor.extract(DocumentSource::from_bytes(text), name, counter, findings);
    const auto taken = std::chrono::steady_clock::now() - start;
    CHECK(taken < k_longest);
    constexpr std::size_t k_most_of_one_figure = 10;
    CHECK(counter.checks <= k_most_of_one_figure * counter.figures);
    CHECK(counter.figures > k_bytes / 200);
}

} // namespace

TEST_CASE("one endless sentence of figures", "[drive][hostile]")
{
    const auto piece =
        GENERATE(as<std::string>{}, "1/1 hộ, đạt 1%; ", "gồm 1 xã, ", "9 xã, trong đó ",
                 "còn lại 1 xã, ", "nông nghiệp chiếm 1%, ", "1 xã = 1 hộ + ",
                 "tăng 5% so với cùng kỳ (5 tỷ đồng), ", "12.345 hộ, ");
    check_ends(piece, repeated(piece) + "\n");
}

TEST_CASE("brackets in brackets, with figures", "[drive][hostile]")
{
    const std::string open = repeated("gồm 9 xã (", k_bytes / 2);
    check_ends("brackets", open + std::string(open.size() / 10, ')') + "\n");
}

TEST_CASE("a note of endless parts", "[drive][hostile]")
{
    check_ends("note", "Có 9 xã[^1].\n[^1]: Gồm " + repeated("1 xã, ") + "\n");
}

TEST_CASE("endless lists and lines", "[drive][hostile]")
{
    const auto piece = GENERATE(
        as<std::string>{}, "- Loại: 1 xã.\n", "Trồng 5 ha, gồm 2 ha keo và 3 ha quế.\n",
        "Thu đạt 12 tỷ đồng, tăng 15% so với cùng kỳ (10 tỷ đồng).\n",
        "Thu ngân sách đạt 12.345 tỷ đồng, đạt 25% dự toán.\n",
        "Sản lượng lương thực có hạt: 12 tấn. Sản lượng thóc: 7 tấn. Sản lượng ngô: 5 tấn.\n");
    check_ends(piece, "Có 9 xã, gồm:\n" + repeated(piece));
}

TEST_CASE("one indicator with ever another value", "[drive][hostile]")
{
    check_ends("values", numbered(k_bytes / 50, [](std::size_t number) {
                   return "Thu ngân sách đạt " + std::to_string(10000 + number) + " triệu đồng.";
               }));
}

TEST_CASE("one number cited over and over", "[drive][hostile]")
{
    const auto is_one_date = GENERATE(true, false);
    check_ends("citations", numbered(k_citations, [is_one_date](std::size_t number) {
                   const std::size_t other = is_one_date ? 0 : number;
                   return "Theo Kế hoạch số 45/KH-UBND ngày " + two_digits(1 + other % 28) + "/" +
                          two_digits(1 + other / 28 % 12) + "/" +
                          std::to_string(1990 + other / 336 % 60) + " của UBND huyện.";
               }));
}
