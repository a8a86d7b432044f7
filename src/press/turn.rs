//! Builds of one output take turns: two at once would each clear away what the other has made.

use std::fs::File;

use super::cache::Cache;

/// The right to build an output; one program has it at a time, and it ends with the program.
#[derive(Debug)]
pub struct Turn {
    // The lock lasts as long as the file is open.
    _lock: Option<File>,
}

impl Turn {
    /// Waits until no other program builds what goes by this name. Where nothing can be remembered, or the disk knows
    /// no locks, nobody waits: one person at work needs none.
    pub fn take(cache: &Cache, name: &str) -> Self {
        let lock = cache.file(name).filter(|file| file.lock().is_ok());
        Self { _lock: lock }
    }
}
