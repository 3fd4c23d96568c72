#include "core/error.hpp"
#include "drive/request_stream.hpp"
#include "drive/worker_request.hpp"

#include <array>
#include <string>
#include <thread>
#include <unistd.h>
#include <utility>

#include <catch2/catch.hpp>

namespace solieu {
namespace {

/// A pipe that is written piece by piece by another thread.
class FedPipe {
public:
    FedPipe(std::string text, std::size_t piece)
    {
        REQUIRE(::pipe(m_ends.data()) == 0);
        m_feeder = std::thread([this, text = std::move(text), piece] {
            for (std::size_t at = 0; at < text.size(); at += piece) {
                const std::string part = text.substr(at, piece);
                if (::write(m_ends[1], part.data(), part.size()) < 0) {
                    break;
                }
            }
            ::close(m_ends[1]);
        });
    }
    FedPipe(const FedPipe&) = delete;
    FedPipe& operator=(const FedPipe&) = delete;
    ~FedPipe()
    {
        m_feeder.join();
        ::close(m_ends[0]);
    }
    [[nodiscard]] int output() const
    {
        return m_ends[0];
    }

private:
    std::array<int, 2> m_ends{};
    std::thread m_feeder;
};

} // namespace

TEST_CASE("requests are cut at NUL wherever the pipe's pieces end", "[drive]")
{
    const auto piece = GENERATE(as<std::size_t>{}, 1, 2, 3, 100);
    const FedPipe pipe(std::string("one\0two\0bytes:\0\xFFthree\0last", 26), piece);
    RequestStream stream(pipe.output());
    CHECK(stream.next() == "one");
    CHECK(stream.next() == "two");
    CHECK(stream.next() == "bytes:");
    CHECK(stream.bytes(3) == "\xFFth");
    CHECK(stream.next() == "ree");
    CHECK(stream.next() == "last");
    CHECK_FALSE(stream.next());
    CHECK_THROWS_AS(stream.bytes(1), UsageError);
}

TEST_CASE("a request without end is refused", "[drive]")
{
    const FedPipe pipe(std::string(k_max_request_bytes + 70'000, 'x'), 65'536);
    RequestStream stream(pipe.output());
    CHECK_THROWS_WITH(stream.next(), Catch::Matchers::Contains("longer than 1 MiB"));
    std::array<char, 4096> rest{}; // lets the feeder end
    while (::read(pipe.output(), rest.data(), rest.size()) > 0) {
    }
}

} // namespace solieu
