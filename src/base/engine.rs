//! Which program this is, to the letter of its source.

/// The version, and the digest of the sources, of this program. It is a part of every fingerprint and stands
/// over all that is kept between builds: another state of the program makes everything anew.
pub const ENGINE: &str = concat!("pressroom ", env!("CARGO_PKG_VERSION"), " ", env!("PRESSROOM_SOURCES"));
