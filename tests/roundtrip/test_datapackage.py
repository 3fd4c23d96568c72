"""The data package, judged and read by frictionless."""
from decimal import Decimal

import expected
import roundtrip

frictionless = roundtrip.module("frictionless")


def cell_text(cell, wanted):
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, Decimal):
        return wanted if wanted is not None and cell == Decimal(wanted) else str(cell)
    return cell if cell is None else str(cell)


class Datapackage(roundtrip.RoundTrip):
    FORMAT = "datapackage"

    def test_it_is_valid(self):
        report = frictionless.validate(str(self.out / "datapackage.json"))
        self.assertTrue(report.valid, report.flatten(["title", "rowNumber", "fieldName", "message"])[:5])
        self.assertEqual([task.stats["rows"] for task in report.tasks],
                         [len(self.expected[table]) for table in expected.COLUMNS])

    def test_errors_would_be_found(self):
        path = self.out / "observations.csv"
        before = path.read_bytes()
        try:
            for wrong, right in ((b",amount,", b",number,"), (b"\r\n1,o2,", b"\r\n1,o1,"), (b"\r\n1,o1,", b"\r\n99,o1,")):
                path.write_bytes(before.replace(wrong, right, 1))
                self.assertFalse(frictionless.validate(str(self.out / "datapackage.json")).valid, right)
        finally:
            path.write_bytes(before)

    def test_every_table_comes_back(self):
        package = frictionless.Package(str(self.out / "datapackage.json"))
        for table, columns in expected.COLUMNS.items():
            rows = package.get_resource(table).read_rows()
            found = [tuple(cell_text(row[column], value) for column, value in zip(columns, wanted))
                     for row, wanted in zip(rows, self.expected[table])]
            self.check_rows(table, found)


if __name__ == "__main__":
    roundtrip.main()
