//! Tags of another generator that stand for something plain: a picture, a link, a text between two marks. They become
//! the markdown they stood for; all others stay as they are.

mod meaning;
mod tag;

use meaning::meaning;
use tag::{Language, Tag};

/// What a text is written in, and so what a picture in it is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Markup {
    /// Markdown, with HTML here and there.
    Markdown,
    /// HTML alone.
    Html,
}

/// A text whose plain tags are written out.
pub(super) struct Plain {
    /// The text.
    pub text: String,
    /// How many tags were written out.
    pub times: usize,
}

/// Tags that choose or repeat what is between them: without the program nobody knows what they would have shown.
const DECIDING: [&str; 12] = [
    "if", "unless", "for", "case", "capture", "tablerow", "block", "macro", "call", "filter", "set", "assign",
];

/// What a pair of tags says only of its looks.
const OF_LOOKS: [&str; 8] = ["class", "variant", "type", "style", "id", "color", "colour", "title"];

/// Writes out the tags of a text that stand for something plain.
pub(super) fn plain(text: &str, markup: Markup) -> Plain {
    if !text.contains("{{") && !text.contains("{%") {
        return Plain {
            text: text.to_owned(),
            times: 0,
        };
    }
    let mut walk = Walk {
        done: String::with_capacity(text.len()),
        times: 0,
        open: Vec::new(),
        markup,
    };
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        walk.done.push_str(&rest[..at]);
        rest = &rest[at..];
        let taken = match Tag::read(rest) {
            Some(tag) => walk.tag(&tag, rest),
            None => {
                walk.done.push('{');
                1
            }
        };
        rest = &rest[taken..];
    }
    walk.done.push_str(rest);
    Plain {
        text: walk.done,
        times: walk.times,
    }
}

/// A text half written out.
struct Walk<'t> {
    done: String,
    times: usize,
    /// The pairs that are open: their names, and what stands for the tag that closes each.
    open: Vec<(&'t str, &'static str)>,
    markup: Markup,
}

impl<'t> Walk<'t> {
    /// Writes out the tag that `rest` begins with, or leaves it; gives how much of the rest that was.
    fn tag(&mut self, tag: &Tag<'t>, rest: &'t str) -> usize {
        let after = &rest[tag.length..];
        if tag.is_closing {
            return self.close(tag, rest);
        }
        if let Some(taken) = self.between_marks(tag, after) {
            return taken;
        }
        if let Some(stands) = meaning(tag, &self.done, after, self.markup) {
            self.done.push_str(&stands);
            self.times += 1;
            return tag.length;
        }
        if let Some((head, tail)) = pair(tag, after) {
            self.done.push_str(&head);
            self.open.push((tag.name, tail));
            self.times += 1;
            return tag.length;
        }
        self.done.push_str(&rest[..tag.length]);
        tag.length
    }

    /// What is kept from the program word for word, and what was no reader's.
    fn between_marks(&mut self, tag: &Tag<'t>, after: &'t str) -> Option<usize> {
        let ends = match (tag.language, tag.name) {
            (Language::Liquid, "raw" | "verbatim" | "comment") => tag.end_in(after)?,
            _ => return None,
        };
        if tag.name != "comment" {
            self.done.push_str(&after[..ends.start]);
        }
        self.times += 2;
        Some(tag.length + ends.end)
    }

    fn close(&mut self, tag: &Tag<'t>, rest: &str) -> usize {
        match self.open.last() {
            Some((name, tail)) if *name == tag.name => {
                self.done.push_str(tail);
                self.open.pop();
                self.times += 1;
            }
            _ => self.done.push_str(&rest[..tag.length]),
        }
        tag.length
    }
}

/// What stands for the two tags around a text, where they say nothing but how it looks.
fn pair(tag: &Tag, after: &str) -> Option<(String, &'static str)> {
    if DECIDING.contains(&tag.name) || tag.name.contains('.') {
        return None;
    }
    tag.end_in(after)?;
    let language = tag.words.first().filter(|word| word.key.is_none());
    if let ("highlight" | "code", Some(language)) = (tag.name, language) {
        return Some((format!("```{}", language.value), "```"));
    }
    let is_of_looks = |key: Option<&str>| key.is_some_and(|key| OF_LOOKS.contains(&key));
    if !tag.words.iter().all(|word| is_of_looks(word.key)) {
        return None;
    }
    let title = tag.value("title").filter(|title| !title.trim().is_empty());
    Some((
        title.map_or(String::new(), |title| format!("**{}**\n\n", title.trim())),
        "",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(plain(text, Markup::Markdown).text, expected, "{text}");
    }

    #[test]
    fn pictures_are_written_out() {
        check("{% image \"assets/bus.png\" \"A bus\" %}", "![A bus](/assets/bus.png)");
        check(
            "{% image \"./bus.png\", 'The [old] bus' %}",
            "![The \\[old\\] bus](./bus.png)",
        );
        check(
            "{% image_with_class \"assets/bus.png\" \"wide\" \"A bus\" %}",
            "![A bus](/assets/bus.png)",
        );
        check(
            "{{< figure src=\"bus.jpg\" alt=\"A bus\" caption=\"The last 42\" >}}",
            "![A bus](bus.jpg)\n*The last 42*",
        );
        check("{{< img src=`a b.jpg` >}}", "![](<a b.jpg>)");
        check(
            "<div>\n{{< old-img-right src=\"bus.jpg\" alt=\"A \\\"bus\\\"\" >}}</div>",
            "<div>\n<img src=\"bus.jpg\" alt=\"A &quot;bus&quot;\"></div>",
        );
        check(
            "{{< img src=\"bus\" >}} {% image page.image %}",
            "{{< img src=\"bus\" >}} {% image page.image %}",
        );
        let html = plain("<p>a</p>\n\n{{< img src=\"b.png\" alt=\"B\" >}}", Markup::Html);
        assert_eq!(html.text, "<p>a</p>\n\n<img src=\"b.png\" alt=\"B\">");
    }

    #[test]
    fn addresses_are_written_out() {
        check(
            "[a]({{ \"/b/\" | url }}) <img src=\"{{ '/c.png' | relative_url }}\">",
            "[a](/b/) <img src=\"/c.png\">",
        );
        check(
            "`{{ \"/d/\" | url }}` ({{ \"/e/\" | date }})",
            "`{{ \"/d/\" | url }}` ({{ \"/e/\" | date }})",
        );
        check(
            "[a]({{ site.url }}{{site.baseurl}}/b/) {{ site.baseurl }}",
            "[a](/b/) {{ site.baseurl }}",
        );
        check(
            "[a]({{< ref \"2019-05-bus.md\" >}}) {{< ref \"a.md\" >}}",
            "[a](2019-05-bus.md) {{< ref \"a.md\" >}}",
        );
        check(
            "<a href='{{< relref path=\"/news/bus.md#top\" >}}'>",
            "<a href='/news/bus.md#top'>",
        );
        check("[a]({{< ref \"/topics/buses\" >}} \"b\")", "[a](/topics/buses/ \"b\")");
        check("[a]({% post_url 2019-05-01-bus %})", "[a](2019-05-01-bus.md)");
        check("[a]({% link _posts/2019-05-01-bus.md %})", "[a](2019-05-01-bus.md)");
    }

    #[test]
    fn what_is_shown_from_elsewhere_becomes_a_link() {
        check(
            "{{< youtube id=\"Z4XCk\" title=\"The bus\" >}}",
            "[Video: The bus](https://www.youtube.com/watch?v=Z4XCk)",
        );
        check(
            "{{< youtube Z4XCk >}}",
            "[Video on YouTube](https://www.youtube.com/watch?v=Z4XCk)",
        );
        check(
            "{{< tweet user=\"bus\" id=\"682\" >}}",
            "[Post of @bus on Twitter](https://twitter.com/bus/status/682)",
        );
        check(
            "{{< tweet 682 >}}",
            "[Post on Twitter](https://twitter.com/i/status/682)",
        );
        check("{{< button href=\"/b/\" text=\"The bus\" >}}", "[The bus](/b/)");
        check(
            "{{< quote-block text=\"It stops.\" cite=\"A driver\" >}}",
            "> It stops.\n>\n> — A driver\n",
        );
    }

    #[test]
    fn tags_around_a_text_go_and_the_text_stays() {
        check("{{< note >}}It *stops*.{{< /note >}}", "It *stops*.");
        check("{{% box class=\"b\" %}}{{< note >}}a{{< /note >}}{{% /box %}}", "a");
        check("{{< ring title=\"The case\" >}}a{{< /ring >}}", "**The case**\n\na");
        check(
            "{{< card intro=\"Words\" >}}a{{< /card >}}",
            "{{< card intro=\"Words\" >}}a{{< /card >}}",
        );
        check("{% callout %}a{% endcallout %}", "a");
        check("{% if a %}b{% endif %}", "{% if a %}b{% endif %}");
        check("{{< note >}}never closed", "{{< note >}}never closed");
        check("{% highlight ruby %}\na\n{% endhighlight %}", "```ruby\na\n```");
        check(
            "a{% raw %}{{ b }}{% endraw %}{% comment %}c{% endcomment %}d",
            "a{{ b }}d",
        );
    }

    #[test]
    fn odd_tags_stay() {
        for text in [
            "{{<",
            "{% \"",
            "{{ }}",
            "{{< \" >}}",
            "{%%}",
            "{% include x %} {{ a | b }}",
            "{{< é=\" >}}",
        ] {
            check(text, text);
        }
    }
}
