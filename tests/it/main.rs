//! The integration tests, in one binary.

mod commonmark;
mod docs;
mod theme;
