//! Every way to hide a text that we know of, and what must not be taken for one.

use super::*;
use crate::proof::page::read;

const PAGE: &str = "<html lang=en><head><link rel=stylesheet href=/site.css></head><body class=front><main><p>a</p></main>\
    <footer class=site-foot><div class=columns><p>b</p></div><p class=imprint>Promoted by <b>Odile Marsh</b></p></footer></body>";

/// What hides the imprint of a page under a style sheet.
fn found(html: &str, css: &str) -> Vec<String> {
    let sheets = Sheets::new(BTreeMap::from([("/site.css".to_owned(), Sheet::read(css))]));
    let page = read(html);
    let used = sheets.used(&page);
    let styles = Styles::of(&used, &sheets);
    let run = page.places("Promoted by Odile Marsh").remove(0);
    let mut found: Vec<String> = Vec::new();
    for node in page.holders(&run) {
        for hidden in hidden(node, &styles) {
            let medium = hidden.medium.map_or(String::new(), |medium| format!(" when {medium}"));
            let told = format!("{} by {}{medium}", hidden.by, hidden.selector);
            if !found.contains(&told) {
                found.push(told);
            }
        }
    }
    found
}

fn hides(css: &str, expected: &str) {
    assert_eq!(found(PAGE, css), [expected], "{css}");
}

fn shows(css: &str) {
    assert_eq!(found(PAGE, css), [""; 0], "{css}");
}

#[test]
fn a_rule_hides_what_it_matches_and_what_stands_within() {
    hides(".imprint{display:none}", "`display: none` by .imprint");
    hides("footer { display : none !important }", "`display: none` by footer");
    hides(
        "main ~ footer > p:last-child{display:none}",
        "`display: none` by main ~ footer > p:last-child",
    );
    hides(
        ".site-foot { .imprint { display: none } }",
        "`display: none` by :is(.site-foot) .imprint",
    );
    hides(".imprint{visibility:hidden}", "`visibility: hidden` by .imprint");
    hides("body{visibility:collapse}", "`visibility: collapse` by body");
    hides(".imprint{opacity:0}", "`opacity: 0` by .imprint");
    hides(".site-foot{opacity:5%}", "`opacity: 5%` by .site-foot");
    hides(
        "[class=imprint]{filter:opacity(0)}",
        "`filter: opacity(0)` by [class=imprint]",
    );
}

#[test]
fn a_text_can_be_cut_off_or_pushed_out() {
    hides(
        ".imprint{position:absolute;clip:rect(0 0 0 0)}",
        "`clip: rect(0 0 0 0)` by .imprint",
    );
    hides(
        ".imprint{position:absolute;clip:rect(1px,1px,1px,1px)}",
        "`clip: rect(1px,1px,1px,1px)` by .imprint",
    );
    hides(".imprint{clip-path:inset(50%)}", "`clip-path: inset(50%)` by .imprint");
    hides(".imprint{clip-path:circle(0)}", "`clip-path: circle(0)` by .imprint");
    hides(
        ".imprint{position:absolute;left:-9999px}",
        "`left: -9999px` by .imprint",
    );
    hides(
        ".site-foot{position:fixed;inset-block-start:-40rem}",
        "`inset-block-start: -40rem` by .site-foot",
    );
    hides(".imprint{position:relative;left:-100vw}", "`left: -100vw` by .imprint");
    hides(".imprint{position:absolute;top:-100%}", "`top: -100%` by .imprint");
    hides(".imprint{margin-left:-999em}", "`margin-left: -999em` by .imprint");
    hides(".imprint{text-indent:-9999px}", "`text-indent: -9999px` by .imprint");
    hides(
        "footer{text-indent:200%;white-space:nowrap}",
        "`text-indent: 200%` by footer",
    );
    hides(
        ".imprint{transform:translateX(-9999px)}",
        "`transform: translateX(-9999px)` by .imprint",
    );
    hides(".imprint{transform:scale(0)}", "`transform: scale(0)` by .imprint");
    hides(".imprint{max-height:0;overflow:hidden}", "`max-height: 0` by .imprint");
    hides(
        ".imprint{width:1px;height:1px;overflow:hidden}",
        "`height: 1px` by .imprint",
    );
    hides("footer{height:0;overflow:clip}", "`height: 0` by footer");
}

#[test]
fn type_can_be_too_small() {
    hides(
        ".imprint{font-size:0}",
        "type of 0 pixels, where 12 are the least by .imprint",
    );
    hides(
        ".imprint{font-size:11px}",
        "type of 11 pixels, where 12 are the least by .imprint",
    );
    hides(
        "html{font-size:62.5%}.imprint{font-size:1rem}",
        "type of 10 pixels, where 12 are the least by .imprint",
    );
    hides(
        "footer{font-size:.8em}.imprint{font-size:.9em}",
        "type of 11.5 pixels, where 12 are the least by .imprint",
    );
    hides(
        ".imprint{font:italic 700 8pt/1.2 serif}",
        "type of 10.7 pixels, where 12 are the least by .imprint",
    );
    hides(
        ":root{--s:10px}.imprint{font-size:var(--s)}",
        "type of 10 pixels, where 12 are the least by .imprint",
    );
    hides(
        ".imprint{font-size:clamp(10px,2vw,20px)}",
        "type of 10 pixels, where 12 are the least by .imprint",
    );
    hides(
        ".imprint{font-size:xx-small}",
        "type of 9 pixels, where 12 are the least by .imprint",
    );
    shows(".imprint{font-size:12px}");
    shows(".imprint{font-size:.75rem}");
    shows(".imprint{font:9pt serif}");
    shows("html{font-size:62.5%}.imprint{font-size:1.4rem}");
    shows(".imprint{font-size:calc(1vw + 1px)}");
}

#[test]
fn words_can_be_as_pale_as_their_ground() {
    hides(
        ".imprint{color:#fff}",
        "a contrast of 1 to 1, where 4.5 is the least by .imprint",
    );
    hides(
        "footer{background:#222;color:#333}",
        "a contrast of 1.3 to 1, where 4.5 is the least by footer",
    );
    hides(
        ":root{--a:#999}footer{color:var(--a)}",
        "a contrast of 2.8 to 1, where 4.5 is the least by footer",
    );
    hides(
        ".imprint{color:transparent}",
        "a contrast of 1 to 1, where 4.5 is the least by .imprint",
    );
    hides(
        "footer{background:#000}",
        "a contrast of 1 to 1, where 4.5 is the least by ",
    );
    shows("footer{background:#000;color:#fff}");
    shows("footer{background:url(x.png);color:#fff}");
    shows("footer{background:linear-gradient(red,blue);color:#fff}");
    shows("footer{color:color-mix(in oklab,red,blue)}");
    shows("footer{color:var(--unknown)}");
}

#[test]
fn a_medium_can_hide_too() {
    hides(
        "@media print{footer{display:none}}",
        "`display: none` by footer when print",
    );
    hides(
        "@media (max-width:40rem){.imprint{display:none}}",
        "`display: none` by .imprint when (max-width:40rem)",
    );
    hides(
        "@media screen{.imprint{font-size:9px}}",
        "type of 9 pixels, where 12 are the least by .imprint when screen",
    );
    hides(
        "html{--ink:#000;--paper:#fff}footer{color:var(--ink);background:var(--paper)}@media (prefers-color-scheme:dark){html{--paper:#111}}",
        "a contrast of 1.1 to 1, where 4.5 is the least by footer when (prefers-color-scheme:dark)",
    );
    shows(
        "html{--ink:#000;--paper:#fff}footer{color:var(--ink);background:var(--paper)}@media (prefers-color-scheme:dark){html{--ink:#eee;--paper:#111}}",
    );
    let page = PAGE.replace("</head>", "<style media=print>.imprint{display:none}</style></head>");
    assert_eq!(found(&page, ""), ["`display: none` by .imprint when print"]);
}

#[test]
fn what_counts_last_counts() {
    shows(".imprint{display:none}.site-foot .imprint{display:block}");
    shows(".site-foot .imprint{display:block}.imprint{display:none}");
    shows(".imprint{display:none}.imprint{display:block}");
    shows(".imprint{display:block!important}footer .imprint{display:none}");
    shows("footer{visibility:hidden}.imprint{visibility:visible}");
    hides(
        "footer{display:none}.imprint{display:block}",
        "`display: none` by footer",
    );
    let inline = |style: &str| PAGE.replace("class=imprint", &format!("class=imprint style='{style}'"));
    assert_eq!(
        found(&inline("display:none"), ".imprint{display:block}"),
        ["`display: none` by "]
    );
    assert_eq!(
        found(&inline("display:none"), ".imprint{display:block!important}"),
        [""; 0]
    );
    assert_eq!(found(&inline("display:block"), ".imprint{display:none}"), [""; 0]);
}

#[test]
fn what_hides_another_thing_hides_nothing_here() {
    for css in [
        ".columns{display:none}",
        ".imprint::before{display:none}",
        ".imprint:hover{opacity:0}",
        "footer nav{display:none}",
        ".imprint{opacity:.9;position:relative;top:-2px;margin:-1rem 0;text-indent:1em;overflow:hidden;max-height:20rem}",
        ".imprint{transform:translateY(-2px);height:1px}",
        "body:has(.none) .imprint{display:none}",
        "@font-face{display:none}@keyframes x{from{opacity:0}}",
        ".imprint{position:absolute;left:0;right:0}",
    ] {
        shows(css);
    }
}

#[test]
fn the_page_itself_can_hide() {
    for (from, to, by) in [
        (
            "<p class=imprint>",
            "<p class=imprint hidden>",
            "the attribute `hidden` by ",
        ),
        (
            "<footer ",
            "<footer aria-hidden=true ",
            "the attribute `aria-hidden`, for those who listen to the page by ",
        ),
        (
            "<p class=imprint>",
            "<details><summary>x</summary><p class=imprint>",
            "a closed `<details>` by ",
        ),
        (
            "<p class=imprint>",
            "<template><p class=imprint>",
            "the element `<template>` by ",
        ),
        (
            "<p class=imprint>",
            "<dialog><p class=imprint>",
            "a closed `<dialog>` by ",
        ),
        (
            "<p class=imprint>",
            "<p class=imprint style=\"font-size:1px\">",
            "type of 1 pixels, where 12 are the least by ",
        ),
    ] {
        assert_eq!(found(&PAGE.replace(from, to), ""), [by], "{to}");
    }
    let open = PAGE.replace(
        "<p class=imprint>",
        "<details open><summary>x</summary><p class=imprint>",
    );
    assert_eq!(found(&open, ""), [""; 0]);
}

#[test]
fn a_sheet_for_other_pages_or_devices_is_told_apart() {
    let alternate = PAGE.replace("rel=stylesheet", "rel='alternate stylesheet'");
    assert_eq!(found(&alternate, ".imprint{display:none}"), [""; 0]);
    let elsewhere = PAGE.replace("/site.css", "/other.css");
    assert_eq!(found(&elsewhere, ".imprint{display:none}"), [""; 0]);
}
