//! Rust text as a reader of imports needs it: its words and signs with their lines, without
//! comments, the inside of strings, and what is compiled for tests alone.

/// A word or a sign of the text; `::` is one sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub text: String,
    pub line: usize,
}

/// The tokens of a file, without comments and without what strings hold: a string is the sign `"`.
pub fn tokens(text: &str) -> Vec<Token> {
    let chars: Vec<char> = text.chars().collect();
    let mut tokens = Vec::new();
    let (mut at, mut line) = (0, 1);
    while at < chars.len() {
        let (length, word) = token_at(&chars[at..]);
        if let Some(text) = word {
            tokens.push(Token { text, line });
        }
        line += chars[at..at + length].iter().filter(|c| **c == '\n').count();
        at += length;
    }
    tokens
}

/// How many characters the first token or gap takes, and its text; none for a gap.
fn token_at(rest: &[char]) -> (usize, Option<String>) {
    let second = rest.get(1).copied().unwrap_or(' ');
    match rest[0] {
        '/' if second == '/' => (until(rest, |c| c == '\n'), None),
        '/' if second == '*' => (block_comment(rest), None),
        '"' => (string(rest, 0), Some("\"".to_owned())),
        'r' | 'b' | 'c' if raw_string(rest).is_some() => (raw_string(rest).unwrap(), Some("\"".to_owned())),
        '\'' => (quote(rest), None),
        ':' if second == ':' => (2, Some("::".to_owned())),
        c if c.is_alphanumeric() || c == '_' => {
            let length = until(rest, |c| !(c.is_alphanumeric() || c == '_'));
            (length, Some(rest[..length].iter().collect()))
        }
        c if c.is_whitespace() => (1, None),
        c => (1, Some(c.to_string())),
    }
}

fn until(rest: &[char], stop: impl Fn(char) -> bool) -> usize {
    rest.iter().position(|c| stop(*c)).unwrap_or(rest.len())
}

fn block_comment(rest: &[char]) -> usize {
    let (mut at, mut depth) = (0, 0);
    while at < rest.len() {
        match (rest[at], rest.get(at + 1)) {
            ('/', Some('*')) => depth += 1,
            ('*', Some('/')) => depth -= 1,
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
        if depth == 0 {
            break;
        }
    }
    at.min(rest.len())
}

/// The length of a string whose opening quote stands at `open`.
fn string(rest: &[char], open: usize) -> usize {
    let mut at = open + 1;
    while at < rest.len() && rest[at] != '"' {
        at += if rest[at] == '\\' { 2 } else { 1 };
    }
    (at + 1).min(rest.len())
}

/// The length of `r"…"`, `r#"…"#`, `b"…"`, `br"…"`, `c"…"`; none where the letter begins a word.
fn raw_string(rest: &[char]) -> Option<usize> {
    let letters = until(rest, |c| !matches!(c, 'r' | 'b' | 'c'));
    let hashes = until(&rest[letters..], |c| c != '#');
    let open = letters + hashes;
    if letters > 2 || rest.get(open) != Some(&'"') {
        return None;
    }
    if !rest[..letters].contains(&'r') {
        return (hashes == 0).then(|| string(rest, open));
    }
    let close: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
    let found = rest[open + 1..].windows(close.len()).position(|run| run == close)?;
    Some(open + 1 + found + close.len())
}

/// The length of a character, or of the quote before a lifetime's name.
fn quote(rest: &[char]) -> usize {
    match (rest.get(1), rest.get(2)) {
        (Some('\\'), _) => 3 + until(&rest[3.min(rest.len())..], |c| c == '\'') + 1,
        (Some(_), Some('\'')) => 3,
        _ => 1,
    }
}

/// The tokens without items that stand under `#[cfg(test)]`, and the modules of other files among them.
pub fn without_tests(tokens: &[Token]) -> (Vec<Token>, Vec<String>) {
    let mut kept = Vec::new();
    let mut modules = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if !spells(&tokens[at..], &["#", "[", "cfg", "(", "test", ")", "]"]) {
            kept.push(tokens[at].clone());
            at += 1;
            continue;
        }
        let item = &tokens[at + 7..];
        if spells(item, &["mod"]) && item.get(2).is_some_and(|token| token.text == ";") {
            modules.push(item[1].text.clone());
        }
        at += 7 + item_length(item);
    }
    (kept, modules)
}

/// Whether the tokens begin so.
pub fn spells(tokens: &[Token], words: &[&str]) -> bool {
    tokens.len() >= words.len() && tokens.iter().zip(words).all(|(token, word)| token.text == *word)
}

/// Up to the `;` outside every bracket, or to the end of the first block in braces.
fn item_length(tokens: &[Token]) -> usize {
    let mut depth = 0;
    for (index, token) in tokens.iter().enumerate() {
        match token.text.as_str() {
            "{" | "(" | "[" => depth += 1,
            "}" | ")" | "]" => depth -= 1,
            _ => {}
        }
        if depth == 0 && matches!(token.text.as_str(), ";" | "}") {
            return index + 1;
        }
    }
    tokens.len()
}

/// Every path that the tokens name, by its names, braces of `use` spread out: `use a::{b::c, d}` gives
/// `a::b::c` and `a::d`.
pub fn paths(tokens: &[Token]) -> Vec<(Vec<String>, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let begins = is_name(&tokens[at]) && (at == 0 || tokens[at - 1].text != "::");
        if begins {
            at += path(&tokens[at..], &[], &mut found).max(1);
        } else {
            at += 1;
        }
    }
    found
}

fn is_name(token: &Token) -> bool {
    token.text.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

fn path(tokens: &[Token], before: &[String], found: &mut Vec<(Vec<String>, usize)>) -> usize {
    let mut names = before.to_vec();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        if token.text == "{" {
            return at + group(&tokens[at..], &names, found);
        }
        if !is_name(token) && token.text != "*" {
            break;
        }
        names.push(token.text.clone());
        at += 1;
        if tokens.get(at).is_none_or(|token| token.text != "::") {
            break;
        }
        at += 1;
    }
    if let Some(token) = tokens.first() {
        found.push((names, token.line));
    }
    at
}

/// What stands in braces after `::`.
fn group(tokens: &[Token], before: &[String], found: &mut Vec<(Vec<String>, usize)>) -> usize {
    let mut at = 1;
    while let Some(token) = tokens.get(at) {
        match token.text.as_str() {
            "}" => return at + 1,
            "as" => at += 2,
            _ if is_name(token) => at += path(&tokens[at..], before, found).max(1),
            _ => at += 1,
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let (kept, _) = without_tests(&tokens(text));
        let found: Vec<String> = paths(&kept)
            .into_iter()
            .map(|(names, line)| format!("{line} {}", names.join("::")))
            .filter(|path| path.contains("::"))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn every_path_is_found_with_its_line() {
        check("use crate::base::Span;", &["1 crate::base::Span"]);
        check("\nlet a = crate::base::span(b);", &["2 crate::base::span"]);
        check(
            "use a::{b::c as x, d::{self, e}};\n",
            &["1 a::b::c", "1 a::d::self", "1 a::d::e"],
        );
        check("fn f<'a>(x: &'a str) -> Vec<a::B> {}", &["1 a::B"]);
        check("let c = ['\\'', '\"', '{', a::B];", &["1 a::B"]);
    }

    #[test]
    fn comments_strings_and_tests_are_not_read() {
        check("// a::b\n/* a::b /* a::c */ a::d */ //! a::b", &[]);
        check(
            "let s = \"a::b \\\" a::c\"; let r = r#\"a::d \" a::e\"#; b\"a::f\"",
            &[],
        );
        check(
            "#[cfg(test)]\nmod tests { use a::b; fn f() { a::c } }\nuse a::d;",
            &["3 a::d"],
        );
        check("#[cfg(test)] use a::b; #[cfg(not(test))] use a::c;", &["1 a::c"]);
    }
}
