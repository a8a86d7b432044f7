//! What an approval writes into front matter, held against front matter that people wrote.
//!
//! It runs where `PRESSROOM_FRONT_MATTER` names a folder with texts of real archives.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use pressroom::base::SourcePath;
use pressroom::source::front_matter;
use pressroom::source::yaml::{amend, read};

/// What an approval writes, in its order.
fn approved(block: &str) -> Option<String> {
    let by = [
        ("by", "ada-finch"),
        ("on", "2026-11-18T09:00:00+00:00"),
        ("seal", "v1:0123456789abcdef"),
    ];
    let note = [
        ("on", "2026-11-19"),
        ("kind", "correction"),
        ("now", "It stops at eight: at last."),
    ];
    let block = amend::append(block, "corrections", &note)?;
    let block = amend::set(&block, "slug", "bus-42")?;
    let block = amend::set(&block, "id", "RSG-2026-001")?;
    let block = amend::set_in(&block, "approved", &by)?;
    // And once more, as after a change.
    amend::set_in(
        &block,
        "approved",
        &[("by", "ada-finch"), ("seal", "v1:fedcba9876543210")],
    )
}

/// The lines of a block that say something of their own: all but what an approval writes.
fn own_lines(block: &str) -> Vec<&str> {
    let written = ["approved:", "id:", "slug:", "corrections:", "  - {on: 2026-11-19,"];
    let is_own = |line: &&str| !written.iter().any(|key| line.starts_with(key));
    block.split_inclusive('\n').filter(is_own).collect()
}

/// What is wrong with the approval of one text; none where nothing is, or where it has no fields that can be read.
fn fault(text: &str) -> Option<Result<(), String>> {
    let path = SourcePath::new("content/releases/2026/real.md");
    let range = front_matter::split(&path, text).value.yaml?;
    let block = &text[range];
    read(&path, block, 0).value?;
    let Some(after) = approved(block) else {
        return Some(Err("it cannot be approved".to_owned()));
    };
    let (old, new) = (own_lines(block), own_lines(&after));
    let gone = old.iter().find(|line| !new.contains(line));
    Some(match gone {
        Some(line) => Err(format!("{line:?} is gone")),
        None if old != new => Err("its lines have moved, or there are new ones".to_owned()),
        None => Ok(()),
    })
}

#[test]
#[allow(clippy::disallowed_methods, reason = "a test may be told where archives lie")]
fn the_lines_of_real_front_matter_stay() {
    let Ok(folder) = std::env::var("PRESSROOM_FRONT_MATTER") else {
        return;
    };
    let mut faults = Vec::new();
    let mut stayed = 0;
    for entry in walkdir::WalkDir::new(Path::new(&folder))
        .into_iter()
        .filter_map(Result::ok)
    {
        let is_text = ["md", "markdown", "html"]
            .map(Some)
            .contains(&entry.path().extension().and_then(OsStr::to_str));
        let Some(text) = is_text.then(|| fs::read_to_string(entry.path()).ok()).flatten() else {
            continue;
        };
        match fault(&text) {
            None => {}
            Some(Ok(())) => stayed += 1,
            Some(Err(words)) => faults.push(format!("{}: {words}", entry.path().display())),
        }
    }
    assert!(
        faults.is_empty(),
        "{} of {stayed}:\n{}",
        faults.len(),
        faults.join("\n")
    );
    assert!(stayed > 1000, "{stayed}");
}
