/// \file
/// Records read back: whatever the bytes are, they are refused with a reason or read; and what is
/// read is written so that it reads the same.
#include "fuzz/fuzz_input.hpp"
#include "write/framed_records.hpp"
#include "write/writer_jsonl.hpp"

#include <sstream>
#include <string>

using namespace solieu;

namespace {

/// What is written of the documents that ended before an error.
std::string written_again(const std::string& jsonl, bool& is_whole)
{
    std::istringstream in(jsonl);
    std::ostringstream out;
    WriterJsonl writer(out, {.timing = Timing::written});
    try {
        read_records(in, "input", writer);
        is_whole = true;
    } catch (const RecordError& error) {
        fuzz::require(error.what()[0] != '\0', "an error says something");
        is_whole = false;
    }
    return out.str();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    bool is_whole = false;
    const std::string once = written_again(std::string(fuzz::text_of(data, size)), is_whole);
    const std::string twice = written_again(once, is_whole);
    fuzz::require(is_whole, "what was written can be read");
    fuzz::require(once == twice, "and is written the same");
    return 0;
}
