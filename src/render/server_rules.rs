//! Addresses that moved or were withdrawn, in the words of nginx and of the Apache HTTP Server.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use crate::base::Route;
use crate::output::listed::{Moved, Server, ServerRules};

/// What would not stand for itself in a new address, once it is in quotation marks.
const NOT_ITSELF: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'\\')
    .add(b'$')
    .add(b'%')
    .add(b'<')
    .add(b'>');

/// The rules, a line each, none for an address that cannot be written down in one.
pub fn write(rules: &ServerRules) -> Vec<u8> {
    let is_line = |route: &Route| !route.as_str().chars().any(char::is_control);
    let moved = rules
        .moved
        .iter()
        .filter(|moved| moved.from != moved.to && is_line(&moved.from));
    let gone = rules.gone.iter().filter(|route| is_line(route));
    let text: String = match rules.server {
        Server::Nginx => moved.map(nginx_moved).chain(gone.map(nginx_gone)).collect(),
        Server::Apache => std::iter::once("RewriteEngine On\n".to_owned())
            .chain(moved.map(apache_moved))
            .chain(gone.map(apache_gone))
            .collect(),
    };
    text.into_bytes()
}

fn nginx_moved(moved: &Moved) -> String {
    let from = quoted(moved.from.as_str());
    format!("location = {from} {{ return 301 \"{}\"; }}\n", encoded(&moved.to))
}

/// The page itself is asked for under another name, so that the rule does not meet it again.
fn nginx_gone(route: &Route) -> String {
    let (page, route) = (encoded(&route.join("index.html")), quoted(route.as_str()));
    format!("location = {route} {{ error_page 410 \"{page}\"; return 410; }}\n")
}

fn apache_moved(moved: &Moved) -> String {
    // A percent sign with a digit would stand for a part of a condition.
    let to = encoded(&moved.to).replace('%', "\\%");
    format!("RewriteRule {} \"{to}\" [R=301,L,NE]\n", pattern(&moved.from))
}

fn apache_gone(route: &Route) -> String {
    let page = encoded(&route.join("index.html"));
    format!(
        "RewriteRule {} - [G]\n<If \"%{{REQUEST_URI}} == '{}'\">\nErrorDocument 410 \"{page}\"\n</If>\n",
        pattern(route),
        encoded(route),
    )
}

/// A route as a pattern that means it alone; such patterns begin behind the first slash.
fn pattern(route: &Route) -> String {
    let mut pattern = String::from("\"^");
    for letter in route.as_str().trim_start_matches('/').chars() {
        match letter {
            '"' => pattern.push_str("\\x22"),
            _ if letter.is_ascii_punctuation() && !"/-_~".contains(letter) => {
                pattern.push('\\');
                pattern.push(letter);
            }
            // A space would end the pattern in some versions, quotation marks or not.
            ' ' => pattern.push_str("\\x20"),
            _ => pattern.push(letter),
        }
    }
    pattern + "$\""
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

fn encoded(route: &Route) -> String {
    utf8_percent_encode(route.as_str(), NOT_ITSELF).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(server: Server, from: &str, expected: &str) {
        let rules = ServerRules {
            server,
            moved: vec![Moved {
                from: Route::new(from),
                to: Route::new("/topics/buses/"),
            }],
            gone: vec![Route::new("/news/2026/bus/")],
        };
        assert_eq!(String::from_utf8(write(&rules)).unwrap(), expected);
    }

    #[test]
    fn nginx_is_told_where_addresses_lead_and_which_are_gone() {
        let gone = "location = \"/news/2026/bus/\" { error_page 410 \"/news/2026/bus/index.html\"; return 410; }\n";
        check(
            Server::Nginx,
            "/topics/bus/",
            &format!("location = \"/topics/bus/\" {{ return 301 \"/topics/buses/\"; }}\n{gone}"),
        );
        check(
            Server::Nginx,
            "/a \"b\"\\c/",
            &format!("location = \"/a \\\"b\\\"\\\\c/\" {{ return 301 \"/topics/buses/\"; }}\n{gone}"),
        );
        check(Server::Nginx, "/a\nb/", gone);
    }

    #[test]
    fn apache_is_told_the_same() {
        let gone = "RewriteRule \"^news/2026/bus/$\" - [G]\n<If \"%{REQUEST_URI} == '/news/2026/bus/'\">\nErrorDocument 410 \"/news/2026/bus/index.html\"\n</If>\n";
        check(
            Server::Apache,
            "/2015/old.html",
            &format!("RewriteEngine On\nRewriteRule \"^2015/old\\.html$\" \"/topics/buses/\" [R=301,L,NE]\n{gone}"),
        );
        check(
            Server::Apache,
            "/a b+(c)/",
            &format!("RewriteEngine On\nRewriteRule \"^a\\x20b\\+\\(c\\)/$\" \"/topics/buses/\" [R=301,L,NE]\n{gone}"),
        );
    }
}
