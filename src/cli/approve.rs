//! Record that a councillor approves a text.

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::args::ApproveOptions;
use super::{DONE, ERRORS, opening, say, shown};
use crate::base::date::{Zone, clock_time, long_day};
use crate::base::{Diagnostic, Horizon, SourcePath};
use crate::content::approval::{Asked, Change, Numbering};
use crate::pipeline::Order;
use crate::press::Places;
use crate::press::approve::{Approval, approve};

/// Approves texts; gives the exit code.
pub fn run(options: &ApproveOptions) -> u8 {
    let (horizon, site) = match opening::open(options.at.as_deref(), options.site.as_deref()) {
        Ok(opened) => opened,
        Err(code) => return code,
    };
    let asked = Asked {
        by: options.by.clone(),
        change: match (options.minor, &options.note) {
            (true, note) => Change::Minor(note.clone()),
            (false, Some(note)) => Change::Note(note.clone()),
            (false, None) => Change::Unsaid,
        },
        numbering: if options.renumber {
            Numbering::Anew
        } else {
            Numbering::Kept
        },
    };
    let sources: Vec<SourcePath> = options.files.iter().map(|file| source(file, &site)).collect();
    let places = Places {
        output: site.join("public"),
        site,
    };
    let outcome = approve(&places, &sources, &asked, &Order::at(horizon));
    shown::show(&outcome.diagnostics, &places.site);
    if outcome.diagnostics.iter().any(Diagnostic::is_error) {
        say("Nothing was approved, and nothing was written. Mend what is named above, and approve again.\n");
        return ERRORS;
    }
    let zone = outcome.value.zone.unwrap_or_else(Zone::utc);
    let texts = outcome.value.texts.iter();
    let lines: Vec<String> = texts.map(|approval| line(approval, &asked, horizon, &zone)).collect();
    say(&lines.concat());
    DONE
}

/// The path within the site of a file that somebody named from the folder they are in.
pub fn source(file: &Path, site: &Path) -> SourcePath {
    let whole = |path: &Path| std::fs::canonicalize(path).ok();
    let named = [PathBuf::from(file), site.join(file)];
    let within = named.iter().find_map(|file| {
        let (file, site) = (whole(file)?, whole(site)?);
        Some(file.strip_prefix(site).ok()?.to_path_buf())
    });
    SourcePath::new(&within.unwrap_or_else(|| file.to_path_buf()).to_string_lossy())
}

fn line(approval: &Approval, asked: &Asked, horizon: Horizon, zone: &Zone) -> String {
    let Some(drawn) = &approval.drawn else {
        return format!(
            "{}: was approved already, with these words. Nothing was written.\n",
            approval.source
        );
    };
    let when = moment(drawn.public_from, zone);
    let when = match horizon.now < drawn.public_from {
        true => format!("It comes out with the first build after {when}"),
        false if drawn.was_public => {
            format!("It has been public since {when}: the next build puts these words in its place")
        }
        false => format!("Its time was {when}: it comes out with the next build"),
    };
    format!(
        "{}: approved by {}, as {}.\n  {when}, at {}\n",
        approval.source, asked.by, drawn.record.id, drawn.record.address
    )
}

/// `20 November 2026, 10:30am`, as the clocks of the site show it.
pub fn moment(instant: Timestamp, zone: &Zone) -> String {
    let local = zone.at(instant);
    format!("{}, {}", long_day(local.date()), clock_time(local.time()))
}
