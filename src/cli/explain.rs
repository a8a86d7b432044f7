//! Say what a message means.

use super::args::ExplainOptions;
use super::{DONE, USAGE, say};
use crate::base::code::ALL;
use crate::base::diagnostic::nearest;
use crate::press::report;

/// Prints the page of a code, or the list of all; gives the exit code.
pub fn run(options: &ExplainOptions) -> u8 {
    let Some(wanted) = &options.code else {
        say(&report::list(ALL));
        return DONE;
    };
    if let Some(code) = ALL.iter().find(|code| code.id == wanted) {
        say(&report::explain(code));
        return DONE;
    }
    let help = match nearest(wanted, ALL.iter().map(|code| code.id)) {
        Some(near) => format!("did you mean {near}?"),
        None => "`pressroom explain` lists all codes".to_owned(),
    };
    anstream::eprintln!("error: there is no code `{wanted}`\n  help: {help}");
    USAGE
}
