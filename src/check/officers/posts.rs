//! The posts and callings of a council's staff, as texts name them: `the council's head of parking`, `a chap from highways`.

use std::ops::Range;
use std::sync::LazyLock;

use super::workplaces;
use crate::check::Stretch;
use crate::check::pattern::{Pattern, Traced, pattern};

/// Services of a council that somebody heads or directs.
const SERVICES: &str = r"highways?|planning|housing|finance|resources|places?|environment|environmental|transport|transportation|traffic|parking|waste|recycling|streets?|street scene|streetscene|cleansing|children['’]s|children|adults?|education|schools|public health|legal|law|governance|democratic|communit\w+|econom\w+|regeneration|growth|property|assets|estates|customer|communications?|corporate|people|leisure|parks|libraries|library|neighbourhoods?|regulatory|licensing|culture|social|human resources|hr|ict|it|digital|engineering|infrastructure|development|revenues?|benefits|policy|commissioning|procurement|building control|flood\w*|drainage|roads?|repairs|homelessness|safeguarding|elections?|electoral|audit|climate|sustainability|tourism|bereavement|trading standards|strategy|operations|service\w*|harbours?|ports?|coast\w*|marine|countryside|heritage|museums?|markets?|town centres?|cemeter\w+|grounds maintenance|fleet|depots?|energy|net zero|insight|performance|partnerships?|equalit\w+|skills|employment|early years|youth|families|care|wellbeing|health|enforcement|private sector housing|lettings|allocations|rents|fostering|adoption|sports?|arts|events|play|facilities|catering|cemeteries|crematoria|pest control|emergency planning|resilience|procurement and contracts|contracts|estates and assets|commercial|investment|pensions|treasury|audit and risk|risk|information|data|marketing|community safety|cohesion|inclusion|registration|registrars|archives|museums and galleries|beaches|seafront|foreshore|lifeguards|trees|ecology|biodiversity|sustainable \w+|active travel|public realm|public protection|private hire|taxis|cctv|civil enforcement|adult social care|social care|learning|attendance|admissions|inspections?|compliance|complaints|intelligence";

pub(super) static POSTS: LazyLock<Pattern> = LazyLock::new(|| {
    let officer = r"(?:political|group(?:['’]s)?) (?:own |political )?(?:assistant|adviser|advisor|officer|research(?: officer|\w*))|(?:assistant|adviser|advisor|researcher) (?:to|of|for|in) the (?:[\w’'-]+ ){0,2}(?:group(?: office)?\b|independents\b)|our (?:own )?(?:assistant|researcher)|(?:independents|alliance|councillors)['’](?:s)? (?:own |political )?assistant|(?:democratic services|rights of way|planning|housing|highways?|licensing|enforcement|research|policy|press|communications?|media|monitoring|section 151|s151|s\.151|finance|environmental health|legal|electoral services|returning|scrutiny|transport|parking|council|borough|county|district|town|city|senior|chief|lead|case|tree|conservation|parks|waste) officers?";
    let council = r"(?:council|borough|county|district|town hall|city|authority)(?:['’]s)? (?:\w+ )?(?:spokes(?:man|woman|person|people)|press (?:office|officer|team|desk)\w*|(?:\w+ )?(?:communications|press|media|legal|highways|planning|housing|transport|harbour|parking|waste) (?:team|department|unit|section|service)|staff|officials?|lawyers?|solicitors?|planners?|engineers?|chiefs?|bosses|executives?|managers?|surveyors?|sources?|insiders?|chief executive)";
    let head = format!(
        r"(?:(?:interim|acting|assistant|deputy|corporate|strategic|executive|service|group) )*(?:heads?|directors?|managers?) (?:of|for) (?:the )?(?:{SERVICES})"
    );
    // Callings of which a council employs some.
    let calling = r"(?:council|borough|county|district|town|city|local authority)(?:['’]s)? (?:own |senior |chief )?(?:ecologist|engineer|surveyor|architect|planner|archaeologist|archivist|solicitor|lawyer|treasurer|accountant|auditor|arboriculturist|librarian|curator|ranger|inspector|warden|valuer|economist|statistician|social worker|press office|enforcement agent|highways inspector|archivist|gardener|caretaker|registrar|valuer)s?";
    let service = format!(
        r"(?:{SERVICES})(?: (?:operations?|services?|contracts?|maintenance|options?|policy|projects?|support|delivery|strategy))? (?:manager|director|chief|boss)"
    );
    let chief = r"chief executive|corporate director|strategic director|service director|town clerk|borough solicitor|borough treasurer|city solicitor|head of (?:paid )?service";
    let spokes = r"spokes(?:man|woman|person|people) (?:for|from|at) (?:the )?(?:[\w'’-]+ ){0,3}(?:council|borough|town hall|civic centre|authority|department|planning|highways|housing)";
    // A service that no list knows shows by its capitals: `the Head of Harbours`.
    let titled =
        r"(?-i:[Tt]he (?:(?:Interim|Acting|Assistant|Deputy|Corporate) )*(?:Head|Director) (?:of|for) [A-Z]\w+)";
    // The council's own head of whatever it is: no list of services is whole.
    let own = r"(?:council|borough|county council|county|city|district|authority)['’]s own (?:[a-z-]+ ){1,2}(?:team|staff|crews?|section|department)|(?:council|borough|county council|county|city|district|authority)['’]s (?:(?:interim|acting|assistant|deputy|new|own|chief) )*(?:heads?|directors?|managers?) (?:of|for) (?:the )?\w+";
    // Somebody without a post, known by the house they work in: `an engineer from the highways team`.
    let at = format!(
        r"(?:planner|engineer|surveyor|manager|official|lawyer|solicitor|accountant|architect|ecologist|inspector|advis[eo]r|archaeologist|economist|technician|director|ranger|warden|officer|employee|worker|insider|source|expert|foreman|forewoman|supervisor|clerk|crew|driver|gardener|someone|somebody|staff|chief|boss)(?:s|es)? (?:at|in|from|within|inside|with) (?:the )?(?:council|town hall|city hall|county hall|civic centre|guildhall|authority|(?:[\w’'-]+ ){{0,2}}(?:borough|district|county|city) council|(?:council[’']s )?(?:{SERVICES}) (?:teams?|department|service|office|unit|section|division|directorate|depot|yard|desk|crews?|side|counter|works))"
    );
    let member = format!(
        r"(?:members?|someone|somebody|one|some|two|three|many|most|all|those|people|staff) (?:of|in|from) (?:the |its )?(?:council[’']s )?(?:{SERVICES}) (?:teams?|department|staff|service|office|unit|section|division|directorate)"
    );
    let desk = r"(?:press|media|communications|comms) (?:office|team|desk|department)";
    let bare = r"officers?|officials?";
    let workplace = workplaces::pattern();
    // Whoever works in a service, as people speak of them: `a chap from the highways team`, `the lady in transport`.
    let people = r"(?:clerk|chap|bloke|lad|lass|lady|ladies|woman|women|man|men|fellow|guy|folk|people|gentleman|girl|boy|those|pen-pusher|bean[- ]counter|number[- ]cruncher|mandarin|bureaucrat|voice|contact|brain|professional|specialist|experts?|boffin)s? (?:in|at|from|over at|over in|down at|up at|out at|on the books of|within|inside|on|who work (?:in|at|for)|employed (?:by|at)|paid by) (?:the )?(?:(?:council[’']s |borough[’']s )?(?:highways|planning|transport|estates|finance|legal|housing|parks|licensing|parking|property|comms|press|building control|procurement|environmental health|engineering|roads|drainage|streetscene|waste|leisure) (?:teams?|department|office|section|unit|desk|counter|division|yard|depot)|highways|planning|estates|transport|licensing|comms|building control|procurement|environmental health|council(?:[’']s payroll)?|borough[’']s payroll|(?:council |highways |borough )?depot|town hall|civic centre|council offices|guildhall|county hall|city hall)";
    let services = r"(?:waste|democratic|legal|electoral|environmental|property|customer|housing|planning|leisure|parking|highways) services|(?:council|borough|town hall|county|district|city)(?:[’']s)? (?:own )?(?:departments?|directorates?)|(?:managers?|directors?|planners?|engineers?|officers?|staff|people|those|voices?|somebody|someone) (?:in|of|from|at) (?:passenger transport|highways|planning|housing|waste|parking|licensing|estates|building control|refuse|street cleaning|revenues|benefits|adult care|social care)|(?:enforcement|conservation|trees?|bridges?|events|heritage|markets?|climate|fostering|rents|repairs|lettings|allocations|recycling) (?:teams?|department|office|section|unit)|(?:highways?|traffic|bridge|drainage|recycling|licensing|countryside|markets?|town centre|noise|benefits|lettings|cemetery|rights of way) (?:officer|engineer|manager|ranger|inspector|surveyor)s?|(?:duty (?:planner|engineer|surveyor))|(?:planner|engineer|surveyor|officer)s? on duty|souls? in (?:environmental health|highways|planning|housing|transport|licensing|parking|finance)|(?:estate|neighbourhood|area|repairs|parks|cemetery|markets|depot|pool|facilities) managers";
    let department = r"(?:road safety|adult care|social care|flood risk|flooding|regeneration|economic development|homelessness|street lighting|cycling|active travel|(?:passenger|school|public) transport|countryside|rights of way|footpaths|street cleaning|grounds maintenance|customer services?|revenues|procurement|admissions|ecology|highways?|planning|transport|estates|finance|legal|housing|parks|licensing|parking|property|engineering|engineers?|drainage|environmental health|building control|leisure|libraries|waste|noise|refuse|benefits|council tax|democratic services|communications|communities|treasurer['’]s|surveyor['’]s|clerk['’]s) (?:department|directorate|team|office|section|unit|desk|counter|managers|bosses|chiefs|staff|experts|professionals|crews?|engineers|planners|surveyors|lawyers)";
    // One of a council's people whose calling no list has: `the borough's conservation officer`, `its accessibility adviser`.
    let staff = r"(?:council|borough|county council|district council|city council|town hall|civic centre)(?:[’']s)? (?:(?:own|senior|chief|duty|principal|lead|deputy|conservation|tree|access|accessibility|planning|highways?|housing|parking|transport|traffic|drainage|bridges?|building|structural|street|roads?|noise|environmental|health|licensing|parks?|waste|flood|heritage|design|ecology|climate|finance|legal|communications|press|media|data|estates|property|energy|safety) ){0,2}(?:officer|official|surveyor|engineer|inspector|planner|advis[eo]r|lawyer|solicitor|architect|accountant|auditor|warden|foreman|forewoman|supervisor|technician|specialist|expert|professional|coordinator|co-ordinator|driver|gardener|librarian|gritter|crew|valuer|employee|worker)s?|(?:(?:the|town|council|our|borough) )?planners|(?:one|a|another|any) (?:senior |council |young )?planner|word (?:at|in|around|round|inside) the (?:civic centre|town hall|council offices)|(?:accessibility|access|duty|design|heritage|biodiversity|climate|road safety|fire safety|flood risk) (?:advis[eo]r|officer|engineer)s?|(?:engineer|planner|lawyer|surveyor|officer|expert|accountant|gardener)s? on the (?:council|borough)(?:[’']s)? (?:payroll|staff)|(?:those|people) (?:who are )?paid to know|(?:professional|expert|technical) (?:opinion|thinking|staff) (?:inside|within|at|in) the (?:council|civic centre|town hall)|(?:folk|people|men|women|lads|those|crews?) who (?:run|mend|look after|maintain|design|build|manage|keep|clean|sweep|grit|empty|fix) [a-z’' -]{3,30}? for the (?:council|borough)|(?:engineer|surveyor|manager|planner|lawyer|solicitor|inspector|foreman|forewoman|supervisor|technician|woman|man|lady|gentleman|chap|fellow)s? (?:(?:who|that) (?:came|spoke|stood|sat|answered|had come|was there|was sent|were sent)(?: [a-z]+){0,3}? |sent )(?:for|by|on behalf of) the (?:council|county|borough|town hall|authority)";
    pattern(&format!(
        r"(?i)\b(?:{workplace}|{officer}|{council}|{head}|{own}|{at}|{member}|{desk}|{calling}|{service}|{spokes}|{chief}|{titled}|{people}|{services}|{department}|{staff}|{bare})\b"
    ))
});

/// Words before `officer` that make it somebody of another body.
const ELSEWHERE: &[&str] = &[
    "police",
    "fire",
    "prison",
    "probation",
    "army",
    "naval",
    "navy",
    "customs",
    "welfare",
    "patrol",
    "immigration",
    "border",
    "intelligence",
    "rescue",
    "ambulance",
    "union",
    "school",
    "army's",
    "raf",
    "petty",
    "warrant",
    "commanding",
    "presiding",
    "polling",
    "charity",
    "former",
    "ex",
    "retired",
    "trust",
    "society",
    "church",
    "government",
    "party",
    "company",
    "commission",
    "nhs",
    "federation",
];

/// Where a description of somebody names a post of a council officer.
pub fn post_in(description: Traced) -> Option<Range<usize>> {
    description
        .find_iter(&POSTS)
        .map(|hit| title_in(&description, hit.range()))
        .find(|post| is_of_council(&description, post))
}

/// The title itself where whose officer it is stands before: `head of parking` of `council's head of parking`.
fn title_in(description: &str, post: Range<usize>) -> Range<usize> {
    let said = &description[post.clone()];
    let owned = said
        .find("'s ")
        .map(|at| at + 3)
        .or(said.find("’s ").map(|at| at + "’s ".len()));
    let is_headed = |rest: &str| [" of ", " for "].iter().any(|word| rest.contains(word));
    match owned {
        Some(at) if is_headed(&said[at..]) => post.start + at..post.end,
        _ => post,
    }
}
/// Whether a post is of the council: no police officer, no director of housing at a charity, nobody retired.
fn is_of_council(text: &str, post: &Range<usize>) -> bool {
    let lead = text[..post.start].to_lowercase();
    let previous = lead
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .rfind(|word| !word.is_empty())
        .unwrap_or_default();
    // The police calls its own officers of a ward those of the safer neighbourhood team.
    if ELSEWHERE.contains(&previous) || lead.contains("former ") || lead.contains("safer neighbourhood") {
        return false;
    }
    if is_of_club(text, post) || is_elected(&lead) {
        return false;
    }
    let owner = lead.trim_end().rsplit(' ').next().unwrap_or_default().replace('’', "'");
    // `The county's head of passenger transport`: no firm and no club owns a county.
    if ["county's", "city's", "borough's", "district's", "authority's"].contains(&owner.as_str()) {
        return true;
    }
    // A group and a party have desks of their own.
    let is_desk = ["office", "team", "desk", "department"]
        .iter()
        .any(|desk| text[post.clone()].ends_with(desk));
    if is_desk && ["our", "group's", "party's", "alliance's"].contains(&owner.as_str()) {
        return false;
    }
    let whole = text.to_lowercase();
    if [
        "council",
        "borough",
        "town hall",
        "authority",
        "political assistant",
        "group",
    ]
    .iter()
    .any(|word| whole.contains(word))
    {
        return true;
    }
    if is_of_school(&text[post.clone()]) || is_longer_name(text, post) || is_of_firm(&text[post.end..]) {
        return false;
    }
    let rest = text[post.end..].trim_start_matches([' ', ',']);
    let bodies = ["at ", "for ", "of ", "from ", "with "];
    let elsewhere = bodies
        .iter()
        .filter_map(|word| {
            let within = || rest.split_once(&format!(" {word}")).map(|(_, after)| after);
            rest.strip_prefix(word).or_else(within)
        })
        .map(|after| after.trim_start_matches("the "))
        .any(|after| after.starts_with(char::is_uppercase) && !after.starts_with("Cabinet"));
    !elsewhere && !has_owner(text, post)
}

/// Whether those who are named next are chosen by the members of a society: `the association elects its own officers`.
fn is_elected(lead: &str) -> bool {
    static ELECTS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"\b(?:elect(?:s|ed|ing)?|choos(?:es|e|ing)|chose|re-elect(?:s|ed)?)(?: (?:its|their|the|new|own|his|her|club|society|honorary))* $",
        )
    });
    ELECTS.is_match(lead)
}

/// Whether a post goes on with a body that is no council: `chief executive of the rail company`.
pub(super) fn is_of_firm(after: &str) -> bool {
    static FIRM: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)^ (?:of|at|for|from|with) (?:(?:the|a|an|our|its|their|local|this|that) )*(?:[a-z’'-]+ ){0,2}(?:company|firm|charity|trust|club|society|association|union|operator|school|college|hospital|church|bank|railway|station|developer|business|federation|museum|theatre|chamber of trade|housing association|troop|pack|band|choir|league|guild|regiment|hospice|legion|developers?|builders?)\b",
        )
    });
    FIRM.is_match(after)
}

/// Whether a name goes on after the post, as that of a body does: `Director of Shelter Wales`.
fn is_longer_name(text: &str, post: &Range<usize>) -> bool {
    let is_titled = text[post.clone()].to_lowercase().starts_with("the ");
    let next = text[post.end..].trim_start_matches([' ', '\u{a0}']);
    is_titled && next.starts_with(char::is_uppercase)
}

/// Whether an assistant only helps with an office that is no council's: `our assistant treasurer`.
fn is_of_club(text: &str, post: &Range<usize>) -> bool {
    const OFFICES: &[&str] = &[
        "treasurer",
        "secretary",
        "manager",
        "coach",
        "editor",
        "referee",
        "curate",
        "organist",
        "captain",
        "keeper",
        "head",
        "cook",
        "chair",
        "leader",
        "whip",
        "director",
    ];
    let next = text[post.end..].trim_start().split(|c: char| !c.is_alphabetic()).next();
    text[post.clone()].ends_with("assistant") && next.is_some_and(|next| OFFICES.contains(&next))
}

/// Whether a post is one that schools, parties and newspapers have: `Head of Year`, `Director of Music`.
fn is_of_school(post: &str) -> bool {
    const SUBJECTS: &[&str] = &[
        "Year",
        "Sixth",
        "Lower",
        "Upper",
        "Key",
        "School",
        "English",
        "Maths",
        "Mathematics",
        "Science",
        "Music",
        "History",
        "Geography",
        "Art",
        "Drama",
        "Languages",
        "Sport",
        "Football",
        "Rugby",
        "State",
        "Government",
        "News",
        "Campaigns",
        "Fundraising",
        "Policy",
        "Research",
    ];
    post.split_whitespace()
        .next_back()
        .is_some_and(|word| SUBJECTS.contains(&word))
}

/// Whether somebody else's name stands before the post: `the bus company's operations manager`.
fn has_owner(text: &str, post: &Range<usize>) -> bool {
    let lead = text[..post.start].trim_end();
    lead.ends_with("'s")
        || lead.ends_with("’s")
        || lead.split_whitespace().next_back().is_some_and(|word| {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            matches!(
                word,
                "company" | "firm" | "charity" | "trust" | "union" | "operator" | "school" | "hospital"
            )
        })
}

/// The council's staff whom a sentence names by what they do, and not by name.
pub(super) fn staff_in(stretch: &Stretch, sentence: &Range<usize>) -> Vec<Range<usize>> {
    let said = stretch.traced().part(sentence.clone());
    let hits = said.find_iter(&POSTS).filter(|hit| {
        // Whose they are stands beside them, not anywhere in the sentence.
        let low = said[..hit.start()]
            .rfind([',', ';', ':', '"', '“'])
            .map_or(0, |at| at + 1);
        let high = said[hit.end()..]
            .find([',', ';', ':', '"', '”'])
            .map_or(said.len(), |at| hit.end() + at);
        let (low, high) = (said.ceil_char_boundary(low), said.floor_char_boundary(high));
        let is_of_council = is_of_council(&said[low..high], &(hit.start() - low..hit.end() - low));
        is_of_council && !is_adjective(&said, &hit.range()) && !workplaces::is_of_member(&said, &hit.range())
    });
    hits.map(|hit| sentence.start + hit.start()..sentence.start + hit.end())
        .collect()
}

/// Whether `official` says what sort of thing is spoken of: `the official description`.
fn is_adjective(said: &str, post: &Range<usize>) -> bool {
    let next = said[post.end..].strip_prefix([' ', '\u{a0}']);
    said[post.clone()].eq_ignore_ascii_case("official") && next.is_some_and(|next| next.starts_with(char::is_lowercase))
}
