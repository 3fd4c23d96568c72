"""XLSX, read by openpyxl."""
import io
from decimal import Decimal

import expected
import roundtrip

openpyxl = roundtrip.module("openpyxl")
escape = roundtrip.module("openpyxl.utils.escape")


def cell_text(cell, exact, wanted):
    """A cell as the tables have it; numbers as decimals with the digits that Excel shows."""
    if exact is not None:
        return exact
    if cell is None:
        return None
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, (int, float)):
        shown = Decimal(format(cell, ".15g"))
        return wanted if wanted is not None and shown == Decimal(wanted) else str(shown)
    return escape.unescape(cell)


class Xlsx(roundtrip.RoundTrip):
    FORMAT = "xlsx"

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.book = openpyxl.load_workbook(io.BytesIO(cls.out.read_bytes()))

    def test_every_table_comes_back(self):
        self.assertEqual(self.book.sheetnames, list(expected.COLUMNS))
        for table in expected.COLUMNS:
            rows = list(self.book[table].iter_rows(values_only=True))
            places = {name: place for place, name in enumerate(rows[0])}
            found = []
            for row, wanted in zip(rows[1:], self.expected[table]):
                found.append(tuple(
                    cell_text(row[places[column]], row[places[f"{column}_exact"]] if f"{column}_exact" in places else None,
                              value) for column, value in zip(expected.COLUMNS[table], wanted)))
            self.assertEqual(len(rows) - 1, len(self.expected[table]))
            self.check_rows(table, found)

    def test_digits_stand_beside_numbers_that_excel_cannot_hold(self):
        sheet = self.book["observations"]
        places = {cell.value: place for place, cell in enumerate(sheet[1])}
        exact = {row[places["value_exact"]].value for row in sheet.iter_rows(min_row=2)} - {None}
        self.assertEqual(exact, {"123456789012345678901234567890.12345", "9007199254740993",
                                 "-999999999999999999999999999999999999"})

    def test_numbers_show_the_decimals_stated(self):
        sheet = self.book["observations"]
        places = {cell.value: place for place, cell in enumerate(sheet[1])}
        for row in sheet.iter_rows(min_row=2):
            decimals = row[places["decimals"]].value
            pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
            self.assertEqual(row[places["value"]].number_format, pattern)

    def test_heads_stay_in_sight(self):
        for sheet in self.book:
            self.assertEqual(sheet.freeze_panes, "A2")
            self.assertTrue(sheet["A1"].font.bold)

    def test_nothing_is_a_formula(self):
        for sheet in self.book:
            for row in sheet.iter_rows():
                self.assertFalse([cell for cell in row if cell.data_type == "f"])


if __name__ == "__main__":
    roundtrip.main()
