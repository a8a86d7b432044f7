//! When the website changes by itself: the instants to come, for people and for what wakes a computer.

use jiff::Timestamp;
use serde_json::json;

use super::args::{DueFormat, DueOptions};
use super::build::until;
use super::{DONE, ERRORS, opening, say, shown};
use crate::base::date::{Zone, rfc3339};
use crate::base::{Diagnostic, Outcome};
use crate::content::due::{Due, Effect};
use crate::press::{self, report};

/// Tells what is due; gives the exit code.
pub fn run(options: &DueOptions) -> u8 {
    let (horizon, site) = match opening::open(options.at.as_deref(), options.site.as_deref()) {
        Ok(opened) => opened,
        Err(code) => return code,
    };
    let Outcome { value, diagnostics } = press::due(&site, horizon);
    let Some(calendar) = value else {
        shown::show(&diagnostics, &site);
        return ERRORS;
    };
    let all = instants(calendar.due);
    let website: Vec<&(Timestamp, Vec<Due>)> = all.iter().filter(|(_, due)| due.iter().any(changes_website)).collect();
    let most = options.most.max(1);
    match options.format {
        DueFormat::Text => say(&text(&all[..all.len().min(most)], all.len(), &calendar.zone)),
        DueFormat::Json => {
            let at = rfc3339(&Zone::utc().at(horizon.now));
            let diagnostics: Vec<Diagnostic> = diagnostics;
            let findings = report::json(&diagnostics, &|path| shown::text_of(&site, path));
            let items: Vec<_> = all
                .iter()
                .take(most)
                .map(|instant| item(instant, &calendar.zone))
                .collect();
            let counts = json!({ "instants": all.len(), "website": website.len() });
            let report = json!({
                "version": 1, "command": "due", "at": at, "diagnostics": findings, "counts": counts, "items": items,
            });
            say(&format!("{report}\n"));
        }
        format => {
            let website: Vec<_> = website.into_iter().take(most).collect();
            say(&schedule(format, &website));
        }
    }
    DONE
}

fn changes_website(due: &Due) -> bool {
    due.effect == Effect::Website
}

/// What is due, by its instant.
fn instants(due: Vec<Due>) -> Vec<(Timestamp, Vec<Due>)> {
    let mut instants: Vec<(Timestamp, Vec<Due>)> = Vec::new();
    for due in due {
        match instants.last_mut().filter(|(at, _)| *at == due.at) {
            Some((_, together)) => together.push(due),
            None => instants.push((due.at, vec![due])),
        }
    }
    instants
}

fn text(instants: &[(Timestamp, Vec<Due>)], all: usize, zone: &Zone) -> String {
    if instants.is_empty() {
        return "Nothing is due: without an edit, every build from now on makes the same website.\n".to_owned();
    }
    let mut lines = Vec::new();
    for (at, together) in instants {
        lines.push(until(*at, zone));
        for due in together {
            let note = if changes_website(due) {
                ""
            } else {
                " (to look at; the website stays as it is)"
            };
            lines.push(format!("  {}  {}{note}", due.source, due.what));
        }
    }
    match all - instants.len() {
        0 => {}
        more => lines.push(format!("{more} later ones are not shown; --most names how many are.")),
    }
    lines.push("A website does nothing by itself: run `pressroom build` then, by hand or by a timer (--format cron, systemd or github).".to_owned());
    lines.join("\n") + "\n"
}

fn item((at, together): &(Timestamp, Vec<Due>), zone: &Zone) -> serde_json::Value {
    let changes = together
        .iter()
        .map(|due| json!({ "file": due.source, "what": due.what, "website": changes_website(due) }));
    json!({
        "at": rfc3339(&Zone::utc().at(*at)),
        "local": rfc3339(&zone.at(*at)),
        "website": together.iter().any(changes_website),
        "changes": changes.collect::<Vec<_>>(),
    })
}

/// A schedule for what wakes a computer. All of these know minutes and no years, or run late: a build
/// that comes too often changes nothing.
fn schedule(format: DueFormat, website: &[&(Timestamp, Vec<Due>)]) -> String {
    let utc = Zone::utc();
    let mut lines: Vec<String> = Vec::new();
    let head: &[&str] = match format {
        DueFormat::Systemd => &["[Timer]", "Persistent=true"],
        DueFormat::Github => &["on:", "  schedule:"],
        _ => &["# Times are in UTC: set the clock of cron accordingly.", "CRON_TZ=UTC"],
    };
    lines.extend(head.iter().map(|line| (*line).to_owned()));
    for (at, together) in website {
        let whole = at.as_second() + i64::from(at.subsec_nanosecond() > 0);
        let minute = Timestamp::from_second((whole + 59).div_euclid(60) * 60).unwrap_or(*at);
        let time = utc.at(minute);
        let cron = time.strftime("%-M %-H %-d %-m *");
        let why = together.iter().find(|due| changes_website(due));
        let why = why.map(|due| due.what.as_str()).unwrap_or_default();
        // What begins with a verb is said of an item, whose name a schedule does not tell.
        let who = match ["becomes ", "is "].iter().any(|verb| why.starts_with(verb)) {
            true => "an item ",
            false => "",
        };
        let said = format!("# {}: {who}{why}", time.strftime("%Y-%m-%d %H:%M UTC"));
        lines.push(match format {
            DueFormat::Systemd => format!("OnCalendar={}", time.strftime("%Y-%m-%d %H:%M:00 UTC")),
            DueFormat::Github => format!("    - cron: \"{cron}\" {said}"),
            _ => format!("{said}\n{cron} pressroom build --site /path/to/the/site"),
        });
    }
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::SourcePath;

    #[test]
    fn a_schedule_wakes_a_computer_after_the_instant_and_tells_no_name() {
        let due = |at: &str| Due {
            at: at.parse().unwrap(),
            effect: Effect::Website,
            source: SourcePath::new("content/releases/2026/secret.md"),
            what: "becomes public: its embargo lifts".to_owned(),
        };
        let all = instants(vec![
            due("2026-11-30T00:01:00Z"),
            due("2026-11-30T00:01:00Z"),
            due("2026-12-01T09:30:05Z"),
        ]);
        let website: Vec<_> = all.iter().collect();
        let check = |format, expected: &[&str]| {
            let schedule = schedule(format, &website);
            for line in expected {
                assert!(
                    schedule.lines().any(|made| made.trim().starts_with(line)),
                    "{line}\n{schedule}"
                );
            }
            assert!(!schedule.contains("secret"));
        };
        check(
            DueFormat::Cron,
            &["CRON_TZ=UTC", "1 0 30 11 * pressroom", "31 9 1 12 * pressroom"],
        );
        check(
            DueFormat::Systemd,
            &[
                "[Timer]",
                "OnCalendar=2026-11-30 00:01:00 UTC",
                "OnCalendar=2026-12-01 09:31:00 UTC",
            ],
        );
        check(
            DueFormat::Github,
            &["schedule:", "- cron: \"1 0 30 11 *\"", "- cron: \"31 9 1 12 *\""],
        );
    }
}
