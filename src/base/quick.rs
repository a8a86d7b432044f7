//! Maps and sets for keys that are ours or of the site's own authors, thousands of them: nobody crafts them to collide,
//! so their hash need not be one that withstands it.

pub use rustc_hash::{FxHashMap as QuickMap, FxHashSet as QuickSet};
