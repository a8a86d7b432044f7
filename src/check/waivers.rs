//! Exceptions that a councillor decided on, for one rule in one file.

use std::collections::{BTreeMap, HashSet};

use jiff::civil::Date;

use super::Ground;
use crate::base::code::{WAIVER_LAPSED, WAIVER_NOT_BY_MEMBER, WAIVER_REFUSED, WAIVER_UNUSED};
use crate::base::diagnostic::nearest;
use crate::base::rule::Hold;
use crate::base::{Code, Diagnostic, FieldPath, Place, Rule, Severity, SourcePath};
use crate::content::newsletter::Newsletter;
use crate::content::release::Waiver;
use crate::content::stage::Stage;

/// Takes out of `found` what is waived, and adds what is wrong with the waivers themselves: one that
/// covers nothing, has run out, was not decided by a serving councillor, or names a rule that cannot
/// be waived. A waiver that ran out after its text came out warns, and stops nothing. `catalogue` holds every rule of
/// every room.
pub fn apply(found: Vec<Diagnostic>, ground: &Ground, catalogue: &[&'static Rule]) -> Vec<Diagnostic> {
    let waived = gather(ground);
    let mut told = Vec::new();
    let mut standing: BTreeMap<&SourcePath, Vec<Standing>> = BTreeMap::new();
    for waived in &waived {
        let Waived {
            source, index, waiver, ..
        } = waived;
        let place = Place::Field((*source).clone(), FieldPath::new(format!("waivers[{index}].rule")));
        let objection = objection(waived, ground, catalogue);
        let has_lapsed = objection.as_ref().is_some_and(|(code, ..)| *code == &WAIVER_LAPSED);
        if objection.is_none() || (has_lapsed && waived.covered_publication()) {
            standing.entry(source).or_default().push(Standing {
                rule: &waiver.rule,
                place: place.clone(),
                has_lapsed,
                is_used: has_lapsed,
            });
        }
        if let Some((code, message, help)) = objection {
            told.push(Diagnostic::new(code, message).at(place).help(help));
        }
    }
    for mut diagnostic in found {
        let of_file = diagnostic.path().and_then(|path| standing.get_mut(path));
        let covers = |waiver: &&mut Standing| {
            let named = catalogue.iter().find(|rule| rule.code.id == waiver.rule);
            named.is_some_and(|rule| rule.made(&diagnostic))
        };
        match of_file.and_then(|waivers| waivers.iter_mut().find(covers)) {
            Some(waiver) if waiver.has_lapsed => {
                diagnostic.severity = diagnostic.severity.min(Severity::Warning);
                told.push(diagnostic);
            }
            Some(waiver) => waiver.is_used = true,
            None => told.push(diagnostic),
        }
    }
    let unused = standing.into_values().flatten().filter(|waiver| !waiver.is_used);
    told.extend(unused.map(|waiver| {
        let message = format!(
            "the waiver of {} is not needed here: the rule finds nothing",
            waiver.rule
        );
        Diagnostic::new(&WAIVER_UNUSED, message)
            .at(waiver.place)
            .help(WAIVER_UNUSED.remedy)
    }));
    told
}

/// The files in which something is waived.
pub fn files<'a>(ground: &Ground<'a>) -> HashSet<&'a SourcePath> {
    gather(ground).into_iter().map(|waived| waived.source).collect()
}

/// A waiver, its file and its number there.
struct Waived<'a> {
    source: &'a SourcePath,
    index: usize,
    waiver: &'a Waiver,
    /// The day on which the text came out; none where it is not public.
    came_out: Option<Date>,
}

impl Waived<'_> {
    /// Whether the text came out while the waiver lasted.
    fn covered_publication(&self) -> bool {
        let last = self.waiver.expires;
        self.came_out.is_some_and(|day| last.is_none_or(|last| day <= last))
    }
}

/// A waiver that counts, if only so far that what it covered stops nothing.
struct Standing<'a> {
    rule: &'a str,
    place: Place,
    has_lapsed: bool,
    is_used: bool,
}

/// Every waiver.
fn gather<'a>(ground: &Ground<'a>) -> Vec<Waived<'a>> {
    let zone = ground.site.zone();
    let of = |source: &'a SourcePath, waivers: &'a [Waiver], stage: &Stage| {
        let came_out = stage.published().map(|at| zone.day(at));
        waivers.iter().enumerate().map(move |(index, waiver)| Waived {
            source,
            index,
            waiver,
            came_out,
        })
    };
    let releases = ground
        .releases()
        .flat_map(|release| of(&release.entry.source, &release.facts.waivers, &release.stage));
    let newsletters = ground.site.newsletters.iter().chain(ground.drafts.iter().copied());
    let newsletters = newsletters.flat_map(
        |Newsletter {
             entry, facts, stage, ..
         }| of(&entry.source, &facts.waivers, stage),
    );
    releases.chain(newsletters).collect()
}

/// Why a waiver does not stand, with what to do.
fn objection(waived: &Waived, ground: &Ground, catalogue: &[&'static Rule]) -> Option<(&'static Code, String, String)> {
    let waiver = waived.waiver;
    let Some(rule) = catalogue.iter().find(|rule| rule.code.id == waiver.rule) else {
        let help = match nearest(&waiver.rule, catalogue.iter().map(|rule| rule.code.id)) {
            Some(near) => format!("did you mean {near}?"),
            None => "`pressroom explain` lists the rules".to_owned(),
        };
        return Some((
            &WAIVER_REFUSED,
            format!("there is no rule `{}` to waive", waiver.rule),
            help,
        ));
    };
    if rule.hold == Hold::Firm {
        let message = format!("{} cannot be waived: {}", waiver.rule, rule.code.reason);
        return Some((&WAIVER_REFUSED, message, rule.code.remedy.to_owned()));
    }
    if let Some(message) = not_by_a_member(waived, ground) {
        return Some((&WAIVER_NOT_BY_MEMBER, message, WAIVER_NOT_BY_MEMBER.remedy.to_owned()));
    }
    if waiver.reason.trim().is_empty() {
        let message = format!("the waiver of {} gives no reason", waiver.rule);
        return Some((
            &WAIVER_REFUSED,
            message,
            "write under `reason` why the councillor allows it".to_owned(),
        ));
    }
    let lapsed = waiver.expires.filter(|expires| *expires < ground.today())?;
    let message = format!(
        "the waiver of {} ran out on {}",
        waiver.rule,
        crate::base::date::long_day(lapsed)
    );
    Some((&WAIVER_LAPSED, message, WAIVER_LAPSED.remedy.to_owned()))
}

fn not_by_a_member(waived: &Waived, ground: &Ground) -> Option<String> {
    let waiver = waived.waiver;
    if waiver.by.is_empty() {
        return Some(format!("nobody is named who decided on the waiver of {}", waiver.rule));
    }
    let Some(person) = ground.person(&waiver.by) else {
        return Some(format!(
            "`{}`, who waived {}, has no file in content/people",
            waiver.by, waiver.rule
        ));
    };
    // A waiver without a day was there when the text came out: nobody who leaves the council takes it along.
    let day = waiver.on.or(waived.came_out).unwrap_or(ground.today());
    let name = &person.facts.name;
    (!person.serves_on(day)).then(|| {
        format!(
            "{name} was not a councillor of the group on {}, so the waiver of {} does not count",
            crate::base::date::long_day(day),
            waiver.rule
        )
    })
}
