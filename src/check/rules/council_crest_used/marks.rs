//! What the mark of a council is called, and what of other things is called so.

use std::sync::LazyLock;

use crate::check::pattern::{Pattern, pattern};

/// What the mark of any council is called.
pub(super) static MARK: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:crests?|coats? of arms|(?:council|borough|city|county|district|town|parish|civic|municipal|mayoral|corporate|authority)(?:'s|’s)? (?:(?:official|new|old) )?(?:[a-z]+[ -]){0,2}(?:logos?|crests?|arms|emblems?|badges?|shields?|seals?|branding|insignia|logotype|letterhead|livery|wordmark|word mark|brand ?mark|trade ?mark|corporate identity|device|symbol|masthead|motto|strapline|slogan|roundel|monogram|escutcheon|stamp|brand)|(?:marks?|wordmark|trade ?mark|brand|branding|corporate identity|house style|livery|letterhead|masthead|logotype|symbol|device|roundel|monogram|escutcheon|blazon|(?:official|rubber|great|common) (?:stamp|seal)|strapline|slogan) of (?:the )?(?:\w+ ){0,3}?(?:council|borough|district|authority)|(?:logos?|emblems?|arms|badges?|shields?|seals?|insignia|mottos?)(?:,? (?:and|with|above|over) (?:the |its |their )?(?:motto|scroll|supporters|name|arms|shield|crest|colours|ribbon|lion|crown))? of (?:the )?(?:\w+ ){0,3}?(?:council|borough|city|county|district|town|authority)|logos?[:,–-]+ ?(?:the )?(?:\w+ ){0,3}?(?:council|borough|district|authority)|armorial bearings|heraldic (?:shield|arms|badge|device|beast))\b",
    )
});

/// A crest that is no mark: of a hill, a wave, a bird, a street.
pub(super) static OTHER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:brand[- ]new|crests? of (?:the |a |its |this )?(?:\w+ )?(?:hill|hills|roof|roofs|wave|waves|ridge|bank|slope|weir|dam|bridge|road|rise|flood|dune|dunes|climb|path)|(?:wave|hill|flood|river|ridge|flood[- ]?peak|feather\w*|great|cormorant|lapwing|grebe)[- ]?crests?|(?:waves?|breakers?|rollers?|surf|hills?|ridges?|dunes?|birds?|grebes?|lapwings?|cockatoo|cockerel|hoopoe|newts?)\b.{0,40}\bcrests?|(?:white|foaming|feathered|sandy|grassy) crests?|[a-z]+s crest (?:over|above|against|past|and|the)\b|(?:Borough|County|City|Town) Arms\b.{0,60}\b(?:landlord|landlady|pub|inn|bar|beer|pint|darts|quiz|cellar|snug|night|evening|rain|snow|roof|thatch|garden|closing time)|[A-Z][a-z]+ Crest (?:Road|Lane|Close|estate|flats)|football (?:club )?(?:crest|badge|logo)|club['’]?s? (?:crest|badge|logo)|school (?:crest|badge|logo)|(?:regimental|family) (?:crest|badge|coat of arms))\b",
    )
});

/// A crest and whose it is.
pub(super) static OF_NAME: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"\b[Cc]rests? of (?:the )?([A-Z][\w'’]*(?: [A-Z][\w'’]*){0,3})"));

/// Words in the name of a council or of its area.
pub(super) const BODIES: &[&str] = &["Council", "Borough", "District", "County", "City", "Town", "Authority"];

/// Whether words say no more than what the council is called, as they do for its logo, or name a seal or badge of its place.
pub(super) fn is_of_own(words: &str, council: &str) -> bool {
    static SEAL: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:seal|badge|arms|emblem|logo|insignia) of (?:the )?(?-i:([A-Z][\w'’-]+)(?: ([A-Z][\w'’-]+))?)|\b(?-i:([A-Z]\w+))['’]s (?:own |old |new |official |civic |great |common )*(?:seal|arms|emblem|insignia|coat of arms|crest)(?:[.,;:]|$| (?:in|on|with))",
        )
    });
    let bare = words.trim().trim_start_matches("The ").trim_start_matches("the ");
    let is_name = !council.is_empty() && bare.eq_ignore_ascii_case(council);
    let is_of_place = |found: regex::Captures| {
        // `the logo of Harrowmere Lifts` is of somebody else.
        let is_alone = found.get(2).is_none_or(|next| BODIES.contains(&next.as_str()));
        let place = found.get(1).or(found.get(3)).map(|place| place.as_str());
        is_alone && place.is_some() && council.split_whitespace().next() == place
    };
    is_name || is_named_short(words, council) || SEAL.whole().captures(words).is_some_and(is_of_place)
}

/// Whether it is the mark of the council by its first letters: `tbc logo`, `Thornmere BC roundel`.
fn is_named_short(words: &str, council: &str) -> bool {
    static SIGN: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"\b([\w’'-]+) (?i:logos?|crest|arms|badge|shield|emblem|roundel|seal|wordmark|livery|letterhead|branding|masthead|monogram)\b",
        )
    });
    let letters: String = council
        .split_whitespace()
        .filter_map(|word| word.chars().next())
        .collect();
    let short = letters.get(1..).unwrap_or_default();
    SIGN.whole().captures_iter(words).any(|found| {
        let name = found[1].trim_end_matches("'s").trim_end_matches("’s");
        letters.len() > 2 && name.eq_ignore_ascii_case(&letters) || short.len() > 1 && name == short
    })
}

/// Whether words tell of what the council shows as its own, by whatever name: `the wheatsheaf that the council puts on its vans`.
pub(super) fn is_shown_by_council(words: &str, council: &str) -> bool {
    static SHOWS: LazyLock<Pattern> = LazyLock::new(|| {
        let body = r"(?:council|borough|authority|town hall|district|county|BC|DC|CC|MBC)";
        let paper = r"(?:letters?|letterheads?|notepaper|stationery|headed paper|envelopes?|bills?|vans?|lorr(?:y|ies)|bins?|vehicles|fleet|carts|uniforms?|signs?|signboards?|flags?|cards?|documents?|reports?|notices?|publications|paper|website|web page|gates?|buildings|everything|work|tax bills)";
        let sign = r"(?:logos?|crests?|emblems?|roundels?|insignia|monograms?|escutcheon|blazon|badges?|symbols?|device|motif|mottos?|strapline|wordmark|shields?|seal|livery|branding|masthead)";
        let puts =
            r"(?:puts?|prints?|paints?|wears?|uses?|stamps?|sticks?|displays?|flies|bears?|carries|sends out|has)";
        pattern(&format!(
            r"(?i)\b{body} (?:now |always |still |itself |always has )?{puts}\b.{{0,20}}\b(?:on|at|to|as|for|over|across) (?:the (?:top|head|foot|side|front|back) of )?(?:all )?(?:its|their|every|each|all)(?: [a-z]+)? {paper}\b|\b(?:by|from|with|under|in) which (?:the |our )?(?:[a-z]+ )?{body} (?:is (?:best )?known|signs|sends|marks|brands|heads|goes|trades|issues|writes)\b|\b(?:stands|sits|appears|goes|runs|seen|found|printed|used|shown|is) (?:on|across|at the (?:head|top|foot) of) (?:the |all |every )*(?:[a-z]+ )?{body}['’]s (?:own )?(?:letters?|letterheads?|notepaper|stationery|bills|envelopes|documents|headed paper)\b|\b{sign} (?:at|on|from|in) (?:the (?:top|head|foot|front|corner|side) of )?(?:the |every |all )?(?:[a-z]+ )?{body}['’]s {paper}\b|\b(?:heading|head|header|banner|top|foot) (?:of|on|from) (?:the |our )?{body}['’]s {paper}\b|\b(?:from|heads?|tops|on) the mayor['’]s (?:letterhead|notepaper|headed paper)\b|\b{body}['’]s (?:own |house |official |old |new )?(?:mark|initials|monogram|roundel)(?:,|$| (?:in|on) (?:white|black|green|blue|red|gold|silver|a |colour|full))|\b(?:shield|arms|achievement)\b.{{0,60}}\bgranted to (?:the )?{body}\b|\b(?:stands?|standing) for (?:the|our) {body}\b|\b(?:from|heads?|heading|tops|crowns|off|as (?:seen |printed |shown |found |used )?on) (?:the |every |each |all )?(?:[a-z]+ )?{body}(?:['’]s)? (?:own )?{paper}\b|\b(?:heads?|heading|tops|adorns|decorates|is on|appears on|at the (?:head|top) of) (?:all |every |each |the )?(?:[a-z]+ )?{paper} (?:from|of|sent (?:out )?by) (?:the )?{body}\b|\b{body}['’]s .{{1,40}}, as (?:seen |printed |shown |found |used )?on (?:its|the|every|all|their) (?:[a-z]+ )?{paper}\b|\b{sign}(?:,? (?:that|which|of|used|worn|carried|borne|painted|printed|put|for|belonging|to|by|from|adopted|granted|given|the|our|is|its|own|official)| (?-i:[A-Z])[\w’'-]+){{1,6}} (?:council|borough|authority|BC|DC|CC|MBC)\b|\b(?:logo|brand|branding|badge|emblem|banner|wordmark|roundel) of (?:the )?(?:council|borough)['’]s (?:[\w’'-]+ ){{1,5}}(?:services?|team|scheme|programme|campaign|unit|department)\b"
        ))
    });
    static BEAST: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:griffins?|gryphons?|lions?|otters?|swans?|wheatsheaf|wheatsheaves|sheaf|sheaves|anchors?|castle|oak(?: tree| leaf)?|oak leaves|acorns?|roses?|mill ?wheel|stags?|harts?|boars?|bears?|eagles?|dragons?|unicorns?|martlets?|portcullis|crown|keys|fleece|bees?|beehive|wheel|leaf|ravens?|bulls?|rams?|horn|bugle|star|stars|thistles?|salmon|herrings?|crescents?|chevrons?|swords?|arrows|herons?|hares?|fox|owls?|knot|galleon|mitre|cross|leopards?|trefoils?|lily|lilies|scallops?)(?: and [a-z -]{1,20})? of (?:the )?(?:(?-i:[A-Z])[\w’'-]+ ){0,2}(?:borough council|district council|county council|city council|town council|council|borough)(?:[.,;]|$)|\b(?:sign|stamp|flag|banner|swoosh|squiggle|swirl|ribbon|lettering|colours) of (?:the )?(?:(?-i:[A-Z])[\w’'-]+ ){0,2}(?:borough council|district council|county council|city council|town council|council|borough)(?:[.,;]|$)|\b(?:council|borough)['’]s (?:[a-z]+ )?(?:wheel|otter|lion|griffin|swan|sheaf|wheatsheaf|anchor|castle|oak|acorn|rose|stag|boar|bear|eagle|dragon|portcullis|crown|ship|raven|bull|fish|star|crescent|heron|leaf|mill) and [a-z -]{2,20}(?:[.,;]|$)",
        )
    });
    SHOWS.is_match(words) || BEAST.is_match(words) || is_by_name(words, council)
}

/// Whether words say that it is the council's by its whole name: `the emblem that Harrowmere Borough Council paints on its lorries`.
fn is_by_name(words: &str, council: &str) -> bool {
    static SIGN: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:logos?|crests?|emblems?|roundels?|insignia|monograms?|wordmark|livery|branding|letterhead|masthead|strapline|motto|corporate (?:identity|mark)|official (?:stamp|seal|mark|badge))\b",
        )
    });
    !council.is_empty() && words.to_lowercase().contains(&council.to_lowercase()) && SIGN.is_match(words)
}
