//! What is wrong with a template, in words that name the file and the line.

use std::ops::Range;

use tera::ErrorKind;

use crate::base::{Code, Diagnostic, Place, code};
use crate::source::theme::{Theme, ThemeFile};

/// One fault of one template.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fault {
    /// `components/card.html`; empty where tera does not say.
    template: String,
    message: String,
    /// From 1; 0 for the file as a whole.
    line: usize,
    /// Bytes of the template, where they are known.
    range: Option<Range<usize>>,
}

/// The faults that a tera error tells of: one, or all that were found when the templates were joined.
pub(super) fn faults_of(error: &tera::Error) -> Vec<Fault> {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => vec![Fault {
            template: report.filename().to_owned(),
            message: report.message().to_owned(),
            line: report.span().start_line,
            range: Some(report.span().range.clone()),
        }],
        ErrorKind::MissingParent { current, parent } => {
            vec![Fault::of_file(
                current,
                &format!("it extends `{parent}`, which is not in the theme"),
            )]
        }
        kind => reported(&kind.to_string()),
    }
}

impl Fault {
    /// A fault of a template as a whole.
    pub(super) fn of_file(template: &str, message: &str) -> Self {
        Self {
            template: template.to_owned(),
            message: message.to_owned(),
            line: 0,
            range: None,
        }
    }

    /// The fault of a template that cannot be used at all.
    pub(super) fn on_loading(&self, theme: &Theme) -> Diagnostic {
        let message = match (self.template.as_str(), self.line) {
            ("", _) => format!("the theme cannot be used: {}", self.message),
            (template, 0) => format!("the template `{template}` cannot be used: {}", self.message),
            (template, line) => format!(
                "the template `{template}`, line {line}, cannot be used: {}",
                self.message
            ),
        };
        self.diagnostic(&code::TEMPLATE, theme, message)
    }

    /// The fault of a template that could not set this page.
    pub(super) fn on_page(&self, theme: &Theme, template: &str, route: &str) -> Diagnostic {
        let place = match (self.template.as_str(), self.line) {
            ("", _) => format!("template `{template}`"),
            (template, line) => format!("template `{template}`, line {line}"),
        };
        let message = format!("the page {route} cannot be made: {place}: {}", self.message);
        self.diagnostic(&code::TEMPLATE, theme, message)
    }

    /// The template stays as it was written.
    pub(super) fn unminified(&self, theme: &Theme) -> Diagnostic {
        let message = format!(
            "the template `{}` was left as it was written: {}",
            self.template, self.message
        );
        self.diagnostic(&code::TEMPLATE_UNMINIFIED, theme, message)
    }

    fn diagnostic(&self, code: &'static Code, theme: &Theme, message: String) -> Diagnostic {
        let diagnostic = Diagnostic::new(code, message).help(code.remedy);
        match theme.file(&format!("templates/{}", self.template)) {
            Some(file) => self.place(file).into_iter().fold(diagnostic, Diagnostic::at),
            None => diagnostic,
        }
    }

    /// Where the fault stands in a file that the site keeps; nowhere in the theme that is compiled in.
    fn place(&self, file: &ThemeFile) -> Option<Place> {
        let source = file.source.as_ref()?;
        let text = std::str::from_utf8(&file.bytes).unwrap_or_default();
        let range = self.range.clone().or_else(|| range_of_line(text, self.line));
        match range.filter(|range| text.get(range.clone()).is_some()) {
            Some(range) => Some(Place::text(source, range)),
            None => Some(Place::File(source.clone())),
        }
    }
}

/// Tera tells the faults that it finds when it joins the templates as one text; each report begins
/// with `error: …` and goes on with ` --> template:line:column`.
fn reported(text: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let Some(message) = line.strip_prefix("error: ") else {
            continue;
        };
        let place = lines.peek().and_then(|next| next.trim_start().strip_prefix("--> "));
        let mut parts = place.unwrap_or_default().rsplitn(3, ':');
        let (_column, line, template) = (parts.next(), parts.next(), parts.next());
        faults.push(Fault {
            template: template.unwrap_or_default().to_owned(),
            message: message.to_owned(),
            line: line.and_then(|line| line.parse().ok()).unwrap_or(0),
            range: None,
        });
    }
    if faults.is_empty() {
        faults.push(Fault::of_file("", text));
    }
    faults
}

fn range_of_line(text: &str, line: usize) -> Option<Range<usize>> {
    let mut start = 0;
    for (index, content) in text.split_inclusive('\n').enumerate() {
        if index + 1 == line {
            let indent = content.len() - content.trim_start().len();
            return Some(start + indent..start + content.trim_end().len().max(indent));
        }
        start += content.len();
    }
    None
}
