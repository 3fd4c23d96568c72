#include "check/checks.hpp"

#include <array>

namespace solieu {

std::span<const CheckRow> checks()
{
    static constexpr std::array k_checks{
        CheckRow{"shares", find_shares},
        CheckRow{"stated-plans", find_stated_plans},
        CheckRow{"bases", find_bases},
        CheckRow{"table-totals", find_table_totals},
        CheckRow{"sums", find_sums},
        CheckRow{"period-sums", find_period_sums},
        CheckRow{"remainders", find_remainders},
        CheckRow{"neighbours", find_neighbours},
        CheckRow{"identities", find_identities},
        CheckRow{"runs", find_runs},
        CheckRow{"parallel-sums", find_parallel_sums},
        CheckRow{"products", find_products},
        CheckRow{"proven-bases", find_proven_bases},
        CheckRow{"namesakes", find_namesakes},
        CheckRow{"growth", find_growth},
        CheckRow{"plans", find_plans},
        CheckRow{"repeats", find_repeats},
        CheckRow{"doubles", find_doubles},
        CheckRow{"same-values", find_same_values},
        CheckRow{"unit-slips", find_unit_slips},
        CheckRow{"enumerations", find_enumerations},
        CheckRow{"marks", find_marks},
        CheckRow{"citations", find_citations},
        CheckRow{"carried-over", find_carried_over},
    };
    return k_checks;
}

} // namespace solieu
