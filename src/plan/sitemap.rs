//! Every page for search engines, the news of the last two days, and `robots.txt`.

use super::Desk;
use super::cards::url;
use super::releases::is_listed;
use crate::base::Route;
use crate::base::date::rfc3339;
use crate::output::Recipe;
use crate::output::listed::{Listed, NewsListed};
use crate::output::view::Head;

/// How long a release counts as news, in hours.
const NEWS_HOURS: i64 = 48;
/// How many addresses one sitemap may hold (sitemaps.org).
const MOST_LISTED: usize = 50_000;

/// A page in every language that it comes in, its own among them; empty for a page of one language.
fn translations(head: &Head) -> Vec<(String, String)> {
    if head.translations.is_empty() {
        return Vec::new();
    }
    let own = (head.lang.clone(), head.canonical_url.clone());
    let others = head
        .translations
        .iter()
        .map(|translation| (translation.lang.clone(), translation.url.clone()));
    std::iter::once(own).chain(others).collect()
}

/// A page as search engines are told of it.
pub fn listed(head: &Head) -> Listed {
    let modified = head.modified.as_ref().or(head.published.as_ref());
    Listed {
        url: head.canonical_url.clone(),
        modified: modified.map(|at| at[..10].to_owned()),
        translations: translations(head),
    }
}

/// Plans `sitemap.xml`, `news-sitemap.xml` and `robots.txt`.
pub fn plan(desk: &mut Desk) {
    let mut listed = std::mem::take(&mut desk.listed);
    listed.sort_by(|a, b| a.url.cmp(&b.url));
    let mut robots = "User-agent: *\nAllow: /\n".to_owned();
    let many = listed.len() > MOST_LISTED;
    for (index, part) in listed.chunks(MOST_LISTED).enumerate() {
        let name = if many {
            format!("/sitemap-{}.xml", index + 1)
        } else {
            "/sitemap.xml".to_owned()
        };
        robots.push_str(&format!("Sitemap: {}\n", url(desk.site, &name)));
        desk.file(&Route::new(name), Recipe::Sitemap(part.to_vec()), None);
    }
    let news = news(desk);
    if !news.is_empty() {
        robots.push_str(&format!("Sitemap: {}\n", url(desk.site, "/news-sitemap.xml")));
        desk.file(&Route::new("/news-sitemap.xml"), Recipe::NewsSitemap(news), None);
    }
    desk.file(&Route::new("/robots.txt"), Recipe::Text(robots), None);
}

fn news(desk: &Desk) -> Vec<NewsListed> {
    let site = desk.site;
    let fresh = site.releases.iter().take_while(|release| {
        release
            .stage
            .published()
            .is_some_and(|at| site.now.duration_since(at).as_hours() < NEWS_HOURS)
    });
    let listed = fresh.filter(|release| is_listed(release)).map(|release| NewsListed {
        url: url(site, release.route().as_str()),
        publication: site.settings.group.registered_name.clone(),
        lang: release
            .entry
            .lang
            .clone()
            .unwrap_or_else(|| site.settings.site.default_lang.clone()),
        published: release
            .stage
            .published()
            .map(|at| rfc3339(&site.zone().at(at)))
            .unwrap_or_default(),
        title: release.entry.listed_as(&release.facts.title),
    });
    listed.collect()
}
