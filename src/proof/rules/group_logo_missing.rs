//! The group's logo in the header of every page.

use crate::base::rules;
use crate::proof::{Look, OutputRule, Page, Remarks, Told};

/// Its documentation stands in `base/rules/`.
pub static RULE: OutputRule = OutputRule {
    told: Told::Rule(rules::group_logo_missing::RULE),
    looks: &[Look::Page(page)],
};

fn page(page: &Page, remarks: &mut Remarks) {
    let frame = &page.standards.frame;
    let Some(logo) = frame.logo.as_ref().filter(|_| !page.is_redirect()) else {
        return;
    };
    let pictures = page
        .reading
        .named("img")
        .filter(|image| image.is_within(&["header", "body"]));
    let mut logos = pictures.filter(|image| image.attribute("src") == Some(logo.src.as_str()));
    let Some(image) = logos.find(|image| image.is_within(&["header"])) else {
        remarks
            .tell("the header of the page does not show the group's logo")
            .of_theme()
            .clue("<header");
        return;
    };
    let alt = image.attribute("alt").unwrap_or_default();
    let names = [&frame.name, &frame.short_name];
    let says_who = names
        .iter()
        .any(|name| alt.to_lowercase().contains(&name.to_lowercase()));
    if says_who {
        return;
    }
    let message = format!("the words for the logo are `{alt}`, which does not name the group");
    let note = remarks
        .tell(message)
        .help(format!("Write `{}` as its alt text.", frame.name));
    if alt == logo.alt {
        note.setting("group.logo.alt");
    } else {
        note.clue(format!("alt=\"{alt}\""));
    }
}
