#include "write/check_json.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace solieu {
namespace {

/// The last keys of the stated figure and of every operand.
void add_figure(JsonObject& json, const CheckOperand& figure)
{
    json.add_text("quote", figure.quote);
    json.add_text("value", figure.value);
}

void add_stated(JsonObject& json, std::string& out, const CheckOperand& stated)
{
    json.add_key("stated");
    JsonObject inner(out);
    inner.add_text("id", stated.id);
    add_figure(inner, stated);
    inner.close();
}

void add_operands(JsonObject& json, std::string& out, const std::vector<CheckOperand>& operands)
{
    json.add_key("operands");
    out += '[';
    for (const CheckOperand& operand : operands) {
        out += &operand == operands.data() ? "" : ",";
        JsonObject inner(out);
        inner.add_text("role", operand.role);
        inner.add_text("id", operand.id);
        inner.add_text("doc", operand.doc);
        add_figure(inner, operand);
        inner.close();
    }
    out += ']';
}

void add_interval(JsonObject& json, std::string& out, const std::optional<CheckInterval>& interval)
{
    if (!interval) {
        json.add_null("interval");
        return;
    }
    json.add_key("interval");
    JsonObject inner(out);
    inner.add_text("low", interval->low);
    inner.add_truth("low_closed", interval->low_closed);
    inner.add_text("high", interval->high);
    inner.add_truth("high_closed", interval->high_closed);
    inner.close();
}

void add_message(JsonObject& json, std::string& out, const Message& message)
{
    json.add_key("message");
    JsonObject inner(out);
    inner.add_text("vi", message.vietnamese);
    inner.add_text("en", message.english);
    inner.close();
}

void add_suppression(JsonObject& json, std::string& out,
                     const std::optional<Suppression>& suppression)
{
    if (!suppression) {
        json.add_null("suppression");
        return;
    }
    json.add_key("suppression");
    JsonObject inner(out);
    inner.add_text("kind", suppression->kind);
    inner.add_text("reason", suppression->reason);
    inner.close();
}

} // namespace

void add_check(JsonObject& json, std::string& out, const CheckRecord& check)
{
    json.add_text("id", check.id);
    json.add_text("rule", check.rule);
    json.add_word("type", name_of(check.type));
    json.add_word("verdict", name_of(check.verdict));
    json.add_text("grade", name_of(check.grade));
    json.add_text("severity", check.severity ? name_of(*check.severity) : "");
    json.add_text("reason", check.reason);
    add_stated(json, out, check.stated);
    add_operands(json, out, check.operands);
    json.add_text("computed", check.computed);
    add_interval(json, out, check.interval);
    json.add_text("suggestion", check.suggestion);
    json.add_text("fingerprint", check.fingerprint);
    add_message(json, out, check.message);
    json.add_text("binding", check.binding > 0 ? "B" + std::to_string(check.binding) : "");
    json.add_text("power", check.power);
    json.add_text("ulp", check.ulp);
    json.add_text("group", check.group);
    json.add_text("suspect", check.suspect);
    add_suppression(json, out, check.suppression);
}

} // namespace solieu
