//! The integration tests, in one binary.

mod laws;
mod pages;
mod promises;
mod sites;
mod support;
mod theme;
