//! Words that say little or that few use, and plain ones in their place.

use std::ops::Range;
use std::sync::LazyLock;

use crate::check::pack::Compiled;
use crate::check::pattern::Traced;

/// Words to avoid, each a pattern, and what to write instead. A list of ours, after the like of GOV.UK's.
const PLAIN: &[(&str, &str)] = &[
    ("utili[sz](?:e|es|ed|ing|ation)", "use"),
    ("leverag(?:e|es|ed|ing)", "use"),
    ("facilitat(?:e|es|ed|ing)", "help, or say what is done"),
    ("going forwards?|moving forwards?", "from now on, or nothing"),
    (
        "at this (?:moment|point|present moment) in time|at the present time",
        "now",
    ),
    ("in order to", "to"),
    ("prior to", "before"),
    ("subsequent to", "after"),
    ("in the event (?:that|of)", "if"),
    ("due to the fact that|owing to the fact that", "because"),
    (
        "with (?:regard|respect|reference) to|in (?:regard|respect) of|in relation to",
        "about",
    ),
    ("commenc(?:e|es|ed|ing|ement)", "start"),
    ("terminat(?:e|es|ed|ing)", "end"),
    ("endeavour(?:s|ed|ing)?", "try"),
    ("ascertain(?:s|ed|ing)?", "find out"),
    ("remunerat(?:e|ion|ed)", "pay"),
    ("expedit(?:e|es|ed|ing|ious)", "speed up"),
    ("disincentivi[sz](?:e|es|ed|ing)", "put off"),
    ("incentivi[sz](?:e|es|ed|ing)", "encourage"),
    ("operationali[sz](?:e|es|ed|ing)", "start"),
    ("holistic(?:ally)?", "whole, or nothing"),
    ("synerg(?:y|ies|istic)", "say what works together"),
    ("overarching", "main, or nothing"),
    ("streamlin(?:e|es|ed|ing)", "say what becomes simpler"),
    ("stakeholders?", "say who: residents, shopkeepers, tenants"),
    ("robust(?:ly)?", "say what makes it strong"),
    ("paradigm shifts?|step[- ]changes?|sea change", "say what changes"),
    (
        "blue[- ]sky thinking|low[- ]hanging fruit|deep dives?|direction of travel|thinking outside the box",
        "say it in plain words",
    ),
    (
        "world[- ]class|cutting[- ]edge|state[- ]of[- ]the[- ]art|best[- ]in[- ]class|game[- ]chang(?:er|ing)",
        "say what is good about it",
    ),
    ("one[- ]stop[- ]shops?", "say what people find there"),
    ("notwithstanding", "despite"),
    (
        "henceforth|hereinafter|heretofore|aforementioned|hereby|thereof",
        "a word that people say",
    ),
];

static WORDS: LazyLock<Compiled> = LazyLock::new(|| {
    let grouped: Vec<String> = PLAIN.iter().map(|(words, _)| format!("({words})")).collect();
    let grouped: Vec<&str> = grouped.iter().map(String::as_str).collect();
    Compiled::of_house(&grouped)
});

/// Words to avoid, and what to write instead.
pub fn plain_words(text: Traced) -> Vec<(Range<usize>, &'static str)> {
    if !text.may_hold(&WORDS.needs) {
        return Vec::new();
    }
    let groups = WORDS.pattern.groups(&text).unwrap_or_default().into_iter();
    let better = |groups: Vec<(usize, Range<usize>)>| {
        let (group, words) = groups.into_iter().find(|(group, _)| *group > 0)?;
        Some((words, PLAIN.get(group - 1)?.1))
    };
    groups.filter_map(better).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::pattern::Traces;

    #[test]
    fn each_word_leads_to_its_own() {
        let text = "We will utilise it in order to help stakeholders.";
        let found: Vec<(&str, &str)> = plain_words(Traced::new(text, &Traces::of([text]), 0))
            .into_iter()
            .map(|(words, better)| (&text[words], better))
            .collect();
        let expected = [
            ("utilise", "use"),
            ("in order to", "to"),
            ("stakeholders", "say who: residents, shopkeepers, tenants"),
        ];
        assert_eq!(found, expected);
    }
}
