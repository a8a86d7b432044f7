//! Offices of the council that a text gives somebody who has never held them: `Cllr Wren, Mayor of Harrowmere`.

use std::sync::LazyLock;

use jiff::civil::Date;

use crate::base::Place;
use crate::check::pattern::{Pattern, pattern};
use crate::check::{Item, Scope};
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
    let chairs = || {
        let found = CHAIRS.whole().captures(after)?;
        Some((format!("Chair of {}", &found[1]), &after[..found[0].len()]))
    };
    let chaired = || {
        let found = CHAIRED.whole().captures(before)?;
        Some((format!("Chair of {}", &found[1]), before))
    };
    let acts = || {
        let found = ACTS.whole().captures(after)?;
        Some((found[1].to_owned(), &after[..found[0].len()]))
    };
    let found = leads.or_else(follows).or_else(chairs).or_else(chaired).or_else(acts);
    let (office, around) = found?;
    let is_past = IS_PAST.is_match(around) || office.to_lowercase().starts_with("former");
    (!is_past && is_of_council(item, &office) && !holds(person, &office, day)).then_some(office)
}

/// How far behind an office it is said until when it was held, in bytes: `, until May`.
const TERM: usize = 8;

const OFFICE: &str = r"(?:(?:Deputy )?Leader of (?:the )?[A-Z]?[\w ]{0,30}?Council|[Cc]ouncil [Ll]eader|[Cc]abinet [Mm]ember(?: for [A-Z][\w’'-]+(?: and [A-Z][\w’'-]+)?)?|[Pp]ortfolio [Hh]older for [A-Z][\w’'-]+|(?:Deputy )?(?:Lord )?Mayor(?: of (?-i:[A-Z])[\w’'-]+)?|(?:[Vv]ice[- ])?[Cc]hair(?:man|woman)? of (?:the )?(?:[A-Z][\w’'-]+,? (?:and |& )?){1,5}(?:Sub-)?Committee|(?:[Vv]ice[- ])?[Cc]hair(?:man|woman)? of (?:the )?(?:Planning|Licensing|Audit|Scrutiny|Full Council|Council)|(?:Planning|Licensing|Audit|Scrutiny|Highways|Housing|Environment) (?:[Vv]ice[- ])?[Cc]hair(?:man|woman)?)";

static BEFORE: LazyLock<Pattern> = LazyLock::new(|| pattern(&format!(r"\b({OFFICE}),? (?:is )?$")));

static AFTER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"^(?:{WARD}(?:,? \(?|, who is |, now |, as )(?:(?:the|our|your|now|currently|new) )*|, (?:the |ward )?councillor for [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? and (?:also )?)({OFFICE})\b"
    ))
});

/// The ward of a councillor, between the name and what follows: `, councillor for Millpond,`.
const WARD: &str = r"(?:, (?:the |ward )?councillor for [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)?";

/// Committees that councils have, and societies have not.
const BODY: &str = r"(?:(?:[A-Z][\w’'-]+,? (?:and |& )?){0,3}(?i:planning|licensing|audit|scrutiny|standards|highways|housing|finance|governance)(?: [A-Z][\w’'-]+| and)*? (?i:sub-)?(?i:committee|board|panel))";

/// `Cllr Patel chairs the Planning Committee`.
static CHAIRS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"^{WARD},? (?:who )?(?:still |now |also |ably )*(?:chairs|heads|leads|presides over|(?:is|sits) in the chair (?:of|at)) (?:the )?(?:[Cc]ouncil['’]s )?({BODY})\b"
    ))
});

/// `the council's planning committee, chaired by Cllr Patel`.
static CHAIRED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"\b({BODY})\b[^.;:!?]{{0,20}}? (?:which is |is |now |that is )?(?:chaired|headed|led) (?:now )?by $"
    ))
});

/// `Cllr Patel will report back as the council's Cabinet Member for Highways`.
static ACTS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"^[^.;:!?“”]{{0,60}}?\b(?:speak(?:s|ing)?|report(?:s|ing)?(?: back)?|act(?:s|ing)?|answers?|signs?|signed|serves?|sits|writ(?:es|ing)|in (?:his|her|their) (?:role|capacity|job|post)|hat) as (?:the |our )?(?:[Cc]ouncil['’]s )?({OFFICE})\b"
    ))
});

/// An office that a sentence gives somebody of whom it says only `he` or `she`: `As Chair of Audit Committee he has asked`.
static OF_PRONOUN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"\b(?:As|as|In (?:his|her) (?:role|capacity|post) as) (?:the )?(?:[Cc]ouncil['’]s )?({OFFICE}),? (?:he|she)\b|\b(?:He|She) (?:is|speaks as|sits as|serves as|is also) (?:the )?(?:[Cc]ouncil['’]s )?({OFFICE})\b|\b(?:He|She) (?:chairs|heads) (?:the )?({BODY})\b"
    ))
});

/// Where a sentence gives the councillor named before it an office of the council that they do not hold on the day.
pub(super) fn by_pronoun<'a>(item: &Item<'a>, day: Date) -> Vec<(&'a Person, String, Place)> {
    let mut found = Vec::new();
    for (number, stretch) in item.prose.stretches.iter().enumerate() {
        if stretch.scope == Scope::Blank {
            continue;
        }
        for claim in stretch.traced().captures_iter(&OF_PRONOUN) {
            let (Some(whole), Some(office)) = (claim.get(0), (1..=3).find_map(|group| claim.get(group))) else {
                continue;
            };
            let Some(person) = spoken_of(item, number, whole.start()) else {
                continue;
            };
            let title = match claim.get(3) {
                Some(body) => format!("Chair of {}", body.as_str()),
                None => office.as_str().to_owned(),
            };
            let is_known = person.facts.role == PersonRole::Councillor && is_of_council(item, &title);
            if is_known && !holds_on(person, &title, day) {
                found.push((person, title, stretch.place(item.source(), whole.range())));
            }
        }
    }
    found
}

/// The one councillor whom a text named last before a place: in the paragraph, or alone in that before it.
fn spoken_of<'a>(item: &Item<'a>, number: usize, at: usize) -> Option<&'a Person> {
    let here = item.mentions.of(number).iter().rfind(|mention| mention.words.end <= at);
    let earlier = || {
        let mentions = item.mentions.of(number.checked_sub(1)?);
        let last = mentions.last()?;
        let is_alone = mentions.iter().all(|mention| std::ptr::eq(mention.person, last.person));
        is_alone.then_some(last)
    };
    here.or_else(earlier).map(|mention| mention.person)
}

/// Whether somebody holds such an office, with its term running on the day.
fn holds_on(person: &Person, office: &str, day: Date) -> bool {
    let is_lapsed = |title: &str| {
        let plain = |text: &str| text.to_lowercase().replace(" the ", " ");
        let mut offices = person
            .facts
            .offices
            .iter()
            .filter(|held| plain(&held.title) == plain(title))
            .peekable();
        offices.peek().is_some() && !offices.any(|held| held.term.covers(day))
    };
    holds(person, office, day) && !is_lapsed(office)
}

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
