/// \file
/// `read_docx FILE...`: reads DOCX files with solieu's reader and throws the blocks away. What it
/// takes beside floor_docx is what reading alone costs.
#include "core/error.hpp"
#include "core/sink.hpp"
#include "read/readers.hpp"

#include <cstddef>
#include <cstdio>

namespace {

class Discard final : public solieu::Sink<solieu::Block> {
public:
    void put(solieu::Block block) override
    {
        bytes += block.text.size();
    }
    void finish() override {}

    std::size_t bytes = 0;
};

} // namespace

int main(int count, char** arguments)
{
    Discard sink;
    for (int at = 1; at < count; ++at) {
        try {
            solieu::read_document(solieu::DocumentSource::open(arguments[at]), sink);
        } catch (const solieu::DocumentError& error) {
            std::fprintf(stderr, "%s: %s\n", arguments[at], error.what());
            return 1;
        }
    }
    return sink.bytes > 0 ? 0 : 1;
}
