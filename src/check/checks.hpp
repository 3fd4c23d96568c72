/// \file
/// The table of checks.
#pragma once

#include "check/relations.hpp"
#include "check/report.hpp"
#include "core/identity.hpp"

#include <span>
#include <string_view>

namespace solieu {

/// One family of relations. A finder looks for them in a report and puts them with their verdicts;
/// it keeps nothing.
struct CheckRow {
    std::string_view name;
    void (*find)(const Report& report, const Identities& identities, Relations& relations);
};

/// In the order in which they look.
[[nodiscard]] std::span<const CheckRow> checks();

void find_shares(const Report& report, const Identities& identities, Relations& relations);
void find_stated_plans(const Report& report, const Identities& identities, Relations& relations);
void find_bases(const Report& report, const Identities& identities, Relations& relations);
void find_table_totals(const Report& report, const Identities& identities, Relations& relations);
void find_sums(const Report& report, const Identities& identities, Relations& relations);
void find_remainders(const Report& report, const Identities& identities, Relations& relations);
void find_neighbours(const Report& report, const Identities& identities, Relations& relations);
void find_runs(const Report& report, const Identities& identities, Relations& relations);
void find_identities(const Report& report, const Identities& identities, Relations& relations);
void find_parallel_sums(const Report& report, const Identities& identities, Relations& relations);
void find_period_sums(const Report& report, const Identities& identities, Relations& relations);
void find_products(const Report& report, const Identities& identities, Relations& relations);
void find_proven_bases(const Report& report, const Identities& identities, Relations& relations);
void find_namesakes(const Report& report, const Identities& identities, Relations& relations);
void find_growth(const Report& report, const Identities& identities, Relations& relations);
void find_plans(const Report& report, const Identities& identities, Relations& relations);
void find_repeats(const Report& report, const Identities& identities, Relations& relations);
void find_doubles(const Report& report, const Identities& identities, Relations& relations);
void find_same_values(const Report& report, const Identities& identities, Relations& relations);
void find_unit_slips(const Report& report, const Identities& identities, Relations& relations);
void find_enumerations(const Report& report, const Identities& identities, Relations& relations);
void find_marks(const Report& report, const Identities& identities, Relations& relations);
void find_citations(const Report& report, const Identities& identities, Relations& relations);
void find_carried_over(const Report& report, const Identities& identities, Relations& relations);

} // namespace solieu
