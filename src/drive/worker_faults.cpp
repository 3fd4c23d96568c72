#include "drive/worker_faults.hpp"

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <string>
#include <unistd.h>
#include <vector>

namespace solieu {
namespace {

[[noreturn]] void hang()
{
    while (true) {
        ::pause();
    }
}

[[noreturn]] void use_all_memory()
{
    constexpr std::size_t k_piece = std::size_t{1} << 20U;
    std::vector<std::unique_ptr<std::string>> pieces;
    while (true) {
        pieces.push_back(std::make_unique<std::string>(k_piece, 'x'));
    }
}

void commit(std::string_view fault)
{
    if (fault == "crash") {
        std::abort();
    }
    if (fault == "hang") {
        hang();
    }
    if (fault == "memory") {
        use_all_memory();
    }
}

} // namespace

void commit_faults(std::string_view address)
{
    const char* const wanted = std::getenv("SOLIEU_WORKER_FAULTS"); // NOLINT(concurrency-mt-unsafe)
    std::string_view rest = wanted == nullptr ? "" : wanted;
    while (!rest.empty()) {
        const std::string_view one = rest.substr(0, rest.find(','));
        rest.remove_prefix(one.size() < rest.size() ? one.size() + 1 : one.size());
        const std::size_t colon = one.find(':');
        if (colon != std::string_view::npos &&
            address.find(one.substr(colon + 1)) != std::string_view::npos) {
            commit(one.substr(0, colon));
        }
    }
}

} // namespace solieu
