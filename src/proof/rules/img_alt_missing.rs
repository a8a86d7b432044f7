//! Pictures of a page that have no text in their place.

use crate::base::rules;
use crate::proof::page::Node;
use crate::proof::{Look, OutputRule, Page, Remarks, Told};

/// Its documentation stands in `base/rules/`.
pub static RULE: OutputRule = OutputRule {
    told: Told::Rule(rules::img_alt_missing::RULE),
    looks: &[Look::Page(page)],
};

fn page(page: &Page, remarks: &mut Remarks) {
    for image in page.reading.named("img") {
        let source = image.attribute("src").unwrap_or_default();
        let name = source.rsplit('/').next().unwrap_or_default();
        let Some(alt) = image.attribute("alt") else {
            if image.attribute("role") != Some("presentation") {
                remarks
                    .tell(format!("the picture `{source}` has no alt text"))
                    .clue(format!("({name}"))
                    .clue(format!("/{name}"))
                    .clue("<img");
            }
            continue;
        };
        if is_file_name(alt) {
            remarks
                .tell(format!(
                    "the alt text of the picture `{source}` is `{alt}`, which is no description"
                ))
                .clue(format!("![{alt}]"))
                .clue(format!("alt=\"{alt}\""));
        } else if let Some(link) = alone_in_link(image).filter(|_| alt.trim().is_empty()) {
            let href = link.attribute("href").unwrap_or_default();
            remarks
                .tell(format!(
                    "the link to `{href}` holds a picture without alt text and no words, so nobody hears where it leads"
                ))
                .clue(format!("({name}"))
                .clue(format!("/{name}"));
        }
    }
}

/// The link that a picture is all of.
fn alone_in_link(image: Node) -> Option<Node> {
    let mut around = image.ancestors();
    let link = around.find(|node| node.name() == "a")?;
    let has_words =
        !link.text().is_empty() || link.attribute("aria-label").is_some() || link.attribute("title").is_some();
    (!has_words && link.descendants().filter(|node| node.name() == "img").count() == 1).then_some(link)
}

/// `IMG_2044.jpg`, `dsc-17`, `photo`, `image 3`.
fn is_file_name(alt: &str) -> bool {
    let alt = alt.trim().to_ascii_lowercase();
    let is_file = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif", ".heic"]
        .iter()
        .any(|end| alt.ends_with(end));
    let rest = ["img", "dsc", "dscn", "photo", "image", "picture", "pic", "screenshot"]
        .iter()
        .filter_map(|start| alt.strip_prefix(start));
    let mut rest = rest.map(|rest| {
        rest.chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '-' | '_' | ' ' | '(' | ')'))
    });
    (is_file && !alt.contains(' ')) || rest.any(|is_number| is_number)
}
