//! What an approval writes into front matter, held against front matter that people wrote.
//!
//! It runs where `PRESSROOM_FRONT_MATTER` names a folder with texts of real archives.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use pressroom::base::SourcePath;
use pressroom::source::front_matter;
use pressroom::source::yaml::{amend, read};

use crate::approvals::site;

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

/// The folder of real archives, where there is one.
#[allow(clippy::disallowed_methods, reason = "a test may be told where archives lie")]
fn archives() -> Option<String> {
    std::env::var("PRESSROOM_FRONT_MATTER").ok()
}

/// The texts below a folder, in the order of their paths.
fn texts(folder: &Path) -> Vec<(PathBuf, String)> {
    let is_text = |path: &Path| {
        let extension = path.extension().and_then(OsStr::to_str);
        ["md", "markdown", "html"].map(Some).contains(&extension)
    };
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter();
    let paths = entries.filter_map(Result::ok).map(walkdir::DirEntry::into_path);
    let read = |path: PathBuf| Some((path.clone(), fs::read_to_string(path).ok()?));
    paths.filter(|path| is_text(path)).filter_map(read).collect()
}

#[test]
fn the_lines_of_real_front_matter_stay() {
    let Some(folder) = archives() else { return };
    let mut faults = Vec::new();
    let mut stayed = 0;
    for (path, text) in texts(Path::new(&folder)) {
        match fault(&text) {
            None => {}
            Some(Ok(())) => stayed += 1,
            Some(Err(words)) => faults.push(format!("{}: {words}", path.display())),
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

/// So many texts of each archive go through the command itself.
const OF_EACH: usize = 150;

/// A real front matter as that of a release: every field of its own is free, and what a release needs stands behind
/// them. None where it cannot be read either way.
fn as_release(text: &str) -> Option<String> {
    let path = SourcePath::new("content/releases/2026/real.md");
    let range = front_matter::split(&path, text).value.yaml?;
    let (head, block) = (&text[..range.start], &text[range]);
    let fields = read(&path, block, 0).value?;
    let is_field = |line: &str| {
        let name = |key: &String| {
            line.strip_prefix(key.as_str())
                .is_some_and(|rest| rest.trim_start().starts_with(':'))
        };
        fields.0.iter().any(|(key, _)| name(key))
    };
    let free = |line: &str| match is_field(line) {
        true => format!("x_{line}"),
        false => line.to_owned(),
    };
    let mut free: String = block.split_inclusive('\n').map(free).collect();
    let end = if block.contains("\r\n") { "\r\n" } else { "\n" };
    if !free.ends_with('\n') {
        free.push_str(end);
    }
    let needed = [
        "title: Real",
        "summary: It is real.",
        "issued: 2026-11-20T10:00",
        "topics: [roads]",
    ];
    let needed: String = needed.map(|line| format!("{line}{end}")).concat();
    let whole = format!("{free}{needed}");
    let map = read(&path, &whole, 0).value?;
    let is_free = |key: &String| key.starts_with("x_") || needed.contains(&format!("{key}: "));
    map.0.iter().all(|(key, _)| is_free(key)).then_some(())?;
    Some(format!("{head}{whole}---{end}It is real.{end}"))
}

#[test]
fn the_command_changes_no_line_of_real_front_matter() {
    let Some(folder) = archives() else { return };
    for archive in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let found = texts(&archive);
        if found.len() < OF_EACH {
            continue;
        }
        let site = site();
        let every = found.len() / OF_EACH;
        let releases = found
            .iter()
            .filter_map(|(_, text)| as_release(text))
            .step_by(every.max(1));
        let mut written = Vec::new();
        for (number, text) in releases.take(OF_EACH).enumerate() {
            let file = format!("content/releases/2026/real-{number}.md");
            fs::write(site.path().join(&file), &text).unwrap();
            written.push((file, text));
        }
        assert!(
            written.len() > OF_EACH * 9 / 10,
            "{}: {}",
            archive.display(),
            written.len()
        );
        let files = written.iter().map(|(file, _)| file.as_str());
        let told = Command::new(env!("CARGO_BIN_EXE_pressroom"))
            .arg("approve")
            .args(files)
            .args(["--by", "ada-finch", "--at", "2026-11-18T09:00:00Z"])
            .current_dir(site.path())
            .output()
            .unwrap();
        assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
        for (file, before) in &written {
            let after = fs::read_to_string(site.path().join(file)).unwrap();
            let is_written = |line: &&str| {
                ["approved: {by", "id: RSG", "slug: "]
                    .iter()
                    .any(|key| line.starts_with(key))
            };
            let (new, kept): (Vec<&str>, Vec<&str>) = after.split_inclusive('\n').partition(is_written);
            assert_eq!(kept.concat(), *before, "{}: {file}", archive.display());
            assert_eq!(new.len(), 3, "{}: {file}: {after}", archive.display());
        }
    }
}
