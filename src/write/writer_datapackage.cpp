#include "write/writer_datapackage.hpp"

#include "core/error.hpp"
#include "write/output_stream.hpp"

#include <algorithm>
#include <string_view>

#include <nlohmann/json.hpp>

namespace solieu {
namespace {

using Json = nlohmann::ordered_json;

std::string_view type_name(ColumnType type)
{
    switch (type) {
    case ColumnType::text:
    case ColumnType::date:
        return "string";
    case ColumnType::integer:
        return "integer";
    case ColumnType::decimal:
        return "number";
    case ColumnType::truth:
        return "boolean";
    }
    return "string";
}

Json words_of(std::string_view words)
{
    Json list = Json::array();
    while (!words.empty()) {
        const std::size_t end = words.find('|');
        list.push_back(words.substr(0, end));
        words.remove_prefix(end == std::string_view::npos ? words.size() : end + 1);
    }
    return list;
}

Json constraints_of(const Column& column)
{
    Json constraints = Json::object();
    if (column.need == Need::required) {
        constraints["required"] = true;
    }
    if (!column.words.empty()) {
        constraints["enum"] = words_of(column.words);
    }
    if (column.type == ColumnType::integer) {
        constraints["minimum"] = 0;
    }
    if (column.type == ColumnType::date) {
        constraints["pattern"] = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    }
    return constraints;
}

Json field_of(const Column& column)
{
    Json field;
    field["name"] = column.name;
    field["type"] = type_name(column.type);
    field["description"] = column.description;
    const Json constraints = constraints_of(column);
    if (!constraints.empty()) {
        field["constraints"] = constraints;
    }
    return field;
}

Json foreign_key_of(const ForeignKey& key)
{
    const Table& target = table_of(key.target);
    Json fields = Json::array({"input"});
    Json target_fields = Json::array({"input"});
    if (!key.column.empty()) {
        fields.push_back(key.column);
        target_fields.push_back("id");
    }
    Json made;
    made["fields"] = fields;
    made["reference"]["resource"] = target.name;
    made["reference"]["fields"] = target_fields;
    return made;
}

/// Where the column may be empty, the key cannot be told: tools do not agree that a key of several
/// fields does not count when one of them is absent.
bool can_be_told(const Table& table, const ForeignKey& key)
{
    return std::none_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
        return column.name == key.column && column.need == Need::optional;
    });
}

Json schema_of(const Table& table)
{
    Json schema;
    schema["fields"] = Json::array();
    for (const Column& column : table.columns) {
        schema["fields"].push_back(field_of(column));
    }
    schema["missingValues"] = Json::array({""});
    schema["primaryKey"] = Json::array();
    for (const Column& column : table.columns.first(table.key_columns)) {
        schema["primaryKey"].push_back(column.name);
    }
    for (const ForeignKey& key : table.foreign_keys) {
        if (can_be_told(table, key)) {
            schema["foreignKeys"].push_back(foreign_key_of(key));
        }
    }
    return schema;
}

Json resource_of(const Table& table)
{
    Json resource;
    resource["name"] = table.name;
    resource["description"] = table.description;
    resource["path"] = std::string(table.name) + ".csv";
    resource["profile"] = "tabular-data-resource";
    resource["format"] = "csv";
    resource["mediatype"] = "text/csv";
    resource["encoding"] = "utf-8";
    resource["dialect"] = {{"delimiter", ","},
                           {"lineTerminator", k_csv_line_end},
                           {"quoteChar", "\""},
                           {"doubleQuote", true},
                           {"header", true}};
    resource["schema"] = schema_of(table);
    return resource;
}

} // namespace

std::string describe_data_package()
{
    Json package;
    package["profile"] = "tabular-data-package";
    package["name"] = "solieu-records";
    package["title"] = "Figures of reports, as solieu read them";
    package["resources"] = Json::array();
    for (const Table& table : tables()) {
        package["resources"].push_back(resource_of(table));
    }
    return package.dump(2) + "\n";
}

WriterDatapackage::WriterDatapackage(Destination& destination, const WriterOptions& options)
    : WriterCsv(destination, options), m_description(destination.file("datapackage.json"))
{
    if (options.csv_dialect != CsvDialect::rfc4180) {
        throw UsageError("a data package is written in the dialect rfc4180 alone");
    }
}

void WriterDatapackage::close(const Closing& closing)
{
    WriterCsv::close(closing);
    write_all(m_description, describe_data_package());
    flush_all(m_description);
}

} // namespace solieu
