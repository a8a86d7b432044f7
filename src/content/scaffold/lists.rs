//! People, wards, topics and pages. The first three have no draft: what is not known is left out,
//! so that nothing half-written is public with the next build.

use jiff::ToSpan;

use super::{Draft, Line, choice_of, councillors, leader, quoted, slugged};
use crate::content::desk::Desk;

/// A councillor of the group.
pub(super) fn councillor(name: &str, desk: &Desk) -> Draft {
    let settings = desk.settings();
    let (today, wards) = (desk.today(), desk.wards());
    let ward = wards.first().copied().unwrap_or("name-of-the-ward");
    let host = settings.site.base_url.rsplit('/').next().unwrap_or_default();
    let slug = slugged(name);
    let mail = format!("{}@{host}", slug.replace('-', "."));
    Draft {
        lines: vec![
            Line::given("name", quoted(name)),
            Line::given("role", "councillor"),
            Line::suggested("wards", format!("[{{ward: {ward}, from: {today}}}]")).hint(choice_of("wards", &wards)),
            Line::suggested("terms", format!("[{{from: {today}, elected: {today}}}]")),
            Line::suggested(
                "group",
                format!("[{{name: {}, from: {today}}}]", quoted(&settings.group.registered_name)),
            ),
            Line::suggested(
                "offices",
                format!("[{{title: Transport spokesperson, kind: group, from: {today}}}]"),
            ),
            Line::suggested("contact", format!("{{email: {mail}, phone: 01632 960000}}")),
            Line::suggested(
                "photo",
                format!("{{file: {slug}.jpg, alt: What the picture shows, credit: Who took it}}"),
            ),
            Line::suggested("register_of_interests", "https://the-council.example/register"),
        ],
        body: String::new(),
        steps: [
            "Open the file. Take away the # from each line and put in what is right; under the last --- write a few sentences about the councillor.",
            "The page is public with the next: pressroom build",
        ],
    }
}

/// A ward.
pub(super) fn ward(name: &str, desk: &Desk) -> Draft {
    let finder = desk.settings().council.finder_url.as_deref();
    let wards = desk.wards();
    Draft {
        lines: vec![
            Line::given("name", quoted(name)),
            Line::suggested("code", "E05000000"),
            Line::suggested("council_seats", "2"),
            Line::suggested(
                "postcodes_lookup",
                finder.unwrap_or("https://the-council.example/find-your-ward"),
            ),
            Line::suggested(
                "neighbours",
                format!("[{}]", wards.first().copied().unwrap_or_default()),
            )
            .hint(choice_of("wards", &wards)),
        ],
        body: String::new(),
        steps: [
            "Open the file. Take away the # from each line and put in what is right; under the last --- write a few sentences about the ward.",
            "The page is public with the next: pressroom build",
        ],
    }
}

/// A topic.
pub(super) fn topic(name: &str, desk: &Desk) -> Draft {
    Draft {
        lines: vec![
            Line::given("name", quoted(name)),
            Line::given("summary", ""),
            Line::suggested("spokesperson", leader(desk)).hint(choice_of("councillors", &councillors(desk))),
        ],
        body: String::new(),
        steps: [
            "Open the file. Fill in the summary, and under the last --- write a few sentences on what the group does about it.",
            "The page and its feeds are public with the next: pressroom build",
        ],
    }
}

/// A standing page.
pub(super) fn page(title: &str, desk: &Desk) -> Draft {
    let review = desk.today().checked_add(1.year()).unwrap_or(desk.today());
    Draft {
        lines: vec![
            Line::given("title", quoted(title)),
            Line::given("draft", "true"),
            Line::given("summary", ""),
            Line::given("review_by", review.to_string()),
            Line::suggested("owner", leader(desk)).hint(choice_of("councillors", &councillors(desk))),
        ],
        body: "[First paragraph: what somebody who comes here needs to know.]\n\n## [A heading]\n\n[The rest.]"
            .to_owned(),
        steps: [
            "Open the file. Fill in the summary, write the text, and delete everything in square brackets.",
            "When the public may see it, delete the line `draft: true` and run: pressroom build. A line in `menus` of content/site.yaml puts it into a menu.",
        ],
    }
}
