/// \file
/// Writes sample documents, one of each status, to the standard output: input of a test that
/// validates them against the published schema.
#include "write/samples.hpp"
#include "write/writers.hpp"

#include <iostream>

using namespace solieu;

int main()
{
    const auto writer = make_writer("jsonl", std::cout);
    for (const Record& record : test::sample_records()) {
        writer->put(record);
    }

    CheckRecord accepted = test::sample_check();
    accepted.id = "k4";
    accepted.suppression = Suppression{"revised", "Đã đính chính."};
    CheckRecord across = test::sample_check();
    across.id = "k5";
    across.rule = "X901";
    across.type = RelationType::change;
    across.operands.front().doc = "fedcba9876543210";
    across.operands.front().id = "o77";
    for (const Record& record : test::checked_document({test::sample_check(), test::sample_pass(),
                                                        test::sample_unchecked(), accepted, across},
                                                       2)) {
        writer->put(record);
    }

    ObservationRecord huge = test::sample_observation();
    huge.section.clear();
    huge.value = *Decimal::parse("123456789012345678901234567890.123456");
    huge.scale = 15;
    EndRecord cut_short;
    cut_short.status = DocumentStatus::partial;
    cut_short.observations = 1;
    cut_short.error_code = "limit_exceeded";
    cut_short.error_message = "too many\nblocks";
    writer->put(huge);
    writer->put(test::sample_document());
    writer->put(cut_short);

    DocumentRecord missing;
    missing.path = "b\xE1o c\xE1o.txt";
    EndRecord failed;
    failed.status = DocumentStatus::failed;
    failed.observations = 1;
    failed.error_code = "not_found";
    failed.error_message = "no such file";
    writer->put(test::sample_observation());
    writer->put(missing);
    writer->put(failed);
    return 0;
}
