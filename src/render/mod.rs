//! A recipe becomes bytes.

pub mod minify;
mod template_fault;
pub mod typesetter;
