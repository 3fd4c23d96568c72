"""JSON Lines and CSV, read by DuckDB."""
import csv

import expected
import roundtrip

duckdb = roundtrip.module("duckdb")


class Csv(roundtrip.RoundTrip):
    FORMAT = "csv"

    def test_every_table_comes_back(self):
        for table, columns in expected.COLUMNS.items():
            names = ", ".join(f'"{column}"' for column in columns)
            found = duckdb.sql(f"SELECT {names} FROM read_csv('{self.out}/{table}.csv', header = true, delim = ',', "
                               "quote = '\"', escape = '\"', all_varchar = true, nullstr = '')").fetchall()
            self.check_rows(table, found)

    def test_types_are_found_without_help(self):
        status = self.out / "observations.csv"
        found = duckdb.sql(f"SELECT count(*), sum(decimals), max(source_end) FROM read_csv('{status}')").fetchall()[0]
        rows = [expected.by_column("observations", row) for row in self.expected["observations"]]
        self.assertEqual(found, (len(rows), sum(int(row["decimals"]) for row in rows),
                                 max(int(row["source_end"]) for row in rows)))

    def test_pythons_reader_agrees(self):
        for table in expected.COLUMNS:
            with open(self.out / f"{table}.csv", encoding="utf-8", newline="") as file:
                rows = list(csv.reader(file, strict=True))
            self.assertEqual(rows[0], expected.COLUMNS[table])
            self.check_rows(table, [tuple(cell or None for cell in row) for row in rows[1:]])

    def test_excels_dialect_is_defused_and_marked(self):
        out = self.folder / "excel"
        roundtrip.solieu("convert", "--format", "csv", "--csv-dialect", "excel", self.records, "-o", out)
        for table in expected.COLUMNS:
            data = (out / f"{table}.csv").read_bytes()
            self.assertTrue(data.startswith(b"\xef\xbb\xbf"))
            rows = list(csv.reader(data.decode("utf-8-sig").splitlines(keepends=True)))
            for row in rows[1:]:
                for column, cell in expected.by_column(table, row).items():
                    if column not in expected.DECIMAL_COLUMNS.get(table, ()):
                        self.assertNotIn(cell[:1], set("=+-@\t\r"), (table, column))


class JsonLines(roundtrip.RoundTrip):
    FORMAT = "jsonl"

    def test_observations_come_back(self):
        typed = {"record": "VARCHAR", "doc": "VARCHAR", "id": "VARCHAR", "quote": "VARCHAR", "value": "DECIMAL(38,6)",
                 "decimals": "INTEGER", "normalized": "DECIMAL(38,6)", "unit": "VARCHAR", "role": "VARCHAR",
                 "indicator": "VARCHAR", "period": "VARCHAR", "table": "STRUCT(row_label VARCHAR)",
                 "source": "STRUCT(part VARCHAR, start BIGINT)"}
        columns = ", ".join(f"'{name}': '{kind}'" for name, kind in typed.items())
        found = duckdb.sql(f"SELECT * FROM read_json('{self.corpus()}', format = 'newline_delimited', "
                           f"columns = {{{columns}}}) WHERE record = 'observation'").fetchall()
        rows = [expected.by_column("observations", row) for row in self.expected["observations"]]
        rows = [row for row in rows if row["doc"] != "00000000000000ff"]
        self.assertEqual(len(found), len(rows))
        for one, row in zip(found, rows):
            one = dict(zip(typed, one))
            for name in ("doc", "id", "quote", "unit", "role", "indicator", "period"):
                self.assertEqual(one[name], row[name])
            self.assertEqual(one["value"], type(one["value"])(row["value"]))
            self.assertEqual(one["normalized"], type(one["value"])(row["normalized"]))
            self.assertEqual(one["decimals"], int(row["decimals"]))
            self.assertEqual((one["table"] or {}).get("row_label"), row["table_row_label"])
            self.assertEqual(one["source"], {"part": row["source_part"], "start": int(row["source_start"])})

    def corpus(self):
        """Without the numbers that no column type of DuckDB holds."""
        path = self.folder / "corpus.jsonl"
        lines = self.out.read_text(encoding="utf-8").split("\n")
        path.write_text("\n".join(line for line in lines if "00000000000000ff" not in line), encoding="utf-8")
        return path


if __name__ == "__main__":
    roundtrip.main()
