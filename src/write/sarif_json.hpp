/// \file
/// The objects of a SARIF log, each as compact JSON with its keys in a fixed order.
#pragma once

#include "core/language.hpp"
#include "core/record.hpp"
#include "write/writer.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace solieu {

/// The `kind` of a check's result.
enum class SarifKind : std::uint8_t { pass, open, not_applicable, review, fail };

[[nodiscard]] SarifKind sarif_kind(const CheckRecord& check);

/// A document as results point at it: its name as a URI and its place in `artifacts`.
struct SarifArtifact {
    std::string uri;
    std::size_t index = 0;
};

/// A file's name as a URI reference: relative as it was given, else `file:///...`.
[[nodiscard]] std::string sarif_uri(std::string_view path);

/// The value of `tool`: the program and the table of rules.
[[nodiscard]] std::string sarif_tool(Language language, std::string_view version);
[[nodiscard]] std::string sarif_artifact(const DocumentRecord& document, std::string_view uri);
[[nodiscard]] std::string sarif_result(const CheckRecord& check, const SarifArtifact& artifact,
                                       const WriterOptions& options);
/// The result for an entry of an ignore file.
[[nodiscard]] std::string sarif_notice(const Notice& notice, Language language);
/// Why a document could not be read, or only in part.
[[nodiscard]] std::string sarif_notification(const EndRecord& end, const SarifArtifact& artifact);

} // namespace solieu
