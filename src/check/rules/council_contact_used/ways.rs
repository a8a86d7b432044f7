//! Ways to the group that lead through the council's house and are not written as a mailbox or a number.

use std::sync::LazyLock;

use crate::check::contacts::digits;
use crate::check::council::is_host;
use crate::check::pattern::{Pattern, pattern};
use crate::check::{Item, Stretch};

/// Mailboxes and numbers of the council that are written so that machines do not read them: `fontaine (at) …`.
pub(super) fn veiled(item: &Item, text: &str) -> Vec<(std::ops::Range<usize>, String)> {
    static MAILBOX: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"[\w.+-]+ ?(?:\((?:at|AT|@)\)|\[(?:at|AT|@)\]|\{at\}|<at>| AT | @ ) ?([\w-]+(?: ?(?:\((?:dot|DOT)\)|\[(?:dot|DOT)\]| dot | DOT |\.) ?[\w-]+)+)|\w+\.\w+ at ([\w-]+(?: ?(?: dot |\.) ?[\w-]+)+)",
        )
    });
    static LOCAL: LazyLock<Pattern> = LazyLock::new(|| pattern(r"(?i)\bcode\b[^.;:!?\d]{0,20}(\d{3}[\d ]{2,6}\d)\b"));
    let mailboxes = MAILBOX.whole().captures_iter(text).filter_map(|found| {
        let host = found.get(1).or(found.get(2))?.as_str().to_lowercase();
        let host = ["(dot)", "[dot]", " dot "]
            .iter()
            .fold(host, |host, dot| host.replace(dot, "."));
        let whole = found.get(0)?;
        is_host(item.ground, &host.replace(' ', "")).then(|| (whole.range(), whole.as_str().to_owned()))
    });
    let phones = &item.ground.settings().council.phones;
    let numbers = LOCAL.whole().captures_iter(text).filter_map(|found| {
        let number = found.get(1)?;
        let local = digits(number.as_str());
        // Behind the code of the town a number has what the council's begin with.
        let is_its = |phone: &String| {
            digits(phone)
                .get(5..)
                .is_some_and(|own| own.len() > 2 && local.starts_with(own))
        };
        phones
            .iter()
            .any(is_its)
            .then(|| (number.range(), number.as_str().to_owned()))
    });
    // Few texts have what looks like either.
    let has_host = || {
        let domains = &item.ground.settings().council.domains;
        domains
            .iter()
            .any(|domain| text.contains(domain.trim().trim_start_matches("www.")))
    };
    match text.contains("code") || text.contains("dot") || text.contains("DOT") || has_host() {
        true => mailboxes.chain(numbers).collect(),
        false => Vec::new(),
    }
}

/// A page of the group's that stands on the council's site: `our page is at harrowmere-council.example/groups`.
pub(super) fn own_page(item: &Item, stretch: &Stretch) -> Option<(std::ops::Range<usize>, String)> {
    static OURS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:our (?:own )?(?:[a-z]+ )?(?:page|pages|site|website|web ?page|address|blog|form|office)|(?:find|reach|contact|follow|write to|message|get hold of|get in touch with) (?:us|the group|cllr|councillor)|the group['’]s (?:own )?(?:[a-z]+ )?(?:page|pages|site|website|form)|the group (?:is|can be (?:found|reached|contacted)|has (?:a|its) page))\b[^.;!?]{0,60}$",
        )
    });
    let text = stretch.words();
    let ours = |at: usize| OURS.is_match(&text[text.ceil_char_boundary(at.saturating_sub(140))..at]);
    let host_in = |target: &str| {
        let rest = target.split_once("://").map_or(target, |(_, rest)| rest);
        is_host(item.ground, rest.split(['/', '?', '#']).next().unwrap_or_default())
    };
    let mut links = stretch.passage.links();
    if let Some((mark, target)) = links.find(|(mark, target)| host_in(target) && ours(mark.words.end)) {
        return Some((mark.words.clone(), target.to_owned()));
    }
    let domains = &item.ground.settings().council.domains;
    let mut written = domains.iter().filter_map(|domain| {
        let domain = domain.trim().trim_start_matches("www.");
        let at = (!domain.is_empty()).then(|| text.find(domain))??;
        (!text[..at].ends_with('@') && ours(at)).then(|| (at..at + domain.len(), domain.to_owned()))
    });
    written.next()
}

/// The council's house as the address to which somebody is to write to the group: `post your card to the Alliance, Civic Centre, …`.
pub(super) fn postal(item: &Item, stretch: &Stretch) -> Option<(std::ops::Range<usize>, String)> {
    static TO_US: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:write|post|send|letters?|cards?|cheques?|entries|replies|address|mail|returned?|hand(?:ed)? in)\b[^.;!?]{0,80}\b(?:us|our|cllr|councillor|group|alliance|independents)\b[^.;!?]{0,40}$",
        )
    });
    let text = stretch.words();
    let addresses = &item.ground.settings().council.addresses;
    addresses.iter().find_map(|address| {
        let mut parts = address.match_indices(',').map(|(at, _)| at);
        let known = &address[..parts.nth(1).unwrap_or(address.len())];
        let at = (!known.is_empty()).then(|| text.find(known))??;
        let from = text.ceil_char_boundary(at.saturating_sub(160));
        TO_US
            .is_match(&text[from..at])
            .then(|| (at..at + known.len(), known.to_owned()))
    })
}

/// A way to the group that leads through the council's house, told in words: `ring the council switchboard and ask for us`.
pub(super) fn in_words(stretch: &Stretch, text: &str) -> Option<(std::ops::Range<usize>, String)> {
    static WAY: LazyLock<Pattern> = LazyLock::new(|| {
        let house = r"(?:(?:council|borough|civic centre|town hall|city hall|county hall|guildhall|authority)(?:['’]s)? (?:own )?(?:main )?(?:switchboard|main number|main line|number|line|phones?|voicemail|answerphone|reception|front desk|enquiry desk|information desk|press (?:office|team|desk)|media (?:office|team)|communications (?:office|team|unit)|comms (?:office|team|unit)|press unit|extension|telephone|phone|e-?mail|mailbox|inbox|address|contact (?:centre|form)|post ?room|fax|web ?form|app|website form)|(?:front desk|reception|switchboard|(?:press|media|communications|comms|pr) (?:office|desk|team|unit|people)|post ?room|enquiry desk|main number|contact centre) (?:at|of|in) (?:the )?(?:council|civic centre|town hall|borough|council offices)|(?:contact form|web ?form|form|page) on the council['’]s (?:web)?site)";
        let reach = r"(?:ring|rung|calls?|called|phone|dial|contact|use|queries|enquiries|requests|questions|offers|bookings|replies|letters|post|be handed|field|handle|by way of|care of|through|via|ask|e-?mail|write|leave|left|try|go|get|speak|send|reach(?:ed)?|text|message|found|sort(?:ed)?|arrange[ds]?|put (?:you )?through|pass(?:ed)?|book(?:ed)?|had|taken|came?)";
        pattern(&format!(
            r"(?i)\b(?:{reach}\b[^.;!?]{{0,60}}\b{house}|{house}\b[^.;!?]{{0,60}}\b{reach}|(?:ring|call|phone|dial|telephone|try|pick up the phone to) (?:the )?(?:council|civic centre|town hall|borough)\b[^.;]{{0,80}}\b(?:put you through|ask(?:ing)? for (?:the (?:independents|alliance|[a-z]+ group)|the group|us|our|cllr|councillor|the [a-z]+['’] room)|to reach us)|(?:at|via|through) the (?:council|civic centre|town hall|council offices?)[^.;]{{0,20}}\b(?:extension|ext\.?|room|desk)\b[^.;]{{0,10}}|(?:care of|c/o) the (?:council|civic centre|town hall))\b"
        ))
    });
    static OURS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:cllr|councillor|reporters?|journalists?|editors|interviews?|this release|the group(?:['’]s)?|us|our|ours|[a-z]+['’] room|the independents|the alliance|the press)\b",
        )
    });
    static NOT_OURS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:not|never|no longer|was|were|wrote|written|asked|has|have|(?:she|he|they|we|who|it|group|council|office|reporters) had|had (?:to|been|no|asked|a)|report|reporting|missed|repairs?|complain\w*|apply|pay|book a|benefits?|homeless|emergency|planning application|consultation|respond|comment on|residents|instead)\b|n['’]t\b",
        )
    });
    let hit = stretch.traced().find(&WAY)?;
    let sentence = stretch.sentence_at(hit.start())?;
    let said = &text[sentence.clone()];
    let is_ours = OURS.is_match(text) && !NOT_OURS.is_match(said);
    is_ours.then(|| (hit.range(), hit.as_str().to_owned()))
}
