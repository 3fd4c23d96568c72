#include "check/relation.hpp"

namespace solieu {

Rational Term::face() const
{
    return Rational::from(value, scale);
}

Rational Term::last_place() const
{
    return Rational::power_of_ten(scale - value.decimals());
}

} // namespace solieu
