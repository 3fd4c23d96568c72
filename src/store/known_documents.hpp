/// \file
/// What the database already holds of the inputs.
#pragma once

#include "store/record_store.hpp"
#include "store/sqlite.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace solieu {

/// A document as the database knows it.
struct KnownDocument {
    std::int64_t id = 0;
    std::string sha256;      ///< empty where its bytes could never be read
    bool is_failed = false;  ///< or read in part
    bool is_current = false; ///< read by the same maker
};

/// Looks up documents by their names and takes out those that are gone. Belongs to one thread;
/// throws StoreError.
class KnownDocuments {
public:
    /// The connection must outlive it.
    KnownDocuments(Connection& connection, Maker maker);

    [[nodiscard]] std::optional<KnownDocument> find(std::string_view name);

    /// Calls \p use with the id and name of every document, by id.
    void for_each(const std::function<void(std::int64_t, const std::string&)>& use);

    /// To be used inside a Transaction.
    void remove(std::int64_t id);

private:
    Maker m_maker;
    Statement m_find;
    Statement m_all;
    Statement m_remove;
};

} // namespace solieu
