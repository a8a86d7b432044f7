//! What people type.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;

mod approve;
mod args;
mod build;
mod check;
mod clock;
mod due;
mod explain;
mod fixes;
mod import;
mod init;
mod new;
mod opening;
mod preview;
mod schema;
mod serve;
mod shown;
mod why;

use args::{Arguments, Command};

/// Done.
const DONE: u8 = 0;
/// Errors were found.
const ERRORS: u8 = 1;
/// What was typed cannot be understood.
const USAGE: u8 = 2;

/// Runs the command that the arguments name.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    ExitCode::from(match arguments.command {
        Command::Init(options) => init::run(&options),
        Command::New(options) => new::run(&options),
        Command::Build(options) => build::run(&options),
        Command::Serve(options) => serve::run(&options),
        Command::Check(options) => check::run(&options),
        Command::Due(options) => due::run(&options),
        Command::Preview(options) => preview::run(&options),
        Command::Approve(options) => approve::run(&options),
        Command::Why(options) => why::run(&options),
        Command::Explain(options) => explain::run(&options),
        Command::Schema(options) => schema::run(&options),
        Command::Import(options) => import::run(&options),
    })
}

/// Prints to standard output. A reader that has gone away, as `head` does, is nobody's fault.
fn say(text: &str) {
    let _ = io::stdout().lock().write_all(text.as_bytes());
}
