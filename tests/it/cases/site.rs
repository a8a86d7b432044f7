//! The site as a whole, its events and its lists.

use super::check;

#[test]
fn the_council_hosts_nothing() {
    check(
        "council-hosting",
        &[
            "site: {site: {base_url: 'http://Group.Harrowmere-Council.example:8080/'}}\n---",
            "site: {site: {base_url: 'https://grwp.cyngor.llyw.cymru'}}\n---",
        ],
        &["site: {site: {base_url: 'https://notgov.uk.example'}}\n---"],
    );
}

#[test]
fn imprints_name_members_and_places() {
    check(
        "imprint-officer-promoter",
        &["site: {imprint: {on_behalf_of: {name: Jonah Pell}}}\n---"],
        &["site: {imprint: {promoter: {person: null, name: Ida May}}}\n---"],
    );
    check(
        "imprint-incomplete",
        &["site: {imprint: {promoter: {address: [po box 7, Harrowmere, HM4 2QT]}}}\n---"],
        &["site: {imprint: {address_checked: true, promoter: {address: [PO Box 7, Harrowmere, HM4 2QT]}}}\n---"],
    );
}

#[test]
fn surgeries_can_be_found() {
    check(
        "surgery-stale-or-private",
        &[
            "kind: event\nend: 2026-12-05T09:00\n---",
            "kind: event\nvenue: null\n---",
            "kind: event\nvenue: {name: Saltings Library, step_free: true}\n---",
            "kind: event\nvenue: {name: At home with Cllr Wren, address: [Saltings], step_free: true}\n---",
            "kind: page\n---\nCome to the surgery in my kitchen, or go to [the council](https://harrowmere-council.example/services).",
        ],
        &[
            "kind: event\nvenue: null\nonline: https://meet.example/saltings\n---",
            "kind: event\ntype: full-council\nvenue: null\nend: null\n---",
            "kind: page\n---\nThe first surgery was held on 4 March 2023. Services: [council](https://harrowmere-council.example/services).",
            "kind: page\n---\nOur next surgery is on 5 December 2026. Services: [council](https://harrowmere-council.example/services).",
        ],
    );
}

#[test]
fn lists_of_people_lie_elsewhere() {
    check(
        "newsletter-consent-missing",
        &[
            "files: {content/newsletters/list.tsv: \"Name\\tE-mail address\\nJo\\tjo@home.example\"}\n---",
            "files: {content/people/book.vcf: BEGIN}\n---",
            "files: {content/pages/mailing-list.ods: PK}\n---",
        ],
        &[
            "files: {content/pages/budget.xlsx: PK}\n---",
            "files: {content/pages/halls.csv: \"hall,contact\\nGuildhall,office@guildhall.example\"}\n---",
        ],
    );
}
