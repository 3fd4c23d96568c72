/// \file
/// An OpenDocument text in one XML file (.fodt), instead of a zip container.
#pragma once

#include "read/document_source.hpp"
#include "read/flat_store.hpp"
#include "read/limits.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace solieu {

/// Whether a file begins like an OpenDocument file in one XML file; also in UTF-16.
[[nodiscard]] bool is_flat_odt(const DocumentSource& source, std::string_view head);

/// Shows the file as the two parts of a container (OpenDocument 1.3 part 3, 3.1.2): `content.xml`
/// is all but the pages' headers and footers, `styles.xml` all but the body. Each is read from the
/// file by itself; nothing is held in memory. Reading throws DocumentError unknown_format where the
/// file is no text. Belongs to one thread.
class FlatOdt final : public FlatStore {
public:
    /// Keeps a reference to \p source, which must outlive it.
    FlatOdt(const DocumentSource& source, const ReadLimits& limits) : FlatStore(source, limits) {}

    [[nodiscard]] std::optional<std::uint64_t> find(std::string_view wanted) const override;
    [[nodiscard]] std::string name(std::uint64_t entry) const override;
    [[nodiscard]] std::unique_ptr<XmlHandler> filter(std::uint64_t entry,
                                                     XmlHandler& handler) const override;
};

} // namespace solieu
