//! Say what a message means.

use super::args::{ExplainFormat, ExplainOptions};
use super::build::site_folder;
use super::{DONE, USAGE, say};
use crate::base::Rule;
use crate::base::code::ALL;
use crate::base::diagnostic::nearest;
use crate::pipeline::rulebook;
use crate::press::check::own_rules;
use crate::press::report;

/// Prints the page of a rule or another code, the list of all, or the rule book; gives the exit code.
pub fn run(options: &ExplainOptions) -> u8 {
    let (rules, own) = (rulebook::rules(), own(options));
    let Some(wanted) = &options.code else {
        match options.format {
            ExplainFormat::Text => say(&report::list(&rules, &own, ALL)),
            ExplainFormat::Markdown => say(&report::rule_book(&rules, &own)),
        }
        return DONE;
    };
    if let Some(rule) = rules.iter().chain(&own).find(|rule| rule.code.id == wanted) {
        match options.format {
            ExplainFormat::Text => say(&report::explain_rule(rule)),
            ExplainFormat::Markdown => say(&report::rule_book(&[rule], &[])),
        }
        return DONE;
    }
    if let Some(code) = ALL.iter().find(|code| code.id == wanted) {
        say(&report::explain(code));
        return DONE;
    }
    let of_rules = rules.iter().chain(&own).map(|rule| rule.code.id);
    let ids = of_rules.chain(ALL.iter().map(|code| code.id));
    let help = match nearest(wanted, ids) {
        Some(near) => format!("did you mean {near}?"),
        None => "`pressroom explain` lists all codes".to_owned(),
    };
    anstream::eprintln!("error: there is no code `{wanted}`\n  help: {help}");
    USAGE
}

/// The group's own rules, where a site folder is named or near.
fn own(options: &ExplainOptions) -> Vec<&'static Rule> {
    site_folder(options.site.as_deref()).map_or_else(|_| Vec::new(), |site| own_rules(&site))
}
