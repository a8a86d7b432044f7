//! What every made file is held to, whatever theme made it.

use std::sync::Arc;

use serde::Serialize;

use super::view::Frame;
use crate::base::Levels;

/// What every made file is held to. Serialised, it is its share of every file's digest: under other
/// standards a file must be read again.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Standards {
    /// The imprint, the party-communication line, the notice that this is not the council, the name, the logo.
    pub frame: Arc<Frame>,
    /// Names that are not the group's.
    pub wrong_names: Vec<String>,
    /// The council's hosts.
    pub council_hosts: Vec<String>,
    /// Names of officers of the council: never authors.
    pub officers: Vec<String>,
    /// How grave each rule is on this site.
    pub levels: Levels,
}

impl Standards {
    /// Whether a host is the site's own.
    pub fn is_own_host(&self, host: &str) -> bool {
        host_of(&self.frame.base_url) == Some(host)
    }

    /// Whether a host is the council's, or of a government.
    pub fn is_council_host(&self, host: &str) -> bool {
        const GOVERNMENT: [&str; 4] = ["gov.uk", "gov.wales", "llyw.cymru", "gov.scot"];
        let of_council = self.council_hosts.iter().map(String::as_str);
        of_council.chain(GOVERNMENT).any(|domain| {
            let domain = domain.trim_start_matches("www.");
            !domain.is_empty() && (host == domain || host.strip_suffix(domain).is_some_and(|rest| rest.ends_with('.')))
        })
    }
}

/// The host of an address; none where it names none.
pub fn host_of(address: &str) -> Option<&str> {
    let address = address.trim();
    let (scheme, rest) = address.split_once("//")?;
    let is_scheme = scheme.is_empty()
        || ["http:", "https:", "ws:", "wss:"]
            .iter()
            .any(|known| scheme.eq_ignore_ascii_case(known));
    let authority = rest.split(['/', '?', '#', '\\']).next().filter(|_| is_scheme)?;
    let host = authority.rsplit('@').next()?;
    let host = host.split(':').next()?;
    (!host.is_empty()).then_some(host)
}
