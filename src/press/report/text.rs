//! Findings for people: the line at fault, underlined, and what to do. The only home of annotate-snippets.

use std::collections::{BTreeMap, BTreeSet};

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet, normalize_untrusted_str};

use super::locate::{Excerpt, Extent, Located, Page};
use super::{Finding, Texts, sorted};
use crate::base::{Diagnostic, Place, Severity, SourcePath};

/// Whether the text is for a terminal that shows colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// With ANSI escapes.
    Styled,
    /// Plain text.
    Plain,
}

/// Of one kind of advice, so many are shown in full.
const MOST_ADVICE: usize = 20;

/// Columns of a terminal; longer lines are cut around what is underlined.
const WIDTH: usize = 100;

/// The findings by file, then by where they stand, and a sentence that counts them.
pub fn text(diagnostics: &[Diagnostic], texts: &Texts, colour: Colour) -> String {
    let findings = sorted(diagnostics, texts);
    let renderer = match colour {
        Colour::Styled => Renderer::styled(),
        Colour::Plain => Renderer::plain(),
    };
    let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(WIDTH);
    let mut report = String::new();
    let mut advice = BTreeMap::<&str, usize>::new();
    let labelled = labelled(&findings, texts);
    let pages = labelled
        .iter()
        .map(|(path, text)| (*path, text.as_deref().map(|text| Page::of(path, text))))
        .collect();
    for finding in &findings {
        if finding.diagnostic.severity == Severity::Advice {
            let seen = advice.entry(finding.diagnostic.code.id).or_default();
            *seen += 1;
            if *seen > MOST_ADVICE {
                continue;
            }
        }
        report.push_str(&renderer.render(&[group(finding, &pages)]));
        report.push_str("\n\n");
    }
    for (code, seen) in advice.into_iter().filter(|(_, seen)| *seen > MOST_ADVICE) {
        report.push_str(&format!(
            "advice[{code}]: … and {} more like it\n\n",
            seen - MOST_ADVICE
        ));
    }
    report.push_str(&summary(&findings));
    report.push('\n');
    report
}

/// Files in which something stands that explains a finding.
type Pages<'a> = BTreeMap<&'a SourcePath, Option<Page<'a>>>;

/// The texts of the files in which something stands that explains a finding, each read once.
fn labelled<'a>(findings: &'a [Finding], texts: &Texts) -> BTreeMap<&'a SourcePath, Option<String>> {
    let labels = findings.iter().flat_map(|finding| &finding.diagnostic.labels);
    let paths: BTreeSet<&SourcePath> = labels.map(|(place, _)| place.path()).collect();
    paths.into_iter().map(|path| (path, texts(path))).collect()
}

fn group<'a>(finding: &'a Finding, pages: &Pages) -> Group<'a> {
    let diagnostic = finding.diagnostic;
    let title = level(diagnostic.severity)
        .primary_title(&diagnostic.message)
        .id(diagnostic.code.id);
    let mut group = Group::with_title(title);
    group = match (&finding.at, &finding.excerpt, diagnostic.path()) {
        (Some(at), Some(excerpt), Some(path)) => {
            let underline = AnnotationKind::Primary.span(excerpt.meant.clone());
            shown(group, path.as_str(), at, excerpt, underline)
        }
        (_, _, Some(path)) => group.element(Origin::path(path.as_str())),
        _ => group,
    };
    for (place, words) in &diagnostic.labels {
        group = label(group, place, words, pages);
    }
    match &diagnostic.help {
        Some(help) => group.element(Level::HELP.message(normalize_untrusted_str(help))),
        None => group,
    }
}

fn label<'a>(group: Group<'a>, place: &'a Place, words: &str, pages: &Pages) -> Group<'a> {
    let words = normalize_untrusted_str(words);
    let page = pages.get(place.path()).and_then(Option::as_ref);
    let Some((range, page)) = page.and_then(|page| Some((page.resolve(place)?, page))) else {
        let note = format!("{}: {words}", place.path());
        return group.element(Level::NOTE.message(note));
    };
    let excerpt = page.excerpt(&range);
    let underline = AnnotationKind::Primary.span(excerpt.meant.clone()).label(words);
    shown(group, place.path().as_str(), &page.located(&range), &excerpt, underline)
}

/// A line with what is meant underlined, below its place.
fn shown<'a>(
    group: Group<'a>,
    path: &'a str,
    at: &Located,
    excerpt: &Excerpt,
    underline: annotate_snippets::Annotation<'a>,
) -> Group<'a> {
    let snippet = Snippet::source(excerpt.line.clone()).line_start(at.line);
    match excerpt.extent {
        Extent::Whole => group.element(snippet.path(path).annotation(underline)),
        // Of a part of a line the renderer would count the column from where the part begins.
        Extent::Part => group
            .element(Origin::path(path).line(at.line).char_column(at.column))
            .element(snippet.annotation(underline)),
    }
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Advice => Level::INFO.with_name("advice"),
        Severity::Warning => Level::WARNING,
        Severity::Error => Level::ERROR,
    }
}

/// `3 errors, 2 warnings in 4 files.`
fn summary(findings: &[Finding]) -> String {
    let count = |severity| {
        findings
            .iter()
            .filter(|finding| finding.diagnostic.severity == severity)
            .count()
    };
    let files: BTreeSet<_> = findings
        .iter()
        .filter_map(|finding| finding.diagnostic.path())
        .collect();
    let counts: Vec<_> = [
        (count(Severity::Error), "error", "errors"),
        (count(Severity::Warning), "warning", "warnings"),
        (count(Severity::Advice), "piece of advice", "pieces of advice"),
    ]
    .into_iter()
    .filter(|(count, ..)| *count > 0)
    .map(|(count, one, many)| format!("{count} {}", if count == 1 { one } else { many }))
    .collect();
    match (counts.is_empty(), files.len()) {
        (true, _) => "Nothing to mend.".into(),
        (_, 0) => format!("{}.", counts.join(", ")),
        (_, 1) => format!("{} in 1 file.", counts.join(", ")),
        (_, files) => format!("{} in {files} files.", counts.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{FieldPath, SourcePath, code};

    /// The report on files given as name and text.
    fn check(files: &[(&str, &str)], diagnostics: &[Diagnostic], expected: &str) {
        let texts = |path: &SourcePath| {
            files
                .iter()
                .find(|(name, _)| *name == path.as_str())
                .map(|(_, text)| (*text).to_owned())
        };
        let report = text(diagnostics, &texts, Colour::Plain);
        assert_eq!(report.trim_end(), expected.trim(), "\n{report}");
    }

    fn field(file: &str, field: &str) -> Place {
        Place::Field(SourcePath::new(file), FieldPath::new(field))
    }

    fn words(file: &str, text: &str, meant: &str) -> Place {
        let start = text.find(meant).unwrap();
        Place::text(&SourcePath::new(file), start..start + meant.len())
    }

    #[test]
    fn nothing_found_is_said() {
        check(&[], &[], "Nothing to mend.");
    }

    #[test]
    fn a_field_is_shown_in_its_line_with_its_remedy() {
        let text = "---\r\ntitle: Bws 42 – yn ôl\r\nissued: ŵythnos nesaf\r\n---\r\n";
        let finding = Diagnostic::new(&code::BAD_DATE, "`ŵythnos nesaf` is no date")
            .at(field("content/a.md", "issued"))
            .help("write 2026-11-20");
        let expected = "
error[schema/bad-date]: `ŵythnos nesaf` is no date
 --> content/a.md:3:9
  |
3 | issued: ŵythnos nesaf
  |         ^^^^^^^^^^^^^
  |
  = help: Write 2026-11-20

1 error in 1 file.";
        check(&[("content/a.md", text)], &[finding.clone(), finding], expected);
    }

    #[test]
    fn findings_stand_in_the_order_of_their_files_and_places() {
        let a = format!("{} cat {}", "many words ".repeat(30), "more words ".repeat(30));
        let b = "\tone\n\ttŷ\tlast";
        let not_text = Diagnostic::new(&code::NOT_TEXT, "not text").at(Place::File(SourcePath::new("c.md")));
        let diagnostics = [
            Diagnostic::new(&code::DEAD_LINK, "last").at(words("b.md", b, "last")),
            not_text
                .label(Place::File(SourcePath::new("d.md")), "the other")
                .help("save again"),
            Diagnostic::new(&code::WORD_HABIT, "habit").at(words("b.md", b, "one")),
            Diagnostic::new(&code::DEAD_LINK, "no cat")
                .at(words("a.md", &a, "cat"))
                .label(words("b.md", b, "tŷ"), "here"),
            Diagnostic::new(&code::SITE_MISSING, "no site"),
        ];
        let expected = "
error[build/no-site]: no site

error[build/dead-link]: no cat
 --> a.md:1:332
  |
1 | ...ny words many words many words many words  cat more words more words more words more words...
  |                                               ^^^
  |
 ::: b.md:2:2
  |
2 |     tŷ    last
  |     ^^ here

warning[schema/word-habit]: habit
 --> b.md:1:2
  |
1 |     one
  |     ^^^

error[build/dead-link]: last
 --> b.md:2:5
  |
2 |     tŷ    last
  |           ^^^^

error[schema/not-text]: not text
--> c.md
 = note: d.md: the other
 = help: Save again

4 errors, 1 warning in 3 files.";
        check(&[("a.md", &a), ("b.md", b)], &diagnostics, expected);
    }

    #[test]
    fn a_place_of_many_lines_shows_its_first() {
        let text = "---\nward: saltings\ntopics:\n  - a\n  - b\n---\n";
        let finding = Diagnostic::new(&code::MISSING_FIELD, "`title` is missing").at(field("a.md", "title"));
        let expected = "
error[schema/missing-field]: `title` is missing
 --> a.md:2:1
  |
2 | ward: saltings
  | ^^^^^^^^^^^^^^

1 error in 1 file.";
        check(&[("a.md", text)], &[finding], expected);
    }

    #[test]
    fn a_field_that_stands_twice_shows_both() {
        let text = "title: Bws\nward: ŵ\ntitle: Two";
        let path = SourcePath::new("content/site.yaml");
        let diagnostics = crate::source::yaml::read(&path, text, 0).diagnostics;
        let expected = "
error[schema/duplicate-key]: `title` stands twice
 --> content/site.yaml:3:1
  |
3 | title: Two
  | ^^^^^
  |
 ::: content/site.yaml:1:8
  |
1 | title: Bws
  |        ^^^ it stood here first
  |
  = help: Delete one of the two

1 error in 1 file.";
        check(&[("content/site.yaml", text)], &diagnostics, expected);
    }

    #[test]
    fn the_line_and_column_are_those_of_the_json() {
        for text in [
            "\u{feff}w\u{302}y e\u{301} cath",
            "中文 cath",
            "a\r\n\r\n\u{200b}🚌\t cath",
            "a\rb cath",
        ] {
            let finding = Diagnostic::new(&code::DEAD_LINK, "x").at(words("a.md", text, "cath"));
            let at = super::super::locate(finding.place.as_ref().unwrap(), text).unwrap();
            let report = super::text(&[finding], &|_| Some(text.to_owned()), Colour::Plain);
            assert!(
                report.contains(&format!("--> a.md:{}:{}\n", at.line, at.column)),
                "{report}"
            );
        }
    }

    #[test]
    fn what_an_author_wrote_cannot_colour_the_terminal() {
        let text = "title: \u{1b}[31mred\u{7}\n";
        let finding = Diagnostic::new(&code::BAD_DATE, "bad \u{1b}[31m")
            .at(words("a.md", text, "red"))
            .label(words("a.md", text, "title"), "\u{1b}[32m")
            .help("\u{1b}[33m");
        let report = super::text(&[finding], &|_| Some(text.to_owned()), Colour::Plain);
        assert!(!report.contains(['\u{1b}', '\u{7}']), "{report:?}");
    }

    #[test]
    fn much_advice_of_one_kind_is_counted() {
        let advice = |file: usize| {
            Diagnostic::new(&code::INVISIBLE_HABIT, "mark").at(Place::File(SourcePath::new(&format!("{file:03}.md"))))
        };
        let diagnostics: Vec<_> = (0..532).map(advice).collect();
        let report = super::text(&diagnostics, &|_| None, Colour::Plain);
        assert_eq!(report.matches("mark").count(), 20);
        assert!(report.ends_with(
            "advice[schema/invisible-habit]: … and 512 more like it\n\n532 pieces of advice in 532 files.\n"
        ));
    }

    #[test]
    fn a_report_on_damaged_places_still_stands() {
        for (start, end) in [(0, 0), (3, 3), (2, 1), (1, 900), (9, 10)] {
            let finding = Diagnostic::new(&code::DEAD_LINK, "x").at(Place::text(&SourcePath::new("a.md"), start..end));
            let report = super::text(&[finding], &|_| Some("tŷ\n".into()), Colour::Styled);
            assert!(report.contains("a.md"), "{report}");
        }
    }

    #[test]
    fn of_a_line_without_end_a_part_is_shown_with_its_true_column() {
        let text = format!("{}here{}", "word ".repeat(2000), " word".repeat(2000));
        let finding = Diagnostic::new(&code::BAD_DATE, "here").at(words("content/a.md", &text, "here"));
        let report = super::text(&[finding], &|_| Some(text.clone()), Colour::Plain);
        assert!(report.contains(" --> content/a.md:1:10001\n"), "{report}");
        assert!(report.contains("here word word") && report.contains("^^^^"), "{report}");
        assert!(report.len() < 1000, "{report}");
    }
}
