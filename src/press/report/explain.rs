//! The page of one rule or one kind of fault, the list of them all, and the rule book.

use std::collections::BTreeMap;

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};

/// The page that `pressroom explain ID` prints of a kind of fault that is no rule.
pub fn explain(code: &Code) -> String {
    format!(
        "{}: {}\n\nSeverity: {}\n\nWhy it matters\n{}\n\nWhat to do\n{}\n",
        code.id,
        code.title,
        name(code.severity),
        indented(code.reason),
        indented(code.remedy)
    )
}

/// The page that `pressroom explain ID` prints of a rule.
pub fn explain_rule(rule: &Rule) -> String {
    let mut page = explain(&rule.code);
    page.push_str(&format!("\nWhere it looks\n{}\n", indented(rule.looks)));
    page.push_str("\nWhere it comes from\n");
    for source in rule.sources {
        page.push_str(&format!("{}\n", indented(source)));
    }
    for (title, examples) in [("Not so", rule.bad), ("But so", rule.good)] {
        for example in examples {
            page.push_str(&format!("\n{title}\n"));
            page.extend(
                example
                    .trim_end_matches("\n---")
                    .lines()
                    .map(|line| format!("  | {line}\n")),
            );
        }
    }
    page.push_str(&format!("\n{}\n{LEGAL}\n", hold(rule)));
    page
}

/// One line for each rule, by what it protects, for each of the group's own, and for each kind of fault:
/// severity, name, title.
pub fn list(rules: &[&Rule], own: &[&Rule], codes: &[&Code]) -> String {
    let of_rules = rules.iter().chain(own).map(|rule| &rule.code);
    let ids = of_rules.chain(codes.iter().copied());
    let width = ids.map(|code| code.id.len()).max().unwrap_or_default();
    let line = |code: &Code| format!("  {:<7}  {:<width$}  {}\n", name(code.severity), code.id, code.title);
    let mut list = String::new();
    for (group, rules) in by_group(rules, own) {
        list.push_str(&format!("{}\n", heading(group)));
        list.extend(rules.into_iter().map(|rule| line(&rule.code)));
        list.push('\n');
    }
    list.push_str("Faults of files and of the build\n");
    list.extend(codes.iter().map(|code| line(code)));
    list
}

/// The rule book: every rule with reason, source and examples, as a page in markdown.
pub fn rule_book(rules: &[&Rule], own: &[&Rule]) -> String {
    let count = rules.len() + own.len();
    let mut book = format!(
        "# The rule book\n\n{count} rules of party communication that pressroom holds every text and every page to. \
         An **error** stops publication, a **warning** is worth a look, **advice** can wait. \
         {LEGAL}\n\n\
         A site raises or lowers a rule under `rules` in `content/site.yaml`. A councillor may allow an exception \
         for one text, under `waivers` in its front matter. Neither works for rules that say so below.\n"
    );
    for (group, rules) in by_group(rules, own) {
        book.push_str(&format!("\n## {}\n", heading(group)));
        book.extend(rules.into_iter().map(chapter));
    }
    book
}

const LEGAL: &str = "This is not legal advice: where an Act is named, it is so that you can read it or ask about it.";

fn chapter(rule: &Rule) -> String {
    let code = &rule.code;
    let mut text = format!(
        "\n### {}\n\n*{}: {}.* {}\n\n{}\n\n{}\n\nIt looks at {}.\n",
        code.id,
        capital(name(code.severity)),
        code.title,
        hold(rule),
        code.reason,
        code.remedy,
        rule.looks.trim_end_matches('.')
    );
    for (title, examples) in [("Not so", rule.bad), ("But so", rule.good)] {
        for example in examples.iter().take(1) {
            let fence = if example.contains("```") { "````" } else { "```" };
            let example = example.trim_end_matches("\n---").trim_end();
            text.push_str(&format!("\n{title}:\n\n{fence}text\n{example}\n{fence}\n"));
        }
    }
    text.push_str("\nSources:\n\n");
    text.extend(rule.sources.iter().map(|source| format!("- {source}\n")));
    text
}

/// Our rules by what they protect. Those of the group stand by themselves, whatever they protect.
fn by_group<'r>(rules: &[&'r Rule], own: &[&'r Rule]) -> BTreeMap<Group, Vec<&'r Rule>> {
    let mut groups: BTreeMap<Group, Vec<&Rule>> = BTreeMap::new();
    for rule in rules {
        groups.entry(rule.group).or_default().push(rule);
    }
    if !own.is_empty() {
        groups.entry(Group::Own).or_default().extend(own);
    }
    groups
}

fn heading(group: Group) -> String {
    match group.letter() {
        Some(letter) => format!("{letter}. {}", group.name()),
        None => group.name().to_owned(),
    }
}

fn hold(rule: &Rule) -> &'static str {
    match rule.hold {
        Hold::Usual => "A site may set its level, and a councillor may waive it.",
        Hold::Firm => "It can be neither lowered nor waived.",
        Hold::Silent => "It is silent until a site gives it a level.",
    }
}

fn indented(text: &str) -> String {
    format!("  {text}")
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

fn name(severity: Severity) -> &'static str {
    match severity {
        Severity::Advice => "advice",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::code;
    use crate::pipeline::rulebook;

    #[test]
    fn a_page_says_what_why_and_what_to_do() {
        let page = "schema/duplicate-key: a field stands twice\n\nSeverity: error\n\nWhy it matters\n  \
            Of two values only one can be meant, and a program must not choose.\n\nWhat to do\n  Delete one of the two.\n";
        assert_eq!(explain(&code::DUPLICATE_KEY), page);
    }

    #[test]
    fn the_list_is_in_columns() {
        let list = list(&[], &[], &[&code::BAD_DATE, &code::WORD_HABIT]);
        let expected = "Faults of files and of the build\n\
            \x20 error    schema/bad-date    a date or time cannot be read\n\
            \x20 warning  schema/word-habit  a habit of word processors was forgiven\n";
        assert_eq!(list, expected);
    }

    #[test]
    fn the_page_of_a_rule_has_its_sources_and_examples() {
        let page = explain_rule(rulebook::rule("imprint-incomplete").unwrap());
        for words in [
            "imprint-incomplete: the imprint lacks",
            "Elections Act 2022, section 41(3)",
            "\nNot so\n  | site: {imprint:",
            "\nBut so\n",
            "neither lowered nor waived",
            "not legal advice",
        ] {
            assert!(page.contains(words), "{words}:\n{page}");
        }
    }

    #[test]
    fn the_rule_book_has_a_chapter_a_rule() {
        let rules = rulebook::rules();
        let book = rule_book(&rules, &[]);
        assert_eq!(book.matches("\n### ").count(), rules.len());
        assert!(book.contains("\n## B. Imprint\n"));
    }
}
