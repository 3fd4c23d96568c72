/// \file
/// `floor_text FILE...`: reads each file, copies it once in memory and counts its runs of digits:
/// what no extractor of numbers can beat. Prints the count.
#include <array>
#include <cstddef>
#include <cstdio>
#include <cstring>

namespace {

constexpr std::size_t k_chunk_bytes = 64 * 1024;

bool is_digit(char character)
{
    return character >= '0' && character <= '9';
}

} // namespace

int main(int count, char** arguments)
{
    std::array<char, k_chunk_bytes> chunk{};
    std::array<char, k_chunk_bytes> copy{};
    std::size_t runs = 0;
    for (int at = 1; at < count; ++at) {
        std::FILE* file = std::fopen(arguments[at], "rb");
        if (file == nullptr) {
            std::perror(arguments[at]);
            return 1;
        }
        bool was_digit = false;
        while (const std::size_t size = std::fread(chunk.data(), 1, chunk.size(), file)) {
            std::memcpy(copy.data(), chunk.data(), size);
            for (std::size_t place = 0; place < size; ++place) {
                const bool is_now = is_digit(copy[place]);
                runs += is_now && !was_digit ? 1 : 0;
                was_digit = is_now;
            }
        }
        std::fclose(file);
    }
    std::printf("%zu\n", runs);
    return 0;
}
