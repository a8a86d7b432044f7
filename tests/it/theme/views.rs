//! One view of each kind, with all that it can hold, and with nothing.

mod bare;
mod beats;
mod council;
mod news;
mod standing;

use pressroom::output::view::{Head, View};

pub use bare::bare;

/// Every view, filled.
pub fn filled() -> Vec<(Head, View, &'static str)> {
    let mut pages = news::news();
    pages.extend(beats::beats());
    pages.extend(council::council());
    pages.extend(standing::standing());
    pages
}
