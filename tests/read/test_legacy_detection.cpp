#include "core/vietnamese.hpp"
#include "read/legacy_detection.hpp"
#include "read/text_decoders.hpp"
#include "support/encodings.hpp"
#include "support/legacy_encoder.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace solieu;
using namespace solieu::test;

namespace {

/// The texts of the corpus in NFC, one behind the other, their names in order.
const std::string& corpus()
{
    static const std::string text = [] {
        std::vector<std::filesystem::path> files;
        for (const auto& entry :
             std::filesystem::directory_iterator(SOLIEU_SOURCE_DIR "/corpus/documents")) {
            if (entry.is_directory()) {
                files.push_back(entry.path() / "input.txt");
            }
        }
        std::sort(files.begin(), files.end());
        std::string all;
        for (const auto& file : files) {
            std::ifstream in(file, std::ios::binary);
            all.append(std::istreambuf_iterator<char>(in), {});
        }
        return composed(all, Encoding::utf8);
    }();
    return text;
}

/// Pieces of \p letters code points, each \p step behind the one before.
std::vector<std::string> pieces(std::size_t letters, std::size_t step)
{
    std::vector<std::size_t> starts;
    const std::string& text = corpus();
    for (std::size_t at = 0; at < text.size(); at += decode_at(text, at).size) {
        starts.push_back(at);
    }
    std::vector<std::string> out;
    for (std::size_t at = 0; at + letters < starts.size(); at += step) {
        out.push_back(text.substr(starts[at], starts[at + letters] - starts[at]));
    }
    return out;
}

LegacyEncoding any_encoding()
{
    return static_cast<LegacyEncoding>(GENERATE(range<std::size_t>(0, k_legacy_encodings)));
}

std::optional<LegacyEncoding> detected(const std::string& bytes, LegacyEncoding encoding)
{
    if (encoding == LegacyEncoding::viqr) {
        return is_viqr(bytes) ? std::optional(encoding) : std::nullopt;
    }
    return detect_legacy(bytes);
}

} // namespace

TEST_CASE("pieces of the corpus are told apart", "[read][corpus]")
{
    const LegacyEncoding encoding = any_encoding();
    const auto letters = GENERATE(96, 200);
    std::size_t wrong = 0;
    std::size_t undecided = 0;
    std::size_t all = 0;
    for (const std::string& piece : pieces(letters, 61)) {
        const std::string carried = as_carried(piece, encoding);
        const std::string bytes = in_legacy(carried, encoding);
        if (bytes == carried) {
            continue; // ASCII, the same in all
        }
        ++all;
        const auto found = detected(bytes, encoding);
        if (!found) {
            ++undecided;
            UNSCOPED_INFO(carried);
        }
        wrong += found && *found != encoding ? 1 : 0;
    }
    CAPTURE(static_cast<int>(encoding), letters, all, undecided, wrong);
    REQUIRE(all > 1000);
    CHECK(wrong == 0);
    CHECK((wrong + undecided) * 100 <= all);
}

namespace {

// Sentences of our own, with the accents of their languages, such as a report may quote.
constexpr std::string_view k_french[] = {
    "Le conseil général a arrêté le budget définitif après trois journées de débats très animés.",
    "À la fin de l'été, la récolte de blé a dépassé celle de l'année précédente de près d'un "
    "tiers.",
    "Où sont passés les crédits alloués à la rénovation de l'école primaire du village ?",
    "Les élèves ont été reçus à la mairie, où le préfet leur a remis des diplômes.",
    "Cette étude révèle des inégalités d'accès à la santé dans les régions côtières.",
    "Le théâtre rouvrira dès la rentrée, grâce à l'aide de la municipalité.",
    "La fièvre a régressé là où l'eau potable a été distribuée régulièrement.",
    "Il a plu dès l'aube ; la rivière a débordé et la route a été coupée.",
    "Nos hôtes étaient âgés, mais gênés surtout par la chaleur de l'après-midi.",
    "Là-bas, à l'ombre, où l'on a déjà planté des thés, on a vu le fût, la clé et la côte.",
    "Un accord a été signé à Genève ; sa portée dépendra de l'intérêt des prêteurs.",
    "La version « 1.0 » et la « 2.0 » : « oui » à l'une, « non » à l'autre ; où est la « 3.0 » ?",
    "Le maïs, le café et le thé représentent l'essentiel des échanges réalisés.",
};
constexpr std::string_view k_german[] = {
    "Die Gemeinderäte prüften die Rechnungen gründlich und lösten den Überschuss auf.",
    "Während der Sommermonate können Schüler ermäßigte Karten für die Straßenbahn kaufen.",
    "Für die Flüchtlinge wurden zusätzliche Räume in der Nähe des Bahnhofs eröffnet.",
    "Größere Schäden entstanden durch Überschwemmungen an Brücken, Dämmen und Häusern.",
    "Die Löhne stiegen um fünf Prozent, die Preise für Öl und Äpfel sogar um zwölf.",
    "Könnten Sie mir bitte die ausgefüllten Anträge bis übermorgen zurückschicken?",
    "Schöne Grüße aus Köln, München und Düsseldorf, wo es täglich regnet.",
    "Der Bürgermeister erklärte, dass die Mühle künftig Gästen offenstehen müsse.",
    "Hübsche Möbel, süße Früchte und heiße Würstchen lockten viele Käufer an.",
    "Die Universität führt ein neues Prüfungsgebührenverzeichnis ein.",
    "Über den Wäldern kreisten Bussarde; in den Bächen schwammen Frösche.",
    "Zu guter Letzt überreichte die Präsidentin den Schlüssel zum Gebäude.",
};
constexpr std::string_view k_english[] = {
    "The café opened its façade to the street; a naïve visitor asked, who are you? No one.",
    "Where do you want to go? To a show, to see the sea, or to do the same as we do?",
    "His résumé, her fiancé, their protégé: each had a piñata and a jalapeño at the soirée.",
    "The coöperative's élan vanished after the coup d'état; what a cliché, said the attaché.",
    "Is it so? We go. You too? I do. She can go too. He has no idea. Me neither.",
    "We owe you one, do you see? The toe, the shoe, the tie: all are here (or there).",
    "A hundred and twenty farmers received seed; the area sown rose to 1,250 acres.",
    "(a) The agenda (b) The area (c) The data: no more to do. See also: pro, ergo, via.",
    "It's the residents' wish; they'd rather we'd do it ourselves, wouldn't they?",
    "Über-fans of Brontë and Dvořák read vis-à-vis, piece by piece, à la carte.",
    "Who? Me? Why? To be or not to be? So be it. The end.",
    "The ratio was 3 to 1 (a record), up from 2 to 1 in the autumn of last year.",
};

std::string in_windows_1252(std::string_view utf8)
{
    std::string out;
    for (std::size_t at = 0; at < utf8.size();) {
        const CodePoint letter = decode_at(utf8, at);
        out += letter.value < 0x100 ? static_cast<char>(letter.value) : '?';
        at += letter.size;
    }
    return out;
}

void check_is_foreign(const std::string& utf8)
{
    CAPTURE(utf8);
    CHECK(text_decoder_of(utf8).encoding == TextEncoding::utf8);
    CHECK_FALSE(is_viqr(utf8));
    const std::string latin = in_windows_1252(utf8);
    CHECK_FALSE(is_viqr(latin));
    CHECK(detect_legacy(latin) == std::nullopt);
}

template <std::size_t Count>
void check_are_foreign(const std::string_view (&sentences)[Count])
{
    std::string all;
    for (const std::string_view sentence : sentences) {
        check_is_foreign(std::string(sentence));
        all += std::string(sentence) + "\n";
        check_is_foreign(all);
    }
}

} // namespace

TEST_CASE("French, German and English are never taken for Vietnamese", "[read]")
{
    check_are_foreign(k_french);
    check_are_foreign(k_german);
    check_are_foreign(k_english);
}

TEST_CASE("unaccented Vietnamese is no VIQR", "[read]")
{
    CHECK_FALSE(is_viqr("Bao cao tinh hinh thu. Ta da co du so lieu? Da xa. Ho khe. Mua lua to."));
    CHECK(is_viqr("Ba'o ca'o ti`nh hi`nh thu nga^n sa'ch qua^.n, huye^.n"));
    CHECK(text_decoder_of("\xEF\xBB\xBF“Ba'o ca'o” thu nga^n sa'ch huye^.n ddo^'i vo+'i xa~")
              .encoding == TextEncoding::viqr);
}

TEST_CASE("too little text is no proof", "[read]")
{
    CHECK(detect_legacy("x\xB7") == std::nullopt);
    CHECK(detect_legacy("1.250 2,5% \x93 \x94 \xA0") == std::nullopt);
    CHECK(detect_legacy("") == std::nullopt);
    CHECK_FALSE(is_viqr(""));
}

TEST_CASE("a sample is enough of a long text, wherever its letters begin", "[read]")
{
    const std::string legacy = in_legacy("tổng thu ngân sách huyện\n", LegacyEncoding::tcvn3);
    CHECK(detect_legacy(std::string(1U << 20U, 'x') + "\n" + legacy) == LegacyEncoding::tcvn3);
    std::string all;
    while (all.size() < 1U << 20U) {
        all += legacy;
    }
    CHECK(detect_legacy(all + std::string(1U << 10U, '\xFF')) == LegacyEncoding::tcvn3);
}
