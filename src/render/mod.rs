//! A recipe becomes bytes.

pub mod atom;
pub mod calendar;
pub mod item;
pub mod json_feed;
pub mod opml;
pub mod record;
pub mod redirects;
pub mod rss;
#[cfg(test)]
mod sample;
pub mod sitemap;
pub mod time_zone;
pub mod wire;
pub mod xml;
