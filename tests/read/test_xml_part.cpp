#include "read/document_helpers.hpp"
#include "read/xml_part.hpp"
#include "read/zip_archive.hpp"

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

class ElementCounter final : public XmlHandler {
public:
    void start(const XmlElement& /*element*/) override
    {
        ++count;
    }
    void end(Tag /*tag*/) override {}

    int count = 0;
};

} // namespace

TEST_CASE("a part is read a step at a time", "[read]")
{
    const DocumentSource source =
        DocumentSource::from_bytes(zip_bytes({{"a", "<a>" + repeated("<b/>", 100) + "</a>"}}));
    ZipArchive archive(source);
    ElementCounter counter;
    XmlPart part(archive, {0, 1'000, 50}, counter);
    CHECK(part.step());
    CHECK(counter.count > 1);
    CHECK(counter.count < 101);
    part.read_all();
    CHECK(counter.count == 101);
    CHECK_FALSE(part.step());
}
