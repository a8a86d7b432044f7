//! A passage while it is being read.

use std::ops::Range;

use super::{Block, Mark, Steps};

/// A passage that is not yet whole.
pub(super) struct Open {
    pub block: Block,
    pub text: String,
    pub range: Range<usize>,
    pub marks: Vec<Mark>,
    pub steps: Steps,
    pub target: String,
}

impl Open {
    /// A passage of which nothing has been read.
    pub fn new(block: Block, range: Range<usize>) -> Self {
        Self {
            block,
            text: String::new(),
            range,
            marks: Vec::new(),
            steps: Steps::default(),
            target: String::new(),
        }
    }

    /// Adds words and the bytes that they come from.
    pub fn push(&mut self, words: &str, source: Range<usize>) {
        let at = self.text.len();
        self.text.push_str(words);
        self.steps.push(at..self.text.len(), source);
    }
}
