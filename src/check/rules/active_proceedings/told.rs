//! Cases that are told by what stands together: a word of the law, who or what it is about, and that it is not over or
//! what to make of it.

use std::ops::Range;
use std::sync::LazyLock;

use crate::check::Stretch;
use crate::check::collocation::Collocation;

/// Words of the police and the courts: `summons`, `handcuffs`.
const LAW: &str = "charged,? (?:and|over|after|in connection)|sentencing|under lock and key|by video ?link|courtrooms?|courts?|hearing|tribunal|judges?|jury|jurors|in the dock|the dock|prosecut(?:ion|ors?|ed|ing)|summons(?:es)?|summonsed|bail|bailed|cautioned|in custody|coroner|inquest|conviction|proceedings|pleaded|pleads|plea|arrest(?:ed|s)?|handcuffs|handcuffed|cuffed|charged with|remand(?:ed)?|cells|detectives|forensics?|writ|sued|suing|lawsuit|police (?:have|led|took|picked|are (?:holding|questioning)|want|seized|raided|came for|swooped)|officers (?:stormed|raided|led|seized)|led (?:the )?police to|picked (?:him|her|them) up|they picked up|nabbed|nicked|collared|carted off|hauled (?:off|away|in|before)|marched (?:off|away)|behind bars|defence (?:counsel|barrister|case)|the accused";

/// Who may stand there, and for what: `the builder`, `arson`.
const WHO: &str = "[0-9]+-year-old|company|firm|contractor|manager|farmer|breeder|surgeon|coach|brothers?|sisters?|man|men|woman|women|chap|bloke|lads?|youths?|teenagers?|boys?|girls?|person|people|someone|somebody|thie(?:f|ves)|vandals?|vandalism|dumpers?|fly-tippers?|tippers?|gang|suspects?|accused|builder|landlord|driver|owner|boss|director|trader|dealer|burglar|burglary|robbers?|robbery|arson|arsonist|cook|workers?|gardener|carer|nurse|teacher|caretaker|treasurer|clerk|he|she|him|his|hers?|claimants?|leaseholders?|freeholder|blaze|fire|thefts?|stabbing|assault|attacks?|raid|graffiti|killing|deaths?|died|drowning|drowned|crash|fraud|dumping|dismissal|dismissed|sacked|defence|stolen|stole";

/// That it is not over: `resumes`, `adjourned`.
const STAGE: &str = "resum(?:es|ed)|sits again|adjourned|listed for|first hearing|await(?:s|ing)|pending|until (?:the|his|her|their|a|next|january|february|march|december)|(?:[a-z]+ )?under consideration|well advanced|under way|(?:his|her|their) bail|bail conditions|bailed|a week to go|days to go|sent home|sent out|has yet to|have yet to|(?:is|are) due|(?:begins|opens|starts|returns|continues|goes on|go on|be heard|is being heard|hears|sits) (?:on|in|at|next|before|again|after|until)|landed on|served (?:with|on)|in the new year|(?:in|on|until|for) (?:[0-9]{1,2} )?(?:december 2026|january 2027|february 2027|march 2027)|next (?:week|month|spring)|still (?:to be|being|questioning|before|waiting)|is with (?:the )?(?:prosecutors|police|coroner)|(?:cautioned|bailed|released) and|in custody|held since|opened and";

/// What to make of it, which is for the court to say: `no doubt`, `good riddance`.
const VERDICT: &str = "not surprised|no surprise|has form|had it coming|asked for it|no defence|plainly|obvious(?:ly)?|no doubt|leaves? (?:little|no) (?:room|doubt)|guilty|knew (?:precisely|exactly|full|perfectly)|deserves?|hopes? (?:that )?(?:it|he|she|they) (?:fails?|loses?|goes|gets?|rots?)|welcomes?|welcomed|praised?|good riddance|never came back|making it up|dealing (?:from|on|for)|are sure|is sure|neglect|fell apart|that was the end|caught|red-handed|in his shed|in her bag|the whole (?:street|town|estate)|everyone knows|known to (?:everyone|all)|about time|not before time|at last|lock(?:ed)? (?:him|her|them) up|throw away the key|throws? the book|not a leg|to blame|brought it on|serves? (?:him|her|them) right|justice|proves?|suddenly";

/// What makes another sense of it: licences, games, buildings, old times, what is over, figures, silence.
const OTHERWISE: &str = "for sale|(?:fall|rise|drop|increase|decline|number) (?:in|of) (?:[a-z]+ )?(?:arrests|prosecutions|thefts|attacks|deaths|inquests)|arrests (?:fell|rose|are|among)|plea bargain|bars?|pub|supermarket|objectors?|application|licen[cs](?:e|es|ing|ed)|planning|committee|cabinet|full council|scrutiny|inspector(?:[’']s)?|consultation|public inquiry|(?:deserves?|gets?|got|give|given|gave|had) (?:[a-z]+ )?a (?:[a-z]+ )?hearing|guilty to|hearing (?:loops?|aids?|tests?|dogs?|impair[a-z]*)|(?:public|fair) hearing|fined|jailed|convicted|sentenced|(?:tennis|basketball|netball|squash|badminton|padel|sports?|food|club) courts?|court (?:shoes|lane|road|street|mews|house|hotel|farm|gardens|cards?|number)|flower show|cakes?|jam|museum|archive|1[0-9]{3}|20[01][0-9]|mock|musical|play|players|panto[a-z]*|talk on|the jury is out|jury service|statistics|figures|fewer|cardiac|[0-9]+ ?%|per cent|comment|taken to court|legal aid|spent|anyone who|reported to|appeal for|charity|sponsored|award|prize|match|cup|season|scout[a-z]*|school|parade|usher|retir(?:ed|es|ing)|courtyard|police (?:say|said|ask|advise|are asking|patrols?|station)|fire (?:service|station|alarm|engine)|sheep|goats?|dogs?|ducks?|swans?|foxes|hens?|trial (?:period|scheme)|former magistrate|dreams?|will not|cannot|never taken|council[’']s tribunal|valuation tribunal|parking";

/// A case that is not over, and one that somebody has judged already.
static CASES: LazyLock<[Collocation; 2]> = LazyLock::new(|| {
    [
        Collocation::of(&[LAW, STAGE, WHO], OTHERWISE),
        Collocation::of(&[LAW, VERDICT, WHO], OTHERWISE),
    ]
});

/// Where the sentences of a paragraph tell of a case, two of them read together: `Not guilty, he pleaded. The hearing
/// resumes on Tuesday.`
pub(super) fn cases(stretch: &Stretch) -> Vec<Range<usize>> {
    let text = stretch.traced();
    let sentences = stretch.sentences();
    let ends = sentences.iter().skip(1).map(|next| next.end);
    let pairs = sentences.iter().zip(ends.chain(sentences.last().map(|last| last.end)));
    let found = pairs.filter_map(|(sentence, end)| {
        let said = text.part(sentence.start..end);
        let words = CASES.iter().find_map(|case| case.find_in(said))?;
        Some(sentence.start + words.start..sentence.start + words.end)
    });
    found.collect()
}
