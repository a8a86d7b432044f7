//! Leads that an editor would not read to the end.

use std::sync::LazyLock;

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::pattern::{Pattern, pattern};
use crate::check::quotations::Run;
use crate::check::{Findings, HouseRule, Item, Look, Quotation, Scope, Stretch};
use crate::content::release::{Release, ReleaseType};
use crate::source::prose::passages::words;

/// The most words of a lead. Practice, no standard: what fits on a phone without scrolling.
const MOST_WORDS: usize = 35;
/// The most sentences of a lead.
const MOST_SENTENCES: usize = 2;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "lead-too-long",
            title: "the first paragraph is too long",
            severity: Severity::Warning,
            reason: "Editors decide on the first sentence and cut from the bottom. What is not in the lead may never be read.",
            remedy: "Say in one or two sentences, in 35 words or fewer, who did what; quotations and background come after.",
        },
        group: Group::Form,
        sources: &[
            "Press-release guides of the Local Trust, Dover District Council and North Somerset Council: one or two sentences that say who, what, where, when and why",
            "The figure of 35 words is our own judgement",
        ],
        looks: "the first paragraph of a release",
        hold: Hold::Usual,
        bad: &[
            "In what many have described as a truly historic moment for the borough, and following several months of patient work behind the scenes by a number of people, it has emerged that Harrowmere Borough Council may yet keep the evening bus.",
            "It is that time of the year again, and something has to be done about it.",
            "\"Nobody who works nights at the hospital should have to walk home,\" Cllr Tobias Wren said on Friday 20 November 2026.",
            "Cllr Tobias Wren has welcomed the vote: “We asked for one more year of evening buses, and we got it.”",
        ],
        good: &[
            "Bus 42 will stop after 7pm in January unless Harrowmere Borough Council finds £38,000, Civic Alliance councillors said on Friday 20 November 2026.",
            "Civic Alliance councillors have asked for the 'bus gate' on Quay Road to be opened in the evening.",
        ],
    },
    look: Look::Release(check),
};

fn check(item: &Item, release: &Release, findings: &mut Findings) {
    // A statement or an obituary begins as it must.
    if release.facts.kind != ReleaseType::News {
        return;
    }
    let Some(lead) = item.prose.lead() else {
        return;
    };
    let count = words(lead.words()).count() - cited_words(lead.words());
    let sentences = lead.sentences().len();
    if count > MOST_WORDS {
        findings.at(
            lead.whole(item.source()),
            format!("the first paragraph has {count} words; editors stop reading after about {MOST_WORDS}"),
        );
    } else if sentences > MOST_SENTENCES {
        findings.at(
            lead.whole(item.source()),
            format!("the first paragraph has {sentences} sentences, and two are enough"),
        );
    }
    if item.ground.knows_people(item.day) && !names_somebody(item, lead) {
        findings
            .at(
                lead.whole(item.source()),
                "the first paragraph names neither a councillor, a ward, the group nor the council",
            )
            .help("Say in the first sentence who did what, and where.");
    }
    let is_lead = |run: &&Run| item.prose.stretches[run.stretch].scope == Scope::Lead;
    let quotations = item.quotations.iter().filter(|quotation| quotation.is_direct());
    if let Some(run) = quotations.filter_map(Quotation::start).find(is_lead) {
        findings
            .at(
                lead.place(item.source(), run.words.clone()),
                "the first paragraph quotes somebody before it says what happened",
            )
            .help("Say first, in your own words, what happened; give the quotation its own paragraph further down.");
    }
}

/// How many words only cite where it is written, which no editor reads: `(minute 2026/71)`.
fn cited_words(text: &str) -> usize {
    static CITED: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\((?:see )?(?:cabinet |council |committee )?(?:minutes?|notes?|item|motion|decision|application|report|ref(?:erence)?)\b[^()]{1,40}\)",
        )
    });
    if !text.contains('(') {
        return 0;
    }
    CITED.find_iter(text).map(|cited| words(cited.as_str()).count()).sum()
}

/// Whether a lead says who or where: somebody of the registry, a ward, the group, the council or one of its bodies.
fn names_somebody(item: &Item, lead: &Stretch) -> bool {
    static BODIES: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:council\w*|cllrs?|cabinet|committee|county|borough|district|mayor|group|party|government|ministers?)\b",
        )
    });
    let group = &item.ground.settings().group;
    let wards = item.ground.site.wards.iter().map(|ward| ward.facts.name.as_str());
    let names = wards.chain([
        group.short_name.as_str(),
        group.registered_name.as_str(),
        group.place.as_str(),
    ]);
    let low = lead.words().to_lowercase();
    let mut known = names.filter(|name| !name.is_empty()).map(str::to_lowercase);
    let stretches = item.prose.stretches.iter();
    let index = stretches.take_while(|stretch| !std::ptr::eq(*stretch, lead)).count();
    lead.traced().is_match(&BODIES) || known.any(|name| low.contains(&name)) || !item.mentions.of(index).is_empty()
}

#[cfg(test)]
mod tests {
    use crate::check::practice::holds;

    #[test]
    fn a_citation_is_no_part_of_the_sentence() {
        const LEAD: &str = "Hollin Valley District Council agreed on Thursday 5 November 2026, without a vote against, that nobody should have to walk more than 200 metres to a seat on the way to the shops";
        let cited = |what: &str| format!("{LEAD} {what}.\n\nENDS");
        let [minute, note, report] =
            ["(minute 2026/71)", "(see note 1)", "(Cabinet report 2026/71, item 4)"].map(cited);
        let aside = cited("(which is shorter than a bus is long)");
        holds("lead-too-long", "", &[&aside], &[&minute, &note, &report]);
    }
}
