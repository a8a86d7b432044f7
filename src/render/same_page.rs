//! Whether two texts of HTML are the same page to a reader: parsed by the rules of browsers, laid
//! out by the rules of CSS for white space (CSS Text 3, section 4).

use std::collections::BTreeMap;

use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// A comment that begins with this mark stands for a control tag of a template: it shows nothing
/// itself, and what stands beside it may or may not be shown.
pub(super) const CONTROL: char = '\u{E000}';

/// Whether two pages have the same elements, attributes and text.
///
/// White space counts as a reader sees it: a run is one space, and none at the edge of a block.
/// Within `pre`, `textarea` and inline `white-space` every character counts.
pub fn same_page(before: &str, after: &str) -> bool {
    laid_out(pieces(before)) == laid_out(pieces(after))
}

/// What a page consists of, in the order of its text.
#[derive(Debug, PartialEq, Eq)]
enum Piece {
    Doctype(String, String, String),
    Open(Flow, String, BTreeMap<String, String>),
    Close(Flow, String),
    /// An element that takes room in a line though it holds nothing.
    Atom(String, BTreeMap<String, String>),
    Control(String),
    Words(String),
    Space(Room),
    Verbatim(String),
}

/// How an element stands in the text around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Flow {
    /// Begins and ends a line.
    Block,
    /// Runs on in the line.
    Inline,
    /// Stands in the line as one thing, with lines of its own within.
    InlineBlock,
    /// Never shown.
    Unseen,
}

/// What else the element holds in which a space stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Room {
    /// Blocks alone: no line runs through it.
    Blocks,
    /// Text, or elements within lines.
    Lines,
}

/// How an element treats the text within.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Setting {
    Folded,
    Verbatim,
    /// Only elements may stand here; white space is never shown.
    NoText,
}

enum Step {
    Enter(Handle, Setting, Room),
    Leave(Flow, String),
}

/// Walks with a stack of its own: author's pages may nest deeper than ours.
fn pieces(html: &str) -> Vec<Piece> {
    let dom = html5ever::parse_document(RcDom::default(), Default::default()).one(html);
    let mut pieces = Vec::new();
    let mut steps = vec![Step::Enter(dom.document.clone(), Setting::NoText, Room::Blocks)];
    while let Some(step) = steps.pop() {
        match step {
            Step::Leave(flow, name) => pieces.push(Piece::Close(flow, name)),
            Step::Enter(node, setting, room) => enter(&node, setting, room, &mut pieces, &mut steps),
        }
    }
    pieces
}

fn enter(node: &Handle, setting: Setting, room: Room, pieces: &mut Vec<Piece>, steps: &mut Vec<Step>) {
    match &node.data {
        NodeData::Document => push_children(node, Setting::NoText, Room::Blocks, steps),
        NodeData::Doctype {
            name,
            public_id,
            system_id,
        } => pieces.push(Piece::Doctype(
            name.to_lowercase(),
            public_id.to_string(),
            system_id.to_string(),
        )),
        NodeData::Comment { contents } if contents.starts_with(CONTROL) => {
            pieces.push(Piece::Control(contents.to_string()));
        }
        NodeData::Comment { .. } | NodeData::ProcessingInstruction { .. } => {}
        NodeData::Text { contents } => push_text(&contents.borrow(), setting, room, pieces),
        NodeData::Element {
            name,
            template_contents,
            ..
        } => {
            let name = name.local.to_string();
            let attributes = attributes(node);
            let flow = flow(&name);
            let children = node.children.borrow();
            let contents = template_contents.borrow();
            if flow == Flow::Inline && children.is_empty() {
                pieces.push(Piece::Atom(name, attributes));
                return;
            }
            let setting = setting_within(&name, &attributes, setting);
            pieces.push(Piece::Open(flow, name.clone(), attributes));
            steps.push(Step::Leave(flow, name));
            push_children(node, setting, room_within(flow, node), steps);
            if let Some(contents) = contents.as_ref() {
                push_children(contents, setting, room_within(Flow::Block, contents), steps);
            }
        }
    }
}

fn push_children(node: &Handle, setting: Setting, room: Room, steps: &mut Vec<Step>) {
    let children = node.children.borrow();
    steps.extend(
        children
            .iter()
            .rev()
            .map(|child| Step::Enter(child.clone(), setting, room)),
    );
}

fn push_text(text: &str, setting: Setting, room: Room, pieces: &mut Vec<Piece>) {
    if setting == Setting::Verbatim {
        pieces.push(Piece::Verbatim(text.to_owned()));
        return;
    }
    let mut rest = text;
    while !rest.is_empty() {
        let word = rest.find(|c: char| c.is_ascii_whitespace()).unwrap_or(rest.len());
        match pieces.last_mut() {
            _ if word == 0 => {}
            Some(Piece::Words(words)) => words.push_str(&rest[..word]),
            _ => pieces.push(Piece::Words(rest[..word].to_owned())),
        }
        rest = &rest[word..];
        let trimmed = rest.trim_start_matches(|c: char| c.is_ascii_whitespace());
        if trimmed.len() < rest.len() && setting == Setting::Folded {
            pieces.push(Piece::Space(room));
        }
        rest = trimmed;
    }
}

fn attributes(node: &Handle) -> BTreeMap<String, String> {
    let NodeData::Element { attrs, .. } = &node.data else {
        return BTreeMap::new();
    };
    attrs
        .borrow()
        .iter()
        .map(|attribute| {
            let name = attribute.name.local.to_string();
            let value = match name.as_str() {
                "class" => attribute.value.split_ascii_whitespace().collect::<Vec<_>>().join(" "),
                _ => attribute.value.to_string(),
            };
            (name, value)
        })
        .collect()
}

fn setting_within(name: &str, attributes: &BTreeMap<String, String>, around: Setting) -> Setting {
    let styled = attributes
        .get("style")
        .is_some_and(|style| style.to_ascii_lowercase().contains("white-space"));
    match name {
        _ if styled || around == Setting::Verbatim => Setting::Verbatim,
        "pre" | "textarea" | "listing" | "xmp" | "plaintext" | "script" | "style" | "iframe" | "noscript" => {
            Setting::Verbatim
        }
        "html" | "head" | "ul" | "ol" | "menu" | "dl" | "table" | "thead" | "tbody" | "tfoot" | "tr" | "colgroup"
        | "select" | "optgroup" | "datalist" | "picture" | "video" | "audio" => Setting::NoText,
        _ => Setting::Folded,
    }
}

/// Only in a block that holds blocks alone does no line run through.
fn room_within(flow: Flow, node: &Handle) -> Room {
    let children = node.children.borrow();
    let blocks = children.iter().all(|child| match &child.data {
        NodeData::Element { name, .. } => matches!(self::flow(&name.local), Flow::Block | Flow::Unseen),
        NodeData::Text { contents } => contents.borrow().chars().all(|c| c.is_ascii_whitespace()),
        _ => true,
    });
    match (flow, blocks) {
        (Flow::Block, true) => Room::Blocks,
        _ => Room::Lines,
    }
}

/// HTML Living Standard, section 15.3; what it does not name runs on in the line.
fn flow(name: &str) -> Flow {
    match name {
        "address" | "article" | "aside" | "blockquote" | "body" | "br" | "caption" | "center" | "col" | "colgroup"
        | "dd" | "details" | "dialog" | "dir" | "div" | "dl" | "dt" | "fieldset" | "figcaption" | "figure"
        | "footer" | "form" | "frameset" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "head" | "header" | "hgroup"
        | "hr" | "html" | "legend" | "li" | "listing" | "main" | "menu" | "nav" | "ol" | "optgroup" | "option"
        | "p" | "plaintext" | "pre" | "search" | "section" | "summary" | "table" | "tbody" | "td" | "tfoot" | "th"
        | "thead" | "tr" | "ul" | "xmp" => Flow::Block,
        "audio" | "button" | "canvas" | "iframe" | "math" | "meter" | "object" | "progress" | "select" | "svg"
        | "textarea" | "video" => Flow::InlineBlock,
        "base" | "link" | "meta" | "noscript" | "script" | "style" | "template" | "title" => Flow::Unseen,
        _ => Flow::Inline,
    }
}

/// The pieces without the spaces that no reader sees.
fn laid_out(pieces: Vec<Piece>) -> Vec<Piece> {
    let seen: Vec<bool> = (0..pieces.len()).map(|index| is_seen(&pieces, index)).collect();
    let mut laid_out: Vec<Piece> = Vec::with_capacity(pieces.len());
    for (piece, seen) in pieces.into_iter().zip(seen) {
        match (piece, laid_out.last_mut()) {
            (Piece::Words(more), Some(Piece::Words(words))) => words.push_str(&more),
            (piece, _) if seen => laid_out.push(piece),
            _ => {}
        }
    }
    laid_out
}

fn is_seen(pieces: &[Piece], index: usize) -> bool {
    let Piece::Space(room) = pieces[index] else {
        return true;
    };
    let left = neighbour(pieces[..index].iter().rev(), Side::Left);
    let right = neighbour(pieces[index + 1..].iter(), Side::Right);
    match (left, right) {
        (Neighbour::Edge | Neighbour::Space, _) | (_, Neighbour::Edge) => false,
        (Neighbour::Control, _) | (_, Neighbour::Control) => room == Room::Lines,
        _ => true,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
}

/// What a space stands beside.
enum Neighbour {
    /// The edge of a line.
    Edge,
    /// Something shown in the line.
    Line,
    /// A tag that may or may not bring something.
    Control,
    /// Another space, of which this one is a part.
    Space,
}

fn neighbour<'a>(pieces: impl Iterator<Item = &'a Piece>, side: Side) -> Neighbour {
    for piece in pieces {
        match (piece, side) {
            (Piece::Words(_) | Piece::Verbatim(_) | Piece::Atom(..), _) => return Neighbour::Line,
            (Piece::Open(Flow::Inline | Flow::Unseen, ..) | Piece::Close(Flow::Inline | Flow::Unseen, _), _) => {}
            (Piece::Open(Flow::InlineBlock, ..), Side::Right) => return Neighbour::Line,
            (Piece::Close(Flow::InlineBlock, _), Side::Left) => return Neighbour::Line,
            (Piece::Control(tag), side) if is_outside(tag, side) => return Neighbour::Edge,
            (Piece::Control(_), _) => return Neighbour::Control,
            (Piece::Space(_), Side::Left) => return Neighbour::Space,
            (Piece::Space(_), Side::Right) => {}
            _ => return Neighbour::Edge,
        }
    }
    Neighbour::Edge
}

/// What stands after `endcomponent` or `extends`, or before `component`, is in no page.
fn is_outside(tag: &str, side: Side) -> bool {
    let word = tag.trim_start_matches(CONTROL).split(' ').next().unwrap_or_default();
    match side {
        Side::Left => matches!(word, "endcomponent" | "extends"),
        Side::Right => word == "component",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(before: &str, after: &str, expected: bool) {
        assert_eq!(same_page(before, after), expected, "{before} → {after}");
    }

    #[test]
    fn space_at_the_edge_of_a_block_is_not_seen() {
        check("<div> <p> a </p> <p>b</p> </div>", "<div><p>a</p><p>b</p></div>", true);
        check("<p>a <div>b</div>", "<p>a<div>b</div>", true);
        check("<p> <b> a </b> </p>", "<p><b>a</b></p>", true);
        check("<ul> <li>a <li>b</ul>", "<ul><li>a</li><li>b</li></ul>", true);
        check("<p>a <br> b</p>", "<p>a<br>b</p>", true);
    }

    #[test]
    fn space_within_a_line_is_seen_once() {
        check("<p>a  \n b</p>", "<p>a b</p>", true);
        check("<p>a <b> b</b></p>", "<p>a <b>b</b></p>", true);
        check("<p>a <!-- c --> b</p>", "<p>a b</p>", true);
        check("<p>a b</p>", "<p>ab</p>", false);
        check("<p><a>1</a> <a>2</a></p>", "<p><a>1</a><a>2</a></p>", false);
        check("<p><img alt=a> <img alt=b></p>", "<p><img alt=a><img alt=b></p>", false);
        check("<p>a <i class=icon></i> b</p>", "<p>a<i class=icon></i> b</p>", false);
        check("<p><button>a</button> b</p>", "<p><button>a</button>b</p>", false);
        check("<p><button> a </button></p>", "<p><button>a</button></p>", true);
        check("<p>a<script></script> b</p>", "<p>a<script></script>b</p>", false);
        check("<p>a\u{a0}b</p>", "<p>a b</p>", false);
    }

    #[test]
    fn every_character_of_preformatted_text_is_seen() {
        check("<pre>a  b</pre>", "<pre>a b</pre>", false);
        check("<textarea> a</textarea>", "<textarea>a</textarea>", false);
        check(
            "<p style='white-space:pre'>a  b</p>",
            "<p style='white-space:pre'>a b</p>",
            false,
        );
    }

    #[test]
    fn elements_and_attributes_are_compared() {
        check("<p id=a class='b  c'>x</p>", "<p class=\"b c\" id=\"a\">x</p>", true);
        check("<p>&amp; &eacute;</p>", "<p>& é</p>", true);
        check("<!doctype html><p>x", "<!DOCTYPE html><p>x</p>", true);
        check("<p id=a>x</p>", "<p id=b>x</p>", false);
        check("<p hidden=until-found>x</p>", "<p hidden>x</p>", false);
        check("<p><b>x</b></p>", "<p><i>x</i></p>", false);
        check("<template><p>a</p></template>", "<template><p>b</p></template>", false);
        check("<!doctype html><p>x", "<p>x", false);
    }

    #[test]
    fn deep_pages_are_compared_without_end_of_stack() {
        let deep = "<div>".repeat(3_000);
        check(&deep, &deep, true);
    }
}
