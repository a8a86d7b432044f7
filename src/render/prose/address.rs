//! Where an address may lead, and how a feed writes it.

use std::borrow::Cow;

use url::Url;

/// Whether an address is one that a reader may follow: a web page, mail, a telephone, or a place on
/// this site. Letters that browsers pass over (<https://url.spec.whatwg.org/#concept-basic-url-parser>)
/// do not hide a scheme.
pub fn is_safe(address: &str) -> bool {
    let seen: Cow<'_, str> = if address.bytes().any(|byte| byte <= b' ') {
        address.chars().filter(|letter| *letter > ' ').collect()
    } else {
        address.into()
    };
    let Some(end) = seen.find([':', '/', '?', '#']) else {
        return true;
    };
    if !seen[end..].starts_with(':') {
        return true;
    }
    let scheme = seen[..end].to_ascii_lowercase();
    matches!(scheme.as_str(), "http" | "https" | "mailto" | "tel")
}

/// The address as it is written far from the site: routes belong to `base_url`, everything else is
/// relative to `page`. What cannot be made absolute stays as it is.
pub fn absolute<'a>(address: &'a str, base_url: &str, page: &str) -> Cow<'a, str> {
    if address.starts_with('/') && !address.starts_with("//") {
        return format!("{}{address}", base_url.trim_end_matches('/')).into();
    }
    match Url::parse(page).and_then(|page| page.join(address)) {
        Ok(url) if Url::parse(address).is_err() => String::from(url).into(),
        _ => address.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(address: &str, expected: &str) {
        let base_url = "https://a.example/group/";
        let page = "https://a.example/group/news/2026/bus/";
        assert_eq!(absolute(address, base_url, page), expected);
    }

    #[test]
    fn every_address_becomes_absolute() {
        check("/wards/x/#y", "https://a.example/group/wards/x/#y");
        check("#notes", "https://a.example/group/news/2026/bus/#notes");
        check("map.pdf", "https://a.example/group/news/2026/bus/map.pdf");
        check("//b.example/x", "https://b.example/x");
        check("https://b.example/ä?q=[x]", "https://b.example/ä?q=[x]");
        check("mailto:jo@a.example", "mailto:jo@a.example");
    }

    #[test]
    fn only_schemes_for_readers_are_safe() {
        for address in [
            "https://a.example",
            "HTTP://x",
            "/a:b",
            "a/b:c",
            "#a:b",
            "tel:+441632960417",
            "x",
            "",
        ] {
            assert!(is_safe(address), "{address}");
        }
        for address in [
            "javascript:x",
            " JavaScript:x",
            "java\tscript:x",
            "\u{1}javascript:x",
            "data:text/html,x",
            "a:b",
        ] {
            assert!(!is_safe(address), "{address}");
        }
    }
}
