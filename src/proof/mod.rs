//! What a printer does before the run: read the made pages.

pub mod leak;
pub mod links;
pub mod page;
