#include "read/docx_math.hpp"

#include <algorithm>

namespace solieu {
namespace {

bool is_word_byte(char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
           (byte >= 'A' && byte <= 'Z') || static_cast<unsigned char>(byte) >= 0x80U;
}

/// Whether a part of a formula needs no brackets: a number or a name.
bool is_simple(std::string_view part)
{
    return std::all_of(part.begin(), part.end(),
                       [](char byte) { return is_word_byte(byte) || byte == '.' || byte == ','; });
}

} // namespace

void DocxMath::start(const XmlElement& element, std::string& text)
{
    switch (element.tag) {
    case Tag::math_chr:
    case Tag::math_beg_chr:
    case Tag::math_end_chr:
    case Tag::math_sep_chr:
        take_property(element);
        return;
    case Tag::math_f:
        if (!text.empty() && is_word_byte(text.back())) {
            text += ' '; // `1 1/2` must not become `11/2`
        }
        break;
    case Tag::math_den:
        text += '/';
        break;
    case Tag::math_sub:
    case Tag::math_sup:
        start_argument(text);
        text += element.tag == Tag::math_sub ? '_' : '^';
        break;
    case Tag::math_rad:
        text += "√";
        break;
    case Tag::math_e:
        start_argument(text);
        break;
    default:
        break;
    }
    Open& open = m_open.emplace_back();
    open.tag = element.tag;
    open.begin = text.size();
    if (element.tag == Tag::math_d) {
        open.opening = "(";
        open.closing = ")";
        open.separator = "|";
    } else if (element.tag == Tag::math_nary) {
        open.opening = "∫";
    } else if (element.tag == Tag::math_mr) {
        open.separator = " ";
    }
}

/// The defaults are those of ECMA-376 part 1, 22.1.2: `(`, `)`, `|` and the integral.
void DocxMath::take_property(const XmlElement& element)
{
    if (m_open.empty()) {
        return;
    }
    Open& open = m_open.back();
    const std::string value(element.attributes.get("val", XmlSpace::math));
    if (open.tag == Tag::math_nary && element.tag == Tag::math_chr) {
        open.opening = value;
    } else if (open.tag == Tag::math_d && element.tag == Tag::math_beg_chr) {
        open.opening = value;
    } else if (open.tag == Tag::math_d && element.tag == Tag::math_end_chr) {
        open.closing = value;
    } else if (open.tag == Tag::math_d && element.tag == Tag::math_sep_chr) {
        open.separator = value;
    }
}

/// Writes what stands before an argument of the structure around it.
void DocxMath::start_argument(std::string& text)
{
    if (m_open.empty()) {
        return;
    }
    Open& open = m_open.back();
    const bool is_first = open.arguments++ == 0;
    if (open.tag == Tag::math_d || open.tag == Tag::math_mr) {
        text += is_first ? open.opening : open.separator;
    } else if (open.tag == Tag::math_nary && is_first) {
        text += open.opening;
    }
}

void DocxMath::end(Tag tag, std::string& text)
{
    if (m_open.empty() || m_open.back().tag != tag) {
        return;
    }
    const Open open = std::move(m_open.back());
    m_open.pop_back();
    if (tag == Tag::math_d) {
        text += open.arguments == 0 ? open.opening + open.closing : open.closing;
    } else if (tag == Tag::math_mr) {
        text += ' ';
    } else if (tag == Tag::math_num) {
        end_part(open, text);
    } else if (tag == Tag::math_sub || tag == Tag::math_sup || tag == Tag::math_den) {
        end_part(open, text);
        m_has_ended_part = true;
    } else if (!m_open.empty() && tag == Tag::math_e && m_open.back().tag == Tag::math_rad) {
        end_part(open, text);
        m_has_ended_part = true;
    }
}

void DocxMath::end_part(const Open& part, std::string& text)
{
    if (part.begin < text.size() && !is_simple(std::string_view(text).substr(part.begin))) {
        text.insert(part.begin, 1, '(');
        text += ')';
    }
}

void DocxMath::part_from(std::string& text, std::string_view piece)
{
    if (m_has_ended_part && !piece.empty() && !text.empty() && is_word_byte(text.back()) &&
        is_word_byte(piece.front())) {
        text += ' ';
    }
    m_has_ended_part = m_has_ended_part && piece.empty();
}

} // namespace solieu
