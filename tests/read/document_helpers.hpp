/// \file
/// What tests of the readers share: a document in, its blocks or its error out.
#pragma once

#include "core/block.hpp"
#include "core/error.hpp"
#include "core/sink.hpp"
#include "read/docx_reader.hpp"
#include "read/readers.hpp"
#include "support/docx_builder.hpp"

#include <optional>
#include <string>
#include <vector>

namespace solieu::test {

[[nodiscard]] inline std::vector<Block> blocks_of(const std::string& bytes)
{
    Collector<Block> sink;
    read_document(DocumentSource::from_bytes(bytes), sink);
    return sink.is_finished ? sink.items : std::vector<Block>();
}

[[nodiscard]] inline std::vector<Block> blocks_of(const DocxBuilder& builder)
{
    return blocks_of(builder.bytes());
}

[[nodiscard]] inline std::vector<std::string> texts_of(const DocxBuilder& builder)
{
    std::vector<std::string> texts;
    for (const Block& block : blocks_of(builder)) {
        texts.push_back(block.text);
    }
    return texts;
}

/// The error that \p action throws; none when it throws nothing.
template <typename Action>
[[nodiscard]] std::optional<DocumentError> error_of(const Action& action)
{
    try {
        action();
    } catch (const DocumentError& error) {
        return error;
    }
    return std::nullopt;
}

/// The error of reading the document; its code name and English words, or empty.
[[nodiscard]] inline std::string failure_of(const std::string& bytes)
{
    const auto error = error_of([&] { static_cast<void>(blocks_of(bytes)); });
    return error ? std::string(error_code_name(error->code())) + ": " + error->what()
                 : std::string();
}

} // namespace solieu::test
