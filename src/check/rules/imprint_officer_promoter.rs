//! Imprints that put a council officer, or the council's own office, in the promoter's place.

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::{Findings, Ground, HouseRule, Item, Look, imprints};
use crate::content::people::{Person, PersonRole};
use crate::content::settings::Party;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "imprint-officer-promoter",
            title: "the promoter of the site is a council officer or sits in a council office",
            severity: Severity::Error,
            reason: "The promoter answers in law for what is published and speaks for the party. A politically restricted officer may not be put there, and the council may not lend its address.",
            remedy: "Name a councillor, an election agent or an officer of the party as promoter, with an address that is not the council's.",
        },
        group: Group::Imprint,
        sources: &[
            "Elections Act 2022, sections 39 and 48: the promoter causes the publication and commits the offence if the imprint is missing",
            "Protocol of Portsmouth City Council on officers and party groups, section 6.7; leaflet of the political assistants' network",
        ],
        looks: "imprint in content/site.yaml, imprints typed into a text, and people of the registry",
        hold: Hold::Usual,
        bad: &[
            "site: {imprint: {promoter: {person: jonah-pell, name: Jonah Pell}}}\n---",
            "site: {imprint: {promoter: {person: null, name: Helen Strake}}}\n---",
            "site: {imprint: {promoter: {address: [Town Hall, Market Square, Harrowmere, HM1 1AA]}}}\n---",
            "site: {imprint: {promoter: {person: rufus-brandt, name: Rufus Brandt}}}\n---",
            "ENDS\n\n## Notes to editors\n\n1. Promoted by Jonah Pell, 3 Tannery Yard, Harrowmere, HM4 2QT.",
            "ENDS\n\nPublished and promoted by Odile Marsh, Town Hall, Market Square, Harrowmere, HM1 1AA.",
        ],
        good: &[
            "ENDS\n\nPublished and promoted by Odile Marsh, 3 Tannery Yard, Harrowmere, HM4 2QT.",
            "The concert was promoted by a charity. Jonah Pell gave it a hall.",
            "site: {imprint: {promoter: {person: odile-marsh, name: Odile Marsh, address: [3 Tannery Yard, Harrowmere, HM4 2QT]}}}\n---",
        ],
    },
    look: Look::ItemAndSite(check_item, check),
};

/// An imprint that a text brings along.
fn check_item(item: &Item, findings: &mut Findings) {
    for typed in imprints::typed(item) {
        let place = || typed.stretch.place(item.source(), typed.words.clone());
        let mut named = item.mentions.within(typed.index, typed.from..typed.words.end);
        let first = named.next().filter(|first| {
            let between = typed
                .stretch
                .words()
                .get(typed.from..first.whole().start)
                .unwrap_or_default();
            first.person.facts.role == PersonRole::Officer && !between.contains([',', '.'])
        });
        if let Some(officer) = first {
            let name = &officer.person.facts.name;
            findings
                .at(place(), format!("the imprint typed here names {name} as promoter, who is a council officer"))
                .help("Take it out: every page carries the imprint of content/site.yaml. If it is for a picture or a leaflet, name a member there.");
        }
        let party = Party {
            address: vec![typed.promoter().to_owned()],
            ..Party::default()
        };
        if let Some(office) = council_office(item.ground, &party) {
            findings
                .at(
                    place(),
                    format!("the imprint typed here gives an address of the council's: `{office}`"),
                )
                .help("Write an address of the group or of the promoter, at which post is taken in.");
        }
    }
}

fn check(ground: &Ground, findings: &mut Findings) {
    let settings = ground.settings();
    person(ground, &settings.promoter, "promoter", findings);
    if let Some(body) = &settings.on_behalf_of {
        person(ground, body, "on_behalf_of", findings);
    }
    if let Some(office) = council_office(ground, &settings.promoter) {
        findings
            .at(
                ground.setting("imprint.promoter.address"),
                format!("the promoter's address is the council's: `{office}`"),
            )
            .help("Write an address of the group or of the promoter, at which post is taken in.");
    }
}

fn person(ground: &Ground, party: &Party, key: &str, findings: &mut Findings) {
    let known = party
        .person
        .as_deref()
        .and_then(|slug| ground.site.person(slug))
        .or_else(|| ground.person(&party.name));
    let Some(known) = known else {
        return;
    };
    let what = match known.facts.role {
        PersonRole::Officer if holds_post(known, ground) => "a council officer",
        PersonRole::OtherCouncillor => "a councillor of another group",
        _ => return,
    };
    let name = &known.facts.name;
    let field = if party.person.is_some() { "person" } else { "name" };
    let help = match ground.settings().group.leader.as_deref() {
        Some(leader) => format!("Name a member instead, as in `person: {leader}`, with their name and address."),
        None => "Name a member of the group instead.".to_owned(),
    };
    findings
        .at(
            ground.setting(&format!("imprint.{key}.{field}")),
            format!("{name}, who stands in the imprint, is {what}"),
        )
        .help(help);
}

/// Whether an officer still holds the post: one who has left may stand in an imprint.
fn holds_post(person: &Person, ground: &Ground) -> bool {
    !person.facts.term.ended_before(ground.today())
}

/// The office of the council that an address names.
pub(super) fn council_office<'a>(ground: &Ground<'a>, party: &Party) -> Option<&'a str> {
    let folded = |text: &str| {
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        letters.collect::<String>().to_lowercase()
    };
    let address = folded(&party.address.join(" "));
    let offices = ground.settings().council.addresses.iter();
    offices
        .map(String::as_str)
        .find(|office| !folded(office).is_empty() && address.contains(&folded(office)))
}
