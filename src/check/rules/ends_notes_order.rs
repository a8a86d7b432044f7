//! Releases that do not say where they end, or go on after it.

use std::sync::LazyLock;

use crate::base::findings::Finding;
use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::pattern::{Pattern, pattern};
use crate::check::quotations::Kind;
use crate::check::{Findings, HouseRule, Item, Look, Speaker, Stretch};
use crate::content::release::{Release, ReleaseType};
use crate::source::prose::passages::{Block, Holder, Part, is_notes_heading, words};

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "ends-notes-order",
            title: "the end of the release and its notes are not in order",
            severity: Severity::Warning,
            reason: "ENDS tells a newsroom where the words that may be printed stop. What stands in the wrong place is printed by mistake, or never.",
            remedy: "Close the text with a line ENDS (DIWEDD in Welsh), then `## Notes to editors` and a numbered list; contact and description of the group are added by themselves.",
        },
        group: Group::Form,
        sources: &[
            "Press-release templates of the Local Trust, the Geological Society and North Somerset Council: an end line, then notes for editors",
            "That the notes are numbered and the contact comes last is our own judgement",
        ],
        looks: "the text of a release from its last quotation on; for statements, letters and speeches it only advises",
        hold: Hold::Usual,
        bad: &[
            "Bus 42 will stop after 7pm in January, Civic Alliance councillors said on Friday 20 November 2026.\n\n## Notes to editors\n\n1. The motion is item 9.",
            "Bus 42 will stop after 7pm in January, Civic Alliance councillors said on Friday 20 November 2026.",
            "Bus 42 will stop after 7pm in January, Civic Alliance councillors said on Friday 20 November 2026.\n\nENDS\n\nThe council will also close two libraries and a bathing pool, and nobody has asked the people who use them.",
            "Bus 42 will stop after 7pm in January, Civic Alliance councillors said on Friday 20 November 2026.\n\nENDS\n\n## Notes to editors\n\nThe motion is item 9 on the agenda.",
            "Bus 42 will stop after 7pm in January, Civic Alliance councillors said on Friday 20 November 2026.\n\nENDS\n\n## Notes to editors\n\n1. Cllr Tobias Wren added: \"We have asked for this bus for three years.\"",
        ],
        good: &[
            "Bus 42 will stop after 7pm in January, Civic Alliance councillors said on Friday 20 November 2026.\n\nENDS\n\n## Notes to editors\n\n1. The motion is item 9.",
            "Bus 42 will stop after 7pm in January, Civic Alliance councillors said on Friday 20 November 2026.\n\n**-ENDS-**",
            "lang: cy\n---\nBydd bws 42 yn dod i ben ym mis Ionawr.\n\nDIWEDD",
        ],
    },
    look: Look::Release(check),
};

static CONTACT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)^\W*(?:for\s+(?:more|further|media|press|interviews?)\b|(?:press|media|further|editorial)?\s*(?:contacts?|enquir(?:y|ies))\b|cyswllt\b)|\S@\S+\.\S|\b0\d{2,4}[ )]?\d{3}",
    )
});

/// What the group wants or will do: news, wherever it stands. What it asked for before may be a note.
static NEWS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:the group|councillors|we|cllr [a-z’'-]+(?: [a-z’'-]+)?|[a-z]+ group) (?:(?:also|now|still|will|is|are|be|would) ){0,4}(?:wants?|likes? to|ask(?:s|ing)?|call(?:s|ing)? (?:for|on)|demand(?:s|ing)?|urg(?:es?|ing)|hop(?:es?|ing)|plan(?:s|ning)?|propos(?:es?|ing)|tabl(?:e|es|ing)|press(?:es|ing)?|campaign(?:s|ing)?|fight(?:s|ing)?|oppos(?:es?|ing)|condemns?|welcomes?|promis(?:es?|ing)|launch(?:es|ing)?)\b",
    )
});

/// What somebody else has done or is going to do, which a newsroom would print.
static DEEDS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:has|have) (?:(?:also|now|since|just|already|meanwhile|at last) ){0,2}(?:decided|agreed|announced|voted|promised|offered|opened|launched|won|raised|bought|appointed|chosen|begun|started|secured|found|granted|accepted|refused|resigned|given|signed|set (?:a|up|aside))\b|\b(?:(?:is|are) (?:also |now |soon )?to|will (?:also|now|soon)) (?:open|close|start|begin|launch|move|get|have|be (?:opened|closed|built|given|sold|moved|repaired|replaced))\b",
    )
});

/// Whether a paragraph tells news, and nothing that is for newsrooms alone: where a picture is to be had, how the count was made.
fn is_news(text: &str) -> bool {
    static FOR_EDITORS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:photo[a-z]*|pictures?|images?|editors?|newsrooms?|journalists?|reporters?|interviews?|available|on request|to be (?:had|seen|found|read)|recording|copies|copy of|agreed to be (?:named|quoted)|consent|further information|webcast|figures? (?:is|are|was|were)|the (?:source|survey|count|figure)|full (?:text|list|report))\b",
        )
    });
    NEWS.is_match(text) || DEEDS.is_match(text) && !FOR_EDITORS.is_match(text)
}

fn check(item: &Item, release: &Release, findings: &mut Findings) {
    let text: Vec<&Stretch> = item
        .prose
        .text()
        .filter(|stretch| stretch.passage.block != Block::Alt)
        .collect();
    if text.is_empty() {
        return;
    }
    let relaxed = matches!(
        release.facts.kind,
        ReleaseType::Statement | ReleaseType::Letter | ReleaseType::Speech
    );
    let mut tell = Teller {
        item,
        findings,
        severity: if relaxed { Severity::Advice } else { Severity::Warning },
    };
    let ends = text.iter().position(|stretch| stretch.passage.part == Part::Ends);
    let notes = text.iter().position(|stretch| opens_notes(stretch));
    end_line(&mut tell, &text, ends, notes);
    after_end(&mut tell, &text, ends);
    if let Some(notes) = notes {
        list_of_notes(&mut tell, text[notes], &text[notes + 1..]);
    }
}

/// Tells faults of one release, each as grave as its type has it.
struct Teller<'a, 'f> {
    item: &'a Item<'a>,
    findings: &'f mut Findings,
    severity: Severity,
}

impl Teller<'_, '_> {
    fn tell(&mut self, stretch: &Stretch, message: impl Into<String>, help: impl Into<String>) -> Finding<'_> {
        let place = stretch.whole(self.item.source());
        self.findings.at(place, message).help(help).severity(self.severity)
    }
}

fn end_line(tell: &mut Teller, text: &[&Stretch], ends: Option<usize>, notes: Option<usize>) {
    let word = if tell.item.lang == "cy" { "DIWEDD" } else { "ENDS" };
    match (ends, notes) {
        (None, Some(notes)) => {
            tell.tell(
                text[notes],
                format!("the notes begin and no line {word} says that the release is over"),
                format!(
                    "Write {word} on a line of its own above this heading, after the last words that may be printed."
                ),
            );
        }
        (None, None) => {
            let last = text[text.len() - 1];
            tell.tell(
                last,
                format!("no line {word} says that the release is over"),
                format!("Write {word} on a line of its own below this paragraph."),
            );
        }
        (Some(ends), Some(notes)) if notes < ends => {
            tell.tell(
                text[notes],
                format!("the notes to editors stand before {word}"),
                format!("Move the line {word} above this heading, and what may be printed above {word}."),
            );
        }
        (Some(_), _) => {}
    }
    let again = text
        .iter()
        .skip(ends.map_or(text.len(), |ends| ends + 1))
        .find(|stretch| stretch.passage.part == Part::Ends);
    if let Some(again) = again {
        tell.tell(
            again,
            "the release ends a second time",
            "Delete one of the two end lines.",
        );
    }
}

/// What stands between the end line and the notes, or in the notes, and should not.
fn after_end(tell: &mut Teller, text: &[&Stretch], ends: Option<usize>) {
    let after = text
        .iter()
        .filter(|stretch| matches!(stretch.passage.part, Part::After | Part::Notes));
    for stretch in after {
        let passage = &stretch.passage;
        let words_said = words(&passage.text).count();
        let is_prose = passage.block == Block::Paragraph && passage.holder == Holder::Text && !opens_notes(stretch);
        if is_boilerplate(tell.item, &passage.text) {
            tell.tell(
                stretch,
                "the description of the group is typed into the text",
                "Delete it: pressroom adds `group.boilerplate` of content/site.yaml after the notes.",
            );
        } else if is_prose && is_notes_heading(&passage.text) {
            tell.tell(
                stretch,
                "the heading of the notes is not written as a heading",
                "Write it as `## Notes to editors`.",
            );
        } else if (is_prose && is_quotation(stretch)) || is_spoken_note(tell.item, stretch) {
            let place = if ends.is_some() {
                "after the end of the release"
            } else {
                "among the notes"
            };
            tell.tell(
                stretch,
                format!("a quotation stands {place}, where nobody may print it"),
                "Move it above ENDS, with the other quotations.",
            );
        } else if passage.part == Part::Notes && is_prose && is_news(&passage.text) {
            tell.tell(
                stretch,
                "the notes go on with news, which nobody may print from there",
                "Move it above ENDS; a note for editors is an item of the numbered list.",
            );
        } else if passage.part == Part::After && is_prose && CONTACT.is_match(&passage.text) {
            tell.tell(
                stretch,
                "contact details are typed in after the end",
                "Delete them: pressroom prints the media contact of the release after the notes.",
            );
        } else if passage.part == Part::After && words_said >= 8 && passage.holder != Holder::Aside {
            tell.tell(
                stretch,
                "the text goes on after the line that says it is over",
                "Move what may be printed above ENDS, and what is for newsrooms alone below `## Notes to editors`.",
            );
        }
    }
}

fn list_of_notes(tell: &mut Teller, heading: &Stretch, rest: &[&Stretch]) {
    if let Block::Heading(level) = heading.passage.block
        && level != 2
    {
        let message = format!("the notes have a heading of level {level}");
        tell.tell(
            heading,
            message,
            format!("Write it with two signs: `## {}`.", heading.words().trim()),
        );
    }
    let first = rest
        .iter()
        .find(|stretch| stretch.passage.part == Part::Notes && stretch.passage.holder == Holder::Text);
    match first.map(|first| (first, first.passage.block)) {
        None | Some((_, Block::Heading(_))) => {
            tell.tell(
                heading,
                "there are no notes under the heading",
                "Write the notes as a numbered list, or delete the heading.",
            );
        }
        Some((first, Block::Paragraph)) => {
            let start: String = first.words().split_whitespace().take(4).collect::<Vec<_>>().join(" ");
            tell.tell(
                first,
                "the notes are not numbered",
                format!("Begin each note with its number: `1. {start} …`"),
            );
        }
        Some((first, Block::Item(None))) => {
            tell.tell(
                first,
                "the notes have bullets instead of numbers",
                "Write `1.`, `2.` and so on, so that the text can say `note 2`.",
            );
        }
        Some(_) => {}
    }
}

fn opens_notes(stretch: &Stretch) -> bool {
    stretch.passage.part == Part::Notes
        && is_notes_heading(stretch.words())
        && matches!(stretch.passage.block, Block::Heading(_) | Block::Paragraph)
}

/// Whether a paragraph has somebody speak six words or more.
fn is_quotation(stretch: &Stretch) -> bool {
    static SPOKEN: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r#"(?i)\b(?:said|says|added|adds|commented|explained|told|meddai|dywedodd)\b[^"“]{0,60}["“](?:\S+\s+){5}|["“](?:[^"”]+\s){5}[^"”]*["”][^"“]{0,10}\b(?:said|says|added|commented|explained)\b"#,
        )
    });
    SPOKEN.is_match(stretch.words())
}

/// Whether a note gives what somebody said, who is named: that is news, and no note.
fn is_spoken_note(item: &Item, stretch: &Stretch) -> bool {
    let is_note = stretch.passage.part == Part::Notes && matches!(stretch.passage.block, Block::Item(_));
    is_note
        && item.quotations.iter().any(|quotation| {
            let start = quotation.start().map(|run| &item.prose.stretches[run.stretch]);
            quotation.kind == Kind::Speech
                && start.is_some_and(|start| std::ptr::eq(start, stretch))
                && matches!(
                    quotation.speaker,
                    Speaker::Person(_) | Speaker::Resident(..) | Speaker::Named(_)
                )
        })
}

fn is_boilerplate(item: &Item, text: &str) -> bool {
    let folded = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let own = folded(&item.ground.settings().group.boilerplate);
    let start = own.split('.').next().unwrap_or_default();
    start.split(' ').count() > 5 && folded(text).contains(start)
}

#[cfg(test)]
mod tests {
    use crate::check::practice::holds;

    #[test]
    fn news_below_the_notes_is_told() {
        let below =
            |text: &str| format!("The bus stops.\n\nENDS\n\n## Notes to editors\n\n1. A map is online.\n\n{text}");
        let bad = [
            "The group also wants to see the old railway line opened up as far as the cross by next summer.",
            "Councillors hope to have the line opened by next summer.",
            "Next on the list is the old line, which the group would like to see opened.",
            "The group will also be asking Cabinet for a ramp at the other end.",
            "Cllr Frayne will table a motion on the line in the new year.",
            "Ward councillors are calling for a tea hut at the halfway point.",
        ]
        .map(below);
        let good = [
            "The group asked the council for a map of the walk in 2024.",
            "Photographs of the walk are to be had from the group office.",
            "The walk starts at the church and is five miles long.",
            "Editors who want a seat at the meeting can ring until noon.",
        ]
        .map(below);
        let bad: Vec<&str> = bad.iter().map(String::as_str).collect();
        let good: Vec<&str> = good.iter().map(String::as_str).collect();
        holds("ends-notes-order", "", &bad, &good);
    }
}
