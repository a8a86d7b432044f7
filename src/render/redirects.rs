//! Addresses that moved, as the `_redirects` file that Netlify, Cloudflare Pages and others read.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use crate::output::listed::Moved;

/// What would end an address early on its line, or mean a pattern instead of itself.
const NOT_ITSELF: &AsciiSet = &CONTROLS.add(b' ').add(b'*').add(b':');

/// One line an address: the old one, the new one, 301. An address that moved to itself has none.
pub fn write(moved: &[Moved]) -> Vec<u8> {
    let lines = moved.iter().filter(|moved| moved.from != moved.to).map(|moved| {
        let encoded = |route: &str| utf8_percent_encode(route, NOT_ITSELF).to_string();
        format!("{} {} 301\n", encoded(moved.from.as_str()), encoded(moved.to.as_str()))
    });
    lines.collect::<String>().into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Route;

    fn check(from: &str, to: &str, expected: &str) {
        let moved = Moved {
            from: Route::new(from),
            to: Route::new(to),
        };
        assert_eq!(String::from_utf8(write(&[moved])).unwrap(), expected);
    }

    #[test]
    fn an_old_address_leads_to_the_new_one() {
        check(
            "/news/2026/bus/",
            "/news/2026/bus-42/",
            "/news/2026/bus/ /news/2026/bus-42/ 301\n",
        );
    }

    #[test]
    fn an_odd_address_stays_one_word_and_means_itself() {
        check(
            "/2019/caf\u{e9} *news*/",
            "/news/2019/cafe/",
            "/2019/caf%C3%A9%20%2Anews%2A/ /news/2019/cafe/ 301\n",
        );
        check("/a%20b/\n/x", "/c/", "/a%20b/%0A/x /c/ 301\n");
    }

    #[test]
    fn an_address_does_not_lead_to_itself() {
        check("/news/", "/news/", "");
    }
}
