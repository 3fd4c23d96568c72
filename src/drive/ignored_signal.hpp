/// \file
/// A signal that is of no use for a while.
#pragma once

#include <csignal>

namespace solieu {

/// Ignores a signal of the whole process as long as it lives.
class IgnoredSignal {
public:
    explicit IgnoredSignal(int number) : m_number(number), m_before(std::signal(number, SIG_IGN)) {}
    IgnoredSignal(const IgnoredSignal&) = delete;
    IgnoredSignal& operator=(const IgnoredSignal&) = delete;
    ~IgnoredSignal()
    {
        std::signal(m_number, m_before);
    }

private:
    int m_number;
    void (*m_before)(int);
};

} // namespace solieu
