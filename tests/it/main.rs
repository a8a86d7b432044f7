//! The integration tests, in one binary.

mod laws;
mod sites;
mod support;
mod theme;
