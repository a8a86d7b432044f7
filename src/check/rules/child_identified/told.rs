//! Children by what a sentence and the one that goes on with it speak of, in whatever order: somebody's name, or one child,
//! and an age, a class or a school. `Safe routes are no theory for Maisie. The Brownie, who turned 9, walks without a pavement.`

use std::ops::Range;
use std::sync::LazyLock;

use super::signs::{AGE, SCHOOL, UNDER, YEAR};
use crate::check::Stretch;
use crate::check::names::{Form, Named, Who};
use crate::check::pattern::{Pattern, pattern};

/// What only a child is, or is in.
static CHILDLIKE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"\b(?:[Yy]ear {YEAR}|(?:in|from|of) (?:[Rr]eception|[Nn]ursery)|(?:term|year|week|day|place) (?:at|in) (?:the )?(?:nursery|reception|playgroup)|(?:[Ss]choolgirl|[Ss]choolboy|[Tt]oddler|[Tt]ot|[Ss]ixth[- ]former|[Bb]rownie|[Cc]ub [Ss]cout|[Bb]eaver)\b|(?:[Uu]nder|[Oo]ver)-(?:[5-9]|1[0-7])s?|{UNDER}s?|[Yy]oung carer|(?:[Ss]he|[Hh]e) is (?:only |just |now )?{AGE}\b|turned {AGE}(?:[.,;]| (?:in|on|last|this|years?)\b)|(?:top|bottom|infant|junior) class|year below|(?i:{AGE}) and (?:in care|fostered|excluded)|class (?:[1-9]|1[0-3])[A-H]?\b|youth (?:mayor|parliament|councillor)s?)"
    ))
});

/// One child, of whom no name is told.
static ONE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b(?i:the|a|an|one|that|only|our|her|his) (?:[a-z-]+ ){0,2}(?:boy|girl|child|pupil|lad|lass|schoolboy|schoolgirl|youngster|teenager|toddler|son|daughter)\b",
    )
});

/// How old they are, or in which class.
static OF_AGE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"\b(?:(?:is|turned|of|aged|at|just|only) {AGE}(?:[,.;]| and\b| years)|{AGE}[- ]years?[- ]old|[Yy]ear {YEAR}\b)"
    ))
});

static AT_SCHOOL: LazyLock<Pattern> = LazyLock::new(|| pattern(&format!(r"\b{SCHOOL}\b")));

/// Grown people, and many children; and children of other days.
static OTHERS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:teach\w*|taught|head ?teacher|headmaster|governors?|parents?|mothers?|mum|fathers?|dad|grand(?:mother|father|parents?)|chair\w*|volunteers?|cllr|councillors?|coach(?:es)?|manager|director|vicar|retired|former|was a pupil|caretaker|pupils|children|boys|girls|students|classes|runs|ran|leads|said|says|aged [0-9]+ (?:to|or|and)|anybody|anyone|(?:1[5-9]|20[01])[0-9]{2}s?|fictional?|novel|stage|statue|plaque|donkey|pony|horse|dog|cat)\b",
    )
});

/// Whether a sentence goes on about whom the one before it named.
static GOES_ON: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^\W*(?:She|He|Her|His|The (?:[a-z]+ )?(?:Brownie|Cub|Beaver|boy|girl|pupil|child|lad|lass|youngster|toddler|teenager|schoolgirl|schoolboy))\b",
    )
});

/// A child whom a sentence names or singles out: the words that lead to them, and the words that show a child.
pub(super) struct Told {
    /// The name; none where age and school lead to one child.
    pub name: Option<Range<usize>>,
    /// What shows it.
    pub sign: Range<usize>,
}

/// The child of whom a sentence tells, by itself or with the next.
pub(super) fn told(stretch: &Stretch, sentence: &Range<usize>, named: &[Named]) -> Option<Told> {
    let text = stretch.traced();
    let next = stretch.sentence_at((sentence.end + 2).min(text.text.len()));
    let next = next.filter(|next| next.start >= sentence.end && GOES_ON.is_match(&text.text[(*next).clone()]));
    let said = text.part(sentence.start..next.map_or(sentence.end, |next| next.end));
    let at = |range: Range<usize>| sentence.start + range.start..sentence.start + range.end;
    let is_named =
        |named: &&Named| named.who == Who::Private && matches!(named.form, Form::Full | Form::Doubtful | Form::Given);
    let others = named.iter().filter(|named| named.form < Form::Shaped).count();
    if let Some(name) = named.iter().find(is_named).filter(|_| others == 1) {
        let sign = said.find(&CHILDLIKE)?;
        let is_alone = !said.is_match(&OTHERS);
        return is_alone.then(|| Told {
            name: Some(name.words.clone()),
            sign: at(sign.range()),
        });
    }
    let sign = said.find(&OF_AGE)?;
    let is_one = said.is_match(&ONE) && said.is_match(&AT_SCHOOL) && !said.is_match(&OTHERS);
    is_one.then(|| Told {
        name: None,
        sign: at(sign.range()),
    })
}
