use super::*;
use crate::base::{Diagnostic, Digest};
use crate::content::assemble::parse;

const SITE: &str = "site: {base_url: https://group.example, timezone: Europe/London, tag_authority: group.example, tag_since: 2026}
group: {registered_name: Civic Group, id_prefix: CG, leader: ann-lee, place: Harrowmere, council_name: Harrowmere Borough Council, party_mark: Party communication.}
imprint: {promoter: {name: Ann Lee, address: [1 High Street]}}
council: {not_council_notice: Not the council.}
contacts: {office: {purpose: information, email: press@group.example}}
policy: {approval: named}
";

fn desk(now: &str) -> Desk {
    let texts = [
        ("content/site.yaml", SITE),
        (
            "content/people/ann-lee.md",
            "---\nname: Ann Lee\nrole: councillor\n---\n",
        ),
        ("content/topics/budget.md", "---\nname: Budget\n---\n"),
        (
            "content/releases/2026/bins.md",
            "---\nid: CG-2026-007\ntitle: Bins\nsummary: Bins.\ntopics: [budget]\nrelated: [CG-2026-011]\n---\nText.\n",
        ),
        ("content/newsletters/spring.md", "---\ntitle: Spring\nnumber: 4\n---\n"),
    ];
    let texts = texts.map(|(path, text)| (SourcePath::new(path), text.to_owned()));
    Desk::gather(texts.to_vec(), now.parse().unwrap()).value.unwrap()
}

fn faults(scaffold: &Scaffold) -> Vec<Diagnostic> {
    let kind = Kind::of(&scaffold.path).unwrap();
    let digest = Digest::of_bytes(scaffold.text.as_bytes());
    let zone = crate::base::date::Zone::utc();
    parse(&scaffold.path, digest, &scaffold.text, kind, &zone, "en").diagnostics
}

fn check(word: &str, title: &str, path: &str) -> String {
    let scaffold = scaffold(word, title, &desk("2026-11-24T09:00:00Z")).unwrap();
    assert_eq!(scaffold.path.as_str(), path);
    let open = ["`summary` is empty", "`issued` is missing", "`start` is missing"];
    for fault in faults(&scaffold) {
        assert!(open.contains(&fault.message.as_str()), "{word}: {fault:?}");
    }
    scaffold.text
}

#[test]
fn every_kind_begins_clean_whatever_the_title() {
    for (word, kind) in WORDS {
        let title = "O’Neill: “what next” & #1?";
        check(word, title, &format!("{}/o-neill-what-next-1.md", folder(kind, 2026)));
    }
}

#[test]
fn what_is_suggested_can_be_taken_as_it_stands() {
    for (word, _) in WORDS {
        let text = scaffold(word, "Mill Road", &desk("2026-11-24T09:00:00Z")).unwrap().text;
        let uncommented: String = text
            .lines()
            .map(|line| match line.strip_prefix("# ") {
                Some(rest) if rest.split(':').next().is_some_and(|key| is_key(word, key)) => format!("{rest}\n"),
                _ => format!("{line}\n"),
            })
            .collect();
        let taken = Scaffold {
            path: SourcePath::new(&format!("{}/mill-road.md", folder(kind_of(word).unwrap(), 2026))),
            text: uncommented,
            steps: ["", ""],
        };
        let faults = faults(&taken);
        let summary = faults.iter().all(|fault| fault.message == "`summary` is empty");
        assert!(summary, "{word}: {faults:?}\n{}", taken.text);
    }
}

fn is_key(word: &str, key: &str) -> bool {
    let fields = kind_of(word).unwrap().fields();
    fields.iter().any(|field| field.key == key)
}

#[test]
fn a_release_has_all_that_is_known_and_is_not_issued() {
    let path = "content/releases/2026/group-calls-for-safer-crossing-on-mill-road.md";
    let text = check("release", "Group calls for safer crossing on Mill Road", path);
    for line in [
        "\ntitle: Group calls for safer crossing on Mill Road\n",
        "\nsummary:\n",
        // 11 is only mentioned, and yet never given again.
        "\nid: CG-2026-012\n",
        "\n# issued: 2026-11-25T09:30\n",
        "\nplace: Harrowmere\n",
        "\n# The topics: budget.\ntopics: []\n",
        "\nmedia_contact: office\n",
        "\n# approved: {by: ann-lee}\n",
        "\nENDS\n\n## Notes to editors\n",
    ] {
        assert!(text.contains(line), "{line:?} in\n{text}");
    }
}

#[test]
fn after_the_last_working_day_of_the_year_comes_the_new_year() {
    let scaffold = scaffold("release", "New year", &desk("2026-12-31T09:00:00Z")).unwrap();
    assert_eq!(scaffold.path.as_str(), "content/releases/2027/new-year.md");
    assert!(scaffold.text.contains("\nid: CG-2027-001\n") && scaffold.text.contains("# issued: 2027-01-01T09:30"));
}

#[test]
fn friday_is_followed_by_monday_in_the_zone_of_the_site() {
    // Friday 23:30 UTC in summer is Saturday in London.
    let scaffold = scaffold("release", "Weekend", &desk("2026-07-03T23:30:00Z")).unwrap();
    assert!(
        scaffold.text.contains("# issued: 2026-07-06T09:30"),
        "{}",
        scaffold.text
    );
}

#[test]
fn a_newsletter_takes_the_next_number() {
    assert!(check("newsletter", "Summer", "content/newsletters/summer.md").contains("\nnumber: 5\n"));
}

#[test]
fn a_name_that_is_taken_is_refused_within_its_year() {
    let desk = desk("2026-11-24T09:00:00Z");
    let taken = |path| Refusal::Taken {
        slug: SourcePath::new(path).stem().to_owned(),
        holder: SourcePath::new(path),
    };
    let check = |word, title, expected| assert_eq!(scaffold(word, title, &desk).err(), expected, "{word} {title}");
    check("release", "Bins!", Some(taken("content/releases/2026/bins.md")));
    check("topic", "Budget", Some(taken("content/topics/budget.md")));
    check("page", "Budget", None);
    check("release", "!?", Some(Refusal::NoName));
    check("leaflet", "Bins", Some(Refusal::UnknownKind));
}

#[test]
fn a_long_title_gives_a_name_of_whole_words() {
    let title = "Residents of the Larch Hill estate in Northgate ask for a limit of 20mph on all of their roads";
    check(
        "page",
        title,
        "content/pages/residents-of-the-larch-hill-estate-in-northgate-ask-for-a.md",
    );
    check("page", "Index", "content/pages/index-page.md");
}
