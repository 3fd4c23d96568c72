/// \file
/// A package of Office in one XML file («Word XML Document»), instead of a zip container.
#pragma once

#include "read/document_source.hpp"
#include "read/flat_store.hpp"
#include "read/limits.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace solieu {

/// How many first bytes is_flat_package() wants to see.
constexpr std::size_t k_flat_head_bytes = 1'024;

/// Whether a file begins like a package in one XML file; also in UTF-16.
[[nodiscard]] bool is_flat_package(std::string_view head);

/// Reads the whole file for each part and passes on what stands in that part: nothing is held in
/// memory but the names. Belongs to one thread.
class FlatPackage final : public FlatStore {
public:
    /// Keeps a reference to \p source, which must outlive it. Throws DocumentError broken_xml or
    /// limit_exceeded.
    FlatPackage(const DocumentSource& source, const ReadLimits& limits);

    [[nodiscard]] std::optional<std::uint64_t> find(std::string_view wanted) const override;
    [[nodiscard]] std::string name(std::uint64_t entry) const override;
    [[nodiscard]] std::unique_ptr<XmlHandler> filter(std::uint64_t entry,
                                                     XmlHandler& handler) const override;

private:
    std::vector<std::string> m_names; ///< in the order of the file
};

} // namespace solieu
