#include "drive/input.hpp"

#include "core/error.hpp"

#include <array>
#include <iostream>
#include <utility>

namespace solieu {
namespace {

/// Standard input is held in memory as a whole, so it is bounded: far above any report.
constexpr std::size_t k_max_stdin_bytes = 512U << 20U;

std::string read_stdin()
{
    std::string bytes;
    std::array<char, 1U << 16U> piece{};
    while (std::cin.read(piece.data(), piece.size()) || std::cin.gcount() > 0) {
        bytes.append(piece.data(), static_cast<std::size_t>(std::cin.gcount()));
        if (bytes.size() > k_max_stdin_bytes) {
            throw DocumentError(
                ErrorCode::limit_exceeded,
                "standard input is larger than 512 MiB; give the file's name instead",
                "dữ liệu vào lớn hơn 512 MiB; hãy đưa tên tệp");
        }
    }
    if (std::cin.bad()) { // half a document must not pass for a whole one
        const std::string place = std::to_string(bytes.size());
        throw DocumentError(ErrorCode::not_readable,
                            "standard input cannot be read beyond byte " + place +
                                ": give the file's name instead",
                            "không đọc được dữ liệu vào sau byte " + place + ": hãy đưa tên tệp");
    }
    return bytes;
}

} // namespace

DocumentSource open_input(const std::string& path)
{
    return path == "-" ? DocumentSource::from_bytes(read_stdin()) : DocumentSource::open(path);
}

} // namespace solieu
