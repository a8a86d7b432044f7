//! The stylesheet, the theme's other files, and the brand's.

use super::Desk;
use crate::base::{Digest, Route, SourcePath};
use crate::content::Site;
use crate::content::links::escaped;
use crate::output::Recipe;
use crate::source::theme::Theme;

/// The theme's sheet.
const SHEET: &str = "assets/site.css";

/// The address of the one stylesheet when it is published: its name holds the digest of what it says, so that it can be
/// kept for ever.
pub fn stylesheet_route(site: &Site, theme: &Theme) -> Route {
    let digest = Digest::of(&(site.settings.brand.tokens(), sheet_digest(theme)));
    Route::new(format!("/assets/site.{}.css", digest.short()))
}

fn sheet_digest(theme: &Theme) -> Digest {
    theme
        .file(SHEET)
        .map_or_else(|| Digest::of_bytes(b""), |file| file.digest)
}

/// The address of a file under `content/` that `site.yaml` names; none where it is missing.
pub fn brand_route(site: &Site, file: &str) -> Option<String> {
    let source = SourcePath::new("content/site.yaml").beside(file)?;
    site.file(&source)?;
    Some(escaped(super::cards::file_route(&source, &Route::new("/")).as_str()))
}

/// Plans the stylesheet, the theme's assets, and every file of `content/brand/`.
pub fn plan(desk: &mut Desk, theme: &Theme) {
    let site = desk.site;
    let stylesheet = Recipe::Stylesheet {
        tokens: site.settings.brand.tokens(),
        sheet: SHEET.to_owned(),
        digest: sheet_digest(theme),
    };
    desk.file(&Route::new(&desk.backdrop.frame.stylesheet), stylesheet, None);
    for (name, file) in theme.under("assets/").filter(|(name, _)| *name != SHEET) {
        desk.file(
            &Route::new(format!("/{name}")),
            Recipe::ThemeFile(name.to_owned(), file.digest),
            file.source.clone(),
        );
    }
    let root = Route::new("/");
    let brand = site
        .files
        .iter()
        .filter(|(source, _)| source.as_str().starts_with("content/brand/"));
    for (source, file) in brand {
        let route = super::cards::file_route(source, &root);
        desk.file(&route, Recipe::Copy(source.clone(), file.digest), Some(source.clone()));
    }
}
