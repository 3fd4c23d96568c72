#include "read/xml_names.hpp"

#include <catch2/catch.hpp>

using namespace solieu;

TEST_CASE("elements are known by namespace and name", "[read]")
{
    CHECK(tag_of("p", XmlSpace::word) == Tag::p);
    CHECK(tag_of("numbering", XmlSpace::word) == Tag::numbering);
    CHECK(tag_of("P", XmlSpace::word) == Tag::other);
    CHECK(tag_of("p", XmlSpace::other) == Tag::other);
    CHECK(tag_of("t", XmlSpace::none) == Tag::other);
    CHECK(tag_of("Choice", XmlSpace::compatibility) == Tag::choice);
    CHECK(tag_of("Choice", XmlSpace::word) == Tag::other);
    CHECK(tag_of("Relationship", XmlSpace::relationships) == Tag::relationship);
    CHECK(tag_of("t", XmlSpace::drawing) == Tag::drawing_t);
    CHECK(tag_of("relIds", XmlSpace::diagram) == Tag::diagram_rel_ids);
    CHECK(tag_of("textpath", XmlSpace::vml) == Tag::vml_text_path);
    CHECK(tag_of("Override", XmlSpace::content_types) == Tag::override_type);
}

TEST_CASE("the strict and the transitional namespace are the same", "[read]")
{
    CHECK(space_of("http://schemas.openxmlformats.org/wordprocessingml/2006/main") ==
          XmlSpace::word);
    CHECK(space_of("http://purl.oclc.org/ooxml/wordprocessingml/main") == XmlSpace::word);
    CHECK(space_of("http://schemas.openxmlformats.org/drawingml/2006/main") == XmlSpace::drawing);
    CHECK(space_of("http://purl.oclc.org/ooxml/drawingml/chart") == XmlSpace::chart);
    CHECK(space_of("http://schemas.openxmlformats.org/drawingml/2006/chart") == XmlSpace::chart);
    CHECK(space_of("http://schemas.openxmlformats.org/drawingml/2006/picture") == XmlSpace::other);
    CHECK(space_of(nullptr) == XmlSpace::none);
}
