//! Canvassing in texts, which council officers may have no part in.

use std::ops::Range;
use std::sync::LazyLock;

use crate::base::rule::{Group, Hold, Rule};
use crate::base::{Code, Severity};
use crate::check::pattern::{Match, Pattern, pattern};
use crate::check::{Findings, HouseRule, Item, Look, Scope, Stretch};
use crate::content::release::Release;

mod asked;
mod causes;
mod contest;
mod everyday;
mod others;

use causes::{is_denied, is_for_charity};
use contest::contested;
use everyday::everyday;
use others::{is_notice, is_of_others, is_of_the_past, is_told, is_told_to_all, is_yearly_canvass, tells_of_register};

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: Rule {
        code: Code {
            id: "campaigning-by-officer",
            title: "the text canvasses, and an officer drafted or published it",
            severity: Severity::Error,
            reason: "No holder of a restricted post may canvass, act for a candidate or announce a candidature, and a council's staff may not be used for campaigning.",
            remedy: "Take the appeal out. It belongs on the party's own site, written by somebody who is not a council officer.",
        },
        group: Group::Officers,
        sources: &[
            "Local Government Officers (Political Restrictions) Regulations 1990 (SI 1990/851), Schedule, paragraphs 1 to 5",
            "Local Government Association, questions and answers on pre-election publicity: restricted officers should not take part in a political campaign or canvass",
        ],
        looks: "every text of a release, with drafted_by and published_by; a warning where no officer had a part in it",
        hold: Hold::Usual,
        bad: &[
            "drafted_by: jonah-pell\n---\nVote Civic Alliance on 6 May and keep the evening bus.",
            "drafted_by: jonah-pell\ntitle: Vote Civic Alliance to save the evening bus\n---",
            "published_by: jonah-pell\n---\nCan you deliver leaflets on Saturday?",
            "drafted_by: jonah-pell\n---\nCllr Odile Marsh said: \"Please lend us your vote this time.\"",
            "drafted_by: jonah-pell\n---\nIf you want to help the group win in Saltings, come along on Saturday.",
            "drafted_by: jonah-pell\n---\nAda Tern is standing for election in Northgate in May.",
            "drafted_by: jonah-pell\n---\nThe Civic Alliance has chosen Ada Tern as its candidate for Northgate.",
            "drafted_by: jonah-pell\n---\nPlease donate to our campaign.",
            "drafted_by: jonah-pell\n---\nVolunteers are needed to knock on doors and canvass in Northgate.",
            "drafted_by: odile-marsh\n---\nVoters should vote for our candidates in every ward.",
        ],
        good: &[
            "drafted_by: jonah-pell\n---\nAny councillor can vote for the motion, and Cllr Tobias Wren hopes they will vote for this amendment too.",
            "drafted_by: jonah-pell\n---\nCllr Tobias Wren will vote for the rail on 26 November 2026, and leaflets about it are in the library.",
            "drafted_by: jonah-pell\n---\nVoters must show photo identification at the polling station. On polling day bring yours, and remember to vote before 10pm.",
            "drafted_by: jonah-pell\n---\nThe group voted for a lower rent and will vote for the repair budget.",
            "drafted_by: jonah-pell\n---\nResidents can donate coats at Saltings Library and give their vote in the survey of play areas.",
            "drafted_by: jonah-pell\n---\nThe council stood by its plan. Help us to map the broken lamps, and support us with photographs.",
        ],
    },
    look: Look::Release(check),
};

/// Appeals that are canvassing whatever follows.
static APPEALS: LazyLock<Pattern> = LazyLock::new(|| {
    let all = [
        // Votes and polls.
        r"(?:lend|give|giving) (?:us|me|him|her|them|our candidates?|the (?:\w+ ){0,2}(?:group|party|alliance)) (?:your|their) (?:vote|support|backing)s?",
        r"(?:campaign|party|alliance|election fund) (?:needs?|relies on|depends on|welcomes) (?:your |more )?(?:donations|money|funds)",
        r"(?:count|counting|rely) on (?:your|their) votes?",
        r"your (?:\w+ )?votes?",
        r"(?:back|support|choose|trust) (?:us|our candidates?|our team) (?:on|at|in) (?:the )?(?:\d|may|june|thursday|polls?|polling|ballot|elections?|by-election)",
        r"(?:back|support|elect|re-elect) (?:our|the|your) (?:\w+ ){0,3}candidates?",
        r"(?:re-)?elect (?:us|cllr|councillor|more|another|a (?:civic|labour|green|conservative|liberal|local))",
        r"(?:at|in) the ballot box",
        r"(?:get|getting|bring|bringing|take|taking|drive|driving) (?:[\w'’-]+ ){1,4}to the polls?\b",
        r"(?:remember|think of|bear in mind) (?:this|that|it|us|them|him|her|what)\b[^.;:!?]{0,60}\b(?:on|at|in|come|until) (?:the )?(?:polling day|election day|polls|ballot box|polling station|polling booth)|(?:send|tell) (?:them|him|her|the \w+)\b[^.;:!?]{0,40}\b(?:on|at) (?:the )?(?:polling day|election day|polls|ballot box)|(?:come|on) (?:polling|election) day,? (?:please |do )?(?:choose|back|make it)|(?:talk|talking|speak|speaking|chat|chatting) (?:to|with) (?:the )?voters|voters can (?:trust|count on|back|choose)",
        r"go(?:ing)? out and vote|get out (?:and|the) vote",
        r"(?:put|place|mark) (?:your (?:cross|x|vote|tick) (?:next to|beside|by|in|against|for)|an? (?:cross|x|vote|tick) (?:(?:next to|beside|by|in|against|for) (?:us|our|ours|(?-i:[A-Z])[\w’'-]+|(?:the |her |his |their |one |each )(?:[\w’'-]+ ){0,3}?(?:names?|candidates?|box|party|group|alliance|independents?|ballot)|whoever)))\b|(?:vot\w+|mark your ballot|tick) (?:the box )?(?:for us|the .{1,30} box)\b|(?:mark|fill in) your ballot|(?:at|on|by) the ballot paper",
        r"your support (?:in|on|at) (?:the )?(?:\d|may\b|june\b|thursday|polls?|polling|ballot|elections?|by-election)|pledge (?:us |me )?your (?:vote|support)",
        r"re-elect(?:ion of|ing)?\b|(?:seek|seeks|seeking) (?:re-)?election",
        r"(?:your|their) (?:cross|tick|x) (?:next to|beside|by|against|for|in)|(?:cross|tick) (?:next to|beside|against|alongside) (?:[\w’'-]+ ){1,5}?(?:names?|candidates?|box)\b|(?:stubby|polling|little|short) pencil|pencil in (?:a|the|its) (?:booth|polling)|(?:day|date|thursday|evening) in (?:early )?(?:may|june) (?:when|on which|that (?:counts|matters|you|decides|we|will))|(?:send|return|put|vote|want|sweep|carry) (?:us|me|him|her|one of us|more of us|cllr [\w’'-]+|councillor [\w’'-]+|another (?:\w+ ){0,2}councillors?) (?:back )?(?:to|on|onto|into|in) (?:the |your )?(?:council|chamber|town hall|moot hall|guildhall)|(?:send|return|put|vote) (?-i:[A-Z][\w'’-]+) (?:(?-i:[A-Z][\w'’-]+) )?back (?:to|into|onto|on) (?:the )?(?:council|chamber|town hall)|(?:give|lend|grant) (?:us|me|him|her|them|our \w+) (?:(?:your |another |a |one more |a clear )mandate|(?:another|one more) (?:term|turn in office)|four more years|your nod)|(?:on|by|at) the (?:day|evening) of the (?:poll|vote)|(?:vote|turn (?:out|up)|count on you|need you|with us|behind us|say so|show (?:it|them|up))\b[^.;:!?]{0,50}\bon the day itself",
        r"(?:think|thought|remember|bear in mind|ask yourself|forget|keep in mind|recall|picture|consider)\b[^.;:!?]{0,110}?\b(?:polling (?:booth|station|day)|ballot|pencil in hand|at the polls|election day|when you(?:['’]re| are)? (?:vote|voting|come to vote|get to vote)|when (?:the )?(?:elections?|polls?) (?:come|comes|open))|pencil in hand|(?:bung|drop|stick|pop|chuck|sling) (?:us )?(?:a|your) (?:few )?(?:fiver|tenner|quid|pounds?|coins?|change|couple of quid)",
        // Winning.
        r"(?:help|helps|helping) (?:us|our|the|them|him|her|cllr|councillor)(?: [\w'’-]+){0,3} (?:to )?(?:win|get elected|get re-elected|take control|gain (?:a|the) seat|hold (?:a|the) seat)",
        r"help (?:to )?(?:elect|re-elect)",
        r"(?:win|gain|hold|take|keep) (?:back )?(?:the|this|that|every|more|our|another) (?:\w+ )?(?:seats?|wards?|council|by-election|election|majority)\b|(?:vote|kick|turf|throw|boot) (?:them|the \w+|him|her|this lot|that lot) out\b|(?:let['’]s|we can|time to) (?:win|send) (?:\w+ ){0,4}(?:in|on) (?:\d{1,2} )?(?:may|june|polling day|thursday)",
        // A race, and who can win it.
        r"two-horse race|a vote for (?:anybody|anyone|any other|them|him|her)\b|can(?:not|['’]t) win here|wasted vote|vot(?:e|ing) tactically|tactical vot(?:e|es|ing|ers?)|only (?:the |our )?(?-i:[A-Z][\w'’-]+ ){1,3}(?:can|will) (?:beat|win|defeat|unseat|oust|topple|keep (?:them|the \w+) out)|(?:unseat|oust|topple) (?:them|him|her|the [a-z]+ (?:group|party|councillors?)|(?-i:[A-Z]))|(?:turf|throw|boot|kick|drive|sweep) (?:them|him|her|this lot|that lot|the \w+) (?:from|out of) (?:power|office)|(?:don['’]t|do not|never) let (?:them|the \w+) back in\b",
        // Whose one is, and what it costs.
        r"(?:standing|stands|stood|running|runs) for (?:us|our (?:group|party|team))\b|turn(?:ing|ed)? out for (?:us|our|them|him|her)\b|(?:which|the right|our) box to (?:tick|mark|cross|choose)|(?:£\d+|a fiver|a tenner|\w+ pounds?) (?:will )?(?:buys?|pays? for|prints?|covers?) (?:[\w-]+ ){0,4}(?:leaflets?|posters?|stamps|envelopes|newsletters?|boards?)|(?:keep|keeping|get|getting|throw|drive) (?:[\w'’.-]+ ){1,4}out of (?:power|office|the council)|(?:can|will|shall|could|must) (?:all )?win (?:again |back )?(?:here|in (?:may|june|north|south|east|west|this ward)|again in)|(?:winning|won) here",
        r"(?:deliver|take|put|push|post|drop)(?:ing|ting|ping)? (?:our |the |a few |some ){0,2}(?:newsletters?|bulletins?|focus|cards|letters|leaflets?) (?:on|in|to|round|around|along|down) (?:your|their|a|the) (?:own )?(?:street|road|estate|neighbours|block|village|area)",
        r"(?:come|help|helping|join|joining|free|spare|could you|can you|will you|would you|walk|hands|feet|shoes|legs|hours?)\b[^.;:!?]{0,70}?\b(?:push|post|drop|put|pop|slip|deliver|get|take|carry|hand)(?:ing|ping|ting|s)? (?:[\w’'-]+ ){0,3}?(?:cards?|leaflets?|newsletters?|flyers?|bundles?) (?:through|into|under|round|to|on|out|along|up)\b|door[- ]to[- ]door (?:with|for|in|on|team|round)|(?:walk|call|go|come|get|head)(?:ing)? (?:round|out|along|up and down|from door to door)[^.;:!?]{0,30}? with (?:us|our (?:team|candidates?|councillors))\b|(?:the|our|a|your) (?:smiling|winning|chosen|hard-?working|new|next|local) candidates?\b|(?:rattle|pass|fill|shake) (?:a|the|our) (?:tin|hat|bucket|jar) for (?:us|our|the (?:\w+ )?(?:campaign|fund|group|party))|(?:printers?|printing|leaflets?|posters?|election|deposit)(?:['’]s)? (?:bills?|costs?|fund|pot)\b[^.;:!?]{0,60}?\b(?:gifts?|give|gave|donat\w+|chip|spare|fiver|tenner|help)|(?:fiver|tenner|few pounds|£\d+|loose change|spare change|gifts?)\b[^.;:!?]{0,60}?\b(?:printers?|printing|posters?|our (?:\w+ )?leaflets?|deposit|our (?:\w+ )?campaign|election (?:costs?|fund))",
        r"(?:our|the (?:group|party|alliance)['’]s) (?:leaflets|newsletters|flyers|cards) (?:still )?(?:need|want) [a-z]+ing|only (?:an?|the) (?-i:[A-Z])[\w’'-]+(?: [\w’'-]+)? can (?:beat|win|stop|oust|defeat|unseat|hold|topple)|chip in (?:what|whatever|as much|a (?:few|little))|keep our (?:leaflets?|posters?|newsletters?|campaign|presses) (?:coming|going|rolling|printed)|(?:ward|seat|council|town hall|borough|district) (?:goes|turns|turned|turning) (?-i:[A-Z])[a-z]+\b",
        // Work for a campaign.
        r"(?:help(?:ers)?|volunteers?|drivers?|tellers?|runners?|hands)\b[^.;:!?]{0,40}\b(?:on|for) (?:polling|election) day|(?:wear|wearing) (?:a|our|your) rosettes?",
        r"(?:join|volunteer (?:for|with|on|in)|sign up (?:for|to)|be part of) (?:our|the) (?:[\w-]+ ){0,2}campaign(?:ers)?(?: team| trail)?",
        r"election campaign(?:ers?|ing)?|campaign (?:team|trail|volunteers?|headquarters|hq)",
        r"canvass(?:ing|ers?)?\b",
        // What is given, and what for.
        r"(?:an?|one|each|every|your|spare) (?:fiver|tenner|pound|quid|few (?:pounds|quid)|coin|donation)\b[^.;:!?]{0,80}\b(?:pot|kitty|fund|treasurer|our (?:seats?|campaign|leaflets?|posters?|candidates?|printing)|seats?\b|elect\w*|campaign|candidates?|polls?)",
        r"(?:our|the group[’']s) treasurer (?:takes|will take|accepts|is waiting|would be glad)|(?:pick|take) (?:up|away|home) (?:a|your) (?:bundle|bag|box|round|stack|pile)\b[^.;:!?]{0,60}\b(?:street|round|road|neighbours|doors?)|(?:walkers?|deliverers|pairs of (?:feet|legs)|hands|volunteers|helpers) (?:short|down|light)\b[^.;:!?]{0,60}\b(?:round|leaflets?|letterbox|drop|delivery|campaign)",
        r"door[- ]?knock(?:ing|ers?)?|knock(?:ing)? on doors|(?:on|at) the doorsteps? (?:with us|for us)|join (?:us|our (?:\w+ )?(?:team|volunteers|campaigners)|the team) (?:on|at) the doorsteps?|out on the doorstep",
        r"deliver(?:ing)? (?:(?:our|some|a few|the|election|party|group|these|more|\d+) ){0,2}leaflets?|(?:to|and|us|me|who) leaflet\b|leaflet(?:s|ing)? (?:the|our|your|every|streets?|doors?|homes)\b|leafleting|leafletting|(?:push|post|drop)(?:ping|ing)? (?:[a-z]+ ){0,2}leaflets? (?:through|into|out)|leaflet (?:drop|round|delivery)|hand(?:ing)? out (?:our |some |election )?leaflets|(?:help(?:ing)? (?:us )?(?:to )?|can you |will you |could you )(?:stuff|fold|drop|deliver|post|hand out) (?:\w+ ){0,3}(?:envelopes|leaflets|newsletters|flyers|letters)",
        r"(?:put|post|push|drop|get|take|deliver)(?:ting|ing|ping)? (?:our|some|the|a few|these|more) (?:leaflets?|newsletters?|flyers?|letters?|cards?) (?:through|round|into|out|to|door)|(?:stuff|address|fold)(?:ing)? envelopes|(?:our|the) (?:delivery|leafleting|campaign) (?:rounds?|teams?|network)",
        r"(?:phone|telephone) bank\w*|(?:posters?|boards?|placards?|signs?) (?:up )?(?:in|on|for|at) (?:your|their|a) (?:front )?(?:window|garden|fence|gate)|stake ?boards?|garden (?:poster|stake|board)s?",
        r"polling agents?|tellers? (?:for|at (?:the |every |each |our )?(?:polls?|polling|booths?|by-election|election|count|(?:church|village|school|parish) hall))|election agent",
        // Money.
        r"donat(?:e|ing|ions?) (?:to|towards|for) (?:us|our|the (?:\w+ ){0,2}(?:campaign|party|group|alliance|cause|fund|fighting fund))",
        r"(?:become|sign up as) (?:a|our) (?:paid-up |card-carrying |full )?(?:member|supporter) of (?:the |our )?(?:\w+ ){0,2}(?:party|alliance|group|team|movement)\b|(?:party|alliance) membership|membership (?:of|in) (?:the|our) (?:\w+ ){0,2}(?:party|alliance)|(?:join|become a member of) (?:the|our) (?:\w+ ){0,2}party\b|(?:join) (?:the|our) (?:\w+ ){0,2}(?:party|alliance) (?:today|now|online|for (?:£|\d|as little))|(?:give|spare|send) (?:us )?(?:a fiver|a tenner|£\d+|a few pounds|what you can) (?:to|for|towards) (?:us|our|the) (?:\w+ )?(?:campaign|fund|fight|group|party)",
        r"(?:every|each|any) (?:£\d+|pound|penny|fiver|tenner|donation|gift) (?:you |that you )?(?:send|give|donate|spare|raise|helps(?: us| our|[.!,;])|counts|goes)|(?:small )?gifts? (?:to|towards|for) (?:our|the) (?:campaign|fund|group|cause)|(?:rel(?:y|ies)|depend|depends|run|runs|live|lives) on (?:donations|small gifts|small donations|your generosity|people like you)|(?:buy|book) (?:a |your )?tickets? (?:for|to) (?:our|the) (?:campaign|fundrais\w+)",
        r"(?:help(?:ing)? (?:us )?(?:to )?)?(?:pay|fund)(?:ing)? (?:for )?(?:our|the (?:group|party|alliance)['’]s) (?:\w+ )?(?:leaflets?|campaign(?:ing)?|posters?|newsletters?|boards?|candidates?)",
        r"donate (?:£\d|today|now|online|here|what you can)|(?:chip|chipping) in (?:to|for|with|£|towards)|(?:fighting|campaign|election|war) (?:fund|chest|appeal)|crowdfund(?:er|ing)? (?:our|the|for our) (?:\w+ )?campaign|(?:make|making) a donation|donations? (?:of (?:any size|whatever size|any amount|£\d+) )?helps? (?:us|our|to keep (?:us|our))",
        // Candidatures.
        r"(?:our|its|their|(?:civic )?alliance|group|party|labour|conservative|green|lib(?:eral)? dem(?:ocrat)?|reform(?: uk)?|council|parliamentary|mayoral|prospective(?: \w+)*) candidates?\b",
        r"(?:(?:our|its|their|the|as|named|chosen|selected|picked|adopted|unveiled|confirmed|announced)(?: as)?|(?:party|group|alliance)(?:['’]s)?) (?:(?:a|an|the|our|its|new|first|local|next) ){0,2}candidates? (?:for|in) (?:the )?(?:[\w'’-]+ ){0,4}(?:ward|seat|council|election|by-election|division|mayor)",
        r"(?:stand|stands|standing|run|runs|running) (?:again )?(?:for (?:re-?)?election|for (?:the )?(?:council|mayor|parliament|office)|as (?:our|the|a|an|its) (?:[\w'’-]+ ){0,3}candidate)",
        r"(?:will|['’]ll|is to|are to|intends? to|plans? to|hopes? to|going to) (?:stand|run|contest|fight|defend|challenge) (?:again )?(?:(?:in|for|at) )?(?:[\w'’-]+ ){0,7}(?:ward|seat|elections?|by-election)\b|(?:will|['’]ll|is to|are to|intends? to|plans? to|hopes? to|going to) (?:contest|fight|defend|challenge) (?:again )?(?:(?:in|for|at) )?(?:[\w'’-]+ ){0,7}may\b|(?:will|['’]ll|is to|are to|intends? to|plans? to|hopes? to|going to) (?:stand|run) (?:again )?(?:(?:in|for|at) (?:(?-i:[A-Z])[\w'’-]+ ){0,4})?(?:again )?(?:in|next|come|this|on) (?:\d+ |early |late )?may\b|(?:will|['’]ll|is to|are to|intends? to|plans? to|hopes? to|going to) (?:contest|defend|fight) (?:(?:the|this|that|his|her|their) )?(?-i:[A-Z][\w'’-]+ ){1,3}(?:for (?:us|the)|on behalf of|again|in (?:the )?(?:may|next|spring|election))\b|(?:has|have|had) (?:been )?(?:put (?:his|her|their) names? forward|thrown (?:his|her|their) hats? (?:in|into)|been adopted as|picked to (?:stand|fight|run)|chosen to (?:stand|fight|run)|selected to (?:stand|fight|run))|(?:our|(?:group|party|alliance)['’]s) (?:[a-z]+ )?standard[- ]bearer|standard[- ]bearer (?:in|for) (?:the )?(?:[\w'’-]+ ){0,4}(?:ward|seat|election|by-election)|hopefuls? (?:for|in) (?:the )?(?:[\w'’-]+ ){0,4}(?:ward|seat|election|by-election|division)",
        r"(?:hopes?|aims?|wants?|plans?|intends?|bids?|bidding|battl\w+|fight\w*) (?:to|for) (?:(?:win|take|gain|hold|regain|capture|be elected|get elected) )?(?:the|this|a|that|our|his|her|their) (?:[\w'’-]+ ){0,3}(?:seat|ward|division) (?:in|at|next|this|on|from|for)",
        r"(?:carr(?:y|ies|ied|ying)|fl(?:y|ies|ying)|bear(?:s|ing)?|wav(?:e|es|ing)) (?:our|the (?:\w+ ){0,2}(?:group|party|alliance)['’]s) (?:colours|banner|flag|standard)|(?:our|the (?:\w+ ){0,2}(?:group|party|alliance)['’]s) (?:pick|choice|runner|contender|name|man|woman) (?:(?:for|in|at) (?:[\w'’-]+ ){0,4}(?:ward|seat|elections?|by-election|may)\b|to (?:win|take|fight|contest|represent|replace|succeed|beat|hold|regain))|(?:win|take|gain) back (?:the (?:ward|seat|council|borough|district|town)\b|(?-i:[A-Z][\w’-]+)(?:[.!,]| (?:for|in|from|on|at)\b))|(?:win|gain|take|hold|keep|fight) (?-i:[A-Z][\w’-]+) (?:in may|next may|for the (?-i:[A-Z])|from the (?-i:[A-Z])|at the (?:next )?election|on \d{1,2} may)",
        r"(?:announc\w+|declar\w+) (?:his|her|their|a) candida(?:cy|ture)",
    ];
    pattern(&format!(r"(?i)\b(?:{})", all.join("|")))
});

/// Calls to vote, of which what follows decides.
static VOTES: LazyLock<Pattern> = LazyLock::new(|| pattern(r"(?i)\b(vote|voting)\b"));

/// What people vote on in a meeting or in a survey.
static BUSINESS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:motions?|amendments?|budgets?|proposals?|reports?|recommendations?|resolutions?|bills?|plans?|schemes?|surveys?|polls?|consultation|awards?|logo|name|design|project|projects|petition|cuts?|rises?|changes?|options?|item)\b",
    )
});

/// Whom one votes for in an election, at the beginning of what follows `vote for`.
static CHOICE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:for )?(?:(?:the|our|your|a|an|local|every) )*(?:us\b|me\b|him\b|her\b|them\b|candidates?\b|party\b|labour\b|conservatives?\b|tor(?:y|ies)\b|greens?\b|lib(?:eral)? dem|reform\b|plaid\b|independents?\b|cllr\b|councillor [A-Z]|civic\b|change\b|(?:\w+ ){0,2}(?:candidates?|alliance|party|team)\b|(?-i:[A-Z][\w'’-]+ ){1,3}on (?:\d|thursday|may|polling))",
    )
});

/// What stands before the name of a group that is to be backed.
static BACKING: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:back|support|choose|(?:re-)?elect|trust|return|stand with|stick with) (?:the |a |an |your |more )?",
    )
});

/// A day or a place at which people vote.
static POLL: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)^ (?:on|in|at) (?:the |this |next )?(?:\d{1,2} \w+|may\b|june\b|thursday|polls?\b|polling|ballot|elections?|by-election)",
    )
});

/// The same before the appeal: `On 6 May, choose …`.
static POLL_BEFORE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:on (?:\w+ )?\d{1,2} (?:may|june)(?: \d{4})?|on (?:polling|election) day|(?:this|next) (?:may|june)|at the (?:polls|ballot box|election|by-election)),?(?: please| do)? $",
    )
});

fn check(item: &Item, release: &Release, findings: &mut Findings) {
    let facts = &release.facts;
    let by = [("drafted", &facts.drafted_by), ("published", &facts.published_by)];
    let officer = by
        .into_iter()
        .find_map(|(what, name)| Some((what, item.ground.officer(name.as_deref()?)?)));
    let group = &item.ground.settings().group;
    let elections = item.ground.settings().elections.iter();
    let candidates = elections.flat_map(|election| &election.candidates);
    let wards = item.ground.site.wards.iter();
    let contest = Contest {
        names: group.names().map(str::to_lowercase).collect(),
        candidates: candidates.map(|name| name.to_lowercase()).collect(),
        wards: wards.map(|ward| ward.facts.name.to_lowercase()).collect(),
    };
    let register = std::cell::LazyCell::new(|| tells_of_register(item));
    for stretch in &item.prose.stretches {
        if matches!(stretch.scope, Scope::Blank | Scope::Table) {
            continue;
        }
        for words in appeals(stretch, &contest) {
            if is_yearly_canvass(stretch.words(), &words) && *register {
                continue;
            }
            let said = &stretch.words()[words.clone()];
            let place = stretch.place(item.source(), words.clone());
            match officer {
                Some((what, officer)) => {
                    findings.at(
                        place,
                        format!(
                            "“{said}” is canvassing, in a release {what} by {}, a council officer",
                            officer.facts.name
                        ),
                    );
                }
                None => {
                    findings
                        .at(place, format!("“{said}” asks for support at an election"))
                        .severity(Severity::Warning)
                        .help("Make sure that no council officer has a hand in this release and that it counts as election material with its imprint, or take the appeal out.");
                }
            }
        }
    }
}

/// Who stands against whom, in small letters.
struct Contest {
    /// What the group is called.
    names: Vec<String>,
    /// Those who stand.
    candidates: Vec<String>,
    /// Where.
    wards: Vec<String>,
}

fn appeals(stretch: &Stretch, contest: &Contest) -> Vec<Range<usize>> {
    let names = &contest.names;
    let text = stretch.words();
    let traced = stretch.traced();
    let mut found: Vec<Range<usize>> = traced
        .find_iter(&APPEALS)
        .map(|hit| hit.range())
        .filter(|words| !is_business(text, words) && !is_notice(text, words) && !is_of_others(text, words, names))
        .filter(|words| !(is_told(text, words) || is_vote(text, words) && is_of_the_past(text, words)))
        .collect();
    found.extend(
        traced
            .find_iter(&VOTES)
            .filter_map(|hit| vote(text, hit.range(), names)),
    );
    found.extend(
        traced
            .find_iter(&BACKING)
            .filter_map(|hit| backing(text, hit.range(), names)),
    );
    found.extend(at_the_poll(stretch, names));
    found.extend(everyday(stretch, names));
    // Words that are an appeal by themselves say more than the sentence that they stand in.
    let has_said = |sentence: &Range<usize>| found.iter().any(|said| sentence.contains(&said.start));
    let whole: Vec<Range<usize>> = contested(stretch, contest)
        .into_iter()
        .filter(|said| !has_said(said))
        .collect();
    found.extend(whole);
    found.extend(for_candidates(text, &contest.candidates));
    found.retain(|words| {
        !is_told_to_all(stretch, words, names) && !is_denied(text, words) && !is_for_charity(text, words)
    });
    found.sort_by_key(|words| words.start);
    let mut end = 0;
    found.retain(|words| {
        let is_apart = words.start >= end;
        end = end.max(words.end);
        is_apart
    });
    found
}

/// Whether the first word of an appeal is a form of to vote.
fn is_vote(text: &str, words: &Range<usize>) -> bool {
    text[words.clone()].to_lowercase().starts_with("vote")
}

/// An appeal for somebody who stands, by name: `Back Meera Solanki`, `Help Meera win`.
fn for_candidates(text: &str, candidates: &[String]) -> Vec<Range<usize>> {
    static FOR: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"\b(?:Back|Support|Elect|Re-elect|Choose|Trust|Return|Vote|Vote for|Help|Helping|helping|help|elect|support|back|[Mm]ark for|[Cc]ross for|[Vv]ote for|[Tt]urn out for|[Pp]lump for|[Ss]tick with) ",
        )
    });
    if candidates.is_empty() {
        return Vec::new();
    }
    let ask = |hit: Match| {
        let rest = text[hit.end()..].chars().take(80).collect::<String>().to_lowercase();
        let name = candidates
            .iter()
            .flat_map(|name| [name.as_str(), name.split(' ').next().unwrap_or(name)])
            .find(|name| !name.is_empty() && rest.starts_with(name))?;
        let is_told = hit.as_str().starts_with(char::is_uppercase) || hit.as_str().ends_with(" for ");
        let wins = [" win", " to win", " get elected", " elected", " beat", " take "];
        let is_won = wins.iter().any(|win| rest[name.len()..].starts_with(win));
        let words = hit.start()..hit.end() + name.len();
        text.get(words.clone())?;
        (is_won || (is_told && !hit.as_str().starts_with("Help"))).then_some(words)
    };
    FOR.find_iter(text).filter_map(ask).collect()
}

/// An appeal that names a poll, those who speak and what they want: `with your help we can win in May`.
fn at_the_poll(stretch: &Stretch, names: &[String]) -> Vec<Range<usize>> {
    static DAY: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:polling (?:day|stations?|booths?)|election day|thursday (?:in|of) may|come may|day in may|spring elections?|by-elections?|(?:local|council|next|coming|may|city|borough|district|county) elections?|ballots?(?: box(?:es)?| papers?)?|at the polls|go(?:es|ing)? to the polls)\b",
        )
    });
    static OURS: LazyLock<Pattern> = LazyLock::new(|| pattern(r"(?i)\b(?:us|our|ours|we)\b"));
    static WISH: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:(?:with|need|needs|count on|rely on|thanks for|grateful for|want|offer|give|lend) your|(?:please|can you|could you|will you|would you)|join|back|backed|backing|support(?:ing)?|pledge[sd]?|sign up|turn out|volunteer(?:s|ing)?|help(?:s|ing|ers)?|win|winning|beat|defeat|leaflets?|posters?|newsletter|donat\w+|fiver|tenner)\b",
        )
    });
    // What everybody is told of a poll, whoever they are for.
    static NOTICE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:register|registered|registration|identification|photo|ID|postal votes?|proxy|poll cards?|polling cards?|open from|open until|deadline|notice|results?|count|nominations?|website|candidates are|turnout|accessible|returning officer)\b",
        )
    });
    let traced = stretch.traced();
    if !traced.is_match(&DAY) {
        return Vec::new();
    }
    let text = stretch.words();
    let appeal = |sentence: &Range<usize>| {
        let said = &text[sentence.clone()];
        let day = DAY.find(said)?;
        let low = said.to_lowercase();
        let is_ours = OURS.is_match(said) || names.iter().any(|name| !name.is_empty() && low.contains(name.as_str()));
        let is_appeal = is_ours && WISH.is_match(said) && !NOTICE.is_match(said);
        is_appeal.then(|| sentence.start + day.start()..sentence.start + day.end())
    };
    stretch.sentences().iter().filter_map(appeal).collect()
}

/// A call to vote for somebody, with the words that make it one.
fn vote(text: &str, verb: Range<usize>, names: &[String]) -> Option<Range<usize>> {
    let after = &text[verb.end..];
    let rest = after.strip_prefix([' ', '\u{a0}'])?;
    let rest = rest
        .strip_prefix('“')
        .or_else(|| rest.strip_prefix('"'))
        .unwrap_or(rest);
    let start = text.len() - rest.len();
    let without_for = rest.strip_prefix("for ").unwrap_or(rest).trim_start_matches("the ");
    let low: String = without_for.chars().take(120).collect::<String>().to_lowercase();
    let named = names
        .iter()
        .find(|name| !name.is_empty() && low.starts_with(name.as_str()));
    let end = match (named, CHOICE.find(rest)) {
        (Some(name), _) => text.len() - without_for.len() + name.len(),
        (None, Some(choice)) => start + choice.end(),
        // `Vote Harrowmere First`: an imperative and a name.
        (None, None) if opens_sentence(text, verb.start) && rest.chars().next().is_some_and(char::is_uppercase) => {
            start + rest.find([' ', '.', ',', '!']).unwrap_or(rest.len())
        }
        (None, None) => return None,
    };
    let words = verb.start..text.get(..end).map_or(verb.end, |_| end);
    (!is_business(text, &words) && !is_of_the_past(text, &verb)).then_some(words)
}

/// An appeal to back the group by its name: `Back the Civic Alliance on 6 May`, `Elect a Civic Alliance council`.
fn backing(text: &str, verb: Range<usize>, names: &[String]) -> Option<Range<usize>> {
    let rest = &text[verb.end..];
    let low: String = rest.chars().take(120).collect::<String>().to_lowercase();
    let name = names
        .iter()
        .find(|name| !name.is_empty() && low.starts_with(name.as_str()))?;
    let end = verb.end + rest.get(name.len()..).map(|_| name.len())?;
    let elects = text[verb.clone()].to_lowercase().contains("elect");
    let poll = POLL.find(&text[end..]);
    (elects || poll.is_some() || POLL_BEFORE.is_match(&text[..verb.start]))
        .then(|| verb.start..end + poll.map_or(0, |poll| poll.end()))
}

fn opens_sentence(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end();
    text[at..].starts_with('V')
        && (before.is_empty() || before.ends_with(['.', '!', '?', ':', '"', '“', '‘', '–', '—']))
}

/// Whether what is voted on is business: of the council, or a survey's.
fn is_business(text: &str, words: &Range<usize>) -> bool {
    let said = &text[words.clone()].to_lowercase();
    if !said.contains("vote") {
        return false;
    }
    let tail: String = text[words.end..]
        .split(['.', ',', ';'])
        .next()
        .unwrap_or_default()
        .split_whitespace()
        .take(4)
        .collect::<Vec<_>>()
        .join(" ");
    BUSINESS.is_match(&tail) || BUSINESS.is_match(said)
}
