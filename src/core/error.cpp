#include "core/error.hpp"

namespace solieu {

std::string_view error_code_name(ErrorCode code)
{
    switch (code) {
    case ErrorCode::not_found:
        return "not_found";
    case ErrorCode::not_readable:
        return "not_readable";
    case ErrorCode::is_directory:
        return "is_directory";
    case ErrorCode::is_empty:
        return "is_empty";
    case ErrorCode::unknown_encoding:
        return "unknown_encoding";
    case ErrorCode::unknown_format:
        return "unknown_format";
    case ErrorCode::old_word_file:
        return "old_word_file";
    case ErrorCode::encrypted:
        return "encrypted";
    case ErrorCode::truncated:
        return "truncated";
    case ErrorCode::no_document:
        return "no_document";
    case ErrorCode::broken_container:
        return "broken_container";
    case ErrorCode::broken_xml:
        return "broken_xml";
    case ErrorCode::limit_exceeded:
        return "limit_exceeded";
    }
    return "unknown";
}

} // namespace solieu
