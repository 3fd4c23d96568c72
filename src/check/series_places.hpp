/// \file
/// Where a figure belongs: the office of its report, the place and topic of its headings.
#pragma once

#include "check/series.hpp"
#include "core/record.hpp"

#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace solieu {

/// What comparisons ask of a report.
[[nodiscard]] std::unique_ptr<SeriesReport> series_report(const DocumentRecord& document);

/// The headings of one report.
class SeriesHeadings {
public:
    explicit SeriesHeadings(std::span<const HeadingRecord> headings);

    /// The nearest heading that names a place: `xã tân an`, folded; empty when none does.
    [[nodiscard]] const std::string& place_of(const std::string& section) const;
    /// What the nearest heading is about.
    [[nodiscard]] const std::string& topic_of(const std::string& section) const;

private:
    struct Heading {
        std::string place; ///< its own or that of the heading above it
        std::string topic;
    };

    [[nodiscard]] const Heading& find(const std::string& section) const;

    std::map<std::string, Heading, std::less<>> m_headings;
};

} // namespace solieu
