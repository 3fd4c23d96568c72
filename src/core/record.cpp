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

} // namespace solieu
