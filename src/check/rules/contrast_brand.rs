//! Brand colours that cannot be read on one another.

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::colour::Colour;
use crate::check::{Findings, Ground, HouseRule, Look};

/// The least contrast of text, and of what must be told apart but is not read.
const TEXT: f64 = 4.5;
const INTERFACE: f64 = 3.0;

/// What the theme that is compiled in has where a site names no colour, and its paper by day and by night
/// (`themes/default/assets/site.css`).
const PRIMARY: &str = "#0B5D66";
const ACCENT: &str = "#C2410C";
const WHITE: &str = "#FFFFFF";
const PAPER: &str = "#FFFFFF";
const PAPER_AT_NIGHT: &str = "#12161A";
/// How much white the theme mixes into the accent at night.
const WHITE_IN_ACCENT: f64 = 0.3;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "contrast-brand",
            title: "two colours are too close to be read",
            severity: Severity::Error,
            reason: "White on a pale party colour cannot be read in the sun, nor by one in twelve men. Several British parties' own colours fail on white.",
            remedy: "Take a darker or lighter shade, or another colour for the text: text needs a contrast of 4.5 to 1, lines and marks 3 to 1.",
        },
        group: Group::Access,
        sources: &[
            "Web Content Accessibility Guidelines 2.2, success criterion 1.4.3: 4.5 to 1 for text, 3 to 1 for large text",
            "3 to 1 for marks is as we know the guidelines; that criterion was not read",
        ],
        looks: "brand in content/site.yaml, its further pairs too",
        hold: Hold::Usual,
        bad: &[
            "site: {brand: {primary: '#FAA61A', on_primary: '#FFFFFF'}}\n---",
            "site: {brand: {accent: '#FDF38E'}}\n---",
            "site: {brand: {pairs: [{front: '#8A8A8A', back: '#FFFFFF', for: text}]}}\n---",
            "site: {brand: {pairs: [{front: '#BBBBBB', back: '#FFFFFF', for: interface}]}}\n---",
        ],
        good: &[
            "site: {brand: {primary: '#FAA61A', on_primary: '#0B0C0C'}}\n---",
            "site: {brand: {pairs: [{front: '#8A8A8A', back: '#FFFFFF', for: interface}]}}\n---",
        ],
    },
    look: Look::Site(check),
};

/// Two colours that stand together.
struct Pair<'a> {
    front: (&'a str, String),
    back: (&'a str, String),
    least: f64,
}

fn check(ground: &Ground, findings: &mut Findings) {
    let brand = &ground.settings().brand;
    let named = |colour: &Option<String>, usual: &str| colour.clone().unwrap_or_else(|| usual.to_owned());
    let pairs = [
        Pair {
            front: ("on_primary", named(&brand.on_primary, WHITE)),
            back: ("primary", named(&brand.primary, PRIMARY)),
            least: TEXT,
        },
        Pair {
            front: ("on_accent", named(&brand.on_accent, WHITE)),
            back: ("accent", named(&brand.accent, ACCENT)),
            least: TEXT,
        },
    ];
    for pair in pairs {
        let place = if brand_has(ground, pair.front.0) {
            pair.front.0
        } else {
            pair.back.0
        };
        tell(ground, findings, &pair, &format!("brand.{place}"));
    }
    for (index, declared) in brand.pairs.iter().enumerate() {
        let pair = Pair {
            front: ("front", declared.front.clone()),
            back: ("back", declared.back.clone()),
            least: if declared.for_what == "interface" {
                INTERFACE
            } else {
                TEXT
            },
        };
        tell(ground, findings, &pair, &format!("brand.pairs[{index}].front"));
    }
    marks(ground, findings);
}

fn brand_has(ground: &Ground, key: &str) -> bool {
    let brand = &ground.settings().brand;
    match key {
        "on_primary" => brand.on_primary.is_some(),
        _ => brand.on_accent.is_some(),
    }
}

fn tell(ground: &Ground, findings: &mut Findings, pair: &Pair, place: &str) {
    let (Some(front), Some(back)) = (Colour::read(&pair.front.1), Colour::read(&pair.back.1)) else {
        return;
    };
    let (found, least) = (front.contrast(back), pair.least);
    if found >= least {
        return;
    }
    let message = format!(
        "{front} on {back} has a contrast of {}, and needs {least}",
        rounded(found)
    );
    let shades = [
        (pair.front.0, front.nearest_shade(back, least)),
        (pair.back.0, back.nearest_shade(front, least)),
    ];
    let ways: Vec<String> = shades
        .into_iter()
        .filter_map(|(key, shade)| Some(format!("`{key}: \"{}\"`", shade?)))
        .collect();
    findings.at(ground.setting(place), message).help(format!(
        "Write {}: the nearest shades that can be read.",
        ways.join(" or ")
    ));
}

/// The mark under the page that one is on, by day and by night, in the theme that is compiled in.
fn marks(ground: &Ground, findings: &mut Findings) {
    let settings = ground.settings();
    let Some(accent) = settings.brand.accent.as_deref().and_then(Colour::read) else {
        return;
    };
    let (Some(white), Some(paper), Some(night)) =
        (Colour::read(WHITE), Colour::read(PAPER), Colour::read(PAPER_AT_NIGHT))
    else {
        return;
    };
    if settings.site.theme != "default" {
        return;
    }
    let by_night = accent.mixed_in_oklab(white, WHITE_IN_ACCENT);
    for (shown, back, when) in [
        (accent, paper, "on white paper"),
        (by_night, night, "in the dark scheme"),
    ] {
        let found = shown.contrast(back);
        if found < INTERFACE {
            let shade = accent.nearest_shade(paper, INTERFACE).unwrap_or(accent);
            findings
                .at(
                    ground.setting("brand.accent"),
                    format!("the accent {accent} marks the menu's open page {when} with a contrast of {}, and needs {INTERFACE}", rounded(found)),
                )
                .help(format!("Take a stronger shade, as in `accent: \"{shade}\"`."))
                .severity(Severity::Warning);
        }
    }
}

/// Rounded down, so that what fails never looks as if it passed.
fn rounded(contrast: f64) -> f64 {
    (contrast * 100.0).floor() / 100.0
}
