//! Pages that do not say that this is not the council.

use crate::base::rules;
use crate::output::View;
use crate::output::standards::host_of;
use crate::proof::sight::{Sight, of_words};
use crate::proof::{Look, OutputRule, Page, Remarks, Told};

/// Its documentation stands in `base/rules/`.
pub static RULE: OutputRule = OutputRule {
    told: Told::Rule(rules::not_council_notice_missing::RULE),
    looks: &[Look::Page(page)],
};

fn page(page: &Page, remarks: &mut Remarks) {
    let notice = &page.standards.frame.not_council_notice;
    if page.is_redirect() || notice.is_empty() {
        return;
    }
    match of_words(page, notice) {
        Sight::Seen => {}
        Sight::Hidden(reasons) => {
            for reason in reasons.iter().filter(|reason| !reason.is_on_paper()) {
                let why = super::imprint_not_text::words(reason);
                let message = format!("readers do not see that this is not the council: {why}");
                remarks
                    .tell(message)
                    .style(reason)
                    .of_theme()
                    .clue("class=\"not-council\"");
            }
        }
        Sight::Missing => {
            remarks
                .tell("the page does not say that this is not the council")
                .of_theme();
        }
    }
    contacts(page, remarks);
}

/// The page of contacts leads those on who look for the council.
fn contacts(page: &Page, remarks: &mut Remarks) {
    let is_contacts = matches!(page.view, View::Page(_)) && page.head.route.trim_end_matches('/').ends_with("/contact");
    if !is_contacts || page.standards.council_hosts.is_empty() {
        return;
    }
    let mut links = page
        .reading
        .named("a")
        .filter_map(|link| host_of(link.attribute("href")?));
    if !links.any(|host| page.standards.is_council_host(&host.to_lowercase())) {
        remarks
            .tell("the page of contacts has no link to the council's own site")
            .help(
                "Say there where services, complaints and emergencies of the council are dealt with, and link to it.",
            );
    }
}
