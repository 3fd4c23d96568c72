#include "support/built_in.hpp"

#include "core/sink.hpp"
#include "match/matcher.hpp"

#include <utility>

namespace solieu::test {

const Grammar& built_in()
{
    static const Grammar grammar(built_in_grammar());
    return grammar;
}

MatchedBlock match_text(const std::string& text)
{
    Collector<MatchedBlock> unused;
    Block block;
    block.text = text;
    block.line = 1;
    return Matcher(built_in(), unused).match(std::move(block));
}

} // namespace solieu::test
