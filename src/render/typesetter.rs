//! A theme, compiled: its templates, ready to set pages.

use std::collections::BTreeMap;

use tera::value::Value;
use tera::{Context, Tera};

use super::minify::minify;
use super::template_fault::{Fault, faults_of};
use crate::base::{Diagnostic, Digest, Outcome, code};
use crate::output::view::{Frame, Head, TEMPLATES, View};
use crate::source::theme::Theme;

/// How templates are set: squeezed once, when they are loaded, or as their author wrote them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub enum Manner {
    /// White space that a reader never sees is left out.
    Minified,
    /// Byte for byte as in the theme.
    AsWritten,
}

/// The templates of a theme, compiled, with what all pages share.
#[derive(Debug)]
pub struct Typesetter {
    tera: Tera,
    /// The templates with the author's own lines, to say where a fault stands; made from the same texts.
    written: Option<Tera>,
    theme: Theme,
    digest: Digest,
}

impl Typesetter {
    /// Compiles the templates of `theme`, once for all pages; `frame` is what they see as `site`.
    ///
    /// The value is `None` where a template is missing or cannot be used, and the diagnostics
    /// (`build/template`) say which and why.
    pub fn new(theme: &Theme, frame: &Frame, manner: Manner) -> Outcome<Option<Typesetter>> {
        let mut diagnostics = missing(theme);
        let sources = sources(theme, &mut diagnostics);
        diagnostics.extend(unreadable(theme, &sources));
        if !diagnostics.is_empty() {
            return Outcome {
                value: None,
                diagnostics,
            };
        }
        let written = match compile(&sources, frame) {
            Ok(tera) => tera,
            Err(error) => {
                let diagnostics = faults_of(&error).iter().map(|fault| fault.on_loading(theme)).collect();
                return Outcome {
                    value: None,
                    diagnostics,
                };
            }
        };
        let minified = match manner {
            Manner::Minified => compile(&squeezed(theme, &sources, &mut diagnostics), frame).ok(),
            Manner::AsWritten => None,
        };
        let (tera, written) = match minified {
            Some(minified) => (minified, Some(written)),
            None => (written, None),
        };
        let typesetter = Typesetter {
            tera,
            written,
            theme: theme.clone(),
            digest: Digest::of(&(theme.digest(), frame, manner)),
        };
        Outcome {
            value: Some(typesetter),
            diagnostics,
        }
    }

    /// The digest of all that goes into a page beside its own recipe: theme, frame and manner.
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// Sets one page: `body` is its own text as safe HTML, empty where it has none.
    ///
    /// Where the template asks for what the view does not have, the value is empty and a diagnostic
    /// (`build/template`) names the template, its line and the page.
    pub fn typeset(&self, head: &Head, view: &View, body: &str) -> Outcome<Vec<u8>> {
        let mut context = Context::new();
        context.insert("page", head);
        context.insert("view", view);
        context.insert_value("body", Value::safe_string(body));
        let mut page = Vec::with_capacity(body.len() + 12 * 1024);
        let Err(error) = self.tera.render_to(view.template(), &context, &mut page) else {
            return Outcome::clean(page);
        };
        let error = match &self.written {
            Some(written) => written.render(view.template(), &context).err().unwrap_or(error),
            None => error,
        };
        let diagnostics = faults_of(&error)
            .iter()
            .map(|fault| fault.on_page(&self.theme, view.template(), &head.route))
            .collect();
        Outcome {
            value: Vec::new(),
            diagnostics,
        }
    }
}

/// Templates by name, without the folder they lie in: `components/card.html`.
type Sources<'a> = BTreeMap<&'a str, &'a str>;

fn missing(theme: &Theme) -> Vec<Diagnostic> {
    TEMPLATES
        .iter()
        .filter(|name| theme.file(&format!("templates/{name}")).is_none())
        .map(|name| {
            Diagnostic::new(&code::TEMPLATE, format!("the theme has no template `{name}`"))
                .help(format!("Add `templates/{name}` to the theme."))
        })
        .collect()
}

fn sources<'a>(theme: &'a Theme, diagnostics: &mut Vec<Diagnostic>) -> Sources<'a> {
    let mut sources = Sources::new();
    for (path, file) in theme.under("templates/") {
        let name = &path["templates/".len()..];
        match std::str::from_utf8(&file.bytes) {
            Ok(text) => {
                sources.insert(name, text);
            }
            Err(_) => diagnostics.push(Fault::of_file(name, "it is not UTF-8 text").on_loading(theme)),
        }
    }
    sources
}

/// Every template's own faults of syntax, so that an author learns of all at once.
fn unreadable(theme: &Theme, sources: &Sources<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (name, text) in sources {
        let Err(error) = Tera::default().add_raw_template(name, text) else {
            continue;
        };
        if let tera::ErrorKind::SyntaxError(_) = error.kind() {
            diagnostics.extend(faults_of(&error).iter().map(|fault| fault.on_loading(theme)));
        }
    }
    diagnostics
}

fn compile<S: AsRef<str>>(sources: &BTreeMap<&str, S>, frame: &Frame) -> Result<Tera, tera::Error> {
    let mut tera = Tera::default();
    tera.global_context().insert("site", frame);
    tera.add_raw_templates(sources.iter().map(|(name, text)| (*name, text.as_ref())))?;
    Ok(tera)
}

fn squeezed<'a>(theme: &Theme, sources: &Sources<'a>, diagnostics: &mut Vec<Diagnostic>) -> BTreeMap<&'a str, String> {
    let mut squeezed = BTreeMap::new();
    for (name, text) in sources {
        let minified = minify(text).unwrap_or_else(|refusal| {
            diagnostics.push(Fault::of_file(name, refusal.reason()).unminified(theme));
            (*text).to_owned()
        });
        squeezed.insert(*name, minified);
    }
    squeezed
}
