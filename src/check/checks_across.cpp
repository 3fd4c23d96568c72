#include "check/checks_across.hpp"

#include <array>

namespace solieu {

std::span<const AcrossRow> checks_across()
{
    static constexpr std::array k_checks{
        AcrossRow{"growth", find_growth_across},       AcrossRow{"values", find_values_across},
        AcrossRow{"totals", find_totals_across},       AcrossRow{"plans", find_plans_across},
        AcrossRow{"citations", find_citations_across},
    };
    return k_checks;
}

} // namespace solieu
