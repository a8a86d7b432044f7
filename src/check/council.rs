//! The council's own hosts and numbers, as `council` in `site.yaml` gives them.

use super::Ground;
use super::contacts::digits;

/// Whether a host is one of the council's, or lies below one.
pub fn is_host(ground: &Ground, host: &str) -> bool {
    let host = host.trim_end_matches('.').to_lowercase();
    ground.settings().council.domains.iter().any(|domain| {
        let domain = domain.trim().trim_start_matches("www.").to_lowercase();
        let rest = host.strip_suffix(&domain);
        !domain.is_empty() && rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    })
}

/// Whether a number, in digits, is one of the council's or begins like it.
pub fn has_phone(ground: &Ground, number: &str) -> bool {
    let known = |phone: &String| {
        let phone = digits(phone);
        phone.len() >= 5 && number.starts_with(&phone)
    };
    ground.settings().council.phones.iter().any(known)
}

/// The host of an address: `harrowmere-council.example` of `https://harrowmere-council.example/bins`.
pub fn host_of(address: &str) -> Option<&str> {
    let rest = address
        .split_once("://")
        .map(|(_, rest)| rest)
        .or(address.strip_prefix("//"))?;
    let host = rest.split(['/', '?', '#']).next()?;
    let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
    Some(host.split(':').next().unwrap_or(host))
}
