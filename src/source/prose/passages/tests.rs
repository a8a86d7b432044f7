use proptest::prelude::*;

use super::*;

/// Each passage in a line: what it is, its words.
fn check(markdown: &str, expected: &[&str]) {
    let found = passages(markdown, 0);
    let told: Vec<String> = found.list.iter().map(told).collect();
    assert_eq!(told, expected, "{markdown}");
}

fn told(passage: &Passage) -> String {
    let part = match passage.part {
        Part::Body => String::new(),
        part => format!("{part:?} "),
    };
    let holder = match &passage.holder {
        Holder::Text => String::new(),
        Holder::Quote { person, .. } => format!("in {person} "),
        holder => format!("in {holder:?} "),
    };
    format!("{part}{holder}{:?}: {}", passage.block, passage.text)
}

/// The words `meant` of the only passage lie at `expected` in the file.
fn check_place(markdown: &str, meant: &str, expected: &str) {
    let text = format!("---\n---\n{markdown}");
    let found = passages(&text, 8);
    let passage = &found.list[0];
    let at = passage.text.find(meant).unwrap();
    assert_eq!(&text[passage.place(at..at + meant.len())], expected, "{}", passage.text);
}

#[test]
fn a_release_is_read_part_by_part() {
    check(
        "Bus 42 *stops*.\n\n## Why\n\n- one\n- two\n\n> “Yes.”\n\nENDS\n\nMore.\n\n## Notes to editors\n\n1. The\n   motion.\n",
        &[
            "Paragraph: Bus 42 stops.",
            "Heading(2): Why",
            "Item(None): one",
            "Item(None): two",
            "in BlockQuote Paragraph: “Yes.”",
            "Ends Paragraph: ENDS",
            "After Paragraph: More.",
            "Notes Heading(2): Notes to editors",
            "Notes Item(Some(1)): The motion.",
        ],
    );
}

#[test]
fn loose_items_nested_items_and_paragraphs_in_them() {
    check(
        "1. one\n\n   more\n2. two\n   - **deep** x\n3. [a](b)\n",
        &[
            "Item(Some(1)): one",
            "Item(None): more",
            "Item(Some(2)): two",
            "Item(None): deep x",
            "Item(Some(3)): a",
        ],
    );
}

#[test]
fn tables_pictures_blocks_and_notes_have_their_own_passages() {
    check(
        "| Year | |\n|---|---|\n| 2026 | 40 |\n\nSee ![A bus](b.jpg) here.[^1]\n\n[^1]: Note.\n\n::: quote tobias-wren role=\"Lead\"\nWords.\n:::\n\n::: key-facts In short\n- one\n:::\n\n::: figure b.jpg alt=\"A bus\"\nLine.\n:::\n",
        &[
            "HeadCell: Year",
            "Cell: 2026",
            "Cell: 40",
            "Alt: A bus",
            "Paragraph: See  here.",
            "in Footnote Paragraph: Note.",
            "in tobias-wren Paragraph: Words.",
            "in KeyFacts Caption: In short",
            "in KeyFacts Item(None): one",
            "in Aside Alt: A bus",
            "in Aside Caption: Line.",
        ],
    );
    let found = passages("| Year | |\n|---|---|\n| 2026 | 40 |\n", 0);
    assert_eq!(found.tables[0].head, ["Year", ""]);
    assert_eq!(found.tables[0].rows, 1);
}

#[test]
fn code_and_raw_html_are_told_apart_from_prose() {
    check(
        "```\nno prose\n```\n\n<div><p>One</p><p>Two &amp; three</p></div>\n\nUse `cargo`.\n",
        &[
            "Code: no prose\n",
            "Html: One",
            "Html: Two & three",
            "Paragraph: Use cargo.",
        ],
    );
}

#[test]
fn a_paragraph_of_html_is_in_the_language_that_its_tag_names() {
    let langs = |text: &str| {
        let marks = passages(text, 0).list.into_iter().flat_map(|passage| passage.marks);
        let langs = marks.filter_map(|mark| match mark.kind {
            MarkKind::Lang(lang) => Some((lang, mark.words)),
            _ => None,
        });
        langs.collect::<Vec<_>>()
    };
    assert_eq!(langs("<p lang=\"cy\">Bore da</p>"), [("cy".to_owned(), 0..7)]);
    assert_eq!(langs("<div lang=cy>\n<p>Bore</p></div>"), [("cy".to_owned(), 0..4)]);
    assert_eq!(
        langs("<div><p lang=cy>Bore</p>\n<p>day</p></div>"),
        [("cy".to_owned(), 0..4)]
    );
    assert_eq!(langs("<p>Day</p>"), []);
}

#[test]
fn words_know_their_place_through_markup() {
    check_place("The *Alliance*-run council", "Alliance-run", "Alliance*-run");
    check_place("<p>One <b>two</b>\nthree</p>", "two three", "two</b>\nthree");
    check_place("A [link to the\nagenda](x.md) here", "the agenda", "the\nagenda");
    check_place(
        "Fish &amp; chips \\* and &pound;5",
        "& chips * and £5",
        "&amp; chips \\* and &pound;5",
    );
    check_place("tŷ `code` ŵ", "code", "code");
    check_place("one  \ntwo", "e\nt", "e  \nt");
    check_place("> said: “Dim **o gwbl**”", "o gwbl", "o gwbl");
}

#[test]
fn links_and_strong_words_are_marked() {
    let found = passages("**All of it** and [here](x.pdf).", 0);
    let passage = &found.list[0];
    let marked: Vec<&str> = passage
        .marks
        .iter()
        .map(|mark| &passage.text[mark.words.clone()])
        .collect();
    assert_eq!(marked, ["All of it", "here"]);
    assert_eq!(passage.links().next().unwrap().1, "x.pdf");
}

proptest! {
    #[test]
    fn every_word_has_a_place_in_the_file(
        text in "(\\*\\*?|`|&amp;|\\\\|\\[a\\]\\(b\\)|!\\[c\\]\\(d\\)|\n|> |- |1\\. |\\| |<b lang=cy>|</b>|::: quote a\n|:::\n|ENDS\n\n|“|é|\\PC){0,50}"
    ) {
        let found = passages(&text, 0);
        for passage in &found.list {
            prop_assert!(text.get(passage.range.clone()).is_some());
            for (at, letter) in passage.text.char_indices() {
                let place = passage.place(at..at + letter.len_utf8());
                prop_assert!(text.get(place).is_some());
            }
            for mark in &passage.marks {
                prop_assert!(passage.text.get(mark.words.clone()).is_some());
                prop_assert!(text.get(mark.range.clone()).is_some());
            }
            for sentence in passage.sentences() {
                prop_assert!(passage.text.get(sentence).is_some());
            }
        }
    }
}
