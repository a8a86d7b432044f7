//! Every link within the site lands: on a file that is published, and on an id that is in it.

use std::collections::BTreeMap;
use std::sync::Arc;

use percent_encoding::percent_decode_str;
use url::Url;

use crate::base::{OutputPath, QuickMap, QuickSet, Route};
use crate::output::{Manifest, Trace};

/// A link that leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DeadLink {
    /// Where it leads: `/wards/saltings/#surgeries`.
    pub target: String,
    /// Whether the page is there and only the place in it is not.
    pub page_exists: bool,
    /// The pages that hold it, in the order of their paths.
    pub pages: Vec<OutputPath>,
}

/// The addresses of a page that lie within the site, as routes with their anchors. `base_url` is the site's.
pub fn within(addresses: Vec<String>, page: &Route, base_url: &str) -> Vec<String> {
    let own = |address: &str| {
        address
            .strip_prefix(base_url)
            .filter(|rest| rest.is_empty() || rest.starts_with(['/', '#', '?']))
            .map(str::to_owned)
    };
    let mut links: Vec<String> = addresses
        .into_iter()
        .filter_map(|address| {
            if address.starts_with('/') && !address.starts_with("//") {
                return Some(address);
            }
            if let Some(own) = own(&address) {
                return Some(if own.starts_with('/') { own } else { format!("/{own}") });
            }
            relative(&address, page)
        })
        .collect();
    links.sort_unstable();
    links.dedup();
    links
}

/// What an address that names no site means on a page.
fn relative(address: &str, page: &Route) -> Option<String> {
    const HOST: &str = "http://site.invalid";
    if address.starts_with('#') {
        return Some(format!("{page}{address}"));
    }
    if ["https://", "http://", "mailto:", "tel:"]
        .iter()
        .any(|scheme| address.starts_with(scheme))
    {
        return None;
    }
    let base = Url::parse(HOST).ok()?.join(page.as_str()).ok()?;
    let url = base.join(address).ok()?;
    let within = url.as_str().strip_prefix(HOST)?;
    Some(within.to_owned())
}

/// A route without its percent signs, query and anchor.
pub fn decoded(route: &str) -> String {
    let path = route.split(['?', '#']).next().unwrap_or_default();
    percent_decode_str(path).decode_utf8_lossy().into_owned()
}

/// All that links can land on: what is published, and the ids in it.
#[derive(Debug)]
pub struct Shore<'m> {
    manifest: &'m Manifest,
    places: QuickSet<&'m str>,
}

impl<'m> Shore<'m> {
    /// What a manifest lists.
    pub fn of(manifest: &'m Manifest) -> Self {
        Self {
            manifest,
            places: manifest.files.keys().map(place).collect(),
        }
    }

    /// Every link of some of the files that leads nowhere, by where it leads; the files are in the order of their paths.
    pub fn dead(&self, files: &[(&'m OutputPath, &'m Arc<Trace>)]) -> BTreeMap<&'m str, DeadLink> {
        // Each link is kept once for all pages: where it lies tells it from others.
        let mut verdicts: QuickMap<*const u8, Result<(), bool>> = QuickMap::default();
        verdicts.reserve(2 * files.len());
        let mut dead: BTreeMap<&str, DeadLink> = BTreeMap::new();
        for (path, trace) in files.iter().copied() {
            for link in &trace.links {
                let judge = || match leads_within(path, trace, link) || lands_plainly(&self.places, link) {
                    true => Ok(()),
                    false => lands(self.manifest, link),
                };
                let verdict = verdicts.entry(link.as_ptr()).or_insert_with(judge);
                let Err(page_exists) = *verdict else { continue };
                let entry = dead.entry(link).or_insert_with(|| DeadLink {
                    target: link.to_string(),
                    page_exists,
                    pages: Vec::new(),
                });
                entry.pages.push(path.clone());
            }
        }
        dead
    }
}

/// What leads to a file, written plainly: `wards/a/` to `wards/a/index.html`, and any other by its own path.
pub fn place(path: &OutputPath) -> &str {
    let path = path.as_str();
    let folder = path.strip_suffix("index.html");
    let is_folder = |folder: &&str| folder.is_empty() || folder.ends_with('/');
    folder.filter(is_folder).unwrap_or(path)
}

/// Whether a link of a page leads to an id in the page itself, as one of nearly each does.
fn leads_within(path: &OutputPath, trace: &Trace, link: &str) -> bool {
    let anchor = link
        .strip_prefix('/')
        .and_then(|link| link.strip_prefix(place(path))?.strip_prefix('#'));
    let is_there = |anchor: &str| trace.anchors.binary_search_by(|known| (**known).cmp(anchor)).is_ok();
    anchor.is_some_and(is_there)
}

/// Whether a link is to a file and to nothing within it, as most are: then there is nothing to take apart.
pub fn lands_plainly(places: &QuickSet<&str>, link: &str) -> bool {
    let place = link.strip_prefix('/');
    place.is_some_and(|place| places.contains(place) && !place.contains(['#', '?', '%']))
}

/// Whether a link lands; if not, whether at least its page is there.
fn lands(manifest: &Manifest, link: &str) -> Result<(), bool> {
    let (address, anchor) = link.split_once('#').unwrap_or((link, ""));
    let path = address.split('?').next().unwrap_or_default();
    let decoded = percent_decode_str(path).decode_utf8_lossy();
    let exact = Route::new(if decoded.starts_with('/') { &decoded } else { "/" }).output();
    let folder = || OutputPath::new(&format!("{}/index.html", decoded.trim_matches('/')));
    let Some(trace) = manifest.files.get(&exact).or_else(|| manifest.files.get(&folder())) else {
        return Err(false);
    };
    let anchor = percent_decode_str(anchor).decode_utf8_lossy();
    // A fragment for the browser itself, or for a file that is no page, is none of ours.
    let is_ours = !anchor.is_empty() && anchor != "top" && !anchor.starts_with(":~:") && exact_is_page(&exact);
    if !is_ours || trace.anchors.binary_search_by(|known| (**known).cmp(&*anchor)).is_ok() {
        return Ok(());
    }
    Err(true)
}

fn exact_is_page(path: &OutputPath) -> bool {
    path.is_page() || !path.as_str().rsplit('/').next().unwrap_or_default().contains('.')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Digest;
    use crate::output::Trace;

    fn manifest(files: &[(&str, &[&str], &[&str])]) -> Manifest {
        let trace = |anchors: &[&str], links: &[&str]| {
            Arc::new(Trace {
                made_from: Digest::of_bytes(b""),
                bytes: Digest::of_bytes(b""),
                length: 0,
                anchors: anchors.iter().map(|anchor| Arc::from(*anchor)).collect(),
                links: links.iter().map(|link| Arc::from(*link)).collect(),
                remarks: false,
            })
        };
        let files = files
            .iter()
            .map(|(path, anchors, links)| (OutputPath::new(path), trace(anchors, links)))
            .collect();
        Manifest {
            files,
            ..Manifest::default()
        }
    }

    #[test]
    fn a_link_lands_on_a_page_and_an_id() {
        let manifest = manifest(&[
            (
                "index.html",
                &[],
                &[
                    "/wards/a/#surgeries",
                    "/wards/a/#none",
                    "/wards/b/",
                    "/wards/a",
                    "/a.pdf#page=2",
                ],
            ),
            ("wards/a/index.html", &["surgeries"], &[]),
            ("a.pdf", &[], &[]),
        ]);
        let files: Vec<_> = manifest.files.iter().collect();
        let dead = Shore::of(&manifest).dead(&files).into_values();
        let dead: Vec<(String, bool)> = dead.map(|dead| (dead.target, dead.page_exists)).collect();
        assert_eq!(
            dead,
            [("/wards/a/#none".to_owned(), true), ("/wards/b/".to_owned(), false)]
        );
    }

    #[test]
    fn addresses_within_the_site_are_told_from_others() {
        let addresses = [
            "/a/",
            "https://x.example/b/",
            "https://y.example/",
            "mailto:a@x.example",
            "#top",
            "c.html",
            "//z.example/",
        ];
        let found = within(
            addresses.iter().map(|a| (*a).to_owned()).collect(),
            &Route::new("/p/"),
            "https://x.example",
        );
        assert_eq!(found, ["/a/", "/b/", "/p/#top", "/p/c.html"]);
    }
}
