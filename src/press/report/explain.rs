//! The page of one kind of fault, and the list of them all.

use crate::base::{Code, Severity};

/// The page that `pressroom explain ID` prints.
pub fn explain(code: &Code) -> String {
    format!(
        "{}: {}\n\nSeverity: {}\n\nWhy it matters\n  {}\n\nWhat to do\n  {}\n",
        code.id,
        code.title,
        name(code.severity),
        code.reason,
        code.remedy
    )
}

/// One line for each kind of fault: severity, name, title.
pub fn list(codes: &[&Code]) -> String {
    let width = codes.iter().map(|code| code.id.len()).max().unwrap_or_default();
    codes
        .iter()
        .map(|code| format!("{:<7}  {:<width$}  {}\n", name(code.severity), code.id, code.title))
        .collect()
}

fn name(severity: Severity) -> &'static str {
    match severity {
        Severity::Advice => "advice",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::code;

    #[test]
    fn a_page_says_what_why_and_what_to_do() {
        let page = "schema/duplicate-key: a field stands twice\n\nSeverity: error\n\nWhy it matters\n  \
            Of two values only one can be meant, and a program must not choose.\n\nWhat to do\n  Delete one of the two.\n";
        assert_eq!(explain(&code::DUPLICATE_KEY), page);
    }

    #[test]
    fn the_list_is_in_columns() {
        let expected = "error    schema/bad-date     a date or time cannot be read\n\
            warning  schema/word-habit   a habit of word processors was forgiven\n";
        assert_eq!(
            list(&[&code::BAD_DATE, &code::WORD_HABIT]),
            expected
                .replace("habit   a", "habit  a")
                .replace("date     a", "date    a")
        );
    }
}
