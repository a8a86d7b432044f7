//! Who is named without consent, and what a consent covers.

use super::RULE;
use crate::check::practice;

fn check(front: &str, text: &str, expected: &[&str]) {
    assert_eq!(practice::found(&RULE, front, text), expected, "{front} {text}");
}

const AGREED: &str =
    "people: [{name: Doreen Pike, consent: {scope: [name, ward, quote], given: 2026-11-10, record: C-7}}]";

#[test]
fn private_people_are_found_however_they_are_named() {
    check("", "“It leaks,” said Doreen Pike.", &["Doreen Pike"]);
    check("", "Mrs Calder rang six times.", &["Mrs Calder"]);
    check(
        "",
        "Zebedee Orrock, 64, of Chapel Row, has waited.",
        &["Zebedee Orrock"],
    );
    check("", "We heard from pensioner Ida Crowe. Ms Crowe fell.", &["Ida Crowe"]);
    check("", "Her husband Ken Pike fell.", &["Ken Pike"]);
    check("", "Doreen, 82, from Beck Side, fell.", &["Doreen"]);
    check("", "Doreen Pike of Chapel Row signed.", &["Doreen Pike"]);
    check("", "The flood did not spare Martin Fowler.", &["Martin Fowler"]);
    check("", "The group was contacted by Martin Fowler.", &["Martin Fowler"]);
    check("", "Dr Anwen Preece told the meeting so.", &["Dr Anwen Preece"]);
    check(
        "images: [{file: a.jpg, alt: The stop, people: [milo-sedgwick, Doreen Pike]}]",
        "A stop.",
        &["images[0].people[1]"],
    );
}

#[test]
fn a_title_with_an_article_is_nobody() {
    check(
        "",
        "“It was black as the Earl of Hell’s waistcoat,” said Cllr Thrupp.",
        &[],
    );
    check("", "“She dances like the Duke of York’s men,” said Cllr Thrupp.", &[]);
    check(
        "",
        "“He looked at us like the Dean of some cathedral,” said Cllr Thrupp.",
        &[],
    );
    check("", "Earl, 71, from Beck Side, fell.", &["Earl"]);
}

#[test]
fn people_of_public_life_places_and_bodies_need_no_consent() {
    check(
        "",
        "Cllr Milo Sedgwick, councillor for Beck Side, said: “No.” Cllr Una Frith and Edwin Hale said so too.",
        &[],
    );
    check(
        "",
        "Fenline Buses said so. According to Hollin Library it opens. Chapel Row Surgery said no.",
        &[],
    );
    check("", "Anna Grieve, MP for Hollin, said so. Sir Keith Orme agreed.", &[]);
    check(
        "",
        "Beck Side Residents Association said so, and Hollin Valley District Council did not.",
        &[],
    );
    check(
        "",
        "Ines Quill, head of housing, wrote the report. Gerald Thrupp voted.",
        &[],
    );
    check(
        "",
        "Notes to editors: Local Government Act 1972. Full Council meets on Thursday.",
        &[],
    );
}

#[test]
fn a_consent_covers_what_it_says() {
    check(AGREED, "Doreen Pike, a tenant in Beck Side, said: “I rang.”", &[]);
    check(AGREED, "Doreen Pike, 71, said: “I rang.”", &["Doreen Pike"]);
    check(AGREED, "Doreen Pike has waited. She has asthma.", &["She has asthma."]);
    check(
        AGREED,
        "Doreen Pike said: “My arthritis is worse.”",
        &["“My arthritis is worse.”"],
    );
    check(
        AGREED,
        "Doreen Pike and her two sons wait.",
        &["Doreen Pike and her two sons wait."],
    );
    check(AGREED, "Doreen Pike rang. Residents with asthma wait.", &[]);
    const NAMED: &str = "people: [{name: Doreen Pike, consent: {scope: [name], given: 2026-11-10, record: C-7}}]";
    check(
        NAMED,
        "Doreen Pike, a tenant in Beck Side, said: “I rang.”",
        &["Doreen Pike", "Doreen Pike"],
    );
    check(NAMED, "Doreen Pike has agreed to be named.", &[]);
    check(NAMED, "Doreen Pike has agreed in writing to what is said of her.", &[]);
    check(NAMED, "Doreen Pike agreed that it leaks.", &["Doreen Pike"]);
}

#[test]
fn a_consent_is_given_in_time_and_has_not_run_out() {
    let people =
        |consent: &str| format!("people: [{{name: Doreen Pike, consent: {{scope: [name, quote], {consent}}}}}]");
    let text = "Doreen Pike said: “I rang.”";
    check(
        &people("given: 2026-11-21, record: C-7"),
        text,
        &["people[0].consent.given"],
    );
    check(&people("record: C-7"), text, &["people[0].consent"]);
    check(&people("given: 2026-11-01"), text, &["people[0].consent"]);
    check(
        &people("given: 2026-11-01, record: C-7, expires: 2026-11-19"),
        text,
        &["people[0].consent.expires"],
    );
    check(
        &people("given: 2026-11-01, record: C-7, expires: 2026-11-22"),
        text,
        &["people[0].consent.expires"],
    );
    check(
        &people("given: 2026-11-01, record: C-7, expires: 2027-11-22"),
        text,
        &[],
    );
    check("people: [{name: Doreen Pike}]", text, &["people[0]"]);
}
