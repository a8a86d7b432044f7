//! Texts that send the reader to a file for what they should say.

use std::sync::LazyLock;

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::pattern::{Pattern, pattern};
use crate::check::{Findings, HouseRule, Item, Kind, Look};
use crate::content::entry::Attachment;
use crate::source::prose::survey::TargetKind;

/// Fewer words than this are a covering note.
const FEWEST_WORDS: usize = 80;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "pdf-only",
            title: "what is to be read stands only in a file",
            severity: Severity::Warning,
            reason: "A PDF or Word file is hard to read on a telephone, is often silent to a screen reader, and cannot be searched or quoted by a newsroom.",
            remedy: "Put the text itself on the page and offer the file beside it, or give the address of the same as a web page under `html`.",
        },
        group: Group::Access,
        sources: &[
            "Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 hold public bodies to this; that a group does the same is our own judgement",
        ],
        looks: "attachments, and links to PDF and Word files from texts of fewer than 80 words",
        hold: Hold::Usual,
        bad: &[
            "attachments: [{file: release.pdf, title: Press release}]\n---\nSee the attached release.",
            "attachments: [{file: review.docx, title: Review of damp repairs, html: /reports/damp-2026/}]\n---",
        ],
        good: &[
            "attachments: [{file: review.pdf, title: Review of damp repairs, html: /reports/damp-2026/}]\n---\nThe review is out.",
        ],
    },
    look: Look::Item(check),
};

static DOCUMENT: LazyLock<Pattern> = LazyLock::new(|| pattern(r"(?i)\.(?:pdf|docx?|rtf|odt|pptx?)$"));
static WORD: LazyLock<Pattern> = LazyLock::new(|| pattern(r"(?i)\.docx?$"));

fn check(item: &Item, findings: &mut Findings) {
    let attachments: &[Attachment] = match item.kind {
        Kind::Release(release) => &release.facts.attachments,
        Kind::Newsletter(newsletter) => &newsletter.facts.attachments,
        Kind::Page(_) => &[],
        _ => return,
    };
    let count = item.entry.survey.words;
    for (index, attachment) in attachments.iter().enumerate() {
        attached(item, attachment, &format!("attachments[{index}]"), count, findings);
    }
    let linked = item.entry.survey.targets.iter().find(|target| {
        matches!(target.kind, TargetKind::Link | TargetKind::Download)
            && DOCUMENT.is_match(&target.target)
            && !target.target.contains("://")
            && !attachments.iter().any(|attachment| attachment.file == target.target)
    });
    if let Some(linked) = linked.filter(|_| count < FEWEST_WORDS) {
        let message = format!("the text has {count} words and leaves the rest to `{}`", linked.target);
        findings.at(item.text(linked.range.clone()), message);
    }
}

fn attached(item: &Item, attachment: &Attachment, at: &str, count: usize, findings: &mut Findings) {
    let file = &attachment.file;
    if attachment.title.trim().is_empty() {
        findings
            .at(
                item.field(&format!("{at}.title")),
                format!("it is not said what `{file}` is"),
            )
            .help("Give it a title: `title: Review of damp repairs`.");
    }
    if WORD.is_match(file) {
        findings
            .at(
                item.field(&format!("{at}.file")),
                format!("`{file}` is a Word file, which not everybody can open"),
            )
            .help("Save it as a PDF, and put the text itself on the page.");
    } else if count < FEWEST_WORDS && DOCUMENT.is_match(file) && attachment.html.is_none() {
        let message = format!("the text has {count} words and leaves the rest to `{file}`");
        findings.at(item.field(&format!("{at}.file")), message);
    }
}
