#include "core/rules.hpp"

#include <algorithm>
#include <array>

namespace solieu {
namespace {

constexpr auto k_error = Severity::error;
constexpr auto k_warning = Severity::warning;
constexpr auto k_note = Severity::note;

// One table, and therefore long: what users read of a rule stands in one place.
constexpr std::array k_rules{
    // Shares
    CheckRule{
        "P101", RelationType::percentage_of, k_error, "a share does not fit its two counts",
        "tỷ lệ không khớp với hai số đếm của nó",
        "A percentage beside «a of b» must be 100 · a : b, rounded or cut at the decimals that the "
        "report writes. An error where both numbers are exact and stand in one clause with the "
        "percentage, else a warning.",
        "Tỷ lệ phần trăm đi với «a trên b» phải bằng 100 · a : b, làm tròn hoặc cắt bớt theo số "
        "chữ số thập phân mà báo cáo ghi. Là lỗi khi hai số là số đếm và cùng nằm trong một mệnh "
        "đề với tỷ lệ, nếu không là cảnh báo.",
        "«Có 47/52 đơn vị hoàn thành, đạt 94,2%.» – 47 : 52 = 90,38…%, phải ghi 90,4%."},
    CheckRule{
        "P102", RelationType::percentage_of, k_warning, "a completion does not fit the stated plan",
        "tỷ lệ hoàn thành không khớp với kế hoạch đã ghi",
        "Where the report states the plan (estimate, target) of an amount, «đạt p% kế hoạch» must "
        "be the amount divided by that plan. Both may be rounded figures; that is taken into "
        "account.",
        "Khi báo cáo có ghi kế hoạch (dự toán, chỉ tiêu) của một số liệu, «đạt p% kế hoạch» phải "
        "bằng số thực hiện chia cho kế hoạch đó. Cả hai có thể là số đã làm tròn; điều đó được "
        "tính đến.",
        "«Giải ngân 312 tỷ đồng, đạt 65% kế hoạch (520 tỷ đồng).» – 312 : 520 = 60%."},
    CheckRule{"P103", RelationType::percentage_of, k_warning,
              "a share does not fit the stated total", "tỷ trọng không khớp với tổng số đã ghi",
              "«chiếm p%» beside a part must be the part divided by the total that the text names.",
              "«chiếm p%» đi với một phần phải bằng phần đó chia cho tổng số mà đoạn văn nêu.",
              "«Trong 840 hộ được hỗ trợ có 126 hộ nghèo, chiếm 18%.» – 126 : 840 = 15%."},
    CheckRule{
        "P104", RelationType::limit, k_error, "a share above 100 % or a fraction above one",
        "tỷ trọng trên 100% hoặc phân số lớn hơn 1",
        "A part cannot exceed its whole. Completions of a plan may exceed 100 % and are left out.",
        "Một phần không thể lớn hơn toàn bộ. Tỷ lệ hoàn thành kế hoạch được phép vượt 100% nên "
        "không xét.",
        "«Có 63/58 trường đạt chuẩn.» – 63 > 58."},
    CheckRule{
        "P105", RelationType::sum, k_warning, "two complementary shares do not add to 100 %",
        "hai tỷ lệ bù nhau không cộng thành 100%",
        "Where a text splits a whole into two (on time and late, done and not done), the two "
        "percentages must add to 100 at their stated decimals.",
        "Khi đoạn văn chia toàn bộ thành hai phần (đúng hạn và quá hạn, đạt và không đạt), hai tỷ "
        "lệ phải cộng thành 100 theo số chữ số thập phân đã ghi.",
        "«Đúng hạn 91,2%, quá hạn 9,8%.» – 91,2 + 9,8 = 101."},
    CheckRule{
        "P106", RelationType::percentage_of, k_warning, "no whole number gives this share",
        "không có số nguyên nào cho ra tỷ lệ này",
        "Of a known number of things only some percentages are possible. Fails when no whole "
        "numerator, divided by the total, rounds or cuts to the stated percentage.",
        "Với một tổng số đếm đã biết thì chỉ có một số tỷ lệ là có thể. Không đạt khi không có tử "
        "số nguyên nào, chia cho tổng số, làm tròn hoặc cắt bớt thành tỷ lệ đã ghi.",
        "«Trong 40 xã, 93,4% đã đạt chuẩn.» – 37/40 = 92,5% và 38/40 = 95%, không có 93,4%."},
    CheckRule{
        "P109", RelationType::percentage_of, k_note, "a figure is cut, not rounded",
        "số liệu bị cắt bớt thay vì làm tròn",
        "The figure fits only if the digits behind its last place were cut off. No contradiction, "
        "but rounding would give another last digit.",
        "Số liệu chỉ khớp khi các chữ số sau chữ số cuối bị cắt bỏ. Không mâu thuẫn, nhưng làm "
        "tròn sẽ cho chữ số cuối khác.",
        "«Có 2/3 xã đạt chuẩn, đạt 66,6%.» – 66,66…%, làm tròn là 66,7%."},
    // Sums
    CheckRule{
        "S201", RelationType::sum, k_error, "the parts do not add to their total",
        "các phần không cộng thành tổng số",
        "Parts listed with «gồm», «bao gồm», «chia ra», or in a table, must add to the total. "
        "Counts and money written to the đồng must add exactly; of rounded amounts what rounding "
        "can explain is accepted, and the finding is a warning.",
        "Các phần liệt kê sau «gồm», «bao gồm», «chia ra» hoặc trong bảng phải cộng thành tổng "
        "số. Số đếm và số tiền ghi đến đồng phải cộng đúng; với số đã làm tròn thì chấp nhận phần "
        "lệch do làm tròn, và kết quả chỉ là cảnh báo.",
        "«Có 120 lớp, gồm 70 lớp tiểu học và 40 lớp mầm non.» – 70 + 40 = 110."},
    CheckRule{
        "S202", RelationType::limit, k_error, "a part exceeds its total",
        "một phần lớn hơn tổng số của nó",
        "What stands behind «trong đó» is a part of what stands before it and cannot be more, in "
        "the same unit. Fails only when the part cannot belong to another total nearby.",
        "Số liệu sau «trong đó» là một phần của số liệu đứng trước, cùng đơn vị thì không thể lớn "
        "hơn. Chỉ báo khi phần đó không thể thuộc một tổng số khác ở gần.",
        "«Có 35 dự án, trong đó 38 dự án đã khởi công.» – 38 > 35."},
    CheckRule{
        "S203", RelationType::sum, k_warning, "the shares of a whole do not add to 100 %",
        "các tỷ trọng không cộng thành 100%",
        "The shares of all parts of one whole must add to 100, within what rounding each of them "
        "explains.",
        "Tỷ trọng của tất cả các phần phải cộng thành 100, cho phép phần lệch do làm tròn từng "
        "tỷ trọng.",
        "«Nông nghiệp chiếm 30%, công nghiệp 45%, dịch vụ 35%.» – cộng lại là 110%."},
    CheckRule{"S204", RelationType::sum, k_warning, "fractions of one base do not make it up",
              "các phân số cùng mẫu không cộng thành mẫu số",
              "Fractions over one and the same base that split it into kinds must add to the base.",
              "Các phân số có cùng mẫu số, chia mẫu số đó thành từng loại, phải cộng thành mẫu số.",
              "«Tốt 12/40 xã, khá 20/40 xã, trung bình 10/40 xã.» – 12 + 20 + 10 = 42."},
    CheckRule{
        "S205", RelationType::sum, k_warning, "a sum possible by rounding, but improbable",
        "tổng có thể do làm tròn nhưng khó xảy ra",
        "Rounding could explain the difference only if nearly all parts were rounded to the same "
        "side, which is rare (beyond 3.2 standard deviations). Often a part is wrong or missing.",
        "Làm tròn chỉ giải thích được phần lệch nếu hầu hết các phần đều bị làm tròn về cùng một "
        "phía, điều này hiếm (quá 3,2 độ lệch chuẩn). Thường là có một phần ghi sai hoặc thiếu.",
        "«Chi 77,9 tỷ đồng, gồm 12,3; 45,6; 7,8; 9,1 và 3,4 tỷ đồng.» – cộng lại là 78,2."},
    CheckRule{
        "S206", RelationType::sum, k_warning, "an item is listed twice or left out",
        "một mục bị liệt kê hai lần hoặc bị bỏ sót",
        "The parts do not add to their total, but do when exactly one listed item is taken out or "
        "counted once more.",
        "Các phần không cộng thành tổng số, nhưng khớp khi bỏ đi đúng một mục đã liệt kê hoặc "
        "tính thêm một lần.",
        "«Có 45 vụ: 12 vụ trộm, 20 vụ đánh bạc, 13 vụ ma túy, 13 vụ ma túy.» – 12 + 20 + 13 = "
        "45."},
    CheckRule{
        "S207", RelationType::difference, k_error, "the remainder does not fit",
        "số còn lại không khớp",
        "«còn lại», «còn», «chưa» must be the total less the parts named. For counts a difference "
        "is an error, for rounded amounts a warning.",
        "«còn lại», «còn», «chưa» phải bằng tổng số trừ các phần đã nêu. Với số đếm thì lệch là "
        "lỗi, với số đã làm tròn là cảnh báo.",
        "«Kiểm tra 58 cơ sở, 49 cơ sở đạt, còn lại 7 cơ sở không đạt.» – 58 − 49 = 9."},
    CheckRule{
        "S208", RelationType::limit, k_warning, "a total's percentage is not between its parts'",
        "tỷ lệ chung không nằm giữa tỷ lệ của các phần",
        "The completion or growth of a whole lies between the lowest and the highest of its "
        "parts, when the parts make up the whole.",
        "Tỷ lệ hoàn thành hoặc tăng trưởng chung nằm giữa tỷ lệ thấp nhất và cao nhất của các "
        "phần, khi các phần hợp thành toàn bộ.",
        "«Toàn tỉnh giải ngân 40%; khối tỉnh 28%, khối huyện 35%.» – 40 không nằm giữa 28 và "
        "35."},
    CheckRule{"S209", RelationType::sum, k_warning, "a stated count differs from the items listed",
              "số lượng đã ghi khác số mục được liệt kê",
              "A number of things followed by a colon and their names must be the number of names.",
              "Số lượng đứng trước dấu hai chấm và danh sách tên phải bằng số tên được liệt kê.",
              "«Tổ chức 03 lễ hội: lễ hội Hoa, lễ hội Đua thuyền.» – chỉ liệt kê 2."},
    CheckRule{
        "S210", RelationType::sum, k_note, "parts belong to another total than the brackets say",
        "các phần thuộc tổng số khác với vị trí dấu ngoặc",
        "The listed parts cannot belong to the total before the brackets, but add exactly to "
        "another total of the sentence: the brackets stand at the wrong level.",
        "Các phần đã liệt kê không thể thuộc tổng số đứng trước dấu ngoặc, nhưng cộng đúng thành "
        "một tổng số khác trong câu: dấu ngoặc đặt sai cấp.",
        "«Tổng thu 250 tỷ đồng, trong đó thu trên địa bàn 90 tỷ đồng (gồm thuế 80 tỷ đồng, trợ "
        "cấp 170 tỷ đồng).» – 80 + 170 = 250, là tổng thu."},
    // Growth
    CheckRule{
        "G301", RelationType::change, k_warning, "a growth rate does not fit the two values",
        "tốc độ tăng, giảm không khớp với hai giá trị",
        "«tăng p%» or «giảm p%» must be the change between the value now and the value before, "
        "where the report states both.",
        "«tăng p%» hoặc «giảm p%» phải bằng mức thay đổi giữa giá trị kỳ này và kỳ trước, khi báo "
        "cáo ghi cả hai.",
        "«Thu 230 tỷ đồng, tăng 20% so với cùng kỳ (200 tỷ đồng).» – 230 : 200 = 115%, tăng 15%."},
    CheckRule{
        "G302", RelationType::change, k_error, "an absolute change does not fit",
        "mức tăng, giảm tuyệt đối không khớp",
        "«tăng 12 vụ» must be the value now less the value before; changes of the parts must add "
        "to the change of the total. For counts a difference is an error, else a warning.",
        "«tăng 12 vụ» phải bằng giá trị kỳ này trừ kỳ trước; mức tăng của các phần phải cộng "
        "thành mức tăng chung. Với số đếm thì lệch là lỗi, nếu không là cảnh báo.",
        "«Xảy ra 12 vụ, giảm 5 vụ so với cùng kỳ (15 vụ).» – 15 − 12 = 3."},
    CheckRule{
        "G303", RelationType::change, k_error, "the direction contradicts the numbers",
        "chiều tăng, giảm trái với số liệu",
        "«tăng» stands beside a value that is smaller than the one before, or «giảm» beside a "
        "larger one.",
        "Ghi «tăng» nhưng giá trị nhỏ hơn kỳ trước, hoặc ghi «giảm» nhưng giá trị lớn hơn.",
        "«Có 90 vụ, tăng so với cùng kỳ năm trước (110 vụ).» – 90 < 110."},
    CheckRule{"G304", RelationType::change, k_warning,
              "a relative level and a growth rate disagree",
              "mức so với cùng kỳ và tốc độ tăng không thống nhất",
              "«bằng p% cùng kỳ» and «tăng q%» of one figure must satisfy p = 100 + q.",
              "«bằng p% cùng kỳ» và «tăng q%» của cùng một số liệu phải thỏa mãn p = 100 + q.",
              "«Bằng 102,3% so với cùng kỳ, tăng 3,2%.» – 102,3 − 100 = 2,3."},
    CheckRule{
        "G305", RelationType::unit, k_note, "per cent written for percentage points",
        "ghi phần trăm thay cho điểm phần trăm",
        "The change of a rate fits as a difference of two rates, not as growth: it should be "
        "written as percentage points.",
        "Mức thay đổi của một tỷ lệ chỉ khớp khi hiểu là hiệu của hai tỷ lệ: nên ghi «điểm phần "
        "trăm».",
        "«Tỷ lệ che phủ rừng 52,5%, tăng 1,5% so với năm trước (51%).» – tăng 1,5 điểm phần "
        "trăm."},
    // Plans
    CheckRule{
        "K401", RelationType::completion, k_warning, "amount and completion imply another plan",
        "số thực hiện và tỷ lệ hoàn thành suy ra kế hoạch khác",
        "An amount divided by its completion gives the plan, within rounding. It must be the plan "
        "that the report states elsewhere.",
        "Số thực hiện chia cho tỷ lệ hoàn thành cho ra kế hoạch, trong phạm vi làm tròn. Kết quả "
        "phải đúng với kế hoạch mà báo cáo ghi ở chỗ khác.",
        "«Thực hiện 60 tỷ đồng, đạt 30% kế hoạch.» và «Kế hoạch năm 240 tỷ đồng.» – 60 : 30% = "
        "200."},
    CheckRule{
        "K402", RelationType::completion, k_warning, "two completions imply different plans",
        "hai tỷ lệ hoàn thành suy ra hai kế hoạch khác nhau",
        "Two amounts of one indicator, each with its completion of the same plan, must imply one "
        "plan, within rounding.",
        "Hai số liệu của cùng một chỉ tiêu, mỗi số có tỷ lệ hoàn thành so với cùng một kế hoạch, "
        "phải suy ra một kế hoạch, trong phạm vi làm tròn.",
        "«Thu 50 tỷ đồng, đạt 25% dự toán.» và «Thu 60 tỷ đồng, đạt 40% dự toán.» – 200 và 150 tỷ "
        "đồng."},
    CheckRule{
        "K403", RelationType::completion, k_note, "the parts' implied plans do not add up",
        "kế hoạch suy ra của các phần không cộng thành kế hoạch chung",
        "The plans (or values of the year before) that parts and total imply must add up as the "
        "amounts do. It tests percentages whose base the report does not state.",
        "Kế hoạch (hoặc giá trị kỳ trước) suy ra từ các phần và từ tổng số phải cộng khớp như "
        "chính các số liệu. Cách này kiểm được tỷ lệ mà báo cáo không ghi mẫu số.",
        "«100 tỷ đồng, đạt 50% kế hoạch; trong đó khối xã 40 tỷ đồng, đạt 50%, khối huyện 60 tỷ "
        "đồng, đạt 80%.» – 200 khác 80 + 75."},
    // Repeats
    CheckRule{
        "R501", RelationType::repeat, k_error, "one fact is stated with two values",
        "cùng một số liệu được ghi hai giá trị",
        "The same indicator for the same place, period and status must have one value everywhere; "
        "a coarser figure may be the other one rounded or cut. For exact counts a difference is "
        "an error, else a warning.",
        "Cùng một chỉ tiêu, cùng địa bàn, kỳ và trạng thái phải có một giá trị ở mọi chỗ; số ghi "
        "gọn có thể là số kia làm tròn hoặc cắt bớt. Với số đếm thì lệch là lỗi, nếu không là "
        "cảnh báo.",
        "Phần đầu ghi «thu hút 12 dự án», phần sau ghi «thu hút 13 dự án» trong cùng kỳ."},
    CheckRule{
        "R502", RelationType::repeat, k_warning, "a hedged figure contradicts the exact one",
        "số ước lượng bằng lời trái với số chính xác",
        "«hơn», «trên», «gần», «dưới», «khoảng» must hold for the exact figure of the same fact.",
        "«hơn», «trên», «gần», «dưới», «khoảng» phải đúng với số chính xác của cùng nội dung.",
        "Phần đầu ghi «hơn 500 hộ được hỗ trợ», phần sau ghi «hỗ trợ 480 hộ»."},
    CheckRule{"R503", RelationType::repeat, k_warning, "text and table disagree",
              "lời văn và bảng số liệu không thống nhất",
              "A figure of the text and the cell of a table that states the same fact must agree.",
              "Số liệu trong lời văn và ô của bảng ghi cùng nội dung phải thống nhất.",
              "Lời văn ghi «thu ngân sách 120 tỷ đồng», bảng ghi 112 ở hàng thu ngân sách."},
    // Tables
    CheckRule{
        "T601", RelationType::percentage_of, k_warning, "a cell breaks its column's formula",
        "một ô trái với công thức của cột",
        "When a formula between columns (such as actual : plan = %) holds in most rows, a row in "
        "which it fails is told.",
        "Khi một công thức giữa các cột (như thực hiện : kế hoạch = %) đúng ở đa số các hàng thì "
        "hàng không đúng được báo.",
        "Bảng có cột kế hoạch 200, thực hiện 150, tỷ lệ 85% – 150 : 200 = 75%."},
    CheckRule{"T602", RelationType::sum, k_warning, "a row does not add to its total",
              "một hàng không cộng thành tổng của hàng",
              "Where the cells of most rows add to the row's total, a row that does not is told.",
              "Khi đa số các hàng cộng thành cột tổng thì hàng không cộng đúng được báo.",
              "Hàng ghi nam 12, nữ 15, tổng số 37 – 12 + 15 = 27."},
    CheckRule{
        "T603", RelationType::sum, k_warning, "a column does not add to its total",
        "một cột không cộng thành tổng của cột",
        "Where the rows of a table add to its total row in most columns, a column that does not "
        "is told.",
        "Khi các hàng cộng thành hàng tổng ở đa số các cột thì cột không cộng đúng được báo.",
        "Cột ghi xã A 10, xã B 20, tổng số 40 – 10 + 20 = 30."},
    CheckRule{
        "T604", RelationType::unit, k_note, "a table's unit differs from the text's",
        "đơn vị của bảng khác với lời văn",
        "The unit above a table and the unit beside the same figure in the text differ by a power "
        "of ten.",
        "Đơn vị tính ghi trên bảng và đơn vị đi với cùng số liệu trong lời văn khác nhau bội của "
        "10.",
        "Bảng ghi «Đơn vị tính: triệu đồng» và 1.250, lời văn ghi «1.250 tỷ đồng»."},
    // Units
    CheckRule{
        "U801", RelationType::unit, k_error, "an amount is off by a power of ten",
        "số tiền lệch bội của 10 (tỷ, triệu, nghìn)",
        "A relation fails, but holds when one amount is multiplied or divided by a power of ten, "
        "as when tỷ, triệu and nghìn are mixed up.",
        "Một quan hệ không khớp, nhưng khớp khi nhân hoặc chia một số với bội của 10, như khi "
        "nhầm tỷ, triệu, nghìn.",
        "«Tổng vốn 2,5 tỷ đồng, gồm 1.500 tỷ đồng và 1.000 triệu đồng.» – phải là 1.500 triệu "
        "đồng."},
    CheckRule{
        "U802", RelationType::unit, k_warning, "comma or dot: the number can be read in two ways",
        "dấu phẩy hay dấu chấm: số đọc được hai cách",
        "A count is written with a comma before three digits, while the report puts dots between "
        "thousands: as it stands it is a decimal fraction of a thing. It is read as thousands.",
        "Một số đếm được ghi dấu phẩy trước ba chữ số, trong khi báo cáo dùng dấu chấm để ngăn "
        "hàng nghìn: ghi như vậy là số thập phân. Chương trình đọc dấu đó là dấu ngăn nghìn.",
        "«13,947 học sinh» trong báo cáo ghi «8.216 học sinh», «9.245 học sinh»."},
    // Documents
    CheckRule{
        "D701", RelationType::citation, k_error, "one document with two dates",
        "một văn bản có hai ngày ban hành",
        "Type, number, symbol and issuer name one document of a year. Two citations of it with "
        "different days or months contradict each other.",
        "Loại, số, ký hiệu và cơ quan ban hành xác định một văn bản trong năm. Hai lần viện dẫn "
        "ghi ngày hoặc tháng khác nhau là mâu thuẫn.",
        "«Kế hoạch số 15/KH-UBND ngày 10/02/2025» và «Kế hoạch số 15/KH-UBND ngày 20/02/2025»."},
    CheckRule{
        "D702", RelationType::citation, k_warning, "one document with two years",
        "một văn bản có hai năm ban hành",
        "Two citations of one document agree in day and month, but not in the year: most often "
        "the year was typed wrongly.",
        "Hai lần viện dẫn một văn bản trùng ngày, tháng nhưng khác năm: thường là gõ nhầm năm.",
        "«Nghị quyết số 07/NQ-HĐND ngày 12/01/2025» và «… ngày 12/01/2024»."},
    CheckRule{
        "D703", RelationType::citation, k_error, "the year in a number is not the date's",
        "năm trong số hiệu khác năm ban hành",
        "The numbers of legal documents carry the year in which they were issued; it must be the "
        "year of the date.",
        "Số của văn bản quy phạm pháp luật có ghi năm ban hành; năm đó phải trùng với năm trong "
        "ngày ban hành.",
        "«Nghị định số 15/2024/NĐ-CP ngày 10/02/2023»."},
    CheckRule{"D704", RelationType::citation, k_error,
              "a cited document is younger than the report",
              "văn bản viện dẫn có ngày sau ngày báo cáo",
              "A report cannot cite a document that was issued after the report's own date.",
              "Báo cáo không thể viện dẫn văn bản ban hành sau ngày của báo cáo.",
              "Báo cáo ngày 28/03/2025 viện dẫn «Công văn số 812/UBND-KT ngày 02/04/2025»."},
    CheckRule{
        "D705", RelationType::citation, k_note, "one title and date under two numbers",
        "cùng tên và ngày nhưng hai số hiệu",
        "Two citations have the same type, date and title, but different numbers. One may be a "
        "slip; they may also be two documents.",
        "Hai lần viện dẫn cùng loại, ngày và trích yếu nhưng khác số hiệu. Có thể gõ nhầm, cũng "
        "có thể là hai văn bản.",
        "«Quyết định số 120/QĐ-UBND ngày 05/03/2025 về giao biên chế» và «Quyết định số "
        "210/QĐ-UBND ngày 05/03/2025 về giao biên chế»."},
    CheckRule{"D706", RelationType::citation, k_error, "an impossible date", "ngày không có thật",
              "A date that the calendar does not have.", "Ngày không có trong lịch.",
              "«Công văn số 35/SNV ngày 31/02/2025»."},
    // Across reports
    CheckRule{
        "X901", RelationType::change, k_warning, "growth does not fit the earlier report's value",
        "tốc độ tăng không khớp với giá trị trong báo cáo trước",
        "A growth rate is tested against the value that an earlier report states for the period "
        "before; where that value was stated more than once, it is enough that one version fits.",
        "Tốc độ tăng được đối chiếu với giá trị kỳ trước trong báo cáo trước; phải khớp với ít "
        "nhất một giá trị đã công bố.",
        "Báo cáo 2024 ghi 200 tỷ đồng; báo cáo 2025 ghi «220 tỷ đồng, tăng 15%» – tăng 10%."},
    CheckRule{
        "X902", RelationType::repeat, k_warning, "a quoted earlier value differs",
        "giá trị kỳ trước được dẫn lại khác với báo cáo trước",
        "A value of an earlier period that the report quotes must be the one that the earlier "
        "report states.",
        "Giá trị kỳ trước mà báo cáo dẫn lại phải đúng với báo cáo của kỳ đó.",
        "«(cùng kỳ 85 vụ)», báo cáo cùng kỳ ghi 58 vụ."},
    CheckRule{
        "X903", RelationType::limit, k_warning, "a running total became smaller",
        "số lũy kế giảm đi",
        "A total since the beginning of the year cannot shrink within the year. Rates, stocks and "
        "net amounts are left out.",
        "Số lũy kế từ đầu năm không thể giảm trong năm. Không xét tỷ lệ, số dư và số thuần.",
        "6 tháng đầu năm 120 tỷ đồng, 9 tháng 110 tỷ đồng."},
    CheckRule{"X904", RelationType::sum, k_warning, "the periods do not add to the longer one",
              "các kỳ không cộng thành kỳ dài hơn",
              "Quarters add to half-years, and so on, within rounding. Averages are left out.",
              "Các quý cộng thành 6 tháng, v.v., trong phạm vi làm tròn. Không xét số bình quân.",
              "Quý I 40 vụ, quý II 35 vụ, 6 tháng 80 vụ – 40 + 35 = 75."},
    CheckRule{
        "X905", RelationType::completion, k_warning, "reports of one year imply different plans",
        "các báo cáo trong năm suy ra kế hoạch khác nhau",
        "The annual plan that amount and completion imply must stay the same over the reports of "
        "a year, unless a report says that it was adjusted.",
        "Kế hoạch năm suy ra từ số thực hiện và tỷ lệ hoàn thành phải giữ nguyên qua các báo cáo "
        "trong năm, trừ khi có ghi điều chỉnh.",
        "Quý I «50 tỷ đồng, đạt 25%», 6 tháng «90 tỷ đồng, đạt 50%» – 200 và 180 tỷ đồng."},
    CheckRule{
        "X906", RelationType::repeat, k_warning, "a reported value was changed later",
        "số đã báo cáo bị thay đổi về sau",
        "Two reports state different values for one period, and both as done. An estimate that is "
        "replaced by the actual value is no finding.",
        "Hai báo cáo ghi giá trị thực hiện khác nhau cho cùng một kỳ. Số ước được thay bằng số "
        "thực hiện thì không báo.",
        "Báo cáo tháng 4 ghi quý I thực hiện 33 vụ, báo cáo tháng 7 ghi quý I 38 vụ."},
    CheckRule{
        "X907", RelationType::repeat, k_warning, "a figure looks copied from another period",
        "số liệu có vẻ chép lại từ kỳ khác",
        "The same written figure stands for two periods of one indicator, and the other figures "
        "of the report contradict it.",
        "Cùng một số được ghi cho hai kỳ của một chỉ tiêu, và các số liệu khác trong báo cáo trái "
        "với số đó.",
        "Quý I và quý II đều ghi «đạt 24,36% kế hoạch» trong khi số thực hiện khác nhau."},
    CheckRule{
        "X908", RelationType::citation, k_warning, "reports cite a document with different dates",
        "các báo cáo viện dẫn một văn bản với ngày khác nhau",
        "As D701 and D702, over several reports.", "Như D701 và D702, xét trên nhiều báo cáo.",
        "Báo cáo A: «15/KH-UBND ngày 10/02/2025»; báo cáo B: «15/KH-UBND ngày 01/02/2025»."},
    CheckRule{
        "X909", RelationType::limit, k_warning, "a value jumped by a power of ten",
        "giá trị thay đổi đột ngột theo bội của 10",
        "The ratio to the last value is close to a power of ten, or far from that of all similar "
        "series. Often a unit was mixed up.",
        "Tỷ số so với giá trị trước gần bằng bội của 10, hoặc khác xa các chuỗi tương tự. Thường "
        "là do nhầm đơn vị.",
        "Kỳ trước 1,2 tỷ đồng, kỳ này 1.250 tỷ đồng."},
    CheckRule{
        "X910", RelationType::sum, k_warning, "a list that used to add up no longer does",
        "danh sách trước đây cộng đúng nay không khớp",
        "The same list added exactly to its total in at least two earlier reports, and does not "
        "in this one.",
        "Cùng danh sách này cộng đúng thành tổng số trong ít nhất hai báo cáo trước, nhưng lần "
        "này không khớp.",
        "Hai quý trước: tổng = nam + nữ; quý này: tổng 50, nam 20, nữ 25."},
    CheckRule{
        "X911", RelationType::repeat, k_note, "text carried over from an earlier period",
        "nội dung cũ chưa cập nhật",
        "A period named beside a figure is older than the report's own, as when a paragraph of "
        "the last report was kept.",
        "Kỳ ghi bên cạnh số liệu cũ hơn kỳ của báo cáo, như khi giữ lại đoạn văn của báo cáo "
        "trước.",
        "Báo cáo quý I/2025 ghi «chi trả trợ cấp quý I/2024»."},
    // The ignore file
    CheckRule{
        "Z001", RelationType::repeat, k_warning, "an entry of the ignore file fits no finding",
        "một dòng trong tệp bỏ qua không ứng với kết quả nào",
        "The finding that the entry accepts no longer comes up in the documents given: its "
        "figures were changed, or the error was corrected. Remove the entry, or let --prune do "
        "it.",
        "Kết quả mà dòng này chấp nhận không còn xuất hiện trong các văn bản đã kiểm: số liệu đã "
        "thay đổi hoặc lỗi đã được sửa. Hãy xóa dòng đó, hoặc dùng --prune.",
        "Lỗi đã được đơn vị sửa trong bản mới, dòng bỏ qua vẫn còn."},
    CheckRule{
        "Z002", RelationType::repeat, k_warning, "an entry of the ignore file has expired",
        "một dòng trong tệp bỏ qua đã hết hạn",
        "The day in the entry's `until` has passed, so its finding counts again. Correct the "
        "report, or look again and set a later day.",
        "Ngày ghi ở `until` đã qua nên kết quả được tính lại. Hãy sửa báo cáo, hoặc xem lại và "
        "ghi ngày mới.",
        "Dòng có «until» là 2025-03-31, hôm nay là 2025-04-15."},
};

constexpr std::array k_reasons{
    ReasonRow{"N001", "a figure that the relation needs is not stated",
              "thiếu một số liệu mà quan hệ cần"},
    ReasonRow{"N002", "words such as «hơn» leave both answers open",
              "các từ như «hơn» để ngỏ cả hai khả năng"},
    ReasonRow{"N003", "the list may be incomplete", "danh sách có thể chưa đầy đủ"},
    ReasonRow{"N004", "the units cannot be converted", "các đơn vị không quy đổi được"},
    ReasonRow{"N005", "periods or statuses differ",
              "khác kỳ hoặc khác trạng thái (ước, thực hiện)"},
    ReasonRow{"N006", "the base of the percentage is not stated",
              "không ghi mẫu số của tỷ lệ phần trăm"},
    ReasonRow{"N007", "it is open which figures belong together",
              "chưa rõ các số liệu nào đi với nhau"},
    ReasonRow{"N008", "too coarse or too many possibilities",
              "số liệu quá thô hoặc có quá nhiều khả năng"},
    ReasonRow{"N009", "the parts overlap or contain each other",
              "các phần chồng lấn hoặc chứa nhau"},
    ReasonRow{"N010", "the figures were not read with certainty",
              "chưa chắc chắn đã đọc đúng số liệu"},
    ReasonRow{"N011", "such figures do not add up (rates, averages, indices)",
              "loại số liệu không cộng được (tỷ lệ, bình quân, chỉ số)"},
    ReasonRow{"N012", "the series breaks (units merged or split)",
              "chuỗi số liệu bị gián đoạn (sáp nhập, chia tách)"},
};

} // namespace

std::span<const CheckRule> check_rules()
{
    return k_rules;
}

std::span<const ReasonRow> reasons()
{
    return k_reasons;
}

const CheckRule* find_rule(std::string_view code)
{
    const auto* found = std::find_if(k_rules.begin(), k_rules.end(),
                                     [code](const CheckRule& rule) { return rule.code == code; });
    return found == k_rules.end() ? nullptr : found;
}

const ReasonRow* find_reason(std::string_view code)
{
    const auto* found = std::find_if(k_reasons.begin(), k_reasons.end(),
                                     [code](const ReasonRow& row) { return row.code == code; });
    return found == k_reasons.end() ? nullptr : found;
}

} // namespace solieu
