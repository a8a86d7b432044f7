//! Names that point at other files: each must lead to one, or the nearest is offered.

use std::collections::HashMap;

use super::assemble::Assembly;
use super::entry::Entry;
use super::held::Held;
use super::links::{Destination, destination};
use super::people::PersonRole;
use super::release::{MediaContact, Release};
use super::site::Site;
use crate::base::code::{
    CONTACT_UNKNOWN, DEAD_LINK, DROPPED_REFERENCE, LINK_TO_HELD, MISSING_FILE, TOPIC_UNKNOWN, UNKNOWN_REFERENCE,
};
use crate::base::diagnostic::nearest;
use crate::base::{Code, Diagnostic, FieldPath, Place, SourcePath};
use crate::source::prose::survey::TargetKind;

/// Every name that leads nowhere, in what is public and in releases that are held.
pub fn check(assembly: &Assembly) -> Vec<Diagnostic> {
    let mut checking = Checking::over(assembly);
    checking.settings();
    for release in &assembly.site.releases {
        checking.release(release);
    }
    for release in assembly.held.iter().filter_map(|held| held.release()) {
        checking.release(release);
        checking.text(&release.entry);
    }
    checking.registry();
    checking.business();
    for (entry, _) in assembly.site.entries() {
        checking.text(entry);
    }
    checking.diagnostics
}

struct Checking<'a> {
    site: &'a Site,
    held: HashMap<&'a str, &'a Held>,
    held_files: HashMap<&'a SourcePath, &'a Held>,
    diagnostics: Vec<Diagnostic>,
}

/// Where a name stands: the file, and the field.
struct At<'a>(&'a SourcePath, FieldPath);

impl<'a> Checking<'a> {
    fn over(assembly: &'a Assembly) -> Self {
        let mut held = HashMap::new();
        for item in &assembly.held {
            held.insert(item.name.as_str(), item);
            held.insert(item.slug.as_str(), item);
        }
        let held_files = assembly.held.iter().map(|item| (&item.source, item)).collect();
        Self {
            site: &assembly.site,
            held,
            held_files,
            diagnostics: Vec::new(),
        }
    }

    fn settings(&mut self) {
        let source = SourcePath::new("content/site.yaml");
        let settings = &self.site.settings;
        if let Some(leader) = &settings.group.leader {
            self.person(leader, &At(&source, FieldPath::new("group.leader")));
        }
        if let Some(person) = &settings.promoter.person {
            self.person(person, &At(&source, FieldPath::new("imprint.promoter.person")));
        }
        for (index, election) in settings.elections.iter().enumerate() {
            self.wards(
                &election.wards,
                &source,
                &FieldPath::new("elections").item(index).key("wards"),
            );
        }
        if let Some(logo) = &settings.group.logo {
            self.file(&logo.file, &At(&source, FieldPath::new("group.logo.file")));
        }
        if let Some(favicon) = &settings.brand.favicon {
            self.file(favicon, &At(&source, FieldPath::new("brand.favicon")));
        }
    }

    fn release(&mut self, release: &Release) {
        let facts = &release.facts;
        let source = &release.entry.source;
        let site = self.site;
        let is_nobody = |slug: &str| site.person(slug).is_none();
        let field = |name: &str| FieldPath::new(name);
        self.topics(&facts.topics, source);
        self.wards(&facts.wards, source, &field("wards"));
        for (index, quote) in facts
            .quotes
            .iter()
            .enumerate()
            // A field is named only where it is at fault: there are thousands, and nearly all are right.
            .filter(|(_, quote)| !quote.by.is_empty() && is_nobody(&quote.by))
        {
            self.person(&quote.by, &At(source, field("quotes").item(index).key("by")));
        }
        if let Some(approved) = facts.facts.approved.known()
            && is_nobody(&approved.by)
        {
            self.person(&approved.by, &At(source, field("approved.by")));
        }
        for (name, person) in [
            ("interviews", &facts.interviews),
            ("drafted_by", &facts.drafted_by),
            ("published_by", &facts.published_by),
        ] {
            if let Some(person) = person {
                self.person(person, &At(source, field(name)));
            }
        }
        if let Some(MediaContact::Key(key)) = &facts.media_contact
            && self.site.settings.contact(key).is_none()
        {
            let keys = self.site.settings.contacts.iter().map(|(key, _)| key.as_str());
            let help = offer(
                key,
                keys,
                "Correct the name, or add it to contacts in content/site.yaml",
            );
            self.unknown(
                &CONTACT_UNKNOWN,
                format!("there is no contact `{key}`"),
                help,
                &At(source, field("media_contact")),
            );
        }
        for (index, related) in facts.related.iter().enumerate() {
            self.release_name(related, &At(source, field("related").item(index)));
        }
        if let Some(original) = &release.entry.translation_of {
            self.release_name(original, &At(source, field("translation_of")));
        }
        for (index, image) in facts.images.iter().enumerate() {
            self.file(&image.file, &At(source, field("images").item(index).key("file")));
        }
        for (index, attachment) in facts.attachments.iter().enumerate() {
            self.file(
                &attachment.file,
                &At(source, field("attachments").item(index).key("file")),
            );
        }
    }

    fn registry(&mut self) {
        for person in &self.site.people {
            let source = &person.entry.source;
            for (index, ward) in person
                .facts
                .wards
                .iter()
                .enumerate()
                .filter(|(_, ward)| !ward.ward.is_empty())
            {
                let field = FieldPath::new("wards").item(index).key("ward");
                self.wards(std::slice::from_ref(&ward.ward), source, &field);
            }
            if let Some(photo) = &person.facts.photo {
                self.file(&photo.file, &At(source, FieldPath::new("photo.file")));
                if !photo.hires.is_empty() {
                    self.file(&photo.hires, &At(source, FieldPath::new("photo.hires")));
                }
            }
        }
        for topic in &self.site.topics {
            if let Some(person) = &topic.facts.spokesperson {
                self.person(person, &At(&topic.entry.source, FieldPath::new("spokesperson")));
            }
            if let Some(parent) = &topic.facts.parent {
                self.topic(parent, &At(&topic.entry.source, FieldPath::new("parent")));
            }
        }
        for ward in &self.site.wards {
            self.wards(
                &ward.facts.neighbours,
                &ward.entry.source,
                &FieldPath::new("neighbours"),
            );
        }
        for page in &self.site.pages {
            if let Some(owner) = &page.facts.owner {
                self.person(owner, &At(&page.entry.source, FieldPath::new("owner")));
            }
        }
    }

    fn business(&mut self) {
        for item in &self.site.council {
            let source = &item.entry.source;
            self.topics(&item.facts.topics, source);
            self.wards(&item.facts.wards, source, &FieldPath::new("wards"));
            for (name, person) in [
                ("proposer", &item.facts.proposer),
                ("seconder", &item.facts.seconder),
                ("person", &item.facts.person),
            ] {
                if let Some(person) = person {
                    self.person(person, &At(source, FieldPath::new(name)));
                }
            }
            for (index, release) in item.facts.releases.iter().enumerate() {
                self.release_name(release, &At(source, FieldPath::new("releases").item(index)));
            }
            if let Some(motion) = &item.facts.amends
                && self.site.council_item(motion).is_none()
                && !self.is_held(motion, &At(source, FieldPath::new("amends")))
            {
                let names = self.site.council.iter().map(|item| item.entry.slug.as_str());
                let help = offer(motion, names, "Correct the name, or add its file to content/council");
                self.unknown(
                    &UNKNOWN_REFERENCE,
                    format!("there is no motion `{motion}`"),
                    help,
                    &At(source, FieldPath::new("amends")),
                );
            }
        }
        for event in &self.site.events {
            for (index, person) in event.facts.people.iter().enumerate() {
                self.person(person, &At(&event.entry.source, FieldPath::new("people").item(index)));
            }
            self.wards(&event.facts.wards, &event.entry.source, &FieldPath::new("wards"));
        }
        for newsletter in &self.site.newsletters {
            let source = &newsletter.entry.source;
            self.wards(&newsletter.facts.wards, source, &FieldPath::new("wards"));
            for (index, item) in newsletter.facts.items.iter().enumerate() {
                // An item that is no name is a short text of its own.
                if !item.contains(' ') {
                    self.release_name(item, &At(source, FieldPath::new("items").item(index)));
                }
            }
            for (index, attachment) in newsletter.facts.attachments.iter().enumerate() {
                self.file(
                    &attachment.file,
                    &At(source, FieldPath::new("attachments").item(index).key("file")),
                );
            }
        }
    }

    /// The links, pictures and blocks of a text.
    fn text(&mut self, entry: &Entry) {
        for target in &entry.survey.targets {
            let place = Place::text(&entry.source, target.range.clone());
            match target.kind {
                TargetKind::Person => {
                    let names = self.people_names();
                    if self.site.person(&target.target).is_none() {
                        let help = offer(
                            &target.target,
                            names,
                            "Correct the name, or add a file to content/people",
                        );
                        let message = format!("there is nobody `{}` in content/people", target.target);
                        self.diagnostics
                            .push(Diagnostic::new(&UNKNOWN_REFERENCE, message).at(place).help(help));
                    }
                }
                TargetKind::Contact => {
                    if self.site.settings.contact(&target.target).is_none() {
                        let keys = self.site.settings.contacts.iter().map(|(key, _)| key.as_str());
                        let help = offer(
                            &target.target,
                            keys,
                            "Correct the name, or add it to contacts in content/site.yaml",
                        );
                        let message = format!("there is no contact `{}`", target.target);
                        self.diagnostics
                            .push(Diagnostic::new(&UNKNOWN_REFERENCE, message).at(place).help(help));
                    }
                }
                kind => self.target(entry, &target.target, kind, place),
            }
        }
    }

    fn target(&mut self, entry: &Entry, target: &str, kind: TargetKind, place: Place) {
        let fault = match destination(self.site, entry, target) {
            Destination::AsWritten | Destination::Page(_) | Destination::File(_) => return,
            Destination::Outside => Diagnostic::new(&DEAD_LINK, format!("`{target}` lies outside the site folder"))
                .help("Link to a file inside the site folder, or to a web address"),
            Destination::Closed(file) if self.held_files.contains_key(&file) => {
                Diagnostic::new(&LINK_TO_HELD, format!("`{target}` is not public yet")).help(LINK_TO_HELD.remedy)
            }
            Destination::Closed(_) => Diagnostic::new(&DEAD_LINK, format!("`{target}` has no page of its own"))
                .help("Link to a page, or take the link away"),
            Destination::Nowhere(file) => self.nowhere(target, &file, kind),
        };
        self.diagnostics.push(fault.at(place));
    }

    fn nowhere(&self, target: &str, file: &SourcePath, kind: TargetKind) -> Diagnostic {
        let folder = file.folder();
        let siblings = self
            .site
            .files
            .keys()
            .filter(|sibling| sibling.folder() == folder)
            .map(SourcePath::name);
        let near = nearest(file.name(), siblings);
        let elsewhere = || {
            self.site
                .files
                .keys()
                .find(|other| other.name() == file.name() && other.folder() != folder)
        };
        let help = match (near, elsewhere()) {
            (Some(name), _) => format!("Did you mean {name}?"),
            (None, Some(other)) => format!("there is a file of that name at {other}"),
            (None, None) if kind == TargetKind::Link => {
                "correct the address; links between texts name the file, as in ../wards/saltings.md".to_owned()
            }
            (None, None) => "put the file beside the text, or correct its name".to_owned(),
        };
        let code = if kind == TargetKind::Link {
            &DEAD_LINK
        } else {
            &MISSING_FILE
        };
        Diagnostic::new(code, format!("there is no file `{target}`")).help(help)
    }

    fn topics(&mut self, topics: &[String], source: &SourcePath) {
        let site = self.site;
        let unknown = topics
            .iter()
            .enumerate()
            .filter(|(_, topic)| site.topic(topic).is_none());
        for (index, topic) in unknown {
            self.topic(topic, &At(source, FieldPath::new("topics").item(index)));
        }
    }

    fn topic(&mut self, topic: &str, at: &At) {
        if self.site.topic(topic).is_none() {
            let help = offer(
                topic,
                self.site.topic_slugs(),
                "Correct the name, or add a file to content/topics",
            );
            self.unknown(&TOPIC_UNKNOWN, format!("there is no topic `{topic}`"), help, at);
        }
    }

    fn wards(&mut self, wards: &[String], source: &SourcePath, field: &FieldPath) {
        for (index, ward) in wards.iter().enumerate() {
            if ward == "all" || self.site.ward(ward).is_some() {
                continue;
            }
            let at = if wards.len() == 1 && !field.as_str().ends_with("wards") {
                field.clone()
            } else {
                field.item(index)
            };
            let names = self.site.wards.iter().map(|ward| ward.entry.slug.as_str());
            let help = offer(ward, names, "Correct the name, or add a file to content/wards");
            self.unknown(
                &UNKNOWN_REFERENCE,
                format!("there is no ward `{ward}`"),
                help,
                &At(source, at),
            );
        }
    }

    fn person(&mut self, slug: &str, at: &At) {
        if self.site.person(slug).is_none() {
            let help = offer(
                slug,
                self.people_names(),
                "Correct the name, or add a file to content/people",
            );
            self.unknown(
                &UNKNOWN_REFERENCE,
                format!("there is nobody `{slug}` in content/people"),
                help,
                at,
            );
        }
    }

    fn release_name(&mut self, name: &str, at: &At) {
        if self.site.release(name).is_some() || self.is_held(name, at) {
            return;
        }
        let ids = self
            .site
            .releases
            .iter()
            .filter_map(|release| release.facts.id.as_deref());
        let slugs = self.site.releases.iter().map(|release| release.entry.slug.as_str());
        let help = offer(
            name,
            ids.chain(slugs),
            "write the id of a release, or the name of its file",
        );
        self.unknown(&UNKNOWN_REFERENCE, format!("there is no release `{name}`"), help, at);
    }

    /// Whether the name is that of a held item; told as dropped.
    fn is_held(&mut self, name: &str, at: &At) -> bool {
        let held = self.held.contains_key(name);
        if held {
            let message = format!("`{name}` is not public yet and was left out");
            let place = Place::Field(at.0.clone(), at.1.clone());
            self.diagnostics.push(
                Diagnostic::new(&DROPPED_REFERENCE, message)
                    .at(place)
                    .help(DROPPED_REFERENCE.remedy),
            );
        }
        held
    }

    fn file(&mut self, file: &str, at: &At) {
        let exists = at.0.beside(file).is_some_and(|path| self.site.file(&path).is_some());
        if file.is_empty() || exists {
            return;
        }
        let path = at.0.beside(file).unwrap_or_else(|| at.0.clone());
        let fault = self.nowhere(file, &path, TargetKind::Picture);
        self.diagnostics
            .push(fault.at(Place::Field(at.0.clone(), at.1.clone())));
    }

    fn people_names(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        // An officer is never offered: the name would only have to be refused.
        let people = self
            .site
            .people
            .iter()
            .filter(|person| person.facts.role != PersonRole::Officer);
        people.map(|person| person.entry.slug.as_str())
    }

    fn unknown(&mut self, code: &'static Code, message: String, help: String, at: &At) {
        let place = Place::Field(at.0.clone(), at.1.clone());
        self.diagnostics
            .push(Diagnostic::new(code, message).at(place).help(help));
    }
}

fn offer<'n>(name: &str, names: impl Iterator<Item = &'n str>, otherwise: &str) -> String {
    match nearest(name, names) {
        Some(near) => format!("Did you mean {near}?"),
        None => otherwise.to_owned(),
    }
}
