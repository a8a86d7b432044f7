//! What an import drops or changes, counted by kind and told by file.

use std::collections::BTreeMap;

/// A kind of loss or change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Loss {
    /// Bytes that were not UTF-8.
    NotUtf8,
    /// A byte order mark.
    Mark,
    /// Line ends of Windows or of an old Mac.
    LineEnds,
    /// Front matter that had to be mended before it could be read.
    Mended,
    /// A file without front matter.
    NoFrontMatter,
    /// A setting of the old site that was not understood.
    Setting,
    /// A title taken from elsewhere.
    Title,
    /// Marks, tags or entities taken out of a title or summary.
    PlainText,
    /// A summary made from the text.
    SummaryMade,
    /// A summary that repeats the title, as there was no text.
    SummaryFromTitle,
    /// A date taken from the name of the file.
    DateFromName,
    /// A date that the clocks make doubtful.
    DateDoubtful,
    /// A date after which the old site no longer showed the post.
    Expiry,
    /// A post without any topic.
    NoTopic,
    /// Two spellings of a topic that became one.
    TopicMerged,
    /// A topic of whose name no address can be made.
    TopicDropped,
    /// An address that was taken already.
    SlugChanged,
    /// An old address that cannot redirect.
    AliasDropped,
    /// A field without a value.
    FieldEmpty,
    /// A field that holds more than text or a list of text.
    FieldDropped,
    /// A field that was kept under a name of its own.
    FieldKept,
    /// A picture that is not in the archive.
    PictureMissing,
    /// A picture without a description.
    PictureUndescribed,
    /// A file beside a post that could not be taken along.
    FileDropped,
    /// A post without text.
    BodyEmpty,
    /// Parts of a web page around its text.
    PageReduced,
    /// Blank lines in raw HTML.
    HtmlJoined,
    /// A line that would have opened a directive.
    DirectiveEscaped,
    /// Tags that became the markdown they stood for.
    TagWritten,
    /// Liquid tags that stay as text.
    Liquid,
    /// Hugo shortcodes that stay as text.
    Shortcode,
    /// Attribute lists of kramdown that stay as text.
    Attributes,
    /// Links within the old site.
    RelativeLink,
}

/// One entry of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// The file of the archive.
    pub file: String,
    /// How often.
    pub times: usize,
    /// What, in the words of the archive; may be empty.
    pub detail: String,
}

/// All that was dropped or changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Losses(BTreeMap<Loss, Vec<Noted>>);

impl Losses {
    /// Notes one loss.
    pub(super) fn note(&mut self, loss: Loss, file: &str, detail: impl Into<String>) {
        self.note_times(loss, file, 1, detail);
    }

    /// Notes a loss that happened so many times in a file; none is no loss.
    pub(super) fn note_times(&mut self, loss: Loss, file: &str, times: usize, detail: impl Into<String>) {
        if times == 0 {
            return;
        }
        self.0.entry(loss).or_default().push(Noted {
            file: file.to_owned(),
            times,
            detail: detail.into(),
        });
    }

    /// How often a loss happened.
    pub fn count(&self, loss: Loss) -> usize {
        self.0
            .get(&loss)
            .map_or(0, |noted| noted.iter().map(|one| one.times).sum())
    }

    /// How many files of the archive a loss touched.
    pub fn files(&self, loss: Loss) -> usize {
        let mut files: Vec<&str> = self.of(loss).iter().map(|noted| noted.file.as_str()).collect();
        files.sort_unstable();
        files.dedup();
        files.len()
    }

    /// Each place of a loss, in the order in which the posts were read.
    pub fn of(&self, loss: Loss) -> &[Noted] {
        self.0.get(&loss).map_or(&[], Vec::as_slice)
    }

    /// The kinds of loss that happened.
    pub fn kinds(&self) -> impl Iterator<Item = Loss> + '_ {
        self.0.keys().copied()
    }
}

impl Loss {
    /// The loss in the words of the report.
    pub fn words(self) -> &'static str {
        match self {
            Loss::NotUtf8 => "not saved as UTF-8: read as Windows-1252 or UTF-16, so look at accents and £ signs",
            Loss::Mark => "invisible byte order mark taken off",
            Loss::LineEnds => "line ends of Windows or old Macs made plain",
            Loss::Mended => "front matter mended or passed over in part",
            Loss::NoFrontMatter => "no front matter: facts come from the text and the file name",
            Loss::Setting => "setting of the old site not understood",
            Loss::Title => "no title: taken from the first heading or the file name",
            Loss::PlainText => "marks, tags or entities made plain in a title or summary",
            Loss::SummaryMade => "no summary: made from the first sentences",
            Loss::SummaryFromTitle => "no summary and no text: the title stands in",
            Loss::DateFromName => "date taken from the name or folder of the file",
            Loss::DateDoubtful => "time that the clock change skips or doubles",
            Loss::Expiry => "had an expiry date, which is kept as x_ field only: the post shows",
            Loss::NoTopic => "no topic: filed under news",
            Loss::TopicMerged => "spelling of a topic merged with another",
            Loss::TopicDropped => "topic dropped: no address can be made of its name",
            Loss::SlugChanged => "address changed to be the only one, or to be allowed",
            Loss::AliasDropped => "old address dropped: it cannot redirect",
            Loss::FieldEmpty => "empty field dropped",
            Loss::FieldDropped => "field dropped: it holds more than text or a list of text",
            Loss::FieldKept => "field kept under a name that begins with x_",
            Loss::PictureMissing => "picture not in the archive: its address is kept as x_image",
            Loss::PictureUndescribed => "picture without a description (alt text)",
            Loss::FileDropped => "file beside a post not taken along",
            Loss::BodyEmpty => "no text below the front matter",
            Loss::PageReduced => "web page reduced to what its body holds",
            Loss::HtmlJoined => "blank lines taken out of raw HTML, so that it is not read as markdown",
            Loss::DirectiveEscaped => "line that begins with ::: escaped, so that it stays text",
            Loss::TagWritten => "tag written out as the picture, link or text that it stood for",
            Loss::Liquid => "Liquid tag left as text",
            Loss::Shortcode => "Hugo shortcode left as text",
            Loss::Attributes => "kramdown attribute list left as text",
            Loss::RelativeLink => "link or picture within the old site left as it was: see that it still lands",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn losses_are_counted_by_kind_and_by_file() {
        let mut losses = Losses::default();
        losses.note_times(Loss::Liquid, "a.md", 3, "");
        losses.note_times(Loss::Liquid, "a.md", 2, "");
        losses.note_times(Loss::Shortcode, "a.md", 0, "");
        assert_eq!((losses.count(Loss::Liquid), losses.files(Loss::Liquid)), (5, 1));
        assert_eq!(losses.kinds().collect::<Vec<_>>(), [Loss::Liquid]);
    }
}
