//! Quotations as press offices write them, with whom they are given to.

use proptest::prelude::*;

use super::*;
use crate::check::Kind as ItemKind;
use crate::check::practice;
use crate::content::release::Resident;

/// What is found in a markdown text: for each quotation its kind, speaker and bearing, and its words.
fn read_all(text: &str) -> Vec<String> {
    let people = practice::people();
    let residents = vec![Resident {
        name: "Beryl Ashcombe".to_owned(),
        ..Resident::default()
    }];
    let wards = practice::wards();
    let registry = Registry::new(&people, ["Castle Fen", "Civic Alliance", "Harrowmere Borough Council"]);
    let mut prose = Prose::read(ItemKind::Ward(&wards[0]), text, 0);
    let mentions = registry.mentions(&prose.stretches);
    let quotations = super::read(&registry, &residents, &mut prose, &mentions);
    let mut found = Vec::new();
    for quotation in &quotations {
        let words: Vec<&str> = quotation
            .words(&prose)
            .map(|(stretch, run)| &stretch.words()[run.words.clone()])
            .collect();
        let speaker = match &quotation.speaker {
            Speaker::Person(person) => person.entry.slug.clone(),
            Speaker::Resident(resident, _) => format!("resident {}", resident.name),
            Speaker::Named(name) => format!("named {name}"),
            Speaker::Role(role) => format!("role {role}"),
            Speaker::Text(text) => format!("text {text}"),
            Speaker::Nobody => "nobody".to_owned(),
        };
        let bearing = match quotation.bearing {
            Bearing::Stated => "",
            Bearing::Carried => " carried",
            Bearing::Missing => " missing",
        };
        found.push(format!(
            "{:?} {speaker}{bearing}: {}",
            quotation.kind,
            words.join(" / ")
        ));
    }
    found
}

/// Checks the direct quotations: kind, speaker and bearing, without their words.
fn check(text: &str, expected: &[&str]) {
    let found: Vec<String> = read_all(text)
        .into_iter()
        .filter(|found| !found.starts_with("Reported"))
        .map(|found| found.split_once(": ").unwrap().0.to_owned())
        .collect();
    assert_eq!(found, expected, "{text}");
}

/// Checks what is reported in other words: by whom.
fn check_reported(text: &str, expected: &[&str]) {
    let found: Vec<String> = read_all(text)
        .into_iter()
        .filter_map(|found| Some(found.strip_prefix("Reported ")?.split_once(": ")?.0.to_owned()))
        .collect();
    assert_eq!(found, expected, "{text}");
}

const LONG: &str = "Nobody should wait an hour for a bus";

#[test]
fn the_speaker_stands_before() {
    for text in [
        "Cllr Tobias Wren, transport spokesperson and councillor for Saltings, said: \"{}.\"",
        "Cllr Tobias Wren, the group's leader on buses, told the Gazette: “{}.”",
        "Speaking after Cllr Odile Marsh’s motion was carried, Tobias Wren added: ‘{}.’",
        "Councillor Tobias Wren (Saltings) insists that '{}'.",
        "Cllr Tobias Wren:\n\n\"{}.\"",
        "In the words of Cllr Wren, “{}.”",
        "Responding to the report by Helen Strake, Cllr Wren commented, “{}.”",
        "Coun Tobias Wren is calling on Cabinet to act and warned: \"{}.\"",
        "Cllr Tobias Wren welcomed the vote.\n\n\"{},\" he said.",
        "Commenting on the news, Cllr Tobias Wren said:\n\n> {}.",
        "Cllr Tobias Wren was quoted as saying: \"{}.\"",
        "The following can be attributed to Cllr Tobias Wren, who speaks on buses.\n\n\"{}.\"",
    ] {
        let kind = if text.contains('>') { "Apart" } else { "Speech" };
        check(&text.replace("{}", LONG), &[&format!("{kind} tobias-wren")]);
    }
}

#[test]
fn the_speaker_stands_after() {
    for text in [
        "“{},” said Cllr Tobias Wren, who chairs the group.",
        "\"{},\" Cllr Tobias Wren said.",
        "\"{},\" explained the group's transport spokesperson, Cllr Tobias Wren.",
        "'{}?' asked Coun. Wren on Friday.",
        "“{}.” Cllr Tobias Wren was speaking at Full Council.",
        "\"{}.\" That is the view of many, according to Cllr Tobias Wren.",
        "“{}”, according to Cllr Wren.",
        "> {}.\n\n— Cllr Tobias Wren, councillor for Saltings",
        "> {}.\n>\n> – Tobias Wren",
        "\"{}.\"\n\nCllr Tobias Wren added that the group would ask again.",
        "“{}.” – Cllr Tobias Wren, Saltings",
        "As Cllr Tobias Wren put it: “{}.”",
    ] {
        let kind = if text.starts_with('>') { "Apart" } else { "Speech" };
        check(&text.replace("{}", LONG), &[&format!("{kind} tobias-wren")]);
    }
}

#[test]
fn the_speaker_stands_in_the_middle() {
    check(
        "\"Nobody should wait an hour,\" said Cllr Tobias Wren, \"and nobody should walk home.\"",
        &["Speech tobias-wren", "Speech tobias-wren"],
    );
    check(
        "“We asked for one year of buses.” Cllr Odile Marsh said: “It is not a party point at all.”",
        &["Speech nobody missing", "Speech odile-marsh"],
    );
    check(
        "“We asked for one year of buses,” said Cllr Wren. “It is not a party point at all.”",
        &["Speech tobias-wren", "Speech tobias-wren"],
    );
}

#[test]
fn several_paragraphs_are_one_quotation() {
    let found = read_all("Cllr Wren said: \"We ask for one year only.\n\n\"Then we will see how it goes.\"");
    assert_eq!(
        found,
        ["Speech tobias-wren: \"We ask for one year only. / \"Then we will see how it goes.\""]
    );
    check(
        "Cllr Wren said: \"We ask for one year only.\n\nThen we will see how it goes.\"\n\nThe group agrees.",
        &["Speech tobias-wren"],
    );
}

#[test]
fn a_pronoun_or_one_name_means_the_last_speaker() {
    check(
        "Cllr Tobias Wren said: \"Nobody should wait an hour here.\"\n\n\"It is cold in the winter there,\" he added.",
        &["Speech tobias-wren", "Speech tobias-wren"],
    );
    check(
        "Anna Brook, a nurse, said: \"Nobody should wait an hour here.\"\n\n\"It is cold in the winter there,\" Ms Brook added.\n\n“And it is dark by then too,” Anna said.",
        &[
            "Speech named Anna Brook",
            "Speech named Anna Brook",
            "Speech named Anna Brook",
        ],
    );
    check(
        "“It was the waiting that was hard,” said Beryl Ashcombe, a tenant.",
        &["Speech resident Beryl Ashcombe"],
    );
}

#[test]
fn a_pronoun_means_the_one_told_of_last() {
    check(
        "Cllr Odile Marsh, councillor for Saltings, tried the swing herself. \"It squeaks a little,\" she said.",
        &["Speech odile-marsh"],
    );
    check(
        "Cllr Odile Marsh wrote to the firm.\n\n\"Nobody has replied to any of it,\" she said.",
        &["Speech odile-marsh"],
    );
    check(
        "Cllr Tobias Wren said: \"The bus is late.\"\n\nCllr Odile Marsh was pleased too. \"It was worth the wait,\" she said. \"Now for the rest,\" she added.",
        &["Speech tobias-wren", "Speech odile-marsh", "Speech odile-marsh"],
    );
    // Whom somebody quoted names has not spoken; nor does who stands beside the subject.
    check(
        "Cllr Odile Marsh has one request. \"Please tell me what Cllr Tobias Wren said to you,\" she said.",
        &["Speech odile-marsh"],
    );
    check(
        "Cllr Tobias Wren said: \"The bus is late.\" The motion was seconded by Cllr Odile Marsh. \"That is all,\" he said.",
        &["Speech tobias-wren", "Speech tobias-wren"],
    );
}

#[test]
fn speakers_without_a_name_are_roles() {
    check(
        "\"We will look into it very soon,\" said a council spokesman.",
        &["Speech role a council spokesman"],
    );
    check(
        "A spokeswoman for Harrowmere Borough Council said: \"We will look into it soon.\"",
        &["Speech role A spokeswoman"],
    );
    check(
        "The head of highways told members: “We cannot mend it this year.”",
        &["Speech role The head of highways"],
    );
    check(
        "The motion reads: “This council asks Cabinet to fund the bus.”",
        &["Speech text The motion"],
    );
}

#[test]
fn what_nobody_says_is_said_by_nobody() {
    check(
        "\"This is a disgrace and must stop now,\" residents were told.",
        &["Speech nobody missing"],
    );
    check(
        "The council met.\n\n\"This is a disgrace and it must stop now.\"",
        &["Speech nobody missing"],
    );
    check(
        "Cllr Wren said: \"We ask for one year only.\"\n\n\"This is a disgrace and it must stop.\"",
        &["Speech tobias-wren", "Speech tobias-wren carried"],
    );
    check(
        "“This is a disgrace and it must stop.”\n\n## Notes\n\nCllr Wren said: “We warned them for many years.”",
        &["Speech nobody missing", "Speech tobias-wren"],
    );
}

#[test]
fn titles_and_so_called_things_are_phrases() {
    check(
        "The 'bus gate' and the report \"Homes for All\" are old.",
        &["Phrase nobody missing", "Phrase nobody missing"],
    );
    check("\"No,\" said Cllr Tobias Wren.", &["Speech tobias-wren"]);
    check(
        "See \"Good Homes for Every Family in Our Borough by 2030\" for more.",
        &["Phrase nobody missing"],
    );
    check(
        "{% image \"a.jpg\" \"Three groups of food: bread, protein and toppings\" %}",
        &[],
    );
    check(
        "Cllr Wren said: \"[One or two sentences that this person has said.]\"",
        &[],
    );
}

#[test]
fn a_block_names_its_speaker() {
    check(&format!("::: quote odile-marsh\n{LONG}.\n:::"), &["Apart odile-marsh"]);
}

#[test]
fn reported_speech_has_a_speaker_too() {
    check_reported("Cllr Tobias Wren said that the bus was late.", &["tobias-wren"]);
    check_reported(
        "According to Helen Strake, head of highways, the road is safe.",
        &["helen-strake"],
    );
    check_reported(
        "The road is safe, the council's head of highways has told residents.",
        &["role the council's head of highways"],
    );
    check_reported(
        "Cllr Wren told Helen Strake that the road was bad and asked for a date.",
        &["tobias-wren"],
    );
    check_reported(
        "Cllr Wren said the plan was poor but officers said they would look again.",
        &["tobias-wren", "role officers"],
    );
    check_reported(
        "Helen Strake was asked about it. Helen Strake's report says it will cost more.",
        &[],
    );
    check_reported(
        "A source in the highways department said that the road was unsafe.",
        &["role A source"],
    );
    check_reported(
        "An unnamed and rather weary senior council officer said that the road was unsafe.",
        &["role An unnamed and rather weary senior council officer"],
    );
    check_reported(
        "The wall is too far gone, one of the engineers from the depot put it.",
        &["role one of the engineers"],
    );
    check_reported("The bus stop has been moved, and the said road is shut.", &[]);
}

proptest! {
    #[test]
    fn any_text_is_read_and_its_ranges_lie_in_it(
        pieces in proptest::collection::vec(prop_oneof![
            Just("Cllr Tobias Wren"), Just(" said "), Just(": "), Just("\""), Just("“"), Just("”"), Just("‘"), Just("’"),
            Just("'"), Just("\n\n"), Just("\n> "), Just(" he added"), Just("the council’s head of highways "),
            Just("according to "), Just(", "), Just(". "), Just("é"), Just("—"), Just("Beryl Ashcombe "), Just("\u{a0}"),
            Just("::: quote odile-marsh\n"), Just("\n:::\n"), Just("## "), Just("told "), Just("who "), Just(" and "),
        ], 0..40)
    ) {
        let text = pieces.concat();
        let people = practice::people();
        let wards = practice::wards();
        let registry = Registry::new(&people, []);
        let mut prose = Prose::read(ItemKind::Ward(&wards[0]), &text, 0);
        let mentions = registry.mentions(&prose.stretches);
        let quotations = super::read(&registry, &[], &mut prose, &mentions);
        for run in quotations.iter().flat_map(|quotation| quotation.parts.iter().chain(&quotation.attribution)) {
            let words = prose.stretches[run.stretch].words();
            prop_assert!(words.get(run.words.clone()).is_some(), "{run:?} in {words}");
        }
        for mention in mentions.all() {
            prop_assert!(prose.stretches[mention.stretch].words().get(mention.whole()).is_some());
        }
    }
}

#[test]
fn a_body_that_speaks_between_is_not_meant_by_he() {
    for body in ["The company", "The council", "The residents", "The police"] {
        let text = format!(
            "The bus will stop.\n\nCllr Tobias Wren has booked the hall. {body} said that somebody would come.\n\n\"{LONG},\" he said."
        );
        check(&text, &["Speech tobias-wren"]);
    }
    let text = format!(
        "The bus will stop.\n\nCllr Tobias Wren has booked the hall. A driver said that she would come.\n\n\"{LONG},\" she said."
    );
    check(&text, &["Speech role A driver"]);
}

#[test]
fn whoever_owns_or_did_it_may_speak_next() {
    for lead in [
        "The garage is the workplace of Cllr Tobias Wren, councillor for Saltings.",
        "The idea came from Cllr Tobias Wren.",
    ] {
        check(&format!("{lead} \"{LONG},\" he said."), &["Speech tobias-wren"]);
    }
    check(
        &format!("The letter was for Cllr Tobias Wren. \"{LONG},\" he said."),
        &["Speech nobody"],
    );
}

#[test]
fn a_statement_or_a_word_put_in_is_somebodys() {
    for text in [
        "Cllr Tobias Wren, councillor for Saltings, makes the following statement for the group.\n\n\"{}.\"",
        "Cllr Tobias Wren gave this speech to the tenants' conference.\n\n\"{}.\"",
        "\"{},\" put in Cllr Tobias Wren, who had a plaster on his thumb.",
        "\"{}!\" called out Cllr Tobias Wren from the back.",
    ] {
        check(&text.replace("{}", LONG), &["Speech tobias-wren"]);
    }
    check_reported(
        "Cllr Tobias Wren put in a bid for the hall. The firm put in a lift.",
        &[],
    );
    check_reported("The council has said sorry to those who waited.", &[]);
}

#[test]
fn a_noun_that_describes_an_owner_does_not_speak() {
    check_reported(
        "Cllr Tobias Wren said that one in four helped, according to the volunteer centre's survey.",
        &["tobias-wren"],
    );
    check_reported("Few are late, according to the driver association's figures.", &[]);
    check_reported("It is late, according to a driver who's on it.", &["role a driver"]);
}

#[test]
fn a_part_of_a_document_is_nobodys_words() {
    check(
        &format!("A note on the door reads: \"{LONG}.\""),
        &["Speech text A note"],
    );
    check(
        &format!("The song about the steps goes: \"{LONG}.\""),
        &["Speech text The song"],
    );
    for lead in [
        "The auditor's report makes four recommendations. The first of them reads:",
        "The motion is short. It reads:",
        "The auditor's report puts the price at two pounds. It states:",
        "The new policy is out. The last line of it runs:",
    ] {
        let inline = read_all(&format!("{lead} \"{LONG}.\""));
        assert!(
            inline.iter().any(|found| found.starts_with("Speech text")),
            "{inline:?}"
        );
        let found = read_all(&format!("{lead}\n\n> {LONG}."));
        assert!(found.iter().any(|found| found.starts_with("Apart text")), "{found:?}");
    }
    check(
        &format!("The hall was full. The first of them reads:\n\n> {LONG}."),
        &["Apart nobody missing"],
    );
}
