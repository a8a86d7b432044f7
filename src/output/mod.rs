//! The waist of the house: what is to be made. Up to here code knows what the group says; from here
//! on it knows only what to make.

pub mod banner;
pub mod calendar;
pub mod edition;
pub mod feed;
pub mod listed;
pub mod manifest;
pub mod packed;
pub mod plan;
pub mod prose;
pub mod recipe;
pub mod shared;
pub mod standards;
pub mod standing;
pub mod view;
pub mod wire;

pub use edition::{Edition, Fate, Shelf};
pub use manifest::{Manifest, Trace};
pub use packed::Packed;
pub use plan::{Plan, SheetName};
pub use recipe::{Origin, Recipe};
pub use shared::{Promise, Shared};
pub use standards::Standards;
pub use standing::Standing;
pub use view::{Frame, Head, View};
