//! Every rule against its own examples: what is bad raises it, what is good does not.
//!
//! An example is a text in the site of `tests/sites/rules`. Above a line `---` stand fields, below it the
//! text; an example without that line is the text alone, one that ends with it the fields alone.
//! Fields are those of the example release, changed; `null` takes one away. Six are no fields:
//! `kind` names another kind of text (`event`, `newsletter`, `page`, `council`, `person`), `site` holds
//! what is different in `site.yaml`, `files` gives further files of the folder (a theme's too), and `at`
//! the instant of the build. Two more spare an example the whole of a file, of the theme that comes with
//! pressroom too: `replace` gives for each path what stands in its text and what stands there instead,
//! `append` what is added at its end.

use std::collections::BTreeSet;

use pressroom::base::{Diagnostic, Rule};
use pressroom::pipeline::rulebook;
use serde_yaml::{Mapping, Value};

use crate::support::{Folder, NOW, Public, order, package};

/// Where each kind of text stands in the site of the examples.
const KINDS: &[(&str, &str)] = &[
    ("release", "content/releases/2026/example.md"),
    ("event", "content/events/example.md"),
    ("newsletter", "content/newsletters/example.md"),
    ("page", "content/pages/contact.md"),
    ("council", "content/council/example.md"),
    ("person", "content/people/tobias-wren.md"),
];

/// The rules that an example raises.
pub fn raised(example: &str) -> (Vec<Diagnostic>, String) {
    let mut folder = Folder::on_disk("tests/sites/rules");
    let (mut fields, text) = parts(example);
    let mut take = |key: &str| fields.remove(key);
    let (kind, site, files, at) = (take("kind"), take("site"), take("files"), take("at"));
    let (replace, append) = (take("replace"), take("append"));
    let kind = kind.map_or("release".to_owned(), |kind| kind.as_str().unwrap().to_owned());
    let path = KINDS.iter().find(|(name, _)| *name == kind).expect("a kind of text").1;
    folder.put(path, changed(&folder.text(path), fields, text));
    if let Some(site) = site {
        let mut settings: Value = serde_yaml::from_str(&folder.text("content/site.yaml")).unwrap();
        merge(&mut settings, site);
        folder.put("content/site.yaml", serde_yaml::to_string(&settings).unwrap());
    }
    for (path, text) in files.and_then(|files| files.as_mapping().cloned()).unwrap_or_default() {
        folder.put(path.as_str().unwrap(), text.as_str().unwrap());
    }
    for (path, changes) in each(replace) {
        let mut text = current(&folder, &path);
        for (from, to) in each(Some(changes)) {
            assert!(text.contains(&from), "{path} does not hold {from}");
            text = text.replace(&from, to.as_str().unwrap());
        }
        folder.put(&path, text);
    }
    for (path, more) in each(append) {
        let text = current(&folder, &path) + more.as_str().unwrap();
        folder.put(&path, text);
    }
    let at = at.map_or(NOW.to_owned(), |at| at.as_str().unwrap().to_owned());
    let built = Public::default().build(&folder, &order(&at));
    let report = folder.report(&built.diagnostics);
    (built.diagnostics, report)
}

/// The entries of a map, in the order of its keys.
fn each(map: Option<Value>) -> Vec<(String, Value)> {
    let map = map.and_then(|map| map.as_mapping().cloned()).unwrap_or_default();
    map.into_iter()
        .map(|(key, value)| (key.as_str().unwrap().to_owned(), value))
        .collect()
}

/// A file of the folder, or of the theme that comes with pressroom.
fn current(folder: &Folder, path: &str) -> String {
    match folder.0.contains_key(path) {
        true => folder.text(path),
        false => std::fs::read_to_string(package().join(path)).unwrap_or_else(|_| panic!("no {path}")),
    }
}

/// The fields that an example changes, and its text.
fn parts(example: &str) -> (Mapping, Option<String>) {
    let as_fields = |text: &str| {
        let fields: Value = serde_yaml::from_str(text).unwrap_or_else(|fault| panic!("{fault}: {text}"));
        fields.as_mapping().expect("fields").clone()
    };
    if let Some(fields) = example.strip_suffix("\n---") {
        return (as_fields(fields), None);
    }
    match example.split_once("\n---\n") {
        Some((fields, text)) => (as_fields(fields), Some(text.to_owned())),
        None => (Mapping::new(), Some(example.to_owned())),
    }
}

fn changed(file: &str, fields: Mapping, text: Option<String>) -> String {
    let (front, body) = file.strip_prefix("---\n").unwrap().split_once("\n---\n").unwrap();
    let mut front: Value = serde_yaml::from_str(front).unwrap();
    for (key, value) in fields {
        let front = front.as_mapping_mut().unwrap();
        match value {
            Value::Null => front.remove(&key),
            value => front.insert(key, value),
        };
    }
    let text = text.as_deref().unwrap_or(body);
    format!("---\n{}---\n{text}\n", serde_yaml::to_string(&front).unwrap())
}

fn merge(into: &mut Value, from: Value) {
    match (into, from) {
        (Value::Mapping(into), Value::Mapping(from)) => {
            for (key, value) in from {
                match into.get_mut(&key) {
                    _ if value.is_null() => {
                        into.remove(&key);
                    }
                    Some(old) => merge(old, value),
                    None => {
                        into.insert(key, value);
                    }
                }
            }
        }
        (into, from) => *into = from,
    }
}

/// What is wrong with an example, if anything is; what the rule says of it is added to `messages`.
fn check(rule: &Rule, example: &str, is_bad: bool, messages: &mut String) -> Option<String> {
    let (raised, report) = raised(example);
    let own: Vec<&Diagnostic> = raised.iter().filter(|told| told.code.id == rule.code.id).collect();
    let said: BTreeSet<String> = own
        .iter()
        .map(|told| format!("  {}\n    {}\n", told.message, told.help.as_deref().unwrap_or("-")))
        .collect();
    messages.extend(said);
    (own.is_empty() == is_bad).then(|| format!("{} on {example}\n\nsays:\n{report}", rule.code.id))
}

#[test]
fn every_rule_keeps_what_its_examples_promise() {
    let (mut broken, mut messages) = (Vec::new(), String::new());
    for rule in rulebook::rules() {
        messages.push_str(&format!("{}\n", rule.code.id));
        assert!(
            !rule.bad.is_empty() && !rule.good.is_empty(),
            "{} has no examples",
            rule.code.id
        );
        broken.extend(
            rule.bad
                .iter()
                .filter_map(|example| check(rule, example, true, &mut messages)),
        );
        broken.extend(
            rule.good
                .iter()
                .filter_map(|example| check(rule, example, false, &mut messages)),
        );
    }
    assert!(broken.is_empty(), "{}", broken.join("\n=====\n"));
    insta::assert_snapshot!("messages", messages);
}

#[test]
fn the_example_site_is_clean() {
    let (raised, report) = raised("{}\n---");
    assert!(raised.is_empty(), "{report}");
}

#[test]
fn a_rule_says_what_it_is_in_whole_sentences() {
    for rule in rulebook::rules() {
        let code = &rule.code;
        for sentence in [code.reason, code.remedy] {
            assert!(sentence.ends_with('.'), "{}: {sentence}", code.id);
            assert!(!sentence.to_lowercase().contains("invalid"), "{}: {sentence}", code.id);
        }
        assert!(!rule.sources.is_empty() && !rule.looks.is_empty(), "{}", code.id);
    }
}
