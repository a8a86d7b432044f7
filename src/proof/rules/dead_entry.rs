//! Entries of feeds and sitemaps that lead to nothing that is published.

use crate::base::Route;
use crate::base::code::DEAD_LINK;
use crate::output::Recipe;
use crate::output::feed::Format;
use crate::proof::links::{decoded, lands_plainly};
use crate::proof::{Look, OutputRule, Remarks, Told, Tree};

/// See its code.
pub static RULE: OutputRule = OutputRule {
    told: Told::Code(&DEAD_LINK),
    looks: &[Look::Tree(tree)],
};

fn tree(tree: &Tree, remarks: &mut Remarks) {
    for (path, planned) in tree.plan.outputs() {
        match &planned.recipe {
            Recipe::Sitemap(listed) => {
                for entry in listed {
                    entry_of(tree, path.as_str(), &entry.url, remarks);
                }
            }
            Recipe::NewsSitemap(listed) => {
                for entry in listed {
                    entry_of(tree, path.as_str(), &entry.url, remarks);
                }
            }
            // The three formats hold the same items.
            Recipe::Feed(Format::Rss, feed) => {
                for item in &feed.items {
                    entry_of(tree, path.as_str(), &item.url, remarks);
                    let files = item.picture.iter().chain(&item.attachments);
                    for file in files {
                        entry_of(tree, path.as_str(), &file.url, remarks);
                    }
                }
            }
            _ => {}
        }
    }
}

fn entry_of(tree: &Tree, file: &str, url: &str, remarks: &mut Remarks) {
    let Some(route) = url
        .strip_prefix(&tree.standards.frame.base_url)
        .filter(|route| route.starts_with('/'))
    else {
        return;
    };
    if !lands_plainly(tree.places, route) && !tree.plan.holds(&Route::new(decoded(route)).output()) {
        remarks.tell(format!("`{file}` leads to `{route}`, and nothing is published there"));
    }
}
