#include "read/foreign_formats.hpp"

#include "core/error.hpp"
#include "read/html_reader.hpp"
#include "read/limits.hpp"
#include "read/mht_page.hpp"
#include "read/page_layout.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace solieu {
namespace {

using namespace std::string_view_literals;

struct ForeignFormat {
    std::string_view magic;
    std::string_view name; ///< empty for what no adapter makes a text of
    std::string_view english;
    std::string_view vietnamese;
};

constexpr std::array k_formats{
    ForeignFormat{"%PDF"sv, "pdf"sv, "a PDF"sv, "tệp PDF"sv},
    ForeignFormat{R"({\rtf)"sv, "rtf"sv, "an RTF"sv, "tệp RTF"sv},
    ForeignFormat{"\x89PNG"sv, ""sv, "a PNG image"sv, "ảnh PNG"sv},
    ForeignFormat{"\xFF\xD8\xFF"sv, ""sv, "a JPEG image"sv, "ảnh JPEG"sv},
    ForeignFormat{"GIF8"sv, ""sv, "a GIF image"sv, "ảnh GIF"sv},
    ForeignFormat{"II*\0"sv, ""sv, "a TIFF image"sv, "ảnh TIFF"sv},
    ForeignFormat{"MM\0*"sv, ""sv, "a TIFF image"sv, "ảnh TIFF"sv},
    ForeignFormat{"Rar!"sv, ""sv, "a RAR archive"sv, "tệp nén RAR"sv},
    ForeignFormat{"7z\xBC\xAF\x27\x1C"sv, ""sv, "a 7-Zip archive"sv, "tệp nén 7-Zip"sv},
    ForeignFormat{"\x1F\x8B"sv, ""sv, "a gzip archive"sv, "tệp nén gzip"sv},
    ForeignFormat{"\x7F"
                  "ELF"sv,
                  ""sv, "a program"sv, "tệp chương trình"sv},
};

constexpr std::string_view k_adapter_hint = ", or set up an adapter (see `solieu doctor`)"sv;
constexpr std::string_view k_adapter_hint_vi = ", hoặc cài bộ chuyển đổi (xem `solieu doctor`)"sv;

/// A container of Office before 2007, and of encrypted files of any Office.
constexpr std::string_view k_ole_magic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;

/// Main streams of OLE files, in the order in which they decide.
struct OleStream {
    std::string_view name;
    std::string_view format; ///< as ForeignFormat::name
    ErrorCode code;
    std::string_view english;
    std::string_view vietnamese;
};

constexpr std::array k_ole_streams{
    OleStream{"EncryptedPackage"sv, ""sv, ErrorCode::encrypted,
              "the document is encrypted: open it in Word and save it without a password"sv,
              "tài liệu bị mã hóa: hãy mở bằng Word rồi lưu lại không đặt mật khẩu"sv},
    OleStream{"WordDocument"sv, "doc"sv, ErrorCode::old_word_file,
              "this is a Word file of the old format (.doc): open it in Word and save it as DOCX"sv,
              "đây là tệp Word định dạng cũ (.doc): hãy mở bằng Word rồi lưu thành DOCX"sv},
    OleStream{"Workbook"sv, "xls"sv, ErrorCode::unknown_format,
              "this is an Excel file of the old format (.xls): save its text as DOCX"sv,
              "đây là tệp Excel định dạng cũ (.xls): hãy lưu phần văn bản thành DOCX"sv},
    OleStream{"PowerPoint Document"sv, "ppt"sv, ErrorCode::unknown_format,
              "this is a PowerPoint file of the old format (.ppt): save its text as DOCX"sv,
              "đây là tệp PowerPoint định dạng cũ (.ppt): hãy lưu phần văn bản thành DOCX"sv},
};

/// Stream names stand in the file as UTF-16LE.
std::string in_utf16(std::string_view name)
{
    std::string out;
    for (const char letter : name) {
        out += letter;
        out += '\0';
    }
    return out;
}

/// The first row of k_ole_streams whose name stands anywhere in the file: the folder of an OLE
/// file may be at any place.
std::size_t find_ole_stream(const DocumentSource& source)
{
    std::array<std::string, k_ole_streams.size()> names;
    std::transform(k_ole_streams.begin(), k_ole_streams.end(), names.begin(),
                   [](const OleStream& stream) { return in_utf16(stream.name); });
    constexpr std::size_t k_overlap = 64; // longer than any of the names
    std::size_t found = names.size();
    std::uint64_t searched = 0;
    std::string window;
    source.read_pieces([&](std::string_view piece) {
        window.erase(0, window.size() - std::min(window.size(), k_overlap));
        window += piece;
        for (std::size_t row = 0; row < found; ++row) {
            if (window.find(names[row]) != std::string::npos) {
                found = row;
            }
        }
        searched += piece.size();
        return found != 0 && searched < limits::k_max_ole_search_bytes;
    });
    return found;
}

} // namespace

std::string_view foreign_format_name(const DocumentSource& source)
{
    const std::string head = source.read_at(0, limits::k_kibi);
    if (head.starts_with(k_ole_magic)) {
        const std::size_t row = find_ole_stream(source);
        return row < k_ole_streams.size() ? k_ole_streams[row].format : std::string_view();
    }
    for (const ForeignFormat& format : k_formats) {
        if (head.starts_with(format.magic)) {
            return format.name;
        }
    }
    if (is_mht(head)) {
        return "mht";
    }
    return is_html(head) && !is_page_layout(source, head) ? "html" : "";
}

void refuse_foreign_format(const DocumentSource& source, std::string_view head)
{
    if (head.starts_with(k_ole_magic)) {
        const std::size_t row = find_ole_stream(source);
        if (row < k_ole_streams.size()) {
            const OleStream& stream = k_ole_streams[row];
            const bool has_hint = !stream.format.empty();
            throw DocumentError(
                stream.code,
                std::string(stream.english) + std::string(has_hint ? k_adapter_hint : ""),
                std::string(stream.vietnamese) + std::string(has_hint ? k_adapter_hint_vi : ""));
        }
        throw DocumentError(ErrorCode::unknown_format,
                            "this is an OLE file without a Word document: save its text as DOCX",
                            "đây là tệp OLE không có tài liệu Word: hãy lưu phần văn bản thành "
                            "DOCX");
    }
    for (const ForeignFormat& format : k_formats) {
        if (head.starts_with(format.magic)) {
            throw DocumentError(ErrorCode::unknown_format,
                                "this is " + std::string(format.english) +
                                    ", which is not read: save its text as DOCX" +
                                    std::string(format.name.empty() ? "" : k_adapter_hint),
                                "đây là " + std::string(format.vietnamese) +
                                    ", chưa đọc được: hãy lưu phần văn bản thành DOCX" +
                                    std::string(format.name.empty() ? "" : k_adapter_hint_vi));
        }
    }
    if (is_mht(head)) {
        throw DocumentError(ErrorCode::unknown_format,
                            "this is a web archive or a mail (MHT), which is not read: save its "
                            "text as DOCX" +
                                std::string(k_adapter_hint),
                            "đây là trang web lưu trữ hoặc thư (MHT), chưa đọc được: hãy lưu phần "
                            "văn bản thành DOCX" +
                                std::string(k_adapter_hint_vi));
    }
    if (is_html(head)) {
        throw DocumentError(ErrorCode::unknown_format,
                            "this is a web page (HTML), which is not read: save its text as DOCX" +
                                std::string(k_adapter_hint),
                            "đây là trang web (HTML), chưa đọc được: hãy lưu phần văn bản thành "
                            "DOCX" +
                                std::string(k_adapter_hint_vi));
    }
}

} // namespace solieu
