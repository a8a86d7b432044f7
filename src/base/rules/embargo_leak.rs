//! Held items that the website gives away.

use crate::base::rule::{Group, Hold};
use crate::base::{Code, Rule, Severity};

/// See its `reason`.
pub const RULE: Rule = Rule {
    code: Code {
        id: "embargo-leak",
        title: "the website would give away what is held",
        severity: Severity::Error,
        reason: "A release under embargo is most often given away by a feed, a list or another text, hours before anybody opens its own page.",
        remedy: "Take the words, the name or the file out of the place that the message names until the item is public.",
    },
    group: Group::Form,
    sources: &[
        "Embargo Watch, 11 January 2011: a government department pointed its followers to a release of its own that was still under embargo",
        "That a run of eight words gives a text away is our own judgement",
    ],
    looks: "every file of the website, after it is made",
    hold: Hold::Firm,
    bad: &[r#"files:
  content/releases/2026/held.md: |
    ---
    title: Sunday opening returns to the library on Quay Row
    summary: The library will open on Sundays.
    issued: 2026-11-23T09:00
    embargo: {until: 2026-11-30T00:01}
    topics: [libraries]
    approved: {by: odile-marsh}
    ---
    More than nine hundred residents signed the petition for it in the spring.
---
Bus 42 will stop after 7pm in January unless Harrowmere Borough Council finds £38,000, Civic Alliance councillors said on Friday 20 November 2026.

For the library, more than nine hundred residents signed the petition for it."#],
    good: &[r#"files:
  content/releases/2026/held.md: |
    ---
    title: Sunday opening returns to the library on Quay Row
    summary: The library will open on Sundays.
    issued: 2026-11-23T09:00
    embargo: {until: 2026-11-30T00:01}
    topics: [libraries]
    approved: {by: odile-marsh}
    ---
    More than nine hundred residents signed the petition for it in the spring.
---
Bus 42 will stop after 7pm in January unless Harrowmere Borough Council finds £38,000, Civic Alliance councillors said on Friday 20 November 2026."#],
};
