//! Publish to `public/`.

use std::path::PathBuf;
use std::time::Instant;

use serde_json::json;

use super::args::{BuildOptions, Format};
use super::{DONE, ERRORS, USAGE, clock, shown};
use crate::base::date::rfc3339;
use crate::base::{Diagnostic, Horizon, Outcome};
use crate::pipeline::{Manner, Order};
use crate::press::{self, Change, Places, Published, report};

/// Builds the site; gives the exit code.
pub fn run(options: &BuildOptions) -> u8 {
    let began = Instant::now();
    let horizon = match clock::horizon(options.at.as_deref()) {
        Ok(horizon) => horizon,
        Err(words) => {
            anstream::eprintln!("error: {words}");
            return USAGE;
        }
    };
    let site = match site_folder(options.site.as_deref()) {
        Ok(site) => site,
        Err(fault) => {
            shown::show(&[*fault], &PathBuf::from("."));
            return ERRORS;
        }
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
    };
    let Outcome {
        value: published,
        diagnostics,
    } = press::publish(&places, &order);
    match options.format {
        Format::Text => show(&published, &diagnostics, &places, began),
        Format::Json => println!("{}", json_report(&published, &diagnostics, &places, horizon)),
    }
    if published.change.is_some() { DONE } else { ERRORS }
}

/// The folder that `--site` names, else the nearest one upward.
pub fn site_folder(named: Option<&std::path::Path>) -> Result<PathBuf, Box<Diagnostic>> {
    if let Some(named) = named {
        return Ok(named.to_path_buf());
    }
    let here = std::env::current_dir().unwrap_or_else(|_| PathBuf::from("."));
    press::find_site(&here).map_err(Box::new)
}

fn show(published: &Published, diagnostics: &[Diagnostic], places: &Places, began: Instant) {
    shown::show(diagnostics, &places.site);
    let account = &published.account;
    let kinds: Vec<String> = account
        .published
        .iter()
        .map(|(kind, count)| format!("{count} {kind}"))
        .collect();
    println!(
        "Read {} texts: {}.",
        account.read,
        if kinds.is_empty() {
            "none public".to_owned()
        } else {
            kinds.join(", ")
        }
    );
    show_held(published);
    if !account.archive.is_empty() {
        let codes: Vec<String> = account
            .archive
            .iter()
            .map(|(code, count)| format!("{count} {code}"))
            .collect();
        println!("In the archive, counted and stopping nothing: {}.", codes.join(", "));
    }
    let seconds = began.elapsed().as_secs_f64();
    match &published.change {
        Some(Change { written, kept, removed }) => println!(
            "Wrote {written} files to {}, kept {kept}, removed {removed}, in {seconds:.1} s.",
            places.output.display()
        ),
        None => println!("Nothing was written: {} is as it was.", places.output.display()),
    }
}

fn show_held(published: &Published) {
    let held = &published.account.held;
    if held.is_empty() {
        return;
    }
    println!("Held, and in no file of the site: {}.", held.len());
    for item in held {
        let due = item
            .due
            .map(|due| format!(", until {}", due.strftime("%Y-%m-%d %H:%M UTC")))
            .unwrap_or_default();
        println!("  {}  {}{due}", item.source, item.reason);
    }
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
    let utc = crate::base::date::Zone::utc();
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
        },
        "items": held.collect::<Vec<_>>(),
    })
}
