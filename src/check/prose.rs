//! The prose of an item, each stretch of it in its scope: headline, summary, lead, body, notes.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use super::Kind;
use super::names::{Directory, Named, named};
use super::pattern::{Needs, Traced, Traces};
use crate::base::{FieldPath, Place, SourcePath};
use crate::content::entry::ImageFact;
use crate::source::prose::passages::{Block, Holder, Part, Passage, Passages, passages};

/// All that a reader reads of an item, in the order of reading.
#[derive(Debug)]
pub struct Prose {
    /// Headline and summary, the text, and what stands under and instead of pictures.
    pub stretches: Vec<Stretch>,
    /// The text as it was read: its tables and pictures. Its passages have moved to the stretches.
    pub layout: Passages,
    /// The traces of all stretches.
    traces: Arc<Traces>,
}

/// A passage in its scope.
#[derive(Clone, Debug)]
pub struct Stretch {
    /// Where a reader meets it.
    pub scope: Scope,
    /// Its words.
    pub passage: Passage,
    /// The field that it is the value of; none for the text itself.
    pub field: Option<FieldPath>,
    /// The parts of its words that are a quotation, in order.
    pub quoted: Vec<Range<usize>>,
    /// Its sentences, once they have been asked for.
    sentences: OnceLock<Vec<Range<usize>>>,
    /// Who is named in each sentence, once that has been asked for.
    named: OnceLock<Vec<Vec<Named>>>,
    /// The traces of the prose that it stands in, and its number there.
    traces: Option<(Arc<Traces>, usize)>,
}

/// Where a reader meets a stretch of prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// What is still to be written: the words in square brackets of a text just begun.
    Blank,
    /// The title.
    Headline,
    /// The summary.
    Summary,
    /// The first paragraph.
    Lead,
    /// A paragraph of the text, or an item of a list in it.
    Body,
    /// A heading.
    Heading,
    /// Words set apart as somebody's own, by `>` or `::: quote`.
    Quote,
    /// A cell of a table.
    Table,
    /// What stands instead of a picture.
    Alt,
    /// What stands under a picture, or over a box.
    Caption,
    /// After the line that says that the release ends, and before the notes.
    AfterEnds,
    /// The notes to editors.
    Notes,
    /// A footnote.
    Footnote,
}

impl Prose {
    /// Reads the prose of an item whose text begins at byte `start` of its file.
    pub fn read(kind: Kind, file: &str, start: usize) -> Self {
        let mut layout = passages(file, start);
        let mut stretches = in_front(kind);
        let mut is_led = false;
        let prose = std::mem::take(&mut layout.list).into_iter().flat_map(Passage::in_parts);
        for passage in prose.filter(|passage| passage.block != Block::Code) {
            let scope = scope_of(&passage, is_led);
            is_led |= scope == Scope::Lead;
            stretches.push(Stretch::new(scope, passage, None));
        }
        Self::new(stretches, layout)
    }

    /// The prose of some stretches.
    pub fn new(mut stretches: Vec<Stretch>, layout: Passages) -> Self {
        let traces = Arc::new(Traces::of(stretches.iter().map(Stretch::words)));
        for (number, stretch) in stretches.iter_mut().enumerate() {
            stretch.traces = Some((traces.clone(), number));
        }
        Self {
            stretches,
            layout,
            traces,
        }
    }

    /// The stretches that may hold what a pattern needs; no other stretch matches it.
    pub fn worth_trying<'s>(&'s self, needs: &Needs) -> impl Iterator<Item = &'s Stretch> {
        let worth = self.traces.meeting(needs);
        let numbered = self.stretches.iter().enumerate();
        numbered.filter_map(move |(number, stretch)| (worth & self.traces.marks_of(number) != 0).then_some(stretch))
    }

    /// The stretches of the text itself, without those of the front matter.
    pub fn text(&self) -> impl Iterator<Item = &Stretch> {
        self.stretches.iter().filter(|stretch| stretch.field.is_none())
    }

    /// The stretches that have been written: all but the blanks of a text just begun.
    pub fn written(&self) -> impl Iterator<Item = &Stretch> {
        self.stretches.iter().filter(|stretch| stretch.scope != Scope::Blank)
    }

    /// The stretches in one of these scopes.
    pub fn within<'s>(&'s self, scopes: &'s [Scope]) -> impl Iterator<Item = &'s Stretch> {
        self.stretches
            .iter()
            .filter(move |stretch| scopes.contains(&stretch.scope))
    }

    /// The first paragraph.
    pub fn lead(&self) -> Option<&Stretch> {
        self.stretches.iter().find(|stretch| stretch.scope == Scope::Lead)
    }
}

impl Stretch {
    /// A passage in its scope, nothing in it known to be quoted yet.
    pub fn new(scope: Scope, passage: Passage, field: Option<FieldPath>) -> Self {
        Self {
            scope,
            traces: None,
            passage,
            field,
            quoted: Vec::new(),
            sentences: OnceLock::new(),
            named: OnceLock::new(),
        }
    }

    /// Its words.
    pub fn words(&self) -> &str {
        &self.passage.text
    }

    /// Its sentences, as ranges of its words.
    pub fn sentences(&self) -> &[Range<usize>] {
        self.sentences.get_or_init(|| self.passage.sentences())
    }

    /// The sentence in which a byte of its words stands; none between two sentences.
    pub fn sentence_at(&self, at: usize) -> Option<&Range<usize>> {
        let sentences = self.sentences();
        let first = sentences.partition_point(|sentence| sentence.end <= at);
        sentences.get(first).filter(|sentence| sentence.start <= at)
    }

    /// Who is named in each of its sentences; `directory` is the same for all that is asked of one item.
    pub fn named(&self, directory: &Directory) -> impl Iterator<Item = (&Range<usize>, &[Named])> {
        let sentences = self.sentences();
        let named = self.named.get_or_init(|| {
            let each = sentences.iter().cloned();
            each.map(|sentence| named(self.words(), sentence, directory)).collect()
        });
        sentences.iter().zip(named.iter().map(Vec::as_slice))
    }

    /// Its words, for patterns.
    pub fn traced(&self) -> Traced<'_> {
        match &self.traces {
            Some((traces, number)) => Traced::new(self.words(), traces, *number),
            None => Traced::unread(self.words()),
        }
    }

    /// Where some of its words stand: the field that holds them, or the bytes of the text.
    pub fn place(&self, source: &SourcePath, words: Range<usize>) -> Place {
        match &self.field {
            Some(field) => Place::Field(source.clone(), field.clone()),
            None => Place::text(source, self.passage.place(words)),
        }
    }

    /// Where it stands as a whole.
    pub fn whole(&self, source: &SourcePath) -> Place {
        self.place(source, 0..self.passage.text.len())
    }

    /// Whether some of its words lie within a quotation.
    pub fn is_quoted(&self, words: &Range<usize>) -> bool {
        // They stand in order, and this is asked of each word of a sentence.
        let first = self.quoted.partition_point(|quoted| quoted.end <= words.start);
        let meets = |quoted: &Range<usize>| quoted.start < words.end;
        self.scope == Scope::Quote || self.quoted.get(first).is_some_and(meets)
    }
}

fn scope_of(passage: &Passage, is_led: bool) -> Scope {
    if is_blank(passage.text.trim()) {
        return Scope::Blank;
    }
    match (&passage.holder, passage.block, passage.part) {
        (_, Block::Alt, _) => Scope::Alt,
        (_, Block::Caption, _) => Scope::Caption,
        (_, Block::Cell | Block::HeadCell, _) => Scope::Table,
        (Holder::Footnote, ..) => Scope::Footnote,
        (_, _, Part::Notes) => Scope::Notes,
        (_, _, Part::After | Part::Ends) => Scope::AfterEnds,
        (_, Block::Heading(_), _) => Scope::Heading,
        (Holder::BlockQuote | Holder::Quote { .. }, ..) => Scope::Quote,
        (Holder::Text, Block::Paragraph, _) if !is_led => Scope::Lead,
        _ => Scope::Body,
    }
}

/// Whether words are a blank to be filled in: all of them, or all that somebody is to have said. Square
/// brackets within a sentence are an editor's own.
fn is_blank(words: &str) -> bool {
    (words.starts_with('[') && words.ends_with(']')) || (words.contains("\"[") && words.contains("]\""))
}

/// What front matter gives a reader to read.
fn in_front(kind: Kind) -> Vec<Stretch> {
    let mut front = Vec::new();
    let mut add = |scope, field: &str, words: &str| {
        if !words.trim().is_empty() {
            let passage = Passage::plain(Block::Paragraph, words, 0);
            front.push(Stretch::new(scope, passage, Some(FieldPath::new(field))));
        }
    };
    match kind {
        Kind::Release(release) => {
            add(Scope::Headline, "title", &release.facts.title);
            add(Scope::Summary, "summary", &release.facts.summary);
            images(&release.facts.images, &mut add);
        }
        Kind::Newsletter(newsletter) => add(Scope::Headline, "title", &newsletter.facts.title),
        Kind::Page(page) => {
            add(Scope::Headline, "title", &page.facts.title);
            add(Scope::Summary, "summary", &page.facts.summary);
        }
        Kind::Event(event) => add(Scope::Headline, "title", &event.facts.title),
        Kind::Council(item) => add(Scope::Headline, "title", &item.facts.title),
        Kind::Topic(topic) => add(Scope::Summary, "summary", &topic.facts.summary),
        Kind::Person(_) | Kind::Ward(_) => {}
    }
    front
}

fn images(images: &[ImageFact], add: &mut impl FnMut(Scope, &str, &str)) {
    for (index, image) in images.iter().enumerate() {
        add(Scope::Alt, &format!("images[{index}].alt"), &image.alt);
        add(Scope::Caption, &format!("images[{index}].caption"), &image.caption);
    }
}
