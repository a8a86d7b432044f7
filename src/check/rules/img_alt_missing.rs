//! Pictures that say nothing to those who cannot see them.

use crate::base::rules;
use std::sync::LazyLock;

use crate::base::{Place, Severity};
use crate::check::pattern::{Pattern, pattern};
use crate::check::{Findings, HouseRule, Item, Kind, Look};
use crate::content::entry::ImageFact;

/// The most letters of an alternative text: screen readers cannot pause in it.
const MOST_LETTERS: usize = 150;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: rules::img_alt_missing::RULE,
    look: Look::Item(check),
};

static FILE_NAME: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:(?:img|dsc[nf]?|dcim|pxl|photo|image|picture|pic|screenshot|scan|untitled|graphic|logo|alt|alt text|caption|banner|thumbnail|whatsapp image|figure|p|pict|cimg|sam|gopr|gh|mvi|vid|hpim|kodak|scn|snap|placeholder|unnamed)[-_ ]?[\d_ -]*(?:\(\d+\))?|[\d_ -]+|(?-i:[a-z0-9]+(?:-[a-z0-9]+){2,})|[a-z0-9]+(?:_[a-z0-9]+)+|[^.!?]{1,80}\.(?:jpe?g|png|gif|webp|svg|heic|avif|tiff?)|(?:may be an? |an? )?(?:image|picture|photo) may (?:contain|be|show)\b.*|may (?:be|contain) an? (?:image|picture|photo)\b.*|no (?:alt(?:ernative)?(?: text)?|description|caption)(?: text)?(?: (?:available|provided|set|yet))?|(?:add |insert )?(?:alternative text|alt text|description|image description|picture description)(?: (?:here|to come|goes here|needed|tbc))?|(?:profile|cover|header|hero|feature[d]?|stock) (?:image|photo|picture))$",
    )
});
static OPENING: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:an?\s+|the\s+)?(?:image|picture|photo|photograph|graphic|pic|illustration)\s+(?:of|showing|shows|that shows)\s+",
    )
});

fn check(item: &Item, findings: &mut Findings) {
    let (images, field): (&[ImageFact], _) = match item.kind {
        Kind::Release(release) => (&release.facts.images, "images"),
        Kind::Person(person) => (person.facts.photo.as_slice(), "photo"),
        _ => (&[], ""),
    };
    for picture in &item.prose.layout.pictures {
        let is_decorative = images
            .iter()
            .any(|image| image.decorative && image.file == picture.target);
        if !(is_decorative && picture.alt.is_empty()) {
            text(findings, &picture.alt, &picture.target, || {
                item.text(picture.range.clone())
            });
        }
    }
    for (index, image) in images.iter().enumerate() {
        let at = match item.kind {
            Kind::Person(_) => field.to_owned(),
            _ => format!("{field}[{index}]"),
        };
        if image.decorative {
            continue;
        }
        let place = || item.field(&format!("{at}.alt"));
        text(findings, &image.alt, &image.file, place);
        people(item, image, &at, findings);
    }
}

fn text(findings: &mut Findings, alt: &str, file: &str, place: impl Fn() -> Place) {
    let name = file.rsplit('/').next().unwrap_or(file);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let alt = alt.trim();
    let said = OPENING.find(alt).map(|found| found.as_str().trim());
    if alt.is_empty() {
        findings
            .at(place(), format!("the picture `{name}` has no alternative text"))
            .help("Say in a few words what it shows: `![Cllr Wren at the Quay Road stop](…)` in the text, `alt:` in the fields at the head of the file.");
    } else if FILE_NAME.is_match(alt) || alt.eq_ignore_ascii_case(stem) {
        findings
            .at(place(), format!("`{alt}` does not say what the picture shows"))
            .help("Write what one would tell on the telephone: who is in it, and where.");
    } else if let Some(said) = said {
        findings
            .at(
                place(),
                format!("the alternative text begins with `{said}`, which readers are told anyway"),
            )
            .help(format!(
                "Begin with what it shows: `{}`.",
                capitalised(&alt[OPENING.find(alt).map_or(0, |found| found.end())..])
            ))
            .severity(Severity::Warning);
    } else if alt.chars().count() > MOST_LETTERS {
        findings
            .at(
                place(),
                format!(
                    "the alternative text has {} characters and cannot be paused",
                    alt.chars().count()
                ),
            )
            .help(format!(
                "Say it in {MOST_LETTERS}, and put the rest into the caption or the text."
            ))
            .severity(Severity::Warning);
    }
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

/// Who is in the picture must be named where it is described.
fn people(item: &Item, image: &ImageFact, at: &str, findings: &mut Findings) {
    for (index, person) in image.people.iter().enumerate() {
        let known = item
            .ground
            .person(person)
            .map_or(person.as_str(), |person| person.facts.name.as_str());
        let surname = known.rsplit(' ').next().unwrap_or(known);
        if !image.alt.contains(surname) && !image.caption.contains(surname) {
            findings
                .at(
                    item.field(&format!("{at}.people[{index}]")),
                    format!("{known} is in the picture and is not named beside it"),
                )
                .help("Name them in `alt` or in `caption`.")
                .severity(Severity::Warning);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_describe_nothing() {
        let check = |alt: &str, expected: bool| assert_eq!(FILE_NAME.is_match(alt), expected, "{alt}");
        for name in [
            "IMG_2044",
            "DSC00123",
            "image1",
            "photo",
            "bus-42.png",
            "Screenshot 2026-11-03",
            "20261103_114500",
            "Picture 3",
            "gauge-weir-2-final",
            "flood_map_v3",
            "logo",
        ] {
            check(name, true);
        }
        for name in [
            "Photo finish at the town run",
            "Picture House in Mill Lane",
            "Image makers at work",
            "Bus 42 at Quay Road",
            "2 councillors",
            "By-election",
        ] {
            check(name, false);
        }
    }
}
