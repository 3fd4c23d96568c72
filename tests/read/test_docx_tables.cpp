#include "read/document_helpers.hpp"
#include "read/docx_tables.hpp"
#include "read/limits.hpp"

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

std::string cell(const std::string& content, const std::string& properties = "")
{
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
}

std::string row(const std::string& cells, const std::string& properties = "")
{
    return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells + "</w:tr>";
}

std::string table_of(const std::string& rows)
{
    return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>" + rows + "</w:tbl>";
}

/// `text table.depth:row,column+span` of each block, joined by `; `.
std::string places(const DocxBuilder& builder)
{
    std::string out;
    for (const Block& block : blocks_of(builder)) {
        out += (out.empty() ? "" : "; ") + block.text;
        if (block.cell) {
            out += " " + std::to_string(block.cell->table) + "." +
                   std::to_string(block.cell->depth) + ":" + std::to_string(block.cell->row) + "," +
                   std::to_string(block.cell->column) + "+" +
                   std::to_string(block.cell->column_span);
        }
    }
    return out;
}

} // namespace

TEST_CASE("cells come row by row with their grid column", "[read]")
{
    const std::string rows =
        row(cell(paragraph("a"), "<w:gridSpan w:val='2'/>") + cell(paragraph("b"))) +
        row(cell(paragraph("c")) + cell("<w:p/>") + cell(paragraph("d") + paragraph("e"))) +
        row(cell(paragraph("f")), "<w:gridBefore w:val='2'/>");
    CHECK(places(DocxBuilder(paragraph("x") + table_of(rows) + paragraph("y"))) ==
          "x; a 0.0:0,0+2; b 0.0:0,2+1; c 0.0:1,0+1; d 0.0:1,2+1; e 0.0:1,2+1; f 0.0:2,2+1; y");
}

TEST_CASE("continuations of merged cells are not shown", "[read]")
{
    const std::string rows =
        row(cell(paragraph("a"), "<w:vMerge w:val='restart'/>") + cell(paragraph("b"))) +
        row(cell("<w:p/>", "<w:vMerge/>") + cell(paragraph("c"))) +
        row(cell(paragraph("lạ"), "<w:vMerge w:val='continue'/>") + cell(paragraph("d")));
    CHECK(places(DocxBuilder(table_of(rows))) ==
          "a 0.0:0,0+1; b 0.0:0,1+1; c 0.0:1,1+1; d 0.0:2,1+1");
}

TEST_CASE("cells go on only where one begins right above", "[read]")
{
    const std::string begin = "<w:vMerge w:val='restart'/>";
    const std::string on = "<w:vMerge/>";
    const auto [rows, shown] = GENERATE_COPY(table<std::string, std::string>({
        {row(cell(paragraph("a"), on)) + row(cell(paragraph("b"), on)), "a 0.0:0,0+1"},
        {row(cell(paragraph("a"), begin)) + row(cell(paragraph("b"))) +
             row(cell(paragraph("c"), on)),
         "a 0.0:0,0+1; b 0.0:1,0+1; c 0.0:2,0+1"},
        {row(cell(paragraph("a"), begin)) + row(cell(paragraph("b")) + cell(paragraph("c"), on)),
         "a 0.0:0,0+1; b 0.0:1,0+1; c 0.0:1,1+1"},
        {row(cell(paragraph("a"), begin)) + row(cell(paragraph("b"), begin)),
         "a 0.0:0,0+1; b 0.0:1,0+1"},
        {row(cell(paragraph("a"), begin), "<w:del w:id='1'/>") + row(cell(paragraph("b"), on)),
         "b 0.0:0,0+1"},
        {row(cell(paragraph("a"), begin)) + row(cell(paragraph("b")), "<w:del w:id='1'/>") +
             row(cell(paragraph("c"), on) + cell(paragraph("d"))),
         "a 0.0:0,0+1; d 0.0:1,1+1"},
        {row(cell(paragraph("a"), begin + "<w:cellDel w:id='1'/>") + cell(paragraph("b"))) +
             row(cell(paragraph("c"), on)),
         "b 0.0:0,0+1; c 0.0:1,0+1"},
        {row(cell(paragraph("a"), "<w:gridSpan w:val='2'/>") + cell(paragraph("b"), begin)) +
             row(cell(paragraph("c")) + cell(paragraph("d")) + cell(paragraph("e"), on)),
         "a 0.0:0,0+2; b 0.0:0,2+1; c 0.0:1,0+1; d 0.0:1,1+1"},
    }));
    CAPTURE(rows);
    CHECK(places(DocxBuilder(table_of(rows))) == shown);
}

TEST_CASE("a table in a cell has merged cells of its own", "[read]")
{
    const std::string inner = table_of(row(cell(paragraph("b"), "<w:vMerge/>")));
    CHECK(places(DocxBuilder(table_of(row(cell(paragraph("a"), "<w:vMerge w:val='restart'/>")) +
                                      row(cell(inner, "<w:vMerge/>")) +
                                      row(cell(inner + paragraph("c")))))) ==
          "a 0.0:0,0+1; b 1.1:0,0+1; c 0.0:2,0+1");
}

TEST_CASE("horizontally merged cells are one wide cell", "[read]")
{
    const std::string begin = "<w:hMerge w:val='restart'/>";
    const std::string on = "<w:hMerge/>";
    const std::string on_too = "<w:hMerge w:val='continue'/>";
    const std::string wide = "<w:gridSpan w:val='2'/>";
    const std::string down = "<w:vMerge w:val='restart'/>";
    const auto [rows, shown] = GENERATE_COPY(table<std::string, std::string>({
        {row(cell(paragraph("a"), begin) + cell(paragraph("lạ"), on) + cell("<w:p/>", on_too) +
             cell(paragraph("b"))),
         "a 0.0:0,0+3; b 0.0:0,3+1"},
        {row(cell(paragraph("a"), wide + begin) + cell("<w:p/>", wide + on) + cell(paragraph("b"))),
         "a 0.0:0,0+4; b 0.0:0,4+1"},
        {row(cell(paragraph("a")) + cell(paragraph("b"), on)), "a 0.0:0,0+1; b 0.0:0,1+1"},
        {row(cell(paragraph("a"), begin)) + row(cell(paragraph("b"), on)),
         "a 0.0:0,0+1; b 0.0:1,0+1"},
        {row(cell(paragraph("a"), begin) + cell(paragraph("b")) + cell(paragraph("c"), on)),
         "a 0.0:0,0+1; b 0.0:0,1+1; c 0.0:0,2+1"},
        {row(cell(paragraph("a"), begin) + cell(paragraph("b"), begin) + cell("<w:p/>", on)),
         "a 0.0:0,0+1; b 0.0:0,1+2"},
        {row(cell(paragraph("a") + paragraph("b"), begin) + cell("<w:p/>", on)),
         "a 0.0:0,0+2; b 0.0:0,0+2"},
        {row(cell(paragraph("a"), begin + down) + cell("<w:p/>", on + down)) +
             row(cell("<w:p/>", begin + "<w:vMerge/>") + cell("<w:p/>", on + "<w:vMerge/>") +
                 cell(paragraph("b"))),
         "a 0.0:0,0+2; b 0.0:1,2+1"},
        {row(cell(paragraph("a"), begin + "<w:cellDel w:id='1'/>") + cell(paragraph("b"), on)),
         "b 0.0:0,0+1"},
        {row("<w:tc><w:tcPr>" + begin + "</w:tcPr>" + table_of(row(cell(paragraph("a")))) +
             "</w:tc>" + cell("<w:p/>", on) + cell(paragraph("b"))),
         "a 0.1:0,0+1; b 1.0:0,2+1"},
    }));
    CAPTURE(rows);
    CHECK(places(DocxBuilder(table_of(rows) + paragraph("y"))) == shown + "; y");
}

TEST_CASE("a merged cell at the end of what can be read is shown", "[read][hostile]")
{
    Collector<Block> sink;
    std::string body = table_of(row(cell(paragraph("a"), "<w:hMerge w:val='restart'/>")));
    body.resize(body.find("</w:tc>"));
    CHECK_THROWS_AS(read_document(DocumentSource::from_bytes(DocxBuilder(body).bytes()), sink),
                    DocumentError);
    REQUIRE(sink.items.size() == 1);
    CHECK(sink.items[0].text == "a");
}

TEST_CASE("what a merged cell holds back is bounded", "[read][hostile]")
{
    constexpr std::size_t k_count = 10;
    const std::string text(limits::k_max_held_bytes / k_count * 2, 'x');
    std::string content;
    for (std::size_t i = 0; i < k_count; ++i) {
        content += paragraph(text);
    }
    const auto blocks = blocks_of(DocxBuilder(table_of(
        row(cell(content, "<w:hMerge w:val='restart'/>") + cell("<w:p/>", "<w:hMerge/>")))));
    REQUIRE(blocks.size() == k_count);
    CHECK(blocks.front().cell->column_span == 1); // let go before its width was known
    CHECK(blocks.back().cell->column_span == 2);
}

TEST_CASE("tables are numbered, nested ones have a depth", "[read]")
{
    const std::string inner = table_of(row(cell(paragraph("b")) + cell(paragraph("c"))));
    const std::string outer =
        table_of(row(cell(paragraph("a") + inner + paragraph("d")) + cell(paragraph("e"))));
    CHECK(places(DocxBuilder(outer + paragraph("x") + table_of(row(cell(paragraph("f")))))) ==
          "a 0.0:0,0+1; b 1.1:0,0+1; c 1.1:0,1+1; d 0.0:0,0+1; e 0.0:0,1+1; x; f 2.0:0,0+1");
}

TEST_CASE("wrapped rows and cells count as rows and cells", "[read]")
{
    const auto wrapped = [](const std::string& content) {
        return "<w:sdt><w:sdtPr/><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
    };
    const std::string rows =
        wrapped(row(cell(paragraph("a")) + wrapped(cell(wrapped(paragraph("b")))))) +
        "<w:customXml>" + row(cell(paragraph("c"))) + "</w:customXml>";
    CHECK(places(DocxBuilder(table_of(rows))) == "a 0.0:0,0+1; b 0.0:0,1+1; c 0.0:1,0+1");
}

TEST_CASE("a note in a cell follows that cell, its own table apart", "[read]")
{
    const std::string mark = "<w:r><w:footnoteReference w:id='1'/></w:r>";
    DocxBuilder builder(
        table_of(row(cell("<w:p>" + run("a") + mark + "</w:p>") + cell(paragraph("b")))) +
        table_of(row(cell(paragraph("c")))));
    builder.footnotes("<w:footnote w:id='1'>" + paragraph("n") +
                      table_of(row(cell(paragraph("m")))) + "</w:footnote>");
    CHECK(places(builder) == "a 0.0:0,0+1; n; m 1.0:0,0+1; b 0.0:0,1+1; c 2.0:0,0+1");
}

TEST_CASE("a text box in a cell belongs to the cell", "[read]")
{
    const std::string box = "<w:r><w:txbxContent>" + paragraph("hộp") + "</w:txbxContent></w:r>";
    CHECK(places(DocxBuilder(table_of(row(cell("<w:p>" + run("a") + box + "</w:p>"))))) ==
          "a 0.0:0,0+1; hộp 0.0:0,0+1");
}

TEST_CASE("spans beyond all tables are cut", "[read][hostile]")
{
    const std::string rows = row(cell(paragraph("a"), "<w:gridSpan w:val='2000000000'/>") +
                                     cell(paragraph("b"), "<w:gridSpan w:val='-3'/>"),
                                 "<w:gridBefore w:val='-1'/>");
    CHECK(places(DocxBuilder(table_of(rows))) == "a 0.0:0,0+1024; b 0.0:0,1024+1");
}

TEST_CASE("ten thousand tables inside one another are read", "[read][hostile]")
{
    constexpr std::size_t k_depth = 10'000;
    const std::string body = repeated("<w:tbl><w:tr><w:tc>", k_depth) + paragraph("đáy") +
                             repeated("</w:tc></w:tr></w:tbl>", k_depth);
    const auto blocks = blocks_of(DocxBuilder(body));
    REQUIRE(blocks.size() == 1);
    CHECK(blocks[0].cell->depth == k_depth - 1);
}
