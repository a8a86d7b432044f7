//! Accusations of which the parts stand together in a sentence, whatever its order, voice and tense: `Under him the accounts
//! have been massaged`.

use std::ops::Range;
use std::sync::LazyLock;

use crate::check::Stretch;
use crate::check::collocation::Collocation;

/// What takes an accusation back, or tells of rules, crimes against others and tales: `trained to spot forged cards`.
const INNOCENT: &str = "no (?:reason|suggestion|evidence|sign|hint|question|proof|wrongdoing)|not (?:accus[a-z]+|suggest[a-z]*|say[a-z]*|claim[a-z]*|doubt|believe)|(?:do|does|did|is|was|are|were)(?: not|n[’']t) (?:suggest|say|claim|accuse|believe|accusing|saying|suggesting)|nobody (?:is|was|has|says)|cleared of|(?:bullying|harassment|equality|fraud|complaints|whistleblowing|safeguarding|conduct|privacy|data) polic(?:y|ies)|act (?:19|20)[0-9]{2}|trained|training|scams?|scammers|fraud (?:team|squad)|insurer|honest(?:ly)? and|refund(?:s|ed|ing)?|apolog[a-z]+|by mistake|in error|play|novel|film|musical|opera|comedy|museum|1[0-8][0-9]{2}|corrected|forg(?:ed|ing) (?:(?:a|an|its|new|close|strong|lasting) ){0,3}(?:partnership|links?|bonds?|path|friendships?|alliance|career|ties|way)|time capsule|we disagree|in our opinion|thanks|thanked|hate crime|condemn[a-z]*|charter|campaign against";

/// What was done, and to what, in pairs: `cooked` and `the books`.
static ACCUSATIONS: LazyLock<[Collocation; 9]> = LazyLock::new(|| {
    let of = |concepts: &[&str]| Collocation::of(concepts, INNOCENT);
    [
        // Records that say what is not so.
        of(&[
            "cook(?:ed|s|ing)? (?:the|its|his|her|their)|(?:been|were|was|are|being|get|got) (?:well and truly |thoroughly |quietly )?cooked|massag(?:ed|es|ing)|doctored|doctoring|doctors? (?:it|them|the|those|its|his)|falsif(?:ied|ies|ying|y)|forg(?:ed|ery|eries|ing)|fabricat(?:ed|es|ing|ion|ions)|(?:was|were|been|are|is|he|she|they|it) (?:[a-z]+ )?invented|inventions?|pure fiction|shred(?:s|ded|ding)|tamper(?:ed|s|ing)|backdat(?:ed|ing)|airbrush(?:ed|ing)|bur(?:ied|ying|ies) (?:the|it|that)|concoct(?:ed|s|ing|ion)|suppress(?:ed|es|ing)|fudg(?:ed|es|ing)|fak(?:ed|es|ing)|conjured up|plucked from (?:thin|the) air|out of thin air|whole cloth",
            "books|accounts?|figures|ledgers?|numbers|minutes|surveys?|logs?|records?|returns|statements?|story|version|evidence|e-?mails|invoices?|time ?sheets?|results|readings|certificates?|reports?|references?|signatures?|claims?|sums|receipts|paperwork|petition",
        ]),
        // Money that was taken.
        of(&[
            "(?:in|into|lin(?:ed|ing|es)) (?:the |his |her |their |its |somebody[’']s |someone[’']s )?(?:own )?pockets?|(?:lin(?:ed|ing|es)|feather(?:ed|ing|s)) (?:his|her|their|its) (?:own )?nests?|pocket(?:ed|ing|s) (?:the|our|fines|fees|money|grants?|deposits?|cash|rents?|donations)|help(?:ed|s|ing) (?:himself|herself|themselves|itself)|siphon(?:ed|s|ing)|skimm(?:ed|ing)|embezzl[a-z]+|spirited away|made off with|walked off with|pay(?:s|ing)? (?:himself|herself|themselves)|trous(?:er|ered|ering)",
            "expenses|grants?|money|funds?|fees|fines|deposits?|rents?|donations?|cash|takings|collection|purse|till|kitty|budget|thousands|taxpayers?[’']?s?",
        ]),
        // What was claimed or charged for, and never was.
        of(&[
            "never (?:made|done|worked|delivered|happened|runs?|ran|took place|existed|carried out|laid|planted|emptied|supplied)|twice for the same|did not (?:exist|happen|take place)|non-existent|imaginary|overcharg(?:e|ed|es|ing)",
            "claim(?:s|ed|ing)?|bill(?:s|ed|ing)?|charg(?:e|es|ed|ing)|invoic(?:e|es|ed|ing)|expenses|no accident|by design|on purpose|deliberate(?:ly)?|set to|care to explain",
        ]),
        // What a person or a firm is, in so many words.
        of(&[
            "(?:lie|lies|lay|lying) straight in bed|(?:he|she) is (?:as )?(?:crooked|bent|a crook)|(?:told|telling|tells|tell) (?:us |them |me |residents |everyone )?(?:a |an |such a |another |the )?(?:whoppers?|porky|porkies|pack of lies|fibs?|tall (?:story|stories|tales?)|barefaced [a-z]+)|no honest (?:firm|man|woman|person|councillor|company|trader|landlord|builder)|brass neck|too (?:stupid|idle|lazy|thick|dim|drunk|greedy|incompetent|slow-witted|dense) (?:to|for)|unfit (?:to (?:hold|run|serve|lead|govern)|for (?:office|the job))|not up to (?:the|his|her|its) job|half-?wits?|knows? the truth and|ow(?:es|ed) (?:his|her|their) (?:house|car|holiday|villa|kitchen|fortune) to|stranger to (?:the truth|honesty)|would not know the truth|(?:honest|decent) (?:man|woman|firm|councillor) would (?:not|never|have)|economical with the (?:truth|actualit[a-z]+)|(?:dishonest|deceitful|unscrupulous|untrustworthy|unprincipled|two-faced|shameless)(?:ly)?",
        ]),
        of(&[
            "rackets?|swindles?|shakedowns?|rip-offs?|extortion|fleec(?:ed|es|ing)|conn(?:ed|ing)|bleed(?:s|ing)? (?:tenants|leaseholders|us|residents|the)",
            "running|runs?|ran|operat(?:es|ed|ing)|pull(?:ed|s|ing)|is what|calls?|leaseholders?|tenants|residents|customers|drivers|pensioners|visitors|shopkeepers",
        ]),
        // Harm that was meant.
        of(&[
            "no accident|by design|on purpose|eyes (?:wide )?open|knowingly|wilful(?:ly)?|deliberate(?:ly)?|well aware|knew (?:about|full|perfectly|very|all along|of|that)|all along",
            "overcharg[a-z]+|turn(?:s|ed|ing)? away|poison[a-z]*|breathe|misle(?:d|ads?|ading)|untruths?|deceiv[a-z]*|deception|hid|hidden|hides|conceal[a-z]*|cheat[a-z]*|buried the|kept (?:it )?quiet|endanger[a-z]*|lied|lies to|wreck(?:ed|ing)|defraud[a-z]*|sabotag[a-z]+",
        ]),
        // Contempt for people for what they are.
        of(&[
            "contempt|disdain|hatred|hates|despises?|loath(?:es|ing)|turn(?:s|ed|ing) away|refus(?:es|ed|ing) to (?:let|rent|serve|house|employ|hire|promote)|(?:won[’']t|will not|does not|doesn[’']t) (?:let to|rent|serve|house|employ|hire|want)|sneer(?:s|ed|ing)|no (?:blacks|travellers|foreigners)|dislikes?|keep(?:s|ing)? out",
            "of (?:another |a different |the wrong )?(?:colour|race|faith|religion)|travell?er (?:families|people|children)|gyps(?:y|ies)|roma|muslims?|jews?|jewish|black|asian|immigrants|foreigners?|foreign names?|refugees|gays?|brown (?:people|faces)",
        ]),
        // Cruelty to those who cannot answer back.
        of(&[
            "terroris(?:ed|es|ing)|humiliat(?:es|ed|ing|ion)|torment(?:s|ed|ing)|dock(?:s|ed|ing)? (?:their )?(?:pay|wages)|intimidat(?:es|ed|ing)|brutalis(?:es|ed|ing)|reduc(?:es|ed|ing) (?:[a-z]+ ){1,3}to tears|belittl(?:es|ed|ing)|harass(?:es|ed|ing)",
            "staff|workers|employees|cleaners|carers|tenants|officers|juniors|apprentices|drivers|managers|guards|women|receptionists?|secretar(?:y|ies)",
        ]),
        // What was given for what.
        of(&[
            "hampers?|(?:votes?|silence|consent|permission) (?:was|were|is|are|has been|had been|have been) bought|favours|nods?(?:,| and) (?:a )?winks?|sweeteners?|paid off|bought off|bungs?|palms|free holidays?|crates? of|cases? of (?:wine|whisky|champagne)|quid pro quo|back-?scratching|old pals|drinking (?:pals|partners?)|cosy",
            "contracts?|licen[cs]e|planning (?:permission|consent)|legal work|tenders?|deals?|permission|votes?|seat (?:at|on)|consent|top table|grants?|lease",
            "came by|got|gets|won|wins?|bought|ow(?:es|ed)|landed|secured|to go through|went through|in (?:return|exchange)|how|passed|waved through|handed|given|rewarded|trail|greased|for",
        ]),
    ]
});

/// Where a paragraph accuses, by what stands together in one of its sentences.
pub(super) fn accusations(stretch: &Stretch) -> Vec<Range<usize>> {
    let text = stretch.traced();
    let mut hits = Vec::new();
    for sentence in stretch.sentences() {
        let said = text.part(sentence.clone());
        let found = ACCUSATIONS.iter().find_map(|accusation| accusation.find_in(said));
        hits.extend(found.map(|words| sentence.start + words.start..sentence.start + words.end));
    }
    hits
}
