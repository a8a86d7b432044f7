//! What stands around a number and says what it is: a month, `per cent`, `aged`, `Road`.

use std::ops::Range;

use super::lexicon::{
    BEFORE_TIMES, DOCUMENTS, EARNEST, MONTHS, PEOPLE, PLANS, SEATS, SPANS, STREETS, TIMES, WEEKDAYS, is_coin, is_range,
    is_scale, leading_letters,
};
use super::tokens::{Number, Token};
use super::{FigureKind, Value};

/// A number among its neighbours.
pub(super) struct Around<'t, 'a> {
    tokens: &'t [Token<'a>],
    at: usize,
}

impl<'t, 'a> Around<'t, 'a> {
    pub(super) fn new(tokens: &'t [Token<'a>], at: usize) -> Self {
        Self { tokens, at }
    }

    /// The word or letter that says how many noughts follow; empty where there is none.
    pub(super) fn scale(&self, number: &Number<'a>) -> &'a str {
        let letters = leading_letters(number.rest);
        if matches!(letters, "bn" | "k" | "million" | "billion" | "thousand") {
            return letters;
        }
        // Without a currency a single m is metres, unless people or things are counted.
        if letters == "m" && (!number.currency.is_empty() || self.next(1).ends_with('s') || self.next(1) == "people") {
            return letters;
        }
        match self.after_number() {
            Some(word) if is_scale(&word.to_lowercase()) && number.rest.is_empty() => word,
            _ => "",
        }
    }

    /// The bytes of the figure, with the words that belong to it.
    pub(super) fn whole(&self, number: &Number, kind: FigureKind) -> Range<usize> {
        let token = &self.tokens[self.at];
        let mut end = number.range.end;
        if matches!(kind, FigureKind::Money | FigureKind::Share) || !self.scale(number).is_empty() {
            end += leading_letters(number.rest).len() + usize::from(number.rest.starts_with('%'));
        }
        let mut next = self.at + 1;
        while let Some(word) = self
            .tokens
            .get(next)
            .filter(|_| end == token.start + token.text.len() || next > self.at + 1)
        {
            let lower = word.text.to_lowercase();
            let belongs = is_scale(&lower)
                || (kind == FigureKind::Share && matches!(lower.as_str(), "per" | "cent" | "percent"))
                || (kind == FigureKind::Money && is_coin(&lower));
            if !belongs || self.tokens[next - 1].is_last {
                break;
            }
            end = word.start + word.text.len();
            next += 1;
        }
        number.range.start..end
    }

    pub(super) fn is_of_money(&self, number: &Number) -> bool {
        let steps = 1 + usize::from(self.scale_is_next(number));
        matches!(self.before(1).as_str(), "£" | "€" | "$" | "gbp")
            || (is_coin(&self.next(steps)) && !self.next(steps + 1).starts_with("coin"))
    }

    pub(super) fn is_of_hundred(&self, number: &Number) -> bool {
        if !number.rest.is_empty() {
            return number.rest.starts_with("-per");
        }
        let next = self.next(1);
        next.starts_with("percent") || next == "pc" || (next == "per" && self.next(2) == "cent")
    }

    /// Whether a share is none: a hundred per cent behind the plan.
    pub(super) fn is_manner_of_speaking(&self, value: Value) -> bool {
        let skip = match self.next(1).as_str() {
            "per" => 2,
            "percent" => 1,
            _ => 0,
        };
        Value::read("100", "") == Some(value) && EARNEST.contains(&self.next(1 + skip).as_str())
    }

    /// Whether a number is a date, a time, an age, an address, or another thing of that kind.
    pub(super) fn is_no_count(&self, number: &Number, value: Value) -> bool {
        self.goes_on_as_a_word(number)
            || (value.is_year() && number.digits.len() == 4)
            || self.is_old_year(number)
            || self.is_date(value)
            || self.is_time(number)
            || self.is_phone(number)
            || self.is_age(number, value)
            || self.is_address()
            || self.is_set_phrase(number)
            || self.is_far_ahead()
            || self.is_reference()
    }

    /// Whether it belongs to a reference that is written in several words: `decision notice PL 26 188`.
    fn is_reference(&self) -> bool {
        let is_bare = |at: usize| {
            let number = self.tokens.get(at).and_then(|token| token.number.as_ref());
            number.is_some_and(|number| number.rest.is_empty() && number.currency.is_empty())
        };
        let goes_on = |at: usize| !self.tokens[at].is_last;
        let mut first = self.at;
        while first > 0 && is_bare(first - 1) && goes_on(first - 1) {
            first -= 1;
        }
        let Some(code) = first.checked_sub(1) else {
            return false;
        };
        let letters = self.tokens[code].text;
        let is_code = goes_on(code)
            && letters.len() <= 4
            && letters.bytes().all(|byte| byte.is_ascii_uppercase())
            && !matches!(letters, "GBP" | "EUR" | "US" | "UK" | "I" | "A");
        let is_row = first < self.at || goes_on(self.at) && is_bare(self.at + 1);
        let noun = code.checked_sub(1).filter(|noun| goes_on(*noun));
        let is_led = noun.is_some_and(|noun| DOCUMENTS.contains(&self.tokens[noun].text.to_lowercase().as_str()));
        is_code && (is_row || is_led)
    }

    /// How far ahead somebody looks: `in 10 years' time`.
    fn is_far_ahead(&self) -> bool {
        let spans = ["year", "month", "week", "day"];
        self.before(1) == "in"
            && self.tokens.get(self.at + 2).is_some_and(|token| token.text == "time")
            && spans.iter().any(|span| self.next(1).starts_with(span))
    }

    pub(super) fn is_duration(&self, number: &Number) -> bool {
        let joined = number.rest.strip_prefix('-').unwrap_or_default();
        SPANS.contains(&self.next(1).as_str()) || SPANS.contains(&leading_letters(joined))
    }

    /// Whether it is a long time that somebody served or waited for, and no claim: `for 30 years`.
    pub(super) fn is_lifetime(&self, value: Value) -> bool {
        let is_told = matches!(
            self.before(1).as_str(),
            "for" | "after" | "than" | "nearly" | "almost" | "some" | "his" | "her" | "their" | "those" | "these"
        );
        self.next(1) == "years" && is_told && !value.is_at_most(9) && value.is_at_most(100)
    }

    /// Whether it counts the votes for or against: by 22 votes to 17, voted 22-17.
    pub(super) fn is_vote(&self) -> bool {
        let from = self.at.saturating_sub(8);
        let near = &self.tokens[from..self.tokens.len().min(self.at + 9)];
        let is_ballot = near.iter().any(|token| {
            let word = token.text.to_lowercase();
            word.starts_with("vot") || word.starts_with("abst") || matches!(word.as_str(), "against" | "majority")
        });
        let is_pair = (self.next(1) == "to" && self.is_number(self.at + 2))
            || (self.before(1) == "to" && self.at >= 2 && self.is_number(self.at - 2))
            || (self.before(1) == "to" && self.before(2).starts_with("vote"))
            || self.tokens[self.at]
                .number
                .as_ref()
                .is_some_and(|number| is_range(number.rest));
        let said = |word: &str| {
            matches!(
                word,
                "votes" | "vote" | "for" | "against" | "in" | "abstentions" | "abstaining" | "abstained" | "voted"
            )
        };
        is_ballot && (is_pair || said(&self.next(1)) || matches!(self.before(1).as_str(), "by" | "against"))
    }

    /// 26/01877, 9.30am, 42A, 24-year-old, 20mph: no number that counts.
    fn goes_on_as_a_word(&self, number: &Number) -> bool {
        let rest = number.rest;
        if rest.is_empty() || rest == "+" || !self.scale(number).is_empty() {
            return false;
        }
        let Some(joined) = rest.strip_prefix('-') else {
            return true;
        };
        if is_range(rest) {
            let is_year = Value::read(number.digits, "").is_some_and(Value::is_year);
            // 555-010-417 is somebody's number.
            return is_year || rest.contains("year-old") || rest.matches('-').count() > 1;
        }
        let unit = leading_letters(joined);
        joined.starts_with("year-old")
            || joined.starts_with("year old")
            || matches!(
                unit,
                "mph" | "point" | "step" | "page" | "part" | "way" | "seater" | "foot" | "inch"
            )
            || (unit == "hour" && number.digits == "24")
            || (SPANS.contains(&unit) && PLANS.contains(&self.next(1).as_str()))
            || (unit == "year" && self.next(1).starts_with("old"))
    }

    /// A year before those of which releases mostly speak: `dates from 1340`.
    fn is_old_year(&self, number: &Number) -> bool {
        let is_four = number.digits.len() == 4 && number.rest.is_empty() && number.digits.starts_with('1');
        let is_told = matches!(
            self.before(1).as_str(),
            "in" | "from" | "since" | "circa" | "of" | "until" | "before" | "after" | "ad"
        );
        let next = self.next(1);
        let ends = next.is_empty()
            || matches!(
                next.as_str(),
                "and" | "to" | "when" | "by" | "until" | "the" | "with" | "as"
            );
        is_four && is_told && ends
    }

    fn is_date(&self, value: Value) -> bool {
        if !value.is_at_most(31) {
            return false;
        }
        let before = self.before(1);
        if MONTHS.contains(&before.as_str()) && self.is_capital(1) || WEEKDAYS.contains(&before.as_str()) {
            return true;
        }
        // 3, 10 and 17 December
        let ahead = self.tokens[self.at + 1..].iter().take(7);
        for token in ahead {
            let word = token.text.to_lowercase();
            if MONTHS.contains(&word.as_str()) {
                return token.text.starts_with(char::is_uppercase);
            }
            let joins = matches!(word.as_str(), "to" | "and" | "or" | "until" | "&" | "of")
                || WEEKDAYS.contains(&word.as_str());
            if !joins && token.number.is_none() {
                return false;
            }
        }
        false
    }

    fn is_time(&self, number: &Number) -> bool {
        let is_clock = |word: &str| TIMES.contains(&word);
        if is_clock(&self.next(1)) {
            return true;
        }
        if matches!(self.next(1).as_str(), "to" | "and" | "until" | "or") || self.tokens[self.at].is_last {
            let other = self.tokens.get(self.at + 2).and_then(|token| token.number.as_ref());
            if other.is_some_and(|other| is_clock(other.rest)) || (other.is_some() && is_clock(&self.next(3))) {
                return true;
            }
        }
        let minutes = number.digits.split_once('.').map(|(_, minutes)| minutes);
        minutes.is_some_and(|minutes| minutes.len() == 2 && minutes < "60")
            && BEFORE_TIMES.contains(&self.before(1).as_str())
    }

    fn is_phone(&self, number: &Number) -> bool {
        let is_code = |digits: &str| digits.starts_with('0') && !digits.contains('.');
        if is_code(number.digits) || self.before(1).starts_with("+44") {
            return true;
        }
        let mut at = self.at;
        while at > 0 && self.at - at < 3 {
            at -= 1;
            if self.tokens[at].text.starts_with("+44") {
                return true;
            }
            match &self.tokens[at].number {
                Some(number) if is_code(number.digits) || number.digits == "44" => return true,
                Some(number) if number.rest.is_empty() && !self.tokens[at].is_last => {}
                _ => break,
            }
        }
        let rings = ["call", "ring", "dial", "phone", "calling", "dialling", "on", "text"];
        number.digits.len() == 3 && rings.contains(&self.before(1).as_str()) && self.next(1) != "occasions"
    }

    fn is_age(&self, number: &Number, value: Value) -> bool {
        let (before, next) = (self.before(1), self.next(1));
        // A building may be of any age.
        let is_old = matches!(next.as_str(), "years" | "year") && self.next(2).starts_with("old");
        if is_old || !value.is_at_most(120) {
            return is_old;
        }
        let token = &self.tokens[self.at];
        let ends = token.is_last
            || next.is_empty()
            || matches!(next.as_str(), "and" | "or" | "in" | "at" | "who" | "to" | "from");
        let follows_a_name = self.at > 0 && self.tokens[self.at - 1].is_last && self.is_capital(1);
        matches!(before.as_str(), "aged" | "age" | "ages" | "turned" | "turning")
            || (before == "of" && (self.before(2) == "age" || PEOPLE.contains(&self.before(2).as_str())))
            || (matches!(before.as_str(), "is" | "was") && next == "when")
            || (matches!(before.as_str(), "over" | "under") && ends)
            || (matches!(before.as_str(), "to" | "and" | "or") && matches!(self.before(3).as_str(), "aged" | "ages"))
            || (token.is_last && !token.is_bracketed && follows_a_name && number.rest.is_empty())
            || next.starts_with("year-old")
            || (matches!(next.as_str(), "to" | "and") && self.next(2).contains("year-old"))
    }

    fn is_address(&self) -> bool {
        let ahead = self.tokens[self.at + 1..].iter().take(4);
        let names: Vec<&Token> = ahead
            .take_while(|token| token.text.starts_with(char::is_uppercase))
            .collect();
        let is_street = names
            .iter()
            .skip(1)
            .any(|token| STREETS.contains(&token.text.to_lowercase().as_str()));
        is_street && !self.tokens[self.at].is_last
    }

    /// Phrases in which a number is no claim: 14 councillors, 20 working days, 24 hours a day, 20 mph, top 10.
    fn is_set_phrase(&self, number: &Number) -> bool {
        let next = self.next(1);
        let seats = |word: &str| SEATS.contains(&word);
        matches!(
            next.as_str(),
            "mph" | "mile" | "miles" | "yards" | "feet" | "metres" | "kilometres"
        ) || self.before(1) == "top"
            || seats(&next)
            || self.is_part_of_seats()
            || (next == "of" && seats(&self.next(3)))
            || (next == "of" && self.next(2) == "the" && seats(&self.next(4)))
            || (matches!(next.as_str(), "working" | "clear") && self.next(2) == "days")
            || (number.digits == "24" && next == "hours")
            || (number.digits == "365" && next == "days")
    }

    /// Whether it says how many of the seats are somebody's: `39 seats, of which the group has 10`.
    fn is_part_of_seats(&self) -> bool {
        let near = &self.tokens[self.at.saturating_sub(7)..self.at];
        let has = |word: &str| near.iter().any(|token| token.text.eq_ignore_ascii_case(word));
        SEATS.iter().any(|seats| has(seats)) && ["which", "them", "these", "those"].iter().any(|part| has(part))
    }

    /// The word some steps before, in small letters; empty where there is none.
    fn before(&self, steps: usize) -> String {
        let token = self.at.checked_sub(steps).map(|at| &self.tokens[at]);
        token.map_or(String::new(), |token| token.text.to_lowercase())
    }

    /// The word some steps after, in small letters; empty where something ends before it.
    fn next(&self, steps: usize) -> String {
        let between = self.tokens.get(self.at..self.at + steps).unwrap_or_default();
        if between.iter().any(|token| token.is_last) {
            return String::new();
        }
        self.tokens
            .get(self.at + steps)
            .map_or(String::new(), |token| token.text.to_lowercase())
    }

    fn after_number(&self) -> Option<&'a str> {
        let token = self.tokens.get(self.at + 1)?;
        (!self.tokens[self.at].is_last).then_some(token.text)
    }

    fn scale_is_next(&self, number: &Number) -> bool {
        number.rest.is_empty() && is_scale(&self.next(1))
    }

    fn is_capital(&self, steps: usize) -> bool {
        let token = self.at.checked_sub(steps).map(|at| &self.tokens[at]);
        token.is_some_and(|token| token.text.starts_with(char::is_uppercase))
    }

    fn is_number(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.number.is_some())
    }
}
