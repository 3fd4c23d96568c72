#include "cli/input_list.hpp"

#include "core/error.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>

namespace solieu {

std::vector<std::string> read_input_list(const InputListOptions& options)
{
    std::vector<std::string> names;
    if (options.file.empty()) {
        return names;
    }
    std::ifstream file;
    if (options.file != "-") {
        errno = 0;
        file.open(options.file, std::ios::binary);
        if (!file) {
            throw UsageError("the list «" + options.file + "» cannot be read: " +
                             std::strerror(errno)); // NOLINT(concurrency-mt-unsafe)
        }
    }
    std::istream& in = options.file == "-" ? std::cin : file;
    const char end = options.is_null_separated ? '\0' : '\n';
    for (std::string name; std::getline(in, name, end);) {
        if (!name.empty()) {
            names.push_back(name);
        }
    }
    return names;
}

} // namespace solieu
