//! Small sites and what is done to them, invented by proptest.

use proptest::prelude::*;

use crate::support::{Folder, package};

/// Instants of builds, between which items become public.
const INSTANTS: [&str; 4] = [
    "2026-11-20T08:00:00Z",
    "2026-11-24T09:00:00Z",
    "2026-12-03T00:00:00Z",
    "2027-02-01T12:00:00Z",
];

/// When releases are issued; few, so that some are issued at one moment.
const ISSUED: [&str; 6] = [
    "2025-12-31T23:59",
    "2026-11-19T10:00",
    "2026-11-20T10:30",
    "2026-11-20T10:30",
    "2026-12-01T07:00",
    "2027-01-15T09:00",
];

/// How many releases a site may have.
pub const SLOTS: usize = 6;

/// A release, by choices.
#[derive(Clone, Debug)]
pub struct Release {
    title: usize,
    issued: usize,
    state: State,
    topics: Vec<&'static str>,
    wards: Vec<&'static str>,
    body: usize,
    extras: usize,
}

/// What its front matter says of its state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Approved,
    Unapproved,
    Embargoed,
    Spiked,
    Withdrawn,
    Corrected,
}

/// What a press office does between two builds.
#[derive(Clone, Debug)]
pub enum Edit {
    Write(usize, Release),
    Delete(usize),
    Rename(usize, usize),
    Topic(&'static str, usize),
    Person(usize),
    Site(usize),
    Clock(usize),
    Style(usize),
    Template(usize),
    Picture(u8),
    Page(usize),
    Event(usize),
    Break,
    Mend,
}

/// A site folder and the hour.
#[derive(Clone, Debug)]
pub struct Desk {
    pub folder: Folder,
    pub at: &'static str,
}

pub fn release() -> impl Strategy<Value = Release> {
    let state = prop_oneof![
        6 => Just(State::Approved),
        1 => Just(State::Unapproved),
        2 => Just(State::Embargoed),
        1 => Just(State::Spiked),
        1 => Just(State::Withdrawn),
        1 => Just(State::Corrected),
    ];
    let topics = proptest::sample::subsequence(vec!["homes", "roads"], 1..=2);
    let wards = proptest::sample::subsequence(vec!["quayside"], 0..=1);
    (0..8usize, 0..ISSUED.len(), state, topics, wards, 0..9usize, 0..5usize).prop_map(
        |(title, issued, state, topics, wards, body, extras)| Release {
            title,
            issued,
            state,
            topics,
            wards,
            body,
            extras,
        },
    )
}

pub fn releases() -> impl Strategy<Value = Vec<Release>> {
    proptest::collection::vec(release(), 1..=SLOTS)
}

pub fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        4 => (0..SLOTS, release()).prop_map(|(slot, release)| Edit::Write(slot, release)),
        2 => (0..SLOTS).prop_map(Edit::Delete),
        2 => (0..SLOTS, 0..SLOTS).prop_map(|(from, to)| Edit::Rename(from, to)),
        1 => (prop_oneof![Just("homes"), Just("roads")], 0..3usize).prop_map(|(topic, name)| Edit::Topic(topic, name)),
        1 => (0..3usize).prop_map(Edit::Person),
        1 => (0..5usize).prop_map(Edit::Site),
        2 => (0..INSTANTS.len()).prop_map(Edit::Clock),
        1 => (0..3usize).prop_map(Edit::Style),
        1 => (0..3usize).prop_map(Edit::Template),
        1 => any::<u8>().prop_map(Edit::Picture),
        1 => (0..3usize).prop_map(Edit::Page),
        1 => (0..3usize).prop_map(Edit::Event),
        1 => Just(Edit::Break),
        2 => Just(Edit::Mend),
    ]
}

/// What makes another site, and leaves every link where it leads.
pub fn quiet_edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        (prop_oneof![Just("homes"), Just("roads")], 0..3usize).prop_map(|(topic, name)| Edit::Topic(topic, name)),
        (0..3usize).prop_map(Edit::Person),
        (0..5usize).prop_map(Edit::Site),
        (0..3usize).prop_map(Edit::Page),
        (0..3usize).prop_map(Edit::Event),
        (0..3usize).prop_map(Edit::Template),
    ]
}

impl Desk {
    /// A site of these releases, on a day when some of them are public.
    pub fn of(releases: &[Release]) -> Self {
        let mut folder = Folder::on_disk("tests/sites/minimal");
        folder.0.retain(|path, _| !path.starts_with("content/releases/"));
        let mut desk = Self {
            folder,
            at: INSTANTS[1],
        };
        for edit in [Edit::Topic("homes", 0), Edit::Picture(0), Edit::Page(0), Edit::Event(0)] {
            desk.take(&edit);
        }
        let ward = "---\nname: Quayside\n---\nThe streets by the river.\n";
        desk.folder.put("content/wards/quayside.md", ward);
        for (slot, release) in releases.iter().enumerate() {
            desk.take(&Edit::Write(slot, release.clone()));
        }
        desk
    }

    /// Does one thing to the site.
    pub fn take(&mut self, edit: &Edit) {
        let folder = &mut self.folder;
        match edit {
            Edit::Write(slot, release) => folder.put(&file_of(*slot), release.text(*slot)),
            Edit::Delete(slot) => {
                folder.0.remove(&file_of(*slot));
            }
            Edit::Rename(from, to) => {
                if let Some(text) = folder.0.remove(&file_of(*from)) {
                    folder.put(&file_of(*to), text);
                }
            }
            Edit::Topic(topic, name) => {
                let name = ["Housing", "Streets", "Homes & gardens"][*name];
                let text = format!("---\nname: {name}\naliases: [old-{topic}]\n---\nWhat the group says on it.\n");
                folder.put(&format!("content/topics/{topic}.md"), text);
            }
            Edit::Person(name) => {
                let name = ["Ada Finch", "Ada Finch-Moor", "Dr Ada Finch"][*name];
                let text = format!(
                    "---\nname: {name}\nrole: councillor\nwards: [{{ward: quayside, from: 2023-05-09}}]\n---\nLeads the group.\n"
                );
                folder.put("content/people/ada-finch.md", text);
            }
            Edit::Site(change) => change_site(folder, *change),
            Edit::Clock(instant) => self.at = INSTANTS[*instant],
            Edit::Style(colour) => {
                let sheet = format!("body {{ color: #{colour}00 }}\n");
                folder.put("themes/default/assets/site.css", sheet);
            }
            Edit::Template(change) => {
                let built_in = package().join("themes/default/templates/topics.html");
                let (place, template) = ("{% block main %}", std::fs::read_to_string(built_in).unwrap());
                assert!(template.contains(place));
                let changed = template.replace(place, &format!("{place}<p>v{change}</p>"));
                folder.put("themes/default/templates/topics.html", changed);
            }
            Edit::Picture(byte) => {
                for slot in [0, 1] {
                    let release = file_of(slot);
                    let beside = release.rsplit_once('/').unwrap().0;
                    folder.put(&format!("{beside}/quay.jpg"), vec![0xff, 0xd8, *byte, slot as u8]);
                }
            }
            Edit::Page(words) => {
                let words = ["[Housing](../../topics/homes.md)", "[news](/news/)", "no link"][*words];
                folder.put(
                    "content/pages/help/faq.md",
                    format!("---\ntitle: Questions\nsummary: Asked often.\n---\nSee {words}.\n"),
                );
            }
            Edit::Event(day) => {
                let text = format!(
                    "---\ntype: surgery\ntitle: Surgery\nstart: 2026-12-0{}T10:00\nwards: [quayside]\npeople: [ada-finch]\n---\nCome along.\n",
                    day + 1
                );
                folder.put("content/events/surgery.md", text);
            }
            Edit::Break => folder.put("content/pages/broken.md", "---\ntitle: [\n---\nText.\n"),
            Edit::Mend => {
                folder.0.remove("content/pages/broken.md");
            }
        }
    }
}

fn change_site(folder: &mut Folder, change: usize) {
    let fresh = Folder::on_disk("tests/sites/minimal").text("content/site.yaml");
    let (old, new) = [
        ("registered_name: Riverside Group", "registered_name: Riverside Group"),
        // The line that marks the site names the group as well.
        ("Riverside Group", "Riverside & Quay Group"),
        ("https://riverside-group.example", "https://www.riverside-group.example"),
        ("phone: 01632 960001", "phone: 01632 960002"),
        // Between two of the instants a council term ends.
        (
            "policy: {",
            "terms: [{from: 2023-05-09, to: 2026-11-30, label: The last}, {from: 2026-12-01}]\npolicy: {",
        ),
    ][change];
    folder.put("content/site.yaml", fresh.replace(old, new));
}

/// The file of a release; folders are for people, and say nothing.
pub fn file_of(slot: usize) -> String {
    let folder = if slot.is_multiple_of(2) { "2026" } else { "older/half" };
    format!("content/releases/{folder}/{}.md", slug_of(slot))
}

pub fn slug_of(slot: usize) -> &'static str {
    [
        "ferry-fares",
        "mill-lane",
        "quay-lamps",
        "school-gates",
        "town-wells",
        "weir-path",
    ][slot]
}

impl Release {
    /// The same release, held in one way or another on the second of the instants.
    pub fn held(mut self, state: State) -> Self {
        self.state = state;
        if state == State::Approved {
            self.issued = 5;
        }
        self
    }

    /// The same release without links to others, which would stop a build where those are not public.
    pub fn alone(mut self) -> Self {
        self.body %= 6;
        self
    }

    /// The file of the release.
    pub fn text(&self, slot: usize) -> String {
        let title = [
            "Lamps for the quay",
            "Fares & tides",
            "A \u{201c}quiet\u{201d} lane",
            "Gates",
            "1 in 5 wells",
            "Ŵyl",
            "<b>Weir</b>",
            "Café",
        ];
        let mut text = format!(
            "---\nid: RSG-2026-{slot:03}\ntitle: \"{} {slot}\"\nsummary: \"Summary of number {slot}.\"\nissued: {}\ntopics: [{}]\nwards: [{}]\n",
            title[self.title],
            ISSUED[self.issued],
            self.topics.join(", "),
            self.wards.join(", "),
        );
        text.push_str(self.state.fields());
        if self.extras == 2 {
            text.push_str(&format!("aliases: [/old-{}/]\n", slug_of(slot)));
        }
        // Whoever is quoted has agreed to it.
        text.push_str(match self.body {
            4 => "quotes:\n  - {by: ada-finch, capacity: group, approved: 2025-12-30}\n",
            _ => "",
        });
        text.push_str(match self.extras {
            3 => "images:\n  - {file: quay.jpg, alt: The quay, credit: The group, source: group, licence: free}\n",
            4 => "type: statement\nauthor: ada-finch\n",
            _ => "",
        });
        text.push_str("---\n");
        text.push_str(&self.body(slot));
        text
    }

    fn body(&self, slot: usize) -> String {
        let own = match self.body {
            0 => "Plain words, and `{{ braces }}`.\n\nENDS\n".to_owned(),
            1 => "## Notes\n\n1. One[^a]\n2. Two\n\n[^a]: A note.\n".to_owned(),
            2 => "```rust\nfn main() {}\n```\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n".to_owned(),
            3 => "See [the topic](/topics/homes/) and <b>raw</b> <script>x</script>.\n".to_owned(),
            4 => "::: quote ada-finch\nI said so.\n:::\n".to_owned(),
            5 => "::: contact office\n:::\n\nWelsh: Ŵ, dash – and “quotes”.\n".to_owned(),
            other => format!("See [this](/news/2026/{}/).\n", slug_of(other % SLOTS)),
        };
        format!("The first sentence of number {slot}.\n\n{own}")
    }
}

impl State {
    fn fields(self) -> &'static str {
        match self {
            State::Approved => "approved: {by: ada-finch}\n",
            State::Unapproved => "",
            State::Embargoed => {
                "approved: {by: ada-finch}\nembargo: {until: 2026-12-02T00:01, audience: media, reason: Residents first}\n"
            }
            State::Spiked => "approved: {by: ada-finch}\nspiked: {on: 2026-11-18, by: ada-finch, reason: No story}\n",
            State::Withdrawn => {
                "approved: {by: ada-finch}\nwithdrawn: {on: 2026-11-22T09:00, reason: figures-wrong, by: ada-finch, note: Sorry.}\n"
            }
            State::Corrected => {
                "approved: {by: ada-finch}\ncorrections:\n  - {on: 2026-11-21, kind: correction, was: Two., now: Three., by: ada-finch}\n"
            }
        }
    }
}
