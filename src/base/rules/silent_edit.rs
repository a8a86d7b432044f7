//! Published words that were changed without a word.

use crate::base::rule::{Group, Hold};
use crate::base::{Code, Rule, Severity};

/// See its `reason`.
pub const RULE: Rule = Rule {
    code: Code {
        id: "silent-edit",
        title: "what is published was changed without a word",
        severity: Severity::Error,
        reason: "Newsrooms and residents have the old text. An archive that changes in silence proves nothing.",
        remedy: "Put the old words back; or say under `corrections` what changed, and have it approved again: `pressroom approve FILE --by COUNCILLOR`.",
    },
    group: Group::Life,
    sources: &[
        "Gloucestershire County Council, protocol on officers and members, paragraph 16: whoever prepares a group's release makes sure of the facts",
        "That a change is told at the head of the page is practice of the press, and our own judgement",
    ],
    looks: "releases and newsletters that are public, held against what was approved in content/ledger",
    hold: Hold::Usual,
    bad: &[r#"site: {policy: {approval: sealed}}
approved: {by: odile-marsh, on: 2026-11-19T16:05, seal: "v1:0123456789abcdef"}
files:
  content/ledger/CAG-2026-041.yaml: |
    id: CAG-2026-041
    address: /news/2026/example/
    published: 2026-11-20T10:30:00Z
    seal: v1:0123456789abcdef
    feed_id: "tag:civicalliance-harrowmere.example,2023:CAG-2026-041"
    salt: "b5efdb5898a762183e7808a3ed221767"
    parts: >-
      8a6186 50be2a
---"#],
    good: &[r#"site: {policy: {approval: sealed}}
approved: {by: odile-marsh, on: 2026-11-19T16:05, seal: "v1:0123456789abcdef"}
---"#],
};
