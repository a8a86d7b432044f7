//! Addresses that moved or were withdrawn, how long answers are kept and what lies packed, in the words of nginx and of
//! the Apache HTTP Server.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use crate::base::Route;
use crate::output::Packed;
use crate::output::listed::{Moved, Server, ServerRules};
use crate::output::packed::TEXTS;

/// What would not stand for itself in a new address, once it is in quotation marks.
const NOT_ITSELF: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'\\')
    .add(b'$')
    .add(b'%')
    .add(b'<')
    .add(b'>');

/// The stylesheet says in its name what it holds, so it is kept for ever; a picture for a day; and a page as long as
/// one reads, for it may be corrected or withdrawn.
const SHEET: &str = "public, max-age=31536000, immutable";
const PICTURE: &str = "public, max-age=86400";
const PAGE: &str = "public, max-age=300, must-revalidate";
/// Endings of what lies beside the texts, as a pattern.
const PICTURES: &str = r"\.(avif|gif|ico|jpe?g|mp[34]|pdf|png|svg|webp|woff2)$";

/// The rules: how long an answer may be kept, what lies packed, and a line for each address that moved or is gone, but
/// for one that cannot be written down in a line.
pub fn write(rules: &ServerRules) -> Vec<u8> {
    let is_line = |route: &Route| !route.as_str().chars().any(char::is_control);
    let moved = rules
        .moved
        .iter()
        .filter(|moved| moved.from != moved.to && is_line(&moved.from));
    let gone = rules.gone.iter().filter(|route| is_line(route));
    let text = match rules.server {
        Server::Nginx => {
            let addresses: String = moved.map(nginx_moved).chain(gone.map(nginx_gone)).collect();
            nginx_headers(rules) + &addresses
        }
        Server::Apache => {
            let addresses: String = moved.map(apache_moved).chain(gone.map(apache_gone)).collect();
            apache_headers(rules) + "RewriteEngine On\n" + &addresses + &apache_packed(&rules.packed)
        }
    };
    text.into_bytes()
}

/// By a variable, and not in a `location` of its own: that would drop the other headers of the server.
fn nginx_headers(rules: &ServerRules) -> String {
    let sheet = quoted(rules.stylesheet.as_str());
    let mut text = format!(
        "set $pressroom_keep \"{PAGE}\";\n\
         if ($uri ~* \"{PICTURES}\") {{ set $pressroom_keep \"{PICTURE}\"; }}\n\
         if ($uri = {sheet}) {{ set $pressroom_keep \"{SHEET}\"; }}\n\
         add_header Cache-Control $pressroom_keep;\n"
    );
    for how in &rules.packed {
        text.push_str(match how {
            Packed::Gzip => "gzip_static on;\ngzip_vary on;\n",
            Packed::Brotli => "brotli_static on;\n",
        });
    }
    text
}

fn apache_headers(rules: &ServerRules) -> String {
    let sheet = rules.stylesheet.as_str();
    let name = sheet.rsplit('/').next().unwrap_or_default();
    format!(
        "<IfModule mod_headers.c>\n\
         Header set Cache-Control \"{PAGE}\"\n\
         <FilesMatch \"{PICTURES}\">\nHeader set Cache-Control \"{PICTURE}\"\n</FilesMatch>\n\
         <FilesMatch \"^{}(\\.gz|\\.br)?$\">\nHeader set Cache-Control \"{SHEET}\"\n</FilesMatch>\n\
         </IfModule>\n",
        escaped(name)
    )
}

/// A text is sent as it lies packed where the browser reads that, the smaller form first. Behind the addresses, so that
/// what is gone is gone however it is asked for.
fn apache_packed(packed: &[Packed]) -> String {
    let mut text = String::new();
    let pattern = TEXTS.join("|");
    for how in packed.iter().rev() {
        let (name, ending) = (how.name(), how.ending());
        text.push_str(&format!(
            "RewriteCond \"%{{HTTP:Accept-Encoding}}\" \"\\b{name}\\b\"\n\
             RewriteCond \"%{{REQUEST_FILENAME}}{ending}\" -s\n\
             RewriteRule \"^(.+\\.(?:{pattern}))$\" \"$1{ending}\" [L]\n"
        ));
    }
    // The type of a packed file is that of its original; left to itself, a server says what it was packed with.
    for how in packed {
        let (name, ending) = (how.name(), how.ending().replace('.', "\\."));
        text.push_str(&format!(
            "<FilesMatch \"\\.({pattern}){ending}$\">\nRemoveType {plain}\nAddEncoding {name} {plain}\n</FilesMatch>\n",
            plain = how.ending(),
        ));
    }
    if !packed.is_empty() {
        text.push_str(&format!(
            "<IfModule mod_headers.c>\n<FilesMatch \"\\.({pattern})(\\.gz|\\.br)?$\">\nHeader merge Vary Accept-Encoding\n</FilesMatch>\n</IfModule>\n"
        ));
    }
    text
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
    format!("\"^{}$\"", escaped(route.as_str().trim_start_matches('/')))
}

/// A text as a pattern that means it alone.
fn escaped(text: &str) -> String {
    let mut pattern = String::new();
    for letter in text.chars() {
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
    pattern
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

    fn rules(server: Server, from: &str, packed: &[Packed]) -> String {
        let rules = ServerRules {
            server,
            moved: vec![Moved {
                from: Route::new(from),
                to: Route::new("/topics/buses/"),
            }],
            gone: vec![Route::new("/news/2026/bus/")],
            stylesheet: Route::new("/assets/site.0b1c2d3e.css"),
            packed: packed.to_vec(),
        };
        String::from_utf8(write(&rules)).unwrap()
    }

    fn check(server: Server, from: &str, expected: &str) {
        let rules = rules(server, from, &[]);
        let last_of_headers = match server {
            Server::Nginx => "add_header Cache-Control $pressroom_keep;\n",
            Server::Apache => "</IfModule>\n",
        };
        let (_, addresses) = rules.split_once(last_of_headers).unwrap();
        assert_eq!(addresses, expected);
    }

    #[test]
    fn a_sheet_is_kept_for_ever_and_a_page_for_minutes() {
        let nginx = rules(Server::Nginx, "/bus/", &[]);
        assert!(
            nginx.starts_with("set $pressroom_keep \"public, max-age=300, must-revalidate\";\n"),
            "{nginx}"
        );
        assert!(nginx.contains("if ($uri = \"/assets/site.0b1c2d3e.css\") { set $pressroom_keep \"public, max-age=31536000, immutable\"; }\n"), "{nginx}");
        let apache = rules(Server::Apache, "/bus/", &[]);
        assert!(
            apache.contains("Header set Cache-Control \"public, max-age=300, must-revalidate\"\n"),
            "{apache}"
        );
        assert!(apache.contains("<FilesMatch \"^site\\.0b1c2d3e\\.css(\\.gz|\\.br)?$\">\nHeader set Cache-Control \"public, max-age=31536000, immutable\"\n"), "{apache}");
    }

    #[test]
    fn what_lies_packed_is_sent_so_and_nothing_else() {
        let both = [Packed::Gzip, Packed::Brotli];
        let nginx = rules(Server::Nginx, "/bus/", &both);
        assert!(
            nginx.contains("gzip_static on;\ngzip_vary on;\nbrotli_static on;\n"),
            "{nginx}"
        );
        let apache = rules(Server::Apache, "/bus/", &both);
        let place = |words: &str| apache.find(words).unwrap_or_else(|| panic!("{words}: {apache}"));
        // The smaller form comes first, and what is gone before both.
        assert!(place("[G]") < place("\\bbr\\b") && place("\\bbr\\b") < place("\\bgzip\\b"));
        assert!(
            apache.contains("RewriteCond \"%{REQUEST_FILENAME}.br\" -s\n"),
            "{apache}"
        );
        assert!(apache.contains("AddEncoding br .br\n"), "{apache}");
        for server in [Server::Nginx, Server::Apache] {
            let none = rules(server, "/bus/", &[]);
            assert!(!none.contains("gzip") && !none.contains(".br\""), "{none}");
        }
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
