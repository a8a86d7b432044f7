//! Structured data for search engines (schema.org), as JSON that is safe inside a script element.

use serde_json::{Value, json};

use super::cards::url;
use crate::content::Site;
use crate::output::view::{Event, Head, Person, Release};

/// A release as a NewsArticle, its corrections with it.
pub fn article(site: &Site, view: &Release, head: &Head) -> String {
    let corrections: Vec<Value> = view
        .corrections
        .iter()
        .map(|correction| {
            let text = format!("{} {}", correction.was, correction.now).trim().to_owned();
            json!({ "@type": "CorrectionComment", "text": text, "datePublished": correction.date.iso })
        })
        .collect();
    let mut article = json!({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": view.headline,
        "description": view.summary,
        "inLanguage": head.lang,
        "mainEntityOfPage": head.canonical_url,
        "datePublished": view.published.iso,
        "dateModified": view.updated.as_ref().unwrap_or(&view.published).iso,
        "author": author(site, view),
        "publisher": group(site),
    });
    if let Some(image) = &head.image_url {
        article["image"] = json!([image]);
    }
    if !corrections.is_empty() {
        article["correction"] = Value::Array(corrections);
    }
    safe(&article)
}

fn author(site: &Site, view: &Release) -> Value {
    if view.author.href.is_empty() {
        return group(site);
    }
    json!({ "@type": "Person", "name": view.author.label, "url": url(site, &view.author.href) })
}

/// The group.
pub fn organisation(site: &Site) -> String {
    let mut organisation = group(site);
    organisation["@context"] = json!("https://schema.org");
    safe(&organisation)
}

fn group(site: &Site) -> Value {
    json!({ "@type": "Organization", "name": site.settings.group.registered_name, "url": url(site, "/") })
}

/// A councillor.
pub fn person(site: &Site, view: &Person, head: &Head) -> String {
    let mut person = json!({
        "@context": "https://schema.org",
        "@type": "Person",
        "name": view.name,
        "url": head.canonical_url,
        "memberOf": group(site),
    });
    if !view.role.is_empty() {
        person["jobTitle"] = json!(view.role);
    }
    if let Some(photo) = &view.photo {
        person["image"] = json!(url(site, &photo.src));
    }
    safe(&person)
}

/// An event, at the date that its page shows.
pub fn event(site: &Site, view: &Event, head: &Head) -> String {
    let status = if view.occasion.cancelled {
        "EventCancelled"
    } else {
        "EventScheduled"
    };
    let mut event = json!({
        "@context": "https://schema.org",
        "@type": "Event",
        "name": view.occasion.title,
        "url": head.canonical_url,
        "startDate": view.occasion.start.iso,
        "eventStatus": format!("https://schema.org/{status}"),
        "organizer": group(site),
    });
    if let Some(end) = &view.occasion.end {
        event["endDate"] = json!(end.iso);
    }
    if !view.occasion.venue.is_empty() {
        let name = view.address.first().cloned().unwrap_or_default();
        event["location"] = json!({ "@type": "Place", "name": name, "address": view.occasion.venue });
    }
    safe(&event)
}

/// JSON that cannot end the script element it stands in.
fn safe(value: &Value) -> String {
    value
        .to_string()
        .replace('<', "\\u003c")
        .replace("\u{2028}", "\\u2028")
        .replace("\u{2029}", "\\u2029")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_cannot_end_the_script() {
        let json = safe(&json!({ "headline": "</script><b>" }));
        assert!(!json.contains('<'));
        assert_eq!(
            serde_json::from_str::<Value>(&json).unwrap()["headline"],
            json!("</script><b>")
        );
    }
}
