//! Tell where a text stands.

use super::args::WhyOptions;
use super::{DONE, ERRORS, approve, opening, say, shown};
use crate::base::{Diagnostic, SourcePath};
use crate::content::Kind;
use crate::content::due::Due;
use crate::content::settings::Approval;
use crate::content::stage::{Stage, Words};
use crate::pipeline::{Order, Story, Wording};
use crate::press::Places;
use crate::press::approve::story;

/// Tells the story of a text; gives the exit code.
pub fn run(options: &WhyOptions) -> u8 {
    let (horizon, site) = match opening::open(options.at.as_deref(), options.site.as_deref()) {
        Ok(opened) => opened,
        Err(code) => return code,
    };
    let source = approve::source(&options.file, &site);
    let places = Places {
        output: site.join("public"),
        site,
    };
    let told = story(&places, &source, &Order::at(horizon));
    shown::show(&told.diagnostics, &places.site);
    let Some(story) = told.value else {
        let is_there = places.site.join(source.as_str()).is_file();
        anstream::eprintln!("error: {}", untold(&source, is_there));
        return ERRORS;
    };
    say(&told_of(&story, &source, &told.diagnostics));
    DONE
}

/// Why nothing can be told of a file, and what to do.
fn untold(source: &SourcePath, is_there: bool) -> String {
    match Kind::of(source) {
        _ if !is_there => format!(
            "{source} is not there\n  help: Look for the name of the file in content/releases or content/newsletters"
        ),
        Some(Kind::Release | Kind::Newsletter) => {
            format!(
                "nothing can be told of {source} until its front matter can be read\n  help: Mend what is named above"
            )
        }
        _ => format!(
            "{source} has no story: only releases and newsletters are approved, embargoed or withdrawn\n  help: Everything else is public, unless it says draft: true; name a file in content/releases or content/newsletters"
        ),
    }
}

fn told_of(story: &Story, source: &SourcePath, diagnostics: &[Diagnostic]) -> String {
    let number = story.id.as_ref().map_or("no number yet".to_owned(), Clone::clone);
    let mut lines = vec![
        format!("{} ({number})", story.title),
        format!("  {source}"),
        String::new(),
        format!("State:     {}", state(story)),
        format!("Next:      {}", next(story, source)),
    ];
    lines.extend(ahead(story));
    lines.push(format!("Approval:  {}", approval(story)));
    lines.extend(differences(story));
    let errors = diagnostics.iter().filter(|found| found.is_error()).count();
    lines.push(match errors {
        0 => "In the way: nothing.".to_owned(),
        1 => "In the way: the error above.".to_owned(),
        count => format!("In the way: the {count} errors above."),
    });
    lines.extend(outputs(story));
    lines.join("\n") + "\n"
}

fn state(story: &Story) -> String {
    let at = |instant| approve::moment(instant, &story.zone);
    match &story.stage {
        Stage::Draft(reason) => format!("draft. It is in no file of the website, because {reason}."),
        Stage::Unreadable(field) => format!("held. Nobody can tell whether it may come out: `{field}` cannot be read."),
        Stage::Spiked => {
            "dropped before it came out. It stays in the folder, and in no file of the website.".to_owned()
        }
        Stage::Scheduled(until) => format!(
            "scheduled until {}. Until then it is in no file of the website.",
            at(*until)
        ),
        Stage::Embargoed(until) => format!(
            "under embargo until {}. Until then it is in no file of the website.",
            at(*until)
        ),
        Stage::Published(since) => format!("public since {}.", at(*since)),
        Stage::Corrected(since, on) => format!("public since {}, corrected on {}.", at(*since), at(*on)),
        Stage::Withdrawn(since, on) => format!(
            "withdrawn on {}; it was public since {}. Its address stays and says so; its words are in no file.",
            at(*on),
            at(*since)
        ),
    }
}

/// How something public is changed.
const CHANGE_IT: &str =
    "To change it, edit the text and have it approved with --note or --minor; to take it down, write `withdrawn`.";

fn next(story: &Story, source: &SourcePath) -> String {
    let approve_it = format!("pressroom approve {source} --by COUNCILLOR");
    match &story.stage {
        Stage::Draft(_) => match story.facts.public_from() {
            Some(from) if from > story.horizon.now => {
                format!(
                    "a councillor approves it: {approve_it}. Then it comes out after {}.",
                    approve::moment(from, &story.zone)
                )
            }
            Some(_) => format!("a councillor approves it: {approve_it}. Then it comes out with the next build."),
            None => {
                "it needs a time of issue, as in issued: 2026-11-20T10:30; then a councillor approves it.".to_owned()
            }
        },
        Stage::Unreadable(field) => format!("mend `{field}`, as the message above says."),
        Stage::Spiked => "nothing, unless somebody takes `spiked` away and a councillor approves it.".to_owned(),
        Stage::Scheduled(until) | Stage::Embargoed(until) => {
            format!(
                "it comes out by itself with the first build after {}.",
                approve::moment(*until, &story.zone)
            )
        }
        Stage::Withdrawn(..) => "nothing. Keep the file: it is what keeps the address.".to_owned(),
        _ if story.words == Words::Edited => {
            format!(
                "the words as they were, or a correction and a new approval: {approve_it} --note \"What is right now.\""
            )
        }
        _ if !story.due.is_empty() => {
            format!("what time brings, as told below. {CHANGE_IT}")
        }
        _ => format!("nothing by itself. {CHANGE_IT}"),
    }
}

/// What time alone will do, each instant on a line of its own.
fn ahead(story: &Story) -> Vec<String> {
    let line = |(number, due): (usize, &Due)| {
        let head = if number == 0 { "In time:  " } else { "          " };
        format!("{head} {}: {}", approve::moment(due.at, &story.zone), due.what)
    };
    story.due.iter().enumerate().map(line).collect()
}

fn approval(story: &Story) -> String {
    if story.approval == Approval::Off {
        return "this site asks for none.".to_owned();
    }
    let Some(approved) = story.facts.approved.known() else {
        return "nobody has approved it.".to_owned();
    };
    let on = approved
        .on
        .map(|on| format!(" on {}", approve::moment(on, &story.zone)));
    let by = format!("by {}{}", approved.by, on.unwrap_or_default());
    match story.words {
        Words::NotAsked => format!("{by}. No seal is asked for here."),
        Words::Approved if story.recorded => {
            format!("{by}. The words are those that were approved, and the ledger says so.")
        }
        Words::Approved => format!("{by}. The words are those that were approved, but the ledger knows nothing of it."),
        Words::Unsealed => format!("{by}, without a seal: nobody can tell which words were meant."),
        Words::Changed | Words::Edited => format!("{by}. The words are not those that were approved."),
    }
}

fn differences(story: &Story) -> Vec<String> {
    if !matches!(story.words, Words::Changed | Words::Edited) {
        return Vec::new();
    }
    if let Some(wording) = story.wording.as_ref().filter(|wording| !wording.is_empty()) {
        return wording.iter().map(differing).collect();
    }
    let changed = story.changed.iter().map(|words| format!("  new or changed: {words}"));
    let missing = match story.missing.saturating_sub(story.changed.len()) {
        0 => None,
        1 => Some("  1 approved part is there no more".to_owned()),
        count => Some(format!("  {count} approved parts are there no more")),
    };
    changed.chain(missing).collect()
}

/// One difference, with the words around it.
fn differing(wording: &Wording) -> String {
    let Wording { before, was, is, after } = wording;
    let change = match (was.is_empty(), is.is_empty()) {
        (true, _) => format!("new: \u{201c}{is}\u{201d}"),
        (_, true) => format!("taken out: \u{201c}{was}\u{201d}"),
        _ => format!("was \u{201c}{was}\u{201d}, is \u{201c}{is}\u{201d}"),
    };
    let around = match (before.is_empty(), after.is_empty()) {
        (true, _) => format!("before \u{201c}{after}\u{201d}"),
        (_, true) => format!("after \u{201c}{before}\u{201d}"),
        _ => format!("between \u{201c}{before}\u{201d} and \u{201c}{after}\u{201d}"),
    };
    format!("  {change}, {around}")
}

fn outputs(story: &Story) -> Vec<String> {
    if story.own.is_empty() || story.stage == Stage::Spiked {
        return vec!["Makes:     no file.".to_owned()];
    }
    let verb = if story.stage.is_public() {
        "Makes:     "
    } else {
        "Will make: "
    };
    let own = story.own.iter().map(|route| format!("  {route}"));
    let others = match story.others {
        0 => None,
        1 => Some("  and stands in 1 list, feed or other page".to_owned()),
        count => Some(format!("  and stands in {count} lists, feeds and other pages")),
    };
    std::iter::once(verb.trim_end().to_owned())
        .chain(own)
        .chain(others)
        .collect()
}
