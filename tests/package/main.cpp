/// \file
/// Writes one empty document with the installed library.
#include "write/writers.hpp"

#include <iostream>

int main()
{
    const auto writer = solieu::make_writer("jsonl", std::cout);
    solieu::DocumentRecord document;
    document.doc = "0123456789abcdef";
    document.path = "report.txt";
    writer->put(document);
    writer->put(solieu::EndRecord{});
}
