//! `IMPORT-REPORT.md`: what was taken, what was refused, and what was lost, file by file.

use std::fmt::Write;

use super::Account;
use super::account::count;

/// The report as markdown. It names no path outside the archive, so that it is the same on any computer.
pub(super) fn report(account: &Account) -> String {
    let mut text = String::from("# Import report\n\n");
    let _ = writeln!(
        text,
        "The {} archive {} held {}: {} imported, {} refused. Nothing else was read as a post.\n",
        account.form.name(),
        code(&account.archive),
        count(account.posts(), "post"),
        count(account.releases, "release"),
        account.refused.len(),
    );
    text.push_str(
        "Before you publish: replace the placeholders in `content/site.yaml`, read the refusals, \
         and look through the losses that touch what readers see.\n",
    );
    refusals(&mut text, account);
    left_out(&mut text, account);
    losses(&mut text, account);
    text
}

fn refusals(text: &mut String, account: &Account) {
    text.push_str("\n## Refused\n\n");
    if account.refused.is_empty() {
        text.push_str("None.\n");
    }
    for refusal in &account.refused {
        let _ = writeln!(text, "- {}: {}", code(&refusal.file), one_line(&refusal.reason));
    }
}

fn left_out(text: &mut String, account: &Account) {
    text.push_str("\n## Left out, as no press releases\n\n");
    if account.left_out.is_empty() && account.skipped.is_empty() {
        text.push_str("Nothing.\n");
    }
    for (folder, files) in &account.left_out {
        let _ = writeln!(text, "- {}: {}", code(folder), count(*files, "file"));
    }
    for folder in &account.skipped {
        let _ = writeln!(text, "- {}: not looked into", code(folder));
    }
}

fn losses(text: &mut String, account: &Account) {
    text.push_str("\n## Dropped or changed\n\n");
    if account.losses.kinds().next().is_none() {
        text.push_str("Nothing.\n");
        return;
    }
    text.push_str("| Times | Files | What |\n|---:|---:|---|\n");
    for loss in account.losses.kinds() {
        let (times, files) = (account.losses.count(loss), account.losses.files(loss));
        let _ = writeln!(text, "| {times} | {files} | {} |", loss.words());
    }
    for loss in account.losses.kinds() {
        let _ = writeln!(text, "\n### {}\n", loss.words());
        for noted in account.losses.of(loss) {
            let _ = write!(text, "- {}", code(&noted.file));
            if noted.times > 1 {
                let _ = write!(text, ", {} times", noted.times);
            }
            if !noted.detail.is_empty() {
                let _ = write!(text, ": {}", one_line(&noted.detail));
            }
            text.push('\n');
        }
    }
}

/// Text of the archive as code, so that nothing in a file's name is read as markdown.
fn code(text: &str) -> String {
    let text = one_line(text);
    if text.contains('`') {
        return format!("`` {} ``", text.replace("``", "` `"));
    }
    format!("`{text}`")
}

/// One line of at most 200 characters, without control characters.
fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let line: String = words.join(" ").chars().filter(|c| !c.is_control()).collect();
    if line.chars().count() <= 200 {
        return line;
    }
    let cut: String = line.chars().take(199).collect();
    format!("{cut}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_the_archive_stays_one_line_of_code() {
        assert_eq!(code("a\nb.md"), "`a b.md`");
        assert_eq!(code("a`b.md"), "`` a`b.md ``");
        assert_eq!(one_line(&"é".repeat(300)).chars().count(), 200);
    }
}
