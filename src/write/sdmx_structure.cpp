#include "write/sdmx_structure.hpp"

#include "write/sdmx_components.hpp"

#include <string_view>

namespace solieu {
namespace {

/// The day on which version 1.0.0 of the structure was settled.
constexpr std::string_view k_prepared = "2025-11-01T00:00:00Z";
constexpr std::string_view k_schemas = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/";

std::string identity(std::string_view id)
{
    return " agencyID=\"" + std::string(k_sdmx_agency) + "\" id=\"" + std::string(id) +
           "\" version=\"" + std::string(k_sdmx_version) + "\"";
}

/// \p artefact is its package and class, `codelist.Codelist`.
std::string urn(std::string_view artefact, std::string_view id)
{
    return "urn:sdmx:org.sdmx.infomodel." + std::string(artefact) + "=" +
           std::string(k_sdmx_agency) + ":" + std::string(id) + "(" + std::string(k_sdmx_version) +
           ")";
}

/// The names are the program's own and need no escaping.
std::string name(std::string_view language, std::string_view text)
{
    return "<com:Name xml:lang=\"" + std::string(language) + "\">" + std::string(text) +
           "</com:Name>";
}

std::string codelists()
{
    std::string xml = "<str:Codelists>\n";
    for (const SdmxCodelist& list : sdmx_codelists()) {
        xml += "<str:Codelist" + identity(list.id) + ">" + name("en", list.name) + "\n";
        for (const SdmxCode& code : list.codes) {
            xml += "<str:Code id=\"" + std::string(code.id) + "\">" + name("en", code.english) +
                   name("vi", code.vietnamese) + "</str:Code>\n";
        }
        xml += "</str:Codelist>\n";
    }
    return xml + "</str:Codelists>\n";
}

std::string concepts()
{
    std::string xml = "<str:ConceptSchemes>\n<str:ConceptScheme" + identity("CONCEPTS") + ">" +
                      name("en", "Concepts of stated figures") + "\n";
    for (const SdmxComponent& component : sdmx_components()) {
        xml += "<str:Concept id=\"" + std::string(component.id) + "\">" +
               name("en", component.name) + "</str:Concept>\n";
    }
    return xml + "</str:ConceptScheme>\n</str:ConceptSchemes>\n";
}

std::string_view text_type(const SdmxComponent& component)
{
    if (component.kind == SdmxKind::time) {
        return "ObservationalTimePeriod";
    }
    for (const Column& column : table_of(component.table).columns) {
        if (column.name == component.column) {
            return column.type == ColumnType::integer   ? "BigInteger"
                   : column.type == ColumnType::decimal ? "Decimal"
                                                        : "String";
        }
    }
    return "String";
}

std::string representation(const SdmxComponent& component)
{
    const std::string values =
        component.codelist != nullptr
            ? "<str:Enumeration>" + urn("codelist.Codelist", component.codelist->id) +
                  "</str:Enumeration>"
            : "<str:TextFormat textType=\"" + std::string(text_type(component)) + "\"/>";
    return "<str:LocalRepresentation>" + values + "</str:LocalRepresentation>";
}

/// What every component begins with.
std::string component_head(std::string_view element, const SdmxComponent& component,
                           const std::string& attributes)
{
    return "<str:" + std::string(element) + " id=\"" + std::string(component.id) + "\"" +
           attributes + "><str:ConceptIdentity>" + urn("conceptscheme.Concept", "CONCEPTS") + "." +
           std::string(component.id) + "</str:ConceptIdentity>" + representation(component);
}

std::string usage(const SdmxComponent& component)
{
    return component.need == Need::required ? " usage=\"mandatory\"" : " usage=\"optional\"";
}

std::string components()
{
    std::string dimensions;
    std::string attributes;
    std::string measures;
    int position = 0;
    for (const SdmxComponent& component : sdmx_components()) {
        switch (component.kind) {
        case SdmxKind::dimension:
            dimensions += component_head("Dimension", component,
                                         " position=\"" + std::to_string(++position) + "\"") +
                          "</str:Dimension>\n";
            break;
        case SdmxKind::time:
            dimensions += component_head("TimeDimension", component, "") + "</str:TimeDimension>\n";
            break;
        case SdmxKind::measure:
            measures += component_head("Measure", component, usage(component)) + "</str:Measure>\n";
            break;
        case SdmxKind::attribute:
            attributes += component_head("Attribute", component, usage(component)) +
                          "<str:AttributeRelationship><str:Observation/>"
                          "</str:AttributeRelationship></str:Attribute>\n";
            break;
        }
    }
    return "<str:DimensionList id=\"DimensionDescriptor\">\n" + dimensions +
           "</str:DimensionList>\n<str:AttributeList id=\"AttributeDescriptor\">\n" + attributes +
           "</str:AttributeList>\n<str:MeasureList id=\"MeasureDescriptor\">\n" + measures +
           "</str:MeasureList>\n";
}

std::string header()
{
    const std::string schemas(k_schemas);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<mes:Structure xmlns:mes=\"" + schemas +
           "message\" xmlns:str=\"" + schemas + "structure\" xmlns:com=\"" + schemas +
           "common\">\n<mes:Header>\n<mes:ID>SOLIEU_STRUCTURE</mes:ID>\n<mes:Test>false</mes:Test>"
           "\n<mes:Prepared>" +
           std::string(k_prepared) + "</mes:Prepared>\n<mes:Sender id=\"" +
           std::string(k_sdmx_agency) + "\"/>\n</mes:Header>\n";
}

} // namespace

std::string sdmx_structure_message()
{
    const std::string_view title = "Figures that reports state";
    const std::string dataflow = "<str:Dataflows>\n<str:Dataflow" + identity(k_sdmx_dataflow) +
                                 ">" + name("en", title) + "<str:Structure>" +
                                 urn("datastructure.DataStructure", k_sdmx_dataflow) +
                                 "</str:Structure></str:Dataflow>\n</str:Dataflows>\n";
    const std::string structure = "<str:DataStructures>\n<str:DataStructure" +
                                  identity(k_sdmx_dataflow) + ">" + name("en", title) +
                                  "\n<str:DataStructureComponents>\n" + components() +
                                  "</str:DataStructureComponents>\n</str:DataStructure>\n"
                                  "</str:DataStructures>\n";
    return header() + "<mes:Structures>\n" + codelists() + concepts() + dataflow + structure +
           "</mes:Structures>\n</mes:Structure>\n";
}

} // namespace solieu
