//! The group's own rules and styles made for Vale, in a whole site; and changes that a machine may make.

use pressroom::base::fix::{self, Edit};
use pressroom::base::{Diagnostic, Severity};
use pressroom::press::mend::edits;
use pressroom::press::report::locate;
use proptest::prelude::*;

use crate::support::{Folder, NOW, Public, order};

const RELEASE: &str = "content/releases/2026/example.md";

/// The example site with further files, its release with `text`.
fn site(files: &[(&str, &str)], text: &str) -> Folder {
    let mut folder = Folder::on_disk("tests/sites/rules");
    let release = folder.text(RELEASE);
    let (front, _) = release.split_once("\n---\n").unwrap();
    folder.put(RELEASE, format!("{front}\n---\n{text}\n"));
    for (path, words) in files {
        folder.put(path, *words);
    }
    folder
}

fn findings(folder: &Folder) -> Vec<Diagnostic> {
    Public::default().build(folder, &order(NOW)).diagnostics
}

/// Findings of own rules in the release, each with its level, line and message.
fn own(folder: &Folder) -> Vec<String> {
    let text = folder.text(RELEASE);
    let start = text.split_once("\n---\n").unwrap().0.lines().count() + 1;
    let is_own = |told: &&Diagnostic| told.code.id.starts_with("House.") || told.code.id == "jargon";
    let found = findings(folder);
    found
        .iter()
        .filter(is_own)
        .map(|told| {
            let line = told.place.as_ref().and_then(|place| locate(place, &text));
            let line = line.map_or("-".to_owned(), |place| (place.line.saturating_sub(start)).to_string());
            format!("{} {:?} {line}: {}", told.code.id, told.severity, told.message)
        })
        .collect()
}

const JARGON: &str = "extends: existence\nmessage: “%s” is jargon\nlevel: warning\nignorecase: true\ntokens: [synerg(?:y|ies), stakeholder]\n";

#[test]
fn a_rule_of_the_group_is_told_set_and_waived() {
    let text = "The group has a *synergy* with\nStakeholder number 9.\n\nCllr Tobias Wren, councillor for Saltings, said: \"There is no synergy in this, and you know it.\"\n\nENDS";
    let rule = ("content/rules/jargon.yaml", JARGON);
    let mut folder = site(&[rule], text);
    assert_eq!(
        own(&folder),
        [
            "jargon Warning 1: “synergy” is jargon",
            "jargon Warning 2: “Stakeholder” is jargon"
        ]
    );
    let settings = folder.text("content/site.yaml") + "rules: {jargon: error}\n";
    folder.put("content/site.yaml", settings);
    let levels: Vec<Severity> = findings(&folder)
        .into_iter()
        .filter(|told| told.code.id == "jargon")
        .map(|told| told.severity)
        .collect();
    assert_eq!(levels, [Severity::Error, Severity::Error]);
    let release = folder.text(RELEASE);
    let waiver =
        "waivers: [{rule: jargon, reason: It is a name., by: odile-marsh, on: 2026-11-19, expires: 2027-01-01}]\n";
    folder.put(RELEASE, release.replacen("---\n", &format!("---\n{waiver}"), 1));
    let ids: Vec<&str> = findings(&folder).iter().map(|told| told.code.id).collect();
    assert!(
        !ids.contains(&"jargon") && !ids.iter().any(|id| id.contains("waiver")),
        "{ids:?}"
    );
}

#[test]
fn a_style_made_for_vale_works_when_it_is_dropped_in() {
    let style = [
        ("content/rules/House/README.md", "# House\n"),
        ("content/rules/House/meta.json", "{}"),
        (
            "content/rules/House/Terms.yml",
            "extends: substitution\nmessage: Use '%s' instead of '%s'.\nlevel: error\nignorecase: true\naction:\n  name: replace\nswap:\n  e-?bus: electric bus\n  town hall bosses: the council\n",
        ),
        (
            "content/rules/House/Commas.yml",
            "extends: occurrence\nmessage: Too many commas.\nlevel: suggestion\nscope: sentence\ntoken: ','\nmax: 3\n",
        ),
        (
            "content/rules/House/Repeat.yml",
            "extends: repetition\nmessage: \"'%s' stands twice.\"\nlevel: error\nalpha: true\ntokens: ['[^\\s]+']\n",
        ),
        (
            "content/rules/House/Adviser.yml",
            "extends: consistency\nmessage: \"Mixed spelling of '%s'.\"\nlevel: warning\nignorecase: true\neither: {advisor: adviser}\n",
        ),
        (
            "content/rules/House/Acronyms.yml",
            "extends: conditional\nmessage: \"'%s' has no explanation.\"\nlevel: warning\nfirst: '\\b([A-Z]{3,5})\\b'\nsecond: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'\nexceptions: [ENDS]\n",
        ),
        (
            "content/rules/House/Headings.yml",
            "extends: capitalization\nmessage: \"'%s' should be in sentence case.\"\nlevel: warning\nscope: heading.h2\nmatch: $sentence\n",
        ),
        (
            "content/rules/House/Grade.yml",
            "extends: metric\nmessage: The grade is %s.\nlevel: suggestion\nformula: words / sentences\ncondition: '> 100'\n",
        ),
        (
            "content/rules/House/Raw.yml",
            "extends: existence\nmessage: \"No bare '%s'.\"\nlevel: warning\nscope: raw\nnonword: true\ntokens: ['<br ?/?>']\n",
        ),
        (
            "content/rules/House/Before.yml",
            "extends: existence\nmessage: \"'%s' without its number.\"\nlevel: warning\ntokens: ['bus(?! \\d)']\n",
        ),
    ];
    let text = "The e-bus is is late, says the adviser of LGA.\n\n## Why This Is So\n\nOne, two, three, four, five. The Local Fund Office (LFO) and the LFO advisor met<br>there.";
    let expected = [
        "House.Acronyms Warning 1: 'LGA' has no explanation.",
        "House.Adviser Warning 5: Mixed spelling of 'advisor'.",
        "House.Before Warning 1: 'bus' without its number.",
        "House.Commas Advice 5: Too many commas.",
        "House.Headings Warning 3: 'Why This Is So' should be in sentence case.",
        "House.Raw Warning 5: No bare '<br>'.",
        "House.Repeat Error 1: 'is is' stands twice.",
        "House.Terms Error 1: Use 'electric bus' instead of 'e-bus'.",
    ];
    let mut found = own(&site(&style, text));
    found.sort();
    let expected: Vec<String> = expected.iter().map(|line| line.replace("'is is'", "'is'")).collect();
    assert_eq!(found, expected);
    let amiss = findings(&site(&style, text));
    let of_files: Vec<&Diagnostic> = amiss
        .iter()
        .filter(|told| {
            told.path()
                .is_some_and(|path| path.as_str().starts_with("content/rules/"))
        })
        .collect();
    assert_eq!(of_files, Vec::<&Diagnostic>::new());
}

/// The release with every certain change made.
fn mended(folder: &Folder) -> String {
    let (found, text) = (findings(folder), folder.text(RELEASE));
    let fixes = found.iter().filter_map(|told| told.fix.as_ref());
    let edits: Vec<Edit> = fixes
        .filter(|fix| fix.path().as_str() == RELEASE)
        .flat_map(|fix| edits(fix, &text))
        .collect();
    fix::apply(&text, &edits).text
}

#[test]
fn certain_changes_are_made_once_and_never_in_a_quotation() {
    let text = "Bus 42 stops at 7.00 PM on 26th Nov., 2026 for want of £1.2m (12 per cent of it).\n\nSee [the note of 3.30 p.m.](https://harrowmere-council.example/3.30pm/1/13/2026), `7.00 PM` and **9.30 A.M.** of 13/11/2026.\n\nCllr Tobias Wren, councillor for Saltings, said: \"We lost £1.2m at 7.00 PM, and 12 per cent of the buses.\"\n\n> At 7.00 PM it was over.\n\n| When | How |\n|---|---|\n| 7.00 PM | 12 per cent |\n\n<p>At 7.00 PM</p>\n\nENDS";
    let mut folder = site(&[], text);
    let once = mended(&folder);
    let body = once.split_once("\n---\n").unwrap().1;
    let expected = "Bus 42 stops at 7pm on 26 November 2026 for want of £1.2 million (12% of it).\n\nSee [the note of 3:30pm](https://harrowmere-council.example/3.30pm/1/13/2026), `7.00 PM` and **9:30am** of 13 November 2026.\n\nCllr Tobias Wren, councillor for Saltings, said: \"We lost £1.2m at 7.00 PM, and 12 per cent of the buses.\"\n\n> At 7.00 PM it was over.\n\n| When | How |\n|---|---|\n| 7pm | 12% |\n\n<p>At 7.00 PM</p>\n\nENDS\n";
    assert_eq!(body, expected);
    folder.put(RELEASE, once.clone());
    assert_eq!(mended(&folder), once);
}

/// Pieces of texts: those that are mended, and what they are mended into.
const PIECES: &[(&str, &str)] = &[
    ("7.00 PM", "7pm"),
    ("26th Nov., 2026", "26 November 2026"),
    ("12 per cent", "12%"),
    ("£1.2m", "£1.2 million"),
    (
        "\"It cost £1.2m at 7.00 PM, we hear,\" said Cllr Tobias Wren",
        "\"It cost £1.2m at 7.00 PM, we hear,\" said Cllr Tobias Wren",
    ),
    ("`7.00 PM`", "`7.00 PM`"),
    ("the tŷ ôl", "the tŷ ôl"),
    ("\n\n> At 7.00 PM\n\n", "\n\n> At 7.00 PM\n\n"),
    ("**half**", "**half**"),
    ("\n\n", "\n\n"),
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]
    #[test]
    fn twice_is_once_and_nothing_else_is_touched(pieces in prop::collection::vec(0..PIECES.len(), 1..9)) {
        let joined = |side: fn(&(&'static str, &'static str)) -> &'static str| {
            let pieces: Vec<&str> = pieces.iter().map(|piece| side(&PIECES[*piece])).collect();
            format!("Words, {} and more.", pieces.join(" and then "))
        };
        let mut folder = site(&[], &joined(|piece| piece.0));
        let once = mended(&folder);
        let expected = joined(|piece| piece.1);
        prop_assert_eq!(once.split_once("\n---\n").unwrap().1.trim_end(), expected.trim_end());
        folder.put(RELEASE, once.clone());
        prop_assert_eq!(mended(&folder), once);
    }
}

/// What a style finds in a text, each with its line and message.
fn of_style(rule: &str, text: &str) -> Vec<String> {
    let folder = site(&[("content/rules/House/Rule.yml", rule)], text);
    own(&folder)
        .into_iter()
        .filter_map(|told| told.strip_prefix("House.Rule ").map(str::to_owned))
        .collect()
}

#[test]
fn what_headings_must_hold_at_least_is_told_of_the_text() {
    let rule = "extends: occurrence\nkinds: [release]\nmessage: no heading says why\nlevel: warning\nscope: heading\nmin: 1\ntoken: Why\n";
    let without = "The bus stops.\n\n## When\n\nAt 7pm.\n\n### Where\n\nAt the quay.\n\nENDS";
    assert_eq!(of_style(rule, without), ["Warning -: no heading says why"]);
    let with = without.replace("Where", "Why it stops");
    assert_eq!(of_style(rule, &with), Vec::<String>::new());
}

#[test]
fn a_pattern_that_goes_round_a_quotation_is_about_its_marks() {
    let rule = "extends: existence\nmessage: the stop stands outside\nlevel: warning\nnonword: true\ntokens: ['\"[^\"]+\"[.,?]']\n";
    let text = "He said \"yes\".\n\nShe said \"The lamp is out, and nobody has come.\"";
    assert_eq!(of_style(rule, text), ["Warning 1: the stop stands outside"]);
}

#[test]
fn the_line_that_ends_a_release_is_no_word_of_the_group() {
    let rule = "extends: conditional\nmessage: \"%s is not spelt out\"\nlevel: warning\nfirst: '\\b([A-Z]{3,5})\\b'\nsecond: '\\(([A-Z]{3,5})\\)'\n";
    let text = "The RNLI waits. The Royal Town Bank (RTB) is shut, and the RTB stays shut.\n\nENDS";
    assert_eq!(of_style(rule, text), ["Warning 1: RNLI is not spelt out"]);
}
