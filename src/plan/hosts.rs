//! What hosts are told: the rules of the site's own server, or the headers that hosts for static files read.

use super::Desk;
use crate::base::Route;
use crate::content::Site;
use crate::content::newsletter::Newsletter;
use crate::content::release::Release;
use crate::content::settings;
use crate::output::listed::{Moved, Server, ServerRules};
use crate::output::{Packed, Recipe};

/// How long the stylesheet is kept: for ever, for what it says is in its name.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// Plans what the site's host reads of it.
pub fn plan(desk: &mut Desk, moved: Vec<Moved>) {
    let site = desk.site;
    desk.plan.packed = packed(site);
    let stylesheet = Route::new(&desk.plan.frame.stylesheet);
    let (server, file) = match site.settings.site.server {
        None => {
            // Pages and feeds have no line: these hosts ask for them to be held against the site each time.
            let headers = format!("{stylesheet}\n  Cache-Control: {FOR_EVER}\n");
            return desk.file(&Route::new("/_headers"), Recipe::Text(headers), None);
        }
        Some(settings::Server::Nginx) => (Server::Nginx, "/_nginx.conf"),
        Some(settings::Server::Apache) => (Server::Apache, "/.htaccess"),
    };
    let releases = site.releases.iter().filter(|release| release.stage.is_withdrawn());
    let newsletters = site
        .newsletters
        .iter()
        .filter(|newsletter| newsletter.stage.is_withdrawn());
    let rules = ServerRules {
        server,
        moved,
        gone: releases
            .map(Release::route)
            .chain(newsletters.map(Newsletter::route))
            .collect(),
        stylesheet,
        packed: desk.plan.packed.clone(),
    };
    desk.file(&Route::new(file), Recipe::ServerRules(rules), None);
}

/// How the site's texts are packed, each way once.
fn packed(site: &Site) -> Vec<Packed> {
    let asked = &site.settings.site.precompress;
    let way = |(how, packed): (_, Packed)| asked.contains(&how).then_some(packed);
    [
        (settings::Encoding::Gzip, Packed::Gzip),
        (settings::Encoding::Brotli, Packed::Brotli),
    ]
    .into_iter()
    .filter_map(way)
    .collect()
}
