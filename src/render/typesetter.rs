//! A theme, compiled: its templates, ready to set pages.

use std::collections::BTreeMap;

use tera::value::Value;
use tera::{Context, Tera};

use super::minify::{Refusal, minify};
use super::template_fault::{Fault, faults_of};
use crate::base::memory::{pack, unpack};
use crate::base::{Diagnostic, Digest, ENGINE, Memory, Outcome, code};
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

/// Where a theme keeps its templates.
pub const TEMPLATES_FOLDER: &str = "templates/";

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
    pub fn new(theme: &Theme, frame: &Frame, manner: Manner, memory: &dyn Memory) -> Outcome<Option<Typesetter>> {
        let mut diagnostics = missing(theme);
        let sources = sources(theme, &mut diagnostics);
        if !diagnostics.is_empty() {
            diagnostics.extend(unreadable(theme, &sources));
            return Outcome {
                value: None,
                diagnostics,
            };
        }
        let written = match compile(&sources, frame) {
            Ok(tera) => tera,
            Err(error) => {
                let unreadable = unreadable(theme, &sources);
                return Outcome {
                    value: None,
                    diagnostics: match unreadable.is_empty() {
                        true => faults_of(&error).iter().map(|fault| fault.on_loading(theme)).collect(),
                        false => unreadable,
                    },
                };
            }
        };
        let minified = match manner {
            Manner::Minified => {
                let tera = compile(&squeezed(theme, &sources, memory, &mut diagnostics), frame).ok();
                if tera.is_none() {
                    let message = "the templates were left as they were written: squeezed, they cannot be used";
                    diagnostics.push(Diagnostic::new(&code::TEMPLATE_UNMINIFIED, message));
                }
                tera
            }
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
            digest: Digest::of(&(theme.digest_under(TEMPLATES_FOLDER), frame, manner)),
        };
        Outcome {
            value: Some(typesetter),
            diagnostics,
        }
    }

    /// The digest of all that goes into a page beside its own recipe: templates, frame and manner.
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
    for (path, file) in theme.under(TEMPLATES_FOLDER) {
        let name = &path[TEMPLATES_FOLDER.len()..];
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

fn squeezed<'a>(
    theme: &Theme,
    sources: &Sources<'a>,
    memory: &dyn Memory,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<&'a str, String> {
    let mut squeezed = BTreeMap::new();
    for (name, text) in sources {
        let minified = smaller(text, memory).unwrap_or_else(|refusal| {
            diagnostics.push(Fault::of_file(name, refusal.reason()).unminified(theme));
            (*text).to_owned()
        });
        squeezed.insert(*name, minified);
    }
    squeezed
}

/// A template made smaller, which is remembered: to see that it means the same takes longer than all the rest.
fn smaller(text: &str, memory: &dyn Memory) -> Result<String, Refusal> {
    let question = Digest::of(&(ENGINE, "template", text));
    if let Some(known) = memory.recall(question).and_then(unpack) {
        return Ok(known);
    }
    let smaller = minify(text)?;
    if let Some(answer) = pack(&smaller) {
        memory.keep(question, answer);
    }
    Ok(smaller)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Code, Forgetful, Place, SourcePath};
    use crate::output::view::{Page, Redirect};

    fn themed(name: &str, template: &str) -> Theme {
        let mut theme = Theme::built_in();
        let source = SourcePath::new(&format!("themes/own/{name}"));
        theme.put(name, template.as_bytes().to_vec(), source);
        theme
    }

    fn frame() -> Frame {
        Frame {
            name: "Civic Alliance Group".into(),
            imprint: "Promoted by Odile Marsh & others.".into(),
            lang: "en".into(),
            ..Frame::default()
        }
    }

    /// Message, and the text at its place, of all that is wrong on loading the theme and setting one page.
    fn faults(theme: &Theme) -> Vec<(&'static Code, String, String)> {
        let mut diagnostics = Vec::new();
        let typesetter = Typesetter::new(theme, &frame(), Manner::Minified, &Forgetful).into_value(&mut diagnostics);
        if let Some(typesetter) = typesetter {
            typesetter.typeset(&head(), &page(), "").into_value(&mut diagnostics);
        }
        diagnostics
            .into_iter()
            .map(|diagnostic| {
                (
                    diagnostic.code,
                    diagnostic.message.clone(),
                    text_at(theme, diagnostic.place),
                )
            })
            .collect()
    }

    fn text_at(theme: &Theme, place: Option<Place>) -> String {
        let Some(Place::Text(span)) = place else {
            return String::new();
        };
        let name = span.path.as_str().trim_start_matches("themes/own/");
        let text = std::str::from_utf8(&theme.file(name).unwrap().bytes).unwrap();
        text[span.start as usize..span.end as usize].to_owned()
    }

    fn head() -> Head {
        Head {
            title: "About us".into(),
            route: "/about/".into(),
            ..Head::default()
        }
    }

    fn page() -> View {
        View::Page(Page {
            title: "Bread & roses".into(),
            ..Page::default()
        })
    }

    fn check(name: &str, template: &str, message: &str, text: &str) {
        let expected = vec![(&code::TEMPLATE, message.to_owned(), text.to_owned())];
        assert_eq!(faults(&themed(name, template)), expected, "{template}");
    }

    #[test]
    fn a_fault_of_syntax_is_found_on_loading() {
        check(
            "templates/page.html",
            "<p>\n{% if view.title %}a</p>",
            "the template `page.html`, line 2, cannot be used: Unexpected end of input",
            "a</p>",
        );
    }

    #[test]
    fn an_unknown_filter_or_component_is_found_on_loading() {
        check(
            "templates/page.html",
            "<p>\n  {{ view.title | shout }}</p>",
            "the template `page.html`, line 2, cannot be used: Unknown filter `shout`",
            "{{ view.title | shout }}</p>",
        );
        check(
            "templates/components/own.html",
            "{% component own() %}{{ <missing /> }}{% endcomponent own %}",
            "the template `components/own.html`, line 1, cannot be used: Unknown component `missing`",
            "{% component own() %}{{ <missing /> }}{% endcomponent own %}",
        );
    }

    #[test]
    fn a_missing_parent_is_found_on_loading() {
        check(
            "templates/page.html",
            "{% extends \"frame.html\" %}",
            "the template `page.html` cannot be used: it extends `frame.html`, which is not in the theme",
            "",
        );
    }

    #[test]
    fn an_unknown_name_is_told_with_its_line_and_page() {
        check(
            "templates/page.html",
            "<h1>{{ view.title }}</h1>\n\n<p>{{ view.headline }}</p>",
            "the page /about/ cannot be made: template `page.html`, line 3: Field `headline` is not defined. Available fields: children, summary, title",
            "headline",
        );
    }

    #[test]
    fn a_theme_without_a_template_is_refused() {
        let outcome = Typesetter::new(&Theme::default(), &frame(), Manner::AsWritten, &Forgetful);
        assert!(outcome.value.is_none());
        let messages: Vec<&str> = outcome.diagnostics.iter().map(|d| d.message.as_str()).collect();
        assert_eq!(messages.len(), TEMPLATES.len());
        assert_eq!(messages[0], "the theme has no template `home.html`");
    }

    #[test]
    fn a_template_that_cannot_be_squeezed_is_used_as_it_is() {
        let theme = themed("templates/page.html", "<p {% if view.title %}id=a{% endif %}>a</p>\n");
        let outcome = Typesetter::new(&theme, &frame(), Manner::Minified, &Forgetful);
        assert_eq!(outcome.diagnostics.len(), 1);
        assert_eq!(outcome.diagnostics[0].code, &code::TEMPLATE_UNMINIFIED);
        let page = outcome.value.unwrap().typeset(&head(), &page(), "");
        assert_eq!(String::from_utf8(page.value).unwrap(), "<p id=a>a</p>\n");
    }

    #[test]
    fn text_is_escaped_and_never_a_template() {
        let theme = themed(
            "templates/page.html",
            "{{ view.title }} {{ page.title }} {{ site.imprint }} {{ body | safe }}",
        );
        let typesetter = Typesetter::new(&theme, &frame(), Manner::AsWritten, &Forgetful)
            .value
            .unwrap();
        let page = typesetter.typeset(&head(), &page(), "<p>{{ site.name }}</p>");
        assert_eq!(
            String::from_utf8(page.value).unwrap(),
            "Bread &amp; roses About us Promoted by Odile Marsh &amp; others. <p>{{ site.name }}</p>"
        );
    }

    #[test]
    fn pages_can_be_set_on_many_threads() {
        fn check<T: Send + Sync>() {}
        check::<Typesetter>();
    }

    #[test]
    fn the_manner_is_part_of_the_digest() {
        let [minified, written] = [Manner::Minified, Manner::AsWritten].map(|manner| {
            Typesetter::new(&Theme::built_in(), &frame(), manner, &Forgetful)
                .value
                .unwrap()
        });
        assert_ne!(minified.digest(), written.digest());
        let view = View::Redirect(Redirect {
            to: "/about/".into(),
            to_url: "https://civicalliance-harrowmere.example/about/".into(),
        });
        let [small, large] = [&minified, &written].map(|setter| setter.typeset(&head(), &view, "").value);
        assert!(small.len() < large.len());
    }
}
