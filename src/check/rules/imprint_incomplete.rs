//! Imprints that do not say who answers for the site, and where they can be found.

use super::imprint_officer_promoter::council_office;
use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::{Findings, Ground, HouseRule, Item, Look, imprints};
use crate::content::settings::Party;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "imprint-incomplete",
            title: "the imprint lacks a name or an address",
            severity: Severity::Error,
            reason: "Election material must give the name and address of its promoter, and of whoever it is published for. A website or an e-mail address alone does not do.",
            remedy: "Write under `imprint` in content/site.yaml the name and the postal address of the promoter, and of the body on whose behalf it is published.",
        },
        group: Group::Imprint,
        sources: &[
            "Elections Act 2022, section 41(3): name and address of the promoter and of any person on behalf of whom the material is published",
            "Representation of the People Act 1983, section 110(3), and Political Parties, Elections and Referendums Act 2000, section 143(2): the same pair for print",
        ],
        looks: "imprint in content/site.yaml, and imprints typed into a text",
        hold: Hold::Firm,
        bad: &[
            "site: {imprint: {promoter: {name: Civic Alliance, address: [press@civicalliance-harrowmere.example]}}}\n---",
            "site: {imprint: {on_behalf_of: {address: null}}}\n---",
            "site: {imprint: {promoter: {address: [PO Box 12]}}}\n---",
            "site: {imprint: {promoter: {address: [P.O. Box 12, Harrowmere, HM4 2QT]}}}\n---",
            "site: {imprint: {on_behalf_of: {address: [Town Hall, Market Square, Harrowmere, HM1 1AA]}}}\n---",
            "ENDS\n\n1. To go with the picture: Published and promoted by the Civic Alliance, to be found on the web.",
            "ENDS\n\nPromoted by Odile Marsh on behalf of the Civic Alliance Group.",
        ],
        good: &[
            "ENDS\n\nTo go with the picture: Published and promoted by Odile Marsh, 3 Tannery Yard, Harrowmere, HM4 2QT.",
            "The concert was promoted by a charity, and the town promoted it.",
            "site: {imprint: {promoter: {name: Odile Marsh, address: [3 Tannery Yard, Harrowmere, HM4 2QT]}}}\n---",
            "site: {imprint: {address_checked: true, promoter: {address: [The Old Quay, Saltings Island]}, on_behalf_of: null}}\n---",
        ],
    },
    look: Look::ItemAndSite(check_item, check),
};

/// An imprint that a text brings along must be whole too: it is copied without the page.
fn check_item(item: &Item, findings: &mut Findings) {
    for typed in imprints::typed(item) {
        let parts = typed.promoter().split([',', '.', ';', '\n']);
        if parts.map(str::trim).any(has_postcode) {
            continue;
        }
        findings
            .at(
                typed.stretch.place(item.source(), typed.words.clone()),
                "the imprint typed here gives no postal address of the promoter",
            )
            .help("Take it out, as every page carries the whole imprint; or, if it goes with a picture or a leaflet, write name and postal address of the promoter, and of the body it is published for.");
    }
}

fn check(ground: &Ground, findings: &mut Findings) {
    let settings = ground.settings();
    party(ground, findings, &settings.promoter, "imprint.promoter", "promoter");
    if let Some(body) = &settings.on_behalf_of {
        party(
            ground,
            findings,
            body,
            "imprint.on_behalf_of",
            "body it is published for",
        );
    }
}

fn party(ground: &Ground, findings: &mut Findings, party: &Party, field: &str, what: &str) {
    if party.name.trim().is_empty() {
        findings.at(ground.setting(field), format!("the imprint does not name the {what}"));
    }
    unsure(ground, findings, party, field, what);
    if let Some(fault) = fault_of(party, ground.settings().address_checked) {
        let place = ground.setting(&format!("{field}.address"));
        findings.at(place, format!("the address of the {what} in the imprint {fault}"));
    }
}

/// Addresses that may do, and may not.
fn unsure(ground: &Ground, findings: &mut Findings, party: &Party, field: &str, what: &str) {
    if ground.settings().address_checked {
        return;
    }
    let place = || ground.setting(&format!("{field}.address"));
    if party.address.iter().any(|line| is_box(line)) {
        findings
            .at(
                place(),
                format!("the address of the {what} is a post office box, and it is not settled that one is enough"),
            )
            .help("Write a street address, or set `address_checked: true` under `imprint` once somebody has asked.")
            .severity(Severity::Warning);
    }
    if let Some(office) = council_office(ground, party) {
        findings
            .at(
                place(),
                format!("the address of the {what} is an office of the council: `{office}`"),
            )
            .help("Write an address of the group or of the promoter.")
            .severity(Severity::Warning);
    }
}

/// Whether a line of an address is a post office box: `PO Box 12`, `P.O.Box 12`.
fn is_box(line: &str) -> bool {
    let letters: String = line.chars().filter(|c| c.is_alphanumeric()).collect();
    letters.to_lowercase().starts_with("pobox")
}

/// What an address lacks. One that a person has checked only needs to be there.
fn fault_of(party: &Party, is_checked: bool) -> Option<&'static str> {
    let whole = party.address.join(", ");
    if whole.trim().is_empty() {
        return Some("is missing");
    }
    if is_checked {
        return None;
    }
    if whole.contains('@') || whole.contains("://") {
        return Some("is not a postal address");
    }
    if party.address.len() < 2 {
        return Some("has only one line");
    }
    (!party.address.iter().any(|line| has_postcode(line))).then_some("has no postcode")
}

/// Whether a line ends with a postcode of the United Kingdom, in its general shape: `HM4 2QT`.
fn has_postcode(line: &str) -> bool {
    let compact: String = line
        .chars()
        .rev()
        .filter(|c| !c.is_whitespace())
        .take(7)
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .collect();
    let Some((outward, inward)) = compact.len().checked_sub(3).and_then(|at| compact.split_at_checked(at)) else {
        return false;
    };
    let mut inward = inward.chars();
    let is_inward = inward.next().is_some_and(|c| c.is_ascii_digit()) && inward.all(|c| c.is_ascii_alphabetic());
    is_inward && outward.chars().any(|c| c.is_ascii_digit()) && outward.chars().any(|c| c.is_ascii_alphabetic())
}
