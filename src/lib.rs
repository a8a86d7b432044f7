//! pressroom turns a folder of texts into a political group's website, press archive and feeds.
//!
#![doc = include_str!("ARCHITECTURE.md")]

pub mod base;

pub mod source;

pub mod content;

pub mod output;

pub mod check;

pub mod plan;

pub mod render;

pub mod proof;

pub mod pipeline;

pub mod press;

pub mod serve;

pub mod import;

pub mod cli;
