/// \file
/// Rewrites one text into its normal form and keeps every place in it traceable.
#pragma once

#include "core/offset_map.hpp"
#include "core/text_span.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace solieu {

/// Does the work of one text; use once. The text and all that is passed by pointer must outlive it.
class Rewriter {
public:
    /// `source_map` is the map of the text, or null when no map is kept. `places` are offsets of
    /// the text, ascending, that run() moves along with what stands behind them.
    Rewriter(std::string_view text, const OffsetMap* source_map, std::vector<std::size_t*> places);

    /// Rewrites from the first suspect on. Returns false when the text is normal as it is: then
    /// the results below must not be used and no place has moved.
    [[nodiscard]] bool run(std::size_t first_suspect);

    std::string text;
    OffsetMap raw_map; ///< from `text` to the text that was given
    OffsetMap map;     ///< from `text` on through `source_map`

private:
    /// A code point that is written but not yet passed on: a mark may still join it.
    struct Held {
        std::string text;
        TextSpan raw;
        bool is_edit = false;
    };
    enum class Piece { copy, edit };

    void pass_on(std::string_view written, TextSpan raw, Piece piece);
    void release();
    void copy_until(std::size_t end);
    void replace(TextSpan raw, char32_t letter);
    void remove(TextSpan raw);
    void compose(std::size_t begin, bool joins_held);
    void move_places(std::size_t written_begin, std::size_t written_end, TextSpan raw, Piece piece);

    std::string_view m_raw;
    const OffsetMap* m_source_map;
    std::vector<std::size_t*> m_places;
    std::vector<std::size_t> m_moved;
    std::size_t m_at = 0; ///< everything before is written or held
    Held m_held;
    std::u32string m_cluster;
    bool m_is_changed = false;
};

} // namespace solieu
