#include "check/fingerprint.hpp"

#include "core/vietnamese.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace solieu {
namespace {

/// Parts fields; no text of a report holds it.
constexpr char k_mark = '\x1f';

std::uint64_t fnv1a(std::string_view text)
{
    constexpr std::uint64_t k_basis = 0xCBF29CE484222325U;
    constexpr std::uint64_t k_prime = 0x100000001B3U;
    std::uint64_t hash = k_basis;
    for (const char byte : text) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * k_prime;
    }
    return hash;
}

std::string hex(std::uint64_t number)
{
    constexpr std::string_view k_digits = "0123456789abcdef";
    std::string text(16, '0');
    for (auto digit = text.rbegin(); digit != text.rend(); ++digit) {
        *digit = k_digits[number & 0xFU];
        number >>= 4U;
    }
    return text;
}

std::string key_of(const CheckOperand& operand, const Fact* fact)
{
    std::string key = operand.role + k_mark + operand.value + k_mark;
    if (fact != nullptr) {
        key += fact->indicator + k_mark + fact->record.unit + k_mark + fact->record.period;
    } else {
        key += operand.quote;
    }
    return key;
}

} // namespace

std::string fingerprint_of(const CheckRecord& check, const Report& report,
                           const std::vector<const Fact*>& facts)
{
    std::vector<std::string> keys{key_of(check.stated, facts.front())};
    for (std::size_t at = 0; at < check.operands.size(); ++at) {
        keys.push_back(key_of(check.operands[at], facts[at + 1]));
    }
    std::sort(keys.begin() + 1, keys.end());
    std::string text = check.rule + k_mark + report.identity();
    for (const std::string& key : keys) {
        text += k_mark;
        text += key;
    }
    return lower(check.rule) + ":" + hex(fnv1a(text));
}

std::string fingerprint_of(const FoundAcross& found)
{
    std::vector<std::string> keys;
    for (const AcrossUse& use : found.uses) {
        keys.push_back(use.figure->report->identity + k_mark + std::string(use.role) + k_mark +
                       use.value + k_mark + use.figure->period);
    }
    std::sort(keys.begin(), keys.end());
    std::string text = std::string(found.rule) + k_mark + found.series;
    for (const std::string& key : keys) {
        text += k_mark;
        text += key;
    }
    return lower(found.rule) + ":" + hex(fnv1a(text));
}

} // namespace solieu
