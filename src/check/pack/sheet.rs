//! From a file of YAML to a rule: our own rules of words, the group's, and those of styles made for Vale.

use super::kinds::Test;
use super::scope::{Names, SCOPES, Selector};
use super::{PackRule, Quotes, reader};
use crate::base::code::{RULE_UNSUPPORTED, WORD_HABIT};
use crate::base::diagnostic::nearest;
use crate::base::rule::{Group, Hold, Rule, kept, kept_list};
use crate::base::{Code, Diagnostic, Outcome, Severity, SourcePath, Zone};
use crate::content::Kind;
use crate::content::fields::{self, Choice, Fields, choice};
use crate::source::yaml;

choice! {
    /// How grave a rule is, as a rule's file says it.
    Level {
        /// Stops publication.
        Error = "error",
        /// Likely a fault.
        Warning = "warning",
        /// Worth knowing.
        Suggestion = "suggestion",
        /// The same, in our own word.
        Advice = "advice",
    }
}

choice! {
    /// Whether a rule looks inside quotations.
    LooksInside {
        /// It does not: the words are a person's own.
        Skip = "skip",
        /// It does.
        Look = "look",
    }
}

impl Choice for Group {
    const WORDS: &'static [&'static str] = &[
        "identity",
        "imprint",
        "separation",
        "officers",
        "risk",
        "form",
        "style",
        "plain",
        "access",
        "election",
        "life",
        "feeds",
        "service",
        "language",
        "own",
    ];
    const VALUES: &'static [Group] = &Group::ALL;
}

/// Reads the rule of a file. `name` is the rule's, where the file gives none itself.
pub fn read(path: &SourcePath, text: &str, name: &str, names: Names) -> Outcome<Option<PackRule>> {
    let Outcome { value, diagnostics } = yaml::read(path, text, 0);
    // Comments are usual in such files, and nothing of theirs is wanted.
    let mut diagnostics: Vec<Diagnostic> = diagnostics
        .into_iter()
        .filter(|told| told.code.id != WORD_HABIT.id || told.is_error())
        .collect();
    let Some(map) = value else {
        return Outcome {
            value: None,
            diagnostics,
        };
    };
    let (rule, faults) = fields::read(path, &map, &Zone::utc(), "en", |f| rule_of(f, path, name, names));
    diagnostics.extend(faults);
    Outcome {
        value: rule,
        diagnostics,
    }
}

fn rule_of(f: &mut Fields, path: &SourcePath, name: &str, names: Names) -> Option<PackRule> {
    let about = About::read(f, name);
    let selector = selector(f, names);
    let repair = repair(f);
    let limit = f
        .whole("limit", "The most findings in one text.")
        .map(|limit| limit as usize);
    let unless = reader::unless(f, names);
    let test = reader::test(f, &selector, names)?;
    let quotes = match f.choice::<LooksInside>("quotes", "Whether it looks inside quotations: skip or look.") {
        Some(LooksInside::Look) => Quotes::Look,
        Some(LooksInside::Skip) => Quotes::Skip,
        None if about.group.is_conduct() || selector.wants_quotes() => Quotes::Look,
        None => Quotes::Skip,
    };
    Some(PackRule {
        kinds: f.choices("kinds", "The kinds of text it looks at; all where it is left out."),
        message: about.message.clone(),
        gives_remedy: about.remedy.is_some(),
        rule: about.rule(&test, path).keep(),
        path: path.clone(),
        selector,
        quotes,
        repair,
        limit,
        unless,
        test,
    })
}

/// What a machine may do about a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repair {
    /// Nothing.
    None,
    /// Put the better words in.
    Replace,
}

/// What a rule says of itself.
struct About {
    id: String,
    message: String,
    title: Option<String>,
    level: Severity,
    group: Group,
    reason: Option<String>,
    remedy: Option<String>,
    sources: Vec<String>,
    looks: Option<String>,
    hold: Hold,
    bad: Vec<String>,
    good: Vec<String>,
}

impl About {
    fn read(f: &mut Fields, name: &str) -> Self {
        let level = match f.choice("level", "How grave it is; warning where it is left out.") {
            Some(Level::Error) => Severity::Error,
            Some(Level::Suggestion | Level::Advice) => Severity::Advice,
            Some(Level::Warning) | None => Severity::Warning,
        };
        let description = f.text("description", "The same as reason.");
        let link = f.text("link", "A page on the web that says more.");
        let mut sources = f.lines("sources", "Where the rule comes from.");
        sources.extend(link.map(|link| format!("See {link}")));
        let is_silent = f.flag("silent", "true where it says nothing until site.yaml gives it a level.");
        f.text("name", "Of no effect: the file's name is the rule's.");
        Self {
            id: f
                .text("id", "Its name, where the file's is not wanted.")
                .unwrap_or(name.to_owned()),
            message: f.required_text("message", "What is said; each %s stands for the words that were found."),
            title: f.text("title", "The fault, in a few words."),
            level,
            group: f.choice("group", "What it protects.").unwrap_or(Group::Own),
            reason: f.text("reason", "Why it stands, in whole sentences.").or(description),
            remedy: f.text("remedy", "What to do, in whole sentences."),
            sources,
            looks: f.text("looks", "Where it looks, in words."),
            hold: if is_silent == Some(true) {
                Hold::Silent
            } else {
                Hold::Usual
            },
            bad: f.lines("bad", "Texts that break it."),
            good: f.lines("good", "Texts that keep it."),
        }
    }

    fn rule(self, test: &Test, path: &SourcePath) -> Rule {
        let title = self.title.unwrap_or_else(|| self.message.replace("%s", "…"));
        let reason = self.reason.unwrap_or_else(|| "The group has agreed on it.".to_owned());
        let remedy = self.remedy.unwrap_or_else(|| usual_remedy(test).to_owned());
        let sources = match self.sources.is_empty() {
            true => vec![format!("The group's own rule, in {path}")],
            false => self.sources,
        };
        Rule {
            code: Code {
                id: kept(&self.id),
                title: kept(&title),
                severity: self.level,
                reason: kept(&reason),
                remedy: kept(&remedy),
            },
            group: self.group,
            sources: kept_list(&sources),
            looks: kept(self.looks.as_deref().unwrap_or("the words of every text")),
            hold: self.hold,
            bad: kept_list(&self.bad),
            good: kept_list(&self.good),
        }
    }
}

fn usual_remedy(test: &Test) -> &'static str {
    match test {
        Test::Existence(_) => "Say it in other words.",
        Test::Substitution(_) => "Use the better words.",
        Test::Occurrence(_) => "Write more of it, or less.",
        Test::Repetition(_) => "Delete one of the two.",
        Test::Consistency(_) => "Write it in one way throughout the text.",
        Test::Conditional(_) => "Explain it where it first stands.",
        Test::Capitalization(_) => "Change the capitals.",
        Test::Metric(_) => "Use shorter sentences and shorter words.",
    }
}

fn selector(f: &mut Fields, names: Names) -> Selector {
    let scopes = f.lines("scope", "Where it looks: one name or a list; see the table of scopes.");
    match Selector::read(&scopes, names) {
        Ok(selector) => selector,
        Err(unknown) => {
            let message = format!("the scope `{unknown}` is not known here, so the rule looks at all prose");
            let help = match nearest(&unknown, SCOPES.iter().map(|(name, _)| *name)) {
                Some(near) => format!("Did you mean {near}?"),
                None => {
                    let names: Vec<&str> = SCOPES.iter().map(|(name, _)| *name).collect();
                    format!("The scopes are: {}.", names.join(", "))
                }
            };
            f.fault(
                Diagnostic::new(&RULE_UNSUPPORTED, message).help(help),
                &f.path_of("scope"),
            );
            Selector::default()
        }
    }
}

fn repair(f: &mut Fields) -> Repair {
    let read = |f: &mut Fields| (f.text("name", "replace"), f.lines("params", "Of no effect."));
    let Some((name, _)) = f.map("action", "{name: replace} lets --fix put the better words in.", read) else {
        return Repair::None;
    };
    match name.as_deref() {
        Some("replace") => Repair::Replace,
        // What an editor offers; here the message and its help say the same.
        Some("suggest" | "remove") | None => Repair::None,
        Some(other) => {
            let message = format!("the action `{other}` is not carried out here");
            let fault = Diagnostic::new(&RULE_UNSUPPORTED, message).severity(Severity::Advice);
            f.fault(fault.help(RULE_UNSUPPORTED.remedy), &f.path_of("action"));
            Repair::None
        }
    }
}

impl Choice for Kind {
    const WORDS: &'static [&'static str] = &[
        "release",
        "person",
        "ward",
        "topic",
        "council",
        "event",
        "newsletter",
        "page",
    ];
    const VALUES: &'static [Kind] = &[
        Kind::Release,
        Kind::Person,
        Kind::Ward,
        Kind::Topic,
        Kind::Council,
        Kind::Event,
        Kind::Newsletter,
        Kind::Page,
    ];
}
