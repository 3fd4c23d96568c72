#include "normalise/normaliser.hpp"

#include "normalise/rewriter.hpp"
#include "normalise/scan.hpp"

#include <algorithm>
#include <utility>

namespace solieu {
namespace {

/// The places of a block that move with its text, ascending.
std::vector<std::size_t*> places_of(Block& block)
{
    std::vector<std::size_t*> places;
    for (NoteMark& mark : block.marks) {
        places.push_back(&mark.offset);
    }
    if (block.label_size > 0) {
        places.push_back(&block.label_size);
    }
    std::stable_sort(places.begin(), places.end(),
                     [](const auto* left, const auto* right) { return *left < *right; });
    return places;
}

} // namespace

Normaliser::Normaliser(Sink<Block>& next) : m_next(next) {}

void Normaliser::put(Block block)
{
    const std::size_t suspect = next_suspect(block.text, 0);
    if (suspect < block.text.size()) {
        const bool has_lines = block.line > 0;
        Rewriter rewriter(block.text, has_lines ? &block.map : nullptr, places_of(block));
        if (rewriter.run(suspect)) {
            if (has_lines) {
                block.raw_text = std::move(block.text);
                block.raw_map = std::move(rewriter.raw_map);
                block.map = std::move(rewriter.map);
            }
            block.text = std::move(rewriter.text);
        }
    }
    m_next.put(std::move(block));
}

void Normaliser::finish()
{
    m_next.finish();
}

} // namespace solieu
