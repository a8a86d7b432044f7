//! Quotations as their marks show them, over the paragraphs of a text, before anybody asks who speaks.

use super::marks::{self, Sort};
use super::{Kind, Run, is_running};
use crate::check::Stretch;
use crate::check::prose::Scope;
use crate::source::prose::passages::{Block, Holder, words};

/// The fewest words of a quotation that is no mere phrase.
const FEWEST_WORDS: usize = 6;

/// How far before its words, in bytes, a template's tag may open.
const FARTHEST_TAG: usize = 400;

/// A quotation whose speaker is not yet known.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub kind: Kind,
    pub parts: Vec<Run>,
}

/// The quotations in marks and those set apart, in the order of reading.
pub(super) fn drafts(stretches: &[Stretch]) -> Vec<Draft> {
    let mut found: Vec<Draft> = Vec::new();
    let mut running: Option<Sort> = None;
    for (index, stretch) in stretches.iter().enumerate() {
        if stretch.scope == Scope::Quote {
            set_apart(&mut found, stretches, index);
            running = None;
            continue;
        }
        let text = stretch.words();
        let spans = marks::spans(text, running);
        let whole = spans.len();
        let mut open = None;
        for (number, span) in spans.into_iter().enumerate() {
            let run = Run {
                stretch: index,
                words: span.words.clone(),
            };
            let leads = text[..span.words.start].trim().is_empty();
            let last = found
                .last_mut()
                .filter(|_| number == 0 && leads && running == Some(span.sort));
            match last {
                Some(draft) => draft.parts.push(run),
                None => found.push(Draft {
                    kind: Kind::Speech,
                    parts: vec![run],
                }),
            }
            let may_run_on = !span.is_closed && number + 1 == whole && is_running(stretch);
            open = may_run_on.then_some(span.sort);
        }
        running = open;
    }
    found.retain(|draft| !is_blank(draft, stretches) && !is_code(draft, stretches));
    for draft in &mut found {
        let is_phrase = count_words(draft, stretches) < FEWEST_WORDS || is_title(draft, stretches);
        if draft.kind == Kind::Speech && is_phrase {
            draft.kind = Kind::Phrase;
        }
    }
    found
}

/// Whether the marks stand in a tag of another generator's templates: `{% image "…" %}`.
fn is_code(draft: &Draft, stretches: &[Stretch]) -> bool {
    let Some(run) = draft.parts.first() else {
        return true;
    };
    let text = stretches[run.stretch].words();
    let before = &text[text.floor_char_boundary(run.words.start.saturating_sub(FARTHEST_TAG))..run.words.start];
    let opens = before.rfind("{%").max(before.rfind("{{"));
    let closes = before.rfind("%}").max(before.rfind("}}"));
    opens > closes
}

/// Whether nearly every word of some length has a capital, as in the title of a report.
fn is_title(draft: &Draft, stretches: &[Stretch]) -> bool {
    let [run] = draft.parts.as_slice() else {
        return false;
    };
    let text = &stretches[run.stretch].words()[run.words.clone()];
    let long: Vec<&str> = words(text)
        .map(|word| &text[word])
        .filter(|word| word.chars().count() > 3)
        .collect();
    let high = long.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
    high * 4 >= long.len() * 3 && !long.is_empty()
}

/// Whether the words are still to be written: `"[One or two sentences …]"`.
fn is_blank(draft: &Draft, stretches: &[Stretch]) -> bool {
    let is_mark = |c: char| c.is_whitespace() || matches!(c, '"' | '“' | '”' | '‘' | '’' | '\'');
    draft.parts.iter().all(|run| {
        let words = stretches[run.stretch].words()[run.words.clone()].trim_matches(is_mark);
        words.starts_with('[') && words.ends_with(']')
    })
}

fn count_words(draft: &Draft, stretches: &[Stretch]) -> usize {
    let of = |run: &Run| words(&stretches[run.stretch].words()[run.words.clone()]).count();
    draft.parts.iter().map(of).sum()
}

/// Adds a paragraph that is set apart to the block before it, if it is of the same.
fn set_apart(found: &mut Vec<Draft>, stretches: &[Stretch], index: usize) {
    if is_signature(&stretches[index]) {
        return;
    }
    let run = Run {
        stretch: index,
        words: 0..stretches[index].words().len(),
    };
    let is_same = |draft: &&mut Draft| {
        draft.kind == Kind::Apart
            && draft.parts.last().is_some_and(|last| {
                last.stretch + 1 == index && stretches[last.stretch].passage.holder == stretches[index].passage.holder
            })
    };
    match found.last_mut().filter(is_same) {
        Some(draft) => draft.parts.push(run),
        None => found.push(Draft {
            kind: Kind::Apart,
            parts: vec![run],
        }),
    }
}

/// Whether a paragraph is a line that signs a quotation: `— Cllr Tobias Wren`.
pub(super) fn is_signature(stretch: &Stretch) -> bool {
    let text = stretch.words().trim_start();
    let is_dashed = text.strip_prefix(['—', '–', '-', '~']).is_some_and(|rest| {
        rest.trim_start().chars().next().is_some_and(char::is_uppercase) && words(rest).count() <= 20
    });
    is_dashed && matches!(stretch.passage.block, Block::Paragraph) && stretch.passage.holder != Holder::Footnote
}
