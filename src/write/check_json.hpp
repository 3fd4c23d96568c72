/// \file
/// A check as the canonical output writes it.
#pragma once

#include "core/record.hpp"
#include "write/json_text.hpp"

#include <string>

namespace solieu {

/// Adds the keys from `id` on, in the schema's order, to an object that appends to \p out.
void add_check(JsonObject& json, std::string& out, const CheckRecord& check);

} // namespace solieu
