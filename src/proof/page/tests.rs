//! A page is read as a browser reads it.

use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};

use super::*;

/// What a page consists of: each element with its depth, its attributes and its text.
type Outline = Vec<String>;

fn ours(html: &str) -> Outline {
    let page = read(html);
    let line = |node: Node| {
        let depth = node.ancestors().count();
        let mut attributes: Vec<String> = node
            .attributes()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        attributes.sort();
        format!("{depth} {} [{}] {}", node.name(), attributes.join(","), node.text())
    };
    page.nodes().map(line).collect()
}

fn theirs(html: &str) -> Outline {
    let dom = html5ever::parse_document(RcDom::default(), Default::default()).one(html);
    let mut outline = Outline::new();
    walk(&dom.document, 0, &mut outline);
    outline
}

fn walk(node: &Handle, depth: usize, outline: &mut Outline) {
    for child in node.children.borrow().iter() {
        let NodeData::Element { name, attrs, .. } = &child.data else {
            continue;
        };
        let attrs = attrs.borrow();
        let attributes = attrs
            .iter()
            .map(|attribute| format!("{}={}", attribute.name.local, attribute.value));
        let mut attributes: Vec<String> = attributes.collect();
        attributes.sort();
        let mut text = String::new();
        text_of(child, &mut text);
        outline.push(format!(
            "{depth} {} [{}] {}",
            name.local,
            attributes.join(","),
            folded(&text)
        ));
        walk(child, depth + 1, outline);
    }
}

/// The text of an element, a space at the edges of blocks.
fn text_of(node: &Handle, text: &mut String) {
    for child in node.children.borrow().iter() {
        match &child.data {
            NodeData::Text { contents } => text.push_str(&contents.borrow()),
            NodeData::Element { name, .. } => {
                let name = &*name.local;
                if ["script", "style", "title", "textarea", "noscript"].contains(&name) {
                    continue;
                }
                let is_inline = [
                    "a", "b", "em", "span", "strong", "small", "time", "img", "i", "q", "code",
                ]
                .contains(&name);
                let edge = if is_inline { "" } else { " " };
                text.push_str(edge);
                text_of(child, text);
                text.push_str(edge);
            }
            _ => {}
        }
    }
}

fn check(html: &str) {
    let theirs: Outline = theirs(html)
        .into_iter()
        .filter(|line| !line.contains("script ["))
        .collect();
    let ours: Outline = ours(html)
        .into_iter()
        .filter(|line| !line.contains("script ["))
        .collect();
    let strip = |line: &String| match ["style", "title", "textarea", "noscript"]
        .iter()
        .find(|name| line.contains(&format!(" {name} [")))
    {
        Some(_) => line.split(']').next().unwrap().to_owned(),
        None => line.clone(),
    };
    let (ours, theirs): (Outline, Outline) = (ours.iter().map(strip).collect(), theirs.iter().map(strip).collect());
    assert_eq!(ours, theirs, "{html}");
}

#[test]
fn end_tags_may_be_left_out() {
    for html in [
        "<!doctype html><html lang=en><head><title>a</title><meta charset=utf-8><body><p>b<p>c</body></html>",
        "<!doctype html><title>a</title><p>b",
        "<p>one<p>two<div>three</div>four",
        "<ul><li>a<li>b<ul><li>c</ul><li>d</ul>e",
        "<dl><dt>a<dd>b<dt>c<dd>d</dl>",
        "<table><caption>x<tr><th>a<th>b<tr><td>c<td>d</table>e",
        "<table><thead><tr><th>a<tbody><tr><td><p>b<tfoot><tr><td>c</table>",
        "<table><tr><td><table><tr><td>a</table>b<td>c</table>",
        "<select><option>a<option>b</select>",
        "<p>a<ul><li>b</ul><h2>c<p>d</h2>",
        "<body class=x><header>a</header><main><article><h1>b</h1><p>c</article></main><footer>d</footer>",
        "<p>a <b>b</b>c<br>d<img src=x alt=y>e</p>",
        "<div><p>a</div>b",
        "a<p>b",
        "<a href=x>a<a href=y>b</a>",
        "<section><h2>a</h2><figure><img src=x><figcaption>b</figure></section>",
        "<details><summary>a</summary>b</details>",
        "<html lang=cy><p>Cŵn a’r&nbsp;môr &pound;3 &amp; mwy</p>",
        "<p>a<script>b<p></script>c",
        "<style>p{}</style><p>a",
        "</p>a</p>",
        "<div>a</span>b</div>",
        "<!doctype html><p>a<table><tr><td>b</table>",
    ] {
        check(html);
    }
}

#[test]
fn text_is_found_across_elements() {
    let page =
        read("<footer><p>Promoted <b>by</b>\n<span>Odile</span> <i>Marsh</i>,</p><div>3 Tannery Yard</div></footer>");
    let run = page.places("Promoted by Odile Marsh, 3 Tannery Yard").remove(0);
    let holders: Vec<&str> = page.holders(&run).into_iter().map(Node::name).collect();
    assert_eq!(holders, ["p", "b", "span", "i", "div"]);
    assert!(page.places("Promoted by 3").is_empty());
}

#[test]
fn anchors_and_addresses_are_found() {
    let page = read(
        r#"<h2 id="a&amp;b">x</h2><p id=c><a href=/news/>n</a><img src='/a.jpg' alt="<a href=no>"><!-- <a href=x> -->"#,
    );
    assert_eq!(page.anchors(), ["a&b", "c"]);
    assert_eq!(page.addresses(), ["/a.jpg", "/news/"]);
}

#[test]
fn nothing_panics() {
    for html in [
        "",
        "<",
        "<p",
        "</p>",
        "<table><td>",
        "<li>",
        "</li>",
        "<html>",
        "</html>",
        "a",
        "<br></br>",
        "<tr>",
        "<svg/><p>",
        "<svg><g/></svg>a",
    ] {
        let page = read(html);
        for node in page.nodes() {
            node.text();
            assert!(node.children().count() <= node.descendants().count());
        }
    }
}

#[test]
fn deep_nesting_does_not_stall() {
    for html in [
        "<dd><div>",
        "<li><b>",
        "<p><span>",
        "<table><tr><td>",
        "<details><ul><li>",
        "<svg><g>",
    ] {
        let page = html.repeat(20_000);
        let page = read(&page);
        assert!(page.nodes().last().unwrap().ancestors().count() <= DEEPEST, "{html}");
    }
}

proptest::proptest! {
    #[test]
    fn what_an_element_holds_stands_behind_it(html in "(</?(p|li|ul|td|tr|table|div|b|h1|dd|svg|template|html|body|head|title)( id=x)?>|a | b|&amp;|<|>|<!--|-->|\u{e9}){0,24}") {
        let page = read(&html);
        for node in page.nodes() {
            for inner in node.descendants() {
                proptest::prop_assert!(inner.ancestors().any(|around| around.index() == node.index()));
            }
            proptest::prop_assert!(page.text().contains(node.text()));
        }
    }
}
