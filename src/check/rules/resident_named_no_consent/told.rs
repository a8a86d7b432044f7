//! What a release tells of somebody who agreed to be named, held against what they agreed to.

use std::ops::Range;
use std::sync::LazyLock;

use crate::base::Place;
use crate::check::names::{Named, Signs, is_health, is_their_health};
use crate::check::pattern::{Pattern, pattern};
use crate::check::{Findings, Item, Scope, Stretch};
use crate::content::release::Resident;

/// What may be told of somebody: the word of `scope`, others that mean it, and how we speak of it.
const SCOPES: &[(&str, &[&str], &str)] = &[
    ("name", &[], "the name"),
    ("age", &["ages"], "the age"),
    ("ward", &["area", "street", "address", "place"], "where they live"),
    ("quote", &["quotes", "quotation", "words"], "their words"),
    ("photo", &["photos", "photograph", "picture", "image"], "their picture"),
    ("health", &["medical"], "their health"),
    ("family", &["relatives", "relations"], "their family"),
];

/// What is told of each resident, and where first.
#[derive(Debug, Default)]
pub(super) struct Told(Vec<(usize, &'static str, Place)>);

impl Told {
    /// Reads what one mention tells; `sentences` are those of the stretch, from that of the mention on.
    pub fn read(
        &mut self,
        item: &Item,
        resident: usize,
        stretch: &Stretch,
        sentences: &[Range<usize>],
        named: &Named,
        signs: Signs,
    ) {
        let place = || stretch.place(item.source(), named.whole.clone());
        let mut add = |scope, is_told: bool| {
            if is_told {
                self.add(resident, scope, place());
            }
        };
        add("name", true);
        add("age", signs.aged);
        add("ward", tells_home(item, stretch.words(), named));
        add("quote", signs.speaks && !agrees(stretch.words(), named));
        add("photo", matches!(stretch.scope, Scope::Alt | Scope::Caption));
        for sentence in about(stretch, sentences, signs) {
            let words = &stretch.words()[sentence.clone()];
            let place = || stretch.place(item.source(), sentence.clone());
            if is_health(stretch.traced().part(sentence.clone())) {
                self.add(resident, "health", place());
            }
            if !stretch.is_quoted(&sentence) && is_family(words) {
                self.add(resident, "family", place());
            }
        }
    }

    /// Reads a paragraph that names nobody and goes on about the resident named last: `It is his kidneys.`
    pub fn go_on(&mut self, item: &Item, resident: usize, stretch: &Stretch) {
        if !matches!(stretch.scope, Scope::Lead | Scope::Body) {
            return;
        }
        let own = stretch
            .sentences()
            .iter()
            .filter(|sentence| !stretch.is_quoted(sentence));
        for sentence in own.filter(|sentence| !is_family(&stretch.words()[(*sentence).clone()])) {
            if is_their_health(stretch.traced().part(sentence.clone())) {
                self.add(resident, "health", stretch.place(item.source(), sentence.clone()));
            }
        }
    }

    /// That somebody is in a picture.
    pub fn picture(&mut self, resident: usize, place: Place) {
        self.add(resident, "photo", place);
    }

    fn add(&mut self, resident: usize, scope: &'static str, place: Place) {
        let is_known = self.0.iter().any(|(who, what, _)| (*who, *what) == (resident, scope));
        if !is_known {
            self.0.push((resident, scope, place));
        }
    }

    /// Reports what is told and was not agreed to.
    pub fn report(self, item: &Item, residents: &[Resident], findings: &mut Findings) {
        for (index, scope, place) in self.0 {
            let resident = &residents[index];
            let Some(consent) = resident.consent.as_ref().filter(|consent| !consent.scope.is_empty()) else {
                continue;
            };
            let Some((_, others, what)) = SCOPES.iter().find(|(name, ..)| *name == scope) else {
                continue;
            };
            let covers = |given: &String| {
                let given = given.trim().to_lowercase();
                given == scope || others.contains(&given.as_str())
            };
            if consent.scope.iter().any(covers) {
                continue;
            }
            let name = &resident.name;
            findings
                .at(
                    place,
                    format!("this tells {what}, and the consent of {name} does not cover it"),
                )
                .help(format!(
                    "Leave it out; or ask {name}, and once they agree add `{scope}` to the scope of their consent."
                ))
                .label(
                    item.field(&format!("people[{index}].consent.scope")),
                    "what they agreed to",
                );
        }
    }
}

/// Whether somebody is only said to have agreed to what is told: `has agreed to be named`.
fn agrees(text: &str, named: &Named) -> bool {
    static AGREES: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"^ (?:has |have |had |both |kindly )*(?:agree[sd]?|consent(?:s|ed)?|said yes|gave (?:her|his|their) (?:consent|permission|agreement))(?: in writing| in advance| kindly)? (?:to (?:be(?:ing)?|having|what|all|this|these|the use|our|us|her|his|their|its|appear))\b",
        )
    });
    AGREES.is_match(&text[named.words.end..])
}

/// Whether a text says that a name in it is not the real one.
pub(super) fn is_changed_name(text: &str) -> bool {
    static CHANGED: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(r"(?i)\b(?:not (?:her|his|their) real name|names? (?:has|have|had) been changed|pseudonym)\b")
    });
    CHANGED.is_match(text)
}

/// The sentences that are about somebody: that which names them, those that go on with `She`, and, where
/// they speak, those in the first person.
fn about(stretch: &Stretch, sentences: &[Range<usize>], signs: Signs) -> Vec<Range<usize>> {
    static GOES_ON: LazyLock<Pattern> = LazyLock::new(|| pattern(r"^[\W_]*(?:She|He|They|Her|His|Their)\b"));
    static FIRST_PERSON: LazyLock<Pattern> = LazyLock::new(|| pattern(r"\b(?:I|I['’]\w+|[Mm]y|me)\b"));
    let mut is_on = true;
    let mut found = Vec::new();
    // A person is spoken of for a few sentences; then others are.
    for (at, sentence) in sentences.iter().take(8).enumerate() {
        let words = &stretch.words()[sentence.clone()];
        is_on = at == 0 || (is_on && GOES_ON.is_match(words));
        if is_on || (signs.speaks && FIRST_PERSON.is_match(words)) {
            found.push(sentence.clone());
        }
    }
    found
}

/// Whether it is told where somebody lives: a place, a street or a ward right beside the name.
fn tells_home(item: &Item, text: &str, named: &Named) -> bool {
    static AFTER: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r#"^((?:,|\s+(?:of|from|who|lives?|has|had)\b)[^.;:"“”!?]{0,80}?)\b(of|from|in|on|at|near)\s+(?:the\s+)?((?:[A-ZÀ-Þ][\w'’-]*)(?:\s[A-ZÀ-Þ][\w'’-]*){0,3})"#,
        )
    });
    static BEFORE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"((?:[A-ZÀ-Þ][\w'’-]*)(?:\s[A-ZÀ-Þ][\w'’-]*){0,3})\s+(?:tenant|resident|leaseholder|pensioner|mother|mum|father|dad|grandmother|grandfather|homeowner|householder|neighbour)\s+$",
        )
    });
    static SAYS: LazyLock<Pattern> =
        LazyLock::new(|| pattern(r"\b(?:said|says|told|added|explained|asked|wrote|warned|remembers|recalled)\b"));
    let places = &item.ground.directory.places;
    // A month is no home: `will retire in December`.
    static DAY: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Christmas|Easter)\b",
        )
    });
    let is_place = |name: &str| {
        if DAY.is_match(name) {
            return false;
        }
        let words: Vec<&str> = name.split_whitespace().collect();
        places.stands_in(&words) || words.iter().any(|word| crate::check::places::is_word(word))
    };
    let after = &text[named.words.end..];
    let after = &after[..after.floor_char_boundary(160)];
    let after = &after[..SAYS.find(after).map_or(after.len(), |verb| verb.start())];
    let before = &text[..named.whole.start];
    let before = &before[before.ceil_char_boundary(before.len().saturating_sub(100))..];
    static FROM: LazyLock<Pattern> =
        LazyLock::new(|| pattern(r"^\s+(?:of|from)\s+(?:the\s+)?((?:[A-ZÀ-Þ][\w'’-]*)(?:\s[A-ZÀ-Þ][\w'’-]*){0,3})"));
    // `Clement Yarrow of Quay Row`; no home is the town that all readers live in, and none is a body of it.
    let is_home = |name: &str| {
        let last = name.rsplit(' ').next().unwrap_or(name);
        let is_of_place = crate::check::places::is_word(last) || places.stands_in(&[last]);
        let is_town = name == item.ground.settings().group.place;
        is_place(name) && is_of_place && !is_town && !BODY.is_match(name)
    };
    let from = FROM.whole().captures(after);
    let behind = AFTER.whole().captures(after);
    let is_of_work = |found: &regex::Captures| {
        let end = found.get(0).map_or(after.len(), |whole| whole.end());
        TRADE.is_match(&after[end..]) || is_workplace(&found[1], &found[2], &found[3])
    };
    let behind = behind.is_some_and(|found| is_place(&found[3]) && !is_of_work(&found));
    let is_from = from.is_some_and(|found| is_home(&found[1]));
    is_from || behind || BEFORE.whole().captures(before).is_some_and(|found| is_place(&found[1]))
}

/// What is named for a place and is nobody's home: `a partner in the Longbarrow practice`.
static TRADE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:[a-z]+ )?(?:practice|surgery|firm|office|partnership|branch|depot|clinic|chambers|bakery|brewery|garage|workshop|sawmill|dairy|abattoir|quarry|nursery|studio|store|shop|warehouse|works|yard)\b",
    )
});

/// Bodies that have a place in their name, and are nobody's home.
static BODY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b(?:Centre|Club|Choir|School|Academy|College|Trust|Society|Band|Group|Association|Committee|Library|Museum|Hospital|Surgery|Hospice|Mart|Caf[eé]|Kitchen|Foodbank|Bank|Project|Scheme|Team|Company|Church|Chapel|Hub|Theatre|Garage|Pharmacy|Nursery|Pool|Baths)$",
    )
});

/// Whether it is said what somebody does there, and not that they live there: `auctioneer at Orlham mart`, `secretary of
/// Stretbridge Lifts`.
fn is_workplace(lead: &str, preposition: &str, name: &str) -> bool {
    static HOME: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:liv(?:e|es|ed|ing)|tenant|resident|leaseholder|pensioner|mother|mum|father|dad|grand[a-z]+|homeowner|householder|neighbour|widow[a-z]*|retired|born|mov(?:ed|es|ing)|homes?|houses?|flat|family|rent(?:s|ed|ing)|brought up|grew up|farm[a-z]*|\d{2,3})\b",
        )
    });
    static OFFICE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:secretary|treasurer|chair[a-z]*|founder|manager|captain|head|director|organi[sz]er|co-?ordinator|president|clerk|warden|conductor|editor|members?|trustee|governor|vicar|rector|leader|owner|landlord|landlady|volunteer|patron|steward|keeper|skipper)\b",
        )
    });
    static WORK: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:[a-z]{3,}(?:eer|keeper|maker|worker|monger|smith|ist|ian)|driver|teacher|nurse|baker|butcher|barber|cook|chef|cleaner|carer|doctor|dentist|vet|porter|instructor|coach|apprentice|student|lecturer|tutor|helper|assistant|caretaker|headteacher|gardener|player|singer|organist|barista|waiter|waitress|attendant|officer|works?|worked|working|runs?|ran|run|teach(?:es)?|taught|drives?|drove|coaches|coached|chairs|chaired|leads|manages|managed|helps|helped|volunteers|volunteered|volunteering|serves|served|cooks|plays|sings|conducts|trains|trained|studies|studied|coordinates)\b",
        )
    });
    let has_office = OFFICE.is_match(lead);
    let works = has_office || WORK.is_match(lead);
    !HOME.is_match(lead)
        && works
        && match preposition {
            "at" => true,
            "of" => has_office,
            _ => BODY.is_match(name),
        }
}

fn is_family(sentence: &str) -> bool {
    static FAMILY: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:her|his|their)\s+(?:\w+[\s-]){0,3}?(?:daughters?|sons?|husband|wife|partner|mother|mum|father|dad|children|child|kids|baby|toddler|twins|brothers?|sisters?|parents|grandchildren|grandsons?|granddaughters?)\b|\b(?:mother|mum|father|dad|grandmother|grandfather|parent)[- ]of[- ](?:one|two|three|four|five|six|[2-9])\b|\bsingle (?:mum|mother|dad|father|parent)\b|\b(?:widow(?:er|ed)?|divorced|estranged)\b",
        )
    });
    FAMILY.is_match(sentence)
}
