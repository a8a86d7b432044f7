//! plain
use crate::output::prose::Prose;
/// x
pub fn plain(markdown: &str, _prose: &Prose, _base_url: &str, _width: usize) -> String {
    markdown.to_owned()
}
/// x
pub fn one_line(markdown: &str) -> String {
    markdown.to_owned()
}
