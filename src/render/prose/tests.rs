//! What an author writes, and what a page or a feed gets.

use proptest::prelude::*;

use super::*;
use crate::base::{Digest, SourcePath};
use crate::output::prose::Targets;
use crate::output::view::{Contact, Download, Person, Picture};
use crate::source::prose::survey;

const FEED: Manner<'_> = Manner::Feed {
    base_url: "https://a.example",
    page: "https://a.example/news/2026/bus/",
};

pub(super) fn prose() -> Prose {
    let mut targets = Targets::default();
    targets.links.insert("../w.md#x".into(), "/wards/w/#x".into());
    targets.pictures.insert(
        "bus.jpg".into(),
        Picture {
            src: "/news/bus.jpg".into(),
            alt: "A bus".into(),
            width: 800,
            height: 600,
            ..Picture::default()
        },
    );
    targets.pictures.insert(
        "hall.jpg".into(),
        Picture {
            src: "/news/hall.jpg".into(),
            alt: "The hall".into(),
            caption: "Harrowmere Hall".into(),
            credit: "Jo Bell".into(),
            ..Picture::default()
        },
    );
    targets.people.insert(
        "tobias-wren".into(),
        Person {
            name: "Cllr Tobias Wren".into(),
            href: "/councillors/tobias-wren/".into(),
            role: "Transport spokesperson".into(),
            ..Person::default()
        },
    );
    targets.contacts.insert(
        "group-office".into(),
        Contact {
            name: "Group office".into(),
            email: "office@a.example".into(),
            phone: "01632 960417".into(),
            phone_href: "tel:+441632960417".into(),
            ..Contact::default()
        },
    );
    targets.downloads.insert(
        "damp.pdf".into(),
        Download {
            href: "/news/damp.pdf".into(),
            title: "Damp & mould".into(),
            format: "PDF".into(),
            size: "310 KB".into(),
        },
    );
    Prose {
        source: SourcePath::new("content/releases/2026/bus.md"),
        digest: Digest::of_bytes(b""),
        start: 0,
        lang: "en".into(),
        targets,
    }
}

fn check(markdown: &str, expected: &str) {
    assert_eq!(html(markdown, &prose(), Manner::Page), expected);
}

fn check_feed(markdown: &str, expected: &str) {
    assert_eq!(html(markdown, &prose(), FEED), expected);
}

#[test]
fn plain_markdown_is_set_compactly() {
    check(
        "# One\n\nTwo *three*\n\n- a\n- b\n",
        "<h1 id=\"one\">One</h1><p>Two <em>three</em></p><ul><li>a</li><li>b</li></ul>",
    );
    check("a\\\nb\n\n***\n", "<p>a<br>b</p><hr>");
}

#[test]
fn quotation_marks_are_set_and_code_is_not() {
    check(
        "\"*Word*\" -- it's `\"x\"`...",
        "<p>“<em>Word</em>”\u{a0}– it’s <code>\"x\"</code>…</p>",
    );
    check(
        "\\\"a\\\" &quot;b&quot; <https://a.example/x--y>",
        "<p>\"a\" \"b\" <a href=\"https://a.example/x--y\">https://a.example/x--y</a></p>",
    );
    check("<code>\"a\"</code> \"b\"", "<p><code>\"a\"</code> “b”</p>");
    check("\"Two\n\nblocks\"", "<p>“Two</p><p>blocks”</p>");
}

#[test]
fn links_lead_where_they_mean() {
    check(
        "[a](../w.md#x) [b](/c 'd')",
        "<p><a href=\"/wards/w/#x\">a</a> <a href=\"/c\" title=\"d\">b</a></p>",
    );
    check(
        "[a](javascript:x) <jo@a.example>",
        "<p>a <a href=\"mailto:jo@a.example\">jo@a.example</a></p>",
    );
    check("![a](data:x) [b](&#1;javascript:x)", "<p>a b</p>");
    check_feed(
        "[a](../w.md#x) [b](#c)",
        "<p><a href=\"https://a.example/wards/w/#x\">a</a> <a href=\"https://a.example/news/2026/bus/#c\">b</a></p>",
    );
}

#[test]
fn pictures_have_a_size_and_a_caption() {
    check(
        "A ![](bus.jpg) and ![B](bus.jpg)",
        "<p>A <img src=\"/news/bus.jpg\" alt=\"A bus\" width=\"800\" height=\"600\" decoding=\"async\"> and \
         <img src=\"/news/bus.jpg\" alt=\"B\" width=\"800\" height=\"600\" loading=\"lazy\" decoding=\"async\"></p>",
    );
    check(
        "![](hall.jpg)\n",
        "<figure><img src=\"/news/hall.jpg\" alt=\"The hall\" decoding=\"async\"><figcaption>Harrowmere Hall \
         <span class=\"credit\">Photo: Jo Bell</span></figcaption></figure>",
    );
    check_feed(
        "![](bus.jpg 'The 42')",
        "<figure><img src=\"https://a.example/news/bus.jpg\" alt=\"A bus\" width=\"800\" height=\"600\">\
         <figcaption>The 42</figcaption></figure>",
    );
}

#[test]
fn blocks_are_set_as_what_they_are() {
    check(
        "::: quote tobias-wren role=\"Leader\"\n\"Yes.\"\n:::\n",
        "<figure class=\"quote\"><blockquote><p>“Yes.”</p></blockquote><figcaption>\
         <a href=\"/councillors/tobias-wren/\">Cllr Tobias Wren</a>, Leader</figcaption></figure>",
    );
    check(
        "::: contact group-office\n:::\n",
        "<address class=\"contact\"><p><strong>Group office</strong><br>Email: \
         <a href=\"mailto:office@a.example\">office@a.example</a><br>Phone: \
         <a href=\"tel:+441632960417\">01632 960417</a></p></address>",
    );
    check(
        "::: key-facts In <short>\n- a\n:::\n",
        "<aside class=\"key-facts\" aria-label=\"In &lt;short&gt;\"><p class=\"key-facts-title\">In &lt;short&gt;</p>\
         <ul><li>a</li></ul></aside>",
    );
    check(
        "::: figure bus.jpg alt=\"The 42\" credit=\"Jo\"\nAt *last*.\n:::\n",
        "<figure><img src=\"/news/bus.jpg\" alt=\"The 42\" width=\"800\" height=\"600\" decoding=\"async\">\
         <figcaption>At <em>last</em>. <span class=\"credit\">Photo: Jo</span></figcaption></figure>",
    );
    check(
        "::: figure bus.jpg\n:::\n",
        "<figure><img src=\"/news/bus.jpg\" alt=\"A bus\" width=\"800\" height=\"600\" decoding=\"async\"></figure>",
    );
    check(
        "::: download damp.pdf\nThe [review](/x)\n:::\n::: download damp.pdf\n:::\n",
        "<p class=\"download\"><a href=\"/news/damp.pdf\" download=\"\">The review (PDF, 310 KB)</a></p>\
         <p class=\"download\"><a href=\"/news/damp.pdf\" download=\"\">Damp &amp; mould (PDF, 310 KB)</a></p>",
    );
}

#[test]
fn tables_can_be_read_and_scrolled() {
    check(
        "| a | b |\n|---|--:|\n| c | 1 |\n",
        "<div class=\"table\" role=\"region\" aria-label=\"Table\" tabindex=\"0\"><table><thead><tr>\
         <th scope=\"col\">a</th><th scope=\"col\" class=\"right\">b</th></tr></thead><tbody><tr><td>c</td>\
         <td class=\"right\">1</td></tr></tbody></table></div>",
    );
}

#[test]
fn footnotes_have_a_way_there_and_back() {
    check(
        "[^b]: B.\n\nx[^A] y[^b] z[^a]\n\n[^a]: A.\n",
        "<p>x<sup><a href=\"#fn-1\" id=\"fnref-1\" role=\"doc-noteref\" aria-label=\"Footnote 1\">1</a></sup> \
         y<sup><a href=\"#fn-2\" id=\"fnref-2\" role=\"doc-noteref\" aria-label=\"Footnote 2\">2</a></sup> \
         z<sup><a href=\"#fn-1\" id=\"fnref-1-2\" role=\"doc-noteref\" aria-label=\"Footnote 1\">1</a></sup></p>\
         <section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Footnotes\"><ol><li id=\"fn-1\"><p>A. \
         <a href=\"#fnref-1\" role=\"doc-backlink\" aria-label=\"Back to reference 1\">↩</a> <a href=\"#fnref-1-2\" \
         role=\"doc-backlink\" aria-label=\"Back to reference 1, place 2\">↩</a></p></li><li id=\"fn-2\"><p>B. \
         <a href=\"#fnref-2\" role=\"doc-backlink\" aria-label=\"Back to reference 2\">↩</a></p></li></ol></section>",
    );
    check_feed(
        "x[^a]\n\n[^a]: A.\n",
        "<p>x<sup>1</sup></p><section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Footnotes\"><ol><li><p>A.</p>\
         </li></ol></section>",
    );
}

#[test]
fn alerts_tasks_and_code_say_what_they_are() {
    check(
        "> [!NOTE]\n> a\n",
        "<div class=\"alert alert-note\" role=\"note\"><p class=\"alert-title\">Note</p><p>a</p></div>",
    );
    check(
        "- [x] a\n- [ ] b\n",
        "<ul><li><input type=\"checkbox\" checked=\"\" aria-label=\"Done\" disabled=\"\"> a</li>\
         <li><input type=\"checkbox\" aria-label=\"To do\" disabled=\"\"> b</li></ul>",
    );
    check(
        "```yaml\na: 1\n```\n",
        "<pre><code class=\"language-yaml hl\"><span class=\"hl-tag\">a</span>: <span class=\"hl-number\">1\n</span></code></pre>",
    );
    check(
        "```klingon\n<a>\n```\n",
        "<pre><code class=\"language-klingon\">&lt;a&gt;\n</code></pre>",
    );
}

#[test]
fn raw_html_is_led_and_made_harmless() {
    check("<div onclick=x>\n\n*a*\n\n</div>\n", "<div>\n<p><em>a</em></p></div>\n");
    check(
        "<a href='../w.md#x'>a</a> <img src=bus.jpg>",
        "<p><a href=\"/wards/w/#x\">a</a> <img src=\"/news/bus.jpg\"></p>",
    );
    check_feed(
        "<p id=a><a href=\"/b\">c</a></p>",
        "<p><a href=\"https://a.example/b\">c</a></p>",
    );
    check("a <script>b</script> <iframe src=x></iframe>", "<p>a  </p>");
}

#[test]
fn what_we_write_passes_the_sanitiser_unchanged() {
    let everything = "# One\n\n\"a\" & <https://a.example/?b&c> [d](../w.md#x \"e\") `f < g`\\\nh --- i[^1]\n\n\
        ![](hall.jpg)\n\n![x](bus.jpg) y\n\n| a | b |\n|:-:|--:|\n| c | d |\n\n> [!WARNING]\n> e\n\n- [x] f\n- [ ] g\n\n\
        3. h\n4. i ~~j~~\n\n```rust\nfn a() -> u8 { 1 }\n```\n\n***\n\n::: quote tobias-wren\nk\n:::\n::: contact group-office\n:::\n\
        ::: key-facts l\n- m\n:::\n::: figure bus.jpg credit=\"n\"\no\n:::\n::: download damp.pdf\n:::\n\n[^1]: p\n";
    for manner in [Manner::Page, FEED] {
        let made = html(everything, &prose(), manner);
        // A feed has no boxes to tick, and no place for the keyboard.
        assert_eq!(sanitise::sanitise(&made, manner), made);
    }
}

fn ids(html: &str) -> Vec<&str> {
    html.match_indices(" id=\"")
        .map(|(at, mark)| html[at + mark.len()..].split('"').next().unwrap())
        .collect()
}

#[test]
fn headings_have_the_ids_that_were_surveyed() {
    let text = "# A `b` & *c*\n\nx ![p](q)\n===\n\n## ![p](q) \"it's\"\n\n## A b & c\n\nd\ne\n---\n";
    let surveyed = survey(&SourcePath::new("a.md"), text, 0).value.headings;
    let surveyed: Vec<_> = surveyed.iter().map(|heading| heading.id.as_str()).collect();
    assert_eq!(ids(&html(text, &prose(), Manner::Page)), surveyed);
}

proptest! {
    #[test]
    fn any_text_becomes_safe_html(
        text in "(:::|::: (quote|figure|download|contact|key-facts) a|\n|`{3}|<(div|p|svg|script|a href=)|\"|> |- |é|\\[a\\]\\(b\\)|!\\[|# |\\[\\^1\\](: )?|\\||--|\\PC){0,40}",
    ) {
        for manner in [Manner::Page, FEED, Manner::Bare] {
            let made = html(&text, &prose(), manner);
            if manner != Manner::Bare {
                prop_assert!(!made.contains("<script") && !made.contains("<svg"));
            }
        }
        plain(&text, &prose(), "https://a.example", 72);
    }
}
