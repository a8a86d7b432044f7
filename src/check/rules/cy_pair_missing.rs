//! Texts of a bilingual site that have no twin, or one that is not its equal.

use crate::base::findings::Finding;
use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::{Findings, HouseRule, Item, Kind, Look};
use crate::content::entry::Entry;
use crate::content::release::Release;
use crate::content::settings::Want;
use crate::source::prose::passages::Part;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "cy-pair-missing",
            title: "a text has no equal in the site's other language",
            severity: Severity::Warning,
            reason: "Residents who read Welsh expect the same words on the same day. A text that comes later, or says less, treats their language as the lesser one.",
            remedy: "Write the same text in the other language with `lang` and `translation_of`, and let both go out at the same time.",
        },
        group: Group::Language,
        sources: &[
            "Welsh Language Standards (No. 1) Regulations 2015 bind councils and not, as we read them, a group's own site: that a group does as councils must is our own judgement",
            "Guides of the Welsh Local Government Association and the Vale of Glamorgan Council: the same content, links and menus in both",
        ],
        looks: "releases, pages, events and newsletters of a site with more than one language; an error where `policy.bilingual` is `required`",
        hold: Hold::Usual,
        bad: &[
            "site: {site: {languages: [en, cy]}}\n---",
            "site: {site: {languages: [en, cy]}}\nfiles: {content/releases/2026/bws-42.md: \"---\\ntitle: Grŵp yn gofyn am fws 42\\nsummary: Mae cynghorwyr yn gofyn am arian.\\nlang: cy\\ntranslation_of: example\\nissued: 2026-11-22T09:00\\ntopics: [transport]\\napproved: {by: odile-marsh}\\n---\\nBydd y bws yn dod i ben.\\n\\nDIWEDD\\n\"}\n---",
        ],
        good: &[
            "{}\n---",
            "site: {site: {languages: [en, cy]}, menus: null}\nkind: release\nquotes: null\nwards: null\nfiles: {content/releases/2026/bws-42.md: \"---\\ntitle: Grŵp yn gofyn am fws 42\\nsummary: Mae cynghorwyr yn gofyn am arian.\\nlang: cy\\ntranslation_of: example\\nissued: 2026-11-20T10:30\\ntopics: [transport]\\napproved: {by: odile-marsh}\\n---\\nBydd y bws yn dod i ben.\\n\\nDIWEDD\\n\", content/newsletters/example.md: '', content/events/example.md: '', content/pages/contact.md: ''}\n---",
        ],
    },
    look: Look::Item(check),
};

fn check(item: &Item, findings: &mut Findings) {
    if item.ground.settings().site.languages.len() < 2 {
        return;
    }
    let (twin, field) = match item.kind {
        Kind::Release(release) => {
            let twin = item.ground.twin(release);
            if let Some(twin) = twin.filter(|_| release.entry.translation_of.is_some()) {
                equals(item, release, twin, findings);
            }
            (twin.is_some(), "title")
        }
        Kind::Page(_) => (
            has_twin(item.entry, item.ground.site.pages.iter().map(|page| &page.entry)),
            "title",
        ),
        Kind::Event(_) => (
            has_twin(item.entry, item.ground.site.events.iter().map(|event| &event.entry)),
            "title",
        ),
        Kind::Newsletter(_) => {
            let entries = item.ground.site.newsletters.iter().map(|newsletter| &newsletter.entry);
            (has_twin(item.entry, entries), "title")
        }
        _ => return,
    };
    if !twin {
        let other = other_language(item);
        let message = format!("there is no counterpart of this in {}", named(other));
        let slug = &item.entry.slug;
        graded(item, findings.at(item.field(field), message)).help(format!(
            "Add a file with `lang: {other}` and `translation_of: {slug}`, to go out at the same time."
        ));
    }
}

/// An error where the site requires both languages.
fn graded<'f>(item: &Item, finding: Finding<'f>) -> Finding<'f> {
    match item.ground.settings().policy.bilingual {
        Want::Required => finding.severity(Severity::Error),
        _ => finding,
    }
}

fn other_language<'a>(item: &'a Item) -> &'a str {
    let mut languages = item.ground.settings().site.languages.iter();
    languages
        .find(|lang| *lang != item.lang)
        .map_or("the other language", String::as_str)
}

fn has_twin<'a>(entry: &Entry, mut others: impl Iterator<Item = &'a Entry>) -> bool {
    entry.translation_of.is_some() || others.any(|other| other.translation_of.as_ref() == Some(&entry.slug))
}

/// What a translation has more or less of than its original.
fn equals(item: &Item, release: &Release, original: &Release, findings: &mut Findings) {
    let (own, other) = (&release.facts, &original.facts);
    let mut tell = |field: &str, message: String, help: String| {
        graded(item, findings.at(item.field(field), message).help(help));
    };
    let name = original.entry.source.name();
    let instants = [own, other].map(|facts| facts.facts.public_from());
    if instants[0] != instants[1] {
        tell(
            "issued",
            format!("this does not go out at the same time as `{name}`"),
            "Give both the same `issued` and the same `embargo`.".to_owned(),
        );
    }
    let counts = [
        ("quotes", own.quotes.len(), other.quotes.len()),
        ("images", own.images.len(), other.images.len()),
        ("attachments", own.attachments.len(), other.attachments.len()),
        ("corrections", own.corrections.len(), other.corrections.len()),
    ];
    for (field, here, there) in counts.into_iter().filter(|(_, here, there)| here != there) {
        tell(
            field,
            format!("this has {here} under `{field}`, and `{name}` has {there}"),
            "Give both the same.".to_owned(),
        );
    }
    let sorted = |list: &[String]| {
        let mut list = list.to_vec();
        list.sort();
        list
    };
    for (field, here, there) in [
        ("topics", &own.topics, &other.topics),
        ("wards", &own.wards, &other.wards),
    ] {
        if sorted(here) != sorted(there) {
            let right = there.join(", ");
            tell(
                field,
                format!("this is filed under other {field} than `{name}`"),
                format!("Write `{field}: [{right}]`, or change the other."),
            );
        }
    }
    if own.translation.as_ref().is_some_and(|note| note.status == "machine") {
        findings
            .at(item.field("translation.status"), "a machine has translated this, and nobody has read it")
            .help("Let somebody who writes the language read it, then write `status: machine-checked` and who it was under `by`.")
            .severity(Severity::Error);
    }
    end_line(item, findings);
}

fn end_line(item: &Item, findings: &mut Findings) {
    let ends = item.prose.text().find(|stretch| stretch.passage.part == Part::Ends);
    let Some(ends) = ends else {
        return;
    };
    let is_welsh = ends.words().to_uppercase().contains("DIWEDD");
    if is_welsh != (item.lang == "cy") {
        let right = if item.lang == "cy" { "DIWEDD" } else { "ENDS" };
        findings
            .at(
                ends.whole(item.source()),
                format!("`{}` is in the other language", ends.words().trim()),
            )
            .help(format!("Write `{right}`."));
    }
}

/// A language as people call it.
fn named(lang: &str) -> &str {
    match lang {
        "cy" => "Welsh",
        "en" => "English",
        other => other,
    }
}
