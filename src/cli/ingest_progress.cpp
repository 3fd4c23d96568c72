#include "cli/ingest_progress.hpp"

#include "core/error.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <iostream>
#include <sys/ioctl.h>
#include <unistd.h>

namespace solieu {
namespace {

constexpr int k_default_columns = 80;

int terminal_columns()
{
    winsize size{};
    const bool is_known = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return is_known ? size.ws_col : k_default_columns;
}

double rate_of(const ProgressState& state)
{
    constexpr double k_too_early = 0.2;
    return state.seconds < k_too_early ? 0 : static_cast<double>(state.done) / state.seconds;
}

/// Seconds left at the rate so far; -1 where it cannot be told.
long seconds_left(const ProgressState& state)
{
    const double rate = rate_of(state);
    if (rate <= 0 || state.total < state.done) {
        return -1;
    }
    return static_cast<long>(static_cast<double>(state.total - state.done) / rate);
}

std::string clock_text(long seconds)
{
    constexpr long k_minute = 60;
    constexpr long k_hour = 3600;
    std::array<char, 32> text{};
    if (seconds >= k_hour) {
        std::snprintf(text.data(), text.size(), "%ld:%02ld:%02ld", seconds / k_hour,
                      seconds % k_hour / k_minute, seconds % k_minute);
    } else {
        std::snprintf(text.data(), text.size(), "%ld:%02ld", seconds / k_minute,
                      seconds % k_minute);
    }
    return text.data();
}

std::size_t percent_of(const ProgressState& state)
{
    constexpr std::size_t k_all = 100;
    return state.total == 0 ? 0 : std::min(k_all, state.done * k_all / state.total);
}

class NoDisplay final : public ProgressDisplay {
public:
    void show(const ProgressState&) override {}
    void clear() override {}
};

/// One line that is written over and over.
class Bar final : public ProgressDisplay {
public:
    void show(const ProgressState& state) override
    {
        constexpr double k_interval = 0.1;
        if (m_is_shown && state.seconds < m_last + k_interval) {
            return;
        }
        m_last = state.seconds;
        m_is_shown = true;
        const std::string text = progress_text(state);
        const int room = terminal_columns() - static_cast<int>(text.size()) - 4;
        std::string line = "\r";
        if (room >= k_least_width) {
            const auto width = static_cast<std::size_t>(std::min(room, k_most_width));
            const std::size_t full = percent_of(state) * width / 100;
            line += '[' + std::string(full, '#') + std::string(width - full, '.') + "] ";
        }
        std::cerr << line << text << "\x1b[K" << std::flush; // ESC [ K: the rest of the line
    }

    void clear() override
    {
        if (m_is_shown) {
            std::cerr << "\r\x1b[K" << std::flush;
            m_is_shown = false;
        }
    }

private:
    static constexpr int k_least_width = 10;
    static constexpr int k_most_width = 40;

    double m_last = 0;
    bool m_is_shown = false;
};

/// A line every few seconds, for a log.
class Plain : public ProgressDisplay {
public:
    void show(const ProgressState& state) override
    {
        if (state.seconds >= m_next) {
            m_next = state.seconds + interval();
            std::cerr << text(state) << std::endl;
        }
    }
    void clear() override {}

private:
    [[nodiscard]] virtual double interval() const
    {
        return 5;
    }
    [[nodiscard]] virtual std::string text(const ProgressState& state) const
    {
        return "solieu: " + progress_text(state);
    }

    double m_next = 0;
};

/// For programs that show progress themselves.
class JsonProgress final : public Plain {
    [[nodiscard]] double interval() const override
    {
        return 1;
    }
    [[nodiscard]] std::string text(const ProgressState& state) const override
    {
        const auto number = [](std::string_view key, std::size_t value) {
            return ",\"" + std::string(key) + "\":" + std::to_string(value);
        };
        const long left = seconds_left(state);
        return R"({"event":"progress")" + number("done", state.done) +
               number("failed", state.failed) + number("unchanged", state.unchanged) +
               number("total", state.total) +
               number("documents_per_second", static_cast<std::size_t>(rate_of(state))) +
               ",\"seconds_left\":" + (left < 0 ? "null" : std::to_string(left)) + '}';
    }
};

} // namespace

std::string progress_text(const ProgressState& state)
{
    std::string text = std::to_string(percent_of(state)) + " %  " + std::to_string(state.done) +
                       "/" + std::to_string(state.total) + "  " +
                       std::to_string(static_cast<std::size_t>(rate_of(state))) + "/s";
    if (state.failed > 0) {
        text += "  " + std::to_string(state.failed) + " failed";
    }
    const long left = seconds_left(state);
    return left < 0 ? text : text + "  left " + clock_text(left);
}

std::unique_ptr<ProgressDisplay> make_progress_display(std::string_view name)
{
    if (name == "bar" || (name == "auto" && ::isatty(STDERR_FILENO) == 1)) {
        return std::make_unique<Bar>();
    }
    if (name == "plain") {
        return std::make_unique<Plain>();
    }
    if (name == "json") {
        return std::make_unique<JsonProgress>();
    }
    if (name == "none" || name == "auto") {
        return std::make_unique<NoDisplay>();
    }
    throw UsageError("unknown kind of progress «" + std::string(name) +
                     "»; known are auto, bar, plain, json and none");
}

} // namespace solieu
