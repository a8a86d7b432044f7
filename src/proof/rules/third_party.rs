//! What a page or a style sheet loads from the hosts of others.

use crate::base::Severity;
use crate::base::code::THIRD_PARTY;
use crate::output::standards::host_of;
use crate::proof::page::Node;
use crate::proof::sheet::syntax;
use crate::proof::{Look, OutputRule, Page, Remarks, StyleCopy, Told};

/// See its code.
pub static RULE: OutputRule = OutputRule {
    told: Told::Code(&THIRD_PARTY),
    looks: &[Look::Page(page), Look::StyleSheet(style)],
};

fn page(page: &Page, remarks: &mut Remarks) {
    for node in page.reading.nodes() {
        for (name, value) in node.attributes() {
            if let Some(severity) = loads(node, name) {
                for address in addresses(name, value) {
                    tell(address, page.standards, severity, remarks);
                }
            }
            if name == "style" {
                for address in syntax::parse(value).addresses {
                    tell(&address, page.standards, Severity::Warning, remarks);
                }
            }
        }
        if node.name() == "style" {
            for address in syntax::parse(&node.raw()).addresses {
                tell(&address, page.standards, Severity::Error, remarks);
            }
        }
    }
}

fn style(copy: &StyleCopy, remarks: &mut Remarks) {
    for address in &copy.sheet.addresses {
        tell(address, copy.standards, Severity::Error, remarks);
    }
}

fn tell(address: &str, standards: &crate::output::Standards, severity: Severity, remarks: &mut Remarks) {
    let Some(host) = host_of(address).filter(|host| !standards.is_own_host(host)) else {
        return;
    };
    remarks
        .tell(format!(
            "`{address}` is loaded from `{host}`, which so learns who reads the page"
        ))
        .severity(severity)
        .clue(address)
        .clue(host);
}

/// How grave it is that an attribute makes a browser ask another host; none where it does not.
fn loads(node: Node, attribute: &str) -> Option<Severity> {
    match (node.name(), attribute) {
        ("script" | "iframe" | "embed" | "frame", "src") | ("object", "data") => Some(Severity::Error),
        ("img" | "video" | "audio" | "source" | "track" | "input", "src") => Some(Severity::Warning),
        ("img" | "source", "srcset") | ("video", "poster") => Some(Severity::Warning),
        ("link", "href") => {
            let rel = node.attribute("rel").unwrap_or_default().to_ascii_lowercase();
            let asks = |word: &str| {
                matches!(
                    word,
                    "stylesheet"
                        | "icon"
                        | "preload"
                        | "modulepreload"
                        | "prefetch"
                        | "preconnect"
                        | "dns-prefetch"
                        | "manifest"
                        | "apple-touch-icon"
                        | "prerender"
                )
            };
            rel.split_ascii_whitespace().any(asks).then_some(Severity::Error)
        }
        _ => None,
    }
}

fn addresses<'v>(name: &str, value: &'v str) -> Vec<&'v str> {
    match name {
        "srcset" => value
            .split(',')
            .filter_map(|part| part.split_whitespace().next())
            .collect(),
        _ => vec![value],
    }
}
