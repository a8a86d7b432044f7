//! How the site is run.

use jiff::civil::Date;

use crate::content::fields::{Fields, choice};

choice! {
    /// How approval works.
    Approval {
        /// A seal over what was approved.
        Sealed = "sealed",
        /// The name of the councillor who approved.
        Named = "named",
        /// None is asked for.
        Off = "off",
    }
}

choice! {
    /// What is thought of a thing.
    Stance {
        /// It stops publication.
        Forbid = "forbid",
        /// It is warned of.
        Warn = "warn",
        /// It is fine.
        Allow = "allow",
    }
}

choice! {
    /// Whether a thing is asked for.
    Want {
        /// No.
        Off = "off",
        /// It may be there.
        Optional = "optional",
        /// It must be there.
        Required = "required",
    }
}

/// `policy` of `site.yaml`.
#[derive(Clone, Debug)]
pub struct Policy {
    /// How approval works; `sealed` where not said.
    pub approval: Approval,
    /// Items issued before this day belong to an imported archive.
    pub archive_before: Option<Date>,
    /// Contact details of the council in releases.
    pub council_contacts: Stance,
    /// Council e-mail addresses on councillors' pages.
    pub councillor_official_email: Stance,
    /// A second language.
    pub bilingual: Want,
    /// Signed checks.
    pub checks: Want,
    /// Whether the assistant may run the publishing build.
    pub publish_by_officer: bool,
    /// `Cllr` or `Councillor`.
    pub councillor_short: String,
}

impl Policy {
    pub(super) fn read(f: &mut Fields) -> Self {
        Self {
            approval: f
                .choice("approval", "sealed, named or off.")
                .unwrap_or(Approval::Sealed),
            archive_before: f.day("archive_before", "What was issued before is an imported archive."),
            council_contacts: f
                .choice("council_contacts", "The council's contact details.")
                .unwrap_or(Stance::Warn),
            councillor_official_email: f
                .choice(
                    "councillor_official_email",
                    "Council e-mail addresses on councillors' pages.",
                )
                .unwrap_or(Stance::Allow),
            bilingual: f.choice("bilingual", "A second language.").unwrap_or(Want::Off),
            checks: f.choice("checks", "Signed checks.").unwrap_or(Want::Optional),
            publish_by_officer: f
                .flag("publish_by_officer", "true where the assistant may publish.")
                .unwrap_or(false),
            councillor_short: f
                .text("councillor_short", "Cllr or Councillor.")
                .unwrap_or_else(|| "Cllr".to_owned()),
        }
    }
}
