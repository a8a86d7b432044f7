//! Figures without a source, and what only looks like them.

use crate::check::practice::holds;

#[test]
fn prices_and_ways_of_speaking_are_no_figures() {
    holds(
        "claim-unsourced",
        "sources: null",
        &[
            "Each meal loses the council 50p.",
            "Fares went up by 30p.",
            "The wage rose from 12p to 50p an hour.",
            "A 20p rise in the fare is on its way.",
            "Nine in ten tenants have damp.",
            "The council has lost two hundred jobs.",
            "Cllr Frayne said: \"It's half a million pounds down the drain.\"",
            "Cllr Frayne said: \"That is two million.\"",
        ],
        &[
            "The lavatories would open on market days, with a 30p charge at the door.",
            "The club costs 50p, or nothing if you do the washing up.",
            "Tea is 80p and a bun is 60p. Children pay 50p at the gate.",
            "Entry is 50 pence for anyone who has no card.",
            "Cllr Frayne said: \"I would give it six out of ten, and send it back.\"",
            "She remembers the square with two hundred stalls on it.",
            "“I've been asked about these twice as often,” said Cllr Odile Marsh.",
            "He can recall a day when five hundred men came through that gate.",
            "Cllr Frayne said: \"It's half a million tea bags, and somebody sorted them all.\"",
        ],
    );
}

#[test]
fn a_source_bears_what_is_said_in_round_words() {
    const FRONT: &str = "sources: [{note: 1, title: Report, on_request: true, date: 2026-10-06, claims: [\"41\", \"96\", \"74%\", \"51.3%\", \"£2.08 million\", a fifth]}]";
    holds(
        "claim-unsourced",
        FRONT,
        &[
            "Cllr Frayne said: \"That's three million pounds.\"",
            "One resident in three is late.",
            "Calls have trebled since 2020.",
        ],
        &[
            "Cllr Frayne said: \"That's two million pounds, and it isn't in their purses.\"",
            "One bus in four is late.",
            "For the first time half of the households recycle.",
            "Fires in bins have more than halved in a year.",
            "Calls are down by a fifth.",
        ],
    );
}

#[test]
fn a_document_of_the_notes_gives_its_figures() {
    const FRONT: &str = "sources: null";
    let noted = |text: &str| {
        format!(
            "{text}\n\nENDS\n\n## Notes to editors\n\n1. The homes report and the [stock survey](https://hollin-council.example/stock). The share of repairs was 47%."
        )
    };
    let bad = [
        "The bridge review says that 340 tiles are loose.",
        "There are 3,100 homes, and the survey was long.",
        "A third of all repairs are late.",
    ];
    let good = [
        "The stock survey says that nine in ten doors fit.",
        "A pump would cut the bill by a third according to the consultants' public report of June 2026.",
        "Nearly half of all repairs are late.",
    ];
    let [bad, good] = [bad, good].map(|texts| texts.map(noted));
    let [bad, good] = [&bad, &good].map(|texts| texts.iter().map(String::as_str).collect::<Vec<_>>());
    holds("claim-unsourced", FRONT, &bad, &good);
}

#[test]
fn a_note_may_say_where_all_figures_are_from() {
    let check = |note: &str, expected: bool| {
        let text =
            format!("The plan gives a third of the flats to families.\n\nENDS\n\n## Notes to editors\n\n1. {note}");
        let found = crate::check::practice::found(&super::RULE, "sources: null", &text);
        assert_eq!(found.is_empty(), expected, "{note}");
    };
    check(
        "All the numbers are in the [lettings plan](https://hollin-council.example/plan).",
        true,
    );
    check("Numbers, times and places are from the event plan.", true);
    check("All of these figures come from the minutes.", true);
    check("The other figures are from the minutes.", false);
    check("Passenger numbers are from the timetable.", false);
    check("Numbers are welcome by email.", false);
}

#[test]
fn two_halves_make_a_whole_and_tell_nothing() {
    holds(
        "claim-unsourced",
        "sources: null",
        &["“Half of the homes are damp,” said Cllr Odile Marsh."],
        &["“Half of that boat is porters and half of it is people who go to work,” said Cllr Odile Marsh."],
    );
}

#[test]
fn what_a_percentage_leaves_needs_no_source_of_its_own() {
    holds(
        "claim-unsourced",
        "sources: [{note: 1, title: Answer 15, on_request: true, date: 2026-10-06, claims: [\"91%\", \"62.5%\", \"24\"]}]",
        &[
            "Nine per cent of doors are loose.",
            "The other eight per cent got nothing.",
            "The other 76% got nothing.",
            "The remaining 37% were late.",
        ],
        &[
            "In all 91% were offered their first choice. The other nine per cent were not.",
            "The remaining 9% have been put on the list.",
            "For 37.5% the answer did not come.",
            "That leaves 9% of the doors.",
        ],
    );
}
