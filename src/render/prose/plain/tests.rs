//! What an author writes, and what a newsroom pastes.

use super::super::tests::prose;
use super::*;

fn check(markdown: &str, expected: &str) {
    assert_eq!(plain(markdown, &prose(), "https://a.example", 40), expected);
}

#[test]
fn paragraphs_are_wrapped_by_characters() {
    check(
        "# Böse *Wörter*\n\nÄäää öööö üüüü ßßßß éééé èèèè ññññ çççç åååå.\\\n\"New\" line.\n",
        "BÖSE WÖRTER\n\nÄäää öööö üüüü ßßßß éééé èèèè ññññ çççç\nåååå.\n“New” line.\n",
    );
    check("### Third\n\ntext\n\n***\n", "Third\n-----\n\ntext\n\n* * *\n");
    check("", "");
}

#[test]
fn lists_and_quotations_are_indented() {
    check(
        "- one two three four five six seven eight nine\n- b\n  1. c\n  2. d\n\nafter\n",
        "* one two three four five six seven\n  eight nine\n* b\n  1. c\n  2. d\n\nafter\n",
    );
    check("- a\n\n- b\n\n  c\n", "* a\n\n* b\n\n  c\n");
    check("> quoted\n\n    code  x\n", "    quoted\n\n    code  x\n");
    check("> [!TIP]\n> Go.\n", "    Tip: Go.\n");
    check("- [x] a\n- [ ] b\n", "* [x] a\n* [ ] b\n");
}

#[test]
fn links_show_where_they_lead() {
    check(
        "[ward](../w.md#x) <https://b.example/x--y>\n",
        "ward (https://a.example/wards/w/#x)\nhttps://b.example/x--y\n",
    );
    check(
        "<jo@a.example>, [us](mailto:jo@a.example)",
        "jo@a.example, us (jo@a.example)\n",
    );
    check(
        "[b.example](https://b.example/) [x](#y) [z](javascript:x)",
        "b.example x z\n",
    );
}

#[test]
fn footnotes_stand_at_the_end() {
    check(
        "a[^x] b[^y]\n\n[^y]: Two.\n[^x]: One.\n",
        "a [1] b [2]\n\n[1] One.\n\n[2] Two.\n",
    );
}

#[test]
fn tables_are_columns_where_they_fit() {
    check(
        "| Ward | Votes |\n|---|--:|\n| Saltings | 9 |\n| Millrace | 1,200 |\n",
        "Ward      Votes\n--------  -----\nSaltings      9\nMillrace  1,200\n",
    );
    check(
        "| Ward | What was said at the meeting today |\n|---|---|\n| Saltings | That the bus comes again |\n",
        "Ward: Saltings\nWhat was said at the meeting today: That\nthe bus comes again\n",
    );
}

#[test]
fn blocks_are_said_in_words() {
    check(
        "::: quote tobias-wren\nYes.\n:::\n",
        "Yes.\n\n– Cllr Tobias Wren, Transport\nspokesperson\n",
    );
    check(
        "::: contact group-office\n:::\n",
        "Group office\nEmail: office@a.example\nPhone: 01632 960417\n",
    );
    check("::: key-facts In short\n- a\n:::\nb", "IN SHORT\n\n* a\n\nb\n");
    check("::: figure bus.jpg\nCaption\n:::\n![x](bus.jpg)\n", "");
    check(
        "::: download damp.pdf\nThe review\n:::\n",
        "The review (PDF, 310 KB):\nhttps://a.example/news/damp.pdf\n",
    );
}

#[test]
fn raw_html_says_its_words() {
    check(
        "<p>One <b>two</b></p>\n<p>three &amp;\nfour</p>\n",
        "One two\n\nthree & four\n",
    );
    check("a<br>b <b>c</b>", "a\nb c\n");
}

#[test]
fn a_title_is_one_line() {
    assert_eq!(one_line("Bus *42*\n`stays` &amp; runs"), "Bus 42 stays & runs");
}
