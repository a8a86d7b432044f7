//! The council's people as texts know them by where they work and what they do there: `those in the department who drew it`,
//! `the fitters on the council's payroll`.

use std::ops::Range;
use std::sync::LazyLock;

use crate::check::pattern::{self, Pattern};

/// Where a council has its people, in words.
const HOUSE: &str = r"(?:council[’']s (?:own )?(?:payroll|books|staff|offices)|council offices|town hall|city hall|county hall|shire hall|civic (?:centre|offices)|guildhall|municipal (?:offices|buildings)|(?:council|highways|refuse|parks) depot|council\b|(?-i:authority)|borough[’']s (?:own )?(?:payroll|books|staff))";

/// A pattern of those who are known by their work, in words.
pub(super) fn pattern() -> String {
    let anybody = r"(?:plenty|lots|scores|dozens|everybody|everyone|anybody|anyone|somebody|someone|those|clerks? of works|staff|colleagues|senior figures?|professionals?|specialists?|experts?|fitters?|mechanics?|cleaners?|caretakers?|supervisors?|foremen|team leaders?|managers?|engineers?|planners?|surveyors?|lawyers?|accountants?|drivers?|crews?|gardeners?|librarians?|wardens?|carers?|clerks?|porters?|joiners?|plumbers?|electricians?|designers?|architects?|inspectors?)";
    let at = r"(?:at|in|inside|within|from|over at|up at|down at|over in|on|across at|employed (?:by|at)|who works? (?:at|in|for)|working (?:at|in|for)|who (?:are|is) on)";
    // Those of a department that is spoken of before: a ministry has a capital.
    let department = r"(?:(?:everybody|everyone|those|people|staff|colleagues|experts|somebody|someone) (?:in|at|inside|within) (?-i:the department))";
    let depot = r"(?:(?:managers?|supervisors?|fitters?|mechanics?|foremen|foreman|drivers?|crews?|team leaders?) (?:at|in|from|down at) (?-i:the depot))";
    let does = r"(?:(?:who|that) (?:looks? after|runs?|manages?|keeps?|empt(?:y|ies)|cleans?|draws?|checks?|heads?(?: up)?|oversees?|handles?|deals? with|ha(?:s|ve) charge of|(?:is|are) in charge of|(?:is|are) responsible for|works? (?:in|on|for)|draws? up|designs?|maintains?|mends?) [^,.;:!?]{2,40}? (?:at|for|from|in) the (?:town hall|city hall|county hall|shire hall|civic centre|guildhall|council|authority))";
    // Callings that stand behind the council's name.
    let calling = r"(?:(?:council|borough|county|city|district|authority)[’']s (?:own )?(?:[a-z]+ ){0,2}?(?:harbour ?master|master|keeper|foreman|forewoman|fitters?|drivers?|plumbers?|electricians?|carpenters?|joiners?|painters?|mechanics?|technicians?|caseworkers?|psychologists?|designers?|coordinators?|co-ordinators?|attendants?|conservators?|horticulturalists?|arborists?|lifeguards?|tree surgeons?|beadle|porters?|bailiffs?|experts?|professionals?|supervisors?))";
    format!(r"{anybody}(?: and [a-z]+)? {at} the {HOUSE}|{department}|{depot}|{does}|{calling}")
}

/// Whether it is a member of the council who has charge of something there: `Cllr Dunn, who runs highways at the town hall`.
pub(super) fn is_of_member(said: &str, post: &Range<usize>) -> bool {
    static MEMBER: LazyLock<Pattern> = LazyLock::new(|| {
        pattern::pattern(r"(?i)\b(?:cllr|councillors?|leader|cabinet|members?|mayor|chair)\b[^.;:]{0,60}$")
    });
    let said_of = said[post.clone()].to_lowercase();
    (said_of.starts_with("who ") || said_of.starts_with("that ")) && MEMBER.is_match(&said[..post.start])
}
