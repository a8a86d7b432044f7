//! The council's crest, arms or logo among the group's pictures.

use std::sync::LazyLock;

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Place, Severity};
use crate::check::pattern::{Pattern, pattern};
use crate::check::{Findings, Ground, HouseRule, Item, Kind, Look, Scope};
use crate::content::entry::ImageFact;

mod marks;

use marks::{BODIES, MARK, OF_NAME, OTHER, is_of_own, is_shown_by_council};

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "council-crest-used",
            title: "a picture is the council's crest or logo",
            severity: Severity::Error,
            reason: "The council's mark makes a party communication look official, and it belongs to the council.",
            remedy: "Take the picture out; the group's own logo is already on every page.",
        },
        group: Group::Separation,
        sources: &[
            "London Councils, protocol on party groups of 2019, rule 10: a party's paper carries the party's own logo",
            "Spilsby Town Council, press policy: official releases, and only those, use the template with the council's logo",
        ],
        looks: "file names, alternative texts and captions of pictures; `group.logo` and `council.marks` in content/site.yaml",
        hold: Hold::Usual,
        bad: &[
            "images: [{file: hbc-crest.png, alt: The mark of the borough}]\nfiles: {content/releases/2026/hbc-crest.png: picture}\n---\n",
            "images: [{file: top.png, alt: Coat of arms of Harrowmere}]\nfiles: {content/releases/2026/top.png: picture}\n---\n",
            "files: {content/releases/2026/Borough_Logo.svg: picture}\n---\nBus 42 stops at 7pm.\n\n![Notice at the stop](Borough_Logo.svg)",
        ],
        good: &[
            "files: {content/releases/2026/cag-logo.svg: picture}\n---\nBus 42 stops at 7pm.\n\n![Civic Alliance Group](cag-logo.svg)",
            "images: [{file: hill.jpg, alt: Cllr Tobias Wren on the crest of the hill above Saltings}]\nfiles: {content/releases/2026/hill.jpg: picture}\n---\n",
        ],
    },
    look: Look::ItemAndSite(check, check_logo),
};

/// A mark that is part of a photograph of something else.
static ON_BUILDING: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:above|over|on|behind|beneath|under|below|beside|with|bearing|carved|painted)\b.{0,60}\b(?:door|doors|doorway|entrance|wall|gate|gates|building|town hall|steps|window|roof|front|lorry|van|bin|bins|sign|signs|chair|chamber|lectern|stone|chain|fence|bridge)\b|\b(?:door|doors|doorway|entrance|wall|gate|gates|building|town hall|steps|window|roof|lorry|van|bin|bins|sign|signs|chamber|lectern|stone|chain|bridge)\b.{0,60}\b(?:with|bearing|under|below|beneath)\b",
    )
});

fn check(item: &Item, findings: &mut Findings) {
    for picture in pictures(item) {
        let words = as_words(picture.file);
        if is_mark(&words, item.ground) {
            let message = format!("the picture {} is by its name the council's mark", picture.file);
            findings.at(picture.at_file, message);
        } else if is_mark(picture.alt, item.ground) {
            report(findings, picture.at_alt, "alternative text", picture.alt);
        }
    }
    for stretch in item.prose.within(&[Scope::Caption]) {
        if is_mark(stretch.words(), item.ground) {
            report(findings, stretch.whole(item.source()), "caption", stretch.words());
        }
    }
}

/// Reports what words say of a picture. A photograph may have a mark in it, and a caption may only speak of one.
fn report(findings: &mut Findings, place: Place, what: &str, words: &str) {
    let message = format!("by its {what}, \"{words}\", this picture shows the council's mark");
    let finding = findings.at(place, message);
    if what == "caption" || ON_BUILDING.is_match(words) {
        finding.severity(Severity::Warning).help(
            "If the mark is only part of a photograph, let the text say what the photograph shows; if it is the picture, take it out.",
        );
    }
}

/// A picture of an item.
struct Pictured<'a> {
    file: &'a str,
    alt: &'a str,
    at_file: Place,
    at_alt: Place,
}

/// The pictures of an item: those of the front matter, then those of the text.
fn pictures<'a>(item: &'a Item) -> Vec<Pictured<'a>> {
    let front: Vec<(String, &ImageFact)> = match item.kind {
        Kind::Release(release) => {
            let images = release.facts.images.iter().enumerate();
            images
                .map(|(index, image)| (format!("images[{index}]"), image))
                .collect()
        }
        Kind::Person(person) => person
            .facts
            .photo
            .iter()
            .map(|photo| ("photo".to_owned(), photo))
            .collect(),
        _ => Vec::new(),
    };
    let in_front = front.into_iter().map(|(field, image)| Pictured {
        file: image.file.as_str(),
        alt: image.alt.as_str(),
        at_file: item.field(&format!("{field}.file")),
        at_alt: item.field(&format!("{field}.alt")),
    });
    let in_text = item.prose.layout.pictures.iter().map(|picture| Pictured {
        file: picture.target.as_str(),
        alt: picture.alt.as_str(),
        at_file: item.text(picture.range.clone()),
        at_alt: item.text(picture.range.clone()),
    });
    in_front.chain(in_text).collect()
}

fn check_logo(ground: &Ground, findings: &mut Findings) {
    let group = &ground.settings().group;
    let Some(logo) = &group.logo else {
        return;
    };
    if is_mark(&as_words(&logo.file), ground) {
        findings.at(
            ground.setting("group.logo.file"),
            format!("the logo {} is by its name the council's mark", logo.file),
        );
    } else if is_mark(&logo.alt, ground) {
        findings.at(
            ground.setting("group.logo.alt"),
            format!(
                "by its alternative text, \"{}\", the logo is the council's mark",
                logo.alt
            ),
        );
    }
}

/// Whether words name a mark: one that any council has, or one that the site lists.
fn is_mark(words: &str, ground: &Ground) -> bool {
    let words = OTHER.whole().replace_all(words, " ");
    // `the crest of Tarrow Edge` is a hill's; `the crest of Harrowmere` may be its council's.
    let council = &ground.settings().group.council_name;
    let words = OF_NAME.whole().replace_all(&words, |found: &regex::Captures| {
        let of_council = found[1]
            .split_whitespace()
            .any(|word| council.split_whitespace().any(|own| own == word) || BODIES.contains(&word));
        if of_council {
            found[0].to_owned()
        } else {
            " ".to_owned()
        }
    });
    MARK.is_match(&words)
        || is_shown_by_council(&words, council)
        || is_of_own(&words, council)
        || ground
            .settings()
            .council
            .marks
            .iter()
            .any(|mark| has_words(&words, mark))
}

/// Whether a text holds these words as words, in any case.
fn has_words(text: &str, words: &str) -> bool {
    let fold = |text: &str| -> Vec<String> {
        let words = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect()
    };
    let (text, words) = (fold(text), fold(words));
    !words.is_empty() && text.windows(words.len()).any(|window| window == words)
}

/// The words of a file's name: `hbc-crest.png`, `CouncilLogo_2.svg`.
fn as_words(file: &str) -> String {
    let name = file.rsplit('/').next().unwrap_or(file);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let mut words = String::with_capacity(stem.len() + 4);
    let mut was_small = false;
    for letter in stem.chars() {
        if was_small && letter.is_uppercase() {
            words.push(' ');
        }
        was_small = letter.is_lowercase();
        words.push(if letter.is_alphanumeric() { letter } else { ' ' });
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(words: &str, expected: bool) {
        let rest = OTHER.whole().replace_all(words, " ");
        assert_eq!(MARK.is_match(&rest), expected, "{words}");
    }

    #[test]
    fn marks_of_a_council_are_known_by_many_names() {
        for words in [
            "The coat of arms",
            "Borough logo",
            "Council's crest",
            "the official seal of the council",
            "Logo of Tarnbeck District Council",
            "Town council emblem",
        ] {
            self::check(words, true);
        }
        for file in [
            "hbc-crest.png",
            "img/CouncilLogo_2.svg",
            "coat-of-arms.jpg",
            "tarnbeck_council_logo.png",
            "CountyCrest.webp",
        ] {
            self::check(&as_words(file), true);
        }
    }

    #[test]
    fn other_crests_and_logos_are_no_marks() {
        for words in [
            "The crest of the hill",
            "On the crest of a wave",
            "Our logo",
            "Group logo of the Civic Alliance",
            "A great crested grebe",
            "Wrest Park",
            "Town Hall from the square",
            "The school badge",
        ] {
            self::check(words, false);
        }
    }

    #[test]
    fn marks_of_the_site_are_found_as_words() {
        assert!(has_words("The Clean Streets tick", "clean streets"));
        assert!(!has_words("Clean Streetscape", "clean streets"));
    }
}
