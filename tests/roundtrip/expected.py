"""Records as tables, worked out from JSON Lines alone: what every format must read back to."""
import json

SOURCE = ["source_part", "source_block", "source_line", "source_start", "source_end"]
COLUMNS = {
    "documents": "input doc path format sha256 bytes title doc_type number issuer place date period status "
                 "observations citations checks findings warnings ms error_code error_message".split(),
    "headings": "input id doc label level title parent".split(),
    "observations": "input id doc kind quote value decimals value2 scale normalized unit role of indicator status bound "
                    "period basis note section table_index table_row table_column table_row_label "
                    "table_column_label".split() + SOURCE + ["rule"],
    "citations": "input id doc quote type number issuer date".split() + SOURCE,
    "checks": "input id doc rule type verdict grade severity reason stated_id stated_quote stated_value computed "
              "interval_low interval_low_closed interval_high interval_high_closed suggestion fingerprint message_vi "
              "message_en binding power ulp group suspect suppression_kind suppression_reason".split(),
    "operands": "input check_id position doc role id operand_doc quote value".split(),
}
DECIMALS = {"value", "value2", "normalized", "interval_low", "interval_high", "power", "ulp"}
DECIMAL_COLUMNS = {"observations": {"value", "value2", "normalized"},
                   "checks": {"interval_low", "interval_high", "power", "ulp"}}
TABLE_OF = {"heading": "headings", "observation": "observations", "citation": "citations", "check": "checks"}


class Number(str):
    """The digits of a JSON number."""


def load(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            yield json.loads(line, parse_int=Number, parse_float=Number)


def text(value):
    """A cell: None, or its text."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if value is None else str(value)


def flat(record):
    """Nested objects as columns: `source` {`part`} is `source_part`."""
    row = {}
    for key, value in record.items():
        if isinstance(value, dict):
            row.update({f"{key}_{inner}": text(cell) for inner, cell in value.items()})
        elif not isinstance(value, list):
            row[key] = text(value)
    return row


def tables(path):
    """Table name -> rows; a row is a tuple of texts, None for what is absent."""
    found = {name: [] for name in COLUMNS}

    def add(table, row):
        found[table].append(tuple(row.get(column) for column in COLUMNS[table]))

    number, document = 1, None
    for record in load(path):
        row = dict(flat(record), input=str(number))
        kind = record["record"]
        if kind == "document":
            document = row
        elif kind == "end":
            add("documents", {**row, **{key: value for key, value in document.items() if key != "record"}})
            number += 1
        else:
            add(TABLE_OF[kind], row)
        for position, operand in enumerate(record.get("operands", []), 1):
            add("operands", dict(flat(operand), input=str(number), check_id=record["id"], position=str(position),
                                 doc=record["doc"], operand_doc=operand["doc"]))
    return found


def by_column(table, row):
    return dict(zip(COLUMNS[table], row))
