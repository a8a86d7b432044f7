//! Who may approve: a councillor of the group, on the day of the approval.

use std::fmt;

use jiff::civil::Date;

use crate::base::code::APPROVAL_NOT_BY_MEMBER;
use crate::base::date::long_day;
use crate::base::{Diagnostic, FieldPath, Place};
use crate::content::assemble::Assembly;
use crate::content::item::{Item, items};
use crate::content::people::{Membership, Person, PersonRole};
use crate::content::settings::Approval;

/// Why somebody cannot approve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// They are no councillor of the group.
    Role(String, PersonRole),
    /// They did not sit on the council on that day.
    NotServing(String, Date),
    /// They sat there, and not for the group.
    NotInGroup(String, Date),
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unfit::Role(name, role) => {
                let what = match role {
                    PersonRole::Officer => "is an officer of the council, who advises and never decides",
                    PersonRole::PartyStaff => "works for the party and is no member of the council",
                    PersonRole::OtherCouncillor => "is a councillor of another group",
                    PersonRole::PublicName | PersonRole::Councillor => "is no councillor of the group",
                };
                write!(f, "{name} {what}")
            }
            Unfit::NotServing(name, day) => write!(f, "{name} was no councillor on {}", long_day(*day)),
            Unfit::NotInGroup(name, day) => write!(f, "{name} was no member of the group on {}", long_day(*day)),
        }
    }
}

/// Why a person cannot approve on a day; none where they can.
pub fn unfit(person: &Person, day: Date) -> Option<Unfit> {
    let facts = &person.facts;
    let name = facts.name.clone();
    if facts.role != PersonRole::Councillor {
        return Some(Unfit::Role(name, facts.role));
    }
    if !person.serves_on(day) {
        return Some(Unfit::NotServing(name, day));
    }
    let is_member = |status: Membership| status == Membership::Member;
    let mut then = facts.group.iter().filter(|group| group.term.covers(day)).peekable();
    let outside = then.peek().is_some() && !then.any(|group| is_member(group.status));
    outside.then_some(Unfit::NotInGroup(name, day))
}

/// Approvals by somebody who could not give them. Names that no file has are told elsewhere.
pub fn check(assembly: &Assembly) -> Vec<Diagnostic> {
    if assembly.site.settings.policy.approval == Approval::Off {
        return Vec::new();
    }
    items(assembly)
        .filter(|item| !assembly.archived.contains(&item.entry().source))
        .filter_map(|item| fault(assembly, item))
        .collect()
}

fn fault(assembly: &Assembly, item: Item) -> Option<Diagnostic> {
    let facts = item.facts();
    let approved = facts.approved.known()?;
    let person = assembly.site.person(&approved.by)?;
    let on = approved.on.or_else(|| facts.issued.known().copied())?;
    let unfit = unfit(person, assembly.site.zone().day(on))?;
    let place = Place::Field(item.entry().source.clone(), FieldPath::new("approved.by"));
    let fault = Diagnostic::new(&APPROVAL_NOT_BY_MEMBER, unfit.to_string()).at(place);
    Some(fault.help(APPROVAL_NOT_BY_MEMBER.remedy))
}
