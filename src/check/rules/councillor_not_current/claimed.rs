//! Offices of the council that a text gives somebody who has never held them: `Cllr Wren, Mayor of Harrowmere`.

use std::sync::LazyLock;

use jiff::civil::Date;

use crate::check::Item;
use crate::check::pattern::{Pattern, pattern};
use crate::content::people::{OfficeKind, Person, PersonRole};

/// An office of the council that the words right before or behind a name give its bearer, and that is not theirs.
pub(super) fn claimed_beside(item: &Item, person: &Person, before: &str, after: &str, day: Date) -> Option<String> {
    if person.facts.role != PersonRole::Councillor {
        return None;
    }
    let leads = BEFORE
        .whole()
        .captures(before)
        .map(|found| (found[1].to_owned(), before));
    let follows = || {
        let found = AFTER.whole().captures(after)?;
        // `Cllr Croft, Mayor Jones and the vicar` are three.
        let is_named =
            found[1].ends_with("Mayor") && after[found[0].len()..].trim_start().starts_with(char::is_uppercase);
        if is_named {
            return None;
        }
        let end = after.floor_char_boundary(after.len().min(found[0].len() + TERM));
        Some((found[1].to_owned(), &after[..end]))
    };
    let (office, around) = leads.or_else(follows)?;
    let is_past = IS_PAST.is_match(around) || office.to_lowercase().starts_with("former");
    (!is_past && is_of_council(item, &office) && !holds(person, &office, day)).then_some(office)
}

/// How far behind an office it is said until when it was held, in bytes: `, until May`.
const TERM: usize = 8;

const OFFICE: &str = r"(?:(?:Deputy )?Leader of (?:the )?[A-Z]?[\w ]{0,30}?Council|[Cc]ouncil [Ll]eader|[Cc]abinet [Mm]ember for [A-Z][\w’'-]+(?: and [A-Z][\w’'-]+)?|[Pp]ortfolio [Hh]older for [A-Z][\w’'-]+|(?:Deputy )?(?:Lord )?Mayor(?: of (?-i:[A-Z])[\w’'-]+)?|(?:[Vv]ice[- ])?[Cc]hair(?:man|woman)? of (?:the )?(?:[A-Z][\w’'-]+,? (?:and |& )?){1,5}(?:Sub-)?Committee|(?:[Vv]ice[- ])?[Cc]hair(?:man|woman)? of (?:the )?(?:Planning|Licensing|Audit|Scrutiny|Full Council|Council)|(?:Planning|Licensing|Audit|Scrutiny|Highways|Housing|Environment) (?:[Vv]ice[- ])?[Cc]hair(?:man|woman)?)";

static BEFORE: LazyLock<Pattern> = LazyLock::new(|| pattern(&format!(r"\b({OFFICE}),? (?:is )?$")));

static AFTER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"^(?:,? \(?|, who is |, now |, as )(?:(?:the|our|your|now|currently|new) )*({OFFICE})\b"
    ))
});

static IS_PAST: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:former(?:ly)?|until|then|ex|past|previous|shadow|would-be|next|not|never|asked|told|wrote to|met|to the)\b",
    )
});

/// Whether an office is one of the group's own council, and not of a parish or another town.
fn is_of_council(item: &Item, office: &str) -> bool {
    let own = item.ground.settings().group.council_name.to_lowercase();
    let low = office.to_lowercase();
    let place = low.split_once("mayor of ").or_else(|| low.split_once("leader of "));
    match place.map(|(_, place)| place.trim_start_matches("the ")) {
        Some("council") | None => true,
        Some(place) => own.contains(place),
    }
}

/// Whether somebody holds such an office on a day, by their offices or their seats.
fn holds(person: &Person, office: &str, day: Date) -> bool {
    let low = office.to_lowercase();
    let body = low.split_once("chair").map(|(short, of)| {
        let of = of.split_once(" of ").map_or(short, |(_, of)| of);
        of.trim_start_matches("the ")
            .trim_end_matches("committee")
            .trim()
            .to_owned()
    });
    let is_same = |title: &str| {
        let title = title.to_lowercase();
        match &body {
            Some(body) => title.contains("chair") && title.contains(body.as_str()),
            None if low.contains("mayor") => title.contains("mayor"),
            None if low.contains("leader") => title.contains("leader") && !title.contains("group"),
            None => title.contains("cabinet") || title.contains("portfolio") || title.contains("executive"),
        }
    };
    let by_office = person.facts.offices.iter().any(|held| {
        let is_cabinet = held.kind == Some(OfficeKind::Cabinet) && low.contains("cabinet");
        // One that has lapsed is told of elsewhere, with its day.
        is_cabinet || is_same(&held.title)
    });
    let by_seat = person.facts.committees.iter().any(|seat| {
        let is_chair = seat.role.contains("chair") && seat.term.covers(day);
        is_chair
            && body.as_ref().is_some_and(|body| {
                body.replace(' ', "-").contains(&seat.committee) || seat.committee.contains(&body.replace(' ', "-"))
            })
    });
    by_office || by_seat
}
