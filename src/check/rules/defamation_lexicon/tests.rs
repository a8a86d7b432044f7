//! Accusations and what only sounds like them.

use super::RULE;
use crate::check::practice;

fn check(text: &str, expected: &[&str]) {
    assert_eq!(practice::found(&RULE, "", text), expected, "{text}");
}

#[test]
fn people_are_accused() {
    check("Cllr Gerald Thrupp has been lying to residents.", &["been lying"]);
    check("Cllr Thrupp told tenants a pack of lies.", &["of lies"]);
    check("Mr Ned Sallis pocketed the grant.", &["pocketed"]);
    check("Gerald Thrupp is corrupt, and everybody knows.", &["corrupt"]);
    check("The leader of the council took backhanders.", &["backhanders"]);
    check("Labour councillors rigged the vote.", &["rigged"]);
    check("The cabinet member is incompetent.", &["incompetent"]);
    check("Cllr Thrupp met the firm on Monday. He lied about it.", &["lied"]);
    check(
        "Cllr Milo Sedgwick said: “Gerald Thrupp is a racist and a bully.”",
        &["racist"],
    );
    check("Cllr Thrupp’s racism has no place here.", &["’s racism"]);
    check("We were told of bullying by Cllr Gerald Thrupp.", &["bullying by C"]);
    check("The chief executive covered up the report.", &["covered up"]);
}

#[test]
fn firms_are_accused() {
    check("Orrin Homes Ltd defrauded its tenants.", &["defrauded"]);
    check(
        "Cowboy builders Sallis & Sons left the roof open.",
        &["Cowboy builders"],
    );
    check("The contractor fiddled the figures.", &["fiddled"]);
    check("The landlord bullied families out.", &["bullied"]);
}

#[test]
fn the_same_words_accuse_nobody() {
    check("Cllr Thrupp thanked the fraud team for tackling benefit fraud.", &[]);
    check("Cllr Thrupp asked for the anti-bullying policy and crime figures.", &[]);
    check(
        "The bridge lies between Beck Side and Millthorpe, Cllr Thrupp said.",
        &[],
    );
    check("Two stolen vehicles were found, Cllr Sedgwick said.", &[]);
    check("There is no suggestion that Cllr Thrupp lied.", &[]);
    check("Nobody is saying that Cllr Thrupp acted corruptly.", &[]);
    check("Residents warned of scam emails can ring Cllr Sedgwick.", &[]);
    check("Cllr Thrupp spoke for a library threatened with closure.", &[]);
    check("Cllr Frayne said hate crime and racism have no place here.", &[]);
    check(
        "Fraud costs everybody money. Cllr Thrupp spoke on fraud detection, theft and identity.",
        &[],
    );
    check("New laws criminalise e-scooters, Cllr Thrupp told members.", &[]);
    check("The library is threatened by cuts, Cllr Thrupp said.", &[]);
    check("Cllr Sedgwick declared a conflict of interest and left.", &[]);
    check(
        "“Liars will be found out,” said Ada Brook, director of Fight for Hollin.",
        &[],
    );
    check(
        "“A fraudster on the telephone is bad enough,” said Cllr Milo Sedgwick, leader of the Hollin Valley Group.",
        &[],
    );
}

#[test]
fn advice_on_record_clears_it() {
    let front = "checks: {legal: {by: ottilie-frayne, on: 2026-11-19, advice: e-mail}}";
    assert_eq!(
        practice::found(&RULE, front, "Cllr Gerald Thrupp lied."),
        Vec::<String>::new()
    );
}

#[test]
fn work_never_done_and_prizes_for_friends_accuse() {
    check(
        "The contractor, Sallis and Orrin Ltd, has been charging for holes it never went near.",
        &["charging for holes it never"],
    );
    check(
        "Orrin Homes Ltd billed the council for lamps never fixed.",
        &["billed the council for lamps never fixed"],
    );
    check(
        "Cllr Thrupp fixed it for her friends at the firm to walk off with the job.",
        &["fixed it for her friends"],
    );
    check(
        "Cllr Thrupp handed his friends the contract on a plate.",
        &["handed his friends the contract"],
    );
    check("Cllr Thrupp handed her friends the tea.", &[]);
    check("Cllr Thrupp fixed it for her neighbour to have a ramp.", &[]);
    check("The contractor charges for holes that it fills.", &[]);
}

#[test]
fn ideas_may_be_stolen_and_fiddles_played() {
    check(
        "Cllr Thrupp would love the Cabinet to steal this idea and call it theirs.",
        &[],
    );
    check(
        "The Cabinet is welcome to steal our plan. Please steal any of our lines, Cllr Thrupp said.",
        &[],
    );
    check("The leader of the council may pinch all of our ideas.", &[]);
    check(
        "Cllr Thrupp plays the fiddle, and Cllr Sedgwick guitar and fiddle.",
        &[],
    );
    check("Cllr Thrupp would steal a march on everybody.", &[]);
    check("Cllr Thrupp would steal the money again.", &["steal"]);
    check("Cllr Thrupp fiddled the figures.", &["fiddled"]);
}
