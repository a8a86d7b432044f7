//! An approval written into a file, and the record that says the same.

use jiff::Timestamp;

use super::{Approving, Asked, Correction, Drawn};
use crate::base::date::rfc3339;
use crate::base::{Digest, SourcePath};
use crate::content::assemble::parse;
use crate::content::item::Item;
use crate::content::kind::Kind;
use crate::content::ledger::{self, Part, Record, short_hash};
use crate::source::front_matter;
use crate::source::yaml::amend;

impl Approving<'_> {
    /// The file and the record, each with what the other says.
    pub(super) fn written(
        &self,
        item: Item,
        text: &str,
        mut record: Record,
        correction: Option<Correction>,
        asked: &Asked,
        public_from: Timestamp,
    ) -> Option<Drawn> {
        let site = &self.assembly.site;
        let source = &item.entry().source;
        let block = front_matter::split(source, text).value.yaml?;
        let mut amended = text[block.clone()].to_owned();
        if let Some(correction) = correction {
            let fields: Vec<(&str, &str)> = correction.iter().map(|(key, text)| (*key, text.as_str())).collect();
            amended = amend::append(&amended, "corrections", &fields)?;
        }
        if !item.has_slug() {
            amended = amend::set(&amended, "slug", record.slug())?;
        }
        if item.id() != Some(&record.id) {
            amended = amend::set(&amended, "id", &record.id)?;
        }
        let on = rfc3339(&site.zone().at(site.now));
        let approve = |block: &str, seal: &str| {
            amend::set_in(block, "approved", &[("by", &asked.by), ("on", &on), ("seal", seal)])
        };
        let whole = |amended: &str| format!("{}{amended}{}", &text[..block.start], &text[block.end..]);
        // What is sealed is read from the file as it will be; a first seal holds the place of the true one.
        let draft = whole(&approve(&amended, "v1:0000000000000000")?);
        let (seal, parts) = self.sealed(source, &draft)?;
        let approved = whole(&approve(&amended, &seal)?);
        record.salt = ledger::salt(&record.id, &seal, site.now);
        record.parts = parts.iter().map(|part| short_hash(&record.salt, part)).collect();
        record.seal = seal;
        let reads = self
            .sealed(source, &approved)
            .is_some_and(|(again, _)| again == record.seal);
        reads.then_some(Drawn {
            text: approved,
            record,
            public_from,
            was_public: false,
        })
    }

    fn sealed(&self, source: &SourcePath, text: &str) -> Option<(String, Vec<Part>)> {
        let site = &self.assembly.site;
        let settings = &site.settings.site;
        let kind = Kind::of(source)?;
        let digest = Digest::of_bytes(text.as_bytes());
        let parsed = parse(source, digest, text, kind, &settings.zone, &settings.default_lang);
        parsed.value.sealed(text, &site.files)
    }
}
