//! The house's rules of words, on more phrasings than their pages have room for.

use super::*;
use crate::check::practice::holds;

#[test]
fn every_file_is_read_without_a_word() {
    for (name, text) in FILES {
        let path = SourcePath::new(&format!("packs/{name}.yaml"));
        let outcome = sheet::read(&path, text, name, Names::Own);
        assert_eq!(outcome.diagnostics, [], "{name}");
        assert_eq!(outcome.value.expect("a rule").rule.code.id, *name);
    }
    assert!(FILES.is_sorted(), "by name");
}

#[test]
fn papers_that_are_not_public() {
    holds(
        "exempt-marker",
        "",
        &[
            "The costs are set out in an exempt annexe to the Cabinet papers.",
            "Councillors were handed a confidential briefing note before the vote.",
            "According to the restricted minutes, two firms bid.",
            "It was item 12 on the closed part of the agenda.",
            "Discussed in the private session of Cabinet, the sale will raise £2 million.",
            "The sum appears in the Part B report.",
            "The report is stamped “private and confidential”.",
            "It is withheld under Schedule 12A of the Local Government Act 1972.",
            "Once the public had been asked to leave, the price was read out.",
            "The leaked council dossier lists nine sites.",
            "The commercially sensitive valuation puts the site at £4 million.",
            "The document, marked NOT FOR PUBLICATION, names the bidder.",
            "Cllr Ottilie Frayne said: \"The exempt report says so on page 4, and I have read it to the end.\"",
            "It is in the yellow papers that go to members alone.",
            "An official-sensitive slide gives the sum.",
        ],
        &[
            "The council has not published the contract price. We have asked for it.",
            "Charities are exempt from the levy.",
            "Citizens Advice gives free, confidential advice on debt.",
            "Part 2 of our series on buses comes out on 3 December 2026.",
            "The agenda and reports are on the council's website.",
            "The closed section of Mill Lane opens again on 4 January 2027.",
            "The secret of good gardens is compost, said the winner.",
            "There were no exempt items at the meeting.",
            "A private meeting room can be booked at the library.",
            "When the public were asked, 61% wanted the bus.",
            "Restricted parking begins on 1 January 2027.",
        ],
    );
}

#[test]
fn what_was_said_in_confidence() {
    holds(
        "confidential-advice",
        "",
        &[
            "The finance director told our group that the reserves would run out by March 2027.",
            "We have been advised by council lawyers that the contract cannot stand.",
            "Speaking off the record, a senior official called the plan unworkable.",
            "Officers have privately warned members that the bridge may close.",
            "In private, officers accept that the figures are wrong.",
            "At last night's group meeting councillors split over the plan.",
            "The group voted by nine votes to four to oppose the budget.",
            "Our members were briefed behind closed doors by officials on the sale.",
            "The head of planning admitted to us that the survey was never done.",
            "During a confidential briefing members heard that the roof will not last.",
            "The monitoring officer has made clear to group members that the vote was void.",
            "A council officer told us in confidence that jobs will go.",
            "Legal advice to the group is that the lease has ended.",
            "The internal group vote was close.",
        ],
        &[
            "Officers told Cabinet in public on 3 November 2026 that the roof is sound.",
            "Residents told us that the bus is full by 8am.",
            "The group voted for the motion at Full Council.",
            "The director of public health told the scrutiny committee that rates are falling.",
            "Police officers told us at the street stall that thefts are down.",
            "Mr Hale told the public meeting that he would sell.",
            "A motion of no confidence was lost by 20 votes to 18.",
            "The group met residents on Beck Side to hear about the flood.",
            "The group has 14 councillors, and 9 of them went to the meeting.",
            "The council's briefing for the media is on 3 December 2026.",
            "The group meets in public on the first Monday of each month.",
        ],
    );
}
