//! What was read: files, the facts at their head, the text below, and the theme.

pub mod file;
pub mod front_matter;
pub mod merge;
pub mod prose;
pub mod running;
pub mod theme;
pub mod words;
pub mod yaml;
