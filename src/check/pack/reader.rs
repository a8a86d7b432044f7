//! The fields that each kind of rule has of its own, with the names of Vale's styles.

use super::kinds::capitalization::{Capitalization, Form};
use super::kinds::conditional::Conditional;
use super::kinds::consistency::Consistency;
use super::kinds::existence::{self, Existence, Reach, Stands, Together};
use super::kinds::metric::Metric;
use super::kinds::occurrence::Occurrence;
use super::kinds::repetition::Repetition;
use super::kinds::substitution::Substitution;
use super::kinds::{Exceptions, Test};
use super::pattern::Pattern;
use super::regexes::{Compiled, Edges, Letters};
use super::scope::{Names, Selector};
use crate::base::code::{MISSING_FIELD, NOT_A_CHOICE, RULE_PATTERN, RULE_UNSUPPORTED};
use crate::base::diagnostic::nearest;
use crate::base::{Diagnostic, FieldPath};
use crate::check::pattern::is_plain;
use crate::content::fields::Fields;

/// The kinds of rule, as `extends` names them.
pub const KINDS: &[&str] = &[
    "existence",
    "substitution",
    "occurrence",
    "repetition",
    "consistency",
    "conditional",
    "capitalization",
    "metric",
];

/// The share of words that must be right where a rule on capitals does not say.
const THRESHOLD: f64 = 0.8;

/// Reads what the rule does; none where that cannot be read, which is told.
pub fn test(f: &mut Fields, selector: &Selector, names: Names) -> Option<Test> {
    let extends = f.required_text("extends", "What kind of rule it is.");
    let common = Common::read(f);
    match extends.as_str() {
        "existence" => existence(f, &common, names),
        "substitution" => substitution(f, &common),
        "occurrence" => occurrence(f, &common, selector),
        "repetition" => repetition(f, &common),
        "consistency" => consistency(f, &common),
        "conditional" => conditional(f, &common),
        "capitalization" => capitalization(f, &common),
        "metric" => metric(f),
        "" => None,
        other => {
            unknown(f, other);
            None
        }
    }
}

/// The fields that several kinds share.
struct Common {
    letters: Letters,
    edges: Edges,
    exceptions: Vec<String>,
}

impl Common {
    fn read(f: &mut Fields) -> Self {
        let any_case = f.flag("ignorecase", "true where small and capital letters count alike.");
        let anywhere = f.flag("nonword", "true where the words may be parts of words.");
        // Lists of accepted words are kept in words.txt, which no such rule reads.
        f.flag("vocab", "Of no effect: there are no vocabularies here.");
        Self {
            letters: if any_case == Some(true) {
                Letters::AnyCase
            } else {
                Letters::Exact
            },
            edges: if anywhere == Some(true) {
                Edges::Anywhere
            } else {
                Edges::Words
            },
            exceptions: f.lines("exceptions", "Words that may stand."),
        }
    }
}

/// Words that clear a finding in whose sentence they stand: our own addition.
pub fn unless(f: &mut Fields, names: Names) -> Option<Compiled> {
    let words = f.lines(
        "unless",
        "Words, each a pattern: a sentence that holds one is let stand.",
    );
    if words.is_empty() {
        return None;
    }
    let (inner, letters, edges) = (words.join("|"), Letters::AnyCase, Edges::Words);
    if names == Names::House {
        return Some(Compiled::known(&inner, letters, edges));
    }
    let at = f.path_of("unless");
    accept(f, &at, Compiled::new(&inner, letters, edges))
}

/// A kind that Vale has and we have not is left to Vale; any other word is a slip.
fn unknown(f: &mut Fields, extends: &str) {
    let at = f.path_of("extends");
    let kinds = KINDS.join(", ");
    // Its other fields are those of a kind that is not known, and need not be told one by one.
    f.accept_all();
    if matches!(extends, "spelling" | "sequence" | "script" | "readability") {
        let message = format!("rules of the kind `{extends}` are not carried out here, so this one does nothing");
        let help = match extends {
            "spelling" => "Give the rule `spelling` a level under `rules` in content/site.yaml instead.".to_owned(),
            "readability" => "Write it with `extends: metric` and a formula instead.".to_owned(),
            _ => format!("The kinds are: {kinds}."),
        };
        f.fault(Diagnostic::new(&RULE_UNSUPPORTED, message).help(help), &at);
        return;
    }
    let help = match nearest(extends, KINDS.iter().copied()) {
        Some(near) => format!("Did you mean {near}?"),
        None => format!("The kinds are: {kinds}."),
    };
    let message = format!("`{extends}` is no kind of rule");
    f.fault(Diagnostic::new(&NOT_A_CHOICE, message).help(help), &at);
}

/// Lists of words that must not stand together.
struct Set {
    lists: Vec<String>,
    never: Option<String>,
}

impl Set {
    fn read(f: &mut Fields) -> Self {
        let lists = f.lines("of", "The lists, each a pattern.");
        let never = f.lines(
            "not",
            "Words, each a pattern: where one stands beside them, nothing is told.",
        );
        Self {
            lists,
            never: (!never.is_empty()).then(|| never.join("|")),
        }
    }
}

fn existence(f: &mut Fields, common: &Common, names: Names) -> Option<Test> {
    let tokens = f.lines("tokens", "The words, each a pattern.");
    let raw = f.lines("raw", "One pattern, in pieces.");
    let stands = match f.flag("append", "true where raw stands after the tokens.") {
        Some(true) => Stands::After,
        _ => Stands::Before,
    };
    if tokens.is_empty() && raw.is_empty() {
        lacks(f, "tokens");
        return None;
    }
    let together = f.maps(
        "together",
        "Lists of words, of each of which one must stand in the sentence: our own addition.",
        Set::read,
    );
    let nearby = f.maps(
        "nearby",
        "The same for a sentence and its neighbours: our own addition.",
        Set::read,
    );
    let sets = [
        ("together", Reach::Sentence, together),
        ("nearby", Reach::Neighbours, nearby),
    ];
    let (inner, edges) = existence::joined(&tokens, &raw, stands, common.edges);
    if names == Names::House {
        let known = |list: String| Compiled::known(&list, common.letters, common.edges);
        let mut together = Vec::new();
        for (_, reach, sets) in sets {
            together.extend(sets.into_iter().map(|set| {
                let lists = set.lists.into_iter().map(known).collect();
                Together::of(lists, set.never.map(known), reach)
            }));
        }
        return Some(Test::Existence(Existence::new(
            Compiled::known(&inner, common.letters, edges),
            together,
            Exceptions::known(&common.exceptions),
        )));
    }
    if !are_right(f, &tokens) {
        return None;
    }
    let at = f.path_of(if raw.is_empty() { "tokens" } else { "raw" });
    let compiled = accept(f, &at, Compiled::new(&inner, common.letters, edges))?;
    let at = f.path_of("exceptions");
    let exceptions = accept(f, &at, Exceptions::new(&common.exceptions))?;
    let mut all = Vec::new();
    for (key, reach, maps) in sets {
        let at = f.path_of(key);
        for (index, set) in maps.into_iter().enumerate() {
            let compile = |list: String| Compiled::new(&list, common.letters, common.edges);
            let known: Result<Vec<Compiled>, String> = set.lists.into_iter().map(compile).collect();
            let never = accept(f, &at.item(index), set.never.map(compile).transpose())?;
            all.push(Together::of(accept(f, &at.item(index), known)?, never, reach));
        }
    }
    Some(Test::Existence(Existence::new(compiled, all, exceptions)))
}

/// Whether each token can be read by itself; one that cannot is named.
fn are_right(f: &mut Fields, tokens: &[String]) -> bool {
    let mut are_right = true;
    for (index, token) in tokens.iter().enumerate().filter(|(_, token)| !is_plain(token)) {
        let at = f.path_of("tokens").item(index);
        are_right &= accept(f, &at, Pattern::new(&format!("(?:{token})"))).is_some();
    }
    are_right
}

fn substitution(f: &mut Fields, common: &Common) -> Option<Test> {
    let swap = f.words("swap", "Words and what is better, each a line.");
    if let Some(pos) = f.text("pos", "Not carried out: parts of speech are not known here.") {
        let message = format!("parts of speech are not known here, so `pos: {pos}` is not held against");
        f.fault(
            Diagnostic::new(&RULE_UNSUPPORTED, message).help(RULE_UNSUPPORTED.remedy),
            &f.path_of("pos"),
        );
    }
    f.flag(
        "capitalize",
        "Of no effect: better words have a capital where those that stand there have one.",
    );
    if swap.is_empty() {
        lacks(f, "swap");
        return None;
    }
    match Substitution::new(&swap, common.letters, common.edges, &common.exceptions) {
        Ok(test) => Some(Test::Substitution(test)),
        Err((key, fault)) => {
            let swap = f.path_of("swap");
            let at = key.map_or(swap.clone(), |key| swap.key(&key));
            refuse(f, &at, &fault);
            None
        }
    }
}

fn occurrence(f: &mut Fields, common: &Common, selector: &Selector) -> Option<Test> {
    let token = f.required_text("token", "What is counted, a pattern.");
    let max = f.whole("max", "How often it may stand, at most.").unwrap_or(0) as usize;
    let min = f.whole("min", "How often it must stand, at least.").unwrap_or(0) as usize;
    if max == 0 && min == 0 {
        lacks(f, "max");
        return None;
    }
    let at = f.path_of("token");
    let unit = if max == 0 {
        selector.unit_of_least()
    } else {
        selector.unit
    };
    let test = Occurrence::new(&token, common.letters, max, min, unit);
    accept(f, &at, test).filter(|_| !token.is_empty()).map(Test::Occurrence)
}

fn repetition(f: &mut Fields, common: &Common) -> Option<Test> {
    let tokens = f.lines("tokens", "What may not follow itself, each a pattern.");
    let max = f.whole("max", "How often it may follow itself.").unwrap_or(0) as usize;
    let alpha = f
        .flag("alpha", "true where only words of letters count.")
        .unwrap_or(false);
    if tokens.is_empty() {
        lacks(f, "tokens");
        return None;
    }
    let at = f.path_of("tokens");
    let test = Repetition::new(&tokens, common.letters, max, alpha, &common.exceptions);
    accept(f, &at, test).map(Test::Repetition)
}

fn consistency(f: &mut Fields, common: &Common) -> Option<Test> {
    let either = f.words("either", "Two ways to write something, each pair a line.");
    if either.is_empty() {
        lacks(f, "either");
        return None;
    }
    match Consistency::new(&either, common.letters, common.edges) {
        Ok(test) => Some(Test::Consistency(test)),
        Err((key, fault)) => {
            let at = f.path_of("either").key(&key);
            refuse(f, &at, &fault);
            None
        }
    }
}

fn conditional(f: &mut Fields, common: &Common) -> Option<Test> {
    let first = f.required_text("first", "What asks for something, a pattern.");
    let second = f.required_text("second", "What must stand before it, a pattern.");
    if f.text("in", "Not carried out.").is_some() {
        let message = "views are not known here, so `in` is not held against";
        f.fault(
            Diagnostic::new(&RULE_UNSUPPORTED, message).help(RULE_UNSUPPORTED.remedy),
            &f.path_of("in"),
        );
    }
    for (key, pattern) in [("first", &first), ("second", &second)] {
        let at = f.path_of(key);
        accept(f, &at, Pattern::new(pattern))?;
    }
    let at = f.path_of("exceptions");
    let test = Conditional::new(&first, &second, common.letters, &common.exceptions);
    accept(f, &at, test)
        .filter(|_| !first.is_empty() && !second.is_empty())
        .map(Test::Conditional)
}

fn capitalization(f: &mut Fields, common: &Common) -> Option<Test> {
    let form = f.required_text("match", "$title, $sentence, $lower, $upper, or a pattern.");
    f.text(
        "style",
        "AP or Chicago, which differ in a few small words; both are read as AP.",
    );
    let threshold = f.share(
        "threshold",
        "The share of words that must be right; 0.8 where it is left out.",
    );
    let indicators = f.lines("indicators", "Endings after which a word may be large or small.");
    let at = f.path_of("exceptions");
    let exceptions = accept(f, &at, Exceptions::new(&common.exceptions))?;
    let prefix = f.text(
        "prefix",
        "A pattern of what stands before the first word and is none, such as a number.",
    );
    let at = f.path_of("prefix");
    let prefix = match prefix {
        Some(prefix) => Some(accept(f, &at, Pattern::new(&prefix))?),
        None => None,
    };
    let at = f.path_of("match");
    let form = match form.as_str() {
        "" => return None,
        "$title" => Form::Title,
        "$sentence" => Form::Sentence,
        "$lower" => Form::Lower,
        "$upper" => Form::Upper,
        pattern => Form::Like(accept(f, &at, Pattern::new(pattern))?),
    };
    Some(Test::Capitalization(Capitalization {
        form,
        threshold: threshold.filter(|share| *share > 0.0).unwrap_or(THRESHOLD),
        indicators,
        prefix,
        exceptions,
    }))
}

fn metric(f: &mut Fields) -> Option<Test> {
    let formula = f.required_text("formula", "What is measured, as in words / sentences.");
    let condition = f.required_text("condition", "When it is too much, as in > 8.");
    if formula.is_empty() || condition.is_empty() {
        return None;
    }
    match Metric::new(&formula, &condition) {
        Ok(test) => Some(Test::Metric(test)),
        Err((key, fault)) => {
            let message = format!("`{key}` cannot be read: {fault}");
            let help = "Write it with + - * / and brackets, over words, sentences, syllables and the other counts.";
            f.fault(Diagnostic::new(&RULE_PATTERN, message).help(help), &f.path_of(key));
            None
        }
    }
}

fn accept<T>(f: &mut Fields, at: &FieldPath, result: Result<T, String>) -> Option<T> {
    match result {
        Ok(value) => Some(value),
        Err(fault) => {
            refuse(f, at, &fault);
            None
        }
    }
}

fn refuse(f: &mut Fields, at: &FieldPath, fault: &str) {
    let message = format!("the pattern at `{at}` cannot be read: {fault}");
    f.fault(Diagnostic::new(&RULE_PATTERN, message).help(RULE_PATTERN.remedy), at);
}

fn lacks(f: &mut Fields, key: &str) {
    let fault = Diagnostic::new(&MISSING_FIELD, format!("`{key}` is missing"));
    f.fault(fault.help(format!("Add a line `{key}: …`")), &FieldPath::default());
}
