//! What an author writes, and what the survey finds.

use proptest::prelude::*;

use super::*;

fn read(text: &str) -> Survey {
    survey(&SourcePath::new("content/a.md"), text, 0).value
}

/// The targets, each as `Kind target (text)`, with the place's text behind a bar.
fn check(text: &str, expected: &[&str]) {
    let told: Vec<_> = read(text)
        .targets
        .into_iter()
        .map(|it| format!("{:?} {} ({}) | {}", it.kind, it.target, it.text, &text[it.range]))
        .collect();
    assert_eq!(told, expected);
}

#[test]
fn all_that_is_pointed_at_is_found() {
    check(
        "See [the *ward*](../w.md#x), <https://a.example/>, <b@c.example> and [r].\n\n[r]: /r 'T'\n",
        &[
            "Link ../w.md#x (the ward) | [the *ward*](../w.md#x)",
            "Link https://a.example/ (https://a.example/) | <https://a.example/>",
            "Link mailto:b@c.example (b@c.example) | <b@c.example>",
            "Link /r (r) | [r]",
        ],
    );
    check(
        "[![A bus](bus.jpg)](/bus/)",
        &[
            "Link /bus/ (A bus) | [![A bus](bus.jpg)](/bus/)",
            "Picture bus.jpg (A bus) | ![A bus](bus.jpg)",
        ],
    );
    check(
        "é <a href=\"/x?a&amp;b\">x</a>\n\n<div>\n<img src='y.png'>\n</div>\n",
        &["Link /x?a&b () | /x?a&amp;b", "Picture y.png () | y.png"],
    );
    check(
        "::: figure b.jpg alt=\"A bus\"\nx\n:::\n::: quote jo\n[x](y)\n:::\n",
        &[
            "Figure b.jpg (A bus) | b.jpg",
            "Person jo () | jo",
            "Link y (x) | [x](y)",
        ],
    );
}

#[test]
fn places_count_from_the_start_of_the_file() {
    let text = "---\nx: é\n---\n# One\n\n::: quote jo\nYes.\n:::\n";
    let survey = survey(&SourcePath::new("a.md"), text, 14).value;
    assert_eq!(&text[survey.headings[0].range.clone()], "# One\n");
    assert_eq!(&text[survey.blocks[0].range.clone()], "::: quote jo\nYes.\n:::");
    assert_eq!(&text[survey.blocks[0].body.clone()], "\nYes.\n");
    assert_eq!(&text[survey.targets[0].range.clone()], "jo");
}

#[test]
fn headings_have_ids_of_their_own() {
    let headings = read("# A `b` & c\n\nA b & c\n===\n").headings;
    assert_eq!(
        (headings[0].text.as_str(), headings[0].id.as_str()),
        ("A b & c", "a-b-c")
    );
    assert_eq!(headings[1].id, "a-b-c-2");
}

#[test]
fn the_excerpt_is_the_first_words_of_the_text() {
    assert_eq!(
        read("# T\n\n![p](x)\n\nBuses *stop*\nat ten.\n\nMore.").excerpt,
        "Buses stop at ten. More."
    );
    let long = read(&"word and, ".repeat(60)).excerpt;
    assert!(
        long.chars().count() <= EXCERPT + 1 && long.ends_with("word and…"),
        "{long}"
    );
    let html = read("<p>Buses &amp; <b>trams</b></p>\n<p>at ten.</p>\n");
    assert_eq!((html.excerpt.as_str(), html.words), ("Buses & trams at ten.", 5));
    assert_eq!(read("::: key-facts T\nNot this.\n:::\nThis.").excerpt, "This.");
}

#[test]
fn words_are_what_a_reader_meets() {
    assert_eq!(
        read("One **tw**o `three`.\n\n- four\n- five\n\n```\nnot code\n```\n").words,
        5
    );
}

#[test]
fn an_empty_quotation_is_a_fault() {
    let outcome = survey(&SourcePath::new("a.md"), "::: quote jo\n\n:::\n", 0);
    assert_eq!(outcome.diagnostics[0].code.id, "schema/bad-directive");
}

proptest! {
    #[test]
    fn any_text_is_surveyed(text in "(:::|::: quote a|\n|`{3}|<a href=|\"|> |- |é|\\[a\\]\\(b\\)|!\\[|# |\\[\\^1\\]|\\PC){0,40}", at in 0usize..9) {
        let survey = survey(&SourcePath::new("a.md"), &text, at).value;
        for target in survey.targets {
            prop_assert!(text.get(target.range).is_some());
        }
        for block in survey.blocks {
            prop_assert!(text.get(block.range).is_some() && text.get(block.body).is_some());
        }
    }
}
