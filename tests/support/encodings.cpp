#include "support/encodings.hpp"

#include <stdexcept>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace solieu::test {
namespace {

void require_success(UErrorCode status)
{
    if (U_FAILURE(status)) {
        throw std::runtime_error(u_errorName(status));
    }
}

icu::UnicodeString decoded(const std::string& bytes, Encoding encoding)
{
    if (encoding == Encoding::utf8 || encoding == Encoding::utf8_mark) {
        return icu::UnicodeString::fromUTF8(bytes);
    }
    icu::UnicodeString out;
    const std::size_t high = encoding == Encoding::utf16_be ? 0 : 1;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        const auto first = static_cast<unsigned char>(bytes[at + high]);
        const auto second = static_cast<unsigned char>(bytes[at + 1 - high]);
        out.append(static_cast<char16_t>(first << 8U | second));
    }
    return out;
}

std::string normalised(const icu::Normalizer2* normaliser, const icu::UnicodeString& text)
{
    UErrorCode status = U_ZERO_ERROR;
    std::string out;
    normaliser->normalize(text, status).toUTF8String(out);
    require_success(status);
    return out;
}

} // namespace

std::string encoded(const std::string& utf8, Encoding encoding)
{
    if (encoding == Encoding::utf8) {
        return utf8;
    }
    if (encoding == Encoding::utf8_mark) {
        return "\xEF\xBB\xBF" + utf8;
    }
    icu::UnicodeString text(static_cast<char16_t>(0xFEFF));
    text.append(icu::UnicodeString::fromUTF8(utf8));
    std::string out;
    for (int32_t at = 0; at < text.length(); ++at) {
        const char16_t unit = text.charAt(at);
        const char high = static_cast<char>(static_cast<unsigned char>(unit >> 8U));
        const char low = static_cast<char>(static_cast<unsigned char>(unit & 0xFFU));
        out += encoding == Encoding::utf16_be ? high : low;
        out += encoding == Encoding::utf16_be ? low : high;
    }
    return out;
}

std::string composed(const std::string& bytes, Encoding encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    require_success(status);
    return normalised(nfc, decoded(bytes, encoding));
}

std::string decomposed(const std::string& utf8)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
    require_success(status);
    return normalised(nfd, icu::UnicodeString::fromUTF8(utf8));
}

} // namespace solieu::test
