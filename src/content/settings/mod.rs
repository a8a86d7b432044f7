//! `content/site.yaml`: who the group is, and how its site is run.

use jiff::civil::Date;

use super::fields::{Fields, defaults};
use super::stage::Demand;
use crate::base::date::Zone;
use crate::source::yaml::{Map, Value};

mod brand;
mod identity;
mod parts;
mod policy;
mod terms;

pub use brand::{Brand, ColourPair};
pub use identity::{CouncilFacts, Encoding, GroupFacts, Logo, Server, SiteFacts};
pub use parts::{BoilerplateFacts, ContactFacts, ElectionFacts, MenuLine, Party, PressFacts};
pub use policy::{Approval, Policy, Stance, Want};
pub use terms::TermFacts;

/// All of `site.yaml`.
#[derive(Clone, Debug)]
pub struct Settings {
    /// `site`
    pub site: SiteFacts,
    /// `group`
    pub group: GroupFacts,
    /// `imprint.promoter`
    pub promoter: Party,
    /// `imprint.on_behalf_of`
    pub on_behalf_of: Option<Party>,
    /// `imprint.printer`
    pub printer: Option<Party>,
    /// `imprint.address_checked`
    pub address_checked: bool,
    /// `council`
    pub council: CouncilFacts,
    /// `contacts`, in the order of the file.
    pub contacts: Vec<(String, ContactFacts)>,
    /// `policy`
    pub policy: Policy,
    /// `brand`
    pub brand: Brand,
    /// `menus.main`
    pub menu: Vec<MenuLine>,
    /// `menus.footer`
    pub footer: Vec<MenuLine>,
    /// `press`
    pub press: PressFacts,
    /// `elections`
    pub elections: Vec<ElectionFacts>,
    /// `terms`: the council's terms, the first one first.
    pub terms: Vec<TermFacts>,
    /// `rules`: severities by rule.
    pub rules: Vec<(String, String)>,
    /// `style_profile`
    pub style_profile: String,
}

impl Settings {
    /// Reads `site.yaml`.
    pub fn read(f: &mut Fields) -> Self {
        let (promoter, on_behalf_of, printer, address_checked) = f
            .map(
                "imprint",
                "Who answers for what is published; Elections Act 2022 s.41.",
                |f| {
                    let promoter = f.map("promoter", "Who causes it to be published.", Party::read);
                    (
                        f.require("promoter", promoter),
                        f.map("on_behalf_of", "On whose behalf.", Party::read),
                        f.map("printer", "Who prints what is printed; PPERA 2000 s.143.", Party::read),
                        f.flag("address_checked", "true where an unusual address was checked.")
                            .unwrap_or(false),
                    )
                },
            )
            .unwrap_or_default();
        let imprint_given = f.has("imprint").then_some(String::new());
        f.require("imprint", imprint_given);
        let site = f.map("site", "The site: its address, zone and languages.", SiteFacts::read);
        let given = (site.is_some() || f.has("site")).then_some(String::new());
        f.require("site", given);
        let group = f.map("group", "The group: its names and mark.", GroupFacts::read);
        let group = f.require("group", group);
        let council = f.map(
            "council",
            "The council, so that the two are kept apart.",
            CouncilFacts::read,
        );
        let (menu, footer) = f
            .map("menus", "The menus.", |f| {
                (
                    f.maps("main", "The main menu.", MenuLine::read),
                    f.maps("footer", "The menu in the footer.", MenuLine::read),
                )
            })
            .unwrap_or_default();
        Self {
            site: site.unwrap_or_else(SiteFacts::unknown),
            group,
            promoter,
            on_behalf_of,
            printer,
            address_checked,
            council: f.require("council", council),
            contacts: f.named("contacts", "Whom to ask, by a name of your own.", ContactFacts::read),
            policy: f
                .map("policy", "How the site is run.", Policy::read)
                .unwrap_or_else(|| defaults(Policy::read)),
            brand: f.map("brand", "Colours as #RRGGBB.", Brand::read).unwrap_or_default(),
            menu,
            footer,
            press: f
                .map("press", "Texts of the press centre.", PressFacts::read)
                .unwrap_or_default(),
            elections: f.maps("elections", "Elections, past and to come.", ElectionFacts::read),
            terms: TermFacts::read_all(f),
            rules: f.words("rules", "Severities by rule: error, warning, advice or off."),
            style_profile: f.text_or_empty("style_profile", "Which style: govuk, lga or own."),
        }
    }

    /// What is asked of an approval.
    pub fn demand(&self) -> Demand {
        let archive_before = self.policy.archive_before;
        Demand {
            approval: self.policy.approval,
            archive_before: archive_before.map(|day| self.site.zone.start_of(day)),
        }
    }

    /// The council term of a day, where it was over by another day.
    pub fn earlier_term(&self, day: Date, today: Date) -> Option<&TermFacts> {
        let is_earlier = |facts: &&TermFacts| facts.term.covers(day) && facts.term.ended_before(today);
        self.terms.iter().find(is_earlier)
    }

    /// A contact by its key.
    pub fn contact(&self, key: &str) -> Option<&ContactFacts> {
        self.contacts
            .iter()
            .find(|(name, _)| name == key)
            .map(|(_, contact)| contact)
    }

    /// The contact of a release that names none: the first for information, else the first.
    pub fn default_contact(&self) -> Option<(&str, &ContactFacts)> {
        let for_information = self
            .contacts
            .iter()
            .find(|(_, contact)| contact.purpose == "information");
        for_information
            .or(self.contacts.first())
            .map(|(key, contact)| (key.as_str(), contact))
    }

    /// The imprint, one whole sentence.
    pub fn imprint(&self) -> String {
        let of = |party: &Party| match party.address.is_empty() {
            true => party.name.clone(),
            false => format!("{}, {}", party.name, party.address.join(", ")),
        };
        match &self.on_behalf_of {
            Some(body) => format!("Promoted by {}, on behalf of {}.", of(&self.promoter), of(body)),
            None => format!("Promoted by {}.", of(&self.promoter)),
        }
    }

    /// Who printed what is printed; empty where no printer is named.
    pub fn printed_by(&self) -> String {
        let sentence = |party: &Party| format!("Printed by {}, {}.", party.name, party.address.join(", "));
        self.printer.as_ref().map(sentence).unwrap_or_default()
    }
}

/// The zone that a map of `site.yaml` names, before the rest of it is read: every time depends on it.
pub fn zone_of(map: &Map) -> Zone {
    let Some(Value::Map(site)) = map.get("site") else {
        return Zone::utc();
    };
    site.get("timezone")
        .and_then(Value::as_text)
        .and_then(Zone::named)
        .unwrap_or_else(Zone::utc)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::SourcePath;

    #[test]
    fn the_imprint_is_one_sentence_with_both_names() {
        let path = SourcePath::new("content/site.yaml");
        let yaml = "imprint:\n  promoter: {name: Odile Marsh, address: [3 Tannery Yard, HM4 2QT]}\n  on_behalf_of: {name: Civic Alliance Group, address: [3 Tannery Yard, HM4 2QT]}\n";
        let map = crate::source::yaml::read(&path, yaml, 0).value.unwrap();
        let (settings, _) = super::super::fields::read(&path, &map, &Zone::utc(), "en", Settings::read);
        assert_eq!(
            settings.imprint(),
            "Promoted by Odile Marsh, 3 Tannery Yard, HM4 2QT, on behalf of Civic Alliance Group, 3 Tannery Yard, HM4 2QT."
        );
    }

    #[test]
    fn an_unset_policy_asks_for_seals() {
        let path = SourcePath::new("content/site.yaml");
        let (settings, faults) = super::super::fields::read(&path, &Map::default(), &Zone::utc(), "en", Settings::read);
        assert_eq!(settings.policy.approval, Approval::Sealed);
        assert!(
            faults.iter().any(|fault| fault.message == "`site` is missing"),
            "{faults:?}"
        );
    }
}
