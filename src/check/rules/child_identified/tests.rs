//! Children who can be recognised, and who cannot.

use super::RULE;
use crate::check::practice;

fn check(text: &str, expected: &[&str]) {
    assert_eq!(practice::found(&RULE, "", text), expected, "{text}");
}

#[test]
fn a_name_and_an_age_identify_a_child() {
    check("Noor, 9, walks to school.", &["Noor, 9"]);
    check(
        "Seven-year-old Alfie Marsh has waited.",
        &["Seven-year-old Alfie Marsh"],
    );
    check("Alfie, who is seven, has waited.", &["Alfie, who is seven"]);
    check("Poppy (6) and her brother walk.", &["Poppy (6"]);
    check("Iris, aged just 4, fell.", &["Iris, aged just 4"]);
    check("Zephie, 9, a pupil, fell.", &["Zephie, 9"]);
    check("Ada Crewe is 15 years old and waits.", &["Ada Crewe is 15 years old"]);
    check("Six-month-old Ezra sleeps in a damp room.", &["Six-month-old Ezra"]);
    check(
        "Seven-year-old Alfie, whose mum drives a bus, comes home too tired to eat.",
        &["Seven-year-old Alfie"],
    );
    check(
        "Zephie, 9, whose father is a governor, walks to school.",
        &["Zephie, 9"],
    );
}

#[test]
fn a_name_and_a_school_identify_a_child() {
    check("Pupil Finn Rooke wrote to the council.", &["Pupil Finn Rooke"]);
    check("Finn Rooke, a Year 8 pupil, wrote.", &["Finn Rooke, a Year 8 pupil"]);
    check("Year 4's Noor Hadley won.", &["Year 4's Noor Hadley"]);
    check("Her daughter Mia has missed weeks of lessons.", &["daughter Mia"]);
    check("Toddler Iris breathes the mould.", &["Toddler Iris"]);
    check(
        "Jacob attends Millthorpe Primary School.",
        &["Jacob attends Millthorpe Primary School"],
    );
}

#[test]
fn age_and_school_lead_to_one_child() {
    check(
        "A nine-year-old girl at Millthorpe Primary School is in foster care.",
        &["nine-year-old girl at Millthorpe Primary School"],
    );
    check(
        "A Year 6 pupil at Beck Side Academy was excluded.",
        &["Year 6 pupil at Beck Side Academy"],
    );
    check("Year 6 pupils at Beck Side Academy planted trees.", &[]);
    check("We met 11-year-olds at Beck Side Academy.", &[]);
    check("Pupils aged 9 and 10 from Beck Side Academy painted it.", &[]);
    check("Children aged 5 to 7 at Beck Side Academy sang.", &[]);
    check("It is for all aged 11 at Beck Side Academy.", &[]);
    check(
        "Two brothers aged 9 and 10 from Beck Side Academy are in care.",
        &["aged 9 and 10 from Beck Side Academy"],
    );
}

#[test]
fn grown_people_and_old_things_are_no_children() {
    check(
        "Cllr Milo Sedgwick met Year 6 pupils at Millthorpe Primary School.",
        &[],
    );
    check("Doreen Pike, 71, a governor of Millthorpe Primary School, wrote.", &[]);
    check(
        "Jane Orme, headteacher of Millthorpe Primary School, said every pupil deserves a seat.",
        &[],
    );
    check("Doreen Pike crossed the 9-year-old bridge.", &[]);
    check("A mother of a child at Millthorpe Primary School wrote to us.", &[]);
    check("People aged 16 to 24, and Ted Moss, 62, asked for the bus.", &[]);
    check("On Monday, 9 councillors met in Room 4.", &[]);
    check(
        "By August 7 the works end. Americans, age 13 and older, were asked. The Hub is just one example.",
        &[],
    );
    check("Jane Orme cooks at Hagg Primary School. See 4) Storm Alerts.", &[]);
    check("The 10-year-old contract with Fenline Buses ends.", &[]);
    check("Cllr Frayne, 17 years a councillor, spoke on the pupil premium.", &[]);
}

#[test]
fn a_guardian_may_agree_save_in_grave_stories() {
    let people =
        "people: [{name: Noor Hadley, consent: {scope: [name, age], given: 2026-11-01, record: C-1, guardian: true}}]";
    assert_eq!(
        practice::found(&RULE, people, "Noor Hadley, 9, won the prize."),
        Vec::<String>::new()
    );
    assert_eq!(
        practice::found(&RULE, people, "Noor Hadley, 9, is in foster care."),
        ["Noor Hadley, 9"]
    );
    let images = "images: [{file: a.jpg, alt: Children at the stop, children: true}]";
    assert_eq!(practice::found(&RULE, images, "A stop."), ["images[0].children"]);
}
