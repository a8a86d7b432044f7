//! Which pages somebody looks at: what changes there is shown before the rest is made.

use std::collections::VecDeque;

use super::scene::Site;
use crate::base::OutputPath;
use crate::output::plan::LASTING_SHEET;
use crate::pipeline::Haste;

/// So many pages are open at once, in the browsers of whoever writes.
const MOST: usize = 8;

/// So many others are made in the time in which nobody notices.
const FEW: usize = 100;

/// The pages that were asked for last, or whose notes were.
#[derive(Debug, Default)]
pub struct Looks(VecDeque<OutputPath>);

impl Looks {
    /// Notes that somebody looks at a file; what is no page is not looked at.
    pub fn look(&mut self, file: OutputPath) {
        if !file.is_page() {
            return;
        }
        self.0.retain(|known| *known != file);
        self.0.push_front(file);
        self.0.truncate(MOST);
    }

    /// What must not wait for the rest; none where nobody looks at anything.
    pub fn haste(&self, site: &Site) -> Option<Haste> {
        let sheet = OutputPath::new(LASTING_SHEET.trim_start_matches('/'));
        let texts = self.0.iter().filter_map(|page| site.origin_of(page));
        let haste = Haste {
            texts: texts.cloned().collect(),
            files: self.0.iter().cloned().chain([sheet]).collect(),
            others: FEW,
            ..Haste::default()
        };
        (!self.0.is_empty()).then_some(haste)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pages_that_were_looked_at_last_do_not_wait() {
        let mut looks = Looks::default();
        assert!(looks.haste(&Site::default()).is_none());
        looks.look(OutputPath::new("feed.xml"));
        assert!(looks.haste(&Site::default()).is_none());
        let page = |number: usize| OutputPath::new(&format!("{number}/index.html"));
        (0..=MOST).chain([1]).for_each(|number| looks.look(page(number)));
        let haste = looks.haste(&Site::default()).unwrap();
        assert!(!haste.files.contains(&page(0)));
        assert!((1..=MOST).all(|number| haste.files.contains(&page(number))));
        assert!(haste.files.contains(&OutputPath::new("assets/site.css")));
    }
}
