/// \file
/// What the containers of documents have in common: named parts that are read as streams.
#pragma once

#include "read/limits.hpp"
#include "read/xml_reader.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace solieu {

/// The bytes of one part as they are read. Its store must outlive it.
class PartStream {
public:
    PartStream() = default;
    PartStream(const PartStream&) = delete;
    PartStream& operator=(const PartStream&) = delete;
    virtual ~PartStream() = default;

    /// Up to \p size further bytes; 0 at the end. Throws DocumentError.
    [[nodiscard]] virtual std::size_t read(char* to, std::size_t size) = 0;
};

/// A container of parts. Belongs to one thread.
class PartStore {
public:
    explicit PartStore(const ReadLimits& limits) : m_limits(limits) {}
    PartStore(const PartStore&) = delete;
    PartStore& operator=(const PartStore&) = delete;
    virtual ~PartStore() = default;

    /// The part of the wanted name; ASCII case does not count, and `\` counts as `/`.
    [[nodiscard]] virtual std::optional<std::uint64_t> find(std::string_view wanted) const = 0;

    [[nodiscard]] virtual std::string name(std::uint64_t entry) const = 0;

    /// Starts to read a part; several may be open at once. Throws DocumentError.
    [[nodiscard]] virtual std::unique_ptr<PartStream> open(std::uint64_t entry,
                                                           std::uint64_t max_bytes) = 0;

    /// What stands between the stream's XML and the handler of the part where the stream holds more
    /// than the part; null where it does not.
    [[nodiscard]] virtual std::unique_ptr<XmlHandler> filter(std::uint64_t /*entry*/,
                                                             XmlHandler& /*handler*/) const
    {
        return nullptr;
    }

    /// Whether a stream holds more than its part, so that it needs filter().
    [[nodiscard]] virtual bool holds_more_than_parts() const
    {
        return false;
    }

    [[nodiscard]] const ReadLimits& limits() const
    {
        return m_limits;
    }

    /// Expanded bytes read so far.
    [[nodiscard]] std::uint64_t bytes_read() const
    {
        return m_bytes_read;
    }
    /// Throws DocumentError limit_exceeded where the limits allow fewer entries.
    void check_entries(std::uint64_t count) const;

    /// Adds bytes to those, of a container inside this one too. Throws DocumentError
    /// limit_exceeded.
    void count_bytes(std::uint64_t bytes);

private:
    ReadLimits m_limits;
    std::uint64_t m_bytes_read = 0;
};

} // namespace solieu
