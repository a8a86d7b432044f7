//! Names of the group that are not the one it gave to the council.

use crate::base::rules;
use std::ops::Range;

use regex::{Regex, RegexBuilder};

use crate::check::quotations::{Run, Speaker};
use crate::check::{Findings, Ground, HouseRule, Item, Kind, Look, Scope};
use crate::content::people::PersonRole;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: rules::group_name_mismatch::RULE,
    look: Look::ItemAndSite(check, check_furniture),
};

/// What makes `Civic Alliance council` the first half of something else: `council tax plan`.
const COMPOUND: &[&str] = &[
    "tax",
    "taxes",
    "taxpayer",
    "taxpayers",
    "house",
    "houses",
    "housing",
    "home",
    "homes",
    "tenant",
    "tenants",
    "estate",
    "estates",
    "flat",
    "flats",
    "candidate",
    "candidates",
    "election",
    "elections",
    "by-election",
    "seat",
    "seats",
    "motion",
    "motions",
    "meeting",
    "meetings",
    "chamber",
    "colleague",
    "colleagues",
    "member",
    "members",
];

fn check(item: &Item, findings: &mut Findings) {
    author(item, findings);
    let names = item.ground.wrong_names(wrong_names);
    if names.is_empty() {
        return;
    }
    for (number, stretch) in item.prose.stretches.iter().enumerate() {
        if stretch.scope == Scope::Blank {
            continue;
        }
        for words in misnomers(stretch.words(), names, own_names(item.ground)) {
            if stretch.is_quoted(&words) && !is_members(item, number, &words) {
                continue;
            }
            let message = message(item.ground, &stretch.words()[words.clone()]);
            findings
                .at(stretch.place(item.source(), words), message)
                .help(help(item.ground));
        }
    }
}

fn message(ground: &Ground, wrong: &str) -> String {
    format!(
        "\"{wrong}\" is not the group; it is registered as {}",
        ground.settings().group.registered_name
    )
}

fn help(ground: &Ground) -> String {
    let group = &ground.settings().group;
    if group.short_name == group.registered_name {
        return format!("Write \"{}\".", group.registered_name);
    }
    format!(
        "Write \"{}\", or \"{}\" for short.",
        group.registered_name, group.short_name
    )
}

/// The names that a site lists as wrong, as patterns: any case, any spacing, a hyphen for a space.
fn wrong_names(names: &[String]) -> Vec<Regex> {
    names.iter().filter_map(|name| as_pattern(name)).collect()
}

fn as_pattern(name: &str) -> Option<Regex> {
    // `Independents' Party` is `Independent Party`.
    read(name, "(?:s['’]?)?")
}

/// A name as a pattern, with what may end each of its words.
fn read(name: &str, ending: &str) -> Option<Regex> {
    let words = name.split(|c: char| c.is_whitespace() || matches!(c, '-' | '\u{2010}' | '\u{2011}'));
    let words: Vec<String> = words.filter(|word| !word.is_empty()).map(regex::escape).collect();
    if words.is_empty() {
        return None;
    }
    let many = format!(r"{ending}[\s\u{{2010}}\u{{2011}}-]+");
    let text = format!(r"(?-u:\b){}(?-u:\b)", words.join(&many))
        .replace("['’]", "'")
        .replace(['\'', '’'], "['’]");
    RegexBuilder::new(&text).case_insensitive(true).build().ok()
}

/// What the group may be called.
fn own_names<'a>(ground: &'a Ground<'_>) -> [&'a str; 2] {
    let group = &ground.settings().group;
    [&group.registered_name, &group.short_name]
}

fn misnomers(text: &str, names: &[Regex], own: [&str; 2]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = names
        .iter()
        .flat_map(|name| name.find_iter(text))
        .map(|hit| hit.range())
        .collect();
    // A progressive party of choirboys is no Progressive Party.
    let is_one_of_many = |at: usize| {
        let last = text[..at].trim_end().rsplit(' ').next().unwrap_or_default();
        ["a", "an", "any", "most", "more", "every"].contains(&last.to_lowercase().as_str())
    };
    found.retain(|words| text[words.clone()].contains(char::is_uppercase) || !is_one_of_many(words.start));
    found.retain(|words| !is_compound(&text[words.clone()], &text[words.end..]) && stands_alone(text, words));
    found.retain(|words| !is_own(text, words, own));
    found.sort_by_key(|words| (words.start, std::cmp::Reverse(words.end)));
    found.dedup_by(|next, before| next.start < before.end);
    found
}

/// Whether a wrong name stands where the text gives the right one: `Stavesgate Independents Group` has the
/// `Stavesgate Independent Group` in it, but for a letter.
fn is_own(text: &str, words: &Range<usize>, own: [&str; 2]) -> bool {
    let holds = |hit: regex::Match| hit.start() <= words.start && words.end <= hit.end();
    let is_of = |name: &Regex| name.find_iter(text).any(holds);
    own.iter().filter_map(|name| read(name, "")).any(|name| is_of(&name))
}

/// Whether a name that ends in `council` only begins something else.
fn is_compound(name: &str, after: &str) -> bool {
    let next = after.trim_start_matches([' ', '\u{a0}']);
    if next.len() == after.len() || !name.to_lowercase().ends_with("council") {
        return false;
    }
    let word = next
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .next()
        .unwrap_or_default();
    COMPOUND.contains(&word.to_lowercase().as_str())
}

/// Letters beyond ASCII are letters too: a name may not end within a word.
fn stands_alone(text: &str, words: &Range<usize>) -> bool {
    let before = text[..words.start].chars().next_back();
    let after = text[words.end..].chars().next();
    !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
}

/// Whether quoted words are those of a member of the group. Others may call it what they like.
fn is_members(item: &Item, stretch: usize, words: &Range<usize>) -> bool {
    let holds = |run: &&Run| run.stretch == stretch && run.words.start <= words.start && words.end <= run.words.end;
    let mut around = item
        .quotations
        .iter()
        .filter(|quotation| quotation.parts.iter().any(|run| holds(&run)));
    around.any(
        |quotation| matches!(quotation.speaker, Speaker::Person(person) if person.facts.role == PersonRole::Councillor),
    )
}

/// An author who is neither the group nor a person, and is called like the group or the council.
fn author(item: &Item, findings: &mut Findings) {
    let Kind::Release(release) = item.kind else {
        return;
    };
    let Some(author) = release
        .facts
        .author
        .as_deref()
        .map(str::trim)
        .filter(|author| !author.is_empty())
    else {
        return;
    };
    let group = &item.ground.settings().group;
    let is_known = same(author, &group.registered_name) || same(author, &group.short_name);
    if is_known || item.ground.person(author).is_some() {
        return;
    }
    let author_words = author.to_lowercase();
    let claims = |name: &str| !name.is_empty() && author_words.contains(&name.to_lowercase());
    if claims(&group.short_name) || claims(&group.council_name) || author_words.contains("council") {
        let message = message(item.ground, author);
        findings.at(item.field("author"), message).help(help(item.ground));
    }
}

fn same(one: &str, other: &str) -> bool {
    let fold = |name: &str| name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let bare = |name: &str| fold(name).trim_start_matches("the ").to_owned();
    bare(one) == bare(other)
}

/// What stands on every page and goes into every feed.
fn check_furniture(ground: &Ground, findings: &mut Findings) {
    let settings = ground.settings();
    let group = &settings.group;
    let mut furniture: Vec<(String, &str)> = vec![
        ("group.party_mark".to_owned(), &group.party_mark),
        ("group.boilerplate".to_owned(), &group.boilerplate),
        ("group.short_name".to_owned(), &group.short_name),
        (
            "council.not_council_notice".to_owned(),
            &settings.council.not_council_notice,
        ),
        ("press.embargo_policy".to_owned(), &settings.press.embargo_policy),
        (
            "press.corrections_policy".to_owned(),
            &settings.press.corrections_policy,
        ),
    ];
    if let Some(logo) = &group.logo {
        furniture.push(("group.logo.alt".to_owned(), &logo.alt));
    }
    if let Some(body) = &settings.on_behalf_of {
        furniture.push(("imprint.on_behalf_of.name".to_owned(), &body.name));
    }
    let texts = settings.press.boilerplates.iter().enumerate();
    furniture.extend(texts.map(|(index, text)| (format!("press.boilerplates[{index}].text"), text.text.as_str())));
    let names = ground.wrong_names(wrong_names);
    for (field, text) in &furniture {
        if let Some(words) = misnomers(text, names, own_names(ground)).first() {
            findings
                .at(ground.setting(field), message(ground, &text[words.clone()]))
                .help(help(ground));
            continue;
        }
        let must_name =
            matches!(field.as_str(), "group.boilerplate" | "imprint.on_behalf_of.name") && !text.trim().is_empty();
        if must_name && is_near_miss(field, text, ground) {
            findings
                .at(
                    ground.setting(field),
                    format!(
                        "this does not name the group as it is registered: {}",
                        group.registered_name
                    ),
                )
                .help(format!("Write \"{}\" in it, word for word.", group.registered_name));
        }
    }
}

/// Whether a text speaks of the group under another name. An imprint may name another body altogether.
fn is_near_miss(field: &str, text: &str, ground: &Ground) -> bool {
    let group = &ground.settings().group;
    let folded = text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let has = |name: &str| folded.contains(&name.to_lowercase());
    if has(&group.registered_name) {
        return false;
    }
    if field == "group.boilerplate" {
        return !has(&group.short_name) || group.short_name == group.registered_name;
    }
    has(&group.short_name) || (has("group") && has(&group.council_name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let names: Vec<Regex> = ["Civic Alliance council", "Alliance-run council", "Residents’ Party"]
            .into_iter()
            .filter_map(as_pattern)
            .collect();
        let own = ["Civic Alliance Group", "Civic Alliance"];
        let found = misnomers(text, &names, own).into_iter();
        assert_eq!(found.map(|words| &text[words]).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn the_name_of_the_group_is_never_wrong() {
        let names = [
            "Hollin Independent Group",
            "Hollin Independent Party",
            "Hollin Independent",
        ];
        let names: Vec<Regex> = names.into_iter().filter_map(as_pattern).collect();
        let own = ["Hollin Independents Group", "Hollin Independents"];
        let check = |text: &str, expected: &[&str]| {
            let found = misnomers(text, &names, own).into_iter();
            assert_eq!(found.map(|words| &text[words]).collect::<Vec<_>>(), expected, "{text}");
        };
        check(
            "The Hollin Independents Group’s office, and the HOLLIN INDEPENDENTS GROUP.",
            &[],
        );
        check("Hollin  Independents group; the Hollin Independents have met.", &[]);
        check("The Hollin Independent Group met.", &["Hollin Independent Group"]);
        check("The Hollin Independents Party met.", &["Hollin Independents Party"]);
        check("The Hollin Independents’ Group met.", &["Hollin Independents’ Group"]);
        check("A Hollin Independent said no.", &["Hollin Independent"]);
    }

    #[test]
    fn wrong_names_are_found_as_words_in_any_spelling() {
        check(
            "The CIVIC ALLIANCE COUNCIL, and the alliance-run Council's plan.",
            &["CIVIC ALLIANCE COUNCIL", "alliance-run Council"],
        );
        check(
            "The Alliance run  council and the Residents' party.",
            &["Alliance run  council", "Residents' party"],
        );
    }

    #[test]
    fn longer_words_and_compounds_are_left_alone() {
        check(
            "Civic Alliance councillors, the Civic Alliance council tax plan, Civic Alliance council candidates.",
            &[],
        );
        check("Civic Alliance councilé", &[]);
    }
}
