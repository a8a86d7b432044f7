//! Whether everybody can read it: pictures, headings, links, tables, files, languages.

use pressroom::base::SourcePath;

use super::check;

#[test]
fn pictures_are_described() {
    check(
        "img-alt-missing",
        &[
            "![  ](bus.jpg)",
            "![DSC_0042](bus.jpg)",
            "![bus](bus.jpg)",
            "![Photo of the bus at Quay Road](bus.jpg)",
            "::: figure bus.jpg alt=\"\"\nThe bus.\n:::",
            "images: [{file: bus.jpg, alt: image001.png}]\n---",
            "images: [{file: bus.jpg, alt: Two councillors at a bus stop, people: [Tobias Wren]}]\n---",
        ],
        &[
            "![Bus 42 at Quay Road](bus.jpg)",
            "images: [{file: bus.jpg, alt: Two people at a bus stop, caption: Cllr Wren and a driver, people: [tobias-wren]}]\n---",
        ],
    );
}

#[test]
fn headings_go_down_step_by_step() {
    check(
        "heading-order",
        &[
            "The bus stops.\n\n### Why\n\nMoney.",
            "The bus stops.\n\n## Why\n\n#### How\n\nMoney.",
            "The bus stops.\n\nWhy\n===\n\nMoney.",
            "The bus stops.\n\n__Background:__\n\nMoney.",
            "kind: page\n---\n#### Ways to reach us\n\nWrite to [the council](https://harrowmere-council.example/services).",
        ],
        &[
            "The bus stops.\n\n## Why\n\n### How\n\n## When\n\nSoon.",
            "The bus stops.\n\n**It is over.**\n\nSoon.",
            "The bus stops, and **Cllr Wren** says why.",
            "The bus stops.\n\n**-ENDS-**",
        ],
    );
}

#[test]
fn links_say_where_they_lead() {
    check(
        "link-text-vague",
        &[
            "See [this page](https://harrowmere-council.example/bus).",
            "[Find out more](https://harrowmere-council.example/bus)",
            "[More information…](https://harrowmere-council.example/bus)",
            "[https://harrowmere-council.example](https://harrowmere-council.example/bus)",
            "kind: page\n---\nFor bins go [here](https://harrowmere-council.example/services).",
            "[Minutes](https://harrowmere-council.example/minutes.docx)",
        ],
        &[
            "[harrowmere-council.example](https://harrowmere-council.example)",
            "[Minutes (Word)](https://harrowmere-council.example/minutes.docx)",
            "[Here for Saltings: a plan](https://harrowmere-council.example/plan)",
        ],
    );
}

#[test]
fn tables_have_headings() {
    check(
        "table-headers-missing",
        &[
            "Figures:\n\n| | 2026 |\n|---|---|\n| Castle Fen | 4 |",
            "| Year | Trips |\n|---|---|\n| 2026 | 4 |",
        ],
        &["Figures:\n\n| Ward | 2026 |\n|---|---|\n| Castle Fen | 4 |"],
    );
}

#[test]
fn what_is_to_be_read_stands_on_the_page() {
    check(
        "pdf-only",
        &[
            "kind: page\n---\nOur plan is [here as a PDF](plan.pdf). Services: [council](https://harrowmere-council.example/services).",
            "kind: newsletter\nattachments: [{file: report.pdf, title: Saltings Report}]\n---\nRead our report.",
            "attachments: [{file: review.pdf, html: /reports/damp/}]\n---",
        ],
        &["attachments: [{file: map.jpg, title: Map of the route}]\n---\nThe map is out."],
    );
}

#[test]
fn languages_are_said() {
    check(
        "lang-markup",
        &[
            "lang: english\n---",
            "lang: fr\n---",
            "site: {site: {languages: [en, cy]}}\nlang: cy\n---\nBydd y grŵp yn cwrdd ar 26 November 2026.\n\nDIWEDD",
            "kind: page\nlang: Welsh\n---",
        ],
        &[
            "quotes: [{by: tobias-wren, capacity: group, role: councillor for Saltings, approved: 2026-11-18, lang: cy}]\n---\nCllr Tobias Wren said: \"<span lang=\"cy\">Mae'n bryd i ni wneud rhywbeth</span>.\"",
            "The Mai family met on 26 May 2026.",
        ],
    );
}

#[test]
fn twins_are_equal() {
    let twin = |fields: &str| {
        let welsh = format!(
            "---\ntitle: Grŵp yn gofyn am fws\nsummary: Mae cynghorwyr yn gofyn.\nlang: cy\ntranslation_of: CAG-2026-041\ntopics: [transport]\napproved: {{by: odile-marsh}}\n{fields}\n---\nBydd y bws yn dod i ben.\n\nDIWEDD\n"
        );
        let welsh = serde_json::to_string(&welsh).unwrap();
        format!(
            "site: {{site: {{languages: [en, cy]}}}}\nquotes: null\nwards: null\nfiles: {{content/releases/2026/bws.md: {welsh}}}\n---"
        )
    };
    // Other texts of the site, drafts among them, have no twin either.
    let said = |example: &str| {
        let (found, _) = crate::rules::raised(example);
        let is_of_release = |path: &SourcePath| path.as_str().starts_with("content/releases/");
        let found = found
            .into_iter()
            .filter(|found| found.code.id == "cy-pair-missing" && found.path().is_some_and(is_of_release));
        let said = found.map(|found| found.message);
        said.filter(|message| !message.contains("has no text in"))
            .collect::<Vec<_>>()
    };
    assert_eq!(said(&twin("issued: 2026-11-20T10:30")), Vec::<String>::new());
    for (fields, expected) in [
        ("issued: 2026-11-23T10:30", "does not go out at the same time"),
        ("issued: 2026-11-20T10:30\nwards: [saltings]", "filed under other wards"),
        (
            "issued: 2026-11-20T10:30\ntranslation: {status: machine}",
            "a machine has translated",
        ),
        (
            "issued: 2026-11-20T10:30\nimages: [{file: a.jpg, decorative: true}]",
            "under `images`",
        ),
    ] {
        let said = said(&twin(fields));
        assert!(said.len() == 1 && said[0].contains(expected), "{fields}: {said:?}");
    }
}
