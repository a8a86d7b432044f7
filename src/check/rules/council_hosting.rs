//! Sites of a group that stand under the council's name.

use std::sync::LazyLock;

use crate::base::rules;
use crate::check::pattern::{Pattern, pattern};
use crate::check::{Findings, Ground, HouseRule, Item, Look};

/// Where public bodies of the United Kingdom have their sites.
const PUBLIC_HOSTS: &[&str] = &[
    "gov.uk",
    "gov.wales",
    "llyw.cymru",
    "gov.scot",
    "parliament.uk",
    "senedd.wales",
    "senedd.cymru",
];

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: rules::council_hosting::RULE,
    look: Look::ItemAndSite(check_text, check),
};

/// A form, a script or the like that somebody has written into a text, and the address it is sent to or fetched from. Pictures are
/// met on the pages.
static TAG: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r#"(?i)<(?:form|iframe|script|link|video|audio|source|object|embed|button|input|track)\b[^<>]{0,200}?\b(?:action|src|href|data|poster|formaction)\s*=\s*["']?((?:https?:)?//[^\s"'<>]{3,200})"#,
    )
});

fn check_text(item: &Item, findings: &mut Findings) {
    let start = item.entry.start as usize;
    let body = item.written.get(start..).unwrap_or_default();
    if !body.contains('<') {
        return;
    }
    for found in TAG.whole().captures_iter(body) {
        let Some(address) = found.get(1) else {
            continue;
        };
        let host = host_of(address.as_str().trim_start_matches("//"));
        if let Some(council) = owner(item.ground, &host) {
            let place = item.text(start + address.start()..start + address.end());
            findings
                .at(place, format!("`{host}` belongs to {council}"))
                .help("Take it out, or let it stand on an address of the group's own.");
        }
    }
}

fn check(ground: &Ground, findings: &mut Findings) {
    let site = &ground.settings().site;
    for (key, address) in [("base_url", &site.base_url), ("tag_authority", &site.tag_authority)] {
        let host = host_of(address);
        if let Some(council) = owner(ground, &host) {
            findings
                .at(
                    ground.setting(&format!("site.{key}")),
                    format!("`{host}` belongs to {council}"),
                )
                .help(format!(
                    "Write an address of the group's own, as in `{key}: {}`.",
                    example(ground, key)
                ));
        }
    }
}

fn owner(ground: &Ground, host: &str) -> Option<String> {
    let settings = ground.settings();
    let council = settings
        .council
        .domains
        .iter()
        .any(|domain| is_within(host, &host_of(domain)));
    if council {
        return Some(settings.group.council_name.clone());
    }
    PUBLIC_HOSTS
        .iter()
        .any(|public| is_within(host, public))
        .then(|| "a public body".to_owned())
}

/// The host of an address, in small letters and without `www.`.
fn host_of(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = rest.split(['/', ':', '?', '#']).next().unwrap_or_default();
    let host = host
        .rsplit('@')
        .next()
        .unwrap_or_default()
        .trim_end_matches('.')
        .to_lowercase();
    host.strip_prefix("www.").unwrap_or(&host).to_owned()
}

fn is_within(host: &str, domain: &str) -> bool {
    !domain.is_empty() && (host == domain || host.strip_suffix(domain).is_some_and(|before| before.ends_with('.')))
}

fn example(ground: &Ground, key: &str) -> String {
    let name = ground.settings().group.short_name.to_lowercase().replace(' ', "-");
    match key {
        "base_url" => format!("https://{name}.example"),
        _ => format!("{name}.example"),
    }
}
