//! What comes after the writing: corrections, translations, exceptions to rules, elections.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::content::fields::{Fields, choice};

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
#[derive(Clone, Debug, Serialize, Deserialize)]
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

impl Correction {
    /// Reads its fields.
    pub fn read(f: &mut Fields) -> Self {
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

/// The corrections that readers are told of at an instant, newest first: none that is only spelling, and none
/// that is dated ahead.
pub fn told(corrections: &[Correction], now: Timestamp) -> Vec<&Correction> {
    let is_told =
        |correction: &&Correction| correction.kind != CorrectionKind::Minor && correction.on.is_none_or(|on| on <= now);
    let mut told: Vec<_> = corrections.iter().filter(is_told).collect();
    told.sort_by_key(|correction| std::cmp::Reverse(correction.on));
    told
}

/// When readers were last told of a correction, at an instant.
pub fn last_told(corrections: &[Correction], now: Timestamp) -> Option<Timestamp> {
    told(corrections, now).first().and_then(|correction| correction.on)
}

/// An exception to a rule, decided by a councillor.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
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

/// What an election asks of a release.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Election {
    /// The advice taken.
    pub advice: String,
    /// Who approved.
    pub approved_by: String,
    /// Candidates it names.
    pub candidates: Vec<String>,
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

/// How a translation was made.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct TranslationNote {
    /// `human`, `machine-checked`, `machine`.
    pub status: String,
    /// By whom.
    pub by: String,
}

impl TranslationNote {
    pub(super) fn read(f: &mut Fields) -> Self {
        Self {
            status: f.text_or_empty("status", "human, machine-checked or machine."),
            by: f.text_or_empty("by", "Who made or checked it."),
        }
    }
}
