#include "read/xml_names.hpp"

#include <algorithm>
#include <array>

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
    SpaceRow{"http://schemas.openxmlformats.org/package/2006/content-types",
             XmlSpace::content_types},
    SpaceRow{"http://www.w3.org/XML/1998/namespace", XmlSpace::xml},
};

struct NameRow {
    std::string_view name;
    Tag tag;
};

/// In the order of bytes, for the binary search.
constexpr std::array k_word_names{
    NameRow{"abstractNum", Tag::abstract_num},
    NameRow{"abstractNumId", Tag::abstract_num_id},
    NameRow{"basedOn", Tag::based_on},
    NameRow{"body", Tag::body},
    NameRow{"br", Tag::br},
    NameRow{"cr", Tag::cr},
    NameRow{"del", Tag::del},
    NameRow{"delInstrText", Tag::del_instr_text},
    NameRow{"delText", Tag::del_text},
    NameRow{"docDefaults", Tag::doc_defaults},
    NameRow{"document", Tag::document},
    NameRow{"endnote", Tag::endnote},
    NameRow{"endnoteReference", Tag::endnote_reference},
    NameRow{"endnotes", Tag::endnotes},
    NameRow{"fldChar", Tag::fld_char},
    NameRow{"footnote", Tag::footnote},
    NameRow{"footnoteReference", Tag::footnote_reference},
    NameRow{"footnotes", Tag::footnotes},
    NameRow{"gridBefore", Tag::grid_before},
    NameRow{"gridSpan", Tag::grid_span},
    NameRow{"ilvl", Tag::ilvl},
    NameRow{"instrText", Tag::instr_text},
    NameRow{"isLgl", Tag::is_lgl},
    NameRow{"lvl", Tag::lvl},
    NameRow{"lvlOverride", Tag::lvl_override},
    NameRow{"lvlRestart", Tag::lvl_restart},
    NameRow{"lvlText", Tag::lvl_text},
    NameRow{"moveFrom", Tag::move_from},
    NameRow{"name", Tag::name},
    NameRow{"noBreakHyphen", Tag::no_break_hyphen},
    NameRow{"num", Tag::num},
    NameRow{"numFmt", Tag::num_fmt},
    NameRow{"numId", Tag::num_id},
    NameRow{"numPr", Tag::num_pr},
    NameRow{"numStyleLink", Tag::num_style_link},
    NameRow{"numbering", Tag::numbering},
    NameRow{"outlineLvl", Tag::outline_lvl},
    NameRow{"p", Tag::p},
    NameRow{"pPr", Tag::p_pr},
    NameRow{"pStyle", Tag::p_style},
    NameRow{"ptab", Tag::ptab},
    NameRow{"r", Tag::r},
    NameRow{"rFonts", Tag::r_fonts},
    NameRow{"rPr", Tag::r_pr},
    NameRow{"rPrDefault", Tag::r_pr_default},
    NameRow{"rStyle", Tag::r_style},
    NameRow{"rt", Tag::rt},
    NameRow{"rubyPr", Tag::ruby_pr},
    NameRow{"sdtEndPr", Tag::sdt_end_pr},
    NameRow{"sdtPr", Tag::sdt_pr},
    NameRow{"sectPr", Tag::sect_pr},
    NameRow{"softHyphen", Tag::soft_hyphen},
    NameRow{"start", Tag::start},
    NameRow{"startOverride", Tag::start_override},
    NameRow{"style", Tag::style},
    NameRow{"styleLink", Tag::style_link},
    NameRow{"styles", Tag::styles},
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
    NameRow{"tr", Tag::tr},
    NameRow{"trPr", Tag::tr_pr},
    NameRow{"txbxContent", Tag::txbx_content},
    NameRow{"vMerge", Tag::v_merge},
    NameRow{"vanish", Tag::vanish},
};

constexpr bool is_less(const NameRow& left, const NameRow& right)
{
    return left.name < right.name;
}
static_assert(std::is_sorted(k_word_names.begin(), k_word_names.end(), is_less));

Tag word_tag(std::string_view name)
{
    const NameRow wanted{name, Tag::other};
    const auto row = std::lower_bound(k_word_names.begin(), k_word_names.end(), wanted, is_less);
    return row != k_word_names.end() && row->name == name ? row->tag : Tag::other;
}

} // namespace

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
        return word_tag(name);
    case XmlSpace::compatibility:
        return name == "AlternateContent" ? Tag::alternate_content
               : name == "Choice"         ? Tag::choice
               : name == "Fallback"       ? Tag::fallback
                                          : Tag::other;
    case XmlSpace::relationships:
        return name == "Relationship" ? Tag::relationship : Tag::other;
    case XmlSpace::content_types:
        return name == "Override" ? Tag::override_type : Tag::other;
    case XmlSpace::none:
    case XmlSpace::other:
    case XmlSpace::xml:
        break;
    }
    return Tag::other;
}

} // namespace solieu
