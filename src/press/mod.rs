//! The only room with files: read, build, write.

pub mod report;
