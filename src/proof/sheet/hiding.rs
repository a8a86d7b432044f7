//! Whether a reader sees a text: what hides an element, in words.

use super::Styles;
use super::cascade::{Cascade, Level, colours, font_size, pixels, resolved};
use super::colour::Scheme;
use crate::proof::page::Node;

/// The smallest type that counts as legible on any device: our own judgement.
pub const SMALLEST: f64 = 12.0;
/// The least contrast of a text (WCAG 2.2, success criterion 1.4.3).
const LEAST_CONTRAST: f64 = 4.5;

/// Why a text is not seen.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hidden {
    /// What hides it: "`display: none`".
    pub by: String,
    /// The property that does so; empty where the page itself does.
    pub property: String,
    /// The selector of the rule that does so; empty where the page itself does.
    pub selector: String,
    /// The media query under which it does so; none for always.
    pub medium: Option<String>,
}

impl Hidden {
    /// Whether it is hidden on paper only.
    pub fn is_on_paper(&self) -> bool {
        self.medium.as_ref().is_some_and(|medium| medium.contains("print"))
    }
}

/// Why an element is not seen: one reason for each medium in which it is not.
pub fn hidden(node: Node, styles: &Styles) -> Vec<Hidden> {
    if let Some(by) = node.with_ancestors().find_map(by_itself) {
        return vec![Hidden {
            by,
            property: String::new(),
            selector: String::new(),
            medium: None,
        }];
    }
    let mut nodes: Vec<Node> = node.with_ancestors().collect();
    nodes.reverse();
    let cascade = Cascade::of(node, styles);
    styles.verdict(cascade.concerned(&nodes), || by_styles(&nodes, &cascade))
}

/// What in the styles of an element and of those around it hides it.
fn by_styles(nodes: &[Node], cascade: &Cascade) -> Vec<Hidden> {
    let in_medium = |medium: Option<&str>| {
        let levels = cascade.in_medium(medium);
        let (by, property, selector) = by_style(nodes, &levels, medium)?;
        Some(Hidden {
            by,
            property,
            selector,
            medium: medium.map(str::to_owned),
        })
    };
    // What is hidden always is not told for each medium again.
    match in_medium(None) {
        Some(hidden) => vec![hidden],
        None => cascade
            .conditions()
            .into_iter()
            .filter_map(|medium| in_medium(Some(medium)))
            .collect(),
    }
}

/// What in the markup of an element hides all that it holds.
fn by_itself(node: Node) -> Option<String> {
    let by = match node.name() {
        "template" | "datalist" | "canvas" | "object" | "video" | "audio" | "select" | "head" => {
            format!("the element `<{}>`", node.name())
        }
        "details" if node.attribute("open").is_none() => "a closed `<details>`".to_owned(),
        "dialog" if node.attribute("open").is_none() => "a closed `<dialog>`".to_owned(),
        _ if node.attribute("hidden").is_some() => "the attribute `hidden`".to_owned(),
        _ if node.attribute("popover").is_some() => "the attribute `popover`".to_owned(),
        _ if node.attribute("aria-hidden") == Some("true") => {
            "the attribute `aria-hidden`, for those who listen to the page".to_owned()
        }
        _ => return None,
    };
    Some(by)
}

/// What hides an element: in words, the property, and the selector of the rule.
type Reason = (String, String, String);

fn reason(by: String, property: &str, selector: &str) -> Reason {
    (by, property.to_owned(), selector.to_owned())
}

/// What in the style of an element, or of those around it, hides it.
fn by_style(nodes: &[Node], levels: &[Level], medium: Option<&str>) -> Option<Reason> {
    for index in 0..levels.len() {
        if let Some((property, (value, selector))) = hides_at(index, levels) {
            return Some(reason(format!("`{property}: {value}`"), property, selector));
        }
    }
    inherited(levels)
        .or_else(|| too_small(nodes, levels))
        .or_else(|| too_pale(levels, medium))
}

type Found<'c> = (&'c str, (&'c str, &'c str));

/// The declaration of one element that hides all within it.
fn hides_at<'c>(index: usize, levels: &[Level<'c>]) -> Option<Found<'c>> {
    let level = &levels[index];
    let value = |name: &str| {
        let (value, _) = level.get(name)?;
        resolved(value, &levels[..=index], 0).map(|value| value.to_ascii_lowercase())
    };
    let length = |name: &str| pixels(&value(name)?, 16.0, 16.0);
    let clips = ["overflow", "overflow-x", "overflow-y"]
        .iter()
        .any(|name| value(name).is_some_and(|value| value.contains("hidden") || value.contains("clip")));
    let is_placed = value("position").is_some_and(|value| value == "absolute" || value == "fixed");
    let is_moved = is_placed || value("position").is_some_and(|value| value == "relative" || value == "sticky");
    let hides = |name: &str| match name {
        "display" => value(name).is_some_and(|value| value == "none"),
        "content-visibility" => value(name).is_some_and(|value| value == "hidden"),
        "opacity" => value(name)
            .and_then(|value| share(&value))
            .is_some_and(|share| share < 0.5),
        "clip" => is_placed && value(name).is_some_and(|value| is_clipped_away(&value)),
        "clip-path" => value(name).is_some_and(|value| is_clipped_away(&value)),
        "transform" | "scale" | "translate" => value(name).is_some_and(|value| is_moved_away(&value)),
        "zoom" => value(name)
            .and_then(|value| share(&value))
            .is_some_and(|share| share < 0.5),
        "filter" => value(name).is_some_and(|value| value.replace(' ', "").contains("opacity(0")),
        "max-height" | "height" | "block-size" | "max-block-size" | "max-width" | "width" | "inline-size"
        | "max-inline-size" => clips && length(name).is_some_and(|length| length < SMALLEST),
        "left" | "right" | "top" | "bottom" | "inset" | "inset-inline-start" | "inset-inline-end"
        | "inset-block-start" | "inset-block-end" | "inset-inline" | "inset-block" => {
            let far = if is_placed { -32.0 } else { -200.0 };
            let is_far = |part: &str| away(part).is_some_and(|length| length <= far);
            is_moved && value(name).is_some_and(|value| value.split_whitespace().any(is_far))
        }
        "margin"
        | "margin-left"
        | "margin-right"
        | "margin-top"
        | "margin-inline-start"
        | "margin-inline-end"
        | "margin-block-start" => value(name).is_some_and(|value| {
            value
                .split_whitespace()
                .any(|part| away(part).is_some_and(|length| length <= -500.0))
        }),
        _ => false,
    };
    level
        .iter()
        .find(|(name, _)| hides(name))
        .map(|(name, found)| (*name, *found))
}

/// How far a text is moved: of the window's width or height, as on a small phone.
fn away(value: &str) -> Option<f64> {
    let value = value.trim_end_matches(',');
    let around = if value.ends_with('%') { 320.0 } else { 16.0 };
    pixels(value, around, 16.0)
}

fn share(value: &str) -> Option<f64> {
    match value.trim().strip_suffix('%') {
        Some(percent) => percent.trim().parse::<f64>().ok().map(|percent| percent / 100.0),
        None => value.trim().parse().ok(),
    }
}

/// `rect(0 0 0 0)`, `rect(1px, 1px, 1px, 1px)`, `inset(50%)`, `circle(0)`.
fn is_clipped_away(value: &str) -> bool {
    let Some((shape, inside)) = value.trim_end_matches(')').split_once('(') else {
        return false;
    };
    let parts: Vec<&str> = inside.split([' ', ',']).filter(|part| !part.is_empty()).collect();
    let number = |part: &str| {
        part.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '%')
            .parse::<f64>()
            .ok()
    };
    let all = |fits: &dyn Fn(f64) -> bool| !parts.is_empty() && parts.iter().all(|part| number(part).is_some_and(fits));
    match shape.trim() {
        "rect" => all(&|number| number <= 2.0),
        "inset" => parts
            .iter()
            .any(|part| part.ends_with('%') && number(part).is_some_and(|number| number >= 50.0)),
        "circle" | "ellipse" => parts.first().is_some_and(|part| number(part) == Some(0.0)),
        "polygon" => all(&|number| number == 0.0),
        _ => false,
    }
}

/// `translate(-9999px)`, `scale(0)`, `translateY(-100vh)`.
fn is_moved_away(value: &str) -> bool {
    if value.trim().parse() == Ok(0.0) {
        return true;
    }
    let calls = value.split(')').filter_map(|call| call.split_once('('));
    let mut found = calls.map(|(name, inside)| (name.trim().to_owned(), inside));
    found.any(|(name, inside)| {
        let mut parts = inside.split(',').map(str::trim);
        match &*name {
            "scale" | "scalex" | "scaley" | "scale3d" => {
                parts.any(|part| part.parse::<f64>().is_ok_and(|by| by.abs() < 0.5))
            }
            "translate" | "translatex" | "translatey" | "translate3d" => {
                parts.any(|part| away(part).is_some_and(|length| length.abs() >= 200.0))
            }
            _ => false,
        }
    })
}

/// What an element takes over from those around it.
fn inherited(levels: &[Level]) -> Option<Reason> {
    let nearest = |name: &str| levels.iter().rposition(|level| level.contains_key(name));
    if let Some(at) = nearest("visibility") {
        let (value, selector) = levels[at]["visibility"];
        if matches!(value, "hidden" | "collapse") {
            return Some(reason(format!("`visibility: {value}`"), "visibility", selector));
        }
    }
    let at = nearest("text-indent")?;
    let (value, selector) = levels[at]["text-indent"];
    let indent = away(&resolved(value, &levels[..=at], 0)?)?;
    (indent.abs() >= 100.0).then(|| reason(format!("`text-indent: {value}`"), "text-indent", selector))
}

fn too_small(nodes: &[Node], levels: &[Level]) -> Option<Reason> {
    let size = font_size(nodes, levels)?;
    // A size that was worked out may be a hair short of what it says.
    if size > SMALLEST - 0.01 {
        return None;
    }
    let by_type = levels
        .iter()
        .rev()
        .find_map(|level| level.get("font-size").or(level.get("font")));
    let selector = by_type.map_or("", |(_, selector)| selector);
    let by = format!("type of {} pixels, where {SMALLEST} are the least", tenths(size));
    Some(reason(by, "font", selector))
}

fn too_pale(levels: &[Level], medium: Option<&str>) -> Option<Reason> {
    let scheme = match medium {
        Some(medium) if medium.contains("dark") => Scheme::Dark,
        _ => Scheme::Light,
    };
    let (words, ground) = colours(levels, scheme)?;
    let contrast = words.contrast(ground);
    if contrast >= LEAST_CONTRAST {
        return None;
    }
    let by_colour = levels.iter().rev().find_map(|level| level.get("color"));
    let selector = by_colour.map_or("", |(_, selector)| selector);
    let by = format!(
        "a contrast of {} to 1, where {LEAST_CONTRAST} is the least",
        tenths(contrast)
    );
    Some(reason(by, "color", selector))
}

fn tenths(number: f64) -> String {
    let text = format!("{number:.1}");
    text.trim_end_matches(".0").to_owned()
}
