//! Councillors, officers and others of the registry: `content/people/`.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::entry::{Entry, ImageFact, Naming, Term};
use super::fields::{Fields, choice};
use crate::base::Route;

choice! {
    /// What somebody is. Only councillors of the group ever have a page.
    PersonRole {
        /// A councillor of the group, serving or not.
        Councillor = "councillor",
        /// A council officer, the political assistant among them: never quoted, named as author or approver.
        Officer = "officer",
        /// Staff of the party.
        PartyStaff = "party-staff",
        /// A councillor of another group.
        OtherCouncillor = "other-councillor",
        /// Somebody in public life.
        PublicName = "public-name",
    }
}

choice! {
    /// Which sort of office.
    OfficeKind {
        /// In the group.
        Group = "group",
        /// In the cabinet.
        Cabinet = "cabinet",
        /// Chair of a committee.
        Chair = "chair",
        /// Civic: mayor and the like.
        Civic = "civic",
    }
}

choice! {
    /// How somebody belongs to a group.
    Membership {
        /// As a member.
        Member = "member",
        /// With the whip withdrawn.
        WhipSuspended = "whip-suspended",
        /// Not at all.
        Independent = "independent",
    }
}

/// A ward somebody sits for.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct WardTerm {
    /// The ward.
    pub ward: String,
    /// When.
    pub term: Term,
}

/// Time on the council.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CouncilTerm {
    /// When.
    pub term: Term,
    /// The day of the election.
    pub elected: Option<Date>,
}

/// Time in a group.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct GroupTerm {
    /// The group.
    pub name: String,
    /// When.
    pub term: Term,
    /// How.
    pub status: Membership,
}

/// An office held.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Office {
    /// `Transport spokesperson`.
    pub title: String,
    /// Which sort.
    pub kind: Option<OfficeKind>,
    /// When.
    pub term: Term,
}

/// A seat on a committee.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CommitteeSeat {
    /// The committee.
    pub committee: String,
    /// `member`, `chair`, `substitute`.
    pub role: String,
    /// When.
    pub term: Term,
}

/// How somebody is reached.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Reach {
    /// E-mail.
    pub email: String,
    /// Phone.
    pub phone: String,
    /// E-mail at the council.
    pub official_email: String,
    /// Post.
    pub post: String,
    /// Addresses elsewhere on the web.
    pub socials: Vec<String>,
}

/// The facts in a person's front matter.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PersonFacts {
    /// What all kinds share.
    pub naming: Naming,
    /// `Tobias Wren`.
    pub name: String,
    /// The name in Welsh.
    pub name_cy: String,
    /// `Wren, Tobias`; from the name where it is left out.
    pub sort_name: String,
    /// `she/her`.
    pub pronouns: String,
    /// What they are.
    pub role: PersonRole,
    /// An officer's post, or the office of somebody of another group.
    pub post: String,
    /// Whether the post is politically restricted.
    pub restricted: bool,
    /// When an officer held the post.
    pub term: Term,
    /// Wards.
    pub wards: Vec<WardTerm>,
    /// Time on the council.
    pub terms: Vec<CouncilTerm>,
    /// Time in a group.
    pub group: Vec<GroupTerm>,
    /// Offices.
    pub offices: Vec<Office>,
    /// Committees.
    pub committees: Vec<CommitteeSeat>,
    /// Portrait.
    pub photo: Option<ImageFact>,
    /// How they are reached.
    pub contact: Reach,
    /// Events, by name, that are their surgeries.
    pub surgeries: Vec<String>,
    /// Their entry in the council's register.
    pub register_of_interests: Option<String>,
    /// Languages for casework.
    pub languages: Vec<String>,
}

/// Somebody in the registry.
#[derive(Clone, Debug, Serialize)]
pub struct Person {
    /// Their file, address and text.
    pub entry: Entry,
    /// Their facts.
    pub facts: PersonFacts,
}

impl Person {
    /// Reads the facts of a person.
    pub fn read_facts(f: &mut Fields) -> PersonFacts {
        let role = f.choice("role", "What they are.");
        let needed = f.has("role").then_some(String::new());
        f.require("role", needed);
        PersonFacts {
            name: f.required_text("name", "First name and surname."),
            name_cy: f.text_or_empty("name_cy", "The name in Welsh."),
            sort_name: f.text_or_empty("sort_name", "Surname, first name; from the name where it is left out."),
            pronouns: f.text_or_empty("pronouns", "As in she/her."),
            // Where the role cannot be read the person is treated as the most restricted.
            role: role.unwrap_or(PersonRole::Officer),
            post: f.text_or_empty("post", "An officer's post, or another group's councillor's office."),
            restricted: f
                .flag("restricted", "true for a politically restricted post.")
                .unwrap_or(false),
            term: Term::read(f),
            wards: f.maps("wards", "The wards they sat or sit for.", |f| {
                let ward = f.slug("ward", "The ward.");
                WardTerm {
                    ward: f.require("ward", ward),
                    term: Term::read(f),
                }
            }),
            terms: f.maps("terms", "Their time on the council.", |f| CouncilTerm {
                term: Term::read(f),
                elected: f.day("elected", "The day of the election."),
            }),
            group: f.maps("group", "Their time in a group.", |f| GroupTerm {
                name: f.required_text("name", "The group, by its registered name."),
                term: Term::read(f),
                status: f
                    .choice("status", "How they belong to it.")
                    .unwrap_or(Membership::Member),
            }),
            offices: f.maps("offices", "Offices in the group and the council.", |f| Office {
                title: f.required_text("title", "The office."),
                kind: f.choice("kind", "Which sort of office."),
                term: Term::read(f),
            }),
            committees: f.maps("committees", "Seats on committees.", |f| CommitteeSeat {
                committee: f.required_text("committee", "The committee."),
                role: f.text_or_empty("role", "member, chair or substitute."),
                term: Term::read(f),
            }),
            photo: f.map("photo", "Their portrait.", ImageFact::read),
            contact: f
                .map("contact", "How they are reached; never a private address.", Reach::read)
                .unwrap_or_default(),
            surgeries: f.slugs(
                "surgeries",
                "Surgeries by name; those that name the person are found without it.",
            ),
            register_of_interests: f.url("register_of_interests", "Their entry in the council's register."),
            languages: f.texts("languages", "Languages for casework beside the site's own."),
            naming: Naming::read(f),
        }
    }

    /// `/councillors/tobias-wren/`
    pub fn route(&self) -> Route {
        Route::new(["/councillors/", &self.entry.slug, "/"].concat())
    }

    /// Whether they have a page: councillors of the group, serving or not.
    pub fn has_page(&self) -> bool {
        self.facts.role == PersonRole::Councillor && !self.entry.draft
    }

    /// Whether they sit on the council on a day.
    pub fn serves_on(&self, day: Date) -> bool {
        self.facts.role == PersonRole::Councillor
            && (self.facts.terms.is_empty() || self.facts.terms.iter().any(|council| council.term.covers(day)))
    }

    /// Whether they belong to a group on a day; those of whom nothing is said do.
    pub fn is_of_group_on(&self, day: Date) -> bool {
        let covers = |group: &GroupTerm| group.term.covers(day) && group.status == Membership::Member;
        self.facts.group.is_empty() || self.facts.group.iter().any(covers)
    }

    /// The wards they sit for on a day.
    pub fn wards_on(&self, day: Date) -> impl Iterator<Item = &str> {
        self.facts
            .wards
            .iter()
            .filter(move |ward| ward.term.covers(day))
            .map(|ward| ward.ward.as_str())
    }

    /// The office that introduces them on a day: in the group first, then in the council.
    pub fn office_on(&self, day: Date) -> Option<&Office> {
        let current = || self.facts.offices.iter().filter(|office| office.term.covers(day));
        current()
            .find(|office| office.kind == Some(OfficeKind::Group))
            .or_else(|| current().next())
    }

    /// What the names of a list are ordered by.
    pub fn sort_key(&self) -> (String, &str) {
        if !self.facts.sort_name.is_empty() {
            return (self.facts.sort_name.to_lowercase(), &self.entry.slug);
        }
        let surname = self.facts.name.rsplit(' ').next().unwrap_or_default();
        (
            format!("{surname}, {}", self.facts.name).to_lowercase(),
            &self.entry.slug,
        )
    }
}

impl Reach {
    fn read(f: &mut Fields) -> Self {
        Self {
            email: f.text_or_empty("email", "E-mail."),
            phone: f.text_or_empty("phone", "Phone."),
            official_email: f.text_or_empty("official_email", "E-mail at the council."),
            post: f.text_or_empty("post", "Post: by way of the group office."),
            socials: f.texts("socials", "Addresses elsewhere on the web."),
        }
    }
}
