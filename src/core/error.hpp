/// \file
/// The three errors that a user can cause, and what each must say.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace solieu {

/// Why a document could not be read. The words of error_code_name() are part of the output
/// contract (`end.error.code`); never rename one.
enum class ErrorCode {
    adapter_failed,
    not_found,
    not_readable,
    is_directory,
    is_empty,
    unknown_encoding,
    unknown_format,
    old_word_file,
    encrypted,
    truncated,
    no_document,
    broken_container,
    broken_xml,
    limit_exceeded,
    out_of_memory,
    deadline_exceeded,
    crashed,
};

[[nodiscard]] std::string_view error_code_name(ErrorCode code);

/// A document cannot be read on. Says what is wrong, where, and what to do, in English and in
/// Vietnamese; the document's name is added by whoever reports it.
class DocumentError : public std::runtime_error {
public:
    DocumentError(ErrorCode code, std::string english, std::string vietnamese)
        : std::runtime_error(std::move(english)), m_code(code), m_vietnamese(std::move(vietnamese))
    {
    }

    [[nodiscard]] ErrorCode code() const
    {
        return m_code;
    }
    [[nodiscard]] const std::string& vietnamese() const
    {
        return m_vietnamese;
    }

private:
    ErrorCode m_code;
    std::string m_vietnamese;
};

/// A document was damaged on the way, or contains what is not read: what could be read has been
/// passed on, and the sinks have been finished.
class DocumentCutShort : public DocumentError {
public:
    using DocumentError::DocumentError;
};

/// A grammar cannot be used. what() starts with `file:line: ` and quotes the offending piece.
class GrammarError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The command line cannot be used. what() says why and what to try.
class UsageError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace solieu
