//! Appeals that name who stands, where, or whom to be rid of: `Meera Solanki deserves to win`, `take Millpond from Labour`.

use std::ops::Range;
use std::sync::LazyLock;

use super::Contest;
use super::asked::{NAMES, is_asked};
use crate::check::Stretch;
use crate::check::pattern::{Masked, Pattern, masked, pattern};

/// The sentences of a stretch that ask for something in a contest.
pub(super) fn contested(stretch: &Stretch, contest: &Contest) -> Vec<Range<usize>> {
    let traced = stretch.traced();
    let text = stretch.words();
    let whole = plain(text, contest);
    let is_asked = |sentence: &&Range<usize>| {
        let said = plain(&text[(*sentence).clone()], contest);
        (traced.says(&said, &CONTESTED) || is_asked(&traced, &said, &whole)) && !OTHER_CONTESTS.is_match(&said)
    };
    stretch.sentences().iter().filter(is_asked).cloned().collect()
}

/// A sentence in small letters, with `CANDIDATE`, `WARD` and `GROUP` for those of the contest.
fn plain(sentence: &str, contest: &Contest) -> String {
    let mut said = sentence.replace('’', "'").to_lowercase();
    let first_names = contest.candidates.iter().filter_map(|name| name.split(' ').next());
    let candidates = contest.candidates.iter().map(String::as_str).chain(first_names);
    for name in candidates.filter(|name| name.len() > 3) {
        said = replaced(&said, name, "CANDIDATE");
    }
    for name in contest.names.iter().filter(|name| !name.is_empty()) {
        said = replaced(&said, name, "GROUP");
    }
    for ward in contest.wards.iter().filter(|name| name.len() > 3) {
        said = replaced(&said, ward, "WARD");
    }
    said
}

/// A text with a name replaced where it stands as a whole word.
fn replaced(said: &str, name: &str, plain: &str) -> String {
    if !said.contains(name) {
        return said.to_owned();
    }
    let mut made = String::new();
    let mut rest = said;
    while let Some(at) = rest.find(name) {
        let (before, after) = (&rest[..at], &rest[at + name.len()..]);
        let is_word = !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric);
        made.push_str(before);
        made.push_str(if is_word { plain } else { name });
        rest = after;
    }
    made.push_str(rest);
    made
}

/// What is asked for in a contest, with `CANDIDATE`, `WARD` and `GROUP`.
static CONTESTED: LazyLock<Masked> = LazyLock::new(|| {
    let rivals = "(?:cabinet|labour|the (?:tories|conservatives|lib dems|liberal democrats|greens|administration|leader|ruling group|lot)|them|this lot|that lot|the old lot)";
    let poll = "(?:in (?:may|the spring)|next (?:may|spring)|come may|this (?:may|spring)|on (?:thursday,? )?\\d{1,2} may|on (?:polling|election) day|at the (?:polls?|elections?|ballot))";
    let all = [
        format!("\\b(?:think|go|turn|be|stay) (?:GROUP|independent|green|labour|liberal|conservative)\\b[^.;]{{0,10}}(?:{poll}|by the summer|by may)"),
        "\\bCANDIDATE (?:deserves?|is the (?:one|man|woman|person|only [a-z]+) (?:for|to|you|we|who (?:can|could|will|listens|stands|gets|works|fights|cares))|would make|will make|will win|can win|to win|needs? (?:you|your|us)|is asking|asks? (?:for )?your|is counting|wants? your)\\b|\\b(?:let|make|see|have) CANDIDATE (?:be|your|win|elected|in\\b)|\\b(?:mark|cross|x|vote|tick|turn out|plump|stick|shout) (?:for|beside|against|by) CANDIDATE".to_owned(),
        "\\b(?:take|win|hold|keep|gain|capture|taking|winning|holding|gaining|retake|regain) WARD (?:from|for (?:us|GROUP)|back|again|off|GROUP|in may|next may|on \\d)|\\b(?:GROUP|we) (?:can|will|could|mean to|means to|must|are going to|intends? to|aims? to|hopes? to) (?:take|win|hold|keep|gain|capture) WARD\\b|\\b(?:chance|hope|shot|prospect)s? (?:of|at) (?:taking|winning|holding|gaining|keeping|capturing) WARD\\b|\\b(?:nobody|no one|no party|no other) (?:else )?can (?:win|beat|stop)\\b[^.;]{0,40}\\bGROUP|\\b(?:GROUP|we) (?:is|are|'re) (?:just |only )?[a-z0-9]+ (?:seats? )?(?:short|away|shy|off)\\b[^.;]{0,20}\\b(?:majority|power|control)|\\bhelp (?:us|GROUP) (?:to )?(?:make (?:it|that|them) \\w+|(?:get|reach) (?:to |past |over )?(?:a majority|\\d))|\\b(?:more|extra) GROUP\\b[^.;]{0,20}\\b(?:and|would|will|means?)\\b".to_owned(),
        "\\b(?:put|putting) (?:your|their|his|her) names? forward (?:under|for (?:us|GROUP)|in our)|\\bunder (?:our|GROUP's?) (?:banner|colours|flag)|\\b(?:poster|board|placard|stake|sign)s? (?:up |out )?for (?:us|GROUP|CANDIDATE)\\b|\\b(?:garden|window|fence|wall|hedge|gatepost)\\b[^.;]{0,40}\\b(?:poster|board|placard)s?\\b[^.;]{0,30}\\b(?:polls?|elections?|for us|of ours)\\b|\\blend us your (?:garden|window|fence|hedge|gate)".to_owned(),
        "\\b(?:become|be|as|join) (?:an? |one of |our )*(?:deliverers?|leafletters?|canvassers?|tellers|activists) (?:for|of) (?:us|the group|GROUP|our)|\\bwe (?:shall|will|'ll|can) (?:supply|bring|provide|have) the (?:leaflets|clipboards|rosettes)|\\bour (?:canvassers|activists|leafletters|deliverers|tellers)\\b|\\b(?:ring|telephone|phone|call|text|knock|remind|drive) (?:up |on )?our (?:supporters|pledges|voters)\\b".to_owned(),
        format!("\\b(?:send|pack|sweep|clear|kick|boot|turf|vote) {rivals} (?:packing|out\\b|off)[^.;]{{0,30}}{poll}|{poll}[^.;]{{0,40}}\\b(?:send|pack|sweep|clear|kick|boot|turf|vote) {rivals} (?:packing|out\\b|off)|\\b(?:show|give) {rivals} (?:a|the) (?:yellow|red) card\\b|\\b(?:get|be) rid of (?:the councillors|cabinet|labour|the (?:tories|conservatives|lib dems|liberal democrats|greens|administration|ruling group))\\b|\\b(?:goodbye to|the back of) (?:cabinet|labour|the (?:tories|conservatives|lib dems|greens|administration|ruling group))\\b"),
        "\\bour election address\\b|\\bdefend(?:s|ing) WARD\\b|\\b(?:showing|support) for CANDIDATE\\b|\\b(?:have|want|like|earn|deserve|win|value) your x\\b|\\byour (?:x|cross|tick|ballot)\\b[^.;]{0,60}\\b(?:for us|counts?|worth|matters|for GROUP|when the time comes)\\b|\\bwhere to put your (?:x|cross|tick)\\b|\\b(?:volunteers?|help(?:ers)?|hands|bodies)\\b[^.;]{0,30}\\bcommittee rooms?\\b|\\b(?:man|staff) (?:the|our|a) committee rooms?\\b".to_owned(),
        format!("\\b(?:you have|yours is|in your hands|up to you)\\b[^.;]{{0,40}}\\b(?:change|decide|choose|throw out|remove)\\b[^.;]{{0,40}}\\b(?:council|cabinet|who runs|town hall|administration)\\b[^.;]{{0,30}}{poll}|\\bmake (?:\\d{{1,2}} )?may (?:\\d )?[^.;]{{0,20}}\\b(?:the day|the month|the moment)\\b[^.;]{{0,40}}\\b(?:changes? hands|goes (?:GROUP|independent)|new council|we win|GROUP)|\\b(?:asks?|asking|hopes?|hoping) for your (?:trust|support|backing|confidence|faith)\\b[^.;]{{0,30}}(?:{poll}|once more|again)|(?:GROUP'?s?|\\bour) (?:[a-z]+ )?(?:team|line-up|slate|list|names) for (?:may|the (?:elections?|polls?))\\b|\\bpledge (?:cards?|forms?)\\b[^.;]{{0,80}}\\b(?:on the day|vote|poll|may|support (?:us|GROUP))\\b|\\b(?:loan|lend|help|need|grateful|join|spare)\\b[^.;]{{0,60}}\\b(?:last|final|closing) (?:week|days|weekend|stretch|hours) of (?:the|our) campaign\\b|\\bon (?:polling|election) day\\b[^.;]{{0,50}}\\b(?:they have been|have voted|have been to)\\b"),
    ];
    masked(&all.join("|"), NAMES)
});

/// Contests that no voter decides.
static OTHER_CONTESTS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b(?:bowls|cricket|football|cup|league|trophy|quiz|in bloom|swim|map|mural|survey|whoever|returning officer|school council|meals|food bank|petition|award)\b",
    )
});
