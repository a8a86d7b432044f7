//! The site's pages for search engines: `sitemap.xml` (sitemaps.org 0.9, with Google's links
//! between languages) and `news-sitemap.xml` (Google News 0.9).

use super::xml::{self, Xml};
use crate::output::listed::{Listed, NewsListed};

const SITEMAP: (&str, &str) = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
const XHTML: (&str, &str) = ("xmlns:xhtml", "http://www.w3.org/1999/xhtml");
const NEWS: (&str, &str) = ("xmlns:news", "http://www.google.com/schemas/sitemap-news/0.9");

/// One `sitemap.xml`. The format takes 50,000 addresses a file; whoever has more, plans more files.
pub fn write(pages: &[Listed]) -> Vec<u8> {
    xml::document("urlset", &[SITEMAP, XHTML], |xml| {
        for page in pages {
            xml.element("url", &[], |xml| write_page(xml, page));
        }
    })
}

/// One `news-sitemap.xml`.
pub fn write_news(articles: &[NewsListed]) -> Vec<u8> {
    xml::document("urlset", &[SITEMAP, NEWS], |xml| {
        for article in articles {
            xml.element("url", &[], |xml| write_article(xml, article));
        }
    })
}

fn write_page(xml: &mut Xml, page: &Listed) {
    xml.text("loc", &[], &page.url);
    if let Some(day) = &page.modified {
        xml.text("lastmod", &[], day);
    }
    for (lang, url) in &page.translations {
        xml.empty("xhtml:link", &[("rel", "alternate"), ("hreflang", lang), ("href", url)]);
    }
}

fn write_article(xml: &mut Xml, article: &NewsListed) {
    xml.text("loc", &[], &article.url);
    xml.element("news:news", &[], |xml| {
        xml.element("news:publication", &[], |xml| {
            xml.text("news:name", &[], &article.publication);
            xml.text("news:language", &[], &article.lang);
        });
        xml.text("news:publication_date", &[], &article.published);
        xml.text("news:title", &[], &article.title);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(made: Vec<u8>, expected: &[&str]) {
        let made = String::from_utf8(made).unwrap();
        assert_eq!(made.lines().skip(2).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_page_tells_its_day_and_its_translations() {
        let page = Listed {
            url: "https://civicalliance-harrowmere.example/news/?a=1&b=2".into(),
            modified: Some("2026-11-20".into()),
            translations: vec![("cy".into(), "https://civicalliance-harrowmere.example/cy/news/".into())],
        };
        check(
            write(&[page]),
            &[
                "<url>",
                "<loc>https://civicalliance-harrowmere.example/news/?a=1&amp;b=2</loc>",
                "<lastmod>2026-11-20</lastmod>",
                "<xhtml:link rel=\"alternate\" hreflang=\"cy\" href=\"https://civicalliance-harrowmere.example/cy/news/\"/>",
                "</url>",
                "</urlset>",
            ],
        );
    }

    #[test]
    fn an_article_tells_its_publication() {
        let article = NewsListed {
            url: "https://civicalliance-harrowmere.example/news/2026/bus-42/".into(),
            publication: "Civic Alliance Group".into(),
            lang: "en".into(),
            published: "2026-11-20T10:30:00+00:00".into(),
            title: "Bus 42 <saved> & extended".into(),
        };
        check(
            write_news(&[article]),
            &[
                "<url>",
                "<loc>https://civicalliance-harrowmere.example/news/2026/bus-42/</loc>",
                "<news:news>",
                "<news:publication>",
                "<news:name>Civic Alliance Group</news:name>",
                "<news:language>en</news:language>",
                "</news:publication>",
                "<news:publication_date>2026-11-20T10:30:00+00:00</news:publication_date>",
                "<news:title>Bus 42 &lt;saved&gt; &amp; extended</news:title>",
                "</news:news>",
                "</url>",
                "</urlset>",
            ],
        );
    }
}
