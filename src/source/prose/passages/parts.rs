//! A passage far longer than anybody writes, in parts that can be read one by one.

use std::ops::Range;

use super::{Mark, Passage};

/// How long a passage is at most, in bytes, before it is read in parts: a thousand words and more.
const LONGEST: usize = 8_000;

impl Passage {
    /// The passage in parts, each of some sentences; itself where it is not longer than anybody writes. A rule looks at the
    /// passage around whatever it finds, and a text of a megabyte without a blank line would be read again for each find in it.
    pub fn in_parts(self) -> Vec<Self> {
        if self.text.len() <= LONGEST {
            return vec![self];
        }
        let mut parts = Vec::new();
        let mut start = 0;
        let mut end = 0;
        for sentence in self.sentences() {
            if sentence.end - start > LONGEST && end > start {
                parts.push(self.part(start..end));
                start = sentence.start;
            }
            end = sentence.end;
        }
        parts.push(self.part(start..self.text.len()));
        parts
    }

    fn part(&self, words: Range<usize>) -> Self {
        let within = self.marks.iter().filter(|mark| meets(&mark.words, &words));
        let marks = within.map(|mark| Mark {
            words: mark.words.start.max(words.start) - words.start..mark.words.end.min(words.end) - words.start,
            ..mark.clone()
        });
        Self {
            text: self.text[words.clone()].to_owned(),
            range: self.place(words.clone()),
            marks: marks.collect(),
            steps: self.steps.part(words),
            holder: self.holder.clone(),
            ..*self
        }
    }
}

fn meets(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::prose::passages::passages;

    #[test]
    fn what_anybody_writes_stays_in_one() {
        let mut found = passages("The bus. *It* runs.", 4);
        let passage = found.list.remove(0);
        assert_eq!(passage.clone().in_parts(), [passage]);
    }

    #[test]
    fn parts_hold_every_word_and_each_knows_its_place() {
        let text = "The bus &amp; *the [tram](/tram)* run. ".repeat(700);
        let mut found = passages(&text, 0);
        let whole = found.list.remove(0);
        let parts = whole.clone().in_parts();
        assert!(parts.len() > 1 && parts.iter().all(|part| part.text.len() <= LONGEST));
        let read: Vec<&str> = parts.iter().map(|part| part.text.trim()).collect();
        assert_eq!(read.join(" "), whole.text.trim());
        for part in &parts {
            for (mark, target) in part.links() {
                assert_eq!((&part.text[mark.words.clone()], target), ("tram", "/tram"));
                assert_eq!(&text[mark.range.clone()], "[tram](/tram)");
            }
            for (at, _) in part.text.match_indices("tram") {
                let place = part.place(at..at + 4);
                assert_eq!(&text[place], "tram");
            }
            let first = part.text.find('&').map(|at| part.place(at..at + 1));
            assert!(first.is_some_and(|place| text[place.start..].starts_with("&amp;")));
        }
    }
}
