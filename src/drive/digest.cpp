#include "drive/digest.hpp"

#include "read/document_source.hpp"

#include <utility>

namespace solieu {

std::string sha256_of(std::string text)
{
    return DocumentSource::from_bytes(std::move(text)).sha256();
}

} // namespace solieu
