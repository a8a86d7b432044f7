//! What the old site's settings say of all its posts: its name, its address, its clock, its forms of address.

use std::collections::BTreeMap;
use std::fs;

use crate::base::Zone;
use crate::source::yaml::{Map, Value};

use super::archive::Archive;
use super::facts::{self, Facts};
use super::losses::Losses;
use super::{Loss, decode, front, plain, toml};

/// The settings of an old site, as far as they matter to its posts.
pub(super) struct OldSite {
    /// Its name.
    pub title: Option<String>,
    /// Its web address: `https://` and a host, nothing after.
    pub url: Option<String>,
    /// Where it is written to.
    pub email: Option<String>,
    /// Whether its settings state a time zone; else its posts' own offsets made its addresses.
    pub states_zone: bool,
    /// The name of its time zone.
    pub zone_name: String,
    /// Its time zone.
    pub zone: Zone,
    /// The form of its addresses by section; the empty name stands for all.
    pub permalinks: BTreeMap<String, String>,
    /// The sections that hold its posts, where the settings name them.
    pub sections: Vec<String>,
    /// The folder, with a slash at its end, below which sections are counted.
    pub content: String,
}

impl Default for OldSite {
    fn default() -> Self {
        Self {
            title: None,
            url: None,
            email: None,
            states_zone: false,
            zone_name: "Europe/London".into(),
            zone: Zone::named("Europe/London").unwrap_or_else(Zone::utc),
            permalinks: BTreeMap::new(),
            sections: Vec::new(),
            content: String::new(),
        }
    }
}

impl OldSite {
    /// The settings in the first of these files that the archive has.
    pub(super) fn read(archive: &Archive, names: &[&str], losses: &mut Losses) -> Self {
        let mut site = Self::default();
        let Some(found) = names.iter().find_map(|name| archive.file(name)) else {
            return site;
        };
        let map = fs::read(&found.path)
            .map_err(|fault| fault.to_string())
            .and_then(|bytes| {
                let text = decode::decode(&bytes)?.text;
                match found.extension().as_str() {
                    "toml" => toml::read(&text),
                    "json" => serde_json::from_str(&text)
                        .map(front::json_map)
                        .map_err(|fault| fault.to_string()),
                    _ => front::yaml_block(&text, &mut Vec::new()),
                }
            });
        match map {
            Ok(map) => site.take(map, &found.name, losses),
            Err(reason) => losses.note(Loss::Setting, &found.name, reason),
        }
        site
    }

    fn take(&mut self, map: Map, file: &str, losses: &mut Losses) {
        let (facts, _) = Facts::new(map);
        self.title = ["title", "name"]
            .iter()
            .find_map(|key| facts.text(key))
            .map(|text| plain::line(&text));
        self.url = ["url", "baseurl"]
            .iter()
            .find_map(|key| facts.text(key))
            .and_then(|url| host_of(&url));
        self.email = facts.text("email").filter(|email| email.contains('@'));
        if let Some(name) = facts.text("timezone") {
            match Zone::named(&name) {
                Some(zone) => (self.zone, self.zone_name, self.states_zone) = (zone, name, true),
                None => losses.note(Loss::Setting, file, format!("timezone: {name}")),
            }
        }
        if let Some(form) = facts.text("permalink") {
            self.permalinks.insert(String::new(), form);
        }
        if let Some(Value::Map(map)) = facts.get("permalinks") {
            self.take_permalinks(map);
        }
        let inner = |key: &str| match facts.get("params") {
            Some(Value::Map(map)) => Facts::new(map.clone()).0.take(key),
            _ => None,
        };
        let sections = facts.get("mainsections").cloned().or_else(|| inner("mainsections"));
        self.sections = sections.map_or(Vec::new(), |value| facts::texts(&value));
    }

    /// Hugo writes the forms by section, and of late by `page`, then by section.
    fn take_permalinks(&mut self, map: &Map) {
        for (section, value) in &map.0 {
            match value {
                Value::Map(map) if section == "page" => self.take_permalinks(map),
                value => {
                    self.permalinks
                        .extend(facts::text(value).map(|form| (section.clone(), form)));
                }
            }
        }
    }
}

/// `https://` and the host of a web address.
fn host_of(url: &str) -> Option<String> {
    let (scheme, rest) = url.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    let is_host = host.contains('.')
        && host
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte));
    (is_host && scheme.starts_with("http")).then(|| format!("https://{}", host.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_taken_from_an_address() {
        for (url, expected) in [
            ("http://Alliance.example/blog/", Some("https://alliance.example")),
            ("/blog", None),
            ("http://localhost:4000", None),
        ] {
            assert_eq!(host_of(url).as_deref(), expected);
        }
    }

    #[test]
    fn settings_of_hugo_are_taken() {
        let text = "title = 'A & B'\nbaseURL = 'https://a.example/'\ntimeZone = 'Nowhere'\n[permalinks.page]\nnews = '/:year/:slug/'\n[params]\nmainSections = ['news']";
        let (mut site, mut losses) = (OldSite::default(), Losses::default());
        site.take(toml::read(text).unwrap(), "hugo.toml", &mut losses);
        assert_eq!(site.permalinks.get("news").map(String::as_str), Some("/:year/:slug/"));
        assert_eq!(
            (site.sections.as_slice(), losses.count(Loss::Setting)),
            (["news".to_owned()].as_slice(), 1)
        );
    }
}
