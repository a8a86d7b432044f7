//! The terms of the council: what was published in one that is over says so.

use jiff::civil::Date;

use crate::base::code::COUNCIL_TERMS;
use crate::base::date::{long_day, month_name};
use crate::base::{Diagnostic, FieldPath};
use crate::content::entry::Term;
use crate::content::fields::Fields;

/// A term of the council, from one election of the whole to the next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TermFacts {
    /// Its days.
    pub term: Term,
    /// What it is called: `Third council`; may be empty.
    pub label: String,
    /// Who led the council, in neutral words: `no overall control`; may be empty.
    pub control: String,
}

/// A term, and where its days stand.
struct Placed {
    facts: TermFacts,
    from: FieldPath,
    to: FieldPath,
}

impl TermFacts {
    /// Reads the list of terms, and says where they do not follow one another.
    pub(super) fn read_all(f: &mut Fields) -> Vec<Self> {
        let note = "The terms of the council, so that what is from an earlier one says so.";
        let mut terms = f.maps("terms", note, |f| {
            let from = f.day("from", "Its first day.");
            let given = f.has("from").then_some(String::new());
            f.require("from", given);
            let facts = Self {
                term: Term {
                    from,
                    to: f.day("to", "Its last day; left out of the term that lasts."),
                },
                label: f.text_or_empty("label", "What it is called, as in Third council."),
                control: f.text_or_empty("control", "Who led the council, in neutral words: no overall control."),
            };
            let (from, to) = (f.path_of("from"), f.path_of("to"));
            Placed { facts, from, to }
        });
        terms.sort_by_key(|placed| placed.facts.term.from);
        for (index, placed) in terms.iter().enumerate() {
            if let Some((fault, at)) = fault(placed, terms.get(index + 1)) {
                f.fault(fault, at);
            }
        }
        terms.into_iter().map(|placed| placed.facts).collect()
    }

    /// Its name, where it has one, and its months: `Third council, May 2019 to May 2023`.
    pub fn name(&self) -> String {
        let month = |day: Date| month_name(day.year(), day.month());
        let months: Vec<String> = [self.term.from, self.term.to]
            .into_iter()
            .flatten()
            .map(month)
            .collect();
        let months = months.join(" to ");
        match self.label.trim() {
            "" => months,
            label => format!("{label}, {months}"),
        }
    }
}

/// What is wrong with a term, seen beside the one that follows it.
fn fault<'p>(placed: &'p Placed, next: Option<&'p Placed>) -> Option<(Diagnostic, &'p FieldPath)> {
    let Term { from: Some(from), to } = placed.facts.term else {
        // That its first day is missing, or cannot be read, has been told.
        return None;
    };
    let fault = |message: String, help: String| Diagnostic::new(&COUNCIL_TERMS, message).help(help);
    if let Some(to) = to.filter(|to| *to < from) {
        let message = format!(
            "the council term that begins on {} ends before that, on {}",
            long_day(from),
            long_day(to)
        );
        let help = "Write the first day in `from` and the last one in `to`; leave `to` out while the term lasts";
        return Some((fault(message, help.to_owned()), &placed.to));
    }
    let next_from = next?.facts.term.from?;
    let before = next_from.yesterday().unwrap_or(next_from).max(from);
    let Some(to) = to else {
        let message = format!(
            "the council term from {} has no last day, and another begins on {}",
            long_day(from),
            long_day(next_from)
        );
        let help = format!("Say when it ended: `to: {before}`. Only the term that lasts has no `to`");
        return Some((fault(message, help), &placed.from));
    };
    (to >= next_from).then(|| {
        let message = format!(
            "two council terms share days: one ends on {}, and the next begins on {}",
            long_day(to),
            long_day(next_from)
        );
        let help = match next_from > from {
            true => format!("A day lies in one term: end the first with `to: {before}`, or let the next begin later"),
            false => "A day lies in one term: let the second begin after the first has ended".to_owned(),
        };
        (fault(message, help), &placed.to)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::date::Zone;
    use crate::base::{Place, SourcePath};
    use crate::content::fields;

    /// The names of the terms, and what is said of them: where, what, and what to write instead.
    fn check(yaml: &str, names: &[&str], told: &[(&str, &str, &str)]) {
        let path = SourcePath::new("content/site.yaml");
        let map = crate::source::yaml::read(&path, yaml, 0).value.unwrap();
        let (terms, faults) = fields::read(&path, &map, &Zone::utc(), "en", TermFacts::read_all);
        assert_eq!(terms.iter().map(TermFacts::name).collect::<Vec<_>>(), names, "{yaml}");
        let said: Vec<(String, &str, &str)> = faults
            .iter()
            .map(|fault| {
                let Some(Place::Field(_, at)) = &fault.place else {
                    panic!("{fault:?} has no place");
                };
                (
                    at.to_string(),
                    fault.message.as_str(),
                    fault.help.as_deref().unwrap_or_default(),
                )
            })
            .collect();
        let said: Vec<(&str, &str, &str)> = said.iter().map(|(at, what, how)| (at.as_str(), *what, *how)).collect();
        assert_eq!(said, told, "{yaml}");
    }

    #[test]
    fn a_term_is_called_by_its_months_and_its_label() {
        check("{}", &[], &[]);
        check(
            "terms:\n  - {from: 2023-05-09}\n  - {from: 2019-05-07, to: 2023-05-08, label: Third council}\n",
            &["Third council, May 2019 to May 2023", "May 2023"],
            &[],
        );
    }

    #[test]
    fn terms_follow_one_another() {
        check(
            "terms:\n  - {from: 2023-05-09, to: 2019-05-07}\n",
            &["May 2023 to May 2019"],
            &[(
                "terms[0].to",
                "the council term that begins on 9 May 2023 ends before that, on 7 May 2019",
                "Write the first day in `from` and the last one in `to`; leave `to` out while the term lasts",
            )],
        );
        check(
            "terms:\n  - {from: 2019-05-07}\n  - {from: 2023-05-09}\n",
            &["May 2019", "May 2023"],
            &[(
                "terms[0].from",
                "the council term from 7 May 2019 has no last day, and another begins on 9 May 2023",
                "Say when it ended: `to: 2023-05-08`. Only the term that lasts has no `to`",
            )],
        );
        check(
            "terms:\n  - {from: 2023-05-09}\n  - {from: 2019-05-07, to: 2023-05-09}\n",
            &["May 2019 to May 2023", "May 2023"],
            &[(
                "terms[1].to",
                "two council terms share days: one ends on 9 May 2023, and the next begins on 9 May 2023",
                "A day lies in one term: end the first with `to: 2023-05-08`, or let the next begin later",
            )],
        );
        check(
            "terms:\n  - {from: 2019-05-07, to: 2023-05-08}\n  - {from: 2019-05-07, to: 2023-05-08}\n",
            &["May 2019 to May 2023", "May 2019 to May 2023"],
            &[(
                "terms[0].to",
                "two council terms share days: one ends on 8 May 2023, and the next begins on 7 May 2019",
                "A day lies in one term: let the second begin after the first has ended",
            )],
        );
    }

    #[test]
    fn a_term_without_a_first_day_is_told_once() {
        check(
            "terms:\n  - {to: 2023-05-08}\n  - {from: 2023-05-09}\n",
            &["May 2023", "May 2023"],
            &[("terms[0]", "`terms[0].from` is missing", "Add a line `from: …`")],
        );
    }
}
