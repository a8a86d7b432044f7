//! One file, parsed.
