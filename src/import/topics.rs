//! The topics of an archive: its tags, categories and topics, each spelling once.

use std::collections::BTreeMap;

use crate::source::yaml::{Map, Value};

use super::losses::Losses;
use super::release::Release;
use super::{Loss, emit, slugs};

/// Gives each release the slugs of its topics, and tells the name of each topic by slug. Of several
/// spellings the archive's own name for the topic wins, then the most used, then the first by letters.
pub(super) fn collect(
    releases: &mut [Release],
    names: &BTreeMap<String, String>,
    losses: &mut Losses,
) -> BTreeMap<String, String> {
    let mut spellings: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
    for release in releases.iter_mut() {
        let words = std::mem::take(&mut release.topic_words);
        for word in words {
            let slug = slug_of(&word);
            if slug.is_empty() {
                losses.note(Loss::TopicDropped, &release.file, word);
                continue;
            }
            *spellings.entry(slug.clone()).or_default().entry(word).or_default() += 1;
            if !release.topics.contains(&slug) {
                release.topics.push(slug);
            }
        }
        if release.topics.is_empty() {
            losses.note(Loss::NoTopic, &release.file, "");
            release.topics.push("news".into());
            spellings.entry("news".into()).or_default();
        }
    }
    let mut topics = BTreeMap::new();
    for (slug, spellings) in spellings {
        let name = match names.get(&slug) {
            Some(name) => name.clone(),
            None => most_used(&slug, &spellings),
        };
        for (other, times) in spellings.iter().filter(|(other, _)| !is_same(other, &name, &slug)) {
            losses.note_times(
                Loss::TopicMerged,
                &format!("topics/{slug}"),
                *times,
                format!("{other} is now {name}"),
            );
        }
        topics.insert(slug, name);
    }
    topics
}

/// The file of a topic.
pub(super) fn document(name: &str) -> String {
    emit::document(&Map(vec![("name".into(), Value::Text(name.to_owned()))]), "")
}

/// The slug of a topic's name.
pub(super) fn slug_of(name: &str) -> String {
    match slugs::slug(name).as_str() {
        "index" => "index-topic".into(),
        slug => slug.to_owned(),
    }
}

fn most_used(slug: &str, spellings: &BTreeMap<String, usize>) -> String {
    let mut best: Option<(&String, usize)> = None;
    for (word, times) in spellings {
        if best.is_none_or(|(_, most)| *times > most) {
            best = Some((word, *times));
        }
    }
    best.map_or_else(|| named(slug), |(word, _)| named(word))
}

/// `open-data` is a slug and no name: `Open data`.
fn named(word: &str) -> String {
    let is_slug = word
        .chars()
        .all(|c| c.is_lowercase() || c.is_numeric() || c == '-' || c == '_');
    if !is_slug {
        return word.to_owned();
    }
    let words = word.replace(['-', '_'], " ");
    let mut characters = words.chars();
    let first = characters
        .next()
        .map(|c| c.to_uppercase().to_string())
        .unwrap_or_default();
    format!("{first}{}", characters.as_str())
}

/// Whether a spelling is but the slug of the name, or the name itself.
fn is_same(spelling: &str, name: &str, slug: &str) -> bool {
    spelling == name || spelling == slug || named(spelling) == name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_a_topic_become_one() {
        let release = |words: &[&str]| Release {
            topic_words: words.iter().map(|word| (*word).to_owned()).collect(),
            ..Release::default()
        };
        let mut releases = [
            release(&["Social Care", "bydlení", "!!"]),
            release(&["Social care", "social-care"]),
            release(&["Social Care"]),
            release(&[]),
        ];
        let mut losses = Losses::default();
        let topics = collect(
            &mut releases,
            &BTreeMap::from([("bydleni".into(), "Bydlení".into())]),
            &mut losses,
        );
        let topics: Vec<_> = topics
            .iter()
            .map(|(slug, name)| (slug.as_str(), name.as_str()))
            .collect();
        assert_eq!(
            topics,
            [("bydleni", "Bydlení"), ("news", "News"), ("social-care", "Social Care")]
        );
        assert_eq!(releases[1].topics, ["social-care"]);
        assert_eq!(losses.count(Loss::TopicMerged), 1);
        assert_eq!(losses.count(Loss::TopicDropped), 1);
    }
}
