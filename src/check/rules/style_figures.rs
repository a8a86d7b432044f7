//! Dates, times and sums that are written in another way than house style has them.

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::house_style::{Better, Certainty, betters};
use crate::check::pack::{fix, is_address, is_code};
use crate::check::{Findings, HouseRule, Item, Look, Scope, Stretch};

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "style-figures",
            title: "a date, a time or a sum is not in house style",
            severity: Severity::Advice,
            reason: "Written in one way throughout, dates and figures are read without a stumble, by people and by screen readers, and can be searched for. 4/11/2026 is in April for some.",
            remedy: "Write 26 November 2026, 5:30pm, midday, £1.2 million, £12,500 and 12%; ranges with the word to.",
        },
        group: Group::Style,
        sources: &["GOV.UK style guide: Dates, Times, Numbers, Money, Millions, Per cent"],
        looks: "the words of every text; not quotations, code and addresses. Silent under style_profile: own",
        hold: Hold::Usual,
        bad: &[
            "On 26th Nov., 2026 at 7.00 PM, £1.2m (12 percent)",
            "The library opens on 4/11/2026 from 9.30 A.M.",
            "It costs £12,500.00, or 12 per cent of the budget.",
            "Open Monday-Friday, 9am-5pm.",
            "title: Group asks for £1.2m for bus 42\n---",
        ],
        good: &[
            "On 26 November 2026 at 7pm, £1.2 million (12%)",
            "Cllr Tobias Wren, councillor for Saltings, said: \"We lost £1.2m and 12 per cent of the buses.\"",
            "See [the minutes](https://harrowmere-council.example/cabinet/3/11/2026) and minute 2026/74.",
            "site: {style_profile: own}\n---\nAt 7.00 PM on 26th November.",
        ],
    },
    look: Look::Item(check),
};

fn check(item: &Item, findings: &mut Findings) {
    if item.ground.settings().style_profile == "own" || item.lang != "en" {
        return;
    }
    let prose = item.prose.written();
    for stretch in prose {
        for better in betters(stretch.traced()) {
            if counts(stretch, &better) {
                tell(item, stretch, &better, findings);
            }
        }
    }
}

/// Whether it is meant: not somebody's own words, code or an address, nor a month cut short in a table.
fn counts(stretch: &Stretch, better: &Better) -> bool {
    let words = &better.words;
    let is_tight = stretch.scope == Scope::Table && is_cut_short(&stretch.words()[words.clone()], better);
    !stretch.is_quoted(words) && !is_code(stretch, words) && !is_address(stretch.words(), words) && !is_tight
}

/// Whether what stands there only cuts a month short: `26 Nov 2026`.
fn is_cut_short(said: &str, better: &Better) -> bool {
    let whole: Vec<&str> = better.better.as_deref().unwrap_or_default().split(' ').collect();
    let is_short = |word: &str| {
        (3..5).contains(&word.len())
            && whole
                .iter()
                .any(|whole| whole.len() > word.len() && whole.starts_with(word))
    };
    let mut words = said.split(' ').map(|word| word.trim_end_matches(['.', ',']));
    words.any(|word| word.starts_with(char::is_uppercase) && is_short(word))
}

fn tell(item: &Item, stretch: &Stretch, better: &Better, findings: &mut Findings) {
    let place = stretch.place(item.source(), better.words.clone());
    let said = &stretch.words()[better.words.clone()];
    let finding = findings.at(place, format!("“{said}” is not in house style"));
    let Some(instead) = &better.better else {
        finding.help(better.help.clone());
        return;
    };
    let finding = finding.help(match better.certainty {
        Certainty::Sure => format!("Write “{instead}”."),
        Certainty::Unsure => format!("Write “{instead}”, if that is what is meant."),
    });
    let is_sure = better.certainty == Certainty::Sure;
    if let Some(fix) = fix(item, stretch, &better.words, instead).filter(|_| is_sure) {
        finding.fix(fix);
    }
}
