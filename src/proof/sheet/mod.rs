//! Style sheets, read as far as they can hide a text from a reader.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use crate::base::Digest;
use crate::proof::page::{Node, Reading};

pub mod cascade;
pub mod colour;
pub mod hiding;
pub mod selector;
pub mod syntax;

pub use hiding::{Hidden, hidden};
use selector::{Key, Selector};
use syntax::StyleRule;

/// A style sheet, with its rules by what an element must have for them to concern it.
#[derive(Debug, Default)]
pub struct Sheet {
    rules: Vec<StyleRule>,
    by_id: ByKey,
    by_class: ByKey,
    by_name: ByKey,
    /// Rules for elements of any sort.
    unkeyed: Vec<(usize, usize)>,
    /// The addresses that it loads, as written.
    pub addresses: Vec<String>,
}

/// The selectors that ask for an id, a class or a name: of which rule, and which of its selectors.
type ByKey = HashMap<String, Vec<(usize, usize)>>;

/// The style sheets that the pages of a site link to, by route, and those that stand in pages.
#[derive(Debug, Default)]
pub struct Sheets {
    linked: BTreeMap<String, Arc<Sheet>>,
    /// Sheets within pages: most pages hold the same.
    within: Mutex<HashMap<Digest, Arc<Sheet>>>,
    /// What hides an element that the same rules concern: the foot of most pages is the same.
    verdicts: Mutex<HashMap<Concerned, Vec<Hidden>>>,
}

/// The rules that concern an element and those around it: where each stands in memory, with the names of
/// the elements and their own style. Sheets are kept as long as this is.
type Concerned = (Vec<usize>, String);

/// The style sheets of one page, in their order, each with the medium it is linked for.
#[derive(Debug)]
pub struct Styles<'s> {
    sheets: Vec<(&'s Sheet, Option<&'s str>)>,
    verdicts: &'s Mutex<HashMap<Concerned, Vec<Hidden>>>,
}

/// The sheets that one page uses: they are kept here while its styles are asked.
pub type Used = Vec<(Arc<Sheet>, Option<String>)>;

impl Sheet {
    /// The digest of all that is known of it: of two sheets with the same each text is as hidden, or as plain to see.
    pub fn digest(&self) -> Digest {
        Digest::of_bytes(format!("{:?}", (&self.rules, &self.addresses)).as_bytes())
    }

    /// Reads a style sheet.
    pub fn read(css: &str) -> Self {
        let mut read = syntax::parse(css);
        for rule in &mut read.rules {
            rule.declarations.retain(|declaration| can_hide(&declaration.name));
        }
        read.rules.retain(|rule| !rule.declarations.is_empty());
        let mut sheet = Self {
            rules: read.rules,
            addresses: read.addresses,
            ..Self::default()
        };
        for (index, rule) in sheet.rules.iter().enumerate() {
            for (number, selector) in rule.selectors.iter().enumerate() {
                let (by_key, key) = match selector.key() {
                    Some(Key::Id(id)) => (&mut sheet.by_id, id),
                    Some(Key::Class(class)) => (&mut sheet.by_class, class),
                    Some(Key::Name(name)) => (&mut sheet.by_name, name),
                    None => {
                        sheet.unkeyed.push((index, number));
                        continue;
                    }
                };
                by_key.entry(key.to_owned()).or_default().push((index, number));
            }
        }
        sheet
    }

    /// The selectors that may concern an element: of which rule, and which of its selectors.
    fn candidates(&self, node: Node) -> Vec<(usize, usize)> {
        let classes = node.attribute("class").unwrap_or_default().split_ascii_whitespace();
        let of_classes = classes.filter_map(|class| self.by_class.get(class));
        let of_id = node.attribute("id").and_then(|id| self.by_id.get(id));
        let keyed = of_classes.chain(of_id).chain(self.by_name.get(node.name())).flatten();
        let mut candidates: Vec<(usize, usize)> = keyed.chain(&self.unkeyed).copied().collect();
        candidates.sort_unstable();
        candidates
    }
}

/// Properties by which a text can be hidden, and those of the author's own, which may stand in them.
fn can_hide(property: &str) -> bool {
    const OTHERS: [&str; 17] = [
        "display",
        "visibility",
        "opacity",
        "clip",
        "clip-path",
        "position",
        "text-indent",
        "font-size",
        "font",
        "color",
        "transform",
        "scale",
        "translate",
        "zoom",
        "filter",
        "content-visibility",
        "-webkit-text-fill-color",
    ];
    const FAMILIES: [&str; 10] = [
        "--",
        "inset",
        "left",
        "right",
        "top",
        "bottom",
        "overflow",
        "background",
        "max-",
        "margin",
    ];
    const SIZES: [&str; 4] = ["height", "width", "block-size", "inline-size"];
    OTHERS.contains(&property)
        || SIZES.contains(&property)
        || FAMILIES.iter().any(|family| property.starts_with(family))
}

impl Sheets {
    /// Sheets that pages may link to, by route.
    pub fn new(linked: BTreeMap<String, Sheet>) -> Self {
        Self {
            linked: linked
                .into_iter()
                .map(|(route, sheet)| (route, Arc::new(sheet)))
                .collect(),
            within: Mutex::default(),
            verdicts: Mutex::default(),
        }
    }

    /// The sheets that a page uses, in the order in which it does.
    pub fn used(&self, page: &Reading) -> Used {
        page.nodes()
            .filter_map(|node| Some((self.sheet_of(node)?, medium_of(node))))
            .collect()
    }

    fn sheet_of(&self, node: Node) -> Option<Arc<Sheet>> {
        match node.name() {
            "style" => Some(self.within(&node.raw())),
            "link" if is_style_sheet(node) => {
                let route = node.attribute("href")?.split(['?', '#']).next()?;
                self.linked.get(route).cloned()
            }
            _ => None,
        }
    }

    fn within(&self, css: &str) -> Arc<Sheet> {
        let mut known = self.within.lock().unwrap_or_else(PoisonError::into_inner);
        let sheet = known.entry(Digest::of_bytes(css.as_bytes()));
        sheet.or_insert_with(|| Arc::new(Sheet::read(css))).clone()
    }
}

/// Whether an element links to a style sheet.
pub fn is_style_sheet(node: Node) -> bool {
    let rel = node.attribute("rel").unwrap_or_default().to_ascii_lowercase();
    let mut words = rel.split_ascii_whitespace();
    words.clone().any(|word| word == "stylesheet") && !words.any(|word| word == "alternate")
}

fn medium_of(node: Node) -> Option<String> {
    let medium = node.attribute("media")?.trim();
    (!matches!(medium, "" | "all")).then(|| medium.to_owned())
}

impl<'s> Styles<'s> {
    /// The styles of the sheets that a page uses.
    pub fn of(used: &'s Used, sheets: &'s Sheets) -> Self {
        Self {
            sheets: used
                .iter()
                .map(|(sheet, medium)| (&**sheet, medium.as_deref()))
                .collect(),
            verdicts: &sheets.verdicts,
        }
    }

    /// The verdict on what the same rules concern, made once.
    fn verdict(&self, concerned: Concerned, judge: impl FnOnce() -> Vec<Hidden>) -> Vec<Hidden> {
        let known = || self.verdicts.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(verdict) = known().get(&concerned) {
            return verdict.clone();
        }
        let verdict = judge();
        known().insert(concerned, verdict.clone());
        verdict
    }

    /// Tells each rule that concerns an element, in its order: the rule, how specific, and the medium of its sheet.
    fn concerning(&self, node: Node, mut tell: impl FnMut(&'s StyleRule, (u32, u32, u32), Option<&'s str>)) {
        for (sheet, medium) in &self.sheets {
            let mut best: Option<(usize, (u32, u32, u32))> = None;
            for (index, number) in sheet.candidates(node) {
                let selector: &Selector = &sheet.rules[index].selectors[number];
                if best.is_some_and(|(known, weight)| known == index && weight >= selector.specificity)
                    || !selector.matches(node)
                {
                    continue;
                }
                if let Some((known, weight)) = best.filter(|(known, _)| *known != index) {
                    tell(&sheet.rules[known], weight, *medium);
                }
                best = Some((index, selector.specificity));
            }
            if let Some((known, weight)) = best {
                tell(&sheet.rules[known], weight, *medium);
            }
        }
    }
}

#[cfg(test)]
mod tests;
