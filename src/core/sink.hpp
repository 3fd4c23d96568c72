/// \file
/// How a stage hands on its work.
#pragma once

#include <utility>
#include <vector>

namespace solieu {

/// Takes the items that one stage makes, in document order.
/// Belongs to one thread; does not own the next sink, which must outlive it.
template <typename T>
class Sink {
public:
    Sink() = default;
    Sink(const Sink&) = delete;
    Sink& operator=(const Sink&) = delete;
    virtual ~Sink() = default;

    /// May pass on none, one or several items, or hold the item back until finish().
    /// Throws DocumentError if the document cannot go on.
    virtual void put(T item) = 0;

    /// Passes on what is held back, then finishes the next sink. Once per document,
    /// and not after put() has thrown.
    virtual void finish() = 0;
};

/// Keeps what it is given: the end of a chain in tests and in `solieu text`.
template <typename T>
class Collector final : public Sink<T> {
public:
    void put(T item) override
    {
        items.push_back(std::move(item));
    }
    void finish() override
    {
        is_finished = true;
    }

    std::vector<T> items;
    bool is_finished = false;
};

} // namespace solieu
