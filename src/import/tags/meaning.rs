//! What a tag stands for, where that is plain.

use super::Markup;
use super::tag::{Language, Tag};
use crate::import::body::opens_block;

/// Filters that make a path an address of the old site, and change nothing else about it.
const OF_ADDRESS: [&str; 3] = ["url", "relative_url", "absolute_url"];

/// Values that are the address of the old site itself, or a part of it.
const OF_SITE: [&str; 4] = ["site.baseurl", "site.url", "site.base_url", "site.root"];

/// What a tag that shows a picture has in its name.
const PICTURES: [&str; 5] = ["img", "image", "figure", "picture", "photo"];

/// How the name of a picture's file ends.
const FILES: [&str; 7] = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif"];

/// What stands for a tag; none where only its own program knows. `before` is what is written out of the text before it.
pub(super) fn meaning(tag: &Tag, before: &str, after: &str, markup: Markup) -> Option<String> {
    if is_place(before) {
        return address(tag, after);
    }
    if tag.language == Language::Value {
        return None;
    }
    picture(tag, before, markup)
        .or_else(|| elsewhere(tag))
        .or_else(|| link(tag))
        .or_else(|| quotation(tag))
}

/// Whether an address is to follow: of a link, a picture, an attribute.
fn is_place(before: &str) -> bool {
    before.ends_with(['(', '"', '\'', '<']) || before.ends_with("]: ")
}

/// The address that a tag stands for.
fn address(tag: &Tag, after: &str) -> Option<String> {
    let is_plain = |path: &str| !path.is_empty() && !path.contains(['"', '\'', ' ', '|', '(', ')', '<', '>']);
    let path = match tag.language {
        Language::Value if OF_SITE.contains(&tag.inner) => {
            let goes_on = after.starts_with('/') || after.starts_with("{{site.") || after.starts_with("{{ site.");
            return goes_on.then(String::new);
        }
        Language::Value => {
            let (quoted, filter) = tag.inner.rsplit_once('|')?;
            let quoted = quoted.trim();
            let path = ["\"", "'"]
                .into_iter()
                .find_map(|mark| quoted.strip_prefix(mark)?.strip_suffix(mark))?;
            OF_ADDRESS.contains(&filter.trim()).then_some(path)?.to_owned()
        }
        Language::Liquid if tag.name == "post_url" => format!("{}.md", tag.only()?),
        Language::Liquid if tag.name == "link" => tag.only()?.trim_start_matches("_posts/").to_owned(),
        Language::Liquid => return None,
        // Whatever the tag is called: in the place of an address, a file's name is that of the page to go to.
        Language::Hugo => {
            let page = tag.only()?;
            let path = page.split('#').next().unwrap_or_default();
            let is_file = [".md", ".html"].iter().any(|end| path.ends_with(end));
            let is_page = ["ref", "relref"].contains(&tag.name) && page == path && path.starts_with('/');
            match is_page && !is_file {
                true => format!("{}/", path.trim_end_matches('/')),
                false => is_file.then_some(page)?.to_owned(),
            }
        }
    };
    is_plain(&path).then_some(path)
}

fn picture(tag: &Tag, before: &str, markup: Markup) -> Option<String> {
    let name = tag.name.to_lowercase();
    if !PICTURES.iter().any(|part| name.contains(part)) {
        return None;
    }
    let is_file = |value: &str| FILES.iter().any(|end| value.to_lowercase().ends_with(end));
    let mut unnamed = tag.words.iter().filter(|word| word.key.is_none() && word.is_quoted);
    let src = match tag.any(&["src", "file", "url", "path"]) {
        Some(src) => src,
        None => unnamed.next()?.value,
    };
    if !is_file(src) || src.contains("{{") {
        return None;
    }
    // What only Liquid is given without a name: the picture, perhaps its class, and last what it shows.
    let alt = tag.value("alt").or_else(|| Some(unnamed.next_back()?.value));
    let alt = said(alt.unwrap_or_default());
    let src = match tag.language {
        Language::Liquid if src.contains('/') && !src.starts_with(['.', '/']) && !src.contains(':') => {
            format!("/{src}")
        }
        _ => src.to_owned(),
    };
    let block = before.rsplit("\n\n").next().unwrap_or_default();
    if markup == Markup::Html || opens_block(block.trim_start()) {
        let escaped = |text: &str| text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
        return Some(format!("<img src=\"{}\" alt=\"{}\">", escaped(&src), escaped(&alt)));
    }
    let target = if src.contains([' ', '(', ')']) {
        format!("<{src}>")
    } else {
        src
    };
    let caption = tag.value("caption").map(said).filter(|caption| !caption.is_empty());
    let caption = caption.map_or(String::new(), |caption| format!("\n*{caption}*"));
    Some(format!("![{}]({target}){caption}", in_brackets(&alt)))
}

/// What another site shows: a link to it.
fn elsewhere(tag: &Tag) -> Option<String> {
    let id = tag.value("id").or_else(|| tag.only());
    let is_id = |id: &&str| {
        !id.is_empty()
            && id
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
    };
    let id = id.filter(is_id)?;
    let user = tag.value("user").filter(is_id);
    let title = tag.value("title").map(said);
    let video = |site: &str| title.map_or(format!("Video on {site}"), |title| format!("Video: {title}"));
    let (words, address) = match tag.name {
        "youtube" => (video("YouTube"), format!("https://www.youtube.com/watch?v={id}")),
        "vimeo" => (video("Vimeo"), format!("https://vimeo.com/{id}")),
        "tweet" | "twitter" | "x" => (
            user.map_or("Post on Twitter".to_owned(), |user| {
                format!("Post of @{user} on Twitter")
            }),
            format!("https://twitter.com/{}/status/{id}", user.unwrap_or("i")),
        ),
        "instagram" => (
            "Picture on Instagram".to_owned(),
            format!("https://www.instagram.com/p/{id}/"),
        ),
        _ => return None,
    };
    Some(format!("[{}]({address})", in_brackets(&words)))
}

fn link(tag: &Tag) -> Option<String> {
    let to = tag.any(&["href", "url", "link"])?;
    let words = said(tag.any(&["text", "label"])?);
    let is_plain = !to.is_empty() && !to.contains(['<', '>', '(', ')', ' ', '{']) && !words.trim().is_empty();
    (is_plain && tag.words.len() == 2).then(|| format!("[{}]({to})", in_brackets(&words)))
}

fn quotation(tag: &Tag) -> Option<String> {
    let text = said(tag.any(&["text", "quote"])?);
    let by = said(tag.any(&["cite", "author", "attribution"])?);
    (tag.name.contains("quote") && tag.words.len() == 2).then(|| format!("> {}\n>\n> — {}\n", text.trim(), by.trim()))
}

/// A value on one line, its quotation marks as they are read.
fn said(value: &str) -> String {
    let words: Vec<&str> = value.split_whitespace().collect();
    words.join(" ").replace("\\\"", "\"")
}

fn in_brackets(words: &str) -> String {
    words.replace('[', "\\[").replace(']', "\\]")
}
