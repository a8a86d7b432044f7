//! Withdrawn texts that the website still says.

use crate::base::rule::{Group, Hold};
use crate::base::{Code, Rule, Severity};

/// See its `reason`.
pub const RULE: Rule = Rule {
    code: Code {
        id: "withdrawn-not-tombstoned",
        title: "the website still says what was withdrawn",
        severity: Severity::Error,
        reason: "A text that was taken down and can still be read elsewhere has not been taken down.",
        remedy: "Take the words or the file out of the place that the message names.",
    },
    group: Group::Life,
    sources: &["Our own judgement, from the practice of press archives"],
    looks: "every file of the website, after it is made",
    hold: Hold::Usual,
    bad: &[r#"files:
  content/releases/2026/gone.md: |
    ---
    title: Sunday opening returns to the library on Quay Row
    summary: The library will open on Sundays.
    issued: 2026-11-10T09:00
    topics: [libraries]
    approved: {by: odile-marsh}
    withdrawn: {on: 2026-11-12T09:00, reason: privacy, by: odile-marsh}
    ---
    A neighbour of the library rang the group office to complain about the noise at night.
---
Bus 42 will stop after 7pm in January unless Harrowmere Borough Council finds £38,000, Civic Alliance councillors said on Friday 20 November 2026.

Last week a neighbour of the library rang the group office to complain about the noise."#],
    good: &[r#"files:
  content/releases/2026/gone.md: |
    ---
    title: Sunday opening returns to the library on Quay Row
    summary: The library will open on Sundays.
    issued: 2026-11-10T09:00
    topics: [libraries]
    approved: {by: odile-marsh}
    withdrawn: {on: 2026-11-12T09:00, reason: privacy, by: odile-marsh}
    ---
    A neighbour of the library rang the group office to complain about the noise at night.
---
Bus 42 will stop after 7pm in January unless Harrowmere Borough Council finds £38,000, Civic Alliance councillors said on Friday 20 November 2026."#],
};
