//! A made file becomes one of a preview: it says so at its head, and asks search engines to stay away.

use crate::base::OutputPath;
use crate::output::Recipe;
use crate::output::listed::Server;

/// Keeps robots out of a preview.
const ROBOTS: &str = "User-agent: *\nDisallow: /\n";
const NOINDEX: &str = "<meta name=\"robots\" content=\"noindex, nofollow, noarchive\">";
/// The same for files that are no pages, in the words of hosts for static files.
const HEADERS: &str = "/*\n  X-Robots-Tag: noindex, nofollow, noarchive\n";
const STYLE: &str =
    "margin:0;padding:.75rem 1rem;background:#7a1c1c;color:#fff;font:bold 1rem/1.4 sans-serif;text-align:center";

/// What a file of a preview says: to all pages the line `everywhere`, to those of an item that is not public `item`.
pub fn marked(recipe: &Recipe, path: &OutputPath, bytes: Vec<u8>, everywhere: &str, item: Option<&str>) -> Vec<u8> {
    match recipe {
        Recipe::Text(_) if path.as_str() == "robots.txt" => ROBOTS.as_bytes().to_vec(),
        // Feeds, calendars and files cannot say it themselves.
        Recipe::Text(_) if path.as_str() == "_headers" => [bytes.as_slice(), HEADERS.as_bytes()].concat(),
        Recipe::ServerRules(rules) => [bytes.as_slice(), server_line(rules.server).as_bytes()].concat(),
        Recipe::Page(_) => match String::from_utf8(bytes) {
            Ok(html) => page(&html, everywhere, item).into_bytes(),
            Err(kept) => kept.into_bytes(),
        },
        Recipe::ReleaseText(_) | Recipe::Wire(_) => match item {
            Some(item) => [item.to_uppercase().as_bytes(), b"\n\n", &bytes].concat(),
            None => bytes,
        },
        _ => bytes,
    }
}

/// Keeps robots out of every file, in a server's own words.
fn server_line(server: Server) -> &'static str {
    match server {
        Server::Nginx => "add_header X-Robots-Tag \"noindex, nofollow, noarchive\" always;\n",
        Server::Apache => {
            "<IfModule mod_headers.c>\nHeader always set X-Robots-Tag \"noindex, nofollow, noarchive\"\n</IfModule>\n"
        }
    }
}

/// A page with its banner.
pub fn page(html: &str, everywhere: &str, item: Option<&str>) -> String {
    let said = [item, Some(everywhere)].into_iter().flatten().map(escaped);
    let banner = said.collect::<Vec<_>>().join("<br>");
    let banner = format!("<p role=\"note\" style=\"{STYLE}\">{banner}</p>");
    let html = after_tag(html, "<head", NOINDEX);
    after_tag(&html, "<body", &banner)
}

/// Puts `more` after the first tag that begins so; at the head of a page that has none.
fn after_tag(html: &str, tag: &str, more: &str) -> String {
    let is_whole = |at: &usize| html[at + tag.len()..].starts_with(['>', ' ', '\n', '\t']);
    let found = html.match_indices(tag).map(|(at, _)| at).find(is_whole);
    let end = found.and_then(|at| html[at..].find('>').map(|end| at + end + 1));
    // Before the doctype a banner would change how a browser lays out the page; after it, it stands in the body.
    let end = end.unwrap_or_else(|| match html.get(..9) {
        Some(head) if head.eq_ignore_ascii_case("<!doctype") => html.find('>').map_or(0, |at| at + 1),
        _ => 0,
    });
    format!("{}{more}{}", &html[..end], &html[end..])
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_says_what_it_is() {
        let check = |html: &str, head: &str, body: &str| {
            let made = page(html, "Preview", Some("Draft & <secret>"));
            assert!(made.contains(&format!("{head}{NOINDEX}")), "{made}");
            let banner = format!("{body}<p role=\"note\" style=\"{STYLE}\">Draft &amp; &lt;secret&gt;<br>Preview</p>");
            assert!(made.contains(&banner), "{made}");
        };
        check(
            "<!doctype html><html><head><title>x</title></head><body class=a><header>",
            "<head>",
            "<body class=a>",
        );
        check("<!DOCTYPE html><title>x</title><header>y", "", "<!DOCTYPE html>");
        check("<p>x", "", "");
    }
}
