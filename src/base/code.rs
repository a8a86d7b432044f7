//! The kinds of fault, each with the page that `pressroom explain` prints. Rules of party
//! communication have their own home; these are the families `schema/…` and `build/…`.

use std::fmt;

use super::Severity;

/// A kind of fault.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// Its name: `schema/unknown-key`.
    pub id: &'static str,
    /// The fault, in a few words.
    pub title: &'static str,
    /// Its usual severity.
    pub severity: Severity,
    /// Why it matters, in plain words.
    pub reason: &'static str,
    /// What to do about it.
    pub remedy: &'static str,
}

macro_rules! codes {
    ($($name:ident = $id:literal, $severity:ident, $title:literal, $reason:literal, $remedy:literal;)+) => {
        $(#[doc = $title] pub static $name: Code = Code {
            id: $id, title: $title, severity: Severity::$severity, reason: $reason, remedy: $remedy,
        };)+

        /// Every kind of fault, in the order of this file.
        pub static ALL: &[&Code] = &[$(&$name),+];
    };
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id)
    }
}

codes! {
    NOT_TEXT = "schema/not-text", Error, "a file is not UTF-8 text",
        "A file saved in another encoding shows wrong letters for £, – and accents, or none at all.",
        "Save the file again as UTF-8: in Notepad under Save As, Encoding.";
    TEXT_TOO_LONG = "schema/text-too-long", Error, "a text is longer than anybody reads",
        "A text of more than a megabyte is a mistake of a program. Reading it would hold up everybody who waits for a check.",
        "Split the text into several. Pictures and tables of data belong in files of their own beside it.";
    FRONT_MATTER_MISSING = "schema/front-matter-missing", Error, "a file has no front matter",
        "Without the block between two lines of --- nothing says what the text is, so it cannot be published.",
        "Begin the file with ---, the fields, and --- again. `pressroom new` writes it for you.";
    FRONT_MATTER_UNREADABLE = "schema/front-matter-unreadable", Error, "the front matter cannot be read",
        "A file whose facts cannot be read is never published: it might be under embargo.",
        "Mend the line that the message points at. Text with a colon, a # or a quotation mark in it goes in double quotes.";
    UNKNOWN_KEY = "schema/unknown-key", Error, "a field is not known",
        "A misspelt field is a fact that nobody reads. A misspelt embargo would be an embargo broken.",
        "Correct the name. Fields of your own begin with x_, as in x_reference.";
    DUPLICATE_KEY = "schema/duplicate-key", Error, "a field stands twice",
        "Of two values only one can be meant, and a program must not choose.",
        "Delete one of the two.";
    WRONG_TYPE = "schema/wrong-type", Error, "a field holds the wrong kind of value",
        "A value that cannot be understood is left out, and the page would be wrong.",
        "Write the value in the form that the message names.";
    NOT_A_CHOICE = "schema/not-a-choice", Error, "a value is not one of the choices",
        "The field takes one of a few words, and each changes what is published.",
        "Use one of the words that the message lists.";
    MISSING_FIELD = "schema/missing-field", Error, "a field that is needed is missing",
        "The page cannot be made without it.",
        "Add the field. `pressroom schema KIND` lists the fields of each kind.";
    BAD_DATE = "schema/bad-date", Error, "a date or time cannot be read",
        "Dates decide what is public and when, so they are never guessed.",
        "Write 2026-11-20 for a day and 2026-11-20T10:30 for a time.";
    NO_SUCH_TIME = "schema/no-such-time", Error, "a time does not exist, or exists twice",
        "When the clocks change an hour is skipped in spring and one comes twice in autumn.",
        "Choose one of the two times that the message gives; with an offset, as in +01:00, no doubt is left.";
    BAD_SLUG = "schema/bad-slug", Error, "a name cannot stand in a web address",
        "Addresses hold small letters, digits and hyphens, so that they can be read out and typed.",
        "Use small letters, digits and single hyphens: evening-bus-42.";
    BAD_ADDRESS = "schema/bad-address", Error, "a web address or e-mail address cannot be right",
        "A reader who follows it would arrive nowhere.",
        "Write the whole address: https://… or name@example.org.";
    WORD_HABIT = "schema/word-habit", Warning, "a habit of word processors was forgiven",
        "The value was understood as the message says. Another program might read it differently.",
        "Write it as the message shows; nothing breaks until then.";
    INVISIBLE_HABIT = "schema/invisible-habit", Advice, "the file has marks that cannot be seen",
        "A byte order mark or Windows line ends do no harm here. Other tools may stumble over them.",
        "Nothing needs doing. `pressroom check --fix` removes them, and so does saving as UTF-8 without BOM, with Unix line ends.";
    COUNCIL_TERMS = "schema/council-terms", Error, "the terms of the council do not follow one another",
        "What was published in a council term that is over says so. A day in two terms, or a term without an end, leaves open which it was.",
        "Give each term of the council its first day, `from`, and its last, `to`, the day before the next one begins. Only the term that lasts has no `to`.";
    UNKNOWN_REFERENCE = "schema/unknown-reference", Error, "a name points at nothing",
        "Topics, wards and people are controlled lists: a page cannot link to one that has no file.",
        "Correct the name, or add the file it names.";
    DUPLICATE_ID = "schema/duplicate-id", Error, "two items share an id",
        "Feed readers know an item by its id for ever; two with one id hide each other.",
        "Give one of them the next number: `pressroom approve FILE --by COUNCILLOR --renumber`.";
    UNKNOWN_DIRECTIVE = "schema/unknown-directive", Error, "a ::: block is not known",
        "Blocks are a closed set: quote, contact, key-facts, figure, download.",
        "Correct the name after the three colons.";
    UNCLOSED_DIRECTIVE = "schema/unclosed-directive", Error, "a ::: block is not closed, or closed twice",
        "Everything after it would be taken into the block.",
        "Close each block with a line of three colons.";
    BAD_DIRECTIVE = "schema/bad-directive", Error, "a ::: block lacks what it needs",
        "The block cannot be shown.",
        "Write the block as the message shows.";
    DEAD_LINK = "build/dead-link", Error, "a link leads nowhere",
        "A resident who follows it finds an error page; a journalist stops trusting the rest.",
        "Correct the address, or remove the link.";
    EMPTY_LINK = "build/empty-link", Warning, "a link has no address",
        "Who follows it stays where they are, and wonders what they did wrong.",
        "Write the address, or take the link away and leave its words.";
    DUPLICATE_ANCHOR = "build/duplicate-anchor", Warning, "an id stands twice in a page",
        "A link to the second place leads to the first, and a label may speak of the wrong thing.",
        "Give one of the two another id.";
    THIRD_PARTY = "build/third-party", Error, "a page loads something from another host",
        "Every reader's address is then told to somebody else, without being asked; and the page is whole only as long as that host is.",
        "Put the file into the site folder and use it from there.";
    LINK_TO_HELD = "build/link-to-held", Error, "a link leads to something not yet public",
        "The link would tell that the item exists before its time.",
        "Remove the link until the item is public.";
    DROPPED_REFERENCE = "build/dropped-reference", Warning, "a reference to something not yet public was left out",
        "Naming it would tell that it exists. It comes back by itself when the item is public.",
        "Nothing needs doing.";
    MISSING_FILE = "build/missing-file", Error, "a picture or attachment is not there",
        "The page would show a gap.",
        "Put the file beside the text, or correct its name; capitals count.";
    PATH_CLASH = "build/path-clash", Error, "two pages claim one address",
        "Only one could be seen; the other would be lost without a word.",
        "Give one of them another slug or path.";
    REDIRECT = "build/redirect", Error, "an old address cannot lead where it should",
        "A reader who follows an old link would go round in a circle, or arrive at another text.",
        "Take the address out of aliases, or give the other text another slug.";
    UNKNOWN_RULE = "schema/unknown-rule", Error, "a rule is not known",
        "A level for a rule that does not exist changes nothing, and somebody believes that it does.",
        "Correct the name; `pressroom explain` lists the rules.";
    RULE_LEVEL = "schema/rule-level", Error, "a level of a rule is not one of the choices",
        "A rule speaks as error, warning or advice, or not at all.",
        "Write error, warning, advice or off.";
    RULE_FIRM = "schema/rule-firm", Error, "a rule that cannot be lowered was lowered",
        "Nine rules rest on statute, on the line between officer and member, or guard what cannot be undone.",
        "Take the line out of `rules`, and mend what the rule finds.";
    RULE_PATTERN = "schema/rule-pattern", Error, "a rule's pattern cannot be read",
        "A rule that looks for something else than its author meant protects nobody.",
        "Correct the pattern. Brackets, dots, stars and question marks mean something in a pattern; a backslash in front takes the meaning away.";
    RULE_SLOW = "schema/rule-slow", Warning, "a rule's pattern takes too long",
        "A pattern that can match in very many ways would hold up every check, so it was stopped.",
        "Write the pattern without stars within stars, or without looking ahead and behind.";
    RULE_UNSUPPORTED = "schema/rule-unsupported", Warning, "a part of a rule is not carried out here",
        "Styles made for Vale can do more than the eight kinds of rule that are known here. Everything else of the rule is in force.",
        "Delete the line, or leave it for the other program that reads the file.";
    RULE_NAME_TAKEN = "schema/rule-name-taken", Error, "two rules have one name",
        "A level or a waiver for that name would be for both.",
        "Give the rule's file another name.";
    WAIVER_UNUSED = "schema/waiver-unused", Warning, "a waiver covers nothing",
        "A waiver that is no longer needed would hide the next fault of that kind.",
        "Delete the waiver.";
    WAIVER_LAPSED = "schema/waiver-lapsed", Warning, "a waiver has run out",
        "It was decided for a time, and the time is over: what it covered is told again. Where the text came out before that, it stops nothing.",
        "Mend what the rule finds, or ask a councillor to decide again and write a new date.";
    WAIVER_NOT_BY_MEMBER = "schema/waiver-not-by-member", Error, "a waiver was not decided by a councillor",
        "Only an elected member answers for an exception; an officer may not decide on one.",
        "Ask a serving councillor of the group, and name them under `by`.";
    WAIVER_REFUSED = "schema/waiver-refused", Error, "a waiver cannot stand",
        "It names no rule, gives no reason, or is for one of the nine rules that nobody can waive.",
        "Mend what the rule finds instead.";
    BASELINE_STALE = "schema/baseline-stale", Advice, "the baseline knows findings that are gone",
        "A mark that covers nothing would hide the same fault if it came back.",
        "Write it again with `pressroom check --write-baseline`.";
    LEDGER_UNREADABLE = "build/ledger-unreadable", Error, "a file of the ledger cannot be read",
        "The ledger says what was approved and where it answers for ever. Nothing is published against it.",
        "Bring the file back as it was, from git or a backup.";
    LEDGER_NAME = "build/ledger-name", Error, "a file of the ledger has another name than its number",
        "It is a copy, made by a file-sync program or by hand, and of two records only one can be right.",
        "Delete the copy. If two texts were given one number, `pressroom approve FILE --by COUNCILLOR --renumber` gives one of them another.";
    NOT_IN_LEDGER = "build/not-in-ledger", Error, "an approval is not in the ledger",
        "The ledger keeps the number and the address for ever. An approval without its record may be a copy of another.",
        "Bring the file in content/ledger back; or have the text approved again: `pressroom approve FILE --by COUNCILLOR`.";
    MERGE_MARKERS = "build/merge-markers", Error, "a file holds two versions that git could not put together",
        "Between the marks stand two texts, and only people can say which one is right.",
        "Keep the right version of each part, and delete the lines of <<<<<<<, ======= and >>>>>>>.";
    ADDRESS_GONE = "build/address-gone", Error, "what has been public would vanish",
        "Links, feeds and newspapers lead to the address for ever. A page that is gone without a word looks like something to hide.",
        "Bring the text back. If it has to come down, withdraw it: withdrawn: {on: DAY, reason: figures-wrong, by: COUNCILLOR}.";
    ADDRESS_CHANGED = "build/address-changed", Error, "what has been public would move",
        "The address was frozen when the text was approved, for links and feeds lead there.",
        "Write the old slug again. If the new one is meant, have it approved: the old address will lead to the new one.";
    CANNOT_APPROVE = "build/cannot-approve", Error, "the text cannot be approved as it is",
        "An approval speaks of a text that could go out. Nothing is written until it can.",
        "Do what the message says, and approve again.";
    APPROVAL_CUT_OFF = "build/approval-cut-off", Warning, "an approval or a fix was cut off half-way",
        "The program was stopped while it wrote. The text and the ledger agree again.",
        "Nothing needs doing, unless the message says that the change was undone: then approve again, or fix again.";
    TEMPLATE = "build/template", Error, "a template cannot be used",
        "The page that it makes cannot be made.",
        "Correct the template at the place that the message names.";
    TEMPLATE_UNMINIFIED = "build/template-not-minified", Advice, "a template was left as it was written",
        "Squeezing it would have changed what the page means, so it was not done. The page is right, only larger.",
        "Keep template tags out of the place of an attribute: put conditions inside attribute values or around elements.";
    SITE_MISSING = "build/no-site", Error, "there is no site here",
        "A site is a folder that holds content/site.yaml.",
        "Go to the folder of your site, name it with --site, or make one with `pressroom init`.";
    UNREADABLE_FILE = "build/unreadable-file", Error, "a file cannot be read",
        "What cannot be read cannot be checked, and what is not checked is not published.",
        "Close the program that holds the file, or mend its permissions.";
    FOREIGN_FILE = "build/foreign-file", Error, "a file stands in the way that pressroom did not write",
        "Files that others wrote are never overwritten.",
        "Move the file elsewhere, or choose another folder with --out.";
    NOT_AS_CLEAN = "build/not-as-clean", Error, "the website is not what a clean build makes",
        "What stands must follow from the texts alone, not from what was built before.",
        "Build again with --clean; if it happens again without a change by another program, please report it.";
    FOREIGN_FOLDER = "build/foreign-folder", Error, "the output folder is not ours",
        "The folder holds files and no manifest of ours, so it may be somebody's work.",
        "Choose an empty folder with --out.";
    MANIFEST_DAMAGED = "build/manifest-damaged", Warning, "the list of what stands published is damaged",
        "Without it nothing tells which files of the website are as they were made, so none is taken on trust.",
        "Nothing is to be done: this build makes every file again. If it happens more than once, have the disk looked at.";
    PREVIEW_FOLDER = "build/preview-folder", Error, "a preview would share a folder with the public website, or with another preview",
        "What is under embargo would lie where the public can read it, or somebody who was given another preview.",
        "Give the preview an empty folder of its own with --out, away from the public one.";
    PREVIEW_OF_NOTHING = "build/preview-of-nothing", Error, "a file makes no page",
        "Only a text that will have a page can be shown as one.",
        "Name a file of content/ that will be a page: a release, a newsletter, an event, a page.";
    CANNOT_WRITE = "build/cannot-write", Error, "the output cannot be written",
        "The site that stood before still stands, each file whole.",
        "Make room on the disk, or mend the permissions, and build again.";
    NOT_A_CONTENT_FILE = "build/not-a-content-file", Warning, "a file lies where no kind of content lives",
        "It was not read, so nothing of it is public.",
        "Move it to the folder of its kind; README.md lists the folders.";
    CONFLICTED_COPY = "build/conflicted-copy", Error, "a file-sync program left a second copy",
        "Two versions of a text exist and only people can say which one is right.",
        "Compare the two, keep one, delete the copy.";
}

/// The kinds of fault that bear the name of a rule and are found where files are read.
pub static OF_RULES: &[&Code] = &[
    &TOPIC_UNKNOWN,
    &EMBARGO_UNREADABLE,
    &CONTACT_UNKNOWN,
    &QUOTE_CHANGED,
    &APPROVAL_NOT_BY_MEMBER,
];

/// Quoted words that are not those under the seal, under the name of the rule on the consent of whoever is quoted.
pub static QUOTE_CHANGED: Code = Code {
    id: "quote-unapproved",
    title: "quoted words are not those that were approved",
    severity: Severity::Error,
    reason: "Words between quotation marks are a person's own, and that person has agreed to the others.",
    remedy: "Put the old words back, or ask the person quoted, and have the text approved again.",
};

/// An approval that does not count, under the name of the rule on who approves.
pub static APPROVAL_NOT_BY_MEMBER: Code = Code {
    id: "approver-not-member",
    title: "the approval is not by a serving councillor of the group",
    severity: Severity::Error,
    reason: "Members decide what the group says. An assistant or a former councillor cannot do it for them.",
    remedy: "Ask a serving councillor of the group: `pressroom approve FILE --by COUNCILLOR`.",
};

/// A topic that has no file. It bears the name of the rule on topics, for it is that rule's fault found
/// earlier, but no level and no waiver reaches it: a page under a topic that is not there cannot be made.
pub static TOPIC_UNKNOWN: Code = Code {
    id: "topic-missing",
    title: "a topic is not on the list",
    severity: Severity::Error,
    reason: "Journalists subscribe to a topic's feed; a release under a topic that does not exist reaches nobody.",
    remedy: "Use a topic that has a file in content/topics, or add one.",
};

/// An embargo that cannot be read, likewise under the name of the rule on the status line.
pub static EMBARGO_UNREADABLE: Code = Code {
    id: "release-status-line",
    title: "an embargo cannot be read",
    severity: Severity::Error,
    reason: "An embargo that nobody can read is one that somebody will break; the release is held until it is clear.",
    remedy: "Write the day and the time at which it lifts: `embargo: {until: 2026-11-30T00:01}`.",
};

/// A media contact that `site.yaml` does not know, likewise under the name of the rule on media contacts.
pub static CONTACT_UNKNOWN: Code = Code {
    id: "media-contact-missing",
    title: "a media contact is not on the list",
    severity: Severity::Error,
    reason: "A journalist who cannot ring anybody does not use the release.",
    remedy: "Correct the name, or add the contact to `contacts` in content/site.yaml.",
};

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_code_has_a_name_of_its_own_and_says_what_to_do() {
        let ids: BTreeSet<_> = ALL.iter().map(|code| code.id).collect();
        assert_eq!(ids.len(), ALL.len());
        for code in ALL {
            assert!(code.reason.ends_with('.') && code.remedy.ends_with('.'), "{code}");
        }
    }
}
