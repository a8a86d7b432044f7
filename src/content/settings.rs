//! `content/site.yaml`: who the group is, and how its site is run.

use jiff::civil::Date;

use super::entry::ImageFact;
use super::fields::{Fields, choice, defaults};
use crate::base::code::{NO_POLICY, WRONG_TYPE};
use crate::base::date::Zone;
use crate::base::{Diagnostic, FieldPath, Place, Severity, SourcePath};
use crate::source::yaml::{Map, Value};

choice! {
    /// How approval works.
    Approval {
        /// A seal over what was approved.
        Sealed = "sealed",
        /// The name of the councillor who approved.
        Named = "named",
        /// None is asked for.
        Off = "off",
    }
}

choice! {
    /// What is thought of a thing.
    Stance {
        /// It stops publication.
        Forbid = "forbid",
        /// It is warned of.
        Warn = "warn",
        /// It is fine.
        Allow = "allow",
    }
}

choice! {
    /// Whether a thing is asked for.
    Want {
        /// No.
        Off = "off",
        /// It may be there.
        Optional = "optional",
        /// It must be there.
        Required = "required",
    }
}

/// A name with a postal address.
#[derive(Clone, Debug, Default)]
pub struct Party {
    /// The person in the registry.
    pub person: Option<String>,
    /// The name.
    pub name: String,
    /// The address, a line each.
    pub address: Vec<String>,
}

/// Whom to ask.
#[derive(Clone, Debug, Default)]
pub struct ContactFacts {
    /// A name; from the key where it is left out.
    pub name: String,
    /// `information` or `interviews`.
    pub purpose: String,
    /// E-mail.
    pub email: String,
    /// Phone.
    pub phone: String,
    /// The number at night.
    pub out_of_hours: String,
    /// When it answers.
    pub hours: String,
}

/// A line of a menu: a route, a whole address, or a file under `content/`.
#[derive(Clone, Debug, Default)]
pub struct MenuLine {
    /// What it says.
    pub label: String,
    /// Where it leads, as written.
    pub to: String,
}

/// An election.
#[derive(Clone, Debug, Default)]
pub struct ElectionFacts {
    /// `ordinary`, `by-election`, …
    pub kind: String,
    /// The day of the poll.
    pub poll: Option<Date>,
    /// The day on which the notice was published.
    pub notice_published: Option<Date>,
    /// Wards, or `all`.
    pub wards: Vec<String>,
    /// Candidates.
    pub candidates: Vec<String>,
}

/// Two colours that stand together, and where.
#[derive(Clone, Debug, Default)]
pub struct ColourPair {
    /// The text, or the line.
    pub front: String,
    /// What it stands on.
    pub back: String,
    /// `text` or `interface`.
    pub for_what: String,
}

/// A description of the group to paste.
#[derive(Clone, Debug, Default)]
pub struct BoilerplateFacts {
    /// `In 25 words`.
    pub label: String,
    /// The words.
    pub text: String,
}

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
    /// `rules`: severities by rule.
    pub rules: Vec<(String, String)>,
    /// `style_profile`
    pub style_profile: String,
}

/// `site` of `site.yaml`.
#[derive(Clone, Debug)]
pub struct SiteFacts {
    /// Without a slash at its end.
    pub base_url: String,
    /// The zone in which times are meant and shown.
    pub zone: Zone,
    /// Its IANA name.
    pub zone_name: String,
    /// The host in permanent ids; RFC 4151.
    pub tag_authority: String,
    /// The year in permanent ids.
    pub tag_since: String,
    /// Languages of the site.
    pub languages: Vec<String>,
    /// The language of what does not say one.
    pub default_lang: String,
    /// The folder under `themes/`.
    pub theme: String,
}

/// `group` of `site.yaml`.
#[derive(Clone, Debug, Default)]
pub struct GroupFacts {
    /// The name in the notice to the proper officer; SI 1990/1553 reg. 8.
    pub registered_name: String,
    /// A shorter name.
    pub short_name: String,
    /// `CAG`
    pub id_prefix: String,
    /// The leader.
    pub leader: Option<String>,
    /// Where the group is: the dateline of a release that names none.
    pub place: String,
    /// The council.
    pub council_name: String,
    /// The party-communication line.
    pub party_mark: String,
    /// Names that are wrong.
    pub wrong_names: Vec<String>,
    /// The logo; none where the group has none.
    pub logo: Option<ImageFact>,
    /// Who allowed the use of a party's emblem.
    pub logo_permission: String,
    /// What the group is, in a sentence or two.
    pub boilerplate: String,
}

/// `council` of `site.yaml`.
#[derive(Clone, Debug, Default)]
pub struct CouncilFacts {
    /// Its hosts.
    pub domains: Vec<String>,
    /// Its numbers, in digits.
    pub phones: Vec<String>,
    /// Its offices.
    pub addresses: Vec<String>,
    /// What its marks are called.
    pub marks: Vec<String>,
    /// The sentence that says the site is not the council's.
    pub not_council_notice: String,
    /// Its page of services.
    pub services_url: Option<String>,
    /// Where one finds the ward of a postcode.
    pub finder_url: Option<String>,
}

/// `policy` of `site.yaml`.
#[derive(Clone, Debug)]
pub struct Policy {
    /// How approval works; `sealed` where not said.
    pub approval: Approval,
    /// Items issued before this day belong to an imported archive.
    pub archive_before: Option<Date>,
    /// Contact details of the council in releases.
    pub council_contacts: Stance,
    /// Council e-mail addresses on councillors' pages.
    pub councillor_official_email: Stance,
    /// A second language.
    pub bilingual: Want,
    /// Signed checks.
    pub checks: Want,
    /// Whether the assistant may run the publishing build.
    pub publish_by_officer: bool,
    /// `Cllr` or `Councillor`.
    pub councillor_short: String,
}

/// `brand` of `site.yaml`: colours as `#RRGGBB`.
#[derive(Clone, Debug, Default)]
pub struct Brand {
    /// The main colour.
    pub primary: Option<String>,
    /// Text on it.
    pub on_primary: Option<String>,
    /// The second colour.
    pub accent: Option<String>,
    /// Text on it.
    pub on_accent: Option<String>,
    /// Further pairs to hold against each other.
    pub pairs: Vec<ColourPair>,
    /// The picture in a browser's tab.
    pub favicon: Option<String>,
}

/// `press` of `site.yaml`.
#[derive(Clone, Debug, Default)]
pub struct PressFacts {
    /// How the group handles embargoes.
    pub embargo_policy: String,
    /// How it corrects.
    pub corrections_policy: String,
    /// Descriptions to paste.
    pub boilerplates: Vec<BoilerplateFacts>,
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
            rules: f.words("rules", "Severities by rule: error, warning, advice or off."),
            style_profile: f.text_or_empty("style_profile", "Which style: govuk, lga or own."),
        }
    }

    /// The findings on what this version cannot do yet.
    pub fn demands(&self, path: &SourcePath) -> Vec<Diagnostic> {
        if self.policy.approval != Approval::Sealed {
            return Vec::new();
        }
        let place = Place::Field(path.clone(), FieldPath::new("policy.approval"));
        let message = "sealed approval, the default, is not ready in this version";
        vec![Diagnostic::new(&NO_POLICY, message).at(place).help(NO_POLICY.remedy)]
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

impl SiteFacts {
    fn read(f: &mut Fields) -> Self {
        let base_url = f.url("base_url", "The site's address: https://…");
        let base_url = f.require("base_url", base_url);
        let zone_name = f.required_text("timezone", "The zone of its times, as in Europe/London.");
        let zone = Zone::named(&zone_name);
        if zone.is_none() && !zone_name.is_empty() {
            let at = f.path_of("timezone");
            let fault = Diagnostic::new(&WRONG_TYPE, format!("`{zone_name}` is not a time zone"));
            f.fault(fault.help("write a name from the IANA list, as in Europe/London"), &at);
        }
        let default_lang = f.text("default_lang", "The language of what does not say one.");
        let languages = f.texts("languages", "The languages of the site: [en], [en, cy].");
        Self {
            base_url: base_url.trim_end_matches('/').to_owned(),
            zone: zone.unwrap_or_else(Zone::utc),
            zone_name,
            tag_authority: f.required_text("tag_authority", "The host in permanent ids. Never changed."),
            tag_since: f.required_text("tag_since", "The year in permanent ids. Never changed."),
            default_lang: default_lang
                .or_else(|| languages.first().cloned())
                .unwrap_or_else(|| "en".to_owned()),
            languages,
            theme: f
                .text("theme", "The folder under themes/.")
                .unwrap_or_else(|| "default".to_owned()),
        }
    }

    fn unknown() -> Self {
        Self {
            base_url: String::new(),
            zone: Zone::utc(),
            zone_name: "UTC".to_owned(),
            tag_authority: String::new(),
            tag_since: String::new(),
            languages: Vec::new(),
            default_lang: "en".to_owned(),
            theme: "default".to_owned(),
        }
    }
}

impl GroupFacts {
    fn read(f: &mut Fields) -> Self {
        let registered_name = f.required_text("registered_name", "The name in the notice to the proper officer.");
        Self {
            short_name: f
                .text("short_name", "A shorter name.")
                .unwrap_or_else(|| registered_name.clone()),
            registered_name,
            id_prefix: f.text_or_empty("id_prefix", "Two to six capitals before the numbers of releases."),
            leader: f.slug("leader", "The leader, by the name of their file."),
            place: f.text_or_empty(
                "place",
                "Where the group is: the dateline of a release that names none.",
            ),
            council_name: f.required_text("council_name", "The council's name."),
            party_mark: f.required_text("party_mark", "The line that says whose words these are."),
            wrong_names: f.texts("wrong_names", "Names that must not be used."),
            logo: f
                .text_or_map(
                    "logo",
                    "The logo: {file, alt}, or none.",
                    |_| None,
                    |f| Some(ImageFact::read(f)),
                )
                .flatten(),
            logo_permission: f.text_or_empty("logo_permission", "Who allowed the use of a party's emblem."),
            boilerplate: f.text_or_empty("boilerplate", "What the group is, in a sentence or two."),
        }
    }
}

impl CouncilFacts {
    fn read(f: &mut Fields) -> Self {
        Self {
            domains: f.texts("domains", "The council's hosts."),
            phones: f.texts("phones", "The council's numbers, in digits."),
            addresses: f.texts("addresses", "The council's offices."),
            marks: f.texts("marks", "What its marks are called: crest, …"),
            not_council_notice: f
                .required_text("not_council_notice", "The sentence that says this is not the council."),
            services_url: f.url("services_url", "The council's page of services."),
            finder_url: f.url("finder_url", "Where one finds the ward of a postcode."),
        }
    }
}

impl Party {
    fn read(f: &mut Fields) -> Self {
        Self {
            person: f.slug("person", "The person, by the name of their file."),
            name: f.required_text("name", "The name."),
            address: f.texts("address", "The postal address, a line each."),
        }
    }
}

impl ContactFacts {
    fn read(f: &mut Fields) -> Self {
        Self {
            name: f.text_or_empty("name", "A name; from the key where it is left out."),
            purpose: f.text_or_empty("purpose", "information or interviews."),
            email: f.text_or_empty("email", "E-mail."),
            phone: f.text_or_empty("phone", "Phone."),
            out_of_hours: f.text_or_empty("out_of_hours", "The number that answers at night."),
            hours: f.text_or_empty("hours", "When it answers."),
        }
    }
}

impl MenuLine {
    fn read(f: &mut Fields) -> Self {
        Self {
            label: f.required_text("label", "What it says."),
            to: f.required_text("to", "Where it leads: /news/, pages/about.md or https://…"),
        }
    }
}

impl ElectionFacts {
    fn read(f: &mut Fields) -> Self {
        Self {
            kind: f.text_or_empty("kind", "ordinary, by-election, …"),
            poll: f.day("poll", "The day of the poll."),
            notice_published: f.day("notice_published", "The day on which the notice was published."),
            wards: f.texts("wards", "Its wards, or [all]."),
            candidates: f.texts("candidates", "Candidates."),
        }
    }
}

impl Policy {
    fn read(f: &mut Fields) -> Self {
        Self {
            approval: f
                .choice("approval", "sealed, named or off.")
                .unwrap_or(Approval::Sealed),
            archive_before: f.day("archive_before", "What was issued before is an imported archive."),
            council_contacts: f
                .choice("council_contacts", "The council's contact details.")
                .unwrap_or(Stance::Warn),
            councillor_official_email: f
                .choice(
                    "councillor_official_email",
                    "Council e-mail addresses on councillors' pages.",
                )
                .unwrap_or(Stance::Allow),
            bilingual: f.choice("bilingual", "A second language.").unwrap_or(Want::Off),
            checks: f.choice("checks", "Signed checks.").unwrap_or(Want::Optional),
            publish_by_officer: f
                .flag("publish_by_officer", "true where the assistant may publish.")
                .unwrap_or(false),
            councillor_short: f
                .text("councillor_short", "Cllr or Councillor.")
                .unwrap_or_else(|| "Cllr".to_owned()),
        }
    }
}

impl Brand {
    fn read(f: &mut Fields) -> Self {
        Self {
            primary: f.colour("primary", "The main colour."),
            on_primary: f.colour("on_primary", "Text on it."),
            accent: f.colour("accent", "The second colour."),
            on_accent: f.colour("on_accent", "Text on it."),
            pairs: f.maps("pairs", "Further pairs of colours that stand together.", |f| {
                ColourPair {
                    front: f.colour("front", "The text, or the line.").unwrap_or_default(),
                    back: f.colour("back", "What it stands on.").unwrap_or_default(),
                    for_what: f.text_or_empty("for", "text or interface."),
                }
            }),
            favicon: f.text("favicon", "The picture in a browser's tab: brand/favicon.svg."),
        }
    }

    /// The brand as custom properties, to stand before the theme's sheet.
    pub fn tokens(&self) -> String {
        let colours = [
            ("primary", &self.primary),
            ("on-primary", &self.on_primary),
            ("accent", &self.accent),
            ("on-accent", &self.on_accent),
        ];
        let token = |(name, colour): (&str, &Option<String>)| colour.as_ref().map(|c| format!("--brand-{name}:{c};"));
        let tokens: String = colours.into_iter().filter_map(token).collect();
        if tokens.is_empty() {
            return tokens;
        }
        format!(":root{{{}}}\n", tokens.trim_end_matches(';'))
    }
}

impl PressFacts {
    fn read(f: &mut Fields) -> Self {
        Self {
            embargo_policy: f.text_or_empty("embargo_policy", "How the group handles embargoes."),
            corrections_policy: f.text_or_empty("corrections_policy", "How it corrects."),
            boilerplates: f.maps("boilerplates", "Descriptions of the group to paste.", |f| {
                BoilerplateFacts {
                    label: f.required_text("label", "How long it is: In 25 words."),
                    text: f.required_text("text", "The words."),
                }
            }),
        }
    }
}

/// A severity as `rules:` writes it; `off` is none.
pub fn severity(word: &str) -> Option<Option<Severity>> {
    match word {
        "error" => Some(Some(Severity::Error)),
        "warning" => Some(Some(Severity::Warning)),
        "advice" => Some(Some(Severity::Advice)),
        "off" => Some(None),
        _ => None,
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
        assert_eq!(settings.demands(&path).len(), 1);
        assert!(
            faults.iter().any(|fault| fault.message == "`site` is missing"),
            "{faults:?}"
        );
    }
}
