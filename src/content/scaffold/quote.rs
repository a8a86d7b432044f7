//! Words as YAML, whatever stands in them.

/// Text as a YAML scalar: plain where that is safe, else in double quotes. YAML 1.2, 7.3.1 and 7.3.3.
pub fn quoted(text: &str) -> String {
    if is_plain(text) {
        return text.to_owned();
    }
    format!("\"{}\"", escaped(text))
}

/// Text fit to stand between double quotes. Line breaks and other control characters become spaces.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// Letters, digits and the quiet marks, beginning with a letter, and no word that YAML takes for something else.
fn is_plain(text: &str) -> bool {
    const TAKEN: [&str; 8] = ["true", "false", "null", "yes", "no", "on", "off", "none"];
    let quiet = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '.' | '(' | ')');
    text.starts_with(char::is_alphabetic)
        && text.chars().all(quiet)
        && !text.ends_with(' ')
        && text.len() > 1
        && !TAKEN.contains(&text.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::SourcePath;
    use crate::source::yaml;

    fn check(text: &str, expected: &str) {
        assert_eq!(quoted(text), expected);
        let path = SourcePath::new("content/pages/a.md");
        let map = yaml::read(&path, &format!("title: {}\n", quoted(text)), 0);
        assert!(map.diagnostics.is_empty(), "{:?}", map.diagnostics);
        assert_eq!(
            map.value.unwrap().get("title").and_then(yaml::Value::as_text),
            Some(text)
        );
    }

    #[test]
    fn words_come_back_as_they_were() {
        check("Safer crossing on Mill Road", "Safer crossing on Mill Road");
        check("Bus 42: what next?", "\"Bus 42: what next?\"");
        check(r#"O'Brien & "Friends": Group"#, r#""O'Brien & \"Friends\": Group""#);
        check("No", "\"No\"");
        check("2026", "\"2026\"");
        check("# 1 \\ 2", "\"# 1 \\\\ 2\"");
        check("“Fairer” fares – Cllr O’Neill", "\"“Fairer” fares – Cllr O’Neill\"");
        check("[all] {x}", "\"[all] {x}\"");
    }

    #[test]
    fn a_line_break_becomes_a_space() {
        assert_eq!(quoted("two\nlines"), "\"two lines\"");
    }
}
