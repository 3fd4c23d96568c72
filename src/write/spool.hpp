/// \file
/// Holds back the bytes of one document until it is known whether they count.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace solieu {

/// A row of bytes that grows at its end and is read once from its beginning. Keeps the newest
/// bytes in memory, at most the given number, and the others in a temporary file that has no name
/// (in TMPDIR, else /tmp) and is kept for the next document. Belongs to one thread.
///
/// Every member but the destructor throws std::system_error when the temporary file fails.
class Spool {
public:
    /// Most documents' records fit; one long report has about 400 kB.
    static constexpr std::size_t k_max_bytes_in_memory = std::size_t{1} << 20U;

    explicit Spool(std::size_t max_bytes_in_memory = k_max_bytes_in_memory);
    Spool(const Spool&) = delete;
    Spool& operator=(const Spool&) = delete;
    ~Spool();

    void append(std::string_view bytes);

    /// Forgets everything appended so far.
    void discard();

    /// Hands on all bytes, in order, in pieces of at most the given size or of one append();
    /// then forgets them. A piece is valid during its call only.
    void take(const std::function<void(std::string_view)>& use);

    [[nodiscard]] bool is_in_memory() const
    {
        return m_bytes_in_file == 0;
    }

private:
    void spill(std::string_view bytes);

    std::size_t m_max_bytes;
    std::string m_memory; ///< what comes after the file's bytes
    int m_file = -1;
    std::size_t m_bytes_in_file = 0;
};

} // namespace solieu
