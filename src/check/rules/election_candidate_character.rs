//! Statements on the character of a candidate, in an election period.

use std::ops::Range;
use std::sync::LazyLock;

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::elections::periods;
use crate::check::pattern::{Pattern, pattern};
use crate::check::{Findings, HouseRule, Item, Look, Scope};
use crate::content::release::Release;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "election-candidate-character",
            title: "something is said of a candidate's character",
            severity: Severity::Warning,
            reason: "A false statement of fact about a candidate's personal character or conduct, made to affect the result, can be an illegal practice.",
            remedy: "Keep to votes, policies and what is on record; else have it checked by a lawyer and write the advice under `checks.legal`.",
        },
        group: Group::Election,
        sources: &[
            "Representation of the People Act 1983, section 106: false statements about candidates (partly read)",
            "Electoral Commission, key terms: candidate and future candidate",
        ],
        looks: "sentences of a release of an election period that name a candidate of elections in content/site.yaml or of the release",
        hold: Hold::Usual,
        bad: &[
            "issued: 2027-04-12T09:00\nat: 2027-04-12T10:00:00Z\ndrafted_by: odile-marsh\nelection: {candidates: [Colin Vane]}\n---\nColin Vane is a well-known drunk.",
            "issued: 2027-04-12T09:00\nat: 2027-04-12T10:00:00Z\nsite: {elections: [{kind: ordinary, poll: 2027-05-06, notice_published: 2027-03-24, wards: [all], candidates: [Colin Vane]}]}\n---\nThe Reform candidate, Colin Vane, has not paid his taxes for years.",
            "issued: 2027-04-12T09:00\nat: 2027-04-12T10:00:00Z\nelection: {candidates: [Colin Vane]}\n---\nColin Vane stands in Northgate. Mr Vane was convicted of fraud in 2019.",
            "issued: 2027-04-12T09:00\nat: 2027-04-12T10:00:00Z\nelection: {candidates: [Colin Vane]}\n---\nCllr Tobias Wren said: \"Everybody knows that Vane cheats on his wife, and Colin Vane knows it too.\"",
        ],
        good: &[
            "issued: 2027-04-12T09:00\nat: 2027-04-12T10:00:00Z\nelection: {candidates: [Colin Vane]}\n---\nColin Vane voted against the repair fund on 8 October 2026, and for a higher council tax.",
            "issued: 2026-11-20T09:00\nelection: {candidates: [Colin Vane]}\n---\nColin Vane is a well-known drunk.",
            "issued: 2027-04-12T09:00\nat: 2027-04-12T10:00:00Z\nelection: {candidates: [Colin Vane]}\n---\nThe council's debts are growing. Colin Vane answered in writing.",
        ],
    },
    look: Look::Release(check),
};

static CHARACTER: LazyLock<Pattern> = LazyLock::new(|| {
    let all = [
        r"(?:family|marital|matrimonial) home|(?:left|leaving|walked out on|deserted|abandoned) (?:his|her|their) (?:wife|husband|family|partner|children|kids)|separated from|split (?:up )?(?:from|with) (?:his|her|their)|estranged|marriages?\b|love (?:life|child|nest)|girlfriend|boyfriend|private life|settled life|bed (?:with|of)|children (?:by|with) (?:another|other|two|three|different)|(?:his|her|their) (?:second|third|fourth) (?:wife|husband|marriage)",
        r"(?:fond|partial) (?:of|to) (?:a|the|his|her) (?:drink|drop|bottle|glass|pint|tipple)|(?:worse|much the worse) for (?:drink|wear)|staggering|unsteady|hangover|sober|sobriety|whisky|(?:hit|hits|hitting) the bottle|smell(?:s|ed|ing)? of drink|rehab\w*|temper\b|bankrupt\w*|bailiffs?|county court judge?ments?|unpaid (?:tax|bills?|debts?|rent|fines?|council tax)|behind with (?:his|her|their) (?:rent|council tax|tax)|points on (?:his|her|their) licence|(?:sacked|dismissed|fired) (?:from|by|for)|expelled from|police (?:were|was|had to be) called|thrown out of (?:a|the|his|her)",
        r"at (?:his|her|their) best (?:by|after|before|until|in the (?:morning|evening|afternoon)|on a)|who(?:ever)? drinks? (?:in|at|with)|drinks? (?:in|at) the\\b|prop(?:s|ped|ping) up (?:the|a) bar|last orders|closing time|(?:found|seen|spotted|often|usually|always|most nights) (?:in|at|outside) the (?-i:[A-Z])\\w+(?: (?-i:[A-Z])\\w+)?(?: (?:at|until|by|after|most|every)\\b)",
        r"liars?|lied|lying|lies (?:to|about)|dishonest\w*|untrustworthy|deceitful|two-faced|hypocrit\w*",
        r"drunk(?:ard|en)?s?|drink(?:ing)? (?:problem|habit)|alcoholic|drug(?:s| habit| user| addict)|addict(?:ed)?|gambl(?:es?|er|ing)",
        r"affairs? with|an affair|adulter\w+|cheat(?:s|ed|ing)? (?:on|at|his|her)|cheats?\b|mistress|womani[sz]er|divorce",
        r"criminal (?:record|past)|convict(?:ed|ions?)|crook(?:ed)?|thie(?:f|ves)|stole|theft|fraud\w*|brib\w+|corrupt\w*|arrested|prison|jail(?:ed)?|caution(?:ed)? by the police|prosecuted|fined for|banned from driving|drink[- ]driv\w+|speeding",
        r"tax (?:dodg\w+|evad\w+|evasion|avoid\w+|cheat|affairs|bills?|debts?|returns?)|(?:not|never|hasn['’]t|has not) (?:paid|pays?) (?:his|her|their) (?:\w+ )?tax\w*|dodg\w+ (?:\w+ )?tax\w*|unpaid (?:council )?tax|bankrupt\w*|owes? (?:money|thousands|£)|(?:his|her|unpaid|gambling|mounting) debts|expenses scandal|fiddl\w+",
        r"racist|sexist|misogynist\w*|homophob\w+|bigot\w*|antisemit\w+|islamophob\w+|extremist|fascist|nazi|thug",
        r"bull(?:y|ies|ied|ying)|abus(?:e|ed|er|es|ive|ing)|violen(?:t|ce)|harass\w*|assault\w*|stalk\w*|threaten(?:s|ed)? (?:his|her|a|the)|beat(?:s)? (?:his|her)|groom(?:ed|ing)|paedophile|pervert",
        r"(?:his|her) (?:wife|husband|ex-wife|ex-husband|marriage|children|family|girlfriend|boyfriend|sex life|sexuality|religion|health|mental health|illness)",
        r"(?:short|bad|foul|violent|quick|nasty|vile) temper|(?:has|with|loses?|lost) (?:a|his|her) temper|hot-?head\w*|short fuse|rude(?:ness)?|arrogan(?:t|ce)|vain|selfish|greed(?:y)?|spiteful|vindictive|bad-tempered|foul-mouthed|cannot be trusted|can[’']t be trusted|not to be trusted|turncoat|opportunist|carpet-?bagger|parachuted in|skeletons?|shady|murky|chequered past|colourful past|reputation (?:for|as)|well known for (?:his|her)",
        r"(?:thrown out|kicked out|chucked out|booted out|expelled|asked to leave|fired|sacked|dismissed|forced out|let go|suspended)(?: (?:of|from|by|for)| after| because)|(?:lost|losing|quit|left) (?:his|her|their) (?:\w+ )?(?:job|post|wife|husband|family|children|home)|walked out on|(?:drinks?|drinking|drank) (?:too|heavily|like|on|his|her)|for drinking|(?:went|gone|going) (?:bust|bankrupt|under)|county court judgments?|ccjs?|evicted|(?:never|not) (?:done|held|had) a (?:day[’']s work|proper job|real job)|on benefits|(?:does not|doesn[’']t|do not|did not|didn[’']t|never|not) (?:even |actually |really )?(?:live[sd]?|lived|living|pay|paid|from) (?:here|in|near|locally|among|within|around|his|her|their|anywhere|these)|lives? (?:\w+ ){0,3}?(?:miles away|in (?:london|spain|another)|outside the|abroad)|love child|(?:lied|lies) (?:on|about|in) (?:his|her)|failed (?:\w+ )?(?:business(?:es|man|woman)?|compan(?:y|ies)|firms?|marriages?|ventures?)|left (?:his|her|their) (?:\w+ )?(?:wife|husband|children|family|kids|mother|father)|nightclub|brawl|punch(?:ed|es)|affair\b",
        r"(?:his|her|[’']s) (?:drinking|gambling|temper|lies|affairs?|debts?|past|womani[sz]ing|convictions?|arrests?)|sacked (?:for|from)|struck off|coward(?:ly)?|lazy|immoral|sleazy|sleaze|disgraced|unfit (?:to|for)|not fit (?:to|for)|mentally (?:ill|unstable)|unhinged|fake(?:s|d)? (?:his|her)|forged|never lived in",
    ];
    pattern(&format!(r"(?i)\b(?:{})\b", all.join("|")))
});

fn check(item: &Item, release: &Release, findings: &mut Findings) {
    let candidates = candidates(item, release);
    let is_cleared = release
        .facts
        .checks
        .legal
        .as_ref()
        .is_some_and(|check| !check.by.is_empty());
    if candidates.is_empty() || is_cleared {
        return;
    }
    for stretch in &item.prose.stretches {
        if matches!(stretch.scope, Scope::Blank) {
            continue;
        }
        let text = stretch.words();
        let mut named: Option<&str> = None;
        for sentence in stretch.sentences().iter().cloned() {
            let said = &text[sentence.clone()];
            let here = candidates.iter().copied().find(|candidate| is_named(said, candidate));
            // `He has a criminal record` speaks of whom the sentence before named.
            named = here.or(named.filter(|_| goes_on(said)));
            let (Some(candidate), Some(hit)) = (named, CHARACTER.find(said)) else {
                continue;
            };
            let words: Range<usize> = sentence.start + hit.start()..sentence.start + hit.end();
            findings.at(
                stretch.place(item.source(), words),
                format!(
                    "“{}” speaks of the character of {candidate}, who is a candidate",
                    hit.as_str()
                ),
            );
        }
    }
}

/// The candidates of the elections in force, and those whom the release names in such a time.
fn candidates<'a>(item: &Item<'a>, release: &'a Release) -> Vec<&'a str> {
    let settings = item.ground.settings();
    let mut found: Vec<&str> = Vec::new();
    for period in periods(settings).filter(|period| period.covers(item.day)) {
        found.extend(period.election.candidates.iter().map(String::as_str));
        let own = release.facts.election.iter().flat_map(|election| &election.candidates);
        found.extend(own.map(String::as_str));
    }
    found.retain(|name| !name.trim().is_empty());
    found
}

/// Whether a sentence names somebody, in full or by surname.
fn is_named(said: &str, name: &str) -> bool {
    let surname = name.split_whitespace().next_back().unwrap_or(name);
    said.match_indices(surname).any(|(at, _)| {
        let before = said[..at].chars().next_back();
        let after = said[at + surname.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

/// Whether a sentence begins with a pronoun.
fn goes_on(said: &str) -> bool {
    let first = said
        .split(|c: char| !c.is_alphabetic())
        .find(|word| !word.is_empty())
        .unwrap_or_default();
    matches!(first, "He" | "She" | "They" | "His" | "Her" | "Their")
}
