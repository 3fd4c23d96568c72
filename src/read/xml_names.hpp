/// \file
/// The elements that the readers know, and the namespaces by which they are known.
#pragma once

#include <cstdint>
#include <string_view>

namespace solieu {

/// Namespaces by their address, never by prefix; the strict and the transitional one are the same.
enum class XmlSpace : std::uint8_t {
    none,
    other,
    word,
    compatibility,
    relationships,
    content_types,
    xml,
};

/// An element with its namespace; `other` is any that no reader looks at.
enum class Tag : std::uint8_t {
    other,
    // WordprocessingML: stories
    abstract_num,
    abstract_num_id,
    based_on,
    body,
    br,
    cr,
    del,
    del_instr_text,
    del_text,
    doc_defaults,
    document,
    endnote,
    endnote_reference,
    endnotes,
    fld_char,
    footnote,
    footnote_reference,
    footnotes,
    grid_before,
    grid_span,
    ilvl,
    instr_text,
    is_lgl,
    lvl,
    lvl_override,
    lvl_restart,
    lvl_text,
    move_from,
    name,
    no_break_hyphen,
    num,
    num_fmt,
    num_id,
    num_pr,
    num_style_link,
    numbering,
    outline_lvl,
    p,
    p_pr,
    p_style,
    ptab,
    r,
    r_fonts,
    r_pr,
    r_pr_default,
    r_style,
    rt,
    ruby_pr,
    sdt_end_pr,
    sdt_pr,
    sect_pr,
    soft_hyphen,
    start,
    start_override,
    style,
    style_link,
    styles,
    sym,
    t,
    tab,
    tbl,
    tbl_grid,
    tbl_pr,
    tbl_pr_ex,
    tbl_style_pr,
    tc,
    tc_pr,
    tr,
    tr_pr,
    txbx_content,
    v_merge,
    vanish,
    // markup compatibility
    alternate_content,
    choice,
    fallback,
    // packages
    relationship,
    override_type,
};

/// \p uri may be null: no namespace.
[[nodiscard]] XmlSpace space_of(const char* uri);

[[nodiscard]] Tag tag_of(std::string_view local_name, XmlSpace space);

} // namespace solieu
