//! Say what a message means.

use super::args::{ExplainFormat, ExplainOptions};
use super::{DONE, USAGE, say};
use crate::base::code::ALL;
use crate::base::diagnostic::nearest;
use crate::pipeline::rulebook;
use crate::press::report;

/// Prints the page of a rule or another code, the list of all, or the rule book; gives the exit code.
pub fn run(options: &ExplainOptions) -> u8 {
    let rules = rulebook::rules();
    let Some(wanted) = &options.code else {
        match options.format {
            ExplainFormat::Text => say(&report::list(&rules, ALL)),
            ExplainFormat::Markdown => say(&report::rule_book(&rules)),
        }
        return DONE;
    };
    if let Some(rule) = rules.iter().find(|rule| rule.code.id == wanted) {
        match options.format {
            ExplainFormat::Text => say(&report::explain_rule(rule)),
            ExplainFormat::Markdown => say(&report::rule_book(&[rule])),
        }
        return DONE;
    }
    if let Some(code) = ALL.iter().find(|code| code.id == wanted) {
        say(&report::explain(code));
        return DONE;
    }
    let ids = rules
        .iter()
        .map(|rule| rule.code.id)
        .chain(ALL.iter().map(|code| code.id));
    let help = match nearest(wanted, ids) {
        Some(near) => format!("did you mean {near}?"),
        None => "`pressroom explain` lists all codes".to_owned(),
    };
    anstream::eprintln!("error: there is no code `{wanted}`\n  help: {help}");
    USAGE
}
