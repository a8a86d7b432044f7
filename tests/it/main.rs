//! The integration tests, in one binary.
#![allow(clippy::unwrap_used, reason = "what a test stands on is there, or the test stops")]

mod cli;
mod commonmark;
mod docs;
mod laws;
mod leaks;
mod pages;
mod promises;
mod proof;
mod rules;
mod sites;
mod support;
mod theme;
