//! Who the group is, where its site is, and which council it sits on.

use crate::base::Diagnostic;
use crate::base::code::WRONG_TYPE;
use crate::base::date::Zone;
use crate::content::entry::ImageFact;
use crate::content::fields::{Fields, choice};

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
    /// Which server answers, where it is one whose rules are written.
    pub server: Option<Server>,
    /// How files are packed beforehand, for a server that sends them so.
    pub precompress: Vec<Encoding>,
}

choice! {
    /// A server whose rules can be written.
    Server {
        /// nginx: `_nginx.conf`.
        Nginx = "nginx",
        /// The Apache HTTP Server: `.htaccess`.
        Apache = "apache",
    }
}

choice! {
    /// A way to pack a text.
    Encoding {
        /// `index.html.gz`
        Gzip = "gzip",
        /// `index.html.br`
        Brotli = "brotli",
    }
}

impl SiteFacts {
    pub(super) fn read(f: &mut Fields) -> Self {
        let base_url = f.url("base_url", "The site's address: https://…");
        let base_url = f.require("base_url", base_url);
        let zone_name = f.required_text("timezone", "The zone of its times, as in Europe/London.");
        let zone = Zone::named(&zone_name);
        if zone.is_none() && !zone_name.is_empty() {
            let at = f.path_of("timezone");
            let fault = Diagnostic::new(&WRONG_TYPE, format!("`{zone_name}` is not a time zone"));
            f.fault(fault.help("Write a name from the IANA list, as in Europe/London"), &at);
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
            server: f.choice(
                "server",
                "nginx or apache: its rules are written, and withdrawn releases answer 410. Left out, they answer 200.",
            ),
            precompress: f.choices(
                "precompress",
                "[gzip], [brotli] or both: texts are written a second time, packed, for a server that sends them so.",
            ),
        }
    }

    pub(super) fn unknown() -> Self {
        Self {
            base_url: String::new(),
            zone: Zone::utc(),
            zone_name: "UTC".to_owned(),
            tag_authority: String::new(),
            tag_since: String::new(),
            languages: Vec::new(),
            default_lang: "en".to_owned(),
            theme: "default".to_owned(),
            server: None,
            precompress: Vec::new(),
        }
    }
}

/// What a group says of its logo.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Logo {
    /// Nothing.
    #[default]
    Unsaid,
    /// That it has none.
    Declined,
    /// Which file it is.
    Given,
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
    /// The logo, where one is given.
    pub logo: Option<ImageFact>,
    /// What is said of a logo.
    pub logo_said: Logo,
    /// Who allowed the use of a party's emblem.
    pub logo_permission: String,
    /// What the group is, in a sentence or two.
    pub boilerplate: String,
}

impl GroupFacts {
    /// What the group is called in a text, the longest name first: `Thornmere Independents Group`, `Independents`.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let short = self.short_name.as_str();
        let without_place = short.strip_prefix(self.place.as_str()).map(str::trim);
        let all = [Some(self.registered_name.as_str()), Some(short), without_place];
        all.into_iter().flatten().filter(|name| !name.is_empty())
    }

    pub(super) fn read(f: &mut Fields) -> Self {
        let registered_name = f.required_text("registered_name", "The name in the notice to the proper officer.");
        let logo = f.text_or_map(
            "logo",
            "The logo: {file, alt}, or none.",
            |_| None,
            |f| Some(ImageFact::read(f)),
        );
        let (logo_said, logo) = match logo {
            None => (Logo::Unsaid, None),
            Some(None) => (Logo::Declined, None),
            Some(given) => (Logo::Given, given),
        };
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
            logo_said,
            logo,
            logo_permission: f.text_or_empty("logo_permission", "Who allowed the use of a party's emblem."),
            boilerplate: f.text_or_empty("boilerplate", "What the group is, in a sentence or two."),
        }
    }
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

impl CouncilFacts {
    pub(super) fn read(f: &mut Fields) -> Self {
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
