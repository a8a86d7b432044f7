//! What goes to the printer without the printer's name.

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::{Findings, HouseRule, Item, Kind, Look};

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "imprint-printer-missing",
            title: "something is printed and its printer is not named",
            severity: Severity::Error,
            reason: "Printed election material names its printer beside its promoter. The imprint of the website alone is not enough on paper.",
            remedy: "Write name and postal address of the printer under `imprint.printer` in content/site.yaml.",
        },
        group: Group::Imprint,
        sources: &[
            "Political Parties, Elections and Referendums Act 2000, section 143(2) to (4)",
            "Representation of the People Act 1983, section 110(3) to (5)",
        ],
        looks: "releases and newsletters that say `print: true`, and imprint.printer in content/site.yaml",
        hold: Hold::Firm,
        bad: &[
            "print: true\nsite: {imprint: {printer: null}}\n---",
            "kind: newsletter\nprint: true\nsite: {imprint: {printer: {address: null}}}\n---",
        ],
        good: &["print: true\n---", "site: {imprint: {printer: null}}\n---"],
    },
    look: Look::Item(check),
};

fn check(item: &Item, findings: &mut Findings) {
    let is_printed = match item.kind {
        Kind::Release(release) => release.facts.print,
        Kind::Newsletter(newsletter) => newsletter.facts.print,
        _ => false,
    };
    if !is_printed {
        return;
    }
    let printer = item.ground.settings().printer.as_ref();
    let lack = match printer {
        None => "no printer is named in content/site.yaml",
        Some(printer) if printer.name.trim().is_empty() => "the printer in content/site.yaml has no name",
        Some(printer) if printer.address.iter().all(|line| line.trim().is_empty()) => {
            "the printer in content/site.yaml has no address"
        }
        Some(_) => return,
    };
    findings
        .at(item.field("print"), format!("this is printed, and {lack}"))
        .help("Add to content/site.yaml: `imprint: {printer: {name: …, address: [street, town, postcode]}}`.")
        .label(item.ground.setting("imprint"), "the imprint");
}
