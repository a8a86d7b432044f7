//! Files of rules, as they are read.

use super::*;
use crate::base::Severity;

/// Each finding on a file in a line, or the rule's name and level.
fn check(text: &str, expected: &[&str]) {
    let path = SourcePath::new("content/rules/House/Jargon.yml");
    let outcome = read(&path, text, "House.Jargon", Names::Style);
    let mut told: Vec<String> = outcome
        .diagnostics
        .iter()
        .map(|told| format!("{} {:?} {}: {}", told.code.id, told.severity, place(told), told.message))
        .collect();
    if let Some(rule) = outcome.value {
        told.push(format!("{} {:?}", rule.rule.code.id, rule.rule.severity()));
    }
    assert_eq!(told, expected, "{text}");
}

fn place(told: &crate::base::Diagnostic) -> String {
    match &told.place {
        Some(crate::base::Place::Field(_, field) | crate::base::Place::Key(_, field)) => field.to_string(),
        other => format!("{other:?}"),
    }
}

#[test]
fn a_style_made_for_vale_is_read_without_a_word() {
    for (text, level) in [
        (
            "extends: existence\nmessage: \"Avoid '%s'.\"\nlink: https://style.example/jargon\nlevel: warning\nignorecase: true\ntokens:\n  - synergy\n  - leverag(?:e|ing)\n",
            "Warning",
        ),
        (
            "extends: substitution\nmessage: Use '%s' instead of '%s'.\nlevel: error\nignorecase: true\naction:\n  name: replace\nswap:\n  utilize: use\n  '(?:in|at) the present time': now\n",
            "Error",
        ),
        (
            "extends: occurrence\nmessage: \"More than 3 commas!\"\nlevel: suggestion\nscope: sentence\nmax: 3\ntoken: ','\n",
            "Advice",
        ),
        (
            "extends: repetition\nmessage: \"'%s' is repeated!\"\nlevel: error\nscope: paragraph\nalpha: true\ntokens:\n  - '[^\\s]+'\n",
            "Error",
        ),
        (
            "extends: consistency\nmessage: \"Inconsistent spelling of '%s'.\"\nlevel: error\nnonword: false\neither:\n  advisor: adviser\n",
            "Error",
        ),
        (
            "extends: conditional\nmessage: \"'%s' has no definition.\"\nlevel: error\nfirst: '\\b([A-Z]{3,5})\\b'\nsecond: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'\nexceptions: [ABC, NHS]\n",
            "Error",
        ),
        (
            "extends: capitalization\nmessage: \"'%s' should be in sentence case.\"\nlevel: warning\nscope: heading\nmatch: $sentence\nindicators: [':']\nthreshold: 0.7\nexceptions: [Harrowmere]\n",
            "Warning",
        ),
        (
            "extends: metric\nmessage: \"Try to keep the grade (%s) below 8.\"\nlink: https://style.example\nformula: |\n  (0.39 * (words / sentences)) + (11.8 * (syllables / words)) - 15.59\ncondition: \"> 8\"\n",
            "Warning",
        ),
        (
            "extends: existence\nmessage: Look-around.\nnonword: true\nscope:\n  - raw\nraw:\n  - '(?<!\\w)foo(?= bar)'\n",
            "Warning",
        ),
        (
            "extends: existence\nmessage: No level, a scope with two parts.\nscope: [paragraph & ~blockquote, list]\ntokens: [very]\n",
            "Warning",
        ),
    ] {
        check(text, &[&format!("House.Jargon {level}")]);
    }
}

#[test]
fn what_is_wrong_is_named_at_its_place() {
    check(
        "extends: existence\nmessage: x\ntokens: [fine, '(officer']\n",
        &[
            "schema/rule-pattern Error tokens[1]: the pattern at `tokens[1]` cannot be read: Opening parenthesis without closing parenthesis",
        ],
    );
    check(
        "extends: existence\nmessage: x\ntoken: [a]\ntokens: [b]\nmax: 3\n",
        &[
            "schema/unknown-key Error token: `token` is not a known field",
            "schema/unknown-key Error max: `max` is not a known field",
            "House.Jargon Warning",
        ],
    );
    check(
        "extends: existance\nmessage: x\ntokens: [b]\n",
        &["schema/not-a-choice Error extends: `existance` is no kind of rule"],
    );
    check(
        "extends: metric\nmessage: x\nformula: wrods\ncondition: '> 1'\n",
        &["schema/rule-pattern Error formula: `formula` cannot be read: `wrods` is not counted; did you mean words?"],
    );
    check(
        "extends: occurrence\nmessage: x\ntoken: ','\nmax: many\n",
        &[
            "schema/wrong-type Error max: `max` should be a whole number",
            "schema/missing-field Error : `max` is missing",
        ],
    );
}

#[test]
fn what_is_not_carried_out_is_named() {
    check(
        "extends: sequence\nmessage: x\ntokens:\n  - tag: MD\n",
        &[
            "schema/rule-unsupported Warning extends: rules of the kind `sequence` are not carried out here, so this one does nothing",
        ],
    );
    check(
        "extends: existence\nmessage: x\nscope: comment\ntokens: [a]\n",
        &[
            "schema/rule-unsupported Warning scope: the scope `comment` is not known here, so the rule looks at all prose",
            "House.Jargon Warning",
        ],
    );
    check(
        "extends: existence\nmessage: x\naction: {name: edit, params: [regex, a, b]}\ntokens: [a]\n",
        &[
            "schema/rule-unsupported Advice action: the action `edit` is not carried out here",
            "House.Jargon Warning",
        ],
    );
}

#[test]
fn a_rule_that_says_little_of_itself_is_explained_all_the_same() {
    let path = SourcePath::new("content/rules/jargon.yaml");
    let text = "extends: existence\nmessage: “%s” is jargon\nlevel: error\ngroup: risk\ntokens: [synergy]\n";
    let rule = read(&path, text, "jargon", Names::Own).value.unwrap();
    assert_eq!(rule.rule.code.severity, Severity::Error);
    assert_eq!(rule.rule.code.title, "“…” is jargon");
    assert_eq!(rule.quotes, Quotes::Look);
    assert!(rule.rule.code.remedy.ends_with('.'));
}
