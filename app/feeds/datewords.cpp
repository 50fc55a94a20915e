// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/datewords.h"

#include <QString>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app::feeds {

namespace {

// How the months' names begin, apart by blanks. Where a name of one language begins another's of a
// different month, the longer comes first in the search.
constexpr std::array<QStringView, 12> monthStarts = {
    u"jan jaan ian ene gen янв яну ιαν sty led tammi oca sausi sij сту يناير січ ינואר जनवर",
    u"feb fev veeb фев φεβ lut uno helmi sub velj vasari فبراير лют פברואר फरवर",
    u"mar mrz mrt мар μαρ brez bre maalis ozu kov مارس бер сак מרץ मरच",
    u"apr avr abr апр απρ kwi dub huhti nis trav balan ابريل кві кра אפריל अपरल",
    u"may mai maj mag mei маи мая маю μαι kve touko svib geg مايو тра מאי मई",
    u"jun juin juun iun giu июн юни јун ιουν cze cerv kesa haz lipanj lipnj birz يونيو чер чэр יוני जन",
    u"jul juil juul iul lug июл юли јул ιουλ lip cervenc cervenec heina tem srpanj srpnj liep يوليو лип ліп "
    u"יולי जलई",
    u"aug aou ago avg agu авг αυγ sie srp elo kolov rugp اغسطس сер жні אוגוסט अगसत",
    u"sep set szept сен сеп σεπ wrz zar syys eyl ruj rugs سبتمبر вер ספטמבר सतबर",
    u"oct okt ott out окт οκτ paz rij loka eki spal اكتوبر жов кас אוקטובר अकटबर",
    u"nov noi ноя ное нов νοε lis marras kas stud lapk نوفمبر лис ліс נובמבר नवबर",
    u"dec dez dic des dek dets дек δεκ gru pros joulu ara ديسمبر гру сне דצמבר दसबर",
};

struct Zone
{
    QStringView name;
    int minutes;
};

constexpr int hour = 60;

constexpr std::array<Zone, 70> zones = {{
    {u"z", 0},
    {u"ut", 0},
    {u"utc", 0},
    {u"gmt", 0},
    {u"wet", 0},
    {u"bst", hour},
    {u"west", hour},
    {u"ist", 5 * hour + 30},
    {u"cet", hour},
    {u"met", hour},
    {u"mez", hour},
    {u"wat", hour},
    {u"cest", 2 * hour},
    {u"mest", 2 * hour},
    {u"mesz", 2 * hour},
    {u"eet", 2 * hour},
    {u"sast", 2 * hour},
    {u"cat", 2 * hour},
    {u"eest", 3 * hour},
    {u"msk", 3 * hour},
    {u"eat", 3 * hour},
    {u"idt", 3 * hour},
    {u"trt", 3 * hour},
    {u"msd", 4 * hour},
    {u"gst", 4 * hour},
    {u"pkt", 5 * hour},
    {u"npt", 5 * hour + 45},
    {u"ict", 7 * hour},
    {u"wib", 7 * hour},
    {u"sgt", 8 * hour},
    {u"hkt", 8 * hour},
    {u"pht", 8 * hour},
    {u"myt", 8 * hour},
    {u"wita", 8 * hour},
    {u"awst", 8 * hour},
    {u"jst", 9 * hour},
    {u"kst", 9 * hour},
    {u"wit", 9 * hour},
    {u"acst", 9 * hour + 30},
    {u"acdt", 10 * hour + 30},
    {u"aest", 10 * hour},
    {u"aedt", 11 * hour},
    {u"nzst", 12 * hour},
    {u"nzdt", 13 * hour},
    {u"nst", -3 * hour - 30},
    {u"ndt", -2 * hour - 30},
    {u"ast", -4 * hour},
    {u"adt", -3 * hour},
    {u"brt", -3 * hour},
    {u"art", -3 * hour},
    {u"clt", -4 * hour},
    {u"est", -5 * hour},
    {u"edt", -4 * hour},
    {u"et", -5 * hour},
    {u"cot", -5 * hour},
    {u"pet", -5 * hour},
    {u"cst", -6 * hour},
    {u"cdt", -5 * hour},
    {u"ct", -6 * hour},
    {u"mst", -7 * hour},
    {u"mdt", -6 * hour},
    {u"mt", -7 * hour},
    {u"pst", -8 * hour},
    {u"pdt", -7 * hour},
    {u"pt", -8 * hour},
    {u"akst", -9 * hour},
    {u"akdt", -8 * hour},
    {u"hst", -10 * hour},
    {u"hadt", -9 * hour},
    {u"hast", -10 * hour},
}};

// The length of the longest beginning of the word in the list; 0 if there is none.
qsizetype longestStart(QStringView list, QStringView word)
{
    qsizetype longest = 0;
    for (const QStringView start : list.tokenize(u' ')) {
        if (start.size() > longest && word.startsWith(start))
            longest = start.size();
    }
    return longest;
}

QChar withoutAccent(QChar c)
{
    const char16_t code = c.unicode();
    const bool alphabetic = code >= 0xC0 && code < 0x700; // not Hangul, whose parts are letters of their own
    if (!alphabetic)
        return c;
    const QString parts = c.decomposition();
    return parts.isEmpty() || c.decompositionTag() != QChar::Canonical ? c : parts.at(0);
}

// The sign after a number in Chinese, Japanese and Korean dates, as the separator it amounts to.
QChar separatorFor(QChar c)
{
    switch (c.unicode()) {
    case u'年':
    case u'년':
    case u'月':
    case u'월': return u'-';
    case u'日':
    case u'일':
    case u'号': return u' ';
    case u'時':
    case u'时':
    case u'시':
    case u'点':
    case u'點':
    case u'分':
    case u'분':
    case u'：': return u':';
    case u'秒':
    case u'초': return u' ';
    case u'\u2212':
    case u'\u2010':
    case u'\u2011':
    case u'\u2013': return u'-';
    default: return c;
    }
}

// Months counted in Chinese signs, by their English names; the longer signs first.
QString withNamedMonths(QStringView text)
{
    constexpr std::array<std::pair<QStringView, QLatin1StringView>, 12> months = {{
        {u"十一月", "nov"_L1},
        {u"十二月", "dec"_L1},
        {u"十月", "oct"_L1},
        {u"一月", "jan"_L1},
        {u"二月", "feb"_L1},
        {u"三月", "mar"_L1},
        {u"四月", "apr"_L1},
        {u"五月", "may"_L1},
        {u"六月", "jun"_L1},
        {u"七月", "jul"_L1},
        {u"八月", "aug"_L1},
        {u"九月", "sep"_L1},
    }};
    QString named = text.toString();
    if (!text.contains(u'月'))
        return named;
    for (const auto &[sign, name] : months)
        named.replace(sign.toString(), u' ' + name + u' ');
    return named;
}

} // namespace

int monthNamed(QStringView word)
{
    int month = 0;
    qsizetype longest = 0;
    for (std::size_t i = 0; i < monthStarts.size(); ++i) {
        const qsizetype length = longestStart(monthStarts[i], word);
        if (length > longest) {
            longest = length;
            month = static_cast<int>(i) + 1;
        }
    }
    return month;
}

std::optional<int> zoneNamed(QStringView word)
{
    const auto zone =
        std::find_if(zones.begin(), zones.end(), [word](const Zone &known) { return known.name == word; });
    return zone == zones.end() ? std::nullopt : std::optional(zone->minutes);
}

HalfDay halfDayNamed(QStringView word)
{
    if (word == u"am" || word == u"上午" || word == u"午前" || word == u"오전" || word == u"πμ"
        || word == u"凌晨" || word == u"早上")
        return HalfDay::Morning;
    if (word == u"pm" || word == u"下午" || word == u"午後" || word == u"오후" || word == u"μμ"
        || word == u"晚上" || word == u"中午")
        return HalfDay::Afternoon;
    return HalfDay::None;
}

int eraStart(QStringView word)
{
    constexpr std::array<std::pair<QStringView, int>, 5> eras = {
        {{u"令和", 2018}, {u"平成", 1988}, {u"昭和", 1925}, {u"民國", 1911}, {u"民国", 1911}}};
    const auto era = std::find_if(eras.begin(), eras.end(),
                                  [word](const auto &known) { return word.endsWith(known.first); });
    return era == eras.end() ? 0 : era->second;
}

QString foldedForDates(QStringView text)
{
    QString folded;
    folded.reserve(text.size());
    const QString named = withNamedMonths(text);
    for (qsizetype at = 0; at < named.size(); ++at) {
        QChar c = separatorFor(withoutAccent(named[at].toLower()));
        const bool betweenDigits =
            !folded.isEmpty() && folded.back().isDigit() && at + 1 < named.size() && named[at + 1].isDigit();
        if (c == u'h' && betweenDigits) // 10h05
            c = u':';
        if (c.isMark() || (c == u'.' && !folded.isEmpty() && folded.back().isLetter()))
            continue;
        const int digit = c.digitValue();
        folded += digit >= 0 ? QChar(u'0' + digit) : c.isSpace() ? QChar(u' ') : c;
    }
    return folded;
}

} // namespace app::feeds
