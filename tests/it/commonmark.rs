//! Markdown means what the CommonMark specification says it means.
//!
//! Our own sample always runs. The examples of a specification (<https://spec.commonmark.org/>) run
//! when `PRESSROOM_COMMONMARK` names a JSON file of them: a list of `{n, section, markdown, html}`.

use std::fs;

use pressroom::base::{Digest, SourcePath};
use pressroom::output::prose::{Prose, Targets};
use pressroom::render::prose::{Manner, html};
use serde::Deserialize;

const SAMPLE: &str = include_str!("commonmark.json");

#[derive(Deserialize)]
struct Example {
    n: u32,
    section: String,
    markdown: String,
    html: String,
}

fn check(examples: &str) {
    let examples: Vec<Example> = serde_json::from_str(examples).expect("a list of examples");
    let prose = Prose {
        source: SourcePath::new("content/pages/example.md"),
        digest: Digest::of_bytes(b""),
        start: 0,
        lang: "en".into(),
        targets: Targets::default(),
    };
    let mut failed = Vec::new();
    for example in &examples {
        let made = html(&example.markdown, &prose, Manner::Bare);
        if made != example.html {
            failed.push(format!(
                "{} {}\n{}\n--- expected\n{}\n--- made\n{made}",
                example.n, example.section, example.markdown, example.html
            ));
        }
    }
    let (count, all) = (failed.len(), examples.len());
    assert!(
        failed.is_empty(),
        "{}\n{count} of {all} examples failed",
        failed.join("\n======\n")
    );
}

#[test]
fn our_sample_is_read_as_commonmark() {
    check(SAMPLE);
}

#[test]
#[allow(
    clippy::disallowed_methods,
    reason = "a test may be told where the specification lies"
)]
fn the_specification_is_read_as_it_says() {
    if let Ok(path) = std::env::var("PRESSROOM_COMMONMARK") {
        check(&fs::read_to_string(path).expect("the file that the variable names"));
    }
}
