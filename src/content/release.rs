//! Press releases, statements, speeches and letters: `content/releases/`.

use jiff::Timestamp;
use jiff::civil::Date;

use super::entry::{Attachment, Entry, ImageFact, Naming};
use super::fields::{Fields, choice};
use super::stage::{Facts, Stage};
use crate::base::Route;

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

choice! {
    /// In which capacity somebody speaks.
    Capacity {
        /// For the group.
        Group = "group",
        /// As a member of the cabinet.
        Cabinet = "cabinet",
        /// As the chair of a committee.
        Chair = "chair",
        /// For the ward.
        Ward = "ward",
        /// For themselves.
        Personal = "personal",
    }
}

/// Who is quoted.
#[derive(Clone, Debug, Default)]
pub struct Quote {
    /// The person.
    pub by: String,
    /// In which capacity.
    pub capacity: Option<Capacity>,
    /// Role and ward as the text gives them.
    pub role: String,
    /// When they agreed to the words.
    pub approved: Option<Date>,
    /// The language they spoke.
    pub lang: Option<String>,
}

/// A private person who is named.
#[derive(Clone, Debug, Default)]
pub struct Resident {
    /// Their name.
    pub name: String,
    /// What they are to the story.
    pub relation: String,
    /// What they agreed to.
    pub consent: Option<Consent>,
}

/// What a private person agreed to.
#[derive(Clone, Debug, Default)]
pub struct Consent {
    /// What may be told: name, age, ward, quote, photo, health, family.
    pub scope: Vec<String>,
    /// When it was given.
    pub given: Option<Date>,
    /// Where the record is kept.
    pub record: String,
    /// When it ends.
    pub expires: Option<Date>,
    /// Whether a guardian gave it.
    pub guardian: bool,
}

/// A signed check.
#[derive(Clone, Debug, Default)]
pub struct Check {
    /// By whom.
    pub by: String,
    /// When.
    pub on: Option<Date>,
    /// The advice, of a legal check.
    pub advice: String,
}

/// The checks of a release.
#[derive(Clone, Debug, Default)]
pub struct Checks {
    /// Facts.
    pub facts: Option<Check>,
    /// Nothing confidential.
    pub confidential: Option<Check>,
    /// Law.
    pub legal: Option<Check>,
}

/// Where a claim comes from.
#[derive(Clone, Debug, Default)]
pub struct SourceNote {
    /// The number of the note that cites it.
    pub note: Option<u32>,
    /// The document.
    pub title: String,
    /// Its address.
    pub url: Option<String>,
    /// Whether it is sent on request.
    pub on_request: bool,
    /// Its day.
    pub date: Option<Date>,
    /// The claims it bears.
    pub claims: Vec<String>,
}

/// Whom the media ask about a release.
#[derive(Clone, Debug)]
pub enum MediaContact {
    /// A key of `contacts` in `site.yaml`.
    Key(String),
    /// Somebody else.
    Given {
        /// Their name.
        name: String,
        /// What they are.
        title: String,
        /// Their e-mail address.
        email: String,
        /// Their number.
        phone: String,
    },
}

/// The council's business that a release is about.
#[derive(Clone, Debug, Default)]
pub struct CouncilBusiness {
    /// `motion`, `cabinet-decision`, …
    pub kind: String,
    /// `Full Council`.
    pub meeting: String,
    /// Its day.
    pub date: Option<Date>,
    /// The item on the agenda.
    pub item: String,
    /// The minute, or the name of the motion's file.
    pub reference: String,
    /// `proposed`, `decided`, `lost`, `withdrawn`.
    pub status: String,
    /// Whether it is taken in public.
    pub public: Option<bool>,
    /// Its address on the council's site.
    pub url: Option<String>,
}

choice! {
    /// How much a correction changes.
    CorrectionKind {
        /// Something was wrong.
        Correction = "correction",
        /// Something could be misread.
        Clarification = "clarification",
        /// Something has happened since.
        Update = "update",
        /// Spelling; not told.
        Minor = "minor",
    }
}

impl CorrectionKind {
    /// What readers are told.
    pub fn label(self) -> &'static str {
        match self {
            CorrectionKind::Correction => "Correction",
            CorrectionKind::Clarification => "Clarification",
            CorrectionKind::Update => "Update",
            CorrectionKind::Minor => "Minor change",
        }
    }
}

/// A correction.
#[derive(Clone, Debug)]
pub struct Correction {
    /// When it was made.
    pub on: Option<Timestamp>,
    /// How much it changes.
    pub kind: CorrectionKind,
    /// What was wrong.
    pub was: String,
    /// What is right.
    pub now: String,
    /// Who decided on it.
    pub by: String,
}

/// An exception to a rule, decided by a councillor.
#[derive(Clone, Debug, Default)]
pub struct Waiver {
    /// The rule.
    pub rule: String,
    /// Why.
    pub reason: String,
    /// Who decided.
    pub by: String,
    /// When.
    pub on: Option<Date>,
    /// Until when.
    pub expires: Option<Date>,
}

/// What an election asks of a release.
#[derive(Clone, Debug, Default)]
pub struct Election {
    /// The advice taken.
    pub advice: String,
    /// Who approved.
    pub approved_by: String,
    /// Candidates it names.
    pub candidates: Vec<String>,
}

/// How a translation was made.
#[derive(Clone, Debug, Default)]
pub struct TranslationNote {
    /// `human`, `machine-checked`, `machine`.
    pub status: String,
    /// By whom.
    pub by: String,
}

/// The facts in a release's front matter.
#[derive(Clone, Debug)]
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
#[derive(Clone, Debug)]
pub struct Release {
    /// Its file, address and text.
    pub entry: Entry,
    /// Its facts.
    pub facts: ReleaseFacts,
    /// Its state at the instant of the build.
    pub stage: Stage,
    /// The year in its address: that of `issued` in the site's zone.
    pub year: i16,
}

impl Release {
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
            topics: {
                let topics = f.slugs("topics", "One to three topics, each with a file in content/topics.");
                let given = (!topics.is_empty() || f.has("topics")).then_some(topics);
                f.require("topics", given)
            },
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

    /// `/news/2026/bus-42-evening-service/`
    pub fn route(&self) -> Route {
        Route::new(format!("/news/{}/{}/", self.year, self.entry.slug))
    }

    /// Corrections that readers are told of, newest first.
    pub fn told_corrections(&self) -> Vec<&Correction> {
        let mut told: Vec<_> = self
            .facts
            .corrections
            .iter()
            .filter(|correction| correction.kind != CorrectionKind::Minor)
            .collect();
        told.sort_by_key(|correction| std::cmp::Reverse(correction.on));
        told
    }
}

impl CouncilBusiness {
    fn read(f: &mut Fields) -> Self {
        Self {
            kind: f.text_or_empty(
                "kind",
                "motion, amendment, question, petition, cabinet-decision, committee, …",
            ),
            meeting: f.text_or_empty("meeting", "The meeting: Full Council, Cabinet, …"),
            date: f.day("date", "The day of the meeting."),
            item: f.text_or_empty("item", "The item on the agenda."),
            reference: f.text_or_empty("ref", "The minute, or the name of a file in content/council."),
            status: f.text_or_empty("status", "proposed, decided, lost or withdrawn."),
            public: f.flag("public", "true where it is taken in public."),
            url: f.url("url", "Its page on the council's site."),
        }
    }
}

impl Quote {
    fn read(f: &mut Fields) -> Self {
        let by = f.slug("by", "The person, by the name of their file in content/people.");
        Self {
            by: f.require("by", by),
            capacity: f.choice("capacity", "In which capacity they speak."),
            role: f.text_or_empty("role", "Role and ward as the text gives them."),
            approved: f.day("approved", "The day on which they agreed to the words."),
            lang: f.text("lang", "The language they spoke."),
        }
    }
}

impl Resident {
    fn read(f: &mut Fields) -> Self {
        Self {
            name: f.required_text("name", "Their name."),
            relation: f.text_or_empty("relation", "What they are to the story: tenant, petitioner, …"),
            consent: f.map("consent", "What they agreed to.", |f| Consent {
                scope: f.texts(
                    "scope",
                    "What may be told: name, age, ward, quote, photo, health, family.",
                ),
                given: f.day("given", "The day on which they agreed."),
                record: f.text_or_empty("record", "Where the record is kept; never the record itself."),
                expires: f.day("expires", "The day on which it ends."),
                guardian: f.flag("guardian", "true where a guardian agreed.").unwrap_or(false),
            }),
        }
    }
}

impl Checks {
    fn read(f: &mut Fields) -> Self {
        Self {
            facts: f.map("facts", "Who checked the figures.", Check::read),
            confidential: f.map("confidential", "Who checked that nothing is confidential.", Check::read),
            legal: f.map("legal", "Who gave legal advice.", Check::read),
        }
    }
}

impl Check {
    fn read(f: &mut Fields) -> Self {
        Self {
            by: f.text_or_empty("by", "By whom."),
            on: f.day("on", "On which day."),
            advice: f.text_or_empty("advice", "What the advice was, or where it is kept."),
        }
    }
}

impl SourceNote {
    fn read(f: &mut Fields) -> Self {
        Self {
            note: f.whole("note", "The number of the note that cites it."),
            title: f.required_text("title", "The document."),
            url: f.url("url", "Its address."),
            on_request: f
                .flag("on_request", "true where it is sent on request.")
                .unwrap_or(false),
            date: f.day("date", "Its day."),
            claims: f.texts("claims", "The figures it bears, as the text writes them."),
        }
    }
}

impl MediaContact {
    fn read(f: &mut Fields) -> Self {
        MediaContact::Given {
            name: f.text_or_empty("name", "Their name."),
            title: f.text_or_empty("title", "What they are."),
            email: f.text_or_empty("email", "Their e-mail address."),
            phone: f.text_or_empty("phone", "Their number."),
        }
    }
}

impl Correction {
    fn read(f: &mut Fields) -> Self {
        let on = f.instant("on", "The day, and time if it matters, of the correction.");
        Self {
            on: Some(f.require("on", on)).filter(|on| *on != Timestamp::default()),
            kind: f
                .choice(
                    "kind",
                    "correction, clarification, update, or minor, which is not told.",
                )
                .unwrap_or(CorrectionKind::Correction),
            was: f.text_or_empty("was", "What was wrong; left out where repeating it does harm."),
            now: f.text_or_empty("now", "What is right."),
            by: f.text_or_empty("by", "The councillor who decided on it."),
        }
    }
}

impl TranslationNote {
    fn read(f: &mut Fields) -> Self {
        Self {
            status: f.text_or_empty("status", "human, machine-checked or machine."),
            by: f.text_or_empty("by", "Who made or checked it."),
        }
    }
}

impl Election {
    /// Reads its fields.
    pub fn read(f: &mut Fields) -> Self {
        Self {
            advice: f.text_or_empty("advice", "The advice taken."),
            approved_by: f.text_or_empty("approved_by", "The councillor who approved."),
            candidates: f.texts("candidates", "Candidates it names."),
        }
    }
}

impl Waiver {
    /// Reads its fields.
    pub fn read(f: &mut Fields) -> Self {
        Self {
            rule: f.required_text("rule", "The rule."),
            reason: f.text_or_empty("reason", "Why."),
            by: f.text_or_empty("by", "The councillor who decided."),
            on: f.day("on", "When."),
            expires: f.day("expires", "Until when."),
        }
    }
}
