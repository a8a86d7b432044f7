//! Council officers who are presented as speaking for the group or the party.

use std::ops::Range;
use std::sync::LazyLock;

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::officers::{Line, Who, lines};
use crate::check::pattern::{Pattern, pattern};
use crate::check::{Findings, Ground, HouseRule, Item, Kind, Look, Mention, Scope, Stretch};
use crate::content::people::PersonRole;
use crate::content::release::{MediaContact, Release};

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "officer-as-spokesperson",
            title: "a council officer is presented as a spokesperson",
            severity: Severity::Error,
            reason: "A political assistant may give information but must not be taken for somebody who speaks for the party.",
            remedy: "Name the officer, if at all, for further information only, and a councillor for interviews.",
        },
        group: Group::Officers,
        sources: &[
            "Gloucestershire County Council's protocol on political assistants, paragraph 16: an assistant's details stand in a release only so that further information can be had",
            "Guidance of the ministry for local government on political assistants (2021), section 2 (partly read)",
        ],
        looks: "media_contact and interviews in front matter, contacts in content/site.yaml, and every text",
        hold: Hold::Usual,
        bad: &[
            "media_contact: {name: Jonah Pell, title: party spokesperson, email: press@civicalliance-harrowmere.example}\n---",
            "media_contact: {name: Jonah Pell, title: talks to the papers for us, email: press@civicalliance-harrowmere.example}\n---",
            "interviews: jonah-pell\n---",
            "site: {contacts: {assistant: {name: Jonah Pell, purpose: interviews, phone: 01632 960418}}}\n---",
            "ENDS\n\n## Notes to editors\n\n1. Spokesperson: Jonah Pell, Town Hall.",
            "ENDS\n\nJonah Pell speaks for the Civic Alliance on transport.",
            "ENDS\n\nPress secretary Jonah Pell can be reached on 01632 960417.",
            "Jonah Pell, the group's media spokesman, was at the bus station.",
            "ENDS\n\nFor interviews ask Jonah Pell, 01632 960417.",
            "ENDS\n\nFor comment from the group, ring Jonah Pell.",
            "ENDS\n\nOur representative Jonah Pell will be there.",
        ],
        good: &[
            "media_contact: {name: Jonah Pell, title: Political assistant (for further information only), email: press@civicalliance-harrowmere.example}\n---",
            "site: {contacts: {assistant: {name: Jonah Pell, purpose: information, phone: 01632 960418}}}\n---",
            "ENDS\n\nFor further information (not for quotation): Jonah Pell, 01632 960417. For interviews: Cllr Tobias Wren, transport spokesperson.",
            "ENDS\n\nJonah Pell is not a spokesperson for the group. Spokesperson: Cllr Tobias Wren.",
            "ENDS\n\nJonah Pell can put you in touch with our transport spokesperson.",
        ],
    },
    look: Look::ItemAndSite(check, check_site),
};

static SPEAKS: LazyLock<Pattern> = LazyLock::new(|| {
    let words = r"(?i)\b(?:spokes(?:man|woman|person|people)|(?:interviews?|interview requests|quotes|comment):|(?:quotes?|comments?|lines?|words|reaction|interviews?) (?:from|by|with|for) (?:us|the (?:\w+ ){0,2}(?:group|party|alliance)|our (?:councillors|group)):|press secretary|press officer|head of press|media officer|mouthpiece|(?:official |public )?voice of (?:the |our )?(?:[\w'’-]+ ){0,2}(?:group|party|alliance|councillors)|(?:group|party|alliance)(?:['’]s)? (?:press|media|communications|campaigns?) (?:chief|lead|manager|director|boss)|(?:speaks?|spoke|speaking) (?:for|on behalf of) us\b|(?:speaks?|spoke|speaking) (?:for|on behalf of) (?:the |our )?(?:[\w'’-]+ ){0,2}(?:group|party|alliance|councillors)|on behalf of (?:the|our) (?:[\w'’-]+ ){0,2}(?:group|party|alliance)|(?:represents?|represented|representing|representative of) (?:the |our )?(?:[\w'’-]+ ){0,2}(?:group|party|alliance)|(?:puts?|putting|makes?|making|argues?|arguing|states?) (?:our|(?:the )?(?:[\w'’-]+ ){0,2}(?:group|party|alliance)(?:['’]s)?) (?:case|side|view)|(?:will|to|can|is to|going to) (?:appear|be|go|speak|feature|talk|be heard) (?:live )?(?:on|to) (?:the )?(?:[\w'’-]+ ){0,3}(?:radio|television|tv|breakfast show|programme|podcast|airwaves|show|press|media|reporters|journalists|cameras)|(?:gives?|giving|does|doing|takes?|taking|fields?|fielding) (?:[\w'’-]+ ){0,2}(?:interviews|questions from (?:the )?(?:press|reporters|journalists|media))|(?:gives?|giving|given|tells?|has|have|explains?|puts?|states?|sets? out|offers?) (?:you |anyone |reporters |the press |callers )?(?:our|(?:the )?(?:[\w'’-]+ ){0,2}(?:group|party|alliance)['’]s) (?:view|line|position|answer|reaction|response|side|stance|verdict|opinion|thoughts|version)\b|front(?:s|ing|ed) (?:this|it|for|up|the (?:campaign|story|launch|release))\b|(?:is|are|was|will be|goes|going|went) on (?:the )?(?:radio|air|telly|airwaves|breakfast show)|(?:can|will|could|may|is (?:happy|free|available|there) to|happy to) (?:talk|speak|chat) to (?:anybody|anyone|the press|reporters|journalists|whoever|any(?:body|one)? else)\b|(?:want|wants|need|needs|after|wanting) (?:a (?:quote|line|word|comment|clip)|(?:our|the (?:group|party|alliance)['’]s) (?:line|view|side|take))|doing the (?:rounds|media|talking|press)|our (?:man|woman|voice) (?:on|at|in)|(?:our|the (?:group|party|alliance)['’]s) side of (?:the|this|any) (?:story|argument|case)|(?:what|where) (?:we|the group|our group) (?:thinks?|stands?|makes? of (?:it|this))\b|(?:our|the group['’]s|(?:the )?party(?:['’]s)?) representative|for (?:an |a |media |press |any )?(?:interviews?|comments?|quotes?|reaction)(?: from (?:the|our) (?:[\w'’-]+ ){0,2}(?:group|party|alliance|councillors))?(?:,? (?:please )?(?:contact|ask|ring|call|email|e-mail|with)\b)?|(?:an? |any )?(?:interviews?|quote|comment|reaction)\b[^.;:!?]{0,40}?\b(?:book|ask for|contact|ring|phone|call|email|e-mail|speak to|talk to|text|message|whatsapp|dm|try|see|reach|go to|go through)\b|answers? (?:\w+ )?questions (?:about|on|for|from) (?:party|our|the group|the party|group|the press|reporters|journalists|the media))";
    pattern(words)
});

/// Words for which a title needs nothing beside them: `speaks for us to the media`.
static IN_TITLE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:speaks?|speaking|talks? (?:to|for)|talking (?:to|for)|voice|public face|face of|on behalf|represents?|representing|ambassador|answers? for|comments? for|advocate)\b",
    )
});

static DENIAL: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"(?i)\b(?:not|never|cannot|can't|can’t|isn't|isn’t|neither)\b"));

/// What leads from such words to the name of the one they are about: `our spokesman is Jonah Pell`,
/// `words on behalf of the party can be had from Jonah Pell`.
static LEADS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:, $|(?: (?:for|of|to|at) [\w'’ -]{1,50}?)?\s?[:–—-] $|(?: (?:on|in) [\w'’ -]{1,40}?)?,? (?:(?:is|was|will be|remains)|(?:can|may|will|should)? ?(?:be |are |is )?(?:had|given|got|obtained|available|come|comes|coming|made) (?:from|by)) (?:\w+ ){0,2}$)",
    )
});

/// How far, in bytes, a word may stand from the name that it describes.
const NEAR: usize = 80;

fn check(item: &Item, findings: &mut Findings) {
    if let Kind::Release(release) = item.kind {
        check_fields(item, release, findings);
    }
    for (index, stretch) in item.prose.stretches.iter().enumerate() {
        if stretch.scope == Scope::Blank {
            continue;
        }
        if let Some((words, message)) = named(item, index, stretch).or_else(|| voiced(item, index)) {
            findings.at(stretch.place(item.source(), words), message);
        }
    }
}

/// An officer whom words beside the name make a spokesperson, and what is to be told.
fn named(item: &Item, index: usize, stretch: &Stretch) -> Option<(Range<usize>, String)> {
    let is_officer = |mention: &Mention| mention.person.facts.role == PersonRole::Officer;
    if !item.mentions.of(index).iter().any(is_officer) {
        return None;
    }
    let text = stretch.words();
    stretch.sentences().iter().find_map(|sentence| {
        let near: Vec<&Mention> = item.mentions.within(index, sentence.clone()).collect();
        let own = || by_name(item, text, sentence.clone(), &near);
        let (officer, words) = described(text, sentence.clone(), &near).or_else(own)?;
        let said = text[words.clone()].trim();
        let name = &officer.person.facts.name;
        let message = match said.to_lowercase().starts_with("for ") {
            true => format!("{name}, a council officer, is named for interviews"),
            false => format!("{name} is a council officer, and “{said}” makes them a voice of the party"),
        };
        Some((words, message))
    })
}

/// The group's assistant in a sentence on the press, or on what the group has to say, in whatever words.
fn voiced(item: &Item, index: usize) -> Option<(Range<usize>, String)> {
    let line = lines(item, index).iter().find(|line| is_voice(line))?;
    let message = format!(
        "{} is a council officer, and this sentence makes them a voice of the party",
        line.name
    );
    Some((line.words.clone(), message))
}

fn is_voice(line: &Line) -> bool {
    let said = WITHOUT_LABEL.whole().replace_all(&line.said, "");
    if line.who != Who::Assistant || GIVES_FACTS.is_match(&said) || DENIED.is_match(&said) {
        return false;
    }
    let of_press = PRESS.is_match(&said) || (REPORTERS.is_match(&said) && TALKS.is_match(&said));
    let has_member = said.contains("MEMBER");
    VOICE.is_match(&said) || (of_press && !has_member)
}

/// What an officer does who speaks for others, with `OFFICER` for the name: see [`lines`].
static VOICE: LazyLock<Pattern> = LazyLock::new(|| {
    let all = [
        r"OFFICER\b[^.;]{0,40}\b(?:speaks?|speaking|talks?|talking|answers?|answering|comments?|commenting|argues?|arguing|stands? in|standing in|fills? in|filling in|steps? in|deputi[sz]es?|appears?|appearing|represents?|negotiates?|pleads?|debates?|bats?|stands? up)\b(?: up)? (?:for|on behalf of|in the name of|instead of|in place of) (?:the group|us\b|our (?:group|councillors)|MEMBER|him|her|them|all of us)",
        r"\b(?:the group's|our|the party's|our councillors') (?:[a-z-]+ ){0,2}(?:views?|voice|position|stance|opinions?|lines?|thinking|authority|case|side|message|seat|mouth|ear|face|take|viewpoint|ambassador|envoy|talking|word|say|representative|delegate|figurehead|frontman|front man|talker|speaker|mouthpiece|champion|tongue|answers?|reply|replies|rebuttal|defence|reactions?|response|comments?|quotes?|statement|thoughts|feelings|version|verdict|story|spin|angle|gloss|behalf)\b",
        r"\b(?:reaction|comments?|response|views?|statements?|quotes?|lines?) from (?:the group|us)\b[^.;]{0,20}OFFICER|\battribut(?:e|ed|able)\b[^.;]{0,40} to OFFICER|OFFICER\b[^.;]{0,40}\b(?:do|does|doing|did) (?:all |most of )?(?:the|our|any) (?:talking|interviews?|honours|media|press|broadcasts?|explaining)\b|\bvoice (?:that )?(?:you|listeners|viewers|people)\b[^.;]{0,60}OFFICER|OFFICER (?:is|was) (?:the )?(?:who|one|person|man|woman|name|face|voice) (?:that |who |whom )?(?:we|the group|you|listeners|viewers) (?:send|sends|sent|use|put|puts|turn|hear|see|field|trust)\b|(?:communications|comms|media|press|publicity|pr) (?:lead|chief|head|manager|director|officer|man|woman|guru|supremo|secretary|boss|adviser|spokes[a-z]+)\b|\bhead of (?:communications|comms|media|press|publicity)\b",
        r"\b(?:views?|voice|position|stance|opinion|line|authority|face|word|mouth|thinking|blessing|side|mind|representative|ambassador) of (?:the group|us\b|our (?:group|councillors))|on behalf of (?:the group|us\b|our)|\bon our behalf\b|OFFICER\b[^.;]{0,40}\bspeak(?:s|ing)?\b[^.;]{0,25} for (?:the group|us\b)|\bfor the group's (?:take|view|line)|\b(?:questions?|queries) (?:for|about|to|on) (?:the group|us\b|our)[^.;]{0,60}OFFICER|OFFICER\b[^.;]{0,20}\b(?:can|will|may|is happy to|is free to|is there to) answer\b|\bfront(?:s|ing|ed)? (?:the|our|this|up)\b",
        r"\bwhat (?:the group|we|our (?:group|councillors)) (?:thinks?|believes?|wants?|says?|makes? of|stands? for|has to say|would do)\b",
        r"\b(?:makes?|making|made|puts?|putting|argues?|arguing|states?|presents?|sets? out|pleads?|fights?|pushes|to make|to put|to argue) (?:the|our|their|its) (?:case|side|argument|corner)\b",
        r"\b(?:sends?|sending|sent|fields?|fielding|puts?(?: up| forward)?|putting(?: up| forward)?|chosen|choosing|picked) OFFICER (?:to|on|onto|into|as|up|for|before|in front)\b|\bwhere (?:the group|we|our group) stands?\b|\bhow (?:the group|we) sees?\b|\brepresented\b[^.;]{0,40}by OFFICER|\b(?:word|answer|voice) (?:for|from) (?:the group|us\b)|OFFICER\b[^.;]{0,30}\b(?:debates?|debating|cross swords|head to head|square up|be grilled|face (?:questions|the press|the cameras))\b|(?:seat|place|chair|slot|spot) (?:on|at|in) (?:the|a|their) (?:panel|table|platform|sofa|debate|stage)|OFFICER\b[^.;]{0,40}\b(?:on|joins?|at|in|before|from) the (?:panel|platform|stage|debate|hustings|sofa)",
        r"OFFICER\b[^.;]{0,30}\b(?:can|will|could|is free to|is happy to|may) do (?:the )?(?:mornings?|evenings?|afternoons?|breakfast|lunchtimes?|weekends?|live|phone-ins?)\b|when MEMBER (?:is|can)[^.;]{0,40}OFFICER|(?:in MEMBER's|in her|in his) (?:place|stead|absence)",
    ];
    pattern(&all.join("|"))
});

/// What the press does to people, and they with it.
static PRESS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b(?:interview(?:s|ed|ee)?|broadcast(?:s|ers?|ing)?|on[- ]air|on the air|airwaves?|radio|television|tv|telly|cameras?|microphones?|mics?|studios?|podcasts?|sound ?bites?|phone-ins?|breakfast show|evening bulletin|news bulletin|quotable|on the record|for attribution|quoted|spin doctor|a (?:[a-z]+ )?line|spokes[a-z]+|mouthpiece|press (?:conference|call|man|woman|secretary|officer)|(?:an?|any|some|for|wants?|needs?|after) (?:[a-z]+ )?quotes?|quotes? (?:from|by)|for (?:a )?comment|a comment|comments? from|happy to comment|can comment|will comment|statements? (?:from|by|can be|may be|are)|authori[sz]ed to|requests? for (?:comment|quotes?|reaction|interviews?)|on the sofa|media (?:work|duties|appearances|rounds?|training|star)|question time)\b",
    )
});

/// Those who ask for the press.
static REPORTERS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b(?:reporters?|journalists?|hacks|newsrooms?|news ?desks?|the press|the media|the papers|newspapers?|correspondents?|editors|viewers|listeners)\b",
    )
});

/// What one has to do with them who speaks for somebody.
static TALKS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b(?:(?:have|get|gets|obtain|hear|take) (?:it|that|this|them|one) (?:straight )?from OFFICER|talk(?:s|ed|ing)?|speak(?:s|ing)?|answers?|answered|answering|handles?|handling|deals? with|dealing with|takes? (?:questions|calls)|fields?|fielding|stands? in|chats?|chatting|brief(?:s|ed|ing)?|tells?|says?|quot(?:e|es|able)|grill(?:s|ed)?|authori[sz]ed|trust|faces?|his way|her way|their way|see OFFICER|hear OFFICER|hear from|by the ear)\b",
    )
});

/// Facts may be had from anybody, and somebody has to make appointments.
static GIVES_FACTS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b(?:information|background|not for quot[a-z]+|maps?|figures|photographs?|photos?|pictures?|images?|details|parking|car parks?|sets? up|mended|repaired|batteries|chairs|copies|copy|data|numbers|spreadsheets?|documents?|links?|put (?:you|them|reporters) (?:through|in touch)|in touch with|pass(?:es)? (?:it |them |messages )?on|forwards?|interviews? with MEMBER|(?:speak|talk) to MEMBER|diary|directions|accreditation|transcripts?|recordings?|when MEMBER is free)\b",
    )
});

/// What is said of somebody who does not speak.
static DENIED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"OFFICER\b[^.;,]{0,40}(?:\b(?:not|never|cannot|neither|nor|no interviews?|no statements?|no comment|nobody)\b|n't\b)|\b(?:not|never|nor|neither|rather than|instead of|please do not|don't)\b[^.;,]{0,30}OFFICER|\b(?:gives?|giving|given) no (?:interviews?|statements?|quotes?|comments?)|\b(?:not|never) (?:to be )?(?:quoted|for quotation|for interview)",
    )
});

/// What heads the lines of a contact, and says nothing of who speaks.
static WITHOUT_LABEL: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b(?:(?:company|firm|council|operator|railway|trust|school|police|borough|contractor|developer|charity|union|hospital|mayor|cabinet|leader|ministry|government)'s (?:own )?(?:spokes[a-z]+|press officer|press secretary|press office)|(?:media|press) (?:contacts?|enquiries|inquiries|queries|office|releases?|notices?)|(?:text|words|photos?|photographs?) and interviews|interviews by)\b",
    )
});

fn check_fields(item: &Item, release: &Release, findings: &mut Findings) {
    if let Some(officer) = release
        .facts
        .interviews
        .as_deref()
        .and_then(|name| item.ground.officer(name))
    {
        findings
            .at(
                item.field("interviews"),
                format!(
                    "{} is a council officer and gives no interviews for the group",
                    officer.facts.name
                ),
            )
            .help("Name the councillor who gives interviews.");
    }
    let Some(MediaContact::Given { name, title, .. }) = &release.facts.media_contact else {
        return;
    };
    let Some(officer) = officer_in(item.ground, name) else {
        return;
    };
    let role = SPEAKS.find(title);
    let said = role.or_else(|| IN_TITLE.find(title));
    if said.is_some_and(|words| !DENIAL.is_match(&title[..words.start()])) {
        findings
            .at(
                item.field("media_contact.title"),
                format!(
                    "{officer} is a council officer, and the contact calls them “{}”",
                    role.map_or(title.as_str(), |role| role.as_str()).trim()
                ),
            )
            .help("Give the contact without that title, for further information only, or name the group office.");
    }
}

fn check_site(ground: &Ground, findings: &mut Findings) {
    for (key, contact) in &ground.settings().contacts {
        let Some(officer) = officer_in(ground, &contact.name) else {
            continue;
        };
        if contact.purpose != "information" {
            findings
                .at(
                    ground.setting(&format!("contacts.{key}.purpose")),
                    format!(
                        "{officer} is a council officer, and the contact does not say that it is for information only"
                    ),
                )
                .help("Write `purpose: information` here, and give a councillor for interviews.");
        }
    }
}

/// The officer whose name a field holds.
fn officer_in<'a>(ground: &Ground<'a>, name: &str) -> Option<&'a str> {
    let name = name.to_lowercase();
    let officers = ground
        .site
        .people
        .iter()
        .filter(|person| person.facts.role == PersonRole::Officer);
    officers
        .map(|person| person.facts.name.as_str())
        .find(|officer| !officer.is_empty() && name.contains(&officer.to_lowercase()))
}

/// The officer who speaks for the group by its own name: `Jonah Pell represents Civic Alliance`.
fn by_name<'m, 'a>(
    item: &Item,
    text: &str,
    sentence: Range<usize>,
    mentions: &[&'m Mention<'a>],
) -> Option<(&'m Mention<'a>, Range<usize>)> {
    static FOR: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:represent(?:s|ing|ed)?|(?:speaks?|spoke|speaking|comments?|commenting|answers?|answering|talks?|talking|acts?|acting) (?:for|on behalf of)|on behalf of|(?:voice|face|mouthpiece|representative) of) (?:the )?",
        )
    });
    let group = &item.ground.settings().group;
    let said = &text[sentence.clone()];
    let officer = mentions
        .iter()
        .find(|mention| mention.person.facts.role == PersonRole::Officer)?;
    let hit = FOR.find_iter(said).find(|hit| {
        let names = [&group.short_name, &group.registered_name];
        let is_of_group = names
            .iter()
            .any(|name| !name.is_empty() && said[hit.end()..].starts_with(name.as_str()));
        let before = &said[..hit.start()];
        let is_his = sentence.start + hit.start() >= officer.words.end
            && before.len() <= officer.words.end + NEAR - sentence.start;
        is_of_group && is_his && !DENIAL.is_match(before)
    })?;
    Some((officer, sentence.start + hit.start()..sentence.start + hit.end()))
}

/// The officer whom a sentence makes a spokesperson, and the words that do.
fn described<'m, 'a>(
    text: &str,
    sentence: Range<usize>,
    mentions: &[&'m Mention<'a>],
) -> Option<(&'m Mention<'a>, Range<usize>)> {
    for hit in SPEAKS.find_iter(&text[sentence.clone()]) {
        // `gives no interviews`
        if hit.as_str().contains(" no ") {
            continue;
        }
        let words = sentence.start + hit.start()..sentence.start + hit.end();
        let lead = text[sentence.start..words.start].trim_end().to_lowercase();
        let after = mentions
            .iter()
            .find(|mention| mention.words.start >= words.end && mention.words.start < sentence.end);
        let before = mentions
            .iter()
            .rfind(|mention| mention.words.end <= words.start && mention.words.start >= sentence.start);
        let is_label = text[words.end..].trim_start_matches([' ', '\u{a0}']).starts_with(':')
            || hit.as_str().to_lowercase().starts_with("for ");
        let follows = after.filter(|mention| {
            let between = &text[words.end..mention.whole().start.max(words.end)];
            is_label || between.trim().is_empty() || LEADS.is_match(between)
        });
        // `…in touch with our spokesperson` is about somebody else.
        let is_other = [
            "with", "with our", "with the", "with a", "to our", "to the", "from our", "from the", "of our", "ask our",
        ]
        .iter()
        .any(|end| lead.ends_with(&format!(" {end}")) || lead.contains(&format!(" {end} ")) && !lead.contains(','));
        if is_other && follows.is_none() {
            continue;
        }
        let Some(owner) = follows.or(before).or(after.filter(|_| is_label)) else {
            continue;
        };
        let between = text[owner.words.end.min(words.end)..words.start.max(owner.words.start)].to_owned();
        let is_near = between.len() <= NEAR && !between.contains([';']);
        if owner.person.facts.role == PersonRole::Officer
            && is_near
            && !DENIAL.is_match(&between)
            && !DENIAL.is_match(&lead)
        {
            return Some((owner, words));
        }
    }
    None
}
