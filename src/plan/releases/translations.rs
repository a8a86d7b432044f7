//! The same release in another language.

use crate::content::Site;
use crate::content::release::Release;
use crate::output::view::Translation;
use crate::plan::cards::url;

/// The same release in another language, seen from either side.
pub fn translations(site: &Site, release: &Release) -> Vec<Translation> {
    let is_pair = |one: &Release, other: &Release| {
        one.entry
            .translation_of
            .as_deref()
            .is_some_and(|name| name == other.entry.slug || other.facts.id.as_deref() == Some(name))
    };
    let original = release
        .entry
        .translation_of
        .as_deref()
        .and_then(|name| site.release(name));
    let later = || {
        // Only a site of several languages is looked through.
        let several = site.settings.site.languages.len() > 1;
        site.releases
            .iter()
            .filter(move |_| several)
            .find(|other| is_pair(other, release))
    };
    let Some(other) = original.or_else(later) else {
        return Vec::new();
    };
    let lang = other
        .entry
        .lang
        .clone()
        .unwrap_or_else(|| site.settings.site.default_lang.clone());
    vec![Translation {
        label: language_name(&lang).to_owned(),
        href: other.route().to_string(),
        url: url(site, other.route().as_str()),
        lang,
    }]
}

fn language_name(lang: &str) -> &str {
    match lang {
        "cy" => "Cymraeg",
        "en" => "English",
        other => other,
    }
}
