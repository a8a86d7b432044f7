//! What is not public yet, shown to those who may see it: what its pages say of themselves, and one page alone.

use super::{Order, Sources, gather};
use crate::base::code::PREVIEW_OF_NOTHING;
use crate::base::date::{clock_time, long_day};
use crate::base::horizon::Sight;
use crate::base::{Diagnostic, Horizon, Outcome, OutputPath, Place, Route, SourcePath};
use crate::content::Assembly;
use crate::output::banner::Banners;
use crate::output::plan::Planned;
use crate::output::{Manifest, Plan, Recipe, SheetName, View};
use crate::plan::plan;
use crate::render::inline::{Inlined, inline};
use crate::render::typesetter::{Manner, Typesetter};
use crate::render::{Kit, preview, render};

/// What the pages of a preview say; none where only what is public is built.
pub fn banners(assembly: &Assembly, horizon: Horizon) -> Option<Banners> {
    if !horizon.is_preview() {
        return None;
    }
    let zone = assembly.site.zone();
    let made = zone.at(horizon.now);
    let made = format!("{} on {}", clock_time(made.time()), long_day(made.date()));
    let items = assembly.previewed.iter();
    Some(Banners {
        everywhere: match horizon.sight {
            Sight::Live => "Preview. Not for publication.".to_owned(),
            _ => format!("Preview, as at {made}. Not for publication."),
        },
        items: items.map(|item| (item.source.clone(), item.ahead(zone).line)).collect(),
    })
}

/// One text as a page that stands alone, to be sent by e-mail: as its own page would be, with its banner,
/// and with its style sheet, pictures and attachments within it. None where it makes no page.
pub fn page(sources: &Sources, order: &Order, source: &SourcePath) -> Outcome<Option<String>> {
    let mut diagnostics = Vec::new();
    let value = made_alone(sources, order, source, &mut diagnostics);
    if value.is_none()
        && !diagnostics
            .iter()
            .any(|fault| fault.path() == Some(source) && fault.is_error())
    {
        let fault = Diagnostic::new(&PREVIEW_OF_NOTHING, format!("`{source}` makes no page"));
        diagnostics.push(fault.at(Place::File(source.clone())).help(PREVIEW_OF_NOTHING.remedy));
    }
    // What is wrong elsewhere is no matter of this page.
    diagnostics.retain(|fault| fault.path().is_none_or(|path| path == source));
    Outcome { value, diagnostics }
}

fn made_alone(
    sources: &Sources,
    order: &Order,
    source: &SourcePath,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<String> {
    let assembly = gather(sources, &Manifest::default(), order)
        .into_value(diagnostics)?
        .assembly;
    let plan = plan(&assembly.site, &sources.theme, SheetName::Published).into_value(diagnostics);
    let (path, planned) = page_of(&plan, source)?;
    let typesetter = Typesetter::new(&sources.theme, &plan.frame, Manner::AsWritten, sources.memory);
    let typesetter = typesetter.into_value(diagnostics)?;
    let kit = Kit::new(&typesetter, &plan.frame, &sources.theme, sources.library);
    let made = render(&planned.recipe, &kit).into_value(diagnostics)?;
    let banners = banners(&assembly, order.horizon).unwrap_or_default();
    let html = preview::page(
        &String::from_utf8_lossy(&made),
        &banners.everywhere,
        banners.of(Some(source)),
    );
    let fetch = |address: &str| fetched(address, &path.route(), &plan, &banners, sources, &kit);
    Some(inline(&html, &fetch))
}

/// The page that a text makes, its old addresses apart.
fn page_of<'p>(plan: &'p Plan, source: &SourcePath) -> Option<(&'p OutputPath, &'p Planned)> {
    let mut pages = plan.outputs().iter();
    pages.find(|(_, planned)| {
        let is_page = || matches!(&planned.recipe, Recipe::Page(page) if !matches!(page.view, View::Redirect(_)));
        planned.origin.0.as_ref() == Some(source) && is_page()
    })
}

/// What an address means to a page that stands alone.
fn fetched(address: &str, page: &Route, plan: &Plan, banners: &Banners, sources: &Sources, kit: &Kit) -> Inlined {
    let base_url = &plan.frame.base_url;
    let own = address.strip_prefix(base_url.as_str()).unwrap_or(address);
    let is_ours = own.starts_with('/') && !own.starts_with("//");
    let end = own.find(['#', '?']).unwrap_or(own.len());
    if !is_ours || own[..end] == *page.as_str() {
        // A place in the page itself is found without the page's address.
        return match own[end..].starts_with('#') && is_ours {
            true => Inlined::Elsewhere(own[end..].to_owned()),
            false => Inlined::AsWritten,
        };
    }
    let Some(planned) = plan.outputs().get(&Route::new(&own[..end]).output()) else {
        return Inlined::Closed;
    };
    match &planned.recipe {
        Recipe::Copy(source, digest) => sources
            .library
            .bytes(source, *digest)
            .map_or(Inlined::Closed, Inlined::File),
        Recipe::Stylesheet { .. } | Recipe::ThemeFile(..) => render(&planned.recipe, kit)
            .value
            .map_or(Inlined::Closed, Inlined::File),
        _ if banners.of(planned.origin.0.as_ref()).is_some() => Inlined::Closed,
        _ => Inlined::Elsewhere(format!("{base_url}{own}")),
    }
}
