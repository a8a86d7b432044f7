//! The page that stands in the place of all others while there is no edition to show.

use super::http::ASSETS;
use super::scene::{Scene, State};
use crate::press::read::text_of;
use crate::press::report::{self, Entry};

/// So many errors are shown; whoever mends them sees the others.
const MOST: usize = 50;

/// The page.
pub fn page(scene: &Scene) -> String {
    let (title, words, list) = match scene.state {
        State::Stopped(_) => {
            let words = "What stops it is told below. Mend it and save; this page goes away by itself.";
            ("The website cannot be made yet", words, list(scene))
        }
        State::Begun | State::Fresh => {
            let words = "The texts are being read. It is shown here as soon as it is made.";
            ("One moment: the website is being made", words, String::new())
        }
    };
    format!(
        "<!doctype html><html lang=\"en-GB\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>{title}</title>\
         <link rel=\"stylesheet\" href=\"{ASSETS}notice.css\">\
         <noscript><meta http-equiv=\"refresh\" content=\"2\"></noscript></head>\
         <body><main><h1>{title}</h1><p>{words}</p>{list}</main></body></html>"
    )
}

/// The errors, each with its place and its remedy.
fn list(scene: &Scene) -> String {
    let errors: Vec<_> = scene
        .findings
        .iter()
        .filter(|finding| finding.is_error())
        .cloned()
        .collect();
    let root = scene.folder.root();
    let entries = report::json(&errors[..errors.len().min(MOST)], &|path| text_of(root, path));
    let items: String = entries.iter().map(item).collect();
    let more = match errors.len().saturating_sub(MOST) {
        0 => String::new(),
        more => format!("<p>And {more} more.</p>"),
    };
    format!("<ol>{items}</ol>{more}")
}

fn item(entry: &Entry) -> String {
    let place = match (&entry.file, entry.line) {
        (Some(file), Some(line)) => format!("{file}, line {line}"),
        (Some(file), None) => file.clone(),
        _ => "The site".to_owned(),
    };
    let [message, remedy] = [&entry.message, &entry.remedy].map(|text| worded(text));
    let [place, code] = [&place, entry.rule].map(escaped);
    format!(
        "<li><p class=\"place\">{place}</p><p class=\"fault\">{message}</p><p>{remedy}</p>\
         <p class=\"code\">pressroom explain {code}</p></li>"
    )
}

/// Words of a finding: what stands between backticks is as it stands in the file.
fn worded(text: &str) -> String {
    let parts = text.split('`').enumerate();
    let parts = parts.map(|(index, part)| match index % 2 {
        0 => escaped(part),
        _ => format!("<code>{}</code>", escaped(part)),
    });
    parts.collect()
}

/// Text of an author as text of a page.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::base::{Diagnostic, Place, SourcePath, code};
    use crate::press::read::Folder;

    #[test]
    fn what_an_author_wrote_is_text_on_the_page() {
        let mut scene = Scene::begun(&Folder::new(Path::new("nowhere")));
        assert!(page(&scene).contains("One moment"));
        scene.state = State::Stopped(None);
        let fault = Diagnostic::new(&code::BAD_DATE, "`<b>` is no date");
        scene.findings = vec![
            fault
                .at(Place::File(SourcePath::new("content/a&b.md")))
                .help("Write <one>."),
        ];
        let page = page(&scene);
        assert!(page.contains(
            "<p class=\"place\">content/a&amp;b.md</p><p class=\"fault\"><code>&lt;b&gt;</code> is no date</p>"
        ));
        assert!(page.contains("<p>Write &lt;one&gt;.</p>"), "{page}");
    }
}
