/// \file
/// Where a format's bytes go.
#pragma once

#include <iosfwd>
#include <string>

namespace solieu {

/// One stream, or a folder of files. Whoever made it keeps it alive as long as the writer, and
/// makes complete files visible when the writer has been closed.
class Destination {
public:
    Destination() = default;
    Destination(const Destination&) = delete;
    Destination& operator=(const Destination&) = delete;
    virtual ~Destination() = default;

    [[nodiscard]] virtual bool is_folder() const = 0;

    /// The file of this name (a plain one, without folders), empty at first; several may be open
    /// at once. Of what is no folder there is one stream, whatever the name. Valid as long as the
    /// destination. Throws std::system_error when the file cannot be made.
    [[nodiscard]] virtual std::ostream& file(const std::string& name) = 0;
};

/// A stream, which must outlive it.
class StreamDestination final : public Destination {
public:
    explicit StreamDestination(std::ostream& stream) : m_stream(stream) {}

    [[nodiscard]] bool is_folder() const override
    {
        return false;
    }
    [[nodiscard]] std::ostream& file(const std::string&) override
    {
        return m_stream;
    }

private:
    std::ostream& m_stream;
};

} // namespace solieu
