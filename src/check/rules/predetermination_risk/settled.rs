//! A vote that is settled, told by what stands together: whose it is, which way it goes, and that nothing will change it.

use std::ops::Range;
use std::sync::LazyLock;

use crate::check::collocation::Collocation;
use crate::check::pattern::{Pattern, Traced, pattern};

/// Which way a vote goes, or what becomes of an application: `refuse`, `the side of no`, `the nod`.
const WAY: &str = "thumbs? (?:points? |goes |go |is |are )?(?:down|up)|kill(?:s|ed|ing)? (?:it|this|that|the)|how i (?:shall|will) vote|stop (?:it|this|the [a-z]+) in its tracks|refus(?:e|es|ed|ing|al)|reject(?:s|ed|ing|ion)?|turn(?:ed|ing|s)? (?:it|this|them|that|the [a-z]+) (?:down|away)|turn(?:ed|ing)? down|throw(?:n|ing|s)? (?:it|this|them|that|the [a-z]+) out|throw(?:n|ing)? out|(?:vot(?:e|es|ing|ed)) (?:it|this|them|that|the [a-z]+) (?:down|through)|vot(?:e|es|ing|ed) (?:no|yes|against|for (?:it|this|them|the))|defeat(?:s|ed|ing)?|(?:finish|kill|see|fight|head|laugh)(?:s|ed|ing)? (?:it |this |them |that |the [a-z]+ )?off|sink|sunk|bury|buried|refusal, since|permission will be|block(?:s|ed|ing)?|scupper(?:ed|s)?|stop (?:it|this|them|that)|(?:say|saying|says|said|answer is|side of|firm|a|be|with a|simple|resounding|clear) (?:no|yes|nay|aye)|no (?:permission|consent|licen[cs]e|approval|support|yes|from me|vote)|those (?:against|in favour)|(?:am|was|is|be|falls?|stays?|stay|remain|goes|go|hand|hands|vote|votes|one|dead|firmly|dug in) (?:[a-z]+ )?against|hands? (?:raised|up|down|aloft|in the air)|approv(?:e|es|ed|ing|al)|permission|consent|wav(?:e|ed|ing) (?:it|this|them|that|the [a-z]+)? ?through|let(?:s|ting)? (?:it|this|them|that|the [a-z]+) (?:through|pass|by|happen)|back(?:s|ed|ing)? (?:it|this|them|that|the [a-z]+)|my (?:backing|support|vote|blessing|approval|thumbs?)|(?:give|gives|giving|gave|get|gets|getting|given|got|gotten) (?:[a-z]+ ){1,3}(?:the (?:nod|thumbs|green light|boot|chop|axe|go-ahead)|nod)|has to (?:fail|go|be (?:refused|rejected|stopped|approved|passed))|must (?:fail|go|not (?:pass|happen|be built))|(?:gets?|is|be|been) built|go(?:es)? ahead|(?:pass|passes|passed) (?:it|this|them|the [a-z]+)|fails?";

/// Whose vote: that of the one who speaks.
const MINE: &str = "i|me|my|mine|myself|i[’'](?:m|ll|ve|d)|one (?:member|vote|councillor|hand|of us|certain vote)(?:,? at least)?|yours truly|this (?:member|councillor|hand)|count on|with us";

/// That it is settled: for certain, whatever comes, long ago.
const SETTLED: &str = "my job|i hold|have agreed|(?:there|so) it stays|(?:trust|rely on|leave it to) me|mean to be|my (?:verdict|answer)|the day the (?:plans|drawings|papers)|(?:nobody|no one) needs? to (?:ask|wonder)|only (?:one )?(?:course|thing|answer|way|vote|outcome|option|word)(?: [a-z’']+){0,3}? (?:open|to be done|possible|left|for me|i)|only answer|intend to (?:see|make|vote|say|stop|use|be|get)|(?:shall|will|going to|[’']ll) (?:see (?:to it|that)|do it|take it|be there|be (?:one|voting|saying|raising|putting)|not be (?:moved|swayed|shifted|budged))|am going (?:in|there|along)|is going in|can (?:assure|promise|tell) (?:you|them|residents|everyone|anyone|[a-z]+)|(?:give|gave|given|have|you have) my word|(?:i|and i) (?:promised?|pledged?|vow(?:ed)?|swore|guarantee)|(?:have|[’']ve) (?:promised|pledged|vowed|landed|fired|settled|resolved|decided|already)|already (?:cast|decided|settled|told|know|made|written|chosen)|long (?:since )?(?:decided|settled|made)|hell freezes|pigs (?:might )?fly|month of sundays|dead body|cold day|till the cows|not in my lifetime|don[’']t need (?:them|it|to|any|the)|do not need (?:them|it|to|any|the)|in any (?:shape|form|circumstances)|under any circumstances|come what may|whatever (?:the|they|it|anyone|anybody|is|comes|happens)|no matter (?:what|how|who)|look for me|count (?:on )?me|put me down|with my (?:vote|hand)|certain|for certain|nothing (?:will|would|can|could)|no (?:evidence|report|speech|argument|drawing|barrister|lawyer)s?|never|red ink|no secret|be (?:quick|done with it)|full stop|end of|that is (?:that|final)|and that[’']s|foregone|bound to|sooner|rather|pretend to be undecided|help to (?:finish|kill|sink|bury|stop|see|throw|send)|they cannot (?:shift|move|budge|change)|my place on the committee|chair calls|on the (?:night|day)|is wrong now|it[’']s wrong now|wrong then|no point in|waste of|stands? (?:firm|fast)|dug in|not for (?:turning|moving)|beyond doubt|without (?:hesitation|a second|reading|hearing)";

/// What shows an open mind, another matter, another's vote or an old one.
const OTHERWISE: &str = "(?:not|n[’']t|never) (?:yet )?(?:reached|formed|come to|taken) an?|before (?:anything|any decision|it is)|(?:will|would|must|should) be (?:read|heard|answered|considered|webcast|published)|another matter|yet to (?:see|read|hear|decide)|support for an?|(?:nobody|no one) has (?:read|seen)|if the (?:evidence|report|drains|answer|case|traffic)|if they (?:can|answer|show|meet)|whether|unless|until|either way|whichever way|which way it|could go|open mind|clean sheet|fair(?:ly|ness)?|both sides|all sides|listen(?:ing)?|hear(?:d)? (?:the|both|all|every|what|from)|undecided whether|(?:not|n[’']t|never|far from) (?:yet )?(?:decided|made|settled)|(?:not|n[’']t) (?:be )?(?:tell|telling|say|saying) (?:you|anyone|anybody|how|which)|motions?|amendments?|budget|council tax|cabinet|full council|petition|rent|rush(?:ed|ing)?|delay|defer(?:ral|red)?|adjourn(?:ment|ed)?|site visit|gallery|more chairs|bus (?:shelter|stop|lane)|stop sign|(?:20[01][0-9]|202[0-5])|different (?:scheme|plan|application)|earlier (?:scheme|plan|application)|another (?:scheme|site|application)|last time|nuisance|declar(?:e|ed) (?:an|my) interest|step(?:ped)? (?:aside|out|down|back)|take no part|no vote|no seat|not (?:on|a member of) the committee|from a press release|rules?|law|predetermin[a-z]*|(?:residents|neighbours|objectors|they|applicants?|developers?|traders) (?:will|are|have|want|say|never|would)|conditions|without (?:good )?reasons?|on (?:planning )?grounds|policy|pocket|whip|persuade me|convince me|tell(?:s)? me|ask(?:s|ed)? me|pray|hope|wish|would like|i wonder|questions?|evidence";

/// A sentence of the speaker's own that settles it.
static OWN: LazyLock<Collocation> = LazyLock::new(|| Collocation::of(&[SETTLED, WAY, MINE], OTHERWISE));

/// The same of a member whom the text tells of.
static OF_MEMBER: LazyLock<Collocation> = LazyLock::new(|| {
    Collocation::of(
        &[
            "past persuad[a-z]+|matter of (?:honour|principle|conscience)|no bones|already (?:cast|decided|settled|made up|given|promised)|in (?:his|her) own (?:head|mind)|let it be known|made (?:it )?(?:plain|clear|no secret)|made clear|has (?:promised|pledged|vowed|sworn|given)|(?:will|would) (?:not|never) (?:be (?:moved|swayed|shifted|budged)|budge|change)|not for (?:turning|moving)|dug in|immovable|in stone|for certain|whatever the|come what may|no matter what|nothing (?:will|would|can|could)|stays? against|against (?:he|she) stays|as good as (?:cast|given|promised)|long since|can be counted|month of sundays",
            &format!("{WAY}|(?:his|her) (?:vote|mind|hand|answer|verdict)|against|dies with"),
            "(?:his|her|he|she|him|cllr|councillor)",
        ],
        &format!("{OTHERWISE}|nobody|no one|asks? residents|has declared no|not to read"),
    )
});

/// Words that settle it by themselves, whatever the rest.
static IDIOMS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:hell freezes over before (?:i|we)|when pigs fly|over my dead body|not in a month of sundays|(?:vote|hand) is already (?:cast|raised)|i have landed|i[’']ve fired mine|look for me\b|is past persuading|it[’\x27]s a (?:shoo-in|done deal|goner) (?:as far as|for me))\b",
    )
});

/// Where a sentence of the speaker's settles the vote.
pub(super) fn own(said: &str) -> Option<Range<usize>> {
    settled(&OWN, said)
}

/// Where a sentence tells that a member's vote is settled.
pub(super) fn of_member(said: &str) -> Option<Range<usize>> {
    settled(&OF_MEMBER, said)
}

fn settled(told: &Collocation, said: &str) -> Option<Range<usize>> {
    if said.contains('?') && !said.contains("did I say?") {
        return None;
    }
    let by_idiom = || IDIOMS.find(said).map(|found| found.range());
    told.find_in(Traced::unread(said)).or_else(by_idiom)
}
