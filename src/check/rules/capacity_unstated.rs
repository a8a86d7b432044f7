//! Councillors with a council office who are quoted without saying for whom they speak.

use std::sync::LazyLock;

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Place, Severity};
use crate::check::pattern::{Pattern, pattern};
use crate::check::{Findings, HouseRule, Item, Look, Scope};
use crate::content::people::{Office, OfficeKind, Person, PersonRole};
use crate::content::release::{Capacity, Release};

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "capacity-unstated",
            title: "it is not said in which capacity somebody speaks",
            severity: Severity::Warning,
            reason: "A member of the cabinet, a chair or a mayor who speaks in a group's release announces no policy of the council, and a reader must be able to tell.",
            remedy: "Write `capacity:` (group, cabinet, chair, ward or personal) for the quotation, and introduce the person in the text by the role in which they speak.",
        },
        group: Group::Separation,
        sources: &[
            "Hinton Blewett Parish Council's media policy, section 2: members say in what capacity they give information",
            "Portsmouth City Council's protocol on officers and political groups, 6.6.4: a group's conclusions are no decisions of the council",
        ],
        looks: "quotes in front matter, the offices in content/people, and the sentence that says who speaks",
        hold: Hold::Usual,
        bad: &[
            "quotes: [{by: tobias-wren, role: Chair of Overview and Scrutiny Committee, approved: 2026-11-18}]\n---",
            "{}\n---\nThe bus will stop.\n\nCllr Tobias Wren, Chair of the Overview and Scrutiny Committee, said: \"Our group will ask for the bus to stay for a year.\"",
            "quotes: [{by: tobias-wren, capacity: group, role: Chair of Overview and Scrutiny Committee, approved: 2026-11-18}]\n---\nThe bus will stop.",
        ],
        good: &[
            "{}\n---\nThe bus will stop.\n\nCllr Tobias Wren, Civic Alliance transport spokesperson, said: \"Our group will ask for the bus to stay for a year.\"",
            "quotes: [{by: odile-marsh, role: leader of the Civic Alliance Group and councillor for Millrace, approved: 2026-11-18}]\n---\nThe bus will stop.",
            "quotes: [{by: tobias-wren, capacity: chair, role: Chair of Overview and Scrutiny Committee, approved: 2026-11-18}]\n---\nThe bus will stop.\n\nCllr Tobias Wren, Chair of the Overview and Scrutiny Committee, said: \"The committee will look at the figures in December.\"",
            "issued: 2026-04-20T10:00\nquotes: [{by: tobias-wren, role: councillor for Saltings, approved: 2026-04-18}]\napproved: {by: odile-marsh}\n---",
        ],
    },
    look: Look::Release(check),
};

fn check(item: &Item, release: &Release, findings: &mut Findings) {
    for (index, quote) in release.facts.quotes.iter().enumerate() {
        let Some(person) = item.ground.person(&quote.by) else {
            continue;
        };
        let Some(office) = council_office(item, person) else {
            continue;
        };
        let name = &person.facts.name;
        match quote.capacity {
            None => unstated(item, person, office, &format!("quotes[{index}]"), findings),
            Some(Capacity::Group) if names_office_alone(&quote.role, office, item) => {
                let field = item.field(&format!("quotes[{index}].role"));
                let message = format!("{name} speaks for the group, but is introduced only as {}", quote.role);
                // Where the text says it too, that is what readers see.
                match introduced_by_office(item, person, office) {
                    Some(place) => findings.at(place, message).label(field, "the same in their entry"),
                    None => findings.at(field, message),
                };
            }
            Some(Capacity::Group) => check_text(item, person, office, findings),
            Some(_) => {}
        }
    }
    for person in item.ground.site.people.iter() {
        let is_entered = release.facts.quotes.iter().any(|quote| quote.by == person.entry.slug);
        let is_member = person.facts.role == PersonRole::Councillor;
        if let Some(office) = council_office(item, person).filter(|_| is_member && !is_entered)
            && let Some(place) = spoken(item, person, office)
        {
            let message = format!(
                "{} is also {}, and it is not said in which capacity they speak",
                person.facts.name, office.title
            );
            findings.at(place, message).help("Introduce them by their role in the group or as councillor for their ward; or say that they speak for the council's body.");
        }
    }
}

/// Where a text tells what somebody says, who has no entry under `quotes`, and not in which role.
fn spoken(item: &Item, person: &Person, office: &Office) -> Option<Place> {
    let mut place = None;
    for (index, stretch) in item.prose.stretches.iter().enumerate() {
        if matches!(stretch.scope, Scope::Blank | Scope::Alt | Scope::Caption | Scope::Table) {
            continue;
        }
        let named: Vec<_> = item
            .mentions
            .of(index)
            .iter()
            .filter(|mention| mention.is_of(person))
            .collect();
        // Most texts speak of neither the person nor the office.
        let may_name = stretch.words().contains(word_of(office));
        if named.is_empty() && !may_name {
            continue;
        }
        for sentence in stretch.sentences() {
            let is_named = named.iter().any(|mention| sentence.contains(&mention.words.start));
            let said = &stretch.words()[sentence.clone()];
            if is_named && IN_ROLE.is_match(said) {
                return None;
            }
            let by_office = may_name
                && !is_of_another(item, person, index, sentence)
                && names_office_shortly(said, office)
                && OF_GROUP.is_match(&in_group(item, said))
                && SPEAKS.is_match(said)
                && !IS_ADDRESSED.is_match(said);
            let by_name = || is_named && is_reported(item, person, index, sentence);
            if place.is_none() && (by_office || by_name()) {
                place = Some(stretch.place(item.source(), sentence.clone()));
            }
        }
    }
    place
}

/// Whether a quotation of somebody's begins in a sentence, or is said in it to be theirs.
fn is_reported(item: &Item, person: &Person, index: usize, sentence: &std::ops::Range<usize>) -> bool {
    item.quotations.iter().any(|quotation| {
        let run = quotation.attribution.as_ref().or_else(|| quotation.start());
        let is_here = run.is_some_and(|run| run.stretch == index && sentence.contains(&run.words.start));
        is_here && quotation.is_direct() && quotation.is_by(person)
    })
}

/// Whether an office in a sentence is that of somebody else whom it names: `Cllr Sable, the council's Cabinet Member for
/// Tourism` is not the council's deputy leader.
fn is_of_another(item: &Item, person: &Person, index: usize, sentence: &std::ops::Range<usize>) -> bool {
    let said = &item.prose.stretches[index].words()[sentence.clone()];
    let mut named = item.mentions.within(index, sentence.clone());
    named.any(|mention| {
        let theirs = || council_office(item, mention.person);
        !mention.is_of(person) && theirs().is_some_and(|office| names_office_shortly(said, office))
    })
}

/// A sentence in which every name of the group is `our group`.
fn in_group(item: &Item, said: &str) -> String {
    let names = item.ground.settings().group.names();
    names.fold(said.to_owned(), |said, name| said.replace(name, "our group"))
}

/// The end of a word without which an office is not named: `udit` for the chair of the audit committee.
fn word_of(office: &Office) -> &str {
    let body = office
        .title
        .split_once(" of ")
        .or_else(|| office.title.split_once(" for "));
    let body = body.map_or(office.title.as_str(), |(_, body)| body);
    let body = body.strip_prefix("the ").unwrap_or(body);
    let word = body.split(' ').next().unwrap_or(body);
    word.get(1..).unwrap_or(word)
}

/// Whether words name an office in any of the short forms that people use: `audit chair`, `who chairs Audit`.
fn names_office_shortly(said: &str, office: &Office) -> bool {
    let said = said.to_lowercase().replace(" the ", " ").replace('’', "'");
    let title = office.title.to_lowercase().replace(" the ", " ");
    if said.contains(&title) {
        return true;
    }
    let body = title
        .split_once(" of ")
        .or_else(|| title.split_once(" for "))
        .map_or("", |(_, body)| body);
    let body = body.trim_end_matches("committee").trim();
    // `Deputy Leader of the Council`: to belong to the council and its cabinet is no office.
    if body == "council" {
        return false;
    }
    let leads = match office.kind {
        Some(OfficeKind::Cabinet) => ["cabinet member", "portfolio holder", "cabinet"].as_slice(),
        Some(OfficeKind::Chair) => ["chair", "chairs", "chairman", "chairwoman", "in charge", "head"].as_slice(),
        _ => ["mayor"].as_slice(),
    };
    let has_word = |word: &str| said.split(|c: char| !c.is_alphanumeric()).any(|other| other == word);
    let is_body = body.is_empty() || said.contains(body);
    is_body
        && leads
            .iter()
            .any(|lead| has_word(lead) || lead.contains(' ') && said.contains(lead))
        || office.kind == Some(OfficeKind::Chair) && !body.is_empty() && said.contains(&format!("{body}'s cllr"))
}

/// In which role somebody speaks, and whatever else makes that plain.
static IN_ROLE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:spokes\w+|councillor for|member for|ward councillor|whip|group[’']?s? (?:deputy )?leader|(?:deputy )?leader of the [\w ]*(?:group|alliance|independents)|personal capacity|at (?:full council|cabinet|council|the [\w ]{3,30} committee|the meeting)|(?:spoke|speaks|speaking|speak) (?:here )?(?:for|as|on behalf of)|not as|own name|as a (?:resident|parent|passenger|ward))\b",
    )
});

/// The group, and those whom it is set against.
static OF_GROUP: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:our (?:own )?(?:group|party|councillors|plan|motion|amendment)|(?:the|this|her|his|their|my) (?:own )?(?:group|party)|we mean to win|as a group|(?:other|no other|another|rival|opposing) (?:groups?|part(?:y|ies)))\b",
    )
});

/// To say something, in the words of every day.
static SPEAKS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:sa(?:y|ys|id|ying)|t(?:old|ells?)|add(?:s|ed)|believes?|believed|thinks?|thought|reckons?|promise[sd]?|pledge[sd]?|insist(?:s|ed)?|argue[sd]?|claim(?:s|ed)?|want(?:s|ed)?|call(?:s|ed)|warn(?:s|ed)|announce[sd]?|explain(?:s|ed)|according|in the (?:words|view|opinion)|the (?:word|message|verdict) from|a word from|comes (?:the|a)|message|press(?:es|ed) (?:the|our|his|her)|vow(?:s|ed)|urge[sd]?|ask(?:s|ed)?|demand(?:s|ed)?|make[s]? the case|made the case|all for|swears?|backs?|know a|for the (?:woman|man)|stress(?:es|ed)|maintains?|welcome[sd]?|accuse[sd]?|attack(?:s|ed)|praise[sd]?)\b|:",
    )
});

/// That an office is spoken to, and does not speak: `our group has asked the audit committee's chair`.
static IS_ADDRESSED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:(?:wants?|would like|expects?|needs?|asks?|asked|tells?|told|urge[sd]?|writes? to|wrote to|written to|thank(?:s|ed)?|press(?:es|ed)?|invite[sd]?|call(?:s|ed) on|wait(?:s|ed|ing)? for|challenge[sd]?) (?:the |our |that )?(?:[a-z’']+ ){0,4}(?:chair|chairman|chairwoman|cabinet member|portfolio holder|mayor)|(?:chair|chairman|chairwoman|cabinet member|portfolio holder|mayor)\b[^.;:!?]{0,30} (?:will be|was|has been|is being|is to be|were) (?:asked|told|urged|invited|thanked|pressed|challenged))\b",
    )
});

/// It is told where the text introduces somebody by the office alone: there a reader takes them for the council.
fn unstated(item: &Item, person: &Person, office: &Office, field: &str, findings: &mut Findings) {
    let message = format!(
        "{} is also {}, and it is not said in which capacity they speak",
        person.facts.name, office.title
    );
    match introduced_by_office(item, person, office) {
        None => drop(findings.at(item.field(field), message)),
        Some(place) => drop(
            findings
                .at(place, message)
                .help("Introduce them by their role in the group, and write `capacity: group` into their entry under `quotes`; or `capacity: chair`, if the words are those of the council's body.")
                .label(item.field(field), "their entry, which gives no capacity"),
        ),
    }
}

/// Where the text introduces somebody who is quoted by their office of the council and nothing of the group.
fn introduced_by_office(item: &Item, person: &Person, office: &Office) -> Option<Place> {
    // `As Chair of the Audit Committee, Cllr Croft said`: what a sentence opens with belongs to its subject.
    static OPENING: LazyLock<Pattern> =
        LazyLock::new(|| pattern(r"\b(?:As|Speaking as|In (?:her|his) role as|[Tt]he) [^.;:!?“”]{0,80}, ?$"));
    let introduced = item
        .quotations
        .iter()
        .filter(|quotation| quotation.is_direct() && quotation.is_by(person));
    let run = introduced
        .filter_map(|quotation| quotation.attribution.as_ref())
        .next()?;
    let stretch = &item.prose.stretches[run.stretch];
    let text = stretch.words();
    let sentence = stretch
        .sentence_at(run.words.start)
        .map_or(run.words.start, |sentence| sentence.start);
    let before = &text[sentence.min(run.words.start)..run.words.start];
    let start = OPENING.find(before).map_or(run.words.start, |opening| {
        run.words.start - before.len() + opening.start()
    });
    let words = start..run.words.end;
    names_office_alone(&text[words.clone()], office, item).then(|| stretch.place(item.source(), words))
}

/// Where the text introduces somebody by ward and office, and then they speak as one of the group: `We Drovers have gone on
/// about this`.
fn introduced_by_ward(item: &Item, person: &Person, office: &Office) -> Option<Place> {
    let mut own = item
        .quotations
        .iter()
        .filter(|quotation| quotation.is_direct() && quotation.is_by(person));
    let run = own.clone().find_map(|quotation| quotation.attribution.as_ref())?;
    let is_for_group = own.any(|quotation| {
        quotation.words(&item.prose).any(|(stretch, run)| {
            let said = in_group(item, &stretch.words()[run.words.clone()]);
            OF_GROUP.is_match(&said) || is_one_of_them(item, &said)
        })
    });
    let stretch = &item.prose.stretches[run.stretch];
    let words = &stretch.words()[run.words.clone()];
    let is_by_office = names_office(&words.to_lowercase(), office) && !names_group(&words.to_lowercase(), item);
    (is_for_group && is_by_office).then(|| stretch.place(item.source(), run.words.clone()))
}

/// Whether somebody speaks as one of those whom the group is named after: `we Drovers`.
fn is_one_of_them(item: &Item, said: &str) -> bool {
    let mut names = item.ground.settings().group.names();
    names.any(|name| {
        let own = name.strip_prefix("The ").unwrap_or(name).trim_end_matches(" Group");
        let is_led = |we: &str| said.contains(&format!("{we} {own} ")) || said.contains(&format!("{we} the {own} "));
        // `We Independents` are the Thornmere Independents.
        let last = own.rsplit(' ').next().filter(|last| last.ends_with('s'));
        let is_short = |we: &str| last.is_some_and(|last| said.contains(&format!("{we} {last} ")));
        !own.is_empty()
            && ["we", "We", "us", "We in", "we in"]
                .iter()
                .any(|we| is_led(we) || is_short(we))
    })
}

/// The sentences that give the person's words: the role for the group must be among them.
fn check_text(item: &Item, person: &Person, office: &Office, findings: &mut Findings) {
    let place = introduced_by_office(item, person, office).or_else(|| introduced_by_ward(item, person, office));
    if let Some(place) = place {
        findings
            .at(
                place,
                format!("{} speaks for the group here, but is introduced only as {}", person.facts.name, office.title),
            )
            .help("Introduce them by their role in the group, such as “transport spokesperson of the group”, or change `capacity:` if they speak for the council's body.");
    }
}

/// The office of the council that somebody holds on the day.
fn council_office<'p>(item: &Item, person: &'p Person) -> Option<&'p Office> {
    person.facts.offices.iter().find(|office| {
        let kind = matches!(
            office.kind,
            Some(OfficeKind::Cabinet | OfficeKind::Chair | OfficeKind::Civic)
        );
        kind && office.term.covers(item.day)
    })
}

/// Whether words name an office of the council and nothing of the group.
fn names_office_alone(words: &str, office: &Office, item: &Item) -> bool {
    let words = words.to_lowercase();
    let has_ward = ["councillor for", "member for"].iter().any(|word| words.contains(word));
    names_office(&words, office) && !has_ward && !names_group(&words, item)
}

/// Whether words in small letters name an office of the council.
fn names_office(words: &str, office: &Office) -> bool {
    let title = office.title.to_lowercase();
    let short = title.replace(" of the ", " of ");
    let kind = match office.kind {
        Some(OfficeKind::Cabinet) => ["cabinet member", "executive member", "portfolio holder"].as_slice(),
        Some(OfficeKind::Chair) => [
            "chair of",
            "chairman of",
            "chairwoman of",
            "who chairs",
            "who has chaired",
            "chairs the",
            "committee chair",
        ]
        .as_slice(),
        _ => ["mayor"].as_slice(),
    };
    let body = title
        .strip_prefix("chair of ")
        .map_or("", |body| body.trim_start_matches("the "));
    let body = body.trim_end_matches(" committee");
    let is_short = ["chair", "chairman", "chairwoman"]
        .iter()
        .any(|chair| !body.is_empty() && words.contains(&format!("{body} {chair} ")));
    is_short
        || words.contains(&title)
        || words.replace(" of the ", " of ").contains(&short)
        || kind.iter().any(|word| words.contains(word))
}

/// Whether words in small letters tell that somebody speaks for the group.
fn names_group(words: &str, item: &Item) -> bool {
    let group = &item.ground.settings().group;
    let names = [group.registered_name.to_lowercase(), group.short_name.to_lowercase()];
    let is_named = |name: &String| !name.is_empty() && words.contains(name.as_str());
    names.iter().any(is_named) || ["spokes", "group", "whip"].iter().any(|word| words.contains(word))
}
