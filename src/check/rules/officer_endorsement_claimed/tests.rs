//! What claims officers for one side, and what leaves them out of it.

use crate::check::practice::holds;

#[test]
fn on_more_phrasings() {
    holds(
        "officer-endorsement-claimed",
        "",
        &[
            "The council's own engineers agree that the bridge is safe for buses.",
            "Our plan has won the backing of the chief executive.",
            "Planning officers have long opposed this scheme.",
            "The waste team at the Guildhall think it is a cracking idea.",
            "The parks team at the town hall reckon it is a grand plan.",
            "The highways people think it a lovely idea.",
            "It was Ines Quill who dreamt up this barmy scheme.",
            "It was Ines Quill who made this daft choice, and she ought to come and stand there.",
            "Ines Quill runs the lamps from behind a desk.",
            "Senior officials are on our side, Cllr Frayne said.",
            "Town hall staff are firmly against the closure.",
            "The amendment was endorsed by the council's finance officers.",
            "Officers themselves now accept our figures.",
            "Ministers listened; officers were overruled.",
            "Cllr Frayne said: \"Even the director of housing supports our call for a new survey.\"",
            "The administration ignored the advice of its own officers.",
            "The head of transport welcomes our idea.",
            "This is an officer-backed alternative to the cut.",
            "Ines Quill has failed tenants and should resign.",
            "Tenants know who is to blame: Ines Quill, the head of housing.",
            "Officers' recommendations were ignored by Cabinet.",
            "Our figures have been endorsed by the finance director.",
            "The list was drawn up by Ines Quill. We are sorry that she has found no room on it for a lamp.",
            "Ask around the depot: the people who run the service would sign it on the spot.",
            "Tenants have been let down by Ines Quill and her dithering.",
            "Highways staff have told us they favour our scheme.",
            "Our proposal has the support of the finance team at the town hall.",
        ],
        &[
            "The officer report to Cabinet (item 6, paragraph 14) recommends the second option.",
            "Council officers support residents who fill in the form online.",
            "Police officers back the campaign for a crossing.",
            "The group thanks officers for their work on the flood.",
            "Officers will give the figures to the scrutiny committee on 8 December 2026.",
            "Residents support our plan, and so do shopkeepers.",
            "Officers act on the decisions of Cabinet.",
            "The chief executive has written to all councillors.",
            "No officer has said so, and officers take no side.",
            "Ines Quill, the head of housing, will answer questions at the public meeting.",
        ],
    );
}
