//! Where the facts of an old post end and its text begins: YAML, TOML or JSON front matter, or none.

use crate::base::SourcePath;
use crate::source::yaml::{self, Map, Value};

use super::{Loss, emit, toml};

/// Facts of more bytes than these are no facts of a post.
const LONGEST: usize = 128 * 1024;

/// An old post, taken apart.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Front {
    /// Its facts.
    pub facts: Map,
    /// Its text.
    pub body: String,
    /// What was mended or passed over on the way.
    pub losses: Vec<(Loss, String)>,
}

/// Takes a post apart.
///
/// # Errors
/// Where the facts cannot be read, in words: they might have said that the post is a draft.
pub(super) fn split(text: &str) -> Result<Front, String> {
    let start = text.len() - text.trim_start().len();
    let head = text[start..].lines().next().unwrap_or_default().trim_end();
    match head {
        "---" => fenced(text, start, &["---", "..."], yaml_block),
        "+++" => fenced(text, start, &["+++"], |block, _| {
            toml::read(block).map_err(|fault| format!("the front matter cannot be read: {fault}"))
        }),
        head if head.starts_with('{') && !head.starts_with("{{") && !head.starts_with("{%") => json(&text[start..]),
        _ => Ok(bare(text)),
    }
}

/// Reads a block of YAML, mending what old generators let pass.
///
/// # Errors
/// Where it cannot be read at all, in words.
pub(super) fn yaml_block(block: &str, losses: &mut Vec<(Loss, String)>) -> Result<Map, String> {
    let outcome = yaml::read(&path(), block, 0);
    let messages: Vec<String> = outcome.diagnostics.into_iter().map(|finding| finding.message).collect();
    if let Some(map) = outcome.value {
        losses.extend(messages.into_iter().map(|message| (Loss::Mended, message)));
        return Ok(map);
    }
    let reason = messages.into_iter().next().unwrap_or_default();
    match yaml::read(&path(), &mended(block), 0).value {
        Some(map) => {
            losses.push((Loss::Mended, reason));
            Ok(map)
        }
        None => Err(format!("the front matter cannot be read: {reason}")),
    }
}

fn too_long() -> String {
    "the front matter is too long: 128 kB are the most".into()
}

fn bare(text: &str) -> Front {
    Front {
        facts: Map::default(),
        body: text.to_owned(),
        losses: vec![(Loss::NoFrontMatter, String::new())],
    }
}

type Reader = fn(&str, &mut Vec<(Loss, String)>) -> Result<Map, String>;

fn fenced(text: &str, start: usize, ends: &[&str], read: Reader) -> Result<Front, String> {
    let begin = start + text[start..].find('\n').map_or(text.len() - start, |at| at + 1);
    let mut at = begin;
    for line in text[begin..].split_inclusive('\n') {
        if ends.contains(&line.trim_end()) {
            if at - begin > LONGEST {
                return Err(too_long());
            }
            let mut losses = Vec::new();
            let facts = read(&text[begin..at], &mut losses)?;
            return Ok(Front {
                facts,
                body: text[at + line.len()..].to_owned(),
                losses,
            });
        }
        at += line.len();
    }
    // A rule across the page may open a text; facts that never end may not be guessed at.
    if text[begin..].lines().take(3).any(|line| key_of(line).is_some()) {
        return Err("the front matter never ends: its second fence is missing".into());
    }
    Ok(bare(text))
}

fn json(text: &str) -> Result<Front, String> {
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<serde_json::Value>();
    match values.next() {
        Some(Ok(serde_json::Value::Object(_))) if values.byte_offset() > LONGEST => Err(too_long()),
        Some(Ok(serde_json::Value::Object(object))) => {
            let body = text[values.byte_offset()..].trim_start_matches([' ', '\t']);
            Ok(Front {
                facts: json_map(object),
                body: body.strip_prefix('\n').unwrap_or(body).to_owned(),
                losses: Vec::new(),
            })
        }
        _ if text[1..].trim_start().starts_with('"') => {
            Err("the front matter cannot be read: it is not valid JSON".into())
        }
        _ => Ok(bare(text)),
    }
}

/// A JSON object as a map of facts.
pub(super) fn json_map(object: serde_json::Map<String, serde_json::Value>) -> Map {
    Map(object
        .into_iter()
        .map(|(key, value)| (key, json_value(value)))
        .collect())
}

fn json_value(value: serde_json::Value) -> Value {
    use serde_json::Value as Json;
    match value {
        Json::Null => Value::Null,
        Json::Bool(answer) => Value::Bool(answer),
        Json::Number(number) => match (number.as_i64(), number.as_f64()) {
            (Some(whole), _) => Value::Int(whole),
            (_, Some(fraction)) if fraction.is_finite() => Value::Float(fraction),
            _ => Value::Text(number.to_string()),
        },
        Json::String(text) => Value::Text(text),
        Json::Array(list) => Value::List(list.into_iter().map(json_value).collect()),
        Json::Object(object) => Value::Map(json_map(object)),
    }
}

/// The block with tabs as spaces, and each value that cannot be read by itself put in quotes.
fn mended(block: &str) -> String {
    let block = block.replace('\t', "  ");
    let lines: Vec<&str> = block.lines().collect();
    let mut mended = String::new();
    for (number, line) in lines.iter().enumerate() {
        let goes_on = lines
            .get(number + 1)
            .is_some_and(|next| next.starts_with(' ') || next.starts_with("- "));
        match key_of(line) {
            Some((key, value)) if !goes_on && !can_be_read(value) => {
                mended.push_str(&format!("{key}: {}\n", emit::quoted(unquoted(value))));
            }
            _ => {
                mended.push_str(line.trim_end());
                mended.push('\n');
            }
        }
    }
    mended
}

/// The key and the value of a line at the top of a block.
fn key_of(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(':')?;
    let is_key = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '-');
    (is_key && (value.is_empty() || value.starts_with(' '))).then_some((key, value.trim()))
}

fn can_be_read(value: &str) -> bool {
    value.is_empty() || yaml::read(&path(), &format!("x: {value}\n"), 0).value.is_some()
}

fn unquoted(value: &str) -> &str {
    ['"', '\'']
        .iter()
        .find_map(|quote| value.strip_prefix(*quote)?.strip_suffix(*quote))
        .unwrap_or(value)
}

fn path() -> SourcePath {
    SourcePath::new("archive")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The title and the body of a post, or the refusal.
    fn check(text: &str, expected: Result<(&str, &str), &str>) {
        let found = split(text).map(|front| {
            let title = front.facts.get("title").and_then(super::super::facts::text);
            (title.unwrap_or_default(), front.body)
        });
        match (found, expected) {
            (Ok((title, body)), Ok(expected)) => assert_eq!((title.as_str(), body.as_str()), expected, "{text}"),
            (Err(reason), Err(expected)) => assert!(reason.contains(expected), "{reason}"),
            (found, expected) => panic!("{found:?} is not {expected:?}"),
        }
    }

    #[test]
    fn each_kind_of_front_matter_is_told_from_the_text() {
        check("---\ntitle: Bus\n---\nText\n", Ok(("Bus", "Text\n")));
        check("\n\n--- \ntitle: Bus\n...\nText", Ok(("Bus", "Text")));
        check("+++\ntitle = 'Bus'\n+++\nText", Ok(("Bus", "Text")));
        check("{\n\"title\": \"Bus\"\n}\n\nText", Ok(("Bus", "\nText")));
        check("# Bus\n", Ok(("", "# Bus\n")));
        check("{{ page.title }} {", Ok(("", "{{ page.title }} {")));
        check(
            "---\n\nA rule across the page",
            Ok(("", "---\n\nA rule across the page")),
        );
        check("---\n---\nText", Ok(("", "Text")));
        check("", Ok(("", "")));
    }

    #[test]
    fn what_old_generators_let_pass_is_mended() {
        check("---\ntitle: Bus: the 42\n---\n", Ok(("Bus: the 42", "")));
        check("---\ntitle: \"Bus\" stays\n---\n", Ok(("\"Bus\" stays", "")));
        check("---\ntitle: Bus\ntags:\n\t- a\n---\n", Ok(("Bus", "")));
        check("---\ntitle: @bus\n---\n", Ok(("@bus", "")));
    }

    #[test]
    fn facts_that_cannot_be_read_refuse_the_post() {
        check("---\ntitle: Bus\nText", Err("never ends"));
        check("---\ntitle: [a\n  b: {\n---\n", Err("cannot be read"));
        check("+++\ntitle = Bus\n+++\n", Err("cannot be read"));
        check("{\"title\": ", Err("not valid JSON"));
    }
}
