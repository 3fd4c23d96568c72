#include "write/output_stream.hpp"

#include <cerrno>
#include <ostream>
#include <system_error>

namespace solieu {
namespace {

void expect_good(const std::ostream& out)
{
    if (!out) {
        throw std::system_error(errno != 0 ? errno : EIO, std::generic_category(),
                                "cannot write output");
    }
}

} // namespace

void write_all(std::ostream& out, std::string_view bytes)
{
    errno = 0;
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    expect_good(out);
}

void flush_all(std::ostream& out)
{
    errno = 0;
    out.flush();
    expect_good(out);
}

} // namespace solieu
