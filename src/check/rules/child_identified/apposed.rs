//! Names that stand behind the word for a child, with more between them: `the smallest of the infants at Mill Road Primary,
//! Rosie,` or `the boy is eight, his name is Kit`.

use std::ops::Range;
use std::sync::LazyLock;

use crate::check::names::{Form, Named};
use crate::check::pattern::{Pattern, pattern};

/// How far behind the word for a child its name may stand, in bytes.
const REACH: usize = 140;

/// Words for a child, whoever's it is: a daughter may be sixty.
const YOUNG: &str = "pupil|schoolboy|schoolgirl|schoolchild|youngster|toddler|baby|infant|teenager|teen|girl|boy|child|kid|sixth[- ]former|preschooler|newborn|tot|student";

/// The word for a child, and the comma or verb before the name.
static LEADS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r#"(?i)\b(?:{YOUNG}|lad|lass|mite|schoolkid|reception class|nursery class|infant class|nursery school|school choir|(?:primary|infant|nursery) school)(?:s|ren)?\b( [a-z’'-]+)?[^.;:!?“”"()]{{0,90}}?(?:,| –| —|,? (?:his|her|whose) name (?:is|was)| (?:is|was) (?:named|called)| goes by the name of) $"#
    ))
});

/// What is done for children, and is none: `toddler group`, `baby bank`.
static GROUP: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)^ (?:groups?|banks?|clinics?|clubs?|band|guides?|scouts?|minders?|care|premium|benefits?|seats?|chang\w+|choir|team|football|trust|support|services?|protection|panel|parliament|council|gates?|fares?|tickets?|parking|places?|safety|poverty|places|numbers|transport|nurse|loans?|union|support)$",
    )
});

/// The comma, bracket or end behind a name that stands in apposition.
static CLOSED: LazyLock<Pattern> = LazyLock::new(|| pattern(r"^(?:,|\)| –| —|[.;!?]|$)"));

/// The word for a child as what the sentence begins with: a full name behind it is that child's.
static SUBJECT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^\W*(?:The|A|An|One|Another|Her|His|Their|Our|That) (?:[a-z-]+ ){0,3}[a-z-]+(?:,| (?:who|of|at|from|in|with)\b)",
    )
});

/// The words for a child whose name this is, where it stands in apposition to them.
pub(super) fn apposed(text: &str, sentence: &Range<usize>, named: &Named) -> Option<Range<usize>> {
    let start = sentence
        .start
        .max(text.ceil_char_boundary(named.whole.start.saturating_sub(REACH)));
    let before = text.get(start..named.whole.start)?;
    let says_name = before.ends_with("name is ") || before.ends_with("called ") || before.ends_with("named ");
    let is_whole = match named.form {
        Form::Given => true,
        Form::Full | Form::Doubtful => SUBJECT.is_match(&text[sentence.start..named.whole.start]),
        _ => false,
    };
    if !is_whole || !(says_name || CLOSED.is_match(&text[named.words.end..sentence.end])) {
        return None;
    }
    let found = LEADS.whole().captures_iter(before).last()?;
    let is_group = found.get(1).is_some_and(|next| GROUP.is_match(next.as_str()));
    let whole = found.get(0).filter(|_| !is_group)?;
    Some(start + whole.start()..start + whole.end())
}
