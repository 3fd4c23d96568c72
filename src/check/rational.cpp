#include "check/rational.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace solieu {
namespace {

__extension__ using Size = unsigned __int128;

constexpr int k_max_exponent = 38; ///< 10^38 fits Int128

constexpr std::array<Int128, k_max_exponent + 1> powers_of_ten()
{
    std::array<Int128, k_max_exponent + 1> powers{};
    Size power = 1; // may wrap behind the last
    for (Int128& entry : powers) {
        entry = static_cast<Int128>(power);
        power *= 10;
    }
    return powers;
}

constexpr auto k_powers = powers_of_ten();

Int128 checked_power_of_ten(int exponent)
{
    if (exponent > k_max_exponent) {
        throw ExactOverflow();
    }
    return k_powers[static_cast<std::size_t>(exponent)];
}

Int128 checked_sum(Int128 left, Int128 right)
{
    Int128 sum = 0;
    if (__builtin_add_overflow(left, right, &sum)) {
        throw ExactOverflow();
    }
    return sum;
}

Int128 checked_product(Int128 left, Int128 right)
{
    Int128 product = 0;
    if (__builtin_mul_overflow(left, right, &product)) {
        throw ExactOverflow();
    }
    return product;
}

Int128 checked_negation(Int128 number)
{
    Int128 negation = 0;
    if (__builtin_sub_overflow(Int128{0}, number, &negation)) {
        throw ExactOverflow();
    }
    return negation;
}

Size size_of(Int128 number)
{
    const Size bits = static_cast<Size>(number);
    return number < 0 ? ~bits + 1 : bits;
}

/// Without divisions (Stein 1967); \p right is not zero.
std::uint64_t binary_gcd(std::uint64_t left, std::uint64_t right)
{
    if (left == 0) {
        return right;
    }
    const int shift = std::countr_zero(left | right);
    left >>= std::countr_zero(left);
    do {
        right >>= std::countr_zero(right);
        if (left > right) {
            std::swap(left, right);
        }
        right -= left;
    } while (right != 0);
    return left << shift;
}

/// Division of 128 bits is a call, and stated figures have few digits.
Size gcd_of(Size left, Size right)
{
    while (right != 0 && (left >> 64 != 0 || right >> 64 != 0)) {
        left %= right;
        std::swap(left, right);
    }
    if (right == 0) {
        return left;
    }
    return binary_gcd(static_cast<std::uint64_t>(left), static_cast<std::uint64_t>(right));
}

/// Of numbers that are not both the smallest Int128 or zero.
Int128 gcd_of(Int128 left, Int128 right)
{
    return static_cast<Int128>(gcd_of(size_of(left), size_of(right)));
}

bool is_small(Int128 number)
{
    return static_cast<std::int64_t>(number) == number;
}

/// Of numbers that divide without a rest.
Int128 quotient_of(Int128 number, Int128 divisor)
{
    if (divisor == 1) {
        return number;
    }
    if (is_small(number) && is_small(divisor)) {
        return static_cast<std::int64_t>(number) / static_cast<std::int64_t>(divisor);
    }
    return number / divisor;
}

Int128 floor_of(Int128 numerator, Int128 denominator)
{
    if (is_small(numerator) && is_small(denominator)) {
        const auto small = static_cast<std::int64_t>(numerator);
        const auto divisor = static_cast<std::int64_t>(denominator);
        return Int128{small / divisor} - (small % divisor < 0 ? 1 : 0);
    }
    return numerator / denominator - (numerator % denominator < 0 ? 1 : 0);
}

/// Compares a / b with c / d, b and d positive, as continued fractions: no product overflows.
std::strong_ordering compare_wide(Int128 a, Int128 b, Int128 c, Int128 d)
{
    for (bool is_reversed = false;; is_reversed = !is_reversed) {
        const Int128 left = floor_of(a, b);
        const Int128 right = floor_of(c, d);
        const Int128 left_rest = a - left * b;
        const Int128 right_rest = c - right * d;
        if (left != right || left_rest == 0 || right_rest == 0) {
            const auto order = left != right ? left <=> right : left_rest <=> right_rest;
            return is_reversed ? 0 <=> order : order;
        }
        a = b;
        b = left_rest;
        c = d;
        d = right_rest;
    }
}

/// The next decimal digit of \p rest / \p divisor; leaves the new rest. Adds up, as ten times the
/// rest may not fit.
char next_digit(Size& rest, Size divisor)
{
    char digit = '0';
    Size sum = 0;
    for (int time = 0; time < 10; ++time) {
        sum += rest;
        if (sum >= divisor) {
            sum -= divisor;
            ++digit;
        }
    }
    rest = sum;
    return digit;
}

/// Adds one to the last digit of a number that may have a decimal point.
void count_up(std::string& digits)
{
    for (std::size_t at = digits.size(); at > 0; --at) {
        char& digit = digits[at - 1];
        if (digit != '9' && digit != '.') {
            ++digit;
            return;
        }
        digit = digit == '9' ? '0' : digit;
    }
    digits.insert(digits.begin(), '1');
}

void drop_needless_zeros(std::string& digits)
{
    if (digits.find('.') == std::string::npos) {
        return;
    }
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') {
        digits.pop_back();
    }
}

} // namespace

ExactOverflow::ExactOverflow() : std::overflow_error("number beyond exact arithmetic") {}

Rational::Rational(Int128 whole) : m_numerator(whole) {}

Rational::Rational(Int128 numerator, Int128 denominator)
{
    if (denominator == 0) {
        throw ExactOverflow();
    }
    if (denominator < 0) {
        numerator = checked_negation(numerator);
        denominator = checked_negation(denominator);
    }
    const Int128 common = denominator == 1 ? 1 : gcd_of(numerator, denominator);
    m_numerator = common == 1 ? numerator : quotient_of(numerator, common);
    m_denominator = common == 1 ? denominator : quotient_of(denominator, common);
}

Rational Rational::from(const Decimal& number, int scale)
{
    const int exponent = scale - number.decimals();
    if (exponent >= 0) {
        return {checked_product(number.coefficient(), checked_power_of_ten(exponent))};
    }
    return {number.coefficient(), checked_power_of_ten(-exponent)};
}

Rational Rational::power_of_ten(int exponent)
{
    Rational power;
    power.m_numerator = exponent > 0 ? checked_power_of_ten(exponent) : 1;
    power.m_denominator = exponent < 0 ? checked_power_of_ten(-exponent) : 1;
    return power;
}

Rational Rational::abs() const
{
    return sign() < 0 ? -*this : *this;
}

Int128 Rational::floor() const
{
    return floor_of(m_numerator, m_denominator);
}

Int128 Rational::ceil() const
{
    return is_whole() ? m_numerator : floor() + 1;
}

std::string Rational::to_decimal_text(int places) const
{
    const Size divisor = static_cast<Size>(m_denominator);
    Size whole = size_of(m_numerator) / divisor;
    Size rest = size_of(m_numerator) % divisor;
    std::string digits;
    do {
        digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(whole % 10)));
        whole /= 10;
    } while (whole != 0);
    if (places > 0) {
        digits += '.';
    }
    for (int place = 0; place < places; ++place) {
        digits += next_digit(rest, divisor);
    }
    if (rest >= divisor - rest) {
        count_up(digits);
    }
    drop_needless_zeros(digits);
    return sign() < 0 && digits != "0" ? "-" + digits : digits;
}

Rational operator-(const Rational& number)
{
    Rational negation;
    negation.m_numerator = checked_negation(number.m_numerator);
    negation.m_denominator = number.m_denominator;
    return negation;
}

Rational operator+(const Rational& left, const Rational& right)
{
    if (left.is_whole() && right.is_whole()) {
        return {checked_sum(left.m_numerator, right.m_numerator)};
    }
    const Int128 common = gcd_of(left.m_denominator, right.m_denominator);
    const Int128 left_share = quotient_of(left.m_denominator, common);
    const Int128 right_share = quotient_of(right.m_denominator, common);
    const Int128 numerator = checked_sum(checked_product(left.m_numerator, right_share),
                                         checked_product(right.m_numerator, left_share));
    // What the numerator shares with the denominator, it shares with the common part.
    const Int128 factor = common == 1 ? 1 : gcd_of(numerator, common);
    Rational sum;
    sum.m_numerator = quotient_of(numerator, factor);
    sum.m_denominator = checked_product(left_share, quotient_of(right.m_denominator, factor));
    return sum;
}

Rational operator-(const Rational& left, const Rational& right)
{
    return left + -right;
}

Rational operator*(const Rational& left, const Rational& right)
{
    if (left.is_whole() && right.is_whole()) {
        return {checked_product(left.m_numerator, right.m_numerator)};
    }
    const Int128 one = gcd_of(left.m_numerator, right.m_denominator);
    const Int128 other = gcd_of(right.m_numerator, left.m_denominator);
    Rational product;
    product.m_numerator =
        checked_product(quotient_of(left.m_numerator, one), quotient_of(right.m_numerator, other));
    product.m_denominator = checked_product(quotient_of(left.m_denominator, other),
                                            quotient_of(right.m_denominator, one));
    return product;
}

Rational operator/(const Rational& left, const Rational& right)
{
    if (right.sign() == 0) {
        throw ExactOverflow();
    }
    Rational inverse;
    inverse.m_numerator =
        right.sign() < 0 ? checked_negation(right.m_denominator) : right.m_denominator;
    inverse.m_denominator =
        right.sign() < 0 ? checked_negation(right.m_numerator) : right.m_numerator;
    return left * inverse;
}

std::strong_ordering operator<=>(const Rational& left, const Rational& right)
{
    if (left.m_denominator == right.m_denominator) {
        return left.m_numerator <=> right.m_numerator;
    }
    if (is_small(left.m_numerator) && is_small(left.m_denominator) && is_small(right.m_numerator) &&
        is_small(right.m_denominator)) {
        return left.m_numerator * right.m_denominator <=> right.m_numerator * left.m_denominator;
    }
    return compare_wide(left.m_numerator, left.m_denominator, right.m_numerator,
                        right.m_denominator);
}

} // namespace solieu
