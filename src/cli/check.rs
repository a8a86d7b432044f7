//! Tell all that is wrong, and write nothing.

use std::path::{Path, PathBuf};

use serde_json::json;

use super::args::{CheckFormat, CheckOptions, Gravity};
use super::{DONE, ERRORS, USAGE, fixes, opening, say, shown};
use crate::base::date::{Zone, rfc3339};
use crate::base::diagnostic::nearest;
use crate::base::{Diagnostic, Horizon, Outcome, Severity, SourcePath, code};
use crate::pipeline::{Account, Manner, Order, Packing, SheetName, rulebook};
use crate::press::check::{Known, check, own_rules, write_baseline};
use crate::press::mend::{Mended, mend};
use crate::press::{Places, report};

/// Checks the site; gives the exit code.
pub fn run(options: &CheckOptions) -> u8 {
    let (horizon, site) = match opening::open(options.at.as_deref(), options.site.as_deref()) {
        Ok(opened) => opened,
        Err(code) => return code,
    };
    if let Some(words) = unknown_rule(&options.only, &site) {
        return usage(&words);
    }
    let paths = match within_site(&options.paths, &site) {
        Ok(paths) => paths,
        Err(words) => return usage(&words),
    };
    let order = Order {
        horizon,
        base_url: None,
        manner: Manner::AsWritten,
        clean: true,
        packing: Packing::Never,
        sheet: SheetName::Published,
        haste: None,
    };
    let places = Places {
        output: site.join("public"),
        site,
    };
    let site = &places.site;
    if options.write_baseline {
        return record(&places, &order);
    }
    let is_wanted = |found: &Diagnostic| is_wanted(found, options, &paths);
    let Outcome {
        value: mended,
        diagnostics,
    } = match options.fix {
        true => mend(&places, &order, &is_wanted),
        false => check(&places, &order, Known::Counted).map(Mended::nothing),
    };
    let told: Vec<Diagnostic> = diagnostics.into_iter().filter(|found| is_wanted(found)).collect();
    if options.fix && options.format != CheckFormat::Json {
        anstream::eprint!("{}", fixes::told(&mended));
    }
    match options.format {
        CheckFormat::Text => show(&told, site, &mended.account),
        CheckFormat::Json => say(&format!("{}\n", json_report(&told, site, &mended, horizon))),
        CheckFormat::Sarif => say(&report::sarif(&told, &|path| shown::text_of(site, path))),
        CheckFormat::Github => say(&report::github(&told, &|path| shown::text_of(site, path))),
    }
    if told.iter().any(Diagnostic::is_error) {
        ERRORS
    } else {
        DONE
    }
}

fn usage(words: &str) -> u8 {
    anstream::eprintln!("error: {words}");
    USAGE
}

fn unknown_rule(only: &[String], site: &Path) -> Option<String> {
    if only.is_empty() {
        return None;
    }
    let (rules, own) = (rulebook::rules(), own_rules(site));
    let ids = || {
        let of_rules = rules.iter().chain(&own).map(|rule| rule.code.id);
        of_rules.chain(code::ALL.iter().map(|code| code.id))
    };
    let unknown = only.iter().find(|id| !ids().any(|known| known == *id))?;
    let help = match nearest(unknown, ids()) {
        Some(near) => format!("did you mean {near}?"),
        None => "`pressroom explain` lists the rules".to_owned(),
    };
    Some(format!("there is no rule `{unknown}`\n  help: {help}"))
}

/// The paths as the site knows them: given from where one stands, or from the site folder.
fn within_site(paths: &[PathBuf], site: &Path) -> Result<Vec<SourcePath>, String> {
    let root = std::fs::canonicalize(site).unwrap_or_else(|_| site.to_path_buf());
    let source = |path: &PathBuf| {
        let found = [path.clone(), site.join(path)]
            .into_iter()
            .find_map(|path| std::fs::canonicalize(path).ok());
        let found = found.ok_or_else(|| format!("there is no file or folder {}", path.display()))?;
        let inner = found
            .strip_prefix(&root)
            .map_err(|_| format!("{} is not in the site folder {}", path.display(), site.display()))?;
        Ok(SourcePath::new(&inner.to_string_lossy()))
    };
    paths.iter().map(source).collect()
}

fn is_wanted(found: &Diagnostic, options: &CheckOptions, paths: &[SourcePath]) -> bool {
    let least = match options.severity {
        None | Some(Gravity::Advice) => Severity::Advice,
        Some(Gravity::Warning) => Severity::Warning,
        Some(Gravity::Error) => Severity::Error,
    };
    let lies_within = |path: &SourcePath| paths.iter().any(|within| is_within(path, within));
    found.severity >= least
        && (options.only.is_empty() || options.only.iter().any(|rule| rule == found.code.id))
        && (paths.is_empty() || found.path().is_some_and(lies_within))
}

fn is_within(path: &SourcePath, folder: &SourcePath) -> bool {
    let rest = path.as_str().strip_prefix(folder.as_str());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/') || folder.as_str().is_empty())
}

fn record(places: &Places, order: &Order) -> u8 {
    let found = check(places, order, Known::Told).diagnostics;
    match write_baseline(&places.site, &found) {
        Ok(count) => {
            let findings = if count == 1 { "finding" } else { "findings" };
            say(&format!(
                "Recorded {count} {findings} in content/rules/baseline.yaml. From now on only new ones are told.\n"
            ));
            DONE
        }
        Err(error) => {
            let reason = crate::press::plain_words(&error);
            anstream::eprintln!("error: content/rules/baseline.yaml {reason}");
            ERRORS
        }
    }
}

fn show(told: &[Diagnostic], site: &Path, account: &Account) {
    shown::show(told, site);
    let mut lines = Vec::new();
    if told.is_empty() {
        lines.push(format!("Read {} texts, and there is nothing to mend.", account.read));
    }
    let known: usize = account.archive.values().sum();
    if known > 0 {
        lines.push(format!(
            "In the archive and the baseline {known} more, counted and stopping nothing."
        ));
    }
    say(&lines.iter().map(|line| format!("{line}\n")).collect::<String>());
}

fn json_report(told: &[Diagnostic], site: &Path, mended: &Mended, horizon: Horizon) -> serde_json::Value {
    let count = |severity| told.iter().filter(|found| found.severity == severity).count();
    json!({
        "version": 1,
        "command": "check",
        "at": rfc3339(&Zone::utc().at(horizon.now)),
        "diagnostics": report::json(told, &|path| shown::text_of(site, path)),
        "counts": {
            "read": mended.account.read,
            "errors": count(Severity::Error),
            "warnings": count(Severity::Warning),
            "advice": count(Severity::Advice),
            "archive": mended.account.archive,
        },
        "items": [],
        "fixes": fixes::json(mended),
    })
}
