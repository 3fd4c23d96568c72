/// \file
/// The structure of the observations in SDMX's terms.
#pragma once

#include "write/tables.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace solieu {

inline constexpr std::string_view k_sdmx_agency = "SOLIEU";
inline constexpr std::string_view k_sdmx_dataflow = "OBSERVATIONS";
inline constexpr std::string_view k_sdmx_version = "1.0.0";

enum class SdmxKind : std::uint8_t { dimension, time, measure, attribute };

/// A code and its name in English and in Vietnamese.
struct SdmxCode {
    std::string_view id;
    std::string_view english;
    std::string_view vietnamese;
};

struct SdmxCodelist {
    std::string_view id;
    std::string_view name;
    std::span<const SdmxCode> codes;
};

/// A dimension, measure or attribute, and the column that its values come from.
struct SdmxComponent {
    std::string_view id;
    std::string_view name;
    SdmxKind kind;
    TableId table; ///< observations, or documents
    std::string_view column;
    const SdmxCodelist* codelist = nullptr; ///< null for what has no codes
    Need need = Need::optional;
};

[[nodiscard]] std::span<const SdmxCodelist> sdmx_codelists();

/// Dimensions, the time dimension, the measure, then the attributes.
[[nodiscard]] std::span<const SdmxComponent> sdmx_components();

/// The code of OBS_STATUS (SDMX's cross-domain code list CL_OBS_STATUS) for a status of the
/// records.
[[nodiscard]] std::string_view sdmx_observation_status(std::string_view status);

} // namespace solieu
