#include "core/record.hpp"

namespace solieu {

std::string_view name_of(ObservationKind kind)
{
    switch (kind) {
    case ObservationKind::amount:
        return "amount";
    case ObservationKind::percentage:
        return "percentage";
    case ObservationKind::fraction:
        return "fraction";
    }
    return "amount";
}

std::string_view name_of(Role role)
{
    switch (role) {
    case Role::level:
        return "level";
    case Role::change:
        return "change";
    case Role::completion:
        return "completion";
    case Role::relative:
        return "relative";
    case Role::share:
        return "share";
    case Role::rate:
        return "rate";
    }
    return "level";
}

std::string_view name_of(Status status)
{
    switch (status) {
    case Status::reported:
        return "reported";
    case Status::estimate:
        return "estimate";
    case Status::target:
        return "target";
    }
    return "reported";
}

std::string_view name_of(Bound bound)
{
    switch (bound) {
    case Bound::exact:
        return "exact";
    case Bound::over:
        return "over";
    case Bound::under:
        return "under";
    case Bound::about:
        return "about";
    case Bound::at_least:
        return "at_least";
    case Bound::at_most:
        return "at_most";
    }
    return "exact";
}

std::string_view name_of(DocumentStatus status)
{
    switch (status) {
    case DocumentStatus::ok:
        return "ok";
    case DocumentStatus::partial:
        return "partial";
    case DocumentStatus::failed:
        return "failed";
    }
    return "ok";
}

std::string_view name_of(RelationType type)
{
    switch (type) {
    case RelationType::percentage_of:
        return "percentage_of";
    case RelationType::sum:
        return "sum";
    case RelationType::difference:
        return "difference";
    case RelationType::repeat:
        return "repeat";
    case RelationType::citation:
        return "citation";
    case RelationType::change:
        return "change";
    case RelationType::completion:
        return "completion";
    case RelationType::limit:
        return "limit";
    case RelationType::unit:
        return "unit";
    }
    return "sum";
}

std::string_view name_of(Verdict verdict)
{
    switch (verdict) {
    case Verdict::consistent:
        return "consistent";
    case Verdict::truncated:
        return "truncated";
    case Verdict::inconsistent:
        return "inconsistent";
    case Verdict::not_checkable:
        return "not_checkable";
    }
    return "not_checkable";
}

std::string_view name_of(Grade grade)
{
    switch (grade) {
    case Grade::none:
        return "";
    case Grade::exact_inputs:
        return "exact-inputs";
    case Grade::input_rounding:
        return "input-rounding";
    case Grade::own_precision:
        return "own-precision";
    case Grade::boundary:
        return "boundary";
    }
    return "";
}

std::string document_id(std::string_view sha256)
{
    constexpr std::size_t k_digits = 16;
    return std::string(sha256.substr(0, k_digits));
}

} // namespace solieu
