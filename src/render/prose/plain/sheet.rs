//! A sheet of plain text: lines of a width, indented, with blank lines between paragraphs.

/// What has been written, and how the next line begins.
#[derive(Debug)]
pub struct Sheet {
    out: String,
    width: usize,
    indents: Vec<Indent>,
}

/// A step to the right: its marker stands before the first line, as much space before the others.
#[derive(Debug)]
struct Indent {
    marker: String,
    written: bool,
}

/// However deep a list is, so many characters of a line are left for words.
const LEAST: usize = 20;

impl Sheet {
    /// An empty sheet, for lines of so many characters.
    pub fn new(width: usize) -> Self {
        Self {
            out: String::new(),
            width,
            indents: Vec::new(),
        }
    }

    /// An empty sheet for a footnote, which will stand to the right of its number.
    pub fn note(&self) -> Self {
        Self::new(self.width.saturating_sub("[10] ".len()))
    }

    /// How many characters a line has for words just now.
    pub fn room(&self) -> usize {
        let indent: usize = self.indents.iter().map(|indent| indent.marker.chars().count()).sum();
        self.width.saturating_sub(indent).max(LEAST)
    }

    /// From here on lines begin further to the right, the first of them with the marker.
    pub fn indent(&mut self, marker: &str) {
        self.indents.push(Indent {
            marker: marker.to_owned(),
            written: false,
        });
    }

    /// From here on lines begin again where they began before the last step.
    pub fn outdent(&mut self) {
        self.indents.pop();
    }

    /// A paragraph, wrapped, and a blank line after it. A line break in it stays.
    pub fn paragraph(&mut self, words: &str) {
        if !words.trim().is_empty() {
            self.close_paragraph(words);
            self.gap();
        }
    }

    /// A paragraph, wrapped, with the next one close below it.
    pub fn close_paragraph(&mut self, words: &str) {
        if words.trim().is_empty() {
            return;
        }
        let room = self.room();
        for line in words.trim().split('\n') {
            let mut row = String::new();
            let mut length = 0;
            // A no-break space is no place to break.
            for word in line.split([' ', '\t', '\r']).filter(|word| !word.is_empty()) {
                let more = word.chars().count();
                if length > 0 && length + 1 + more > room {
                    self.line(&row);
                    row.clear();
                    length = 0;
                }
                if length > 0 {
                    row.push(' ');
                    length += 1;
                }
                row.push_str(word);
                length += more;
            }
            self.line(&row);
        }
    }

    /// Lines as they are, and a blank line after them.
    pub fn lines(&mut self, text: &str) {
        for line in text.trim_end().lines() {
            self.line(line);
        }
        self.gap();
    }

    /// A heading: the first two levels in capitals, the others underlined.
    pub fn heading(&mut self, words: &str, level: u8) {
        let words = words.trim();
        if level <= 2 {
            return self.paragraph(&words.to_uppercase());
        }
        let start = self.out.len();
        self.close_paragraph(words);
        let longest = self.out[start..].lines().map(|line| line.trim().chars().count()).max();
        if let Some(longest) = longest {
            self.line(&"-".repeat(longest));
        }
        self.gap();
    }

    /// One blank line, if there is something to part from.
    pub fn gap(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    /// How many bytes have been written.
    pub fn length(&self) -> usize {
        self.out.len()
    }

    /// Takes back what was written since there were so many bytes.
    pub fn take_from(&mut self, length: usize) -> String {
        self.out.split_off(length)
    }

    /// The whole.
    pub fn finish(mut self) -> String {
        self.out.truncate(self.out.trim_end().len());
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.out
    }

    fn line(&mut self, line: &str) {
        for indent in &mut self.indents {
            if indent.written {
                self.out.extend(std::iter::repeat_n(' ', indent.marker.chars().count()));
            } else {
                self.out.push_str(&indent.marker);
            }
            indent.written = true;
        }
        // No-break spaces have done their work; not every newsroom's system knows them.
        self.out.push_str(&line.replace('\u{a0}', " "));
        self.out.truncate(self.out.trim_end_matches(' ').len());
        self.out.push('\n');
    }
}
