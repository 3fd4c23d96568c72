#include "read/xml_names.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace solieu {
namespace {

struct SpaceRow {
    std::string_view uri;
    XmlSpace space;
};

constexpr std::array k_spaces{
    SpaceRow{"http://schemas.openxmlformats.org/wordprocessingml/2006/main", XmlSpace::word},
    SpaceRow{"http://purl.oclc.org/ooxml/wordprocessingml/main", XmlSpace::word},
    SpaceRow{"http://schemas.openxmlformats.org/markup-compatibility/2006",
             XmlSpace::compatibility},
    SpaceRow{"http://schemas.openxmlformats.org/package/2006/relationships",
             XmlSpace::relationships},
    SpaceRow{"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
             XmlSpace::office_relationships},
    SpaceRow{"http://purl.oclc.org/ooxml/officeDocument/relationships",
             XmlSpace::office_relationships},
    SpaceRow{"http://schemas.openxmlformats.org/officeDocument/2006/math", XmlSpace::math},
    SpaceRow{"http://purl.oclc.org/ooxml/officeDocument/math", XmlSpace::math},
    SpaceRow{"http://schemas.openxmlformats.org/drawingml/2006/main", XmlSpace::drawing},
    SpaceRow{"http://purl.oclc.org/ooxml/drawingml/main", XmlSpace::drawing},
    SpaceRow{"http://schemas.openxmlformats.org/drawingml/2006/diagram", XmlSpace::diagram},
    SpaceRow{"http://purl.oclc.org/ooxml/drawingml/diagram", XmlSpace::diagram},
    SpaceRow{"http://schemas.openxmlformats.org/drawingml/2006/chart", XmlSpace::chart},
    SpaceRow{"http://purl.oclc.org/ooxml/drawingml/chart", XmlSpace::chart},
    SpaceRow{"urn:schemas-microsoft-com:vml", XmlSpace::vml},
    SpaceRow{"http://schemas.openxmlformats.org/package/2006/content-types",
             XmlSpace::content_types},
    SpaceRow{"http://www.w3.org/XML/1998/namespace", XmlSpace::xml},
    SpaceRow{"urn:oasis:names:tc:opendocument:xmlns:office:1.0", XmlSpace::odf_office},
    SpaceRow{"urn:oasis:names:tc:opendocument:xmlns:text:1.0", XmlSpace::odf_text},
    SpaceRow{"urn:oasis:names:tc:opendocument:xmlns:table:1.0", XmlSpace::odf_table},
    SpaceRow{"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", XmlSpace::odf_draw},
    SpaceRow{"urn:oasis:names:tc:opendocument:xmlns:style:1.0", XmlSpace::odf_style},
    SpaceRow{"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", XmlSpace::odf_svg},
    SpaceRow{"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", XmlSpace::odf_manifest},
    SpaceRow{"http://schemas.microsoft.com/office/2006/xmlPackage", XmlSpace::flat_package},
};

struct NameRow {
    std::string_view name;
    Tag tag;
};

/// In the order of bytes, for the binary search.
constexpr std::array k_word_names{
    NameRow{"abstractNum", Tag::abstract_num},
    NameRow{"abstractNumId", Tag::abstract_num_id},
    NameRow{"altChunk", Tag::alt_chunk},
    NameRow{"basedOn", Tag::based_on},
    NameRow{"body", Tag::body},
    NameRow{"br", Tag::br},
    NameRow{"cellDel", Tag::cell_del},
    NameRow{"cellIns", Tag::cell_ins},
    NameRow{"checkBox", Tag::check_box},
    NameRow{"checked", Tag::checked},
    NameRow{"comment", Tag::comment},
    NameRow{"commentReference", Tag::comment_reference},
    NameRow{"comments", Tag::comments},
    NameRow{"cr", Tag::cr},
    NameRow{"ddList", Tag::dd_list},
    NameRow{"default", Tag::form_default},
    NameRow{"del", Tag::del},
    NameRow{"delInstrText", Tag::del_instr_text},
    NameRow{"delText", Tag::del_text},
    NameRow{"docDefaults", Tag::doc_defaults},
    NameRow{"document", Tag::document},
    NameRow{"endnote", Tag::endnote},
    NameRow{"endnotePr", Tag::endnote_pr},
    NameRow{"endnoteReference", Tag::endnote_reference},
    NameRow{"endnotes", Tag::endnotes},
    NameRow{"evenAndOddHeaders", Tag::even_and_odd_headers},
    NameRow{"ffData", Tag::ff_data},
    NameRow{"fldChar", Tag::fld_char},
    NameRow{"fldSimple", Tag::fld_simple},
    NameRow{"footerReference", Tag::footer_reference},
    NameRow{"footnote", Tag::footnote},
    NameRow{"footnotePr", Tag::footnote_pr},
    NameRow{"footnoteReference", Tag::footnote_reference},
    NameRow{"footnotes", Tag::footnotes},
    NameRow{"ftr", Tag::ftr},
    NameRow{"gridBefore", Tag::grid_before},
    NameRow{"gridSpan", Tag::grid_span},
    NameRow{"hMerge", Tag::h_merge},
    NameRow{"hdr", Tag::hdr},
    NameRow{"headerReference", Tag::header_reference},
    NameRow{"ilvl", Tag::ilvl},
    NameRow{"ins", Tag::ins},
    NameRow{"instrText", Tag::instr_text},
    NameRow{"isLgl", Tag::is_lgl},
    NameRow{"lastRenderedPageBreak", Tag::last_rendered_page_break},
    NameRow{"listEntry", Tag::list_entry},
    NameRow{"lvl", Tag::lvl},
    NameRow{"lvlOverride", Tag::lvl_override},
    NameRow{"lvlRestart", Tag::lvl_restart},
    NameRow{"lvlText", Tag::lvl_text},
    NameRow{"moveFrom", Tag::move_from},
    NameRow{"moveTo", Tag::move_to},
    NameRow{"name", Tag::name},
    NameRow{"noBreakHyphen", Tag::no_break_hyphen},
    NameRow{"num", Tag::num},
    NameRow{"numFmt", Tag::num_fmt},
    NameRow{"numId", Tag::num_id},
    NameRow{"numPr", Tag::num_pr},
    NameRow{"numRestart", Tag::num_restart},
    NameRow{"numStart", Tag::num_start},
    NameRow{"numStyleLink", Tag::num_style_link},
    NameRow{"numbering", Tag::numbering},
    NameRow{"outlineLvl", Tag::outline_lvl},
    NameRow{"p", Tag::p},
    NameRow{"pPr", Tag::p_pr},
    NameRow{"pPrChange", Tag::p_pr_change},
    NameRow{"pStyle", Tag::p_style},
    NameRow{"ptab", Tag::ptab},
    NameRow{"r", Tag::r},
    NameRow{"rFonts", Tag::r_fonts},
    NameRow{"rPr", Tag::r_pr},
    NameRow{"rPrChange", Tag::r_pr_change},
    NameRow{"rPrDefault", Tag::r_pr_default},
    NameRow{"rStyle", Tag::r_style},
    NameRow{"result", Tag::form_result},
    NameRow{"rt", Tag::rt},
    NameRow{"rubyPr", Tag::ruby_pr},
    NameRow{"sdtEndPr", Tag::sdt_end_pr},
    NameRow{"sdtPr", Tag::sdt_pr},
    NameRow{"sectPr", Tag::sect_pr},
    NameRow{"sectPrChange", Tag::sect_pr_change},
    NameRow{"settings", Tag::settings},
    NameRow{"softHyphen", Tag::soft_hyphen},
    NameRow{"specVanish", Tag::spec_vanish},
    NameRow{"start", Tag::start},
    NameRow{"startOverride", Tag::start_override},
    NameRow{"style", Tag::style},
    NameRow{"styleLink", Tag::style_link},
    NameRow{"styles", Tag::styles},
    NameRow{"suff", Tag::suff},
    NameRow{"sym", Tag::sym},
    NameRow{"t", Tag::t},
    NameRow{"tab", Tag::tab},
    NameRow{"tbl", Tag::tbl},
    NameRow{"tblGrid", Tag::tbl_grid},
    NameRow{"tblPr", Tag::tbl_pr},
    NameRow{"tblPrEx", Tag::tbl_pr_ex},
    NameRow{"tblStylePr", Tag::tbl_style_pr},
    NameRow{"tc", Tag::tc},
    NameRow{"tcPr", Tag::tc_pr},
    NameRow{"titlePg", Tag::title_pg},
    NameRow{"tr", Tag::tr},
    NameRow{"trPr", Tag::tr_pr},
    NameRow{"txbxContent", Tag::txbx_content},
    NameRow{"vMerge", Tag::v_merge},
    NameRow{"vanish", Tag::vanish},
};

/// Office MathML (ECMA-376 part 1, 22.1); the same order.
constexpr std::array k_math_names{
    NameRow{"begChr", Tag::math_beg_chr},
    NameRow{"chr", Tag::math_chr},
    NameRow{"d", Tag::math_d},
    NameRow{"den", Tag::math_den},
    NameRow{"e", Tag::math_e},
    NameRow{"endChr", Tag::math_end_chr},
    NameRow{"f", Tag::math_f},
    NameRow{"m", Tag::math_m},
    NameRow{"mr", Tag::math_mr},
    NameRow{"nary", Tag::math_nary},
    NameRow{"num", Tag::math_num},
    NameRow{"r", Tag::math_r},
    NameRow{"rad", Tag::math_rad},
    NameRow{"sepChr", Tag::math_sep_chr},
    NameRow{"sub", Tag::math_sub},
    NameRow{"sup", Tag::math_sup},
    NameRow{"t", Tag::math_t},
};

// OpenDocument 1.3 part 3; the same order.
constexpr std::array k_odf_office_names{
    NameRow{"annotation", Tag::odf_office_annotation},
    NameRow{"binary-data", Tag::odf_office_binary_data},
    NameRow{"body", Tag::odf_office_body},
    NameRow{"document", Tag::odf_office_document},
    NameRow{"forms", Tag::odf_office_forms},
    NameRow{"master-styles", Tag::odf_office_master_styles},
    NameRow{"text", Tag::odf_office_text},
};

constexpr std::array k_odf_text_names{
    NameRow{"a", Tag::odf_text_a},
    NameRow{"alphabetical-index-source", Tag::odf_text_alphabetical_index_source},
    NameRow{"bibliography-source", Tag::odf_text_bibliography_source},
    NameRow{"change", Tag::odf_text_change},
    NameRow{"change-end", Tag::odf_text_change_end},
    NameRow{"change-start", Tag::odf_text_change_start},
    NameRow{"changed-region", Tag::odf_text_changed_region},
    NameRow{"deletion", Tag::odf_text_deletion},
    NameRow{"h", Tag::odf_text_h},
    NameRow{"hidden-text", Tag::odf_text_hidden_text},
    NameRow{"illustration-index-source", Tag::odf_text_illustration_index_source},
    NameRow{"index-title-template", Tag::odf_text_index_title_template},
    NameRow{"insertion", Tag::odf_text_insertion},
    NameRow{"line-break", Tag::odf_text_line_break},
    NameRow{"list", Tag::odf_text_list},
    NameRow{"list-header", Tag::odf_text_list_header},
    NameRow{"list-item", Tag::odf_text_list_item},
    NameRow{"list-level-style-bullet", Tag::odf_text_list_level_style_bullet},
    NameRow{"list-level-style-image", Tag::odf_text_list_level_style_image},
    NameRow{"list-level-style-number", Tag::odf_text_list_level_style_number},
    NameRow{"list-style", Tag::odf_text_list_style},
    NameRow{"note", Tag::odf_text_note},
    NameRow{"note-body", Tag::odf_text_note_body},
    NameRow{"note-citation", Tag::odf_text_note_citation},
    NameRow{"outline-level-style", Tag::odf_text_outline_level_style},
    NameRow{"outline-style", Tag::odf_text_outline_style},
    NameRow{"p", Tag::odf_text_p},
    NameRow{"page-count", Tag::odf_text_page_count},
    NameRow{"page-number", Tag::odf_text_page_number},
    NameRow{"ruby-text", Tag::odf_text_ruby_text},
    NameRow{"s", Tag::odf_text_s},
    NameRow{"section", Tag::odf_text_section},
    NameRow{"sequence-decls", Tag::odf_text_sequence_decls},
    NameRow{"soft-page-break", Tag::odf_text_soft_page_break},
    NameRow{"span", Tag::odf_text_span},
    NameRow{"tab", Tag::odf_text_tab},
    NameRow{"table-index-source", Tag::odf_text_table_index_source},
    NameRow{"table-of-content-source", Tag::odf_text_table_of_content_source},
    NameRow{"tracked-changes", Tag::odf_text_tracked_changes},
    NameRow{"user-field-decls", Tag::odf_text_user_field_decls},
    NameRow{"user-index-source", Tag::odf_text_user_index_source},
    NameRow{"variable-decls", Tag::odf_text_variable_decls},
};

constexpr std::array k_chart_names{
    NameRow{"cat", Tag::chart_cat},
    NameRow{"chart", Tag::chart_chart},
    NameRow{"formatCode", Tag::chart_format_code},
    NameRow{"lvl", Tag::chart_lvl},
    NameRow{"pt", Tag::chart_pt},
    NameRow{"ser", Tag::chart_ser},
    NameRow{"title", Tag::chart_title},
    NameRow{"tx", Tag::chart_tx},
    NameRow{"v", Tag::chart_v},
    NameRow{"val", Tag::chart_val},
    NameRow{"xVal", Tag::chart_x_val},
    NameRow{"yVal", Tag::chart_y_val},
};

constexpr std::array k_odf_table_names{
    NameRow{"covered-table-cell", Tag::odf_table_covered_table_cell},
    NameRow{"table", Tag::odf_table_table},
    NameRow{"table-cell", Tag::odf_table_table_cell},
    NameRow{"table-row", Tag::odf_table_table_row},
};

constexpr std::array k_odf_style_names{
    NameRow{"footer", Tag::odf_style_footer},
    NameRow{"footer-first", Tag::odf_style_footer_first},
    NameRow{"footer-left", Tag::odf_style_footer_left},
    NameRow{"header", Tag::odf_style_header},
    NameRow{"header-first", Tag::odf_style_header_first},
    NameRow{"header-left", Tag::odf_style_header_left},
    NameRow{"master-page", Tag::odf_style_master_page},
    NameRow{"style", Tag::odf_style_style},
    NameRow{"text-properties", Tag::odf_style_text_properties},
};

constexpr std::array k_odf_draw_names{
    NameRow{"object", Tag::odf_draw_object},
    NameRow{"text-box", Tag::odf_draw_text_box},
};

constexpr std::array k_odf_svg_names{
    NameRow{"desc", Tag::odf_svg_desc},
    NameRow{"title", Tag::odf_svg_title},
};

constexpr std::array k_odf_manifest_names{
    NameRow{"encryption-data", Tag::odf_manifest_encryption_data},
};

constexpr std::array k_flat_package_names{
    NameRow{"part", Tag::flat_part},
    NameRow{"xmlData", Tag::flat_xml_data},
};

constexpr bool is_less(const NameRow& left, const NameRow& right)
{
    return left.name < right.name;
}
static_assert(std::is_sorted(k_word_names.begin(), k_word_names.end(), is_less));
static_assert(std::is_sorted(k_math_names.begin(), k_math_names.end(), is_less));

template <typename Names>
Tag tag_in(const Names& names, std::string_view name)
{
    const NameRow wanted{name, Tag::other};
    const auto row = std::lower_bound(names.begin(), names.end(), wanted, is_less);
    return row != names.end() && row->name == name ? row->tag : Tag::other;
}

/// Namespaces beyond the standard's own that Word writes as a condition of a choice ([MS-DOCX],
/// [MS-ODRAWXML], [MS-OI29500]); programs since Word 2010 understand them.
constexpr std::array<std::string_view, 15> k_understood{
    "http://schemas.microsoft.com/office/word/2010/wordml",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingInk",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "http://schemas.microsoft.com/office/word/2012/wordml",
    "http://schemas.microsoft.com/office/word/2015/wordml/symex",
    "http://schemas.microsoft.com/office/word/2016/wordml/cid",
    "http://schemas.microsoft.com/office/word/2018/wordml",
    "http://schemas.microsoft.com/office/word/2018/wordml/cex",
    "http://schemas.microsoft.com/office/word/2020/wordml/sdtdatahash",
    "http://schemas.microsoft.com/office/word/2023/wordml/word16du",
    "urn:schemas-microsoft-com:vml",
    "urn:schemas-microsoft-com:office:office",
};
/// Those of drawings go by their year and kind.
constexpr std::array<std::string_view, 4> k_understood_families{
    "http://schemas.microsoft.com/office/drawing/20",
    "http://schemas.openxmlformats.org/drawingml/",
    "http://purl.oclc.org/ooxml/drawingml/",
    "http://schemas.microsoft.com/office/mac/drawingml/",
};

} // namespace

bool is_understood(std::string_view uri)
{
    const XmlSpace space = space_of(std::string(uri).c_str());
    return space == XmlSpace::word || space == XmlSpace::math ||
           std::find(k_understood.begin(), k_understood.end(), uri) != k_understood.end() ||
           std::any_of(k_understood_families.begin(), k_understood_families.end(),
                       [uri](std::string_view family) { return uri.starts_with(family); });
}

XmlSpace space_of(const char* uri)
{
    if (uri == nullptr) {
        return XmlSpace::none;
    }
    const std::string_view wanted(uri);
    for (const SpaceRow& row : k_spaces) {
        if (row.uri == wanted) {
            return row.space;
        }
    }
    return XmlSpace::other;
}

Tag tag_of(std::string_view name, XmlSpace space)
{
    switch (space) {
    case XmlSpace::word:
        return tag_in(k_word_names, name);
    case XmlSpace::math:
        return tag_in(k_math_names, name);
    case XmlSpace::odf_office:
        return tag_in(k_odf_office_names, name);
    case XmlSpace::odf_text:
        return tag_in(k_odf_text_names, name);
    case XmlSpace::odf_table:
        return tag_in(k_odf_table_names, name);
    case XmlSpace::odf_style:
        return tag_in(k_odf_style_names, name);
    case XmlSpace::odf_draw:
        return tag_in(k_odf_draw_names, name);
    case XmlSpace::odf_svg:
        return tag_in(k_odf_svg_names, name);
    case XmlSpace::odf_manifest:
        return tag_in(k_odf_manifest_names, name);
    case XmlSpace::flat_package:
        return tag_in(k_flat_package_names, name);
    case XmlSpace::compatibility:
        return name == "AlternateContent" ? Tag::alternate_content
               : name == "Choice"         ? Tag::choice
               : name == "Fallback"       ? Tag::fallback
                                          : Tag::other;
    case XmlSpace::drawing:
        return name == "br"  ? Tag::drawing_br
               : name == "p" ? Tag::drawing_p
               : name == "t" ? Tag::drawing_t
                             : Tag::other;
    case XmlSpace::diagram:
        return name == "pt"       ? Tag::diagram_pt
               : name == "relIds" ? Tag::diagram_rel_ids
                                  : Tag::other;
    case XmlSpace::chart:
        return tag_in(k_chart_names, name);
    case XmlSpace::vml:
        return name == "textpath" ? Tag::vml_text_path : Tag::other;
    case XmlSpace::relationships:
        return name == "Relationship" ? Tag::relationship : Tag::other;
    case XmlSpace::content_types:
        return name == "Override" ? Tag::override_type : Tag::other;
    case XmlSpace::none:
        return name == "word"   ? Tag::layout_word
               : name == "line" ? Tag::layout_line
               : name == "page" ? Tag::layout_page
                                : Tag::other;
    case XmlSpace::office_relationships:
    case XmlSpace::other:
    case XmlSpace::xml:
        break;
    }
    return Tag::other;
}

} // namespace solieu
