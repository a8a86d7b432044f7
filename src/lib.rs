//! pressroom
pub mod base;
pub mod output;
pub mod source;
