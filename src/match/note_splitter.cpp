#include "match/note_splitter.hpp"

#include "core/ascii.hpp"
#include "core/vietnamese.hpp"
#include "match/rule_set.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace solieu {
namespace {

/// Far above any report; bounds what a hostile text can make us remember.
constexpr std::size_t k_max_labels = 100'000;
constexpr std::size_t k_opener_window = 64;

/// `²` as `2`: superscript digits are the labels of marks.
std::string plain_digits(std::string_view label)
{
    constexpr std::u32string_view k_superscripts = U"⁰¹²³⁴⁵⁶⁷⁸⁹";
    std::string out;
    for (std::size_t at = 0; at < label.size();) {
        const CodePoint digit = decode_at(label, at);
        const std::size_t value = k_superscripts.find(digit.value);
        if (value == std::u32string_view::npos) {
            out.append(label, at, digit.size);
        } else {
            out += static_cast<char>('0' + value);
        }
        at += digit.size;
    }
    return out;
}

/// Bytes with which a mark or note can begin, some of them only together with the next byte.
constexpr std::array<bool, 256> opening_bytes()
{
    std::array<bool, 256> openings{};
    for (const unsigned int byte : {0x28U, 0x5BU, 0xC2U, 0xE2U}) { // ( [ and superscripts' leads
        openings[byte] = true;
    }
    return openings;
}

constexpr auto k_openings = opening_bytes();

/// Where a mark or note can begin: at brackets and superscript digits (¹ ² ³ are in another part of
/// Unicode than the others).
std::vector<std::size_t> openings_of(std::string_view text)
{
    constexpr std::string_view k_c2_superscripts = "\xB2\xB3\xB9";
    std::vector<std::size_t> openings;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!k_openings[static_cast<unsigned char>(text[at])]) {
            continue;
        }
        const char byte = text[at];
        const char next = at + 1 < text.size() ? text[at + 1] : '\0';
        const bool is_superscript =
            (byte == '\xC2' && k_c2_superscripts.find(next) != std::string_view::npos) ||
            (byte == '\xE2' && next == '\x81');
        if (byte == '(' || byte == '[' || is_superscript) {
            openings.push_back(at);
        }
    }
    return openings;
}

TextSpan trimmed(std::string_view text, TextSpan span)
{
    while (span.begin < span.end && text[span.begin] == ' ') {
        ++span.begin;
    }
    while (span.end > span.begin && text[span.end - 1] == ' ') {
        --span.end;
    }
    return span;
}

/// A block at the same place without any text.
Block emptied(const Block& block)
{
    Block out;
    out.part = block.part;
    out.line = block.line;
    out.note = block.note;
    out.heading_level = block.heading_level;
    out.label_size = block.label_size;
    out.cell = block.cell;
    return out;
}

/// Longer than any paragraph by an order of magnitude.
constexpr std::size_t k_max_block_bytes = std::size_t{256} << 10U;

/// Where a piece of at most k_max_block_bytes ends: behind a sentence, else behind a blank, else
/// between two letters.
std::size_t end_of_piece(std::string_view text, std::size_t begin)
{
    if (text.size() - begin <= k_max_block_bytes) {
        return text.size();
    }
    const std::string_view piece = text.substr(begin, k_max_block_bytes);
    if (const std::size_t sentence = piece.rfind(". "); sentence != std::string_view::npos) {
        return begin + sentence + 2;
    }
    if (const std::size_t blank = piece.rfind(' '); blank != std::string_view::npos) {
        return begin + blank + 1;
    }
    std::size_t end = begin + piece.size();
    while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return end;
}

/// The block with only the given pieces of its text.
Block with_pieces(Block&& block, const std::vector<TextSpan>& pieces)
{
    Block out = emptied(block);
    for (const TextSpan piece : pieces) {
        out.text.append(block.text, piece.begin, piece.size());
        out.map.append(block.map, piece);
        if (!block.raw_text.empty()) {
            out.raw_map.append(block.raw_map, piece);
        }
    }
    out.raw_text = std::move(block.raw_text);
    return out;
}

/// A block of one piece of the text. It takes only its own piece of the raw text with it: a
/// paragraph can hold as many notes as it has bytes.
Block with_piece(const Block& block, TextSpan piece)
{
    Block out = emptied(block);
    out.text = piece.of(block.text);
    out.map.append(block.map, piece);
    if (block.raw_text.empty()) {
        return out;
    }
    const TextSpan raw = block.raw_map.source_of(piece);
    out.raw_text = raw.of(block.raw_text);
    for (std::size_t at = piece.begin; at < piece.end;) {
        const std::size_t size = decode_at(block.text, at).size;
        const TextSpan source = block.raw_map.source_of({at, at + size});
        out.raw_map.append(size, {source.begin - raw.begin, source.end - raw.begin});
        at += size;
    }
    return out;
}

} // namespace

/// A piece that leaves the text: a mark, or a note with its text.
struct NoteSplitter::Cut {
    TextSpan span;
    std::string label;
    std::optional<TextSpan> note;
};

namespace {

/// `m²¹` is square metres and note 1.
template <typename Cut>
void leave_exponent(std::string_view text, Cut& cut)
{
    const std::size_t begin = cut.span.begin;
    const bool is_exponent = begin > 0 && text[begin - 1] == 'm' && cut.label.size() >= 2 &&
                             (cut.label[0] == '2' || cut.label[0] == '3') &&
                             !is_digit(text[begin]) && text[begin] != '[' && text[begin] != '(';
    if (is_exponent) {
        cut.span.begin += decode_at(text, begin).size;
        cut.label.erase(0, 1);
    }
}

} // namespace

NoteSplitter::NoteSplitter(const Grammar& grammar, Sink<Block>& next)
    : m_grammar(grammar), m_next(next)
{
}

void NoteSplitter::pass_on(Block block)
{
    if (block.text.find_first_not_of(' ') == std::string::npos) {
        return;
    }
    if (block.text.size() > k_max_block_bytes) {
        cut_up(block);
        return;
    }
    block.index = m_next_index++;
    m_next.put(std::move(block));
}

/// A text without line ends is no paragraph: it goes on in pieces of whole sentences, so that what
/// later stages hold of a block stays bounded.
void NoteSplitter::cut_up(const Block& block)
{
    std::size_t begin = 0;
    std::size_t mark = 0;
    while (begin < block.text.size()) {
        const std::size_t end = end_of_piece(block.text, begin);
        Block piece = with_piece(block, {begin, end});
        if (block.line == 0) {
            piece.map = OffsetMap(); // records of such sources point into the block itself
        }
        for (; mark < block.marks.size() && block.marks[mark].offset <= end; ++mark) {
            piece.marks.push_back({block.marks[mark].offset - begin, block.marks[mark].label});
        }
        begin = end;
        pass_on(std::move(piece));
    }
}

/// Superscripts are exponents after a unit (`m²`) or a ten (`10⁶`), and `(1)` is an enumeration
/// unless it touches what it stands behind.
bool NoteSplitter::is_mark(const Block& block, const Cut& cut) const
{
    const std::string_view text = block.text;
    const std::size_t begin = cut.span.begin;
    if (text[begin] == '[') {
        return true;
    }
    if (begin == 0 || text[begin - 1] == ' ') {
        return false;
    }
    if (text[begin] == '(') {
        return text[begin - 1] != '(';
    }
    const bool is_behind_exponent =
        begin >= 3 && text[begin - 1] != 'm' && text[begin - 3] == 'm' && text[begin - 2] == '\xC2';
    if (is_behind_exponent) {
        return true;
    }
    if (text[begin - 1] == 'm') {
        return cut.label != "2" && cut.label != "3";
    }
    return !(begin >= 2 && text.substr(begin - 2, 2) == "10");
}

bool NoteSplitter::take_note_line(Block& block)
{
    const RuleSet& rules = m_grammar.rules(RuleStage::note, "opener");
    const std::size_t begin = std::min(block.text.find_first_not_of(' '), block.text.size());
    const auto found = rules.match_at(block.text, begin, k_opener_window);
    if (!found) {
        return false;
    }
    const std::string label = plain_digits(capture(rules.captures(*found, block.text), "label"));
    if (m_seen.count(label) == 0) {
        return false;
    }
    Block note = with_piece(block, trimmed(block.text, {found->span.end, block.text.size()}));
    note.part = Part::note;
    note.note = label;
    pass_on(std::move(note));
    return true;
}

/// Finds what RuleSet::find() would, but asks only where a match can begin.
std::vector<NoteSplitter::Cut> NoteSplitter::cuts_of(const Block& block,
                                                     const std::vector<std::size_t>& openings) const
{
    std::vector<Cut> cuts;
    const std::string_view text = block.text;
    for (const std::string_view kind : {"body", "mark"}) {
        const RuleSet& rules = m_grammar.rules(RuleStage::note, kind);
        std::size_t from = 0;
        for (const std::size_t opening : openings) {
            const auto found = opening >= from ? rules.find_at(text, opening) : std::nullopt;
            if (!found) {
                continue;
            }
            from = found->span.end;
            const Captures captures = rules.captures(*found, text);
            Cut cut{found->span, plain_digits(capture(captures, "label")), std::nullopt};
            leave_exponent(text, cut);
            const std::string_view note = capture(captures, "text");
            if (kind == "body") {
                const auto begin = static_cast<std::size_t>(note.data() - text.data());
                cut.note = trimmed(text, {begin, begin + note.size()});
            } else if (!is_mark(block, cut)) {
                continue;
            }
            cuts.push_back(std::move(cut));
        }
    }
    std::stable_sort(cuts.begin(), cuts.end(), [](const Cut& left, const Cut& right) {
        return left.span.begin < right.span.begin;
    });
    return cuts;
}

void NoteSplitter::split(Block block, const std::vector<std::size_t>& openings)
{
    const std::vector<Cut> cuts = cuts_of(block, openings);
    if (cuts.empty()) {
        pass_on(std::move(block));
        return;
    }
    std::vector<TextSpan> pieces;
    std::vector<NoteMark> marks;
    std::vector<Block> notes;
    std::size_t kept = 0;
    std::size_t at = 0;
    for (const Cut& cut : cuts) {
        if (cut.span.begin < at) {
            continue; // a mark inside a note's text
        }
        pieces.push_back({at, cut.span.begin});
        kept += cut.span.begin - at;
        at = cut.span.end;
        if (cut.note) {
            Block& note = notes.emplace_back(with_piece(block, *cut.note));
            note.part = Part::note;
            note.note = cut.label;
        } else {
            marks.push_back({kept, cut.label});
            if (m_seen.size() < k_max_labels) {
                m_seen.insert(cut.label);
            }
        }
    }
    pieces.push_back({at, block.text.size()});
    Block body = with_pieces(std::move(block), pieces);
    body.marks = std::move(marks);
    pass_on(std::move(body));
    for (Block& note : notes) {
        pass_on(std::move(note));
    }
}

void NoteSplitter::put(Block block)
{
    const bool is_plain_text = block.line > 0;
    const auto openings = is_plain_text ? openings_of(block.text) : std::vector<std::size_t>();
    if (openings.empty()) {
        pass_on(std::move(block));
    } else if (m_seen.empty() || !take_note_line(block)) {
        split(std::move(block), openings);
    }
}

void NoteSplitter::finish()
{
    m_next.finish();
}

} // namespace solieu
