//! Bytes that are no text of a site: in another encoding, or longer than anybody writes.

use crate::base::code::{NOT_TEXT, TEXT_TOO_LONG};
use crate::base::{Code, Diagnostic, Place, SourcePath};

/// The longest text that is read, in bytes: some 150,000 words. What is longer is a mistake of a program, and
/// would hold up everybody who waits for a check.
pub(super) const LONGEST: usize = 1_000_000;

/// Why the bytes of a file are no text to be read.
pub(super) fn fault(source: &SourcePath, bytes: &[u8]) -> Option<Diagnostic> {
    let told = |code: &'static Code, message: String| {
        Diagnostic::new(code, message)
            .at(Place::File(source.clone()))
            .help(code.remedy)
    };
    if bytes.len() > LONGEST {
        let whole = (bytes.len() - 1) / LONGEST;
        return Some(told(
            &TEXT_TOO_LONG,
            format!("`{source}` is more than {whole} MB long and is not read"),
        ));
    }
    std::str::from_utf8(bytes)
        .is_err()
        .then(|| told(&NOT_TEXT, format!("`{source}` is not text in UTF-8")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], expected: Option<&str>) {
        let found = fault(&SourcePath::new("content/pages/long.md"), bytes);
        assert_eq!(found.map(|found| found.message).as_deref(), expected);
    }

    #[test]
    fn only_text_of_a_length_that_people_write_is_read() {
        check(&vec![b'a'; LONGEST], None);
        check(
            &vec![b'a'; LONGEST + 1],
            Some("`content/pages/long.md` is more than 1 MB long and is not read"),
        );
        check(
            &vec![b'a'; 10 * LONGEST],
            Some("`content/pages/long.md` is more than 9 MB long and is not read"),
        );
        check(b"Caf\xe9", Some("`content/pages/long.md` is not text in UTF-8"));
    }
}
