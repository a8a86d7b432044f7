//! First names that no list knows, shown to be those of children by what stands beside them.

use std::ops::Range;
use std::sync::LazyLock;

use super::signs::{AGE, UNDER, YEAR, is_range_after};
use crate::check::names::{Directory, Form, Named, Who, is_of_language, is_opener};
use crate::check::pattern::{Pattern, Traced, pattern};
use crate::check::places::is_word;

/// A first name that no list knows, shown to be one by the age beside it: `Zephie, 9, a pupil`.
pub(super) fn rare_name(
    text: Traced,
    sentence: &Range<usize>,
    known: &[Named],
    directory: &Directory,
) -> Option<Named> {
    static RARE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(&format!(
            r"\b([A-ZÀ-Þ][a-zà-ÿ'’-]+(?:[A-ZÀ-Þ][a-zà-ÿ]+)?)(?:, {AGE}, (?:a|an|who|whose|of|from|and|is|was|has|had|said|told)\b| \({AGE}\)|, aged? {AGE}\b|, who is (?:just |only )?{AGE}\b|, (?:who is )?(?:of|in|from) (?:Class|Form|Year) (?:[1-9]|1[0-3])\b|, who is (?:still )?in nappies|, (?:who is )?(?:an?|the) (?:[\w-]+ ){{0,3}}?(?:pupil|schoolboy|schoolgirl|toddler|sixth[- ]former|foster (?:child|son|daughter)|teenager|(?:child|boy|girl|lad|lass|youngster) of {AGE})\b|, (?:who is )?in (?:reception|nursery|[Yy]ear {YEAR})\b)|\b(?i:{AGE}[- ](?:year|month)s?[- ]old|(?:pupil|schoolboy|schoolgirl|toddler|youngster|sixth[- ]former|twins|triplets)|(?:boy|girl|child|pupil|lad|lass|toddler|baby|infant|youngster|teenager|schoolboy|schoolgirl)(?: [a-z]+){{0,4}},? (?:named|called|by the name of)|captain of the (?:\w+ )?{UNDER}s?|(?:sons?|daughters?|boy|girl|child|children|grandson|granddaughter|baby|toddler|youngest|eldest|twins) of the),? ([A-ZÀ-Þ][a-zà-ÿ'’-]+(?: [A-ZÀ-Þ][a-zà-ÿ'’-]+)?)|\b([A-ZÀ-Þ][a-zà-ÿ'’-]+ (?:twins|triplets|siblings|children|boys|girls|brothers|sisters)), (?:(?:who are|both|all|each|aged|now|just|only) ){{0,3}}{AGE}\b|\bThe ([A-ZÀ-Þ][a-zà-ÿ'’-]+ (?:twins|triplets|siblings|boys|girls|brothers|sisters|kids)),? (?:who |both |all )?[^.;:!?]{{0,60}}\b(?:school|blazer|nursery|primary|uniform|High|class|playgroup)\b|\b([A-ZÀ-Þ][a-zà-ÿ'’-]+) (?:is|turned|turns) (?:just |only |now |nearly |not yet |not quite |almost )?{AGE}(?:, (?:and|but|so) |(?: and| but) (?:he|she|has|cannot|can['’]t|loves|wants|never|still|already|is|was|needs|lives|a half)\b|[.;]| years? old)|\b([A-ZÀ-Þ][a-zà-ÿ'’-]+)(?:['’]s|, whose) (?:foster \w+|class teacher|social worker|childminder|teaching assistant|EHCP|classmates|playgroup|key ?worker)|\b(?i:(?:boy|girl|pupil|toddler|infant|youngster|schoolboy|schoolgirl|lad|lass|tot)(?: (?:of|who|in|from|at|with)\b[^.;:!?,]{{0,50}})?|(?:goalkeeper|keeper|captain|striker|member|star|player|winger) of the {UNDER}s?|(?:smallest|youngest|littlest|tiniest) (?:of|in|at)\b[^.;:!?,]{{0,40}}\b(?:brownies|cubs|beavers|rainbows|infants|class|school|pupils|choir|nativity|primary|nursery)), ([A-ZÀ-Þ][a-zà-ÿ'’-]+)[,.]|\b(?:was|is|by|from|called|named|boy|girl|mascot|winner) ([A-ZÀ-Þ][a-zà-ÿ'’-]+), {AGE}[.,]|\b([A-ZÀ-Þ][a-zà-ÿ'’-]+) (?:[a-z]+ ){{0,8}}(?:his|her) (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth) birthday|\b(?:[Yy]oung|[Ll]ittle|[Bb]aby|[Tt]iny) ([A-ZÀ-Þ][a-zà-ÿ'’-]+),? [^.;:!?]{{0,80}}\b(?:primary|nursery|reception|school|infants|foster|playgroup|pram|pushchair|cot)\b"
        ))
    });
    let found = text.part(sentence.clone()).captures_iter(&RARE).next()?;
    let found = (1..=10).find_map(|group| found.get(group))?;
    let words = sentence.start + found.start()..sentence.start + found.end();
    let is_known = known
        .iter()
        .any(|named| named.whole.start < words.end && words.start < named.whole.end);
    let of_place = |word: &str| is_word(word) || is_opener(word) || directory.places.stands_in(&[word]);
    let capitals = found
        .as_str()
        .split(' ')
        .filter(|word| word.starts_with(char::is_uppercase));
    // `A lass called Wren`: what is called so is a name, whatever else it is.
    let is_called = ["called ", "named ", "name of "]
        .iter()
        .any(|called| text[..words.start].ends_with(called));
    let is_place = capitals.clone().any(of_place) || !is_called && is_of_language(found.as_str());
    let after = &text[words.end..sentence.end];
    let is_range = after
        .split_once(|c: char| c.is_ascii_digit())
        .is_some_and(|(_, rest)| is_range_after(rest.trim_start_matches(|c: char| c.is_ascii_digit())));
    (!is_known && !is_place && !is_range).then(|| Named {
        whole: words.clone(),
        words,
        form: Form::Given,
        who: Who::Private,
    })
}
