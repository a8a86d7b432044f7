//! The group's own rules: files in `content/rules/`, and folders of it that are styles made for Vale.

use std::collections::BTreeSet;

use super::{Sources, rulebook};
use crate::base::code::{NOT_A_CONTENT_FILE, RULE_NAME_TAKEN, UNREADABLE_FILE};
use crate::base::{Diagnostic, Outcome, Place, SourcePath};
use crate::check::baseline;
use crate::check::pack::{self, Book, Names, PackRule};

const FOLDER: &str = "content/rules/";

/// Reads the group's own rules, and the words that spelling is to accept. What cannot be read is told, and the others stand.
pub fn read(sources: &Sources) -> Outcome<(Book, BTreeSet<String>)> {
    let mut diagnostics = Vec::new();
    let mut rules: Vec<PackRule> = Vec::new();
    let mut words = BTreeSet::new();
    for (path, file) in &sources.files {
        let Some(inner) = path.as_str().strip_prefix(FOLDER) else {
            continue;
        };
        if path.as_str() == baseline::PATH {
            continue;
        }
        let is_list = path.as_str() == pack::WORDS;
        if !is_list && !matches!(path.extension().as_str(), "yaml" | "yml") {
            diagnostics.extend(stray(path));
            continue;
        }
        let text = match sources.library.text(path, file.digest) {
            Ok(text) => text,
            Err(changed) => {
                let fault = Diagnostic::new(&UNREADABLE_FILE, format!("`{path}` {}", changed.reason));
                diagnostics.push(fault.at(Place::File(path.clone())).help(UNREADABLE_FILE.remedy));
                continue;
            }
        };
        if is_list {
            words.extend(listed(&text));
            continue;
        }
        let (name, names) = name_of(inner);
        let rule = pack::read(path, &text, &name, names).into_value(&mut diagnostics);
        rules.extend(rule.filter(|rule| is_free(rule, &rules, &mut diagnostics)));
    }
    Outcome {
        value: (Book::new(rules), words),
        diagnostics,
    }
}

/// The words of a list, one a line; what follows # is a remark.
fn listed(text: &str) -> impl Iterator<Item = String> + '_ {
    let words = text
        .lines()
        .map(|line| line.split('#').next().unwrap_or_default().trim().to_lowercase());
    words.filter(|word| !word.is_empty())
}

/// The name of a rule by its file: a folder is a style, and stands in front with a dot.
fn name_of(inner: &str) -> (String, Names) {
    let stem = inner.rsplit_once('.').map_or(inner, |(stem, _)| stem);
    let names = if stem.contains('/') { Names::Style } else { Names::Own };
    (stem.replace('/', "."), names)
}

/// Whether no other rule has the name.
fn is_free(rule: &PackRule, others: &[PackRule], diagnostics: &mut Vec<Diagnostic>) -> bool {
    let id = rule.rule.code.id;
    let mut others = others.iter().map(|other| other.rule.code.id);
    let is_taken = others.any(|other| other == id) || rulebook::rule(id).is_some();
    if is_taken {
        let fault = Diagnostic::new(&RULE_NAME_TAKEN, format!("there is another rule that is called `{id}`"));
        diagnostics.push(fault.at(Place::File(rule.path.clone())).help(RULE_NAME_TAKEN.remedy));
    }
    !is_taken
}

/// A file that is no rule. What a style brings along for people and for Vale itself is passed over.
fn stray(path: &SourcePath) -> Option<Diagnostic> {
    let name = path.as_str().rsplit('/').next().unwrap_or_default().to_lowercase();
    let is_company =
        matches!(path.extension().as_str(), "md" | "json") || name.starts_with("licen") || name == "readme";
    if is_company {
        return None;
    }
    let fault = Diagnostic::new(&NOT_A_CONTENT_FILE, format!("`{path}` is no rule, and was not read"));
    let help = match path.extension().as_str() {
        "txt" => "Words that spelling should accept stand in content/rules/words.txt, one a line.",
        _ => "A rule is a file whose name ends with .yaml or .yml.",
    };
    Some(fault.at(Place::File(path.clone())).help(help))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_a_style() {
        assert_eq!(name_of("jargon.yaml"), ("jargon".to_owned(), Names::Own));
        assert_eq!(name_of("House/Jargon.yml"), ("House.Jargon".to_owned(), Names::Style));
        assert_eq!(
            name_of("House/Words/Jargon.yml"),
            ("House.Words.Jargon".to_owned(), Names::Style)
        );
    }

    #[test]
    fn company_is_passed_over_and_other_strays_are_told() {
        let check = |path: &str| stray(&SourcePath::new(path)).is_some();
        assert!(!check("content/rules/House/README.md"));
        assert!(!check("content/rules/House/LICENSE"));
        assert!(!check("content/rules/House/meta.json"));
        assert!(check("content/rules/House/accept.txt"));
        assert!(check("content/rules/House/script.tengo"));
    }
}
