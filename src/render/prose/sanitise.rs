//! What of an author's raw HTML may be published: ammonia, with our own writer's output as the measure.

use std::borrow::Cow;
use std::sync::LazyLock;

use ammonia::Builder;

use super::Manner;

static PAGE: LazyLock<Builder<'static>> = LazyLock::new(allowed);

static FEED: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = allowed();
    builder.rm_generic_attributes(["id", "tabindex"]);
    builder.rm_tags(["input"]);
    builder
});

/// The classes an author may use: those our writer gives.
const CLASSES: [&str; 20] = [
    "alert",
    "alert-caution",
    "alert-important",
    "alert-note",
    "alert-tip",
    "alert-title",
    "alert-warning",
    "center",
    "contact",
    "credit",
    "download",
    "footnotes",
    "hl",
    "key-facts",
    "key-facts-title",
    "left",
    "quote",
    "right",
    "table",
    "task",
];

/// Keeps of finished HTML what is on the list: no script, style, frame, form, drawing or handler.
/// Every element is closed, so nothing can swallow the page around it.
pub fn sanitise(html: &str, manner: Manner<'_>) -> String {
    match manner {
        Manner::Feed { .. } => FEED.clean(html).to_string(),
        Manner::Page | Manner::Bare => PAGE.clean(html).to_string(),
    }
}

fn allowed() -> Builder<'static> {
    let mut builder = Builder::default();
    builder
        .add_tags(["address", "input", "section", "tfoot"])
        .rm_tags(["area", "map", "article", "nav", "header", "footer", "hgroup", "center"])
        .add_clean_content_tags([
            "iframe", "object", "noscript", "template", "textarea", "select", "svg", "math",
        ])
        .add_generic_attributes(["id", "class", "role", "dir"])
        .add_generic_attribute_prefixes(["aria-"])
        .add_tag_attributes("a", ["download", "title"])
        .add_tag_attributes("img", ["loading", "decoding"])
        // One set attribute only: of two the order would change from run to run.
        .add_tag_attributes("input", ["checked"])
        .add_tag_attribute_values("input", "type", ["checkbox"])
        .set_tag_attribute_value("input", "disabled", "")
        .add_tag_attributes("details", ["open"])
        .add_tag_attributes("time", ["datetime"])
        .add_tag_attributes("li", ["value"])
        .add_tag_attributes("ol", ["reversed"])
        .add_tag_attributes("div", ["tabindex"])
        .rm_tag_attributes("img", ["align"])
        .url_schemes(["http", "https", "mailto", "tel"].into())
        .link_rel(None)
        .attribute_filter(|_, attribute, value| match attribute {
            "class" => classes(value),
            "tabindex" if value != "0" => None,
            _ => Some(value.into()),
        });
    builder
}

fn classes(value: &str) -> Option<Cow<'_, str>> {
    let is_ours = |class: &&str| CLASSES.contains(class) || class.starts_with("language-") || class.starts_with("hl-");
    if value.split(' ').all(|class| is_ours(&class)) {
        return Some(value.into());
    }
    let kept: Vec<_> = value.split_ascii_whitespace().filter(is_ours).collect();
    (!kept.is_empty()).then(|| kept.join(" ").into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str, expected: &str) {
        assert_eq!(sanitise(html, Manner::Page), expected);
    }

    #[test]
    fn what_acts_is_dropped() {
        check(
            "a<script>x</script><style>y</style><iframe src=\"//z\">w</iframe>b",
            "ab",
        );
        check(
            "<p onclick=\"x()\" style=\"color:red\" class=\"note quote\">a</p>",
            "<p class=\"quote\">a</p>",
        );
        check("<form><button>a</button></form>", "a");
        check("<svg><a href=\"x\">y</a></svg><math><mi>z</mi></math>", "");
        check("<a href=\"javascript:x\">y</a>", "<a>y</a>");
        check("<input type=\"text\" name=\"q\">", "<input disabled=\"\">");
    }

    #[test]
    fn what_is_left_open_is_closed() {
        check("<div><b>a", "<div><b>a</b></div>");
        check("a</div></section>b<!-- c", "ab");
    }

    #[test]
    fn what_only_says_something_stays() {
        let html = "<details open=\"\"><summary>a</summary><abbr title=\"b\">c</abbr> <kbd>d</kbd> <mark>e</mark> \
            <time datetime=\"2026-11-20\">f</time> H<sub>2</sub>O<sup>2</sup></details><dl><dt lang=\"cy\">g</dt>\
            <dd dir=\"ltr\">h</dd></dl>";
        check(html, html);
    }
}
