//! The integration tests, in one binary.

mod cli;
mod commonmark;
mod docs;
mod laws;
mod pages;
mod promises;
mod sites;
mod support;
mod theme;
