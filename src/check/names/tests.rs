//! Names of people, and what only looks like them.

use super::*;
use crate::check::pattern::Traced;

fn directory() -> Directory {
    let mut directory = Directory::default();
    for name in ["Tobias Wren", "Odile Marsh", "Jonah Pell", "Rufus Brandt"] {
        directory.add(name);
    }
    for place in [
        "Castle Fen",
        "Saltings",
        "Millrace",
        "Harrowmere",
        "Civic Alliance Group",
        "Civic Alliance",
    ] {
        directory.places.add(place);
    }
    directory
}

/// The private people of a text with what is told of them: `Doreen Pike: speaks`.
fn check(text: &str, expected: &[&str]) {
    let found: Vec<String> = named(text, 0..text.len(), &directory())
        .into_iter()
        .filter(|named| named.who == Who::Private)
        .filter_map(|named| {
            let signs = signs(Traced::unread(text), &named);
            let told = [
                (signs.speaks, "speaks"),
                (signs.aged, "aged"),
                (signs.lives, "lives"),
                (signs.is_someone, "someone"),
                (signs.is_public, "public"),
            ];
            let told: Vec<&str> = told.into_iter().filter_map(|(is, word)| is.then_some(word)).collect();
            let is_sure = matches!(named.form, Form::Titled | Form::Full);
            (is_sure || signs.any()).then(|| format!("{}: {}", &text[named.whole], told.join(" ")))
        })
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn people_are_known_by_what_they_say() {
    check("“It leaks,” said Doreen Pike.", &["Doreen Pike: speaks"]);
    check(
        "\"It leaks,\" said tenant Doreen Pike, 71, of Mill Lane.",
        &["Doreen Pike: speaks aged lives someone"],
    );
    check(
        "Zebedee Orrock, who rents a flat, told the group it leaks.",
        &["Zebedee Orrock: speaks lives someone"],
    );
    check("According to Tansy Holloway, it leaks.", &["Tansy Holloway: speaks"]);
    check(
        "Mrs Calder and Ted Moss added that it leaks.",
        &["Mrs Calder: speaks", "Ted Moss: speaks"],
    );
    check(
        "Beryl Ashcombe, a tenant in Castle Fen, said: “I rang.”",
        &["Beryl Ashcombe: speaks someone"],
    );
    check("Ruth Hall, a tenant, said it leaks.", &["Ruth Hall: speaks someone"]);
}

#[test]
fn people_are_known_by_what_is_told_of_them() {
    check("Doreen Pike has waited 9 months.", &["Doreen Pike: lives"]);
    check("The damp in Doreen Pike's flat is back.", &["Doreen Pike: lives"]);
    check(
        "A 71-year-old widow, Doreen Pike, was moved out.",
        &["Doreen Pike: aged lives someone"],
    );
    check("Ms Holloway has lung disease.", &["Ms Holloway: "]);
    check("Pensioner Ida Crowe (82) fell.", &["Ida Crowe: aged someone"]);
    check("We met Dr. A. J. Okafor there.", &["Dr. A. J. Okafor: "]);
}

#[test]
fn places_bodies_and_days_are_nobody() {
    check("Saltings Library on Quay Road said it opens on Saturday.", &[]);
    check(
        "Castle Fen, who would have thought, said no. Fenline Buses said so.",
        &[],
    );
    check(
        "Harrowmere Borough Council told the Planning Committee in January.",
        &[],
    );
    check(
        "The Civic Alliance Group said on Friday 20 November 2026 that Full Council meets.",
        &[],
    );
    check(
        "Notes to Editors. Local Government Act 1972. Ferry Lane Press, Town Hall.",
        &[],
    );
    check("Ruth Hall is the venue.", &[]);
}

#[test]
fn people_of_the_registry_and_in_public_life_are_not_private() {
    check(
        "Cllr Tobias Wren, councillor for Saltings, said: “No.” Wren added that Odile Marsh agreed.",
        &[],
    );
    check("Councillor Mrs Marsh, Mr Pell and Coun. Una Frith said no.", &[]);
    check("Sir Keith Orme and Lady Orme said so.", &[]);
    check("Anna Grieve MP said so.", &["Anna Grieve: public"]);
}
