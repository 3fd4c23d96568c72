#include "cli/report_failure.hpp"

#include <iostream>

namespace solieu {

void report_failure(const Failure& failure)
{
    std::cerr << "solieu: " << failure.path << ": " << failure.english << " (" << failure.vietnamese
              << ")\n";
}

} // namespace solieu
