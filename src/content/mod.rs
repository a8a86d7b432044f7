//! All that the group says: one struct a kind, the references between them resolved, and what is
//! not yet public set apart.

pub mod approval;
pub mod assemble;
pub mod attribution;
pub mod council;
pub mod desk;
pub mod due;
pub mod edit;
pub mod entry;
pub mod event;
pub mod fields;
pub mod held;
pub mod history;
pub mod item;
pub mod kind;
pub mod ledger;
pub mod links;
pub mod newsletter;
pub mod page;
pub mod people;
pub mod place;
pub mod recurrence;
pub mod references;
pub mod release;
pub mod scaffold;
pub mod schema;
pub mod seal;
pub mod settings;
pub mod site;
pub mod stage;
pub mod tombstone;
pub mod withheld;

pub use assemble::{Assembly, Parsed};
pub use held::{Held, Unpublished};
pub use kind::Kind;
pub use site::Site;
