#include "drive/adapters.hpp"

#include "core/error.hpp"
#include "core/toml_nesting.hpp"
#include "drive/child_process.hpp"
#include "drive/source_copy.hpp"
#include "read/foreign_formats.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <system_error>
#include <unistd.h>
#include <utility>

#include <toml.hpp>

namespace solieu {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view k_example =
    R"toml(# Programs that turn other formats into what solieu reads. A command is run
# without a shell; {input} is the document, {folder} a private folder, {output}
# the file that the command writes there.

[[adapter]]
name = "soffice"
reads = ["doc", "rtf"]
command = ["soffice", "-env:UserInstallation=file://{folder}/profile", "--headless",
           "--convert-to", "docx", "--outdir", "{folder}", "{input}"]
output = "input.docx"
seconds = 120

# Web pages have to be opened as texts: as the web pages that they are, they
# cannot be saved as DOCX.
[[adapter]]
name = "soffice-web"
reads = ["html"]
command = ["soffice", "-env:UserInstallation=file://{folder}/profile", "--headless",
           "--infilter=HTML (StarWriter)", "--convert-to", "docx", "--outdir", "{folder}",
           "{input}"]
output = "input.docx"
seconds = 120

# The places of the words tell paragraphs and notes.
[[adapter]]
name = "pdftotext"
reads = ["pdf"]
command = ["pdftotext", "-bbox-layout", "-enc", "UTF-8", "{input}", "{output}"]
output = "output.html"
seconds = 60
)toml";

constexpr int k_max_seconds = 3'600;

[[noreturn]] void refuse(const std::string& path, const toml::value& at, const std::string& what)
{
    throw UsageError(path + ":" + std::to_string(at.location().line()) + ": " + what);
}

/// A name becomes part of the output's `format`.
bool is_name(std::string_view name)
{
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
               letter == '_' || letter == '-';
    });
}

class AdapterParser {
public:
    AdapterParser(const std::string& path, const toml::value& table) : m_path(path), m_table(table)
    {
    }

    [[nodiscard]] Adapter parse() const
    {
        for (const auto& [key, value] : m_table.as_table()) {
            static_cast<void>(value);
            if (key != "name" && key != "reads" && key != "command" && key != "output" &&
                key != "seconds") {
                refuse(m_path, m_table, "unknown key «" + key + "»");
            }
        }
        Adapter adapter;
        adapter.name = text("name");
        adapter.reads = texts("reads");
        adapter.command = texts("command");
        adapter.output = text("output");
        if (!is_name(adapter.name)) {
            refuse(m_path, m_table,
                   "«name» takes small letters, digits, - and _, not «" + adapter.name + "»");
        }
        if (adapter.output.find('/') != std::string::npos || adapter.output == "..") {
            refuse(m_path, m_table, "«output» is a file in the folder, not a path");
        }
        if (m_table.contains("seconds")) {
            adapter.deadline = std::chrono::seconds(seconds());
        }
        return adapter;
    }

private:
    [[nodiscard]] const toml::value& value(const std::string& key) const
    {
        if (!m_table.contains(key)) {
            refuse(m_path, m_table, "the key «" + key + "» is missing");
        }
        return m_table.at(key);
    }

    [[nodiscard]] std::string text(const std::string& key) const
    {
        const toml::value& found = value(key);
        if (!found.is_string() || found.as_string().str.empty()) {
            refuse(m_path, found, "«" + key + "» takes a text");
        }
        return found.as_string().str;
    }

    [[nodiscard]] std::vector<std::string> texts(const std::string& key) const
    {
        const toml::value& found = value(key);
        std::vector<std::string> out;
        if (found.is_array()) {
            for (const toml::value& item : found.as_array()) {
                if (!item.is_string()) {
                    refuse(m_path, found, "«" + key + "» takes a list of texts");
                }
                out.push_back(item.as_string().str);
            }
        }
        if (out.empty()) {
            refuse(m_path, found, "«" + key + "» takes a list of texts");
        }
        return out;
    }

    [[nodiscard]] long seconds() const
    {
        const toml::value& found = value("seconds");
        if (!found.is_integer() || found.as_integer() < 1 || found.as_integer() > k_max_seconds) {
            refuse(m_path, found, "«seconds» takes a whole number from 1 to 3600");
        }
        return static_cast<long>(found.as_integer());
    }

    const std::string& m_path;
    const toml::value& m_table;
};

std::string with_places(std::string argument, const fs::path& folder, const fs::path& input,
                        const fs::path& output)
{
    const std::vector<std::pair<std::string, std::string>> places{
        {"{input}", input.string()}, {"{output}", output.string()}, {"{folder}", folder.string()}};
    for (const auto& [name, path] : places) {
        for (std::size_t at = argument.find(name); at != std::string::npos;
             at = argument.find(name, at + path.size())) {
            argument.replace(at, name.size(), path);
        }
    }
    return argument;
}

DocumentError failed(const Adapter& adapter, const std::string& english,
                     const std::string& vietnamese)
{
    return {ErrorCode::adapter_failed,
            "the adapter " + adapter.name + " " + english + ": convert the document by hand",
            "bộ chuyển đổi " + adapter.name + " " + vietnamese + ": hãy tự chuyển đổi tài liệu"};
}

void run(const Adapter& adapter, const fs::path& folder, const fs::path& input,
         const fs::path& output)
{
    std::vector<std::string> arguments;
    for (const std::string& argument : adapter.command) {
        arguments.push_back(with_places(argument, folder, input, output));
    }
    switch (run_child(arguments, folder.string(), adapter.deadline)) {
    case ChildEnd::success:
        return;
    case ChildEnd::not_started:
        throw failed(adapter, "cannot be run (is it installed? see `solieu doctor`)",
                     "không chạy được (đã cài chưa? xem `solieu doctor`)");
    case ChildEnd::failure:
        throw failed(adapter, "failed on this document", "không chuyển đổi được tài liệu này");
    case ChildEnd::deadline:
        throw failed(adapter,
                     "took longer than " + std::to_string(adapter.deadline.count()) + " seconds",
                     "chạy quá " + std::to_string(adapter.deadline.count()) + " giây");
    }
}

} // namespace

std::vector<Adapter> parse_adapters(const std::string& path, const std::string& text)
{
    if (const auto line = too_deep_line(text)) {
        throw UsageError(path + ":" + std::to_string(*line) +
                         ": the brackets or keys nest too deep");
    }
    std::istringstream in(text);
    toml::value root;
    try {
        root = toml::parse(in, path);
    } catch (const toml::syntax_error& error) {
        throw UsageError(path + ":" + std::to_string(error.location().line()) + ": " +
                         std::string(error.what()));
    }
    std::vector<Adapter> adapters;
    for (const auto& [key, value] : root.as_table()) {
        if (key != "adapter" || !value.is_array()) {
            refuse(path, value, "only [[adapter]] tables are known here, not «" + key + "»");
        }
        for (const toml::value& table : value.as_array()) {
            if (!table.is_table()) {
                refuse(path, value, "only [[adapter]] tables are known here");
            }
            adapters.push_back(AdapterParser(path, table).parse());
        }
    }
    return adapters;
}

std::string default_adapter_file()
{
    const char* const configurations = std::getenv("XDG_CONFIG_HOME");
    if (configurations != nullptr && *configurations == '/') {
        return std::string(configurations) + "/solieu/adapters.toml";
    }
    const char* const home = std::getenv("HOME");
    return home != nullptr && *home == '/' ? std::string(home) + "/.config/solieu/adapters.toml"
                                           : std::string();
}

std::vector<Adapter> load_adapters(const std::string& path)
{
    const std::string file = path.empty() ? default_adapter_file() : path;
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        if (path.empty()) {
            return {};
        }
        throw UsageError("the file of adapters " + path + " cannot be read: check its name");
    }
    std::ostringstream text;
    text << in.rdbuf();
    return parse_adapters(file, text.str());
}

std::string_view example_adapters()
{
    return k_example;
}

std::string find_program(const std::string& name)
{
    if (name.find('/') != std::string::npos) {
        return ::access(name.c_str(), X_OK) == 0 ? name : std::string();
    }
    const char* const folders = std::getenv("PATH");
    std::istringstream in(folders == nullptr ? "/usr/bin:/bin" : folders);
    for (std::string folder; std::getline(in, folder, ':');) {
        const std::string file = folder + "/" + name;
        if (!folder.empty() && fs::is_regular_file(file) && ::access(file.c_str(), X_OK) == 0) {
            return file;
        }
    }
    return {};
}

std::optional<Adapted> adapt(const DocumentSource& source, const std::vector<Adapter>& adapters)
{
    const std::string_view format = adapters.empty() ? "" : foreign_format_name(source);
    const auto adapter = std::find_if(adapters.begin(), adapters.end(), [&](const Adapter& one) {
        return std::find(one.reads.begin(), one.reads.end(), format) != one.reads.end();
    });
    if (format.empty() || adapter == adapters.end()) {
        return std::nullopt;
    }
    PrivateFolder folder;
    const fs::path input = folder.path() / ("input." + std::string(format));
    const fs::path output = folder.path() / adapter->output;
    copy_into(source, input);
    run(*adapter, folder.path(), input, output);
    if (!fs::is_regular_file(fs::symlink_status(output))) {
        throw failed(*adapter, "gave no output", "không cho ra kết quả");
    }
    DocumentSource converted = DocumentSource::open(output.string());
    return Adapted{std::move(folder), std::move(converted),
                   std::string(format) + "+" + adapter->name};
}

} // namespace solieu
