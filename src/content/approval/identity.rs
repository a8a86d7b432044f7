//! What an item is known by for ever: its number, its address, its name in feeds.

use super::Approving;
use crate::base::code::CANNOT_APPROVE;
use crate::base::{Diagnostic, FieldPath, Place, SourcePath};
use crate::content::item::{Item, items};
use crate::content::ledger::Record;

impl Approving<'_> {
    /// Refuses a number that cannot name a file of the ledger.
    pub(super) fn refuse_odd_id(&self, source: &SourcePath, id: &str) -> Result<(), Diagnostic> {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
        if id.starts_with(|c: char| c.is_ascii_alphabetic()) && id.chars().all(is_plain) {
            return Ok(());
        }
        let message = format!("its number `{id}` cannot name a file of the ledger");
        let place = Place::Field(source.clone(), FieldPath::new("id"));
        let fault = Diagnostic::new(&CANNOT_APPROVE, message).at(place);
        Err(fault.help("Write letters, digits and hyphens, as in CAG-2026-041; left out, it is given the next number"))
    }

    /// The next number of the year: the prefix of the group, the year of issue, and one more than the
    /// highest that was ever given.
    pub(super) fn next_id(&self, item: Item) -> Result<String, Diagnostic> {
        let site = &self.assembly.site;
        let prefix = &site.settings.group.id_prefix;
        if prefix.is_empty() {
            let fault = Diagnostic::new(
                &CANNOT_APPROVE,
                "it has no number, and the site does not say how numbers begin",
            );
            return Err(fault.help("Write id_prefix under group in content/site.yaml: two to six capitals, as in CAG"));
        }
        let issued = item.facts().issued.known().copied().unwrap_or(site.now);
        let stem = format!("{prefix}-{}-", site.zone().day(issued).year());
        let numbers = self
            .taken
            .iter()
            .filter_map(|id| id.strip_prefix(&stem)?.parse::<u32>().ok());
        Ok(format!("{stem}{:03}", numbers.max().unwrap_or(0).saturating_add(1)))
    }

    /// Where it answers. The year is that of issue until it is public, and then never changes.
    pub(super) fn address(&self, item: Item, public: Option<&Record>) -> String {
        let zone = self.assembly.site.zone();
        match item {
            Item::Release(release) => {
                let issued = release
                    .facts
                    .facts
                    .issued
                    .known()
                    .copied()
                    .unwrap_or(self.assembly.site.now);
                let year = public.and_then(Record::year).unwrap_or_else(|| zone.day(issued).year());
                format!("/news/{year}/{}/", release.entry.slug)
            }
            Item::Newsletter(newsletter) => newsletter.route().to_string(),
        }
    }

    /// What feed readers know it by: as before; of what was public without a number, its address.
    pub(super) fn feed_id(&self, item: Item, old: Option<&Record>, id: &str) -> String {
        if let Some(old) = old {
            return old.feed_id.clone();
        }
        let site = &self.assembly.site;
        let settings = &site.settings.site;
        let name = match item {
            Item::Release(release) if release.facts.id.is_none() && release.stage.is_public() => {
                format!("release/{}/{}", release.year, release.entry.slug)
            }
            _ => id.to_owned(),
        };
        let tag = format!("tag:{},{}:{name}", settings.tag_authority, settings.tag_since);
        tag.replace(['"', '\\'], "")
    }

    /// Refuses an address that another text has or had; `old` is the text's own record until now.
    pub(super) fn refuse_shared_address(
        &self,
        source: &SourcePath,
        record: &Record,
        old: Option<&Record>,
    ) -> Result<(), Diagnostic> {
        let others = items(self.assembly).filter(|item| item.entry().source != *source);
        let mut others = others.filter(|item| item.route().as_str() == record.address);
        let own = [Some(&record.id), old.map(|old| &old.id)];
        let mut strangers = self
            .past
            .ledger
            .iter()
            .filter(|(_, other)| !own.contains(&Some(&other.id)));
        let recorded =
            strangers.find(|(_, other)| other.address == record.address || other.moved.contains(&record.address));
        let holder = others.next().map(|item| item.entry().source.to_string());
        let Some(holder) = holder.or(recorded.map(|(_, other)| other.id.clone())) else {
            return Ok(());
        };
        let place = Place::Field(source.clone(), FieldPath::new("slug"));
        let fault = Diagnostic::new(
            &CANNOT_APPROVE,
            format!("its address {} is that of {holder}", record.address),
        );
        Err(fault.at(place).help("Give it another slug"))
    }
}
