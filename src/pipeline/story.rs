//! Where one text stands: its state, what the seal says of it, and what it makes of the website.

use super::checking::Checking;
use super::haste::Pace;
use super::reading::Read;
use super::wording::{Wording, wording};
use super::{Order, Sources, edits, reading, stands};
use crate::base::date::Zone;
use crate::base::{Digest, Horizon, Outcome, Route, SourcePath};
use crate::content::assemble::{assemble, parse};
use crate::content::due::{Due, due};
use crate::content::item::{Item, items};
use crate::content::ledger::Past;
use crate::content::settings::{Approval, Settings};
use crate::content::stage::{Facts, Stage, Words};
use crate::content::{Assembly, Kind, Parsed, tombstone};
use crate::output::{Manifest, SheetName};
use crate::plan::plan;
use crate::source::file::Library;

/// Where one text stands.
#[derive(Clone, Debug)]
pub struct Story {
    /// Its title.
    pub title: String,
    /// Its number.
    pub id: Option<String>,
    /// Its address.
    pub route: Route,
    /// What decides its state.
    pub facts: Facts,
    /// Its state.
    pub stage: Stage,
    /// What the seal says.
    pub words: Words,
    /// How approval works on this site.
    pub approval: Approval,
    /// The parts that are not as they were approved, as an author knows them.
    pub changed: Vec<String>,
    /// How many approved parts are there no more.
    pub missing: usize,
    /// The words that differ from those that were approved, where the version that was approved is known.
    pub wording: Option<Vec<Wording>>,
    /// Whether there is a record of it in the ledger.
    pub recorded: bool,
    /// The files that are made of it alone, once it is public.
    pub own: Vec<String>,
    /// In how many other files it stands: lists, feeds, pages that name it.
    pub others: usize,
    /// What time alone will do to it, soonest first.
    pub due: Vec<Due>,
    /// The site's zone.
    pub zone: Zone,
    /// The instant that the story speaks of.
    pub horizon: Horizon,
}

/// Tells where a text stands; `former` are versions that it had before, as far as they are kept. None where it is
/// no release and no newsletter, or cannot be read.
pub fn story(
    sources: &Sources,
    published: &Manifest,
    order: &Order,
    source: &SourcePath,
    former: impl Iterator<Item = String>,
) -> Outcome<Option<Story>> {
    let mut diagnostics = Vec::new();
    let Some(read) = reading::read(sources, order).into_value(&mut diagnostics) else {
        return Outcome {
            value: None,
            diagnostics,
        };
    };
    let Read {
        settings,
        parsed,
        ledger,
    } = read;
    let stands = |route: &Route| stands(published, route);
    let past = Past {
        ledger,
        stands: &stands,
    };
    let assembled = assemble(
        settings.clone(),
        sources.files.clone(),
        parsed.clone(),
        &past,
        order.horizon,
    );
    let assembly = assembled.into_value(&mut diagnostics);
    diagnostics.extend(edits::tell(&assembly, sources.library));
    diagnostics.extend(tombstone::tell(&assembly));
    // The rules speak of drafts too: what they find hinders an approval.
    let checking = Checking::new(&assembly, sources).into_value(&mut diagnostics);
    diagnostics.extend(checking.run(sources, &Pace::of(None)).found);
    let diagnostics = checking.settle(diagnostics).told;
    let item = items(&assembly).find(|item| item.entry().source == *source);
    let story = item.map(|item| {
        let edit = edits::edit(item, &assembly, sources.library).filter(|_| item.record().is_some());
        let wording = (edit.is_some() && matches!(item.words(), Words::Changed | Words::Edited))
            .then(|| changed_words(item, &assembly, sources.library, former))
            .flatten();
        let (own, others) = outputs(item, sources, settings, parsed, &past, order.horizon);
        Story {
            title: item.title().to_owned(),
            id: item.id().cloned(),
            route: item.route(),
            facts: item.facts().clone(),
            stage: item.stage().clone(),
            words: item.words(),
            approval: assembly.site.settings.policy.approval,
            changed: edit
                .iter()
                .flat_map(|edit| &edit.changed)
                .map(|part| part.shown.clone())
                .collect(),
            missing: edit.map_or(0, |edit| edit.missing),
            wording,
            recorded: item.record().is_some(),
            own,
            others,
            due: due(&assembly)
                .into_iter()
                .filter(|due| due.source == item.entry().source)
                .collect(),
            zone: assembly.site.zone().clone(),
            horizon: order.horizon,
        }
    });
    Outcome {
        value: story,
        diagnostics,
    }
}

/// How the words differ from those of the version that was approved: the one whose parts are those of the
/// ledger. None where no such version is kept.
fn changed_words(
    item: Item,
    assembly: &Assembly,
    library: &dyn Library,
    former: impl Iterator<Item = String>,
) -> Option<Vec<Wording>> {
    let (entry, record) = (item.entry(), item.record()?);
    let site = &assembly.site;
    let (kind, lang) = (Kind::of(&entry.source)?, &site.settings.site.default_lang);
    let parts = |text: &str| {
        let digest = Digest::of_bytes(text.as_bytes());
        let parsed = parse(&entry.source, digest, text, kind, site.zone(), lang).value;
        parsed.sealed(text, &site.files)
    };
    let approved = former.filter_map(|text| parts(&text)).find(|(seal, parts)| {
        *seal == record.seal || (record.differing(parts).is_empty() && record.missing(parts) == 0)
    });
    let (_, now) = parts(&library.text(&entry.source, entry.digest).ok()?)?;
    Some(wording(&approved?.1, &now))
}

/// The text's own files, and in how many others it stands: lists, feeds, pages that name it.
fn outputs(
    item: Item,
    sources: &Sources,
    mut settings: Settings,
    parsed: Vec<Parsed>,
    past: &Past,
    horizon: Horizon,
) -> (Vec<String>, usize) {
    let Some(public_from) = item.facts().public_from() else {
        return (Vec::new(), 0);
    };
    // As it will be: its time has come, and somebody has approved it.
    settings.policy.approval = Approval::Off;
    let at = horizon.now.max(public_from);
    let assembly = assemble(settings, sources.files.clone(), parsed, past, Horizon::public(at)).value;
    let plan = plan(&assembly.site, &sources.theme, SheetName::Published).value;
    let (source, route) = (&item.entry().source, item.route());
    let (own, others): (Vec<_>, Vec<_>) = plan
        .outputs()
        .iter()
        .partition(|(_, made)| made.origin.0.as_ref() == Some(source));
    let own = own.into_iter().map(|(path, _)| path.route().to_string());
    let others = others.into_iter().filter(|(_, made)| made.recipe.names(route.as_str()));
    (own.collect(), others.count())
}
