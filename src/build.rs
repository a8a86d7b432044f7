//! What cargo runs before it compiles: the digest of the program's own sources. A file that was made, or
//! kept for the next build, by another state of the program is then never taken for this one's work.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

fn main() -> io::Result<()> {
    let mut files = vec![PathBuf::from("Cargo.lock")];
    for folder in ["src", "themes"] {
        println!("cargo::rerun-if-changed={folder}");
        walk(Path::new(folder), &mut files)?;
    }
    println!("cargo::rerun-if-changed=Cargo.lock");
    files.sort();
    let mut digest = Fnv::new();
    for file in files {
        digest.take(file.to_string_lossy().replace('\\', "/").as_bytes());
        digest.take(&fs::read(file)?);
    }
    println!("cargo::rustc-env=PRESSROOM_SOURCES={:016x}", digest.0);
    Ok(())
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            walk(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// FNV-1a of 64 bits: enough to tell two states of the program apart, and the same with every compiler.
/// Git may give text files the line ends of the machine, so those do not count.
struct Fnv(u64);

impl Fnv {
    fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn take(&mut self, bytes: &[u8]) {
        for byte in bytes.iter().filter(|byte| **byte != b'\r') {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3);
        }
    }
}
