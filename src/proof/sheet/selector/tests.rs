//! Whom selectors concern.

use super::*;
use crate::proof::page::read;

const PAGE: &str = "<body class=front><header class='site-head x'><p class=party-mark>a</p></header>\
    <main id=content><article><h1>b</h1><p lang=en-GB>c</p><p>d</p></article></main>\
    <footer class=site-foot><div class=columns><p>e</p></div><p class=imprint id=imp title='f g'>h</p></footer>";

/// The text of the elements that a selector concerns.
fn check(selector: &str, expected: &str) {
    let page = read(PAGE);
    let selectors = Selector::list(selector);
    let found: Vec<&str> = page
        .nodes()
        .filter(|node| selectors.iter().any(|selector| selector.matches(*node)))
        .filter(|node| node.children().next().is_none())
        .map(Node::text)
        .filter(|text| !text.is_empty())
        .collect();
    assert_eq!(found.join(""), expected, "{selector}");
}

#[test]
fn selectors_concern_the_elements_they_name() {
    check("p", "acdeh");
    check(".imprint, h1", "bh");
    check("#imp", "h");
    check("P.imprint#imp", "h");
    check("footer p", "eh");
    check("footer > p", "h");
    check(".columns + p", "h");
    check("h1 ~ p", "cd");
    check("body.front footer.site-foot .imprint", "h");
    check("main p, *.x p", "acd");
    check("body > p", "");
}

#[test]
fn attributes_and_positions_are_asked() {
    check("[title]", "h");
    check("p[title~=g]", "h");
    check("[class^=\"imp\"]", "h");
    check("[class*='rin'], [class$=mark]", "ah");
    check("p:lang(en)", "c");
    check("article > :first-child", "b");
    check("footer > :last-child", "h");
    check("article p:nth-of-type(2)", "d");
    check("article :nth-child(2n+1)", "bd");
    check("article :nth-child(odd)", "bd");
    check("article p:last-of-type", "d");
}

#[test]
fn selectors_may_hold_selectors() {
    check(":is(header, footer) > p", "ah");
    check("footer p:not(.imprint)", "e");
    check("body:has(article) .imprint", "h");
    check("body:has(> article) .imprint", "");
    check(":where(.site-foot) .imprint", "h");
    check("h1:has(+ p)", "b");
}

#[test]
fn states_and_parts_of_elements_are_no_elements() {
    check("p:hover", "");
    check("p::before", "");
    check(".imprint:not(:hover)", "h");
    check("p:nosuch", "");
}

#[test]
fn the_more_specific_counts() {
    let weight = |text: &str| Selector::list(text)[0].specificity;
    assert_eq!(weight("#a .b c"), (1, 1, 1));
    assert_eq!(weight(":is(.a, #b) c:hover"), (1, 1, 1));
    assert_eq!(weight(":where(#a) c"), (0, 0, 1));
    assert_eq!(weight("*"), (0, 0, 0));
}

#[test]
fn nothing_panics() {
    for text in [
        "",
        ",",
        ">",
        "a >",
        "> a",
        ".",
        "#",
        "[",
        "[a",
        ":",
        ":is(",
        ":is(:is(:is(",
        "a\\",
        "é",
        ":nth-child(n",
        ":nth-child(-2147483648n)",
        "a||b",
    ] {
        check(text, &{
            let page = read(PAGE);
            let selectors = Selector::list(text);
            page.nodes()
                .filter(|node| selectors.iter().any(|selector| selector.matches(*node)))
                .filter(|node| node.children().next().is_none())
                .map(Node::text)
                .collect::<String>()
        });
    }
    Selector::list(&":is(".repeat(10_000));
}
