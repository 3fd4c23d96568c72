/// \file
/// Records as a small report would give them.
#pragma once

#include "core/record.hpp"

#include <string>
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

inline std::vector<Record> sample_records()
{
    return {sample_document(),          sample_heading(),  sample_observation(),
            sample_table_observation(), sample_citation(), sample_end()};
}

} // namespace solieu::test
