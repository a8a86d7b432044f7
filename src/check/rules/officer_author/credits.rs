//! Whose words a text is said to be without a plain byline: `these notes are gathered and set down each month by …`, `your
//! guide was …`.

use std::sync::LazyLock;

use crate::check::officers::MASKS;
use crate::check::pattern::{Masked, masked};

/// To make a text, now or then, alone or beside something else that is done to it.
const MAKE: &str = "(?:written|wrote|writes?|penned|pens?|drafted|drafts|typed(?: up)?|types|composed|composes|authored|authors|scribbled|scripted|compiled|compiles|edited|edits|worded|phrased|assembled|assembles|gathered|gathers|put together|puts together|put into words|made into (?:words|sentences|a story)|set (?:down|out|in order|to paper)|sets? down|jotted(?: down)?|jots down|noted down|collected|recorded|chronicled|chronicles|kept|keeps|written up|writes up|wrote up|told|narrated|recounted|recounts|related|contributed|contributes|brought to you|supplied|furnished|dashed off|cobbled together|stitched together|pieced together|produced|produces|prepared)";

/// The same without what is also done to lists and accounts: `this rota is kept by …`.
const WRITE: &str = "(?:written(?: up)?|penned|drafted|typed(?: up)?|composed|authored|scribbled|scripted|compiled|edited|worded|phrased|put together|put into (?:[a-z]+ )?(?:words|english)|set (?:down|to paper)|jotted down|chronicled|narrated|recounted|contributed|brought to you|dashed off|cobbled together|stitched together|pieced together)";

/// What a group brings out and somebody signs.
const PIECE: &str = "(?:release|statement|text|page|piece|article|newsletter|column|story|bulletin|update|post|blog|lines|words|paragraphs|copy|prose|editorial|essay|diary|round-?up|digest|jottings|account|record|dispatch|despatch|report|sketch|log|chronicle|recollections|impressions|musings|ramblings|scribbles|summary|write-?up|notes?|postcard|tale|feature|profile|review|journal|gazette|miscellany|almanac|commentary|report-?back|report from [a-z ]{2,30}|letter from [a-z ]{2,30}|[a-z]+ notes|[a-z]+ diary|[a-z]+ letter|news)";

/// What tells that a text is an officer's, with `OFFICER` for the name: see [`crate::check::officers::lines`].
pub(super) static CREDITS: LazyLock<Masked> = LazyLock::new(|| {
    let when = "(?: [a-z' -]{2,50}?)?";
    let all = [
        // Beside something else that was done.
        format!("\\b(?:(?:this|these|(?:above|foregoing|following))(?: [a-z' -]{{2,30}}?)?|it) (?:is|was|are|were|has been|have been) (?:{MAKE}(?:,? (?:and|then|&) ))?(?:[a-z]+ly )?{WRITE}{when} by OFFICER"),
        format!("OFFICER\\b[^.;:]{{0,90}}\\b(?:set down|wrote|has written|wrote up|has written up|jotted down|put together|penned|has left us|left us|brings us|brought us|sends us|sent us|sends|sent back|sent in|filed|files|gave us|gives us|brought back|came back with|offers|shares|contributes|recounts) (?:us |you |here )?(?:with )?(?:this|these|the (?:above|foregoing|following))\\b[^.;]{{0,25}}\\b{PIECE}\\b"),
        "OFFICER,? (?:who |has |also |then |[a-z]+ly )*(?:written|wrote|set|put)\\b[^.;]{0,50}\\b(?:in|into|as) (?:the |these )(?:lines|words|paragraphs|page|text|notes|piece) (?:above|below|here|that|which|you)".to_owned(),
        "OFFICER[^.;:]{0,80}\\b(?:this|these|here) (?:is|are) (?:what (?:he|she|they) (?:saw|found|heard|made|wrote|noted)|how it (?:was|went|looked)|(?:his|her|their) (?:account|notes|story|report|impressions|tale))|OFFICER\\b[^.;:]{0,60}\\bturned (?:his|her|their|the|some) [a-z ]{2,20} into (?:this|these)\\b|OFFICER,? (?:[a-z]+ ){0,2}?(?:put|pulled|got|brought|stitched|wove) (?:all )?(?:this|these)(?: [a-z]+)? (?:together|into words|down|to paper)|OFFICER[^.;:]{0,20} (?:has been|is|was|had been) writing (?:this|these)\\b|OFFICER[^.;:]{0,20} (?:wrote|writes|penned) (?:all|most|the whole|every word|much|the bulk) of (?:it|this|the above)\\b|OFFICER,? (?:who )?(?:set|put|got|wrote) (?:all )?(?:this|it all|all this) (?:down|to paper|up)\\b|^\\W*(?:filed|sent|written|reported|posted) from [a-z' ]{2,30}[:,] OFFICER\\W*$|\\babout the author\\b[^.;]{0,10}OFFICER|author's note[^.;]{0,5}OFFICER".to_owned(),
        // Whose it is.
        format!("\\b(?:this|these)(?: (?:week|month|quarter|time|year|day|morning|season)'s)?(?: [a-z-]+){{0,2}}? {PIECE}\\b[^.;:]{{0,40}} (?:is|are|was|were|comes?|came) (?:[a-z]+ly |all |mostly |to you |here )?(?:{WRITE} )?(?:by|from|courtesy of|care of|from the pen of|from the desk of) OFFICER"),
        "\\b(?:this|these|the (?:above|foregoing|preceding)|that|you have (?:just )?(?:read|been reading))\\b[^.;:]{0,10} (?:is|was|are|were|being) OFFICER's\\b|\\byou (?:have|'ve) (?:just )?been reading OFFICER|\\byou (?:are|'re) reading OFFICER".to_owned(),
        "\\byour (?:[a-z]+ ){0,2}?(?:guide|correspondent|reporter|scribe|diarist|columnist|author|writer|narrator|editor|chronicler|host|scribbler|wordsmith|pen|note-?taker)\\b[^.;:]{0,40}(?: (?:is|was|has been|remains)(?: [a-z]+){0,2}?|:|,) OFFICER".to_owned(),
        "\\bthe (?:hand|one|person|man|woman|fingers?) (?:that|who|which) (?:held|pushed|wielded|moved|holds|pushes|wields) the (?:pen|pencil)\\b[^.;]{0,20} (?:is|was|were|belongs? to|belonged to) OFFICER|OFFICER (?:puts?|has put) pen to paper\\b|OFFICER,? (?:who )?(?:[a-z]+ )?(?:writes|pens|compiles|edits|keeps|produces|prepares|puts together) (?:one of )?(?:these|this)\\b|^\\W*as (?:told|written|seen|recorded|recounted|related|set down|witnessed) by OFFICER".to_owned(),
        // A label, and nothing else.
        format!("^\\W*(?:(?:[a-z]+,? (?:and|&|with) )?{PIECE}(?:,? (?:and|&|with) [a-z]+)?|reporting|reportage|correspondent|reporter|diarist|columnist|writing|pen|scribe|wordsmith|opinion|comment|analysis|words and [a-z]+|text and [a-z]+|[a-z]+ and (?:words|text)|notes and [a-z]+) ?(?:by|:|[-–—]) ?OFFICER\\W*$"),
    ];
    masked(&all.join("|"), MASKS)
});

/// What only the group's own assistant may mean by it: the officer of a service writes reports of their own.
pub(super) static OWN_CREDITS: LazyLock<Masked> = LazyLock::new(|| {
    let when = "(?: [a-z' -]{2,60}?)?";
    let all = [
        format!("\\b{PIECE} (?:is|was|are|were|has been|have been) (?:[a-z]+ly |all |always |lovingly )?{MAKE}(?:,? (?:and|then|&) (?:[a-z]+ly )?{MAKE})?{when} by OFFICER"),
        format!("^\\W*(?:[a-z]+ly |[a-z]+ (?:and|then) |notes (?:taken|made),? (?:and )?)*{MAKE}(?:,? (?:and|then|&) (?:[a-z]+ly )?{MAKE})?{when} by OFFICER"),
        format!("^\\W*(?:an? |the |our |this )?(?:[a-z-]+ ){{0,3}}?{PIECE},? (?:[a-z]+ )?(?:{MAKE} )?(?:by|from|of) OFFICER\\W*$"),
        format!("OFFICER,? (?:has |had |also |who |[a-z]+ly )*(?:writes|pens|compiles|edits|contributes) (?:the |our |a |an |every |this )(?:[a-z-]+ ){{0,2}}?{PIECE}\\b"),
        format!("\\b(?:the|that|every|our|those)(?: (?:week|month|quarter|time|year|day|morning|season)'s)?(?: [a-z-]+){{0,2}}? {PIECE}\\b[^.;:]{{0,40}} (?:is|are|was|were|comes?|came) (?:[a-z]+ly |all |mostly |to you |here )?(?:{WRITE} )?(?:by|from|courtesy of|care of|from the pen of|from the desk of) OFFICER"),
        format!("\\b{PIECE} (?:is|was|are|were) (?:all |entirely |mostly |largely )?the (?:work|handiwork|product|fruit) of OFFICER|\\b(?:more|the next (?:instalment|letter|chapter|episode|page|part)|another (?:letter|page)) from OFFICER (?:next|in|soon|on|shortly)\\b|OFFICER's (?:monthly |weekly |regular |latest |own )*(?:letter|column|page|notes|diary|dispatch|bulletin) (?:appears?|returns?|is back|continues|runs|comes out)|, (?:but |and )?(?:written|penned|worded) (?:up )?by OFFICER\\W*$"),
        "^\\W*(?:yours|greetings|best|love|cheers|warmly|as ever|with love|fond regards)\\b[^.;:A-Z]{0,30}, OFFICER\\W*$".to_owned(),
        // A farewell, and a place and a month.
        "^[^.;:?!A-Z,]{2,40}, OFFICER\\W*$|^\\W*OFFICER, [a-z ]{3,30},? (?:\\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)\\b[\\d ]*\\W*$".to_owned(),
        "OFFICER's (?:own )?(?:[a-z]+ )?(?:account|diary|jottings|notebook|dispatch|record|recollections|impressions|sketch|log|journal|musings|scribbles) (?:of|from|on)\\b".to_owned(),
    ];
    masked(&all.join("|"), MASKS)
});
