//! Publish to `public/`.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Instant;

use jiff::Timestamp;
use serde_json::json;

use super::args::{BuildOptions, Format};
use super::{DONE, ERRORS, opening, say, shown};
use crate::base::date::{Zone, clock_time, long_day, rfc3339};
use crate::base::{Diagnostic, Horizon, Outcome};
use crate::content::Held;
use crate::pipeline::{Account, Manner, Order, Packing, SheetName};
use crate::press::verify::verify;
use crate::press::{self, Change, Places, Published, report};

/// Builds the site; gives the exit code.
pub fn run(options: &BuildOptions) -> u8 {
    let began = Instant::now();
    let (horizon, site) = match opening::open(options.at.as_deref(), options.site.as_deref()) {
        Ok(opened) => opened,
        Err(code) => return code,
    };
    let horizon = match options.preview {
        true => Horizon::preview(horizon.now),
        false => horizon,
    };
    let places = Places {
        output: options.out.clone().unwrap_or_else(|| site.join("public")),
        site,
    };
    let order = Order {
        horizon,
        base_url: options.base_url.clone(),
        manner: if options.no_minify {
            Manner::AsWritten
        } else {
            Manner::Minified
        },
        clean: options.clean,
        packing: Packing::AsAsked,
        sheet: SheetName::Published,
        haste: None,
    };
    let Outcome {
        value: published,
        mut diagnostics,
    } = press::publish(&places, &order, &|| tell_wait(&places));
    let proof = (options.verify && published.change.is_some()).then(|| verify(&places, &order));
    match options.format {
        Format::Text => {
            show(&published, &diagnostics, &places, &order, began);
            show_proof(proof.as_ref(), &places);
        }
        Format::Json => {
            diagnostics.extend(
                proof
                    .iter()
                    .filter_map(|proof| proof.as_ref().err())
                    .map(|fault| (**fault).clone()),
            );
            let report = json_report(&published, &diagnostics, &places, horizon);
            say(&format!("{report}\n"));
        }
    }
    let is_proven = proof.is_none_or(|proof| proof.is_ok());
    let is_built = published.change.is_some();
    published.remains.leave();
    if is_built && is_proven { DONE } else { ERRORS }
}

/// Says why nothing happens.
fn tell_wait(places: &Places) {
    anstream::eprintln!(
        "Waiting for another pressroom that builds {} at the moment; this build begins when it has ended.",
        places.output.display()
    );
}

fn show_proof(proof: Option<&Result<usize, Box<Diagnostic>>>, places: &Places) {
    match proof {
        Some(Ok(count)) => say(&format!(
            "Verified: a build from nothing makes the same {count} files, byte for byte.\n"
        )),
        Some(Err(fault)) => shown::show(std::slice::from_ref(fault), &places.site),
        None => {}
    }
}

/// The folder that `--site` names, else the nearest one upward.
pub fn site_folder(named: Option<&std::path::Path>) -> Result<PathBuf, Box<Diagnostic>> {
    if let Some(named) = named {
        return Ok(named.to_path_buf());
    }
    let here = std::env::current_dir().unwrap_or_else(|_| PathBuf::from("."));
    press::find_site(&here).map_err(Box::new)
}

fn show(published: &Published, diagnostics: &[Diagnostic], places: &Places, order: &Order, began: Instant) {
    shown::show(diagnostics, &places.site);
    let seconds = began.elapsed().as_secs_f64();
    let stopped_nothing = published.change.is_some() && diagnostics.iter().any(Diagnostic::is_error);
    let account = &published.account;
    let mut lines = Vec::new();
    if account.read > 0 {
        let (texts, public) = (counted(account.read, "texts"), list(&account.published));
        lines.push(format!("Read {texts}. Public: {public}."));
    }
    lines.extend(items(
        "Shown in this preview, and not public",
        &account.previewed,
        account,
    ));
    lines.extend(items(
        "Held back, and in no file of the website",
        &account.held,
        account,
    ));
    if !account.archive.is_empty() {
        let codes = list(&account.archive);
        lines.push(format!("In the archive, counted and stopping nothing: {codes}."));
    }
    if stopped_nothing {
        lines.push("The errors above are in texts that are not public yet, so they stopped nothing.".to_owned());
    }
    let output = places.output.display();
    lines.push(match &published.change {
        Some(Change { written, kept, removed }) => format!(
            "Wrote {} to {output}; {kept} were up to date, {removed} removed. It took {seconds:.1} s.",
            counted(*written, "files")
        ),
        None => format!("Nothing was written: {output} is as it was. Mend what is named above, and build again."),
    });
    if published.change.is_some() && !order.horizon.is_preview() {
        lines.extend(next(account));
    }
    say(&(lines.join("\n") + "\n"));
}

fn list(counts: &BTreeMap<&'static str, usize>) -> String {
    let counts: Vec<String> = counts.iter().map(|(what, count)| counted(*count, what)).collect();
    match counts[..] {
        [] => "nothing".to_owned(),
        _ => counts.join(", "),
    }
}

/// `1 file`, `2 files`; a code is no plural and stays as it is.
fn counted(count: usize, plural: &str) -> String {
    match (count, plural.strip_suffix('s')) {
        (1, Some(singular)) => format!("1 {singular}"),
        _ => format!("{count} {plural}"),
    }
}

/// Items with the reasons why they are not public, a line each, below a head.
fn items(head: &str, items: &[Held], account: &Account) -> Vec<String> {
    if items.is_empty() {
        return Vec::new();
    }
    let lines = items.iter().map(|item| {
        let due = item.due.zip(account.zone.as_ref());
        let due = due.map(|(due, zone)| format!(", until {}", until(due, zone)));
        format!("  {}  {}{}", item.source, item.reason, due.unwrap_or_default())
    });
    std::iter::once(format!("{head}: {}.", items.len()))
        .chain(lines)
        .collect()
}

/// `30 November 2026, 00:01`, as the clocks of the site show it.
pub fn until(due: Timestamp, zone: &Zone) -> String {
    let local = zone.at(due);
    format!("{}, {}", long_day(local.date()), clock_time(local.time()))
}

/// When the website changes next by itself, and what does it.
fn next(account: &Account) -> Option<String> {
    let zone = account.zone.as_ref()?;
    let Some(first) = account.next.first() else {
        return Some("Nothing is waiting for its time.".to_owned());
    };
    let others = match account.next.len() - 1 {
        0 => String::new(),
        1 => ", and one more thing happens".to_owned(),
        more => format!(", and {more} more things happen"),
    };
    Some(format!(
        "The website changes next on {}: {} {}{others}. Build again then; `pressroom due` tells of all to come.",
        until(first.at, zone),
        first.source,
        first.what,
    ))
}

fn json_report(
    published: &Published,
    diagnostics: &[Diagnostic],
    places: &Places,
    horizon: Horizon,
) -> serde_json::Value {
    let account = &published.account;
    let held = account.held.iter().map(|item| {
        json!({ "file": item.source, "name": item.name, "reason": item.reason, "due": item.due.map(|due| due.to_string()) })
    });
    let utc = Zone::utc();
    json!({
        "version": 1,
        "command": "build",
        "at": rfc3339(&utc.at(horizon.now)),
        "diagnostics": report::json(diagnostics, &|path| shown::text_of(&places.site, path)),
        "counts": {
            "read": account.read,
            "published": account.published,
            "held": account.held.len(),
            "archive": account.archive,
            "written": published.change.as_ref().map(|change| change.written),
            "kept": published.change.as_ref().map(|change| change.kept),
            "removed": published.change.as_ref().map(|change| change.removed),
            "next": account.next.first().map(|due| due.at.to_string()),
        },
        "items": held.collect::<Vec<_>>(),
    })
}
