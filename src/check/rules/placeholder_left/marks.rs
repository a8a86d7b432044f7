//! The marks by which a writer says that something is still to be written.

use std::sync::LazyLock;

use crate::check::pack::Compiled;
use crate::check::pack::regexes::{Edges, Letters};

/// Marks that something is to be written, in any case.
pub(super) static MARKS: LazyLock<Compiled> = LazyLock::new(|| {
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
        "(?:will|to|can|shall|[’']ll) be (?:pasted|slotted|typed|popped|copied) in(?:to (?:here|this)| here| this)?(?: once| when| as soon as| later| after| if| nearer)?",
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
        // Notes of the writer to colleagues or to themselves.
        "^(?:somebody|someone|anyone|can (?:someone|somebody|anyone|you|we)) (?:please )?(?:find|check|look up|ask|ring|get|write|supply|confirm|add|fill) |^this (?:bit|para|paragraph|sentence|quote|headline|intro) (?:is (?:too|a bit|rather|clumsy|dull|wrong|weak|missing|old|from|not)|needs|could|should|reads|drags|repeats)|^(?:ask|check with|ring|chase|e-?mail) [a-z]+ (?:for|about|whether|if|to (?:send|check|confirm|supply)) (?:[a-z’']+ ){0,3}(?:numbers?|figures?|quotes?|names?|photos?|dates?|line|stats?|spelling|caption|pictures?|wording)|^(?:use|swap in|put in|try) (?:(?:the|last year[’']s|a|an|this|that|one of) ){0,2}(?:[a-z-]+ )?(?:photo|picture|pic|quote|figure|headline|caption|boilerplate)\\b|^(?:will|must|should|need to|have to) (?:fill|write|finish|complete|redo|tidy|update|sort) (?:this|these|it) (?:in|up|out|off|bit|para|paragraph|section|later|when|once|tomorrow|on \\w+day)|^(?:stats?|statistics|figures?|quotes?|numbers?|photos?|names?|pictures?|captions?|words?|comments?) (?:still )?(?:pending|awaited|outstanding|on (?:its|their) way)|^(?:double-?check|check|verify|confirm) [^.!?]{1,60} before (?:this|it|we) (?:goes?|is|are|sends?|publish)|^(?:can[’']?t|cannot|don[’']t) (?:remember|recall) (?:the|his|her|their|what|who|which|how) (?:[a-z]+ )?(?:name|figure|number|date|title|spelling|year|price|cost)|(?:replace|rewrite|delete|reword|expand|shorten|update) (?:this|the above|the next|the last) (?:sentence|para|paragraph|bit|line|quote|headline|text|section|caption|photo|picture|figure)|(?:para|paragraph|sentence|section|quote|caption|headline|intro|summary)s? (?:is |are )?(?:still|yet) to be (?:drafted|written|rewritten|typed|worded|agreed|supplied)|text goes (?:in|here|below)|run this (?:past|by)|(?:nb|n\\.b\\.|note)[:,–—-]? (?:run|send|show|check|ask|get|confirm|find|chase|swap|trim|cut|shorten|move) (?:this|it|the|with|for|whether|if|that|up|a|[a-z]+ (?:if|whether|about|for))",
        "^(?:paragraph|para|section|quote|text|headline|version|intro)(?: \\d+)?[,:;–—-]? ?(?:first|second|third|rough|working|early) draft|word count[:=]|trim(?:med)? (?:this )?(?:down )?to \\d+|cut (?:this )?(?:down )?to \\d+ words",
        "bla(?: bla)+|yada(?: yada)+|changeme|change-me|fillme|replaceme|firstname|lastname|a\\. somebody|replace with (?:the |a )?(?:new|better|real|proper|final|right|correct) (?:one|text|para|paragraph|version|quote|figure|photo|picture|name)",
        "^(?:more |further |full |the )?(?:details?|info|information|times?|dates?|venue|prices?|programme|line-?up|names) (?:nearer the time|in due course|shortly)",
        "^(?:sources?|figures?|quotes?|photos?|pictures?|dates?|venue|time|prices?|costs?|contact|map|names?|numbers?|caption|link|headline|speakers?)[:–—-] ?(?:ask|check with|get from|to be|to come|chase|wanted|needed|missing|pending|awaited|outstanding|none yet|not yet|unknown|still to|waiting)\\b",
        "(?:paragraph|para|section|sentence|line|quote|text|headline|intro|bit|draft|release|passage|wording|ending) (?:above |below |here )?(?:still |badly |really )?(?:wants|needs) (?:a |an |some |more |another |a bit more |to be )?(?:[a-z]+ )?(?:rewriting|rewording|redoing|tidying|trimming|checking|polishing|updating|fleshing out|expanding|rewrite|polish|edit|trim|rewritten|reworded|tightened|tightening|shortening|work|once-over|snappier|punchier|shorter|longer|clearer|sharper|stronger|softer|tighter)",
        "(?:text|words|copy|wording|paragraph|quote|caption|figures?) (?:[a-z’'-]+ ){0,6}(?:will|to|can|[’']ll) be (?:dropped|slotted|pasted|popped|typed|filled) in",
        "(?:section|page|paragraph|part|release|piece) (?:is |was )?(?:still )?(?:under construction|being written|being drafted|unfinished|half[- ]written|not (?:yet )?(?:finished|written)|yet to be written)|(?:rest|remainder) (?:of this |of it |of the (?:text|release|section|page) )?(?:is )?(?:still |yet )?to be written",
        "(?:we|i) (?:(?:still|also|just|only) )?(?:need|want|lack|have not got|haven[’']t got|await|are waiting for|am waiting for|must get|have to get|could do with|are missing|am missing) (?:to (?:get|find|add|check) )?(?:the |a |an |some |one )?(?:[a-z-]+ ){0,5}?(?:for|in|to go in) (?:this|the) (?:line|paragraph|para|sentence|section|bit|gap|space|quote|caption|headline|release|piece|story)\\b",
        "^(?:still )?(?:hope|hoping|aiming|trying|want|need) to (?:have|get|add) (?:a |the |some |his |her |an? \\w+ )?(?:line|quote|word|words|figures?|photo|picture|comment|reply|answer|numbers?|response|statement|sentence) (?:from|by|before|on|for|in|about)\\b",
        "^(?:a |an |one |another )?(?:short |quick |new |good |nice )?(?:sentence|line|para|paragraph|quote|bit|words?|something|few words|figure|photo|picture|caption|headline|fact|stat) (?:on|about|from|for|re) [^.!?;:]{1,50},? (?:please|pls|plz|wanted|needed|required|missing|goes here|would be (?:good|nice|handy))\\b",
        "^(?:insert|paste|drop in) (?:in |here )?(?:(?:the|a|an|our|some|new|short|standard|usual|another|last [a-z]+[’']s) ){0,3}(?:paragraph|para|line|sentence|section|quote|text|figures?|photo|picture|caption|bit|something|words|map|table|chart|graph|background|history|boilerplate|bio|biography|details|info|link|names?)\\b|^(?:add|write|put in|include) (?:(?:a|an|the|some|another|short) ){0,2}(?:paragraph|para|boilerplate|background|stat|caption) (?:on|about|from|for|here)\\b",
        "(?:name|yourname|someone|somebody|user|firstname\\.lastname|first\\.last)@[a-z0-9.-]+",
        "(?:place ?holder|dummy|sample|filler) (?:text|copy|quote|content|image|headline)|placeholder",
        "(?:first|fore) ?name (?:surname|last ?name)|name surname|joe bloggs|john doe|jane doe|a\\.? ?n\\.? other",
        "your (?:name|text|headline|quote|title|address|email) here",
        "asdf\\w*|qwerty|blah(?: blah)*|foo ?bar",
        "x{3,}|xx(?::xx|/xx|\\.xx)(?:/xx(?:xx)?)?",
        "0{5} ?0{3,6}|(?:0123 ?)?0{4} ?0{3,4}",
    ])
});

/// Marks that count only as they are written, or that are no words.
pub(super) static SIGNS: LazyLock<Compiled> = LazyLock::new(|| {
    let patterns = [
        r"\{\{[^{}\n]{0,200}\}\}|\{%[^%{}\n]{0,200}%\}|<%[^%<>\n]{0,200}%>|\{\{|\}\}|\{%|%\}|<%|%>|\$\{|<<[^<>\n]{1,120}>>|\?{2,}",
        r"\bTK\b|\bTODO\b|\bFIXME\b|\bXX\b(?: (?:January|February|March|April|May|June|July|August|September|October|November|December|per cent|people|residents))|\b(?:[Xx]{2}|[Xx]) (?:January|February|March|April|May|June|July|August|September|October|November|December)\b",
        r#"£[Xx]+\b|\b[Xx]{1,3}%|\b[XYN] (?:residents|people|homes|households|families|per cent|pounds|years|months|signatures)\b|\b(?:DD|dd)[ /.-](?:MM|mm|[Mm]onth)\b|\b(?:HH|hh)[.:](?:MM|mm)\b|\(sp\??\)|\[\?\]|\((?:check|CHECK|\?)\)|\bSOMETHING\b|[“‘'](?:QUOTE|QUOTATION|NAME|TEXT|WORDS)S?[”’'.]|"(?:QUOTE|QUOTATION|NAME|TEXT|WORDS)S?\b|\b(?:Cllr|Councillor) [XYZ]{1,3}\b|\b(?:[Ss]ome|[Mm]ore|[Bb]ody|[Mm]ain|[Ii]ntro|[Ee]xtra) text here\b|\((?:a |the |insert |put )?(?:picture|photo|quote|map|chart|logo|table|link|image|graph|box|bit|something|more|stuff|text|name)\b[^()\n]{0,40} (?:here|goes here|tbc|to come|later)\)"#,
        r"\b(?:ENTER|TYPE|WRITE|ADD|INSERT|PUT|FIND|GET|CHECK|USE|PICK|CHOOSE) (?:A |THE |SOME |THIS |WITH |NICE |BETTER )?(?:PHOTO|QUOTE|PICTURE|PIC|FIGURE|STAT|LINK|MAP|NAME|CAPTION|LOGO|DATE|DETAIL|TEXT|SOURCE|HEADLINE|INTRO|IMAGE|SPELLING|FACT)S?\b|\bCHECK (?:THIS|WITH)\b",
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
        r#"\((?:[Nn]eed|[Ww]ant|[Gg]et|[Ff]ind|[Aa]dd|[Ii]nsert|[Cc]hase)s? (?:a |an |the |some |more )?(?:[a-z-]+ ){0,2}(?:figures?|quotes?|names?|photos?|pictures?|dates?|numbers?|sources?|captions?|stats?|lines?|links?)\b[^()\n]{0,60}\)|£0{2,}(?:[.,]0+)?\b|£0\.00\b|["“](?:Quote|Quotation|Text|Words)(?:\.|…|\.\.\.)?["”]|\([A-Z]{2,20}(?: [A-Z]{2,20})? TO (?:SUPPLY|CHECK|ADD|CONFIRM|WRITE|SEND|APPROVE|GIVE|FILL|INSERT|FOLLOW|COME)\b[^()\n]{0,40}\)|\b(?:is|are|costs?|by) £?[NX]\b[.,;]"#,
        r"\([^()\n]{3,80} to (?:go in|go here|be (?:put|slotted|pasted|dropped|filled|popped) in)\b[^()\n]{0,30}\)|\{[A-Za-z_][A-Za-z_ .-]{1,30}\}|\b00 (?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b00/00\b|\b00th\b",
        r"[£$€] (?:million|billion|m|bn)\b|£(?:—|–|--|…)|%%[A-Za-z_ ]{1,40}%%|##[A-Z_ ]{2,40}##|@@[A-Za-z_]{2,40}@@|\*\|[A-Za-z_:]{2,40}\|\*|%[A-Z_]{3,40}%",
        r"\[/?(?:caption|gallery|embed|contact-form|youtube|video|audio|shortcode)\b[^\]\n]*\]",
        r"^\W*DRAFT\b|^[A-Z][a-z]+ to (?:approve|check|confirm|supply|sign off|write|provide)\b[^\n]{0,12}$|\b(?:[Dd]ate|[Tt]ime|[Nn]ame|[Vv]enue|[Ff]igure|[Pp]lace|[Cc]ost|[Pp]rice|[Ww]ho|[Ww]hen|[Ww]here)\?\?|\b(?:19|20)[Xx?]{2}|\b20[0-9][Xx]\b",
        r"(?i:\b(?:https?://)?(?:www\.)?(?:example|yourdomain|yoursite|mysite|domain)\.(?:com|org|net|co\.uk|org\.uk)\b|\b[\w.]+@(?:example|domain|email)\.(?:com|org|net)\b)",
    ];
    Compiled::known(&patterns.join("|"), Letters::Exact, Edges::Anywhere)
});

/// Words in square brackets.
pub(super) static BRACKETS: LazyLock<Compiled> =
    LazyLock::new(|| Compiled::known(r"\[[^\[\]\n]{1,200}\]", Letters::Exact, Edges::Anywhere));

/// How words in brackets begin where they ask to be replaced.
pub(super) static ASKS: LazyLock<Compiled> = LazyLock::new(|| {
    Compiled::of_house(&[
        "(?:get|need|chase|mention|cite|expand|insert|add|enter|fill in|choose|delete|replace|supply|complete|paste|find|look up)(?: .*)?$",
        "[a-z]+ to (?:add|check|confirm|supply|provide|write|fill|send|insert|approve|sign off|complete|amend|update)(?: .*)?$",
        "(?:insert|name|quote|quotation|date|time|venue|place|location|add|enter|your|details?|figure|number|ward|title|role|job|phone|telephone|e-?mail|address|link|url|photo|image|picture|caption|headline|summary|placeholder|check|confirm|cllr name|councillor name|name of|spokesperson|amount|source|text|xx+|x|to follow|to come|tb[cad]|blank|fill|choose|delete|optional)(?: (?:here|of|to|from|and|tbc|needed|quote|name|in|for|with|your|the|a|an|if|per|number|address|goes|surname|title|date)\\b.*)?$",
    ])
});

/// What stands between angle brackets: `<insert link>`.
pub(super) static IN_ANGLES: LazyLock<Compiled> = LazyLock::new(|| {
    Compiled::known(
        r"<(?:insert|add|enter|check|confirm|ask|tbc|todo|name of|quote from|your)(?: [a-z][a-z ]{0,40})?>|<(?:name|quote|date|venue|phone number|insert link)>",
        Letters::AnyCase,
        Edges::Anywhere,
    )
});
