//! More phrasings than a rule's page has room for: what each must find, and what it must leave alone.

mod form;
mod reading;
mod site;

use crate::rules::raised;

/// Examples of `rule` in the form of `rules.rs`: all of `bad` raise it, none of `good` does.
fn check(rule: &str, bad: &[&str], good: &[&str]) {
    let mut broken = Vec::new();
    for (examples, is_bad) in [(bad, true), (good, false)] {
        for example in examples {
            let (raised, report) = raised(example);
            if raised.iter().any(|told| told.code.id == rule) != is_bad {
                broken.push(format!("{rule} on {example}\n\nsays:\n{report}"));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n=====\n"));
}
