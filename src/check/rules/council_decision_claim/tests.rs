//! What tells of decisions of the council, and what only sounds so.

use crate::check::practice::holds;

#[test]
fn on_more_phrasings() {
    holds(
        "council-decision-claim",
        "",
        &[
            "Hollin Valley District Council has agreed to resurface Mill Lane, the group said.",
            "Cabinet has given the green light to a skate park on Beck Side.",
            "The plan to close the baths was thrown out by Full Council.",
            "Councillors have voted to keep the library open.",
            "The licensing committee granted the late licence.",
            "Council bosses announced that parking charges will rise.",
            "The authority's executive approved it. The council has now signed off the sale.",
            "The council will scrap the fee from April 2027.",
            "It has been decided that the stall will close.",
            "As a council, we are proud of this park.",
            "Cllr Frayne said: \"We in the council took this step for residents, and it was right.\"",
            "The crossing was approved unanimously by the planning committee.",
            "The scheme won the approval of Cabinet.",
            "Here at the council we are proud of this. We, the council, will not rest.",
            "Planning permission has been granted for the towers.",
            "The decision was taken by Full Council to sell the hall.",
            "The council pushed through a rise in charges.",
            "By now the Cabinet has given the skate park its blessing.",
            "There was a firm no from Full Council.",
            "Councillors gave the scheme the go-ahead when the housing committee met.",
            "Councillors have given the new shelter their blessing.",
            "The housing committee met last month and voted to pay for the heating.",
            "The bench was paid for by the council.",
            "Our city has decided to sell the hall.",
        ],
        &[
            "The group wants the council to resurface Mill Lane.",
            "Somebody in every kitchen in this city has decided to open the other lid.",
            "Families across our borough have voted with their feet.",
            "The newsletter is paid for by the councillors. Tea was handed out by councillors.",
            "The prizes are promised by our councillors.",
            "Our councillors gave the winner a nod.",
            "If Full Council agrees, the baths will stay open.",
            "Full Council will vote on the motion on 26 November 2026.",
            "The council has not decided when the baths will close.",
            "Cabinet should have approved this last year.",
            "The group has asked the council to confirm the date.",
            "Valley Group councillors voted against the cut.",
            "The council collects bins on Tuesdays.",
            "Members of the Licensing Committee decide on the evidence.",
            "Full Council sets the budget in February. The council decides on claims.",
            "Cabinet agreed on 3 November 2026 to pay for it (minute 2026/74).",
            "The council has 42 members. The group holds 14 of its seats.",
            "Our 14 councillors voted for the motion.",
            "Budgets are choices. Cabinet has chosen consultants.",
            "The council's website gives the opening hours.",
        ],
    );
}
