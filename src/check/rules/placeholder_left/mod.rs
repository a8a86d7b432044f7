//! What was still to be written: blanks, dummy text, and marks that a writer leaves for later.

use crate::base::rules;
use std::ops::Range;
use std::sync::LazyLock;

use crate::base::Place;
use crate::check::pack::Compiled;
use crate::check::pack::regexes::{Edges, Letters};
use crate::check::pattern::{Traced, Traces};
use crate::check::{Findings, Ground, HouseRule, Item, Kind, Look, Scope, Stretch};
use crate::content::release::{MediaContact, Release};
use crate::source::prose::passages::MarkKind;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: rules::placeholder_left::RULE,
    look: Look::ItemAndSite(check, check_site),
};

/// Marks that something is to be written, in any case.
static MARKS: LazyLock<Compiled> = LazyLock::new(|| {
    Compiled::of_house(&[
        "lorem ipsum|dolor sit amet|consectetur adipiscing|sed ut perspiciatis|unde omnis iste|nemo enim ipsam|ut enim ad minim|duis aute irure|excepteur sint|quis autem vel|at vero eos|eiusmod tempor|incididunt ut|labore et dolore|voluptatem|laborum",
        "delete (?:as|where|if|whichever(?: is)?|one|what(?:ever)? is) (?:in)?(?:appropriate|applicable|not needed|needed|necessary|required)|(?:double-?)?click (?:here )?to edit|start typing|edit this text|untitled document|hello world",
        "t\\.?b\\.?[cad]",
        "(?:quotes?|figures?|details?|text|names?|photo|picture|caption|links?|copy|headline|summary|body|title|content|info|information|numbers?|dates?|statistics|stats) (?:to come|to follow|to be (?:added|supplied|inserted|written|completed|confirmed|checked|verified|finali[sz]ed|decided|agreed|updated)|goes here|go here|needed here|tk)|(?:quotes?|photo|caption|headline) here|(?:quotes?|figures?|names?|words|photo|picture|caption|statement|details?) (?:from (?:\\w+ ){1,3})?(?:to come|to follow|to go (?:in )?here)",
        "(?:more|further|full)(?: details?| information| info| news| updates?| statement| quotes?)? to follow",
        "(?:insert|type|paste|add|put)(?: (?:a|an|the|your|our|some))?(?: \\w+){0,1}? (?:quotes?|names?|text|photos?|pictures?|figures?|links?|captions?|details?|date|sentence|paragraph|para|line|stats?|sources?)(?: \\w+){0,6}? here|(?:insert|type|paste)(?: \\w+){0,3} here|(?:quotes?|names?|photos?|pictures?|figures?|captions?|details?|para|paragraph|sentence|stats?|statement|something) (?:from|about|on|for|of) (?:[\\w’'-]+ ){1,6}?(?:goes (?:in )?here|go (?:in )?here|to come|to follow|to be added|tbc|tbd)",
        "(?:add|insert) (?:a |an |the |some |better )?(?:photos?|pictures?|quotes?|links?|stats?|sources?|captions?|figures?) (?:please|pls|when|once|if|later)|not yet (?:signed off|cleared|approved) by|(?:awaiting|pending|subject to) (?:final )?sign-?off",
        "^(?:we )?(?:need|want|could do with|must have|find|think of|get) (?:a |an |some |something |another |one more )(?:[a-z]+ ){0,3}?(?:line|quote|figure|photo|picture|pic|sentence|paragraph|para|bit|fact|stat|number|headline|caption|ending|intro|opening|date|source|hook|joke) (?:here|about|on|from|for|please|pls)|(?:needs?|wants?) an? (?:nice |good |better |stronger |short )?(?:sentence|quote|paragraph|para|headline|caption|photo|picture|intro|ending) (?:here|please|from [a-z]+)",
        "[,;–—-] (?:will|must|to|need to) (?:write|type|tidy|polish|rewrite|expand|flesh) (?:it|this|that|these|the rest|more)(?: up| out| in| off)?(?: after| later| tomorrow| when| once| tonight| before| on)?|(?:i[’']ll|i will) (?:write|type|tidy|polish|rewrite|expand|flesh|fill) (?:it|this|that|these|the rest)(?: up| out| in| off)? (?:after|later|tomorrow|when|once|tonight|before|on)",
        "(?:paragraph|para|text|section|sentence|line|quote|quotation|figure|headline|date|caption|number|name|this) (?:here |above |below )?(?:is|are|was) (?:only |just |merely )?(?:an? )?(?:dummy|stand-?in|stopgap|filler|made-?up|guess)(?: (?:one|for now|until))?|(?:should|must|needs? to|has to|have to|to) be (?:replaced|rewritten|redone|deleted|removed|filled in|completed|checked|cleared|signed off|updated) before (?:publication|publishing|it goes|this goes|going out|we (?:send|issue|publish)|release|sending|issue|issuing)",
        "^(?:maybe|perhaps|possibly|could we|should we|do we need|might want)[^.!?]{0,30} (?:bit|something|line|quote|para|paragraph|sentence|photo|picture|figure|words?|more)\\b[^.!?]{0,60} (?:here|in here|at this point)|^(?:check|confirm|verify) (?:the )?(?:spelling|name|figures?|quote) (?:of|with|is|for|from)|^(?:first|second|third|fourth|last|final|next|closing|opening) (?:para|paragraph|sentence|line|bit) ?[:–—-]|insert (?:boilerplate|standard (?:text|para|paragraph)|usual|blurb|bio)",
        "(?:will|to|can|shall|[’']ll) be (?:pasted|slotted|typed|popped|copied) in(?:to)?(?: here| this)?(?: once| when| as soon as| later| after| if| nearer)?",
        "(?:note|reminder|memo) to self|drafting note",
        "(?:goes|go|slots|fits|comes) (?:in )?here (?:once|when|as soon as|if|after|later|tomorrow|on \\w+day)|(?:thoughts?|line|reply|answer|comment|reaction|words|second|sentence|paragraph|para|bit|figure|number|sum|total|date|name|quote|list|map|chart|table) (?:goes|go|slots|fits) (?:in )?here",
        "(?:sum|figure|number|total|amount|name|names|date|day|time|price|cost|quote|percentage|place|venue|title|rest)s? (?:(?:is|are|still|yet) ){0,2}to be (?:filled in|supplied|looked up|inserted|put in|found out|got|obtained)|(?:to be|still to be|must be|needs to be) (?:put in here|slotted in|pasted in|filled in here)(?: (?:when|once|by|before|later|after|as soon as))?|left blank (?:until|till|for now|for the moment)|blank (?:until|till) (?:we|he|she|they|the|cllr|i) (?:[a-z]+ ){0,3}(?:know|hear|answer|reply|replies|rings?|answers|has|have|get)",
        "more (?:on|about) (?:this|that|it) (?:once|when|as soon as) (?:i|we|he|she|they|[a-z]+) |insert (?:figures?|quotes?|names?|numbers?|stats?|photos?|pictures?|links?|sources?|dates?)\\b|(?:chase|get) (?:figures?|quotes?|photos?|stats?) (?:from|for|of|by)",
        "(?:say|write|put|need|want|add) (?:something|a bit|a line|a word|a few words|two lines|a sentence|more)(?: [a-z’'-]+){0,6}? (?:in )?here(?: once| when| later| tomorrow)?|(?:cut|remove|take out|drop|lose|delete) this (?:bit|line|para|paragraph|sentence|section) (?:before|if|unless|once|when)|(?:is this|are these|is that) (?:right|correct|still (?:right|true|current))\\?",
        "(?:please|pls|plz) (?:check|confirm|insert|amend|double-?check|fill in|verify) (?:this|these|the|with|name|names|figure|figures|spelling|if|whether|before)",
        "(?:can|could|would|will) (?:you|somebody|someone) (?:please )?(?:check|confirm|double-?check|verify) (?:(?:this|that|the) (?:para|paragraph|spelling|wording|bit|sentence)|this (?:figure|name|line|date|quote|section))",
        "(?:check|confirm|verify|agree) (?:this |these |with |wording with |figures? with |quote with ){1,2}(?:[a-z]+ )?before (?:sending|publishing|publication|it goes|release|we send)",
        "(?:waiting (?:for|on)|awaiting|needs?) (?:a |the )?(?:quote|sign-?off|line) from [a-z]+",
        "(?:venue|date|time|location|speakers?|names?|figures?|price) (?:(?:is|are|still|yet) ){0,2}to be (?:confirmed|advised|added|supplied)",
        "(?:place ?holder|dummy|sample|filler) (?:text|copy|quote|content|image|headline)|placeholder",
        "(?:first|fore) ?name (?:surname|last ?name)|name surname|joe bloggs|john doe|jane doe|a\\.? ?n\\.? other",
        "your (?:name|text|headline|quote|title|address|email) here",
        "asdf\\w*|qwerty|blah(?: blah)*|foo ?bar",
        "x{3,}|xx(?::xx|/xx|\\.xx)(?:/xx(?:xx)?)?",
        "0{5} ?0{3,6}|(?:0123 ?)?0{4} ?0{3,4}",
    ])
});

/// Marks that count only as they are written, or that are no words.
static SIGNS: LazyLock<Compiled> = LazyLock::new(|| {
    let patterns = [
        r"\{\{[^{}\n]{0,200}\}\}|\{%[^%{}\n]{0,200}%\}|<%[^%<>\n]{0,200}%>|\{\{|\}\}|\{%|%\}|<%|%>|\$\{|<<[^<>\n]{1,120}>>|\?{2,}",
        r"\bTK\b|\bTODO\b|\bFIXME\b|\bXX\b(?: (?:January|February|March|April|May|June|July|August|September|October|November|December|per cent|people|residents))|\b(?:[Xx]{2}|[Xx]) (?:January|February|March|April|May|June|July|August|September|October|November|December)\b",
        r#"£[Xx]+\b|\b[Xx]{1,3}%|\b[XYN] (?:residents|people|homes|households|families|per cent|pounds|years|months|signatures)\b|\b(?:DD|dd)[ /.-](?:MM|mm|[Mm]onth)\b|\b(?:HH|hh)[.:](?:MM|mm)\b|\(sp\??\)|\[\?\]|\((?:check|CHECK|\?)\)|\bSOMETHING\b|[“‘'](?:QUOTE|QUOTATION|NAME|TEXT|WORDS)S?[”’'.]|"(?:QUOTE|QUOTATION|NAME|TEXT|WORDS)S?\b|\b(?:Cllr|Councillor) [XYZ]{1,3}\b|\b(?:[Ss]ome|[Mm]ore|[Bb]ody|[Mm]ain|[Ii]ntro|[Ee]xtra) text here\b|\((?:a |the |insert |put )?(?:picture|photo|quote|map|chart|logo|table|link|image|graph|box|bit|something|more|stuff|text|name)\b[^()\n]{0,40} (?:here|goes here|tbc|to come|later)\)"#,
        r"\b(?:ADD|INSERT|PUT|FIND|GET|CHECK|USE|PICK|CHOOSE) (?:A |THE |SOME |THIS |WITH |NICE |BETTER )?(?:PHOTO|QUOTE|PICTURE|PIC|FIGURE|STAT|LINK|MAP|NAME|CAPTION|LOGO|DATE|DETAIL|TEXT|SOURCE|HEADLINE|INTRO|IMAGE|SPELLING|FACT)S?\b|\bCHECK (?:THIS|WITH)\b",
        r"[a-z,] (?:NAME|SURNAME|FORENAME|VENUE|DATE|TIME|PLACE|WARD|STREET|AMOUNT|FIGURE|NUMBER|TOPIC|COUNCILLOR|TITLE|ROLE|JOB TITLE|TOWN|REASON|DAY|MONTH|COMPANY|PERSON|SPOKESPERSON)(?:[,.;)]| [a-z])",
        r"[£$€]\?+|\b(?:NAME|QUOTE|TEXT|DATE|TIME|VENUE|DETAILS|FIGURE|PHOTO|PICTURE|LINK|TITLE|HEADLINE|CAPTION)S?(?: [A-Z]+){0,3} HERE\b",
        r"\+\+(?i:check|ask|add|confirm|insert|find|get|figure|name|quote)\b[^+\n]{0,60}(?:\+\+)?|[£$€]_+|_{3,}|\.{6,}|…{2,}",
        r"\((?:to be (?:confirmed|announced|added|completed|supplied|advised|decided)|(?:name|date|time|venue|quote|figure|check|source)(?: tbc)?\??)\)",
        r"\((?:the |our )?(?:[A-Z][a-z]+|we|office|legal|finance|comms|vicar|clerk|printer|chair|editor|agent|treasurer|secretary|organiser|mayor|leader|photographer|club|school|venue|caretaker|landlord|hall|band|council|press office) to (?:give|check|confirm|add|supply|provide|write|fill in|send|insert|approve|amend|update|chase|find|complete)\b[^()\n]{0,80}\)",
        r"\((?:time|date|venue|name|figure|price|number|quote)s? from (?:the )?(?:vicar|clerk|printer|chair|editor|agent|treasurer|secretary|organiser|office|photographer|caretaker|landlord|press office)\)",
        r"\((?:[a-z]+ )?(?:table|figure|quote|photo|picture|caption|source|link|name|date|map|chart|number|reference)s? (?:missing|needed|wanted|outstanding)\)",
        r"\((?i:check|confirm|verify|ask|ring|chase)\b[^()\n]{0,60}(?i:\bbefore (?:this|it|we) (?:goes|go|is sent|is published|sends?|publish)|\bw/)[^()\n]{0,30}\)|\((?i:check with|find out|look up|must find|need to find|find the|get the|waiting for|wait for|awaiting)\b[^()\n]{0,80}\)|\((?:[Aa]sk|[Rr]ing|[Cc]hase) [A-Z]\w+\)|\((?:[Aa]sk|[Rr]ing|[Cc]hase) [A-Z]\w+ (?:if|whether|about|for the|what|how|again|on|tomorrow)\b[^()\n]{0,80}\)|\bNB:? (?:check|ask|get|confirm|find|chase|add)\b",
        // A question to a colleague, who is called by name or asked for something.
        r"\([A-Z][a-z]+, (?:who|what|when|where|which|is|are|was|were|do|does|did|can|could|would|will|have|has|should|shall|please|any|how|ok|don['’]t|isn['’]t)\b[^()\n]{2,140}\?\)|\((?:[Dd]o|[Dd]id|[Hh]ave|[Cc]an|[Cc]ould|[Ss]hall|[Ss]hould|[Ww]ill) (?:we|you|I) (?:know|have|got|want|check|ask|find|confirm|send|add|get|need|use|name|put|mention|give|ring|include|keep|leave|cut|spell|agree|decide|say (?:who|which|how|what|when|where|this|that))\b[^()\n]{0,120}\?\)|\((?:[Ii]s|[Ww]as|[Ii]sn['’]t) (?:this|that|it) (?:right|the right|still|correct|ok|true|up to date|agreed|spelt|public|his|her|[0-9])[^()\n]{0,80}\?\)|\([^()\n]{4,120}, [A-Z][a-z]+\?\)",
        r"[£$€] (?:million|billion|m|bn)\b|£(?:—|–|--|…)|%%[A-Za-z_ ]{1,40}%%|##[A-Z_ ]{2,40}##|@@[A-Za-z_]{2,40}@@|\*\|[A-Za-z_:]{2,40}\|\*|%[A-Z_]{3,40}%",
        r"\[/?(?:caption|gallery|embed|contact-form|youtube|video|audio|shortcode)\b[^\]\n]*\]",
        r"^\W*DRAFT\b|^[A-Z][a-z]+ to (?:approve|check|confirm|supply|sign off|write|provide)\b[^\n]{0,12}$|\b(?:[Dd]ate|[Tt]ime|[Nn]ame|[Vv]enue|[Ff]igure|[Pp]lace|[Cc]ost|[Pp]rice|[Ww]ho|[Ww]hen|[Ww]here)\?\?|\b(?:19|20)[Xx?]{2}|\b20[0-9][Xx]\b",
        r"(?i:\b(?:https?://)?(?:www\.)?(?:example|yourdomain|yoursite|mysite|domain)\.(?:com|org|net|co\.uk|org\.uk)\b|\b[\w.]+@(?:example|domain|email)\.(?:com|org|net)\b)",
    ];
    Compiled::known(&patterns.join("|"), Letters::Exact, Edges::Anywhere)
});

/// Words in square brackets.
static BRACKETS: LazyLock<Compiled> =
    LazyLock::new(|| Compiled::known(r"\[[^\[\]\n]{1,200}\]", Letters::Exact, Edges::Anywhere));

/// How words in brackets begin where they ask to be replaced.
static ASKS: LazyLock<Compiled> = LazyLock::new(|| {
    Compiled::of_house(&[
        "(?:insert|add|enter|fill in|choose|delete|replace|supply|complete|paste|find|look up)(?: .*)?$",
        "[a-z]+ to (?:add|check|confirm|supply|provide|write|fill|send|insert|approve|sign off|complete|amend|update)(?: .*)?$",
        "(?:insert|name|quote|quotation|date|time|venue|place|location|add|enter|your|details?|figure|number|ward|title|role|job|phone|telephone|e-?mail|address|link|url|photo|image|picture|caption|headline|summary|placeholder|check|confirm|cllr name|councillor name|name of|spokesperson|amount|source|text|xx+|x|to follow|to come|tb[cad]|blank|fill|choose|delete|optional)(?: (?:here|of|to|from|and|tbc|needed|quote|name|in|for|with|your|the|a|an|if|per|number|address|goes|surname|title|date)\\b.*)?$",
    ])
});

fn check(item: &Item, findings: &mut Findings) {
    let mut blanks: Vec<(Place, String)> = Vec::new();
    for stretch in &item.prose.stretches {
        let found = in_stretch(stretch).into_iter();
        blanks.extend(found.map(|words| {
            (
                stretch.place(item.source(), words.clone()),
                stretch.words()[words].to_owned(),
            )
        }));
        let links = stretch
            .passage
            .links()
            .filter(|(_, target)| signs(Traced::unread(target)).next().is_some());
        blanks.extend(links.map(|(mark, target)| (item.text(mark.range.clone()), target.to_owned())));
    }
    if let Kind::Release(release) = item.kind {
        blanks.extend(in_fields(item, release));
    }
    blanks.extend(empty_items(item));
    blanks.extend(in_tags(item));
    tell(blanks, findings);
}

fn check_site(ground: &Ground, findings: &mut Findings) {
    let settings = ground.settings();
    let mut lines: Vec<(String, &str)> = vec![
        ("group.party_mark".to_owned(), &settings.group.party_mark),
        ("group.boilerplate".to_owned(), &settings.group.boilerplate),
        ("group.registered_name".to_owned(), &settings.group.registered_name),
        ("group.council_name".to_owned(), &settings.group.council_name),
        (
            "council.not_council_notice".to_owned(),
            &settings.council.not_council_notice,
        ),
        ("imprint.promoter.name".to_owned(), &settings.promoter.name),
        ("press.embargo_policy".to_owned(), &settings.press.embargo_policy),
        (
            "press.corrections_policy".to_owned(),
            &settings.press.corrections_policy,
        ),
    ];
    for (at, line) in settings.promoter.address.iter().enumerate() {
        lines.push((format!("imprint.promoter.address[{at}]"), line));
    }
    for (key, contact) in &settings.contacts {
        for (field, value) in [
            ("name", &contact.name),
            ("email", &contact.email),
            ("phone", &contact.phone),
            ("out_of_hours", &contact.out_of_hours),
            ("hours", &contact.hours),
        ] {
            lines.push((format!("contacts.{key}.{field}"), value));
        }
    }
    for (at, boilerplate) in settings.press.boilerplates.iter().enumerate() {
        lines.push((format!("press.boilerplates[{at}].text"), &boilerplate.text));
    }
    tell(in_values(lines, |field| ground.setting(field)), findings);
}

/// The fields that are still to be written, each with the first words that say so.
fn in_values(values: Vec<(String, &str)>, place: impl Fn(&str) -> Place) -> Vec<(Place, String)> {
    let traces = Traces::of(values.iter().map(|(_, value)| *value));
    let blank = |(number, (field, value)): (usize, &(String, &str))| {
        let words = in_text(Traced::new(value, &traces, number)).into_iter().next()?;
        Some((place(field), value[words].to_owned()))
    };
    values.iter().enumerate().filter_map(blank).collect()
}

/// One finding for all: a text just begun is full of blanks, and its author knows.
fn tell(blanks: Vec<(Place, String)>, findings: &mut Findings) {
    let count = blanks.len();
    let Some((place, words)) = blanks.into_iter().next() else {
        return;
    };
    let words = shortened(&words);
    let is_marker = !words.contains(|c: char| c.is_alphabetic() || "?_[{<%".contains(c)) && words.len() < 4;
    let message = match count - 1 {
        0 if is_marker => "an item of the list says nothing".to_owned(),
        0 => format!("“{words}” is still to be written"),
        1 => format!("“{words}” is still to be written, and so is one more thing below"),
        more => format!("“{words}” is still to be written, and so are {more} more things below"),
    };
    let finding = findings.at(place, message);
    // Readers see such tags as they stand: no text of an author is ever run.
    if ["{{", "{%", "<%", "${"].iter().any(|tag| words.starts_with(tag)) {
        finding.help(
            "This is a tag of another program, and readers would see it just so. Write in its place what it stood for.",
        );
    }
}

fn shortened(words: &str) -> String {
    const LONGEST: usize = 60;
    match words.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", words[..at].trim_end()),
        None => words.to_owned(),
    }
}

fn in_stretch(stretch: &Stretch) -> Vec<Range<usize>> {
    let whole = stretch.words();
    if stretch.scope == Scope::Blank {
        return std::iter::once(0..whole.len()).collect();
    }
    let is_code = |words: &Range<usize>| {
        let mut marks = stretch.passage.marks.iter();
        marks.any(|mark| mark.kind == MarkKind::Code && mark.words.start < words.end && words.start < mark.words.end)
    };
    let mut found: Vec<Range<usize>> = in_text(stretch.traced())
        .into_iter()
        .filter(|words| !is_code(words))
        .collect();
    // Within a quotation an editor's own words stand in brackets; outside, whole phrases ask to be replaced.
    let phrases = BRACKETS.find_in(stretch.traced()).into_iter();
    // `[the first part]({{ … }})` is a link whose address is the blank.
    let is_link = |words: &Range<usize>| whole[words.end..].starts_with(['(', '[', ':']);
    found.extend(phrases.filter(|words| {
        is_phrase(&whole[words.clone()]) && !stretch.is_quoted(words) && !is_code(words) && !is_link(words)
    }));
    found.sort_by_key(|words| words.start);
    found.dedup_by(|next, first| next.start < first.end);
    found
}

fn in_text(text: Traced) -> Vec<Range<usize>> {
    let mut found = MARKS.find_in(text);
    // `TBC/2026/10442` is a number of somebody's.
    found.retain(|words| {
        let after = &text[words.end..];
        !after.starts_with(['/', '-']) && !is_told_of_things(&text[words.clone()], after)
    });
    found.extend(signs(text));
    let asking = BRACKETS.find_in(text).into_iter();
    found.extend(asking.filter(|words| asks(&text[words.clone()])));
    found.sort_by_key(|words| (words.start, std::cmp::Reverse(words.end)));
    found.dedup_by(|next, first| next.start < first.end);
    found
}

/// The signs in a text, or in the address of a link.
fn signs(text: Traced) -> impl Iterator<Item = Range<usize>> {
    let found = SIGNS.find_in(text).into_iter();
    found.filter(move |words| !is_loud_question(text.text, words))
}

/// `Really??`: two question marks stand for something only where they stand by themselves.
fn is_loud_question(text: &str, words: &Range<usize>) -> bool {
    let letter_beside =
        text[..words.start].ends_with(char::is_alphanumeric) || text[words.end..].starts_with(char::is_alphanumeric);
    letter_beside && &text[words.clone()] == "??"
}

/// Whether it is things that are to come or to be added somewhere, and no text: `figures to come to the panel`, `names to be
/// added to the memorial`.
fn is_told_of_things(said: &str, after: &str) -> bool {
    const GOES_ON: &[(&str, &[&str])] = &[
        (
            " to come",
            &[
                " to ",
                " before ",
                " out",
                " into ",
                " back",
                " through ",
                " up ",
                " round",
                " every",
                " each",
                " down",
            ],
        ),
        (" to be added", &[" to "]),
        (" to follow", &[" the ", " it", " him", " her", " them", " a "]),
    ];
    let said = said.to_lowercase();
    GOES_ON
        .iter()
        .any(|(end, goes_on)| said.ends_with(end) && goes_on.iter().any(|words| after.starts_with(words)))
}

/// `[insert quote]`, `[NAME]`; not `[the council]` or `[PDF, 84KB]`.
fn asks(bracketed: &str) -> bool {
    let inner = bracketed.trim_matches(['[', ']']).trim();
    let is_loud = inner.chars().filter(|c| c.is_alphabetic()).count() >= 4
        && (inner.contains(' ') || inner.chars().count() > 5)
        && inner.chars().all(|c| c.is_uppercase() || !c.is_alphabetic())
        && !inner.contains(',');
    let found = ASKS.pattern.find_all(inner).unwrap_or_default();
    let leads = found.first().is_some_and(|found| found.start == 0);
    is_loud || leads
}

/// Several words that are no mark of an editor: `[what happens next]`.
fn is_phrase(bracketed: &str) -> bool {
    let inner = bracketed.trim_matches(['[', ']']);
    let is_note = [
        "see ",
        "pronouns",
        "translat",
        "emphasis",
        "their emphasis",
        "pdf",
        "laughter",
        "applause",
    ];
    let lower = inner.to_lowercase();
    inner.split_whitespace().count() >= 3
        && !inner.contains("KB")
        && !inner.contains("MB")
        && !is_note.iter().any(|note| lower.starts_with(note))
}

fn in_fields(item: &Item, release: &Release) -> Vec<(Place, String)> {
    let facts = &release.facts;
    let mut fields: Vec<(String, &str)> = Vec::new();
    fields.extend(facts.place.as_deref().map(|place| ("place".to_owned(), place)));
    fields.extend(facts.author.as_deref().map(|author| ("author".to_owned(), author)));
    for (at, quote) in facts.quotes.iter().enumerate() {
        fields.push((format!("quotes[{at}].role"), &quote.role));
    }
    if let Some(MediaContact::Given {
        name,
        title,
        email,
        phone,
    }) = &facts.media_contact
    {
        for (key, value) in [("name", name), ("title", title), ("email", email), ("phone", phone)] {
            fields.push((format!("media_contact.{key}"), value));
        }
    }
    in_values(fields, |field| item.field(field))
}

/// Words between angle brackets, which a browser takes for HTML and never shows: `<insert link>`.
fn in_tags(item: &Item) -> Vec<(Place, String)> {
    let start = item.entry.start as usize;
    let body = item.written.get(start..).unwrap_or_default();
    if !body.contains('<') {
        return Vec::new();
    }
    let found = IN_ANGLES.pattern.find_all(body).unwrap_or_default().into_iter();
    found
        .map(|words| {
            let told = body[words.clone()].to_owned();
            (item.text(start + words.start..start + words.end), told)
        })
        .collect()
}

static IN_ANGLES: LazyLock<Compiled> = LazyLock::new(|| {
    Compiled::known(
        r"<(?:insert|add|enter|check|confirm|ask|tbc|todo|name of|quote from|your)(?: [a-z][a-z ]{0,40})?>|<(?:name|quote|date|venue|phone number|insert link)>",
        Letters::AnyCase,
        Edges::Anywhere,
    )
});

/// Items of a list that hold nothing.
fn empty_items(item: &Item) -> Option<(Place, String)> {
    let start = item.entry.start as usize;
    let body = item.written.get(start..)?;
    if body.contains("```") || body.contains("~~~") {
        return None;
    }
    let mut at = start;
    let mut before = "";
    for line in body.split_inclusive('\n') {
        let words = line.trim();
        let is_marker = matches!(words, "-" | "*" | "+") || is_number(words);
        // Right below a paragraph a line of one dash makes a heading of it.
        if is_marker && (before.is_empty() || is_item(before)) {
            let from = at + (line.len() - line.trim_start().len());
            return Some((item.text(from..from + words.len()), words.to_owned()));
        }
        before = words;
        at += line.len();
    }
    None
}

fn is_number(words: &str) -> bool {
    words
        .strip_suffix(['.', ')'])
        .is_some_and(|digits| !digits.is_empty() && digits.len() < 4 && digits.bytes().all(|b| b.is_ascii_digit()))
}

fn is_item(line: &str) -> bool {
    line.starts_with("- ")
        || line.starts_with("* ")
        || line.starts_with("+ ")
        || line.split_once(' ').is_some_and(|(head, _)| is_number(head))
}

#[cfg(test)]
mod tests;
