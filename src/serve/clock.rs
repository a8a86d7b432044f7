//! When time alone calls for another build: something is due, or the clock was set.

use std::time::{Duration, Instant};

use crate::base::{Horizon, Zone};
use crate::pipeline::Account;

/// Where the instants of builds come from.
pub enum Clock {
    /// Time stands still at an instant.
    Still(Horizon),
    /// Time goes on.
    Running(Box<dyn Fn() -> Horizon + Send>),
}

/// So far a clock may go wrong before it counts as set: the seconds that it is read to, and a slow machine.
const SLACK: u64 = 5;

impl Clock {
    /// The instant that a build speaks of now.
    pub fn now(&self) -> Horizon {
        match self {
            Clock::Still(horizon) => *horizon,
            Clock::Running(read) => read(),
        }
    }

    /// The time of day, as the clocks of a zone show it: `10:31:05`. None where time stands still.
    pub fn time_of_day(&self, zone: Option<&Zone>) -> Option<String> {
        match self {
            Clock::Still(_) => None,
            Clock::Running(read) => Some(zone?.at(read().now).strftime("%H:%M:%S").to_string()),
        }
    }
}

/// Rings when a build is no longer true.
#[derive(Debug)]
pub struct Alarm {
    /// The second at which something is due.
    due: Option<i64>,
    /// The second at which the build was made, and the moment.
    set: (i64, Instant),
    /// Whether it can ring at all.
    runs: bool,
}

impl Alarm {
    /// An alarm for the build of an instant.
    pub fn new(clock: &Clock, horizon: Horizon, account: &Account) -> Self {
        Self {
            due: account.next.first().map(|due| due.at.as_second()),
            set: (horizon.now.as_second(), Instant::now()),
            runs: matches!(clock, Clock::Running(_)),
        }
    }

    /// Whether it rings.
    pub fn rings(&self, clock: &Clock) -> bool {
        self.runs && self.is_over(clock.now().now.as_second(), self.set.1.elapsed())
    }

    /// Whether, at this second, so long after the build, the build is no longer true. A clock that shows another time
    /// than the one that has passed was set, or the machine has slept.
    fn is_over(&self, second: i64, passed: Duration) -> bool {
        let expected = self.set.0.saturating_add_unsigned(passed.as_secs());
        self.due.is_some_and(|due| second >= due) || second.abs_diff(expected) > SLACK
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(due: Option<i64>, second: i64, passed: u64, expected: bool) {
        let set = (1_000, Instant::now());
        let alarm = Alarm { due, set, runs: true };
        assert_eq!(alarm.is_over(second, Duration::from_secs(passed)), expected);
    }

    #[test]
    fn a_build_is_true_until_something_is_due() {
        check(None, 1_000, 0, false);
        check(Some(1_060), 1_059, 59, false);
        check(Some(1_060), 1_060, 60, true);
    }

    #[test]
    fn a_clock_that_is_set_or_a_machine_that_slept_calls_for_another_build() {
        check(None, 1_004, 2, false);
        check(None, 4_600, 2, true);
        check(None, 400, 2, true);
        check(None, 1_000, 3_600, true);
    }
}
