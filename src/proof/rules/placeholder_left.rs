//! Blanks that nobody filled in, in what was made.

use std::sync::LazyLock;

use aho_corasick::packed::Searcher;

use crate::base::rules;
use crate::proof::page::Node;
use crate::proof::{Look, OutputRule, Page, Remarks, Told};

/// Its documentation stands in `base/rules/`.
pub static RULE: OutputRule = OutputRule {
    told: Told::Rule(rules::placeholder_left::RULE),
    looks: &[Look::Page(page)],
};

/// Marks without which a page needs no closer look. `}}` alone is not among them: structured data ends so.
static MARKS: LazyLock<Searcher> = LazyLock::new(|| {
    let marks = [
        "{{",
        "{%",
        "%}",
        "[object",
        "undefined",
        "NaN",
        "Invalid Date",
        "orem ipsum",
        "orem Ipsum",
        "OREM IPSUM",
        "://localhost",
        "://127.0.0.1",
        "://0.0.0.0",
        "://[::1]",
    ];
    Searcher::new(marks).expect("a few short words make a searcher")
});

fn page(page: &Page, remarks: &mut Remarks) {
    let reading = page.reading;
    if MARKS.find(reading.html).is_none() {
        return;
    }
    let shows_code = |at: usize| {
        let holders = reading.holders(&(at..at + 1));
        holders.iter().any(|node| {
            node.with_ancestors()
                .any(|around| matches!(around.name(), "code" | "pre" | "kbd" | "samp"))
        })
    };
    for mark in ["{{", "}}", "{%", "%}", "[object Object]"] {
        let mut places = reading.text().match_indices(mark);
        if places.any(|(at, _)| !shows_code(at)) {
            remarks
                .tell(format!("the page shows `{mark}`, which a template should have filled"))
                .clue(mark);
        }
    }
    if let Some(at) = lorem(reading.text()).filter(|at| !shows_code(*at)) {
        let words = &reading.text()[at..at + 11];
        remarks
            .tell(format!("the page shows `{words}`, the text of printers' samples"))
            .clue(words);
    }
    for node in reading.nodes() {
        if is_nothing(node.text()) && node.children().next().is_none() && !node.with_ancestors().any(is_code) {
            let text = node.text();
            remarks
                .tell(format!("the page shows `{text}` where words should stand"))
                .clue(format!(">{text}<"));
        }
        for (name, value) in node.attributes() {
            attribute(node, name, value, remarks);
        }
    }
}

fn lorem(text: &str) -> Option<usize> {
    ["lorem ipsum", "Lorem ipsum", "Lorem Ipsum", "LOREM IPSUM"]
        .iter()
        .find_map(|words| text.find(words))
}

fn is_code(node: Node) -> bool {
    matches!(node.name(), "code" | "pre" | "kbd" | "samp")
}

/// What programs write where they know nothing. `null` is not among it: people are called so.
fn is_nothing(text: &str) -> bool {
    matches!(text, "undefined" | "NaN" | "[object Object]" | "Invalid Date")
}

fn attribute(node: Node, name: &str, value: &str, remarks: &mut Remarks) {
    if matches!(
        name,
        "href" | "src" | "action" | "content" | "poster" | "srcset" | "data"
    ) {
        let hosts = ["://localhost", "://127.0.0.1", "://0.0.0.0", "://[::1]"];
        if hosts.iter().any(|host| value.contains(host)) {
            remarks
                .tell(format!(
                    "`{value}` is an address of the computer on which the page was made"
                ))
                .help("Write the address of the site, or a path that begins with a slash.")
                .clue(value);
        }
        if value
            .split(['/', '?', '#', '='])
            .any(|part| matches!(part, "undefined" | "[object Object]"))
        {
            remarks
                .tell(format!("the address `{value}` has a blank in it"))
                .clue(value);
        }
    }
    let is_shown = matches!(name, "alt" | "title" | "aria-label" | "placeholder" | "content");
    if (is_shown || matches!(name, "href" | "src"))
        && node.name() != "script"
        && (value.contains("{{") || value.contains("{%"))
    {
        remarks
            .tell(format!(
                "`{name}` of an element `{}` holds `{value}`, which a template should have filled",
                node.name()
            ))
            .clue(value);
    }
    if is_shown && is_nothing(value) {
        remarks
            .tell(format!("`{name}` of an element `{}` is `{value}`", node.name()))
            .clue(format!("{name}=\"{value}\""));
    }
}
