//! How dates, times and sums are written, and what each other way of writing them should be.

mod dates;
mod sums;
mod times;

use std::ops::Range;

use super::pattern::Traced;

/// Words that are written in another way than house style has them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Better {
    /// Which.
    pub words: Range<usize>,
    /// What to write, where that is known.
    pub better: Option<String>,
    /// Whether a machine may write it: the words cannot mean anything else.
    pub certainty: Certainty,
    /// What is to be done, in a sentence; made from `better` where it is empty.
    pub help: String,
}

/// Whether the better words are certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// They are.
    Sure,
    /// A person must look.
    Unsure,
}

impl Better {
    fn sure(words: Range<usize>, better: String) -> Self {
        Self {
            words,
            better: Some(better),
            certainty: Certainty::Sure,
            help: String::new(),
        }
    }

    fn unsure(words: Range<usize>, better: String) -> Self {
        Self {
            certainty: Certainty::Unsure,
            ..Self::sure(words, better)
        }
    }

    fn advised(words: Range<usize>, help: &str) -> Self {
        Self {
            words,
            better: None,
            certainty: Certainty::Unsure,
            help: help.to_owned(),
        }
    }
}

/// Every place of a text that house style has otherwise, in order; of those that meet, the first and longest.
pub fn betters(text: Traced) -> Vec<Better> {
    let mut found = dates::betters(text);
    found.extend(times::betters(text));
    found.extend(sums::betters(text));
    found.retain(|better| better.better.as_deref() != Some(&text[better.words.clone()]));
    found.sort_by_key(|better| (better.words.start, std::cmp::Reverse(better.words.end)));
    let mut end = 0;
    found.retain(|better| {
        let is_free = better.words.start >= end;
        if is_free {
            end = better.words.end;
        }
        is_free
    });
    found
}

/// Whether what follows a full stop begins a sentence, or nothing follows: then the stop is the sentence's own.
fn ends_sentence(after: &str) -> bool {
    let rest = after.trim_start_matches(['"', '”', '’', '\'', ')']);
    rest.trim().is_empty()
        || (rest.starts_with(char::is_whitespace) && rest.trim_start().starts_with(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::check::pattern::Traces;

    fn betters(text: &str) -> Vec<Better> {
        super::betters(Traced::new(text, &Traces::of([text]), 0))
    }

    /// The text with everything that is certain put right, and what else is told in brackets.
    fn check(text: &str, expected: &str) {
        let mut put_right = text.to_owned();
        for better in betters(text).into_iter().rev() {
            let there = &text[better.words.clone()];
            let instead = match (&better.better, better.certainty) {
                (Some(instead), Certainty::Sure) => instead.clone(),
                (Some(instead), Certainty::Unsure) => format!("<{there}|{instead}>"),
                (None, _) => format!("<{there}>"),
            };
            put_right.replace_range(better.words, &instead);
        }
        assert_eq!(put_right, expected, "{text}");
    }

    #[test]
    fn dates() {
        check(
            "On 26th Nov., 2026 and the 9th of January, 2027.",
            "On 26 November 2026 and 9 January 2027.",
        );
        check(
            "On November 26, 2026, or Nov 26th.",
            "On 26 November 2026, or 26 November.",
        );
        check("By 26 Nov. The 5 May poll.", "By 26 November. The 5 May poll.");
        check(
            "On 26/11/2026, 4/11/2026 and 26.11.26.",
            "On 26 November 2026, <4/11/2026|4 November 2026> and 26.11.26.",
        );
        check(
            "In May 12 residents met; in March 40 did.",
            "In May 12 residents met; in March 40 did.",
        );
        check(
            "Open 10-12 November, Monday–Friday, 2025-26, April–June.",
            "Open 10 to 12 November, Monday to Friday, 2025 to 2026, April to June.",
        );
        check(
            "Minute 2026/74, ref 26/01877/FUL, sort code 20-00-00, part 6.5.4.",
            "Minute 2026/74, ref 26/01877/FUL, sort code 20-00-00, part 6.5.4.",
        );
        check(
            "On 26 November 2026, in November 2026 and on 3 December.",
            "On 26 November 2026, in November 2026 and on 3 December.",
        );
        check("On 26 November, 2026 it ended.", "On 26 November 2026 it ended.");
        check(
            "The 21st century; the 3rd time; 42nd Street.",
            "The 21st century; the 3rd time; 42nd Street.",
        );
    }

    #[test]
    fn times() {
        check(
            "At 7.00 PM, 9.30 A.M., 7 pm and 7:30pm.",
            "At 7pm, 9:30am, 7pm and 7:30pm.",
        );
        check(
            "At 7 p.m. The group met until 8 p.m.",
            "At 7pm. The group met until 8pm.",
        );
        check(
            "From 1930hrs, at 19:30, at 19.30, by 09:00.",
            "From 7:30pm, at 7:30pm, at 7:30pm, by 9am.",
        );
        check(
            "Open 9am-5pm, 10-11am, 9-5pm.",
            "Open 9am to 5pm, 10am to 11am, <9-5pm|9am to 5pm>.",
        );
        check(
            "At 12 noon, 12pm or noon; at midnight; at 7 o'clock.",
            "At midday, midday or midday; at <midnight>; at <7 o'clock>.",
        );
        check(
            "A 24 hour line, 100 hours, 2:1 odds, I am 7.",
            "A 24 hour line, 100 hours, 2:1 odds, I am 7.",
        );
    }

    #[test]
    fn sums() {
        check(
            "£1.2m, £3bn, £500k, £12,500.00, £12500, £1.25million.",
            "£1.2 million, £3 billion, £500,000, £12,500, £12,500, £1.25 million.",
        );
        check(
            "12 per cent, 12 percent, 4.5 %, 12pc, ten per cent.",
            "12%, 12%, 4.5%, 12%, 10%.",
        );
        check(
            "£5-£10, £4.20, £950, 12% and £1.2 million.",
            "£5 to £10, £4.20, £950, 12% and £1.2 million.",
        );
        check(
            "GBP 500 for 1140 residents and 12500 people.",
            "£500 for <1140|1,140> residents and <12500|12,500> people.",
        );
        check(
            "Call 01632960417. In 2026 people met. 5 percentage points.",
            "Call 01632960417. In 2026 people met. 5 percentage points.",
        );
        check("2m people, 3m wide.", "2 million people, 3m wide.");
    }

    proptest! {
        #[test]
        fn what_is_put_right_is_right(text in "([0-9]{1,4}|[.:,/ –-]|st|th|of |am|pm|p\\.m\\.|£|m|bn|k|million|Nov|November|May|Monday|noon|per cent|%|hrs| at | the |\\PC){0,14}") {
            let put_right = |text: &str| {
                let mut text = text.to_owned();
                for better in betters(&text.clone()).into_iter().rev() {
                    if let (Some(instead), Certainty::Sure) = (better.better, better.certainty) {
                        text.replace_range(better.words, &instead);
                    }
                }
                text
            };
            let mut once = put_right(&text);
            // A change may open the way for another; a few rounds settle every text.
            for _ in 0..4 {
                once = put_right(&once);
            }
            prop_assert_eq!(put_right(&once), once.clone());
        }
    }
}
