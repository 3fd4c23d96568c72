/// \file
/// `solieu convert [FILE...|-]`: records in, other systems' formats out.
#include "cli/commands.hpp"
#include "cli/format_options.hpp"
#include "cli/stop_signal.hpp"
#include "core/error.hpp"
#include "core/sink.hpp"
#include "store/record_source.hpp"
#include "store/schema.hpp"
#include "store/sqlite.hpp"
#include "write/framed_records.hpp"

#include <cerrno>
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <string>
#include <string_view>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <variant>
#include <vector>

namespace solieu {
namespace {

namespace po = boost::program_options;

/// Gives all its records, document by document, to a sink. May throw.
using RecordSource = std::function<void(Sink<Record>&)>;

RecordSource standard_input()
{
    return [](Sink<Record>& next) { read_records(std::cin, "<stdin>", next); };
}

/// Open at its beginning. Throws std::system_error.
std::ifstream open_input(const std::string& path)
{
    errno = 0;
    std::ifstream in(path, std::ios::binary);
    // A folder can be opened, but not read.
    if (!in || (in.peek() == std::ifstream::traits_type::eof() && in.bad())) {
        throw std::system_error(errno != 0 ? errno : EIO, std::generic_category(),
                                "cannot read «" + path + "»");
    }
    in.clear();
    return in;
}

/// Whether a file begins as SQLite's do (its manual, «Database File Format», 1.3). What is no plain
/// file, such as a pipe, is not looked into: it could not be read again.
bool is_database(const std::string& path)
{
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(path, ignored)) {
        return false;
    }
    std::ifstream in(path, std::ios::binary);
    constexpr std::string_view k_magic = "SQLite format 3";
    std::string head(k_magic.size(), ' ');
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    return head == k_magic;
}

RecordSource file_of_records(const std::string& path)
{
    return [path](Sink<Record>& next) {
        if (is_database(path)) {
            Connection connection(path, Access::read);
            require_schema(connection);
            read_stored_records(connection, next);
            return;
        }
        std::ifstream in = open_input(path);
        read_records(in, path, next);
    };
}

/// Ctrl-C: what was begun is taken back.
struct Interrupted {};

/// Hands records on, shows people how many documents have come, and heeds Ctrl-C.
class Watch final : public Sink<Record> {
public:
    explicit Watch(Sink<Record>& next) : m_next(next) {}
    ~Watch() override
    {
        if (m_is_shown) {
            std::cerr << '\n';
        }
    }

    void put(Record record) override
    {
        if (StopSignal::has_come()) {
            throw Interrupted{};
        }
        const bool is_end = std::holds_alternative<EndRecord>(record);
        m_next.put(std::move(record));
        if (is_end) {
            ++m_documents;
            show();
        }
    }
    void finish() override {} // behind each input; the writer is closed once

private:
    void show()
    {
        constexpr std::chrono::milliseconds k_between{500};
        const auto now = std::chrono::steady_clock::now();
        if (m_is_terminal && now >= m_next_time) {
            std::cerr << "\rsolieu: " << m_documents << " documents (văn bản)" << std::flush;
            m_next_time = now + k_between;
            m_is_shown = true;
        }
    }

    Sink<Record>& m_next;
    std::size_t m_documents = 0;
    bool m_is_terminal = ::isatty(STDERR_FILENO) == 1;
    bool m_is_shown = false;
    std::chrono::steady_clock::time_point m_next_time =
        std::chrono::steady_clock::now() + std::chrono::seconds(1);
};

class CommandConvert final : public Command {
public:
    void declare(po::options_description& options,
                 po::positional_options_description& positional) override
    {
        m_format.declare(options);
        options.add_options()("input", po::value(&m_inputs)->value_name("FILE"),
                              "records, as `solieu extract` or `solieu check --format jsonl` wrote "
                              "them, or a database; `-` is standard input");
        positional.add("input", -1);
    }

    void configure(const po::variables_map&) override
    {
        if (m_inputs.empty()) {
            throw UsageError("no records given; name files, or `-` for standard input");
        }
        m_format.configure();
    }

    ExitStatus run(std::ostream& out) override
    {
        const StopSignal stop;
        // Milliseconds that were once written stay.
        FormatOutput output(m_format, out, Timing::written);
        try {
            Watch watch(output.writer());
            for (const RecordSource& source : sources()) {
                source(watch);
            }
        } catch (const Interrupted&) {
            std::cerr << "solieu: interrupted, nothing was kept (đã dừng, không giữ lại gì)\n";
            return ExitStatus::interrupted;
        }
        output.finish();
        return ExitStatus::ok;
    }

private:
    [[nodiscard]] std::vector<RecordSource> sources() const
    {
        std::vector<RecordSource> sources;
        for (const std::string& input : m_inputs) {
            sources.push_back(input == "-" ? standard_input() : file_of_records(input));
        }
        return sources;
    }

    std::vector<std::string> m_inputs;
    FormatOptions m_format{Purpose::records};
};

} // namespace

std::unique_ptr<Command> make_command_convert()
{
    return std::make_unique<CommandConvert>();
}

} // namespace solieu
