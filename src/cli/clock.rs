//! The one clock: the instant that a build speaks of.

use jiff::Timestamp;

use crate::base::Horizon;
use crate::base::date::Zone;

/// The instant of `--at`, else of SOURCE_DATE_EPOCH, else now.
///
/// # Errors
/// Where it is no instant, in words.
pub fn horizon(at: Option<&str>) -> Result<Horizon, String> {
    if let Some(at) = at {
        let reading = Zone::utc().read_instant(at);
        let now = reading
            .map_err(|_| format!("`--at {at}` cannot be read as a time: write it as in 2026-11-24T09:00:00Z"))?
            .value;
        return Ok(Horizon::public(now));
    }
    let Some(epoch) = source_date_epoch() else {
        return Ok(Horizon::public(now()));
    };
    let seconds = epoch
        .trim()
        .parse()
        .ok()
        .and_then(|seconds| Timestamp::from_second(seconds).ok());
    seconds
        .map(Horizon::public)
        .ok_or_else(|| format!("SOURCE_DATE_EPOCH is set to `{epoch}`, which is no number of seconds since 1970"))
}

/// Whether time stands still: the instant was given.
pub fn stands_still(at: Option<&str>) -> bool {
    at.is_some() || source_date_epoch().is_some()
}

/// What is public now.
pub fn running() -> Horizon {
    Horizon::public(now())
}

#[expect(clippy::disallowed_methods, reason = "the environment enters here and nowhere else")]
fn source_date_epoch() -> Option<String> {
    std::env::var("SOURCE_DATE_EPOCH").ok()
}

#[expect(clippy::disallowed_methods, reason = "the clock enters here and nowhere else")]
fn now() -> Timestamp {
    // Whole seconds: nothing that is published is finer, and a report reads better.
    let now = Timestamp::now();
    Timestamp::from_second(now.as_second()).unwrap_or(now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_read_or_refused_in_words() {
        assert_eq!(
            horizon(Some("2026-11-24T09:00:00Z")).unwrap().now.to_string(),
            "2026-11-24T09:00:00Z"
        );
        assert!(horizon(Some("tomorrow")).unwrap_err().contains("2026-11-24T09:00:00Z"));
    }
}
