//! All feeds of the site in one file that a feed reader can take in: OPML 2.0 (opml.org/spec2).

use super::xml;
use crate::output::listed::Outline;

/// The list in UTF-8, in the order given.
pub fn write(title: &str, outlines: &[Outline]) -> Vec<u8> {
    xml::document("opml", &[("version", "2.0")], |xml| {
        xml.element("head", &[], |xml| xml.text("title", &[], title));
        xml.element("body", &[], |xml| {
            for outline in outlines {
                let attributes = [
                    ("type", "rss"),
                    ("text", outline.title.as_str()),
                    ("title", &outline.title),
                    ("xmlUrl", &outline.feed_url),
                    ("htmlUrl", &outline.page_url),
                ];
                xml.empty("outline", &attributes);
            }
        });
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feed_is_an_outline() {
        let outline = Outline {
            title: "Civic Alliance Group: \"Roads & Rails\"".into(),
            feed_url: "https://civicalliance-harrowmere.example/topics/roads/feed.xml".into(),
            page_url: "https://civicalliance-harrowmere.example/topics/roads/".into(),
        };
        let made = String::from_utf8(write("Feeds", &[outline])).unwrap();
        let expected = "<outline type=\"rss\" text=\"Civic Alliance Group: &quot;Roads &amp; Rails&quot;\" \
            title=\"Civic Alliance Group: &quot;Roads &amp; Rails&quot;\" \
            xmlUrl=\"https://civicalliance-harrowmere.example/topics/roads/feed.xml\" \
            htmlUrl=\"https://civicalliance-harrowmere.example/topics/roads/\"/>";
        assert!(made.contains(expected), "{made}");
        assert!(made.contains("<head>\n<title>Feeds</title>\n</head>"), "{made}");
    }
}
