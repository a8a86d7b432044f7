//! Verbs by which a text reports what somebody said.

use std::ops::Range;
use std::sync::LazyLock;

use crate::check::pattern::{Pattern, Traced, pattern};

/// Every reporting verb, in all its forms, and the phrases that do the same.
static VERBS: LazyLock<Pattern> = LazyLock::new(|| {
    let regular = "add|explain|comment|volunteer|signall|ask|warn|insist|claim|stress|respond|remark|confirm|demand|recall|suggest|complain|reveal|reflect|maintain|question|protest|concede?|point(?:ed|s|ing)? out|tweet|post|report|contend|assert|hint|lament|predict|caution|answer|counter|repeat|emphasise?|quipp?|expect|fear|doubt|boast|confess|blast|fume|insist|storm|sigh|whisper|mutter|shout|exclaim|plead|recount|reckon|sniff|scoff|sneer|snort|groan|moan|laugh|despair|confid|implor|retort|comment";
    let on_e = "argu|indicat|intimat|opin|stat|observ|announc|declar|promis|pledg|acknowledg|urg|continu|conclud|describ|welcom|prais|criticis|criticiz|accus|jok|not|believ|hop|propos|not|advis|acknowledg|reiterat|grumbl|mus|chuckl|smil|enthus|estimat|recit|counsel";
    let whole = "said|says|say|saying|told|tells|tell|telling|agreed|agrees|admitted|admits|admitting|replied|replies|replying|called on|calls on|calling on|called for|calls for|wrote|writes|writing|thinks|thought|denied|denies|thanked|vowed|vows|swore|went on|attributed to|according to|put it|puts it|speaking|spoke|made this statement|mentioned|let it be known|let slip|ha(?:d|s|ve) this to say|went on record|(?:has|have|had) gone on (?:the )?record|(?:is|was|are|were|remains?|remained) (?:[a-z]+ly )?(?:adamant|emphatic|unrepentant|blunt|at pains to (?:point out|stress|say)|quick to (?:point out|stress|say|add)|(?:clear|certain|confident|convinced|sure|satisfied|positive|of the (?:view|opinion)|in no doubt) that)|ma(?:de|kes|king) (?:it )?(?:clear|plain|known)|left (?:[a-z]+ ){1,3}in (?:no|little) doubt|(?:did not|didn['’]t|never) minced? (?:his|her|their|any) words|(?:ma(?:de|kes|king)|g(?:a|i)ves?|issue[sd]|put(?:s)? out|sent|deliver(?:s|ed)) (?:this|the following) (?:[a-z-]+ ){0,2}?(?:statement|speech|reply|answer|address|response|message|toast|talk|tribute|appeal|apology|welcome|warning)|made the statement|(?:put|chipped|cut|broke|chimed|butted|threw|joined) in|piped up|shot back|called out|reads|reading|read|in the words of|meddai|meddai’r|dywedodd|ychwanegodd|dywed|esboniodd|rhybuddiodd|eglurodd";
    let verbs = format!(r"(?i)\b(?:(?:{whole})|(?:{regular})(?:ed|s|es|ing|d)|(?:{on_e})(?:ed|es|ing))\b");
    pattern(&verbs)
});

/// Whether a word is a verb that tells what was said.
pub(in crate::check) fn is_reporting(word: &str) -> bool {
    VERBS.is_match(word)
}

/// Stems that tell what somebody said even where no quotation marks follow.
const REPORTS: &[&str] = &[
    "sa",
    "tel",
    "told",
    "add",
    "explain",
    "comment",
    "warn",
    "insist",
    "claim",
    "stress",
    "respond",
    "remark",
    "confirm",
    "point",
    "argu",
    "stat",
    "admit",
    "repl",
    "called on",
    "calls on",
    "according",
    "thinks",
    "thought",
    "believ",
    "urg",
    "promis",
    "pledg",
    "announc",
    "declar",
    "maintain",
    "contend",
    "assert",
    "conced",
    "confess",
    "acknowledg",
    "reveal",
    "complain",
    "agree",
    "denie",
    "vow",
    "conclud",
    "suggest",
    "predict",
    "caution",
    "reiterat",
    "emphasis",
    "advis",
    "repeat",
    "meddai",
    "dywed",
    "ychwaneg",
    "esbon",
    "rhybudd",
    "eglur",
    "put",
    "indicat",
    "intimat",
    "opin",
    "volunteer",
    "signal",
    "mention",
    "let it",
    "let slip",
    "had this",
    "went on rec",
    "has gone",
    "have gone",
    "had gone",
    "reckon",
    "fear",
    "expect",
    "doubt",
    "read",
    "is ",
    "was ",
    "are ",
    "were ",
    "remain",
    "left ",
    "did",
    "never mince",
    "made it",
    "made clear",
    "makes it",
    "makes clear",
];

/// A reporting verb in a text.
#[derive(Clone, Debug)]
pub(super) struct Verb {
    pub words: Range<usize>,
    pub sort: VerbSort,
}

/// Where a verb's subject stands, and what it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum VerbSort {
    /// `said`: its subject may stand on either side.
    Speech,
    /// `told`, `asked`: what follows is the one who is spoken to.
    Address,
    /// `according to`, `in the words of`: who speaks follows.
    Source,
}

impl Verb {
    /// Whether it is what a paper does that says something: `the sign reads`.
    pub fn is_of_papers(&self, text: &str) -> bool {
        let word = &text[self.words.clone()];
        ["reads", "read", "reading"]
            .iter()
            .any(|read| word.eq_ignore_ascii_case(read))
    }

    /// Whether it tells what was said, with or without quotation marks.
    pub fn reports(&self, text: &str) -> bool {
        let word = text[self.words.clone()].to_lowercase();
        let explains_a_thing = word.starts_with("explain") && is_thing(&text[self.words.end..]);
        let is_greeting = word.starts_with("sa") && is_greeting(&text[self.words.end..]);
        let interjects = word.ends_with(" in");
        !explains_a_thing && !is_greeting && !interjects && REPORTS.iter().any(|stem| word.starts_with(stem))
    }
}

/// Whether a verb goes on with a thing and tells nothing of what was said: `explained the plans`.
fn is_thing(after: &str) -> bool {
    let next = after.split_whitespace().next().unwrap_or_default();
    matches!(
        next,
        "the" | "a" | "an" | "its" | "their" | "our" | "his" | "her" | "these" | "those"
    )
}

/// Whether what is said is a word of courtesy, which tells nobody's view: `has said sorry to them`, `said thank you`.
fn is_greeting(after: &str) -> bool {
    const GREETINGS: &[&str] = &[
        "sorry",
        "thank you",
        "thanks",
        "goodbye",
        "hello",
        "good morning",
        "grace",
        "a prayer",
        "farewell",
    ];
    let rest = after.trim_start();
    let ends = |rest: &str| rest.is_empty() || [" to ", " for ", ".", ";", "!"].iter().any(|end| rest.starts_with(end));
    GREETINGS.iter().filter_map(|word| rest.strip_prefix(word)).any(ends)
}

/// The reporting verbs of a text, in order.
pub(super) fn verbs(text: Traced<'_>) -> Vec<Verb> {
    let hits = text.find_iter(&VERBS).filter(|hit| is_verb(&text, &hit.range()));
    hits.map(|hit| Verb {
        sort: sort_of(hit.as_str()),
        words: hit.range(),
    })
    .collect()
}

fn sort_of(word: &str) -> VerbSort {
    let word = word.to_lowercase();
    if ["according", "in the words", "attributed"]
        .iter()
        .any(|start| word.starts_with(start))
    {
        return VerbSort::Source;
    }
    if word == "called out" {
        return VerbSort::Speech;
    }
    let addressed = [
        "tol", "tel", "ask", "urg", "warn", "call", "advis", "accus", "thank", "prais", "criti",
    ];
    if addressed.iter().any(|stem| word.starts_with(stem)) {
        return VerbSort::Address;
    }
    VerbSort::Speech
}

/// Whether a word does the work of a verb here: not `the said bus`, `to be noted`, `has been asked`.
fn is_verb(text: &str, words: &Range<usize>) -> bool {
    let word = text[words.clone()].to_lowercase();
    let before = text[..words.start].trim_end();
    let previous = before
        .rsplit(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’')
        .next();
    let previous = previous.unwrap_or_default().to_lowercase();
    if matches!(
        previous.as_str(),
        "the" | "a" | "an" | "of" | "no" | "its" | "their" | "our" | "this" | "as" | "is" | "are"
    ) {
        return word.starts_with("according") || word == "saying" && previous == "as";
    }
    if matches!(
        previous.as_str(),
        "to" | "would" | "could" | "should" | "not" | "n't" | "must" | "can" | "may"
    ) {
        return before.ends_with("went on to") || before.ends_with("goes on to");
    }
    if is_noun(text, words) {
        return false;
    }
    if word.starts_with("attributed") {
        return true;
    }
    let is_passive = matches!(
        previous.as_str(),
        "was" | "were" | "been" | "being" | "be" | "get" | "got"
    );
    let interjects = word.ends_with(" in") || matches!(word.as_str(), "piped up" | "shot back" | "called out");
    if interjects {
        // `"And they are sharp," put in Cllr Wren`; nobody speaks where a firm puts in a bid.
        return before.ends_with(['"', '”', '’', '\'']);
    }
    !is_passive || word.ends_with("ing")
}

/// Whether a word is the plural of a noun: `Comments go to the planning department`, `answers must reach it by Friday`.
fn is_noun(text: &str, words: &Range<usize>) -> bool {
    const NOUNS: &[&str] = &[
        "comments",
        "reports",
        "answers",
        "claims",
        "questions",
        "posts",
        "tweets",
        "demands",
        "protests",
        "hints",
        "fears",
        "doubts",
        "points",
        "notes",
    ];
    // What nouns do, and nobody who says something does right behind it.
    const DO: &[&str] = &[
        "go", "goes", "went", "come", "came", "have", "had", "are", "were", "will", "must", "should", "can", "may",
        "might", "need", "close", "closed", "reach", "reached", "received", "sent", "made", "count",
    ];
    let said = &text[words.clone()];
    if !NOUNS.contains(&said.to_lowercase().as_str()) {
        return false;
    }
    let next = text[words.end..].split_whitespace().next().unwrap_or_default();
    let follows_quote = text[..words.start].trim_end().ends_with(['"', '”', '’', '\'']);
    // `Comments by 4 December to the planning office`: a sentence does not begin with a verb that tells of nobody.
    let opens = said.starts_with(char::is_uppercase) && next.starts_with(char::is_lowercase);
    !follows_quote && (opens || DO.contains(&next))
}
