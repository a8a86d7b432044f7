//! Consents as they are recorded: given in time, still standing, with a record.

use crate::base::Severity;
use crate::base::date::long_day;
use crate::check::{Findings, Item};
use crate::content::release::{Consent, Resident};

/// Holds each consent of a release against its day of issue.
pub(super) fn check(item: &Item, residents: &[Resident], findings: &mut Findings) {
    for (index, resident) in residents.iter().enumerate() {
        let name = &resident.name;
        let Some(consent) = &resident.consent else {
            findings
                .at(
                    item.field(&format!("people[{index}]")),
                    format!("{name} is listed without a consent"),
                )
                .help(format!(
                    "Write what {name} agreed to, when, and where the record is kept: consent: {{scope: [name, quote], given: the day, record: the number}}."
                ));
            continue;
        };
        dates(item, index, name, consent, findings);
        if consent.scope.is_empty() {
            findings
                .at(
                    item.field(&format!("people[{index}].consent")),
                    format!("the consent of {name} does not say what may be told"),
                )
                .help("Write under `scope` what they agreed to: name, age, ward, quote, photo, health, family.");
        }
        if consent.record.trim().is_empty() {
            findings
                .at(
                    item.field(&format!("people[{index}].consent")),
                    format!("the consent of {name} has no record number"),
                )
                .help("Write under `record` where the signed form or the message is kept; never the record itself.")
                .severity(Severity::Warning);
        }
    }
}

fn dates(item: &Item, index: usize, name: &str, consent: &Consent, findings: &mut Findings) {
    let field = |key: &str| item.field(&format!("people[{index}].consent.{key}"));
    match consent.given {
        None => {
            findings
                .at(
                    item.field(&format!("people[{index}].consent")),
                    format!("the consent of {name} has no date"),
                )
                .help(format!("Write under `given` the day on which {name} agreed."));
        }
        Some(given) if given > item.day => {
            findings
                .at(
                    field("given"),
                    format!("{name} agreed on {}, after the day of issue", long_day(given)),
                )
                .help("A person must agree before the words go out. Issue it later, or mend the date.");
        }
        Some(_) => {}
    }
    let Some(expires) = consent.expires else {
        return;
    };
    if expires < item.day {
        findings
            .at(
                field("expires"),
                format!(
                    "the consent of {name} ran out on {}, before the day of issue",
                    long_day(expires)
                ),
            )
            .help(format!(
                "Ask {name} again and write the new date, or tell it without the name."
            ));
    } else if expires < item.ground.today() {
        findings
            .at(
                field("expires"),
                format!("the consent of {name} ran out on {}", long_day(expires)),
            )
            .help(format!(
                "Ask {name} again and write the new date; or take the name out, with a correction that says so."
            ))
            .severity(Severity::Warning);
    }
}
