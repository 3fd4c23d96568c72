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
    relationships,        ///< of packages: `_rels/*.rels`
    office_relationships, ///< `r:id` in documents
    content_types,
    math,
    xml,
};

/// An element with its namespace; `other` is any that no reader looks at.
enum class Tag : std::uint8_t {
    other,
    // WordprocessingML: stories
    abstract_num,
    abstract_num_id,
    alt_chunk,
    based_on,
    body,
    br,
    cell_del,
    cell_ins,
    comment,
    comment_reference,
    comments,
    cr,
    del,
    del_instr_text,
    del_text,
    doc_defaults,
    document,
    endnote,
    endnote_pr,
    endnote_reference,
    endnotes,
    even_and_odd_headers,
    fld_char,
    footer_reference,
    footnote,
    footnote_pr,
    footnote_reference,
    footnotes,
    ftr,
    grid_before,
    grid_span,
    hdr,
    header_reference,
    ilvl,
    ins,
    instr_text,
    is_lgl,
    last_rendered_page_break,
    lvl,
    lvl_override,
    lvl_restart,
    lvl_text,
    move_from,
    move_to,
    name,
    no_break_hyphen,
    num,
    num_fmt,
    num_id,
    num_pr,
    num_restart,
    num_start,
    num_style_link,
    numbering,
    outline_lvl,
    p,
    p_pr,
    p_pr_change,
    p_style,
    ptab,
    r,
    r_fonts,
    r_pr,
    r_pr_change,
    r_pr_default,
    r_style,
    rt,
    ruby_pr,
    sdt_end_pr,
    sdt_pr,
    sect_pr,
    sect_pr_change,
    settings,
    soft_hyphen,
    spec_vanish,
    start,
    start_override,
    style,
    style_link,
    styles,
    suff,
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
    title_pg,
    tr,
    tr_pr,
    txbx_content,
    v_merge,
    vanish,
    // markup compatibility
    alternate_content,
    choice,
    fallback,
    // math
    math_chr,
    math_beg_chr,
    math_d,
    math_den,
    math_e,
    math_end_chr,
    math_f,
    math_m,
    math_mr,
    math_nary,
    math_num,
    math_r,
    math_rad,
    math_sep_chr,
    math_sub,
    math_sup,
    math_t,
    // packages
    relationship,
    override_type,
};

/// \p uri may be null: no namespace.
[[nodiscard]] XmlSpace space_of(const char* uri);

/// Whether Word understands markup of that namespace, so that it takes a choice that asks for it
/// (ECMA-376 part 3, 9.3).
[[nodiscard]] bool is_understood(std::string_view uri);

[[nodiscard]] Tag tag_of(std::string_view local_name, XmlSpace space);

} // namespace solieu
