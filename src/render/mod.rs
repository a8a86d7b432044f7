//! A recipe becomes bytes.
