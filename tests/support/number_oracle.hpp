/// \file
/// A plain, slow reading of numbers in digits, to compare the fast one with.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace solieu::test {

/// What the marks of a number may mean in a document that has shown no style, where the unit says
/// nothing (`16.671` groups, `1,088` and `98.5` part decimals): plain decimal digits, those behind
/// the point as stated; none where the number cannot be read.
[[nodiscard]] std::optional<std::string> plainly_read(std::string_view digits);

} // namespace solieu::test
