//! Print the JSON Schema of a kind.

use super::args::SchemaOptions;
use super::{DONE, USAGE, say};
use crate::base::diagnostic::nearest;
use crate::content::Kind;
use crate::content::schema::schema;

/// Prints a schema; gives the exit code.
pub fn run(options: &SchemaOptions) -> u8 {
    let wanted = options.kind.to_lowercase();
    if let Some(kind) = Kind::ALL.into_iter().find(|kind| kind.name() == wanted) {
        say(&format!("{:#}\n", schema(kind)));
        return DONE;
    }
    let names: Vec<&str> = Kind::ALL.iter().map(|kind| kind.name()).collect();
    let help = match nearest(&wanted, names.iter().copied()) {
        Some(near) => format!("did you mean {near}?"),
        None => format!("the kinds are: {}", names.join(", ")),
    };
    anstream::eprintln!("error: there is no kind `{}`\n  help: {help}", options.kind);
    USAGE
}
