//! Who may approve what, and what is written.
