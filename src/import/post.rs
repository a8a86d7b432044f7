//! One old post becomes a release, or a reason why not.

use std::fs;

use jiff::Zoned;

use crate::base::{Horizon, Zone, date};
use crate::source::yaml::Value;

use super::address::Old;
use super::archive::{Archive, Found};
use super::body::{self, Body};
use super::dates::{self, Moment};
use super::facts::{self, Facts};
use super::losses::Losses;
use super::old_site::OldSite;
use super::pictures::{self, Pictures};
use super::release::Release;
use super::tags::Markup;
use super::{Form, Loss, address, decode, fields, front, opening, page, plain, slugs, tags};

/// No press release is as long; a file that is would be a database or a log.
const LONGEST: u64 = 8 * 1024 * 1024;

/// The keys that may hold a date, in the order in which they are believed.
const DATES: [&str; 7] = [
    "date",
    "publishdate",
    "pubdate",
    "published",
    "publish_date",
    "issued",
    "created",
];

/// Reads the posts of one archive.
pub(super) struct Reader<'a> {
    /// How the archive is laid out.
    pub form: Form,
    /// The archive.
    pub archive: &'a Archive,
    /// What its settings say.
    pub old_site: &'a OldSite,
    /// The instant of the import.
    pub horizon: Horizon,
}

/// What was lost in one post; it counts only if the post is taken.
#[derive(Default)]
pub(super) struct Notes(Vec<(Loss, usize, String)>);

impl Notes {
    /// Notes a loss.
    pub(super) fn add(&mut self, loss: Loss, detail: impl Into<String>) {
        self.0.push((loss, 1, detail.into()));
    }

    /// Notes several things of a kind at once, by name.
    pub(super) fn add_names(&mut self, loss: Loss, names: &[String]) {
        self.0.push((loss, names.len(), names.join(", ")));
    }
}

impl Reader<'_> {
    /// Reads a post.
    ///
    /// # Errors
    /// The reason why it is refused, in words.
    pub(super) fn read(&self, found: &Found, losses: &mut Losses) -> Result<Release, String> {
        let mut notes = Notes::default();
        let text = read_text(found, &mut notes)?;
        let front = front::split(&text)?;
        notes
            .0
            .extend(front.losses.into_iter().map(|(loss, detail)| (loss, 1, detail)));
        let has_facts = !front.facts.0.is_empty();
        let stated = if found.is_html() && !has_facts {
            page::facts(&front.body)
        } else {
            front.facts
        };
        let (mut facts, doubled) = Facts::new(stated);
        notes.add_names(Loss::FieldDropped, &doubled);
        facts.lift(&["params", "extra", "taxonomies"]);
        refuse_private(&facts)?;
        if facts.get("title").is_none() && front.body.trim().is_empty() {
            return Err("empty: it has neither a title nor text".into());
        }
        let markup = if found.is_html() {
            Markup::Html
        } else {
            Markup::Markdown
        };
        let written = tags::plain(&front.body, markup);
        notes.0.push((Loss::TagWritten, written.times, String::new()));
        let release = self.release(found, facts, written.text, &mut notes)?;
        for (loss, times, detail) in notes.0 {
            losses.note_times(loss, &found.name, times, detail);
        }
        Ok(release)
    }

    fn release(&self, found: &Found, mut facts: Facts, text: String, notes: &mut Notes) -> Result<Release, String> {
        let zone = &self.old_site.zone;
        let Issued { moment, written, name } = issued(found, &mut facts, zone, notes)?;
        if moment.instant > self.horizon.now {
            let day = zone.day(moment.instant);
            return Err(format!(
                "dated in the future: {day}; it needs an approval here, so write it anew"
            ));
        }
        if moment.doubtful {
            notes.add(Loss::DateDoubtful, date::rfc3339(&zone.at(moment.instant)));
        }
        let title = title(&mut facts, &text, &name, notes);
        let categories: Vec<String> = ["categories", "category"]
            .into_iter()
            .flat_map(|key| fields::words(self.form, &facts, key))
            .collect();
        let topic_words = fields::topics(self.form, &mut facts);
        let summary = summary(&mut facts, &text, &title, notes);
        let old = Old {
            found,
            file_slug: &name,
            title: &title,
            categories: &categories,
            time: self.old_time(moment, written),
            old_site: self.old_site,
        };
        let (aliases, wish) = address::of_post(self.form, &old, &mut facts);
        let Pictures { files, images, extra } = pictures::pictures(self.archive, found, &mut facts, &text, notes);
        if ["expirydate", "expires", "unpublishdate"]
            .iter()
            .any(|key| facts.text(key).is_some())
        {
            notes.add(Loss::Expiry, "");
        }
        let author = fields::author(&mut facts);
        let Body { text: body, losses } = body::body(found, text);
        notes.0.extend(losses);
        let mut release = Release {
            file: found.name.clone(),
            issued: moment.instant,
            issued_text: date::rfc3339(&zone.at(moment.instant)),
            year: zone.day(moment.instant).year(),
            slug: slugs::of_release([wish.as_str(), &name, &title]),
            title,
            summary,
            topic_words,
            aliases,
            images,
            extra,
            body,
            files,
            ..Release::default()
        };
        release
            .extra
            .extend(author.map(|author| ("x_author".to_owned(), Value::Text(author))));
        fields::keep_rest(facts, &mut release.extra, notes);
        Ok(release)
    }
}

impl Reader<'_> {
    /// The time from which the old site made a post's address: Jekyll's by the clock of its settings,
    /// Hugo's by the post's own.
    fn old_time(&self, moment: Moment, written: Option<Zoned>) -> Zoned {
        let here = self.old_site.zone.at(moment.instant);
        if self.form == Form::Jekyll && self.old_site.states_zone {
            return here;
        }
        written.unwrap_or(here)
    }
}

fn read_text(found: &Found, notes: &mut Notes) -> Result<String, String> {
    let unreadable = |fault: std::io::Error| format!("cannot be read: {fault}");
    let length = fs::metadata(&found.path).map_err(unreadable)?.len();
    if length > LONGEST {
        return Err("too long: more than 8 MB".into());
    }
    let decoded = decode::decode(&fs::read(&found.path).map_err(unreadable)?)?;
    if decoded.text.trim().is_empty() {
        return Err("empty: it holds nothing".into());
    }
    for loss in decoded.losses {
        notes.add(loss, "");
    }
    Ok(decoded.text)
}

/// What the old site did not show the world is not shown by this one.
fn refuse_private(facts: &Facts) -> Result<(), String> {
    let yes = |key: &str| facts.get(key).is_some_and(facts::is_yes);
    let no = |key: &str| facts.get(key).is_some_and(facts::is_no);
    let status = facts
        .text("status")
        .or_else(|| facts.text("post_status"))
        .unwrap_or_default()
        .to_lowercase();
    if yes("draft") {
        return Err("a draft: not imported (draft: true)".into());
    }
    if no("published") {
        return Err("a draft: not imported (published: false)".into());
    }
    if ["draft", "pending", "private", "future", "trash", "auto-draft"].contains(&status.as_str()) {
        return Err(format!("a draft: not imported (status: {status})"));
    }
    if yes("private") || facts.text("password").is_some() || no("permalink") || yes("headless") {
        return Err("not public: the old site did not show it".into());
    }
    let built = ["build", "_build"].iter().find_map(|key| match facts.get(key) {
        Some(Value::Map(map)) => map.get("render").and_then(facts::text),
        _ => None,
    });
    match built.as_deref() {
        Some("never" | "false") => Err("not public: the old site did not show it".into()),
        _ => Ok(()),
    }
}

/// When a post was issued.
struct Issued {
    /// The moment.
    moment: Moment,
    /// The day as the post's own clock had it, where the front matter states one.
    written: Option<Zoned>,
    /// The part of the file's name that is no date.
    name: String,
}

fn issued(found: &Found, facts: &mut Facts, zone: &Zone, notes: &mut Notes) -> Result<Issued, String> {
    let stem = if found.is_index() {
        found.folder().rsplit('/').next().unwrap_or_default()
    } else {
        found.stem()
    };
    let named = dates::day_in_name(stem);
    let name = named.as_ref().map_or(stem, |(_, rest)| rest).to_owned();
    let mut fault = None;
    for key in DATES {
        let Some(text) = facts.text(key) else { continue };
        let value = facts.get(key).cloned().unwrap_or(Value::Null);
        match dates::read(&value, zone) {
            Ok(moment) => {
                facts.take(key);
                let written = dates::written_day(&text);
                return Ok(Issued { moment, written, name });
            }
            // A date is worth a word only where one was meant.
            Err(reason) if !facts::is_yes(&value) => fault = fault.or(Some(format!("{reason} ({key}: {text})"))),
            Err(_) => {}
        }
    }
    let day = named
        .map(|(day, _)| day)
        .or_else(|| dates::day_in_folders(found.folder()));
    let moment = day.and_then(|day| dates::read(&Value::Text(day), zone).ok());
    match (moment, fault) {
        (Some(moment), fault) => {
            notes.add(Loss::DateFromName, fault.unwrap_or_default());
            Ok(Issued {
                moment,
                written: None,
                name,
            })
        }
        (None, Some(fault)) => Err(format!("no usable date: {fault}, and none in the name of the file")),
        (None, None) => Err("no date: neither in the front matter nor in the name of the file".into()),
    }
}

fn title(facts: &mut Facts, text: &str, name: &str, notes: &mut Notes) -> String {
    if let Some(written) = facts.take_text(&["title"]) {
        let title = plain::line(&written);
        if !title.is_empty() {
            note_plain(&written, &title, notes);
            return title;
        }
    }
    if let Some(title) = plain::heading(text) {
        notes.add(Loss::Title, title.clone());
        return title;
    }
    let words = plain::line(&name.replace(['-', '_'], " "));
    let mut characters = words.chars();
    let first = characters
        .next()
        .map_or("Untitled".to_owned(), |c| c.to_uppercase().to_string());
    let title = format!("{first}{}", characters.as_str());
    notes.add(Loss::Title, title.clone());
    title
}

fn summary(facts: &mut Facts, text: &str, title: &str, notes: &mut Notes) -> String {
    const SUMMARIES: [&str; 6] = ["description", "excerpt", "summary", "deck", "perex", "abstract"];
    while let Some(written) = facts.take_text(&SUMMARIES) {
        let summary = plain::line(&written);
        if !summary.is_empty() {
            note_plain(&written, &summary, notes);
            return summary;
        }
    }
    let made = opening::opening(text, 160);
    if made.is_empty() {
        notes.add(Loss::SummaryFromTitle, "");
        return title.to_owned();
    }
    notes.add(Loss::SummaryMade, "");
    made
}

/// Notes a change that a reader could see; folded lines and double spaces are none.
fn note_plain(written: &str, plain: &str, notes: &mut Notes) {
    if written.split_whitespace().ne(plain.split_whitespace()) {
        notes.add(Loss::PlainText, written);
    }
}
