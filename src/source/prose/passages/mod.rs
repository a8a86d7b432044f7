//! A text as a reader meets it: paragraph by paragraph, each letter knowing its place in the author's file.

use std::ops::Range;

mod open;
mod parts;
mod place;
mod reader;
mod sentences;
mod signs;

pub use place::Steps;
pub use reader::passages;
pub use sentences::{sentences, words};
pub use signs::is_notes_heading;

/// The prose of a text, in the order of reading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passages {
    /// Its passages. Those without words are left out, headings apart.
    pub list: Vec<Passage>,
    /// Its tables.
    pub tables: Vec<Table>,
    /// Its pictures.
    pub pictures: Vec<Picture>,
}

/// A run of prose that is read in one go: a paragraph, a heading, an item of a list, a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// What it is.
    pub block: Block,
    /// In which part of a release it stands.
    pub part: Part,
    /// What it stands in.
    pub holder: Holder,
    /// Its words: without markup, references read, each break of a line one space. Typography is
    /// the author's own.
    pub text: String,
    /// Where it stands in the file, markup included, in bytes.
    pub range: Range<usize>,
    /// What is special about parts of it.
    pub marks: Vec<Mark>,
    /// Where each byte of its words stands in the file.
    pub steps: Steps,
}

/// What a passage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Block {
    /// A paragraph.
    Paragraph,
    /// A heading of a level, 1 to 6.
    Heading(u8),
    /// An item of a list; its number where the list is numbered.
    Item(Option<u64>),
    /// A cell in the head of a table.
    HeadCell,
    /// A cell below it.
    Cell,
    /// The alternative text of a picture.
    Alt,
    /// What stands under a picture, or the title of a file to download.
    Caption,
    /// A block of raw HTML: its words, without finer places.
    Html,
    /// A block of code.
    Code,
}

/// The parts of a release.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// What may be printed.
    #[default]
    Body,
    /// The line that says that it ends here.
    Ends,
    /// What comes after that line.
    After,
    /// The notes to editors, their heading included.
    Notes,
}

/// What a passage stands in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Holder {
    /// The text itself.
    #[default]
    Text,
    /// A quotation set apart by `>`.
    BlockQuote,
    /// `::: quote slug role="…"`.
    Quote {
        /// The slug of the person.
        person: String,
        /// The role, where it is written.
        role: String,
    },
    /// `::: key-facts`.
    KeyFacts,
    /// `::: figure`, `::: download` or `::: contact`.
    Aside,
    /// A footnote.
    Footnote,
}

/// Something special about a part of a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// What.
    pub kind: MarkKind,
    /// Which bytes of the passage's words.
    pub words: Range<usize>,
    /// Where it stands in the file, markup included.
    pub range: Range<usize>,
}

/// What is special.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// It is a link to this address, as written.
    Link(String),
    /// It is strong.
    Strong,
    /// It is code.
    Code,
    /// It is a span of raw HTML in another language: the value of its `lang`.
    Lang(String),
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The words in its head, cell by cell.
    pub head: Vec<String>,
    /// How many rows are below.
    pub rows: usize,
    /// Where it stands in the file.
    pub range: Range<usize>,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Its address, as written.
    pub target: String,
    /// Its alternative text.
    pub alt: String,
    /// Where it stands in the file, markup included.
    pub range: Range<usize>,
}

impl Passages {
    /// What may be printed: passages before the line that ends the release and before the notes.
    pub fn body(&self) -> impl Iterator<Item = &Passage> {
        self.list.iter().filter(|passage| passage.part == Part::Body)
    }

    /// The first paragraph.
    pub fn lead(&self) -> Option<&Passage> {
        self.body()
            .find(|passage| passage.block == Block::Paragraph && passage.holder == Holder::Text)
    }

    /// How many words a reader meets before the end of the release.
    pub fn count_words(&self) -> usize {
        self.body().map(|passage| words(&passage.text).count()).sum()
    }
}

impl Passage {
    /// A passage without markup that stands in the file just as it reads.
    pub fn plain(block: Block, text: &str, start: usize) -> Self {
        Self {
            block,
            part: Part::Body,
            holder: Holder::Text,
            text: text.to_owned(),
            range: start..start + text.len(),
            marks: Vec::new(),
            steps: Steps::verbatim(text, start),
        }
    }

    /// Where some of its words stand in the file: the smallest run of bytes that holds them, links
    /// and emphasis between them included.
    pub fn place(&self, words: Range<usize>) -> Range<usize> {
        self.steps.place(words).unwrap_or_else(|| self.range.clone())
    }

    /// The sentences, as ranges of its words.
    pub fn sentences(&self) -> Vec<Range<usize>> {
        sentences(&self.text)
    }

    /// The links in it.
    pub fn links(&self) -> impl Iterator<Item = (&Mark, &str)> {
        self.marks.iter().filter_map(|mark| match &mark.kind {
            MarkKind::Link(target) => Some((mark, target.as_str())),
            _ => None,
        })
    }
}

#[cfg(test)]
mod tests;
