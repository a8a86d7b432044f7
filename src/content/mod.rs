//! All that the group says: one struct a kind, the references between them resolved, and what is
//! not yet public set apart.

pub mod assemble;
pub mod attribution;
pub mod council;
pub mod desk;
pub mod due;
pub mod entry;
pub mod event;
pub mod fields;
pub mod kind;
pub mod links;
pub mod newsletter;
pub mod page;
pub mod parsed;
pub mod people;
pub mod place;
pub mod recurrence;
pub mod references;
pub mod release;
pub mod scaffold;
pub mod schema;
pub mod settings;
pub mod site;
pub mod stage;
pub mod withheld;

pub use assemble::{Assembly, Held};
pub use kind::Kind;
pub use parsed::Parsed;
pub use site::Site;
