//! The integration tests, in one binary.
#![allow(clippy::unwrap_used, reason = "what a test stands on is there, or the test stops")]

mod approvals;
mod archives;
mod cases;
mod cli;
mod commonmark;
mod corpus;
mod corrections;
mod docs;
mod due;
mod laws;
mod leaks;
mod mutations;
mod own_rules;
mod packing;
mod pages;
mod probes;
mod promises;
mod proof;
mod rules;
mod seals;
mod serve;
mod sites;
mod support;
mod terms;
mod theme;
mod whole_sites;
mod withdrawals;
