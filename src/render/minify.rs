//! Templates without the white space that no reader sees, by way of minify-html, behind a gate:
//! what it changes in meaning stays as it was written.

use minify_html::Cfg;

pub use super::same_page::same_page;
use super::template_tags::{Masked, Numbers, mask, without_comments};

/// Elements within elements beyond which minify-html is not asked: it recurses, and a stack that
/// runs out cannot be caught.
const DEEPEST: usize = 200;

/// Why a template was left as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refusal(pub(super) &'static str);

impl Refusal {
    /// The reason, in words.
    pub fn reason(&self) -> &'static str {
        self.0
    }
}

/// The template, smaller, where that changes nothing that a reader sees.
///
/// # Errors
/// A refusal says why the template has to stay as it was written: its tags stand where an attribute
/// stands, it nests too deep, or the smaller template would make another page.
pub fn minify(template: &str) -> Result<String, Refusal> {
    let bare = without_comments(template);
    let mut numbers = Numbers::new();
    let before = mask(&bare, &mut numbers)?;
    if before.depth >= DEEPEST {
        return Err(Refusal("its elements nest too deep"));
    }
    let smaller = String::from_utf8(minify_html::minify(bare.as_bytes(), &safest()))
        .map_err(|_| Refusal("it would no longer be text"))?;
    let after = mask(&smaller, &mut numbers)?;
    gate(&before, &after)?;
    Ok(smaller)
}

fn gate(before: &Masked, after: &Masked) -> Result<(), Refusal> {
    if before.tags != after.tags {
        return Err(Refusal("its template tags would be changed"));
    }
    if !same_page(&before.html, &after.html) {
        return Err(Refusal("the pages it makes would no longer mean the same"));
    }
    Ok(())
}

fn safest() -> Cfg {
    Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        keep_input_type_text_attr: true,
        preserve_brace_template_syntax: true,
        ..Cfg::default()
    }
}
#[cfg(test)]
mod tests {
    use super::*;

    fn check(template: &str, expected: Result<&str, &str>) {
        let minified = minify(template);
        assert_eq!(minified.as_deref().map_err(Refusal::reason), expected, "{template}");
    }

    const OTHER_PAGE: Result<&str, &str> = Err("the pages it makes would no longer mean the same");

    #[test]
    fn white_space_between_blocks_goes() {
        check(
            "<ul>\n{% for year in years %}\n  <li><a href=\"{{ year.href }}\">{{ year.label }}</a></li>\n{% endfor %}\n</ul>\n",
            Ok(
                "<ul>{% for year in years %} <li><a href=\"{{ year.href }}\">{{ year.label }}</a></li>{% endfor %}</ul>",
            ),
        );
        check(
            "<div>{% if a %}<a href=\"/a\">1</a>{% endif %}\n<a href=\"/b\">2</a></div>",
            Ok("<div>{% if a %}<a href=/a>1</a>{% endif %} <a href=/b>2</a></div>"),
        );
        check("<p>One  <b>two</b>\n three</p>", Ok("<p>One <b>two</b> three</p>"));
        check("{# a note #}<p>One</p>", Ok("<p>One</p>"));
    }

    #[test]
    fn what_minify_html_would_change_stays() {
        for template in [
            "<nav><a href=\"/a\">1</a> <a href=\"/b\">2</a></nav>",
            "<nav><a href=\"/a\">1</a> {{ more }}</nav>",
            "<div><a href=\"/a\">1</a> {% if b %}<div>2</div>{% endif %} <a href=\"/c\">3</a></div>",
            "<div style=\"white-space: pre-wrap\"><p>a   b</p></div>",
            "<div hidden=\"until-found\">a</div>",
            "<p><b><i>x</b>y</i></p><p>after</p>",
            "<my-search><my-el /> x </my-search><p>after</p>",
        ] {
            check(template, OTHER_PAGE);
        }
    }

    #[test]
    fn a_tag_in_the_place_of_an_attribute_stays() {
        let refusal = Err("a template tag stands in the place of an attribute");
        check("<body {% if held %}class=\"held\"{% endif %}><p>a</p></body>", refusal);
        check("<a{% if here %} aria-current=\"page\"{% endif %}>a</a>", refusal);
        check("<h{{ level }}>a</h{{ level }}>", refusal);
        check("<p class={{ name }}>a</p>", refusal);
        check(
            "<p id=\"{% if a %}1\" class=\"{% endif %}\">a</p>",
            Err("a template tag begins in one attribute and ends elsewhere"),
        );
    }

    #[test]
    fn conditions_inside_a_value_are_kept() {
        check(
            "<a href=\"{{ href }}\" aria-current=\"{% if href == here %}page{% else %}false{% endif %}\">a</a>",
            Ok("<a aria-current=\"{% if href == here %}page{% else %}false{% endif %}\" href=\"{{ href }}\">a</a>"),
        );
    }

    #[test]
    fn text_that_counts_is_kept() {
        for template in [
            "<pre>a\n   b {{ c }}</pre>",
            "<textarea>a\n   b</textarea>",
            "<script type=application/ld+json>{\"a\":  {{ b | safe }}}</script>",
        ] {
            check(template, Ok(template));
        }
    }

    #[test]
    fn deep_nesting_is_refused_before_it_is_tried() {
        let refusal = Err("its elements nest too deep");
        check(&"<div>".repeat(100_000), refusal);
        check(&format!("{}a{}", "<b>".repeat(200), "</b>".repeat(200)), refusal);
        let paragraphs = "<p>a</p>".repeat(300);
        check(&paragraphs, Ok(&paragraphs));
    }

    #[test]
    fn parts_of_a_table_are_not_judged_without_it() {
        check(
            "{% component line(a) %}<tr hidden=\"until-found\"><td>a</td></tr>{% endcomponent line %}",
            Err("it holds parts of a table without the table"),
        );
    }

    #[test]
    fn words_of_other_scripts_are_read_whole() {
        check("<p>Cŵn a’r môr</p>", Ok("<p>Cŵn a’r môr</p>"));
        check("<p>{{", Ok("<p>{{"));
    }
}
