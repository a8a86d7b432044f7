//! The ground: addresses, places in files, diagnostics, digests and dates. Knows nothing of councils or websites.

pub mod address;
pub mod along;
pub mod bytes;
pub mod code;
pub mod date;
pub mod diagnostic;
pub mod digest;
pub mod engine;
pub mod findings;
pub mod fix;
pub mod horizon;
pub mod levels;
pub mod memory;
pub mod note;
pub mod quick;
pub mod remains;
pub mod rule;
pub mod rules;
pub mod span;

pub use address::{OutputPath, Route, SourcePath};
pub use along::Along;
pub use code::Code;
pub use date::Zone;
pub use diagnostic::{Diagnostic, Outcome, Severity};
pub use digest::Digest;
pub use engine::ENGINE;
pub use findings::Findings;
pub use fix::Fix;
pub use horizon::Horizon;
pub use levels::Levels;
pub use memory::{Forgetful, Memory};
pub use note::{Codes, Note};
pub use quick::{QuickMap, QuickSet};
pub use remains::Remains;
pub use rule::Rule;
pub use span::{FieldPath, Place, Span};
