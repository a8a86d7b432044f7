//! What is still to be written, and what only looks so.

use crate::check::practice::holds;

#[test]
fn on_more_phrasings() {
    holds(
        "placeholder-left",
        "",
        &[
            "Cllr Frayne said: \"[quote to come]\"",
            "Figures to follow.",
            "The meeting is at [venue], [time].",
            "Costs rose by X% in 2025.",
            "The scheme will cost £XX million.",
            "Lorem ipsum dolor sit amet.",
            "The date is TBC.",
            "It starts at 7pm (to be confirmed).",
            "Call ____ for a seat.",
            "Dear {{first_name}}, come along.",
            "Write to info@example.com for a copy.",
            "{% image \"pier.jpg\" \"The pier\" %} and {{ page.excerpt }}",
            "DRAFT: not yet approved by Cllr Frayne.",
            "The group (check this ???) has 14 seats.",
            "FIXME add the figure.",
            "Read the [minutes](https://hollin-council.example/____).",
            "Read the [minutes](https://hollin-council.example/TODO).",
            "Photo: placeholder.",
            "[Add a sentence on what it means for tenants.]",
            "Cllr Frayne's reply goes in here once she is back.",
            "A gift of (sum to be filled in when the bank answers) has come.",
            "The work will cost £ million. (Check with the treasurer before we send it.)",
            "(Ask Ines about the date.)",
            "A service will follow in the churchyard on (vicar to confirm date) and all are welcome.",
            "Doors open at (time from caretaker), and the vicar speaks at (vicar to give time).",
            "The band plays at (the club to supply the hour) by the beck.",
            "Figures to come. The quote to come from Ines is short.",
            "Names to be added.",
        ],
        &[
            "Cllr Frayne said: \"It [the scheme] will cost more than they say, and they know it.\"",
            "The full timetable will be confirmed on 3 December 2026.",
            "Read the [minutes of the meeting](https://hollin-council.example/minutes).",
            "The letter is signed “A resident [name withheld]”.",
            "The 20th Hollin Fair was the biggest yet. Louis XX never reigned.",
            "More details are on the council's website.",
            "Forms can be filled in when the hall opens. (Ring 01632 960731 for a seat, or ask for Ines.)",
            "The group would like the figures to come to the public panel every quarter.",
            "We asked for the details to come before the panel, and for the numbers to come out monthly.",
            "Names to be added to the memorial are read out. It is for the dates to follow the moon.",
            "Bring a drink (parents to supply cups).",
            "Really?? Yes: the council quoted a price. Insert the key and turn it to the left.",
        ],
    );
}
