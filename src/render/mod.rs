//! A recipe becomes bytes.

pub mod highlight;
pub mod prose;
