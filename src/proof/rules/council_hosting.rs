//! What a page loads from the council's hosts, or sends there.

use crate::base::rules;
use crate::output::standards::host_of;
use crate::proof::{Look, OutputRule, Page, Remarks, Told};

/// Its documentation stands in `base/rules/`.
pub static RULE: OutputRule = OutputRule {
    told: Told::Rule(rules::council_hosting::RULE),
    looks: &[Look::Page(page)],
};

fn page(page: &Page, remarks: &mut Remarks) {
    let standards = page.standards;
    for node in page.reading.nodes() {
        for (name, value) in node.attributes() {
            let what = match (node.name(), name) {
                ("form", "action") | ("button" | "input", "formaction") => "sends a form to",
                ("img" | "script" | "iframe" | "video" | "audio" | "source" | "embed" | "input", "src")
                | ("object", "data") => "loads a file from",
                ("link", "href") if is_own_address(node.attribute("rel")) => "says that it stands on",
                ("link", "href") if loads(node.attribute("rel")) => "loads a file from",
                ("meta", "content") if node.attribute("property") == Some("og:url") => "says that it stands on",
                _ => continue,
            };
            let Some(host) = host_of(value).filter(|host| standards.is_council_host(&host.to_lowercase())) else {
                continue;
            };
            let note = remarks.tell(format!(
                "the page {what} `{host}`, a host of the council or of a government"
            ));
            // Where the whole site stands on such a host, one line of its settings is the fault.
            if what == "says that it stands on" && standards.is_own_host(host) {
                note.setting("site.base_url");
            } else {
                note.clue(value).clue(host);
            }
        }
    }
}

fn is_own_address(rel: Option<&str>) -> bool {
    rel.is_some_and(|rel| rel.eq_ignore_ascii_case("canonical"))
}

fn loads(rel: Option<&str>) -> bool {
    let rel = rel.unwrap_or_default().to_ascii_lowercase();
    rel.split_ascii_whitespace().any(|word| {
        matches!(
            word,
            "stylesheet" | "icon" | "preload" | "modulepreload" | "manifest" | "apple-touch-icon"
        )
    })
}
