//! What a field may hold, as schemas and scaffolds show it.

/// What a field may hold, for schemas and scaffolds.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// Text.
    Text,
    /// Small letters, digits and hyphens.
    Slug,
    /// A day.
    Day,
    /// A day and a time.
    Instant,
    /// `true` or `false`.
    Flag,
    /// A whole number from 0.
    Whole,
    /// One of a few words.
    Choice(&'static [&'static str]),
    /// A web address.
    Url,
    /// A list of one shape.
    List(Box<Shape>),
    /// A map with these fields.
    Map(Vec<Described>),
    /// A map whose keys the author chooses.
    Named(Vec<Described>),
    /// Either of two.
    Either(Box<Shape>, Box<Shape>),
}

/// A field, as schemas and scaffolds show it.
#[derive(Clone, Debug, PartialEq)]
pub struct Described {
    /// Its key.
    pub key: &'static str,
    /// What it is for.
    pub note: &'static str,
    /// What it may hold.
    pub shape: Shape,
    /// Whether the kind cannot do without it.
    pub required: bool,
}
