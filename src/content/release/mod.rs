//! Press releases, statements, speeches and letters: `content/releases/`.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::sync::{Arc, OnceLock};

use super::entry::{Attachment, Entry, ImageFact, Naming};
use super::fields::{Fields, choice};
use super::ledger::Record;
use super::stage::{Facts, Stage, Words};
use crate::base::code::TOPIC_UNKNOWN;
use crate::base::date::Zone;
use crate::base::{Digest, Route};

mod ground;
mod later;

pub use ground::{Capacity, Check, Checks, Consent, CouncilBusiness, MediaContact, Quote, Resident, SourceNote};
pub use later::{Correction, CorrectionKind, Election, TranslationNote, Waiver, last_told, told};

choice! {
    /// What sort of text it is.
    ReleaseType {
        /// A press release.
        News = "news",
        /// A statement.
        Statement = "statement",
        /// A reaction to somebody else's news.
        Reaction = "reaction",
        /// A report, or the news of one.
        Report = "report",
        /// A letter.
        Letter = "letter",
        /// A notice to the media.
        Notice = "notice",
        /// A speech.
        Speech = "speech",
    }
}

impl ReleaseType {
    /// What readers are told.
    pub fn label(self) -> &'static str {
        match self {
            ReleaseType::News => "Press release",
            ReleaseType::Statement => "Statement",
            ReleaseType::Reaction => "Reaction",
            ReleaseType::Report => "Report",
            ReleaseType::Letter => "Letter",
            ReleaseType::Notice => "Media notice",
            ReleaseType::Speech => "Speech",
        }
    }
}

/// The topics; a rule tells where there are none.
fn topics(f: &mut Fields) -> Vec<String> {
    let topics = f.slugs("topics", "One to three topics, each with a file in content/topics.");
    f.needs("topics");
    topics
}

/// The facts in a release's front matter.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ReleaseFacts {
    /// What all kinds share.
    pub naming: Naming,
    /// `CAG-2026-041`.
    pub id: Option<String>,
    /// What sort of text.
    pub kind: ReleaseType,
    /// The headline.
    pub title: String,
    /// What it says, in a sentence.
    pub summary: String,
    /// What decides whether it is public.
    pub facts: Facts,
    /// The dateline; none where it is not written, which means the group's own place.
    pub place: Option<String>,
    /// Wards it is about; `all` stands alone.
    pub wards: Vec<String>,
    /// Topics it is about.
    pub topics: Vec<String>,
    /// Who speaks, where it is not the group.
    pub author: Option<String>,
    /// Who wrote it down; never shown.
    pub drafted_by: Option<String>,
    /// Who published it.
    pub published_by: Option<String>,
    /// Council business.
    pub business: Option<CouncilBusiness>,
    /// Who is quoted.
    pub quotes: Vec<Quote>,
    /// Private people who are named.
    pub residents: Vec<Resident>,
    /// Signed checks.
    pub checks: Checks,
    /// Where the claims come from.
    pub sources: Vec<SourceNote>,
    /// Whom the media ask.
    pub media_contact: Option<MediaContact>,
    /// Who gives interviews.
    pub interviews: Option<String>,
    /// Pictures.
    pub images: Vec<ImageFact>,
    /// Files to download.
    pub attachments: Vec<Attachment>,
    /// Related releases, by id or slug.
    pub related: Vec<String>,
    /// Corrections, as written.
    pub corrections: Vec<Correction>,
    /// How a translation was made.
    pub translation: Option<TranslationNote>,
    /// What an election asks.
    pub election: Option<Election>,
    /// Whether it is printed too.
    pub print: bool,
    /// Exceptions to rules.
    pub waivers: Vec<Waiver>,
}

/// A release.
#[derive(Clone, Debug, Serialize)]
pub struct Release {
    /// Its file, address and text.
    pub entry: Entry,
    /// Its facts.
    pub facts: Arc<ReleaseFacts>,
    /// The digest of all the rest, made once it is asked for: a release is held against what was known of it by many.
    #[serde(skip)]
    pub(super) digest: OnceLock<Digest>,
    /// Its address, put together once: every list asks for it.
    #[serde(skip)]
    pub(super) route: OnceLock<Route>,
    /// What the seal says of its words.
    pub words: Words,
    /// Its state at the instant of the build.
    pub stage: Stage,
    /// The year in its address: that of the ledger, else of `issued` in the site's zone.
    pub year: i16,
    /// What was approved of it.
    pub record: Option<Arc<Record>>,
}

impl Release {
    /// The digest of the release, for one site: its entry and its facts follow from its text and `site.yaml`, so that
    /// what they are read from stands for them, with all that is decided of them later.
    pub fn digest(&self) -> Digest {
        *self.digest.get_or_init(|| {
            let read_from = (&self.entry.source, self.entry.digest);
            Digest::of(&(
                read_from,
                &self.words,
                &self.stage,
                self.year,
                &self.entry.ahead,
                &self.record,
            ))
        })
    }

    /// Reads the facts of a release.
    pub fn read_facts(f: &mut Fields) -> ReleaseFacts {
        let title = f.required_text(
            "title",
            "The headline: the news in at most 65 characters, without a full stop.",
        );
        let summary = f.required_text("summary", "What happened, in one sentence of at most 160 characters.");
        ReleaseFacts {
            id: f.text("id", "The permanent number, as in CAG-2026-041; never used twice."),
            kind: f
                .choice("type", "What sort of text it is; news where it is left out.")
                .unwrap_or(ReleaseType::News),
            title,
            summary,
            facts: Facts::read(f),
            place: f.text("place", "Where the news is: the dateline."),
            wards: f.slugs("wards", "The wards it is about, or [all]."),
            topics: f.told_as(&TOPIC_UNKNOWN, topics),
            author: f.text(
                "author",
                "Who speaks: the group where it is left out, or a councillor; never an officer.",
            ),
            drafted_by: f.slug("drafted_by", "Who wrote the draft; never shown."),
            published_by: f.slug("published_by", "Who published it; never shown."),
            business: f.map(
                "council_business",
                "The motion, decision or question that it is about.",
                CouncilBusiness::read,
            ),
            quotes: f.maps("quotes", "Who is quoted, in the order of the text.", Quote::read),
            residents: f.maps(
                "people",
                "Private people who are named, and what they agreed to.",
                Resident::read,
            ),
            checks: f
                .map("checks", "Who checked the facts, confidence and law.", Checks::read)
                .unwrap_or_default(),
            sources: f.maps("sources", "Where the figures come from.", SourceNote::read),
            media_contact: f.text_or_map(
                "media_contact",
                "Whom the media ask: a name from contacts in site.yaml, or name, title, email and phone.",
                MediaContact::Key,
                MediaContact::read,
            ),
            interviews: f.slug("interviews", "The councillor who gives interviews."),
            images: f.maps("images", "Pictures for the media.", ImageFact::read),
            attachments: f.maps("attachments", "Files to download.", Attachment::read),
            related: f.texts("related", "Related releases, by id or name."),
            corrections: f.maps("corrections", "What was corrected after publication.", Correction::read),
            translation: f.map("translation", "How a translation was made.", TranslationNote::read),
            election: f.map("election", "What an election period asks.", Election::read),
            print: f.flag("print", "true where it is printed too.").unwrap_or(false),
            waivers: f.maps("waivers", "Exceptions to rules, decided by a councillor.", Waiver::read),
            naming: Naming::read(f),
        }
    }

    /// The day from which it is public, or will be; none of what nobody has said it of.
    pub fn day(&self, zone: &Zone) -> Option<Date> {
        self.stage.published().or(self.stage.due()).map(|at| zone.day(at))
    }

    /// `/news/2026/bus-42-evening-service/`
    pub fn route(&self) -> Route {
        let route = || Route::new(["/news/", &self.year.to_string(), "/", &self.entry.slug, "/"].concat());
        self.route.get_or_init(route).clone()
    }
}
