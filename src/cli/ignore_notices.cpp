#include "cli/ignore_notices.hpp"

#include <iostream>
#include <utility>

namespace solieu {
namespace {

Notice notice_of(const char* rule, const IgnoreList& list, const IgnoreEntry& entry,
                 Message message)
{
    message.english = entry.fingerprint + ": " + message.english;
    message.vietnamese = entry.fingerprint + ": " + message.vietnamese;
    return {rule, list.path(), entry.line, std::move(message)};
}

} // namespace

std::vector<Notice> notices_of(const IgnoreList& list, Pruning pruning)
{
    std::vector<Notice> notices;
    const auto unused = pruning == Pruning::on ? std::vector<const IgnoreEntry*>{} : list.unused();
    notices.reserve(unused.size());
    for (const IgnoreEntry* entry : unused) {
        notices.push_back(notice_of("Z001", list, *entry,
                                    {"kết quả này không còn; hãy xóa dòng, hoặc dùng --prune",
                                     "fits no finding any more; remove the line, or use --prune"}));
    }
    for (const IgnoreEntry* entry : list.expired()) {
        notices.push_back(notice_of(
            "Z002", list, *entry,
            {"chỉ được chấp nhận đến " + entry->until + "; hãy sửa báo cáo hoặc ghi ngày mới",
             "accepted until " + entry->until + "; correct the report, or set a later day"}));
    }
    return notices;
}

void report_notices(const std::vector<Notice>& notices)
{
    for (const Notice& notice : notices) {
        std::cerr << notice.path << ":" << notice.line << ": warning: " << notice.rule << ": "
                  << notice.message.english << " (" << notice.message.vietnamese << ")\n";
    }
}

} // namespace solieu
