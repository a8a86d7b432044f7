//! The site in a browser while it is written.

use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;

use super::args::ServeOptions;
use super::{DONE, ERRORS, clock, opening, say, shown};
use crate::base::{Diagnostic, Horizon};
use crate::press::plain_words;
use crate::serve::{Clock, Counts, Settings, Told, Watching, serve};

/// Serves the site until it is interrupted; gives the exit code.
pub fn run(options: &ServeOptions) -> u8 {
    let (horizon, site) = match opening::open(options.at.as_deref(), options.site.as_deref()) {
        Ok(opened) => opened,
        Err(code) => return code,
    };
    let seen: fn(Horizon) -> Horizon = match options.preview {
        true => |horizon| Horizon::live(horizon.now),
        false => |horizon| horizon,
    };
    let settings = Settings {
        site: site.clone(),
        port: options.port,
        watching: if options.poll {
            Watching::Looking
        } else {
            Watching::Told
        },
        clock: match clock::stands_still(options.at.as_deref()) {
            true => Clock::Still(seen(horizon)),
            false => Clock::Running(Box::new(move || seen(clock::running()))),
        },
    };
    let asked = options.port;
    match serve(settings, move |told| tell(told, asked, &site)) {
        Ok(()) => {
            say("\nEnded. Nothing was written.\n");
            DONE
        }
        Err(error) => {
            anstream::eprintln!("error: no browser can be let in: {}", plain_words(&error));
            ERRORS
        }
    }
}

fn tell(told: &Told, asked: u16, site: &Path) {
    match told {
        Told::Open { address } => say(&opened(*address, asked)),
        Told::Broken => anstream::eprintln!(
            "error: this is a fault of pressroom, not of your texts; please report the lines above\n\
             The page shows the website as it last was. Change something, and it is tried again."
        ),
        Told::Built {
            account,
            findings,
            changed,
            took,
        } => {
            let errors: Vec<Diagnostic> = findings.iter().filter(|found| found.is_error()).cloned().collect();
            shown::show(&errors, site);
            say(&built(account.read, *changed, *took, Counts::of(*findings)));
        }
    }
}

/// What is said when browsers can come.
fn opened(address: SocketAddr, asked: u16) -> String {
    let clash = match asked == 0 || address.port() == asked {
        true => String::new(),
        false => format!(
            "Port {asked} is in use by another program, so this one took {}.\n",
            address.port()
        ),
    };
    format!(
        "{clash}Open http://{address}/ in a browser on this computer. What you save is shown there by itself.\n\
         public/ stays as it is. Press Ctrl-C to end.\n"
    )
}

/// What is said of a build.
fn built(read: usize, changed: Option<usize>, took: Duration, counts: Counts) -> String {
    let found = [
        counted(counts.errors, "error", "errors"),
        counted(counts.warnings, "warning", "warnings"),
        counted(counts.advice, "piece of advice", "pieces of advice"),
    ];
    let found: Vec<String> = found.into_iter().flatten().collect();
    let found = match found[..] {
        [] => "nothing to mend".to_owned(),
        _ => found.join(", "),
    };
    let took = took.as_secs_f64();
    match changed {
        Some(changed) => {
            let files = counted(changed, "file", "files").unwrap_or("no file".to_owned());
            format!("Read {read} texts in {took:.2} s: {files} changed, {found}.\n")
        }
        None => format!("Errors stop the website; the page shows it as it last was. {found}.\n"),
    }
}

fn counted(count: usize, one: &str, many: &str) -> Option<String> {
    match count {
        0 => None,
        1 => Some(format!("1 {one}")),
        count => Some(format!("{count} {many}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_that_is_taken_is_told() {
        let address = "127.0.0.1:4000".parse().unwrap();
        assert!(opened(address, 4000).starts_with("Open http://127.0.0.1:4000/ in"));
        assert!(opened(address, 0).starts_with("Open "));
        let words = "Port 80 is in use by another program, so this one took 4000.\nOpen ";
        assert!(opened(address, 80).starts_with(words));
    }

    #[test]
    fn a_build_is_told_in_a_line() {
        let counts = Counts {
            errors: 0,
            warnings: 1,
            advice: 2,
        };
        let took = Duration::from_millis(84);
        assert_eq!(
            built(62, Some(1), took, counts),
            "Read 62 texts in 0.08 s: 1 file changed, 1 warning, 2 pieces of advice.\n"
        );
        assert_eq!(
            built(62, Some(0), took, Counts::default()),
            "Read 62 texts in 0.08 s: no file changed, nothing to mend.\n"
        );
    }
}
