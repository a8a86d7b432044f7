//! Words in another language that nobody is told of.

use std::borrow::Cow;
use std::sync::LazyLock;

use crate::base::rules;
use crate::check::pattern::{Pattern, pattern};
use crate::check::tongue::Tongue;
use crate::check::{Findings, HouseRule, Item, Kind, Look, Stretch};
use crate::source::prose::passages::MarkKind;

/// See its `reason`.
pub static RULE: HouseRule = HouseRule {
    rule: rules::lang_markup::RULE,
    look: Look::Item(check),
};

static TAG: LazyLock<Pattern> = LazyLock::new(|| pattern(r"(?i)^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$"));
static ENGLISH_DAY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b\d{1,2}(?:st|nd|rd|th)?\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b",
    )
});
static WELSH_DAY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"\b\d{1,2}\s+(?:o\s+|)(?:Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr)\b",
    )
});

fn check(item: &Item, findings: &mut Findings) {
    declared(item, findings);
    if let Kind::Release(release) = item.kind {
        for (index, quote) in release.facts.quotes.iter().enumerate() {
            if let Some(lang) = quote.lang.as_deref().filter(|lang| *lang != item.lang) {
                quoted(item, lang, &quote.by, index, findings);
            }
        }
    }
    for stretch in &item.prose.stretches {
        marks(item, stretch, findings);
        months(item, stretch, findings);
    }
    passages(item, findings);
}

/// Passages that read as the other language and are not marked so: the first of them, with how many there are.
fn passages(item: &Item, findings: &mut Findings) {
    let Some(own) = Tongue::of(item.lang) else {
        return;
    };
    let other = own.other();
    let mut foreign = item.prose.text().filter(|stretch| other.reads(&unmarked(stretch)));
    let Some(first) = foreign.next() else {
        neither(item, findings);
        return;
    };
    let more = match foreign.count() {
        0 => String::new(),
        1 => ", and so does one more below".to_owned(),
        more => format!(", and so do {more} more below"),
    };
    let (lang, other, own) = (other.lang(), other.name(), own.name());
    findings
        .at(
            first.whole(item.source()),
            format!("this paragraph reads as {other}, in a text that is {own}{more}"),
        )
        .help(format!(
            "Put the words into `<span lang=\"{lang}\">…</span>`, so that they are read aloud as {other}; if the whole text is {other}, write `lang: {lang}` at the head of the file."
        ));
}

/// The first passage that reads as no language of the site, and is not marked.
fn neither(item: &Item, findings: &mut Findings) {
    let mut text = item.prose.text();
    let Some(found) = text.find(|stretch| Tongue::is_foreign(&unmarked(stretch))) else {
        return;
    };
    findings
        .at(
            found.whole(item.source()),
            "this paragraph reads as neither English nor Welsh, and does not say what it is",
        )
        .help("Put the words into `<span lang=\"…\">…</span>` with the two letters of the language, such as pl for Polish, ur for Urdu or ro for Romanian, so that they are read aloud as what they are.");
}

/// The words of a stretch that are not marked as being in a language.
fn unmarked(stretch: &Stretch) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(stretch.words());
    let marks = stretch.passage.marks.iter().rev();
    for mark in marks.filter(|mark| matches!(mark.kind, MarkKind::Lang(_))) {
        if text.get(mark.words.clone()).is_some() {
            text.to_mut().replace_range(mark.words.clone(), "");
        }
    }
    text
}

fn declared(item: &Item, findings: &mut Findings) {
    let Some(lang) = item.entry.lang.as_deref() else {
        return;
    };
    let languages = &item.ground.settings().site.languages;
    if languages.is_empty() || languages.iter().any(|known| known == lang) {
        return;
    }
    let known = languages.join(", ");
    let message = match TAG.is_match(lang) {
        true => format!("the site has no language `{lang}`"),
        false => format!("`{lang}` is not the short name of a language"),
    };
    findings
        .at(item.field("lang"), message)
        .help(format!("Write one of the site's languages, {known}, or add the other to `languages` in content/site.yaml; Welsh is cy, English en."));
}

fn quoted(item: &Item, lang: &str, by: &str, index: usize, findings: &mut Findings) {
    let is_marked = item.prose.text().any(|stretch| {
        stretch
            .passage
            .marks
            .iter()
            .any(|mark| matches!(&mark.kind, MarkKind::Lang(marked) if marked == lang))
    });
    if is_marked {
        return;
    }
    let name = item.ground.person(by).map_or(by, |person| person.facts.name.as_str());
    findings
        .at(
            item.field(&format!("quotes[{index}].lang")),
            format!("{name} is quoted in `{lang}`, and no words of the text are marked so"),
        )
        .help(format!(
            "Put the words into `<span lang=\"{lang}\">…</span>`, within the quotation marks."
        ));
}

fn marks(item: &Item, stretch: &Stretch, findings: &mut Findings) {
    for mark in &stretch.passage.marks {
        if let MarkKind::Lang(lang) = &mark.kind
            && !TAG.is_match(lang)
        {
            findings
                .at(
                    item.text(mark.range.clone()),
                    format!("`{lang}` is not the short name of a language"),
                )
                .help("Write two small letters: cy for Welsh, en for English.");
        }
    }
}

/// Months in the other language, outside words that are marked as being in it or quoted.
fn months(item: &Item, stretch: &Stretch, findings: &mut Findings) {
    let (pattern, other) = match item.lang {
        "cy" => (&ENGLISH_DAY, "English"),
        "en" => (&WELSH_DAY, "Welsh"),
        _ => return,
    };
    for found in stretch.traced().find_iter(pattern) {
        let is_marked = stretch.passage.marks.iter().any(|mark| {
            matches!(mark.kind, MarkKind::Lang(_)) && mark.words.start <= found.start() && found.end() <= mark.words.end
        });
        let is_linked = stretch
            .passage
            .links()
            .any(|(mark, _)| mark.words.contains(&found.start()));
        if is_marked || is_linked || stretch.is_quoted(&found.range()) {
            continue;
        }
        findings
            .at(
                stretch.place(item.source(), found.range()),
                format!("`{}` is {other}, in a text that is not", found.as_str()),
            )
            .help("Write the month in the language of the text.");
    }
}
