//! Names that are found, and words that only look like them.

use super::*;
use crate::check::practice;
use crate::check::prose::Scope;
use crate::source::prose::passages::{Block, Passage};

/// The mentions of a text whose paragraphs are parted by a bar: `slug=words`.
fn check(text: &str, expected: &[&str]) {
    let people = practice::people();
    let registry = Registry::new(&people, []);
    let stretches: Vec<Stretch> = text
        .split('|')
        .map(|words| Stretch::new(Scope::Body, Passage::plain(Block::Paragraph, words, 0), None))
        .collect();
    let mentions = registry.mentions(&stretches);
    let found: Vec<String> = mentions
        .all()
        .iter()
        .map(|mention| {
            let words = &stretches[mention.stretch].words()[mention.whole()];
            format!("{}={words}", mention.person.entry.slug)
        })
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn a_person_is_known_by_name_and_by_title() {
    check("We met Tobias Wren.", &["tobias-wren=Tobias Wren"]);
    check(
        "Cllr Wren, Coun. Marsh and Councillor Kestrel",
        &[
            "tobias-wren=Cllr Wren",
            "odile-marsh=Coun. Marsh",
            "priya-kestrel=Councillor Kestrel",
        ],
    );
    check("Councillor Mrs Marsh’s motion", &["odile-marsh=Councillor Mrs Marsh"]);
    check("councillor wren said", &["tobias-wren=councillor wren"]);
    check(
        "Cllr T. Wren and Cllr T J Wren",
        &["tobias-wren=Cllr T. Wren", "tobias-wren=Cllr T J Wren"],
    );
    check(
        "Tobias James Wren, TOBIAS WREN",
        &["tobias-wren=Tobias James Wren", "tobias-wren=TOBIAS WREN"],
    );
    check(
        "Ms O’Dell and Siân O'Dell",
        &["sian-odell=Ms O’Dell", "sian-odell=Siân O'Dell"],
    );
}

#[test]
fn a_plural_title_is_that_of_each_name() {
    check(
        "Cllrs Tobias Wren, Odile Marsh and Kestrel",
        &[
            "tobias-wren=Cllrs Tobias Wren",
            "odile-marsh=Odile Marsh",
            "priya-kestrel=Kestrel",
        ],
    );
}

#[test]
fn a_surname_alone_counts_once_its_owner_is_introduced() {
    check(
        "Wren asks for buses|Cllr Tobias Wren spoke.|Yesterday Wren won. “Wren did it.”",
        &[
            "tobias-wren=Wren",
            "tobias-wren=Cllr Tobias Wren",
            "tobias-wren=Wren",
            "tobias-wren=Wren",
        ],
    );
    check("A wren sang at the marsh. Wren is a bird.", &[]);
}

#[test]
fn places_and_other_people_are_not_registered_people() {
    check(
        "Cllr Odile Marsh spoke on Marsh Lane and at Saltings Marsh, near the Marsh.",
        &["odile-marsh=Cllr Odile Marsh"],
    );
    check(
        "Cllr Tobias Wren met Christopher Wren and Anna Wren-Hill, Wrenfield, tobias.wren@example.org.",
        &["tobias-wren=Cllr Tobias Wren"],
    );
}
