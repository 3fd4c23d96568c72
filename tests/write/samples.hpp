/// \file
/// Records as a small report would give them.
#pragma once

#include "core/record.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace solieu::test {

inline DocumentRecord sample_document()
{
    DocumentRecord document;
    document.doc = "0123456789abcdef";
    document.path = "báo cáo \"quý I\".txt";
    document.format = "text";
    document.sha256 = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    document.bytes = 42793;
    document.title = "Kết quả thực hiện quý I năm 2025";
    document.doc_type = "Báo cáo";
    document.date = "2025-03-28";
    document.period = "2025-Q1";
    return document;
}

inline HeadingRecord sample_heading()
{
    HeadingRecord heading;
    heading.id = "h1";
    heading.label = "B.I.1.a";
    heading.level = 4;
    heading.title = "Thương mại, dịch vụ";
    return heading;
}

inline ObservationRecord sample_observation()
{
    ObservationRecord observation;
    observation.id = "o1";
    observation.quote = "1.177 tỷ đồng";
    observation.value = *Decimal::parse("1177");
    observation.scale = 9;
    observation.unit = "VND";
    observation.indicator = "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng";
    observation.status = Status::estimate;
    observation.period = "2025-Q1";
    observation.section = "h1";
    observation.source = {Part::body, 11, 12, 1200, 1219};
    observation.rule = "amount";
    return observation;
}

inline ObservationRecord sample_table_observation()
{
    ObservationRecord observation = sample_observation();
    observation.id = "o2";
    observation.kind = ObservationKind::fraction;
    observation.quote = "-53,50/58 đơn vị";
    observation.value = *Decimal::parse("-53.50");
    observation.value2 = Decimal::parse("58");
    observation.scale = 0;
    observation.unit = "đơn vị";
    observation.role = Role::share;
    observation.of = "o1";
    observation.status = Status::reported;
    observation.bound = Bound::at_least;
    observation.basis = "kế hoạch";
    observation.note = "2";
    observation.table = TablePlace{0, 3, 2, "Cấp xã", ""};
    observation.source = {Part::note, 3, 0, 0, 20};
    return observation;
}

inline CitationRecord sample_citation()
{
    CitationRecord citation;
    citation.id = "c1";
    citation.quote = "Nghị quyết số 01/NQ-CP ngày 08/01/2025";
    citation.type = "Nghị quyết";
    citation.number = "01/NQ-CP";
    citation.issuer = "Chính phủ";
    citation.date = "2025-01-08";
    citation.source = {Part::body, 1, 2, 80, 126};
    return citation;
}

inline EndRecord sample_end()
{
    EndRecord end;
    end.observations = 2;
    end.citations = 1;
    end.warnings = 1;
    end.milliseconds = 17;
    return end;
}

inline constexpr std::string_view k_sample_text =
    "Đã gửi báo cáo đầy đủ. Số đơn vị khớp đúng là 53/58 đơn vị, đạt 93,4%. Còn 5 đơn vị.";

/// A figure of the sample text, as a check names it.
inline CheckOperand sample_figure(std::string role, std::string id, std::string_view quote,
                                  std::string value)
{
    static const auto text = std::make_shared<const std::string>(k_sample_text);
    CheckOperand figure;
    figure.role = std::move(role);
    figure.id = std::move(id);
    figure.quote = quote;
    figure.value = std::move(value);
    const std::size_t begin = text->find(quote);
    figure.text = text;
    figure.span = {begin, begin + quote.size()};
    figure.source = {Part::body, 21, 22, 6000 + begin, 6000 + begin + quote.size()};
    return figure;
}

/// A share that does not fit its counts.
inline CheckRecord sample_check()
{
    CheckRecord check;
    check.id = "k1";
    check.rule = "P101";
    check.type = RelationType::percentage_of;
    check.verdict = Verdict::inconsistent;
    check.severity = Severity::error;
    check.stated = sample_figure("stated", "o2", "93,4%", "93.4");
    check.operands = {sample_figure("part", "o1", "53/58 đơn vị", "53"),
                      sample_figure("whole", "o1", "53/58 đơn vị", "58")};
    check.computed = "91.3793103448";
    check.interval = CheckInterval{"91.3793103448", true, "91.3793103448", true};
    check.binding = 5;
    check.ulp = "-20.207";
    check.group = "g1";
    check.suspect = "o2";
    check.suggestion = "91,4%";
    check.fingerprint = "p101:9c1f";
    check.message = {"«93,4%» không khớp: 53 : 58 = 91,3793103448%.",
                     "«93,4%» does not hold: 53 : 58 = 91.3793103448%."};
    return check;
}

/// A remainder that holds.
inline CheckRecord sample_pass()
{
    CheckRecord check;
    check.id = "k2";
    check.rule = "S207";
    check.type = RelationType::difference;
    check.verdict = Verdict::consistent;
    check.grade = Grade::exact_inputs;
    check.stated = sample_figure("stated", "o3", "5 đơn vị", "5");
    check.operands = {sample_figure("whole", "o1", "53/58 đơn vị", "58"),
                      sample_figure("part", "o1", "53/58 đơn vị", "53")};
    check.computed = "5";
    check.binding = 5;
    check.power = "0.95";
    check.ulp = "0";
    check.fingerprint = "s207:77aa";
    check.message = {"«5 đơn vị» khớp: 58 − 53 = 5.", "«5 đơn vị» holds: 58 − 53 = 5."};
    return check;
}

/// A share whose base is not stated.
inline CheckRecord sample_unchecked()
{
    CheckRecord check;
    check.id = "k3";
    check.rule = "P103";
    check.type = RelationType::percentage_of;
    check.verdict = Verdict::not_checkable;
    check.reason = "N006";
    check.stated = sample_figure("stated", "o2", "93,4%", "93.4");
    check.fingerprint = "p103:0001";
    check.message = {"«93,4%» không kiểm được.", "«93,4%» cannot be checked."};
    return check;
}

/// The figures that the sample checks name.
inline std::vector<Record> sample_figures()
{
    ObservationRecord fraction = sample_observation();
    fraction.section.clear();
    ObservationRecord share = fraction;
    share.id = "o2";
    ObservationRecord rest = fraction;
    rest.id = "o3";
    return {fraction, share, rest};
}

/// A document with checks; \p findings are those with a severity that nobody has accepted.
inline std::vector<Record> checked_document(const std::vector<CheckRecord>& checks,
                                            std::size_t findings)
{
    std::vector<Record> records = sample_figures();
    records.insert(records.begin(), sample_document());
    records.insert(records.end(), checks.begin(), checks.end());
    EndRecord end = sample_end();
    end.observations = 3;
    end.citations = 0;
    end.checks = checks.size();
    end.findings = findings;
    records.emplace_back(end);
    return records;
}

inline std::vector<Record> sample_records()
{
    return {sample_document(),          sample_heading(),  sample_observation(),
            sample_table_observation(), sample_citation(), sample_end()};
}

} // namespace solieu::test
