//! A recipe becomes bytes.

pub mod minify;
mod same_page;
mod template_fault;
mod template_tags;
pub mod typesetter;
