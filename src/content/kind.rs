//! Which folder holds which kind of text.

use serde::Serialize;

use super::fields::Described;
use super::{council, event, newsletter, page, people, place, release, settings};
use crate::base::SourcePath;

/// The kinds of content file; the folder decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Kind {
    /// `content/releases/`
    Release,
    /// `content/people/`
    Person,
    /// `content/wards/`
    Ward,
    /// `content/topics/`
    Topic,
    /// `content/council/`
    Council,
    /// `content/events/`
    Event,
    /// `content/newsletters/`
    Newsletter,
    /// `content/pages/`
    Page,
    /// `content/site.yaml`
    Site,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 9] = [
        Kind::Release,
        Kind::Person,
        Kind::Ward,
        Kind::Topic,
        Kind::Council,
        Kind::Event,
        Kind::Newsletter,
        Kind::Page,
        Kind::Site,
    ];

    /// The kind of a file by its folder; none for a file that is no text of ours.
    pub fn of(path: &SourcePath) -> Option<Kind> {
        let inner = path.as_str().strip_prefix("content/")?;
        if inner == "site.yaml" {
            return Some(Kind::Site);
        }
        if !path.ends_in("md") {
            return None;
        }
        let (folder, _) = inner.split_once('/')?;
        Self::ALL.into_iter().find(|kind| kind.folder() == folder)
    }

    /// Whether a file lies in the folder of the kind.
    pub fn holds(self, path: &SourcePath) -> bool {
        let inner = path.as_str().strip_prefix("content/");
        inner
            .and_then(|inner| inner.split_once('/'))
            .is_some_and(|(folder, _)| folder == self.folder())
    }

    /// The folder under `content/`; empty for the site itself.
    pub fn folder(self) -> &'static str {
        match self {
            Kind::Release => "releases",
            Kind::Person => "people",
            Kind::Ward => "wards",
            Kind::Topic => "topics",
            Kind::Council => "council",
            Kind::Event => "events",
            Kind::Newsletter => "newsletters",
            Kind::Page => "pages",
            Kind::Site => "",
        }
    }

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Release => "release",
            Kind::Person => "person",
            Kind::Ward => "ward",
            Kind::Topic => "topic",
            Kind::Council => "council",
            Kind::Event => "event",
            Kind::Newsletter => "newsletter",
            Kind::Page => "page",
            Kind::Site => "site",
        }
    }

    /// Its fields.
    pub fn fields(self) -> Vec<Described> {
        use super::fields::describe;
        match self {
            Kind::Release => describe(release::Release::read_facts),
            Kind::Person => describe(people::Person::read_facts),
            Kind::Ward => describe(place::Ward::read_facts),
            Kind::Topic => describe(place::Topic::read_facts),
            Kind::Council => describe(council::Item::read_facts),
            Kind::Event => describe(event::Event::read_facts),
            Kind::Newsletter => describe(newsletter::Newsletter::read_facts),
            Kind::Page => describe(page::Page::read_facts),
            Kind::Site => describe(settings::Settings::read),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(path: &str, expected: Option<Kind>) {
        assert_eq!(Kind::of(&SourcePath::new(path)), expected, "{path}");
    }

    #[test]
    fn the_folder_decides() {
        check("content/releases/2026/bus-42.md", Some(Kind::Release));
        check("content/releases/2026/bus-42/index.md", Some(Kind::Release));
        check("content/pages/reports/damp.md", Some(Kind::Page));
        check("content/site.yaml", Some(Kind::Site));
        check("content/releases/2026/bus-42.jpg", None);
        check("content/notes.md", None);
        check("README.md", None);
    }

    #[test]
    fn every_kind_describes_its_fields() {
        for kind in Kind::ALL {
            let fields = kind.fields();
            assert!(
                !fields.is_empty() && fields.iter().all(|field| !field.note.is_empty()),
                "{kind:?}"
            );
        }
    }
}
