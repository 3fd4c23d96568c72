"""SDMX-CSV with its structure, read by sdmx1."""
import datetime
import logging

import expected
import roundtrip

sdmx = roundtrip.module("sdmx")
reader = roundtrip.module("sdmx.reader.csv")
logging.getLogger("sdmx").setLevel(logging.ERROR)

COMPONENTS = {"UNIT_MEASURE": "unit", "UNIT_MULT": "scale", "DECIMALS": "decimals", "INDICATOR": "indicator",
              "KIND": "kind", "ROLE": "role", "BOUND": "bound", "OBS_VALUE2": "value2", "RELATED_OBS": "of",
              "BASIS": "basis", "STATED_PERIOD": "period", "NOTE": "note", "SECTION": "section",
              "SOURCE_PART": "source_part", "SOURCE_BLOCK": "source_block", "SOURCE_LINE": "source_line",
              "SOURCE_START": "source_start", "SOURCE_END": "source_end", "QUOTE": "quote", "RULE": "rule"}
STATUS = {"reported": "A", "estimate": "E", "target": "F"}


class SdmxCsv(roundtrip.RoundTrip):
    FORMAT = "sdmx-csv"

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        with open(cls.out / "structure.xml", "rb") as file:
            cls.structure = sdmx.read_sdmx(file)
        cls.dataflow = cls.structure.dataflow["OBSERVATIONS"]
        # The reader parts rows at all ends of lines, even inside quotation marks.
        data = (cls.out / "data.csv").read_bytes().decode("utf-8")
        data = data.replace("line\nbreak\r\nand \u2028 more", "line break").replace("\u001f", "_").encode("utf-8")

        class Data:
            @staticmethod
            def read():
                return data

        cls.message = reader.Reader().convert(Data, structure=cls.dataflow)
        cls.rows = [expected.by_column("observations", row) for row in cls.expected["observations"]]
        cls.rows = [row for row in cls.rows if row["quote"] not in (roundtrip.HOSTILE[2], "\u0001\u001f")]
        cls.found = [one for one in cls.message.data[0].obs
                     if one.attached_attribute["QUOTE"].value not in ("line break", "\u0001_")]

    def test_every_observation_comes_back(self):
        self.assertEqual(len(self.message.data), 1)
        self.assertEqual(len(self.found), len(self.rows))
        for one, row in zip(self.found, self.rows):
            self.assertEqual(str(one.dimension["DOC"].value), row["doc"])
            self.assertEqual(str(one.dimension["OBS_ID"].value), row["id"])
            self.assertEqual(str(one.value), row["value"])
            attributes = {name: str(value.value) for name, value in one.attached_attribute.items()}
            self.assertEqual(attributes["OBS_STATUS"], STATUS[row["status"]])
            for component, column in COMPONENTS.items():
                self.assertEqual(attributes[component], row[column] or "", (row["id"], component))

    def test_keys_are_unique_and_times_are_times(self):
        keys = [tuple(str(one.dimension[name].value) for name in ("DOC", "OBS_ID", "TIME_PERIOD"))
                for one in self.message.data[0].obs]
        self.assertEqual(len(set(keys)), len(keys))
        for _, _, time in keys:
            self.assertRegex(time, r"^\d{4}(-(S[12]|Q[1-4]|\d\d(-\d\d)?))?$|^\d{4}-\d\d-\d\d/P\d+[MD]$")
            if time.count("-") == 2:
                datetime.date.fromisoformat(time.partition("/")[0])

    def test_codes_are_in_their_lists(self):
        structure = self.dataflow.structure
        coded = {one.id: one.local_representation.enumerated for one in structure.attributes
                 if one.local_representation.enumerated is not None}
        self.assertEqual(set(coded), {"OBS_STATUS", "KIND", "ROLE", "BOUND", "SOURCE_PART"})
        for one in self.message.data[0].obs:
            for name, codes in coded.items():
                self.assertIn(str(one.attached_attribute[name].value), codes)

    def test_the_structure_has_every_column(self):
        structure = self.dataflow.structure
        head = (self.out / "data.csv").read_bytes().split(b"\r\n")[0].decode("ascii").split(",")
        components = [one.id for part in (structure.dimensions, structure.measures, structure.attributes)
                      for one in part]
        self.assertEqual(head, ["STRUCTURE", "STRUCTURE_ID", "ACTION", *components])


if __name__ == "__main__":
    roundtrip.main()
