//! Links within the old site: from one post to another they follow the post, all others are counted.

use std::collections::BTreeMap;
use std::ops::Range;

use super::losses::Losses;
use super::release::Release;
use super::{Loss, plain};

/// Where the addresses in a text stand that mean a place within the old site.
pub(super) fn relative(text: &str) -> Vec<Range<usize>> {
    let mut links = Vec::new();
    for (open, ends) in [
        ("](", [')', ' ']),
        ("href=\"", ['"', '"']),
        ("src=\"", ['"', '"']),
        ("href='", ['\'', '\'']),
        ("src='", ['\'', '\'']),
    ] {
        let mut from = 0;
        while let Some(at) = text[from..].find(open) {
            from += at + open.len();
            let rest = plain::head(&text[from..], 2000);
            let (rest, ends) = match rest.strip_prefix('<') {
                Some(rest) if open == "](" => (rest, ['>', '>']),
                _ => (rest, ends),
            };
            let link = rest.split(['\n', ends[0], ends[1]]).next().unwrap_or_default();
            let begin = from + usize::from(text[from..].starts_with('<') && open == "](");
            // The next link begins after this one, so that no text is read twice.
            from += link.len();
            if is_relative(link) {
                links.push(begin..begin + link.len());
            }
        }
    }
    links
}

fn is_relative(link: &str) -> bool {
    let scheme = link
        .split(['/', '?', '#'])
        .next()
        .is_some_and(|head| head.contains(':'));
    !link.is_empty() && !scheme && !link.starts_with("//") && !link.starts_with('#')
}

/// Leads the links that name another post's file to the file it has become, and counts those that stay as they were.
pub(super) fn settle(releases: &mut [Release], losses: &mut Losses) {
    let mut by_name: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for release in releases.iter() {
        let name = release.file.rsplit('/').next().unwrap_or_default().to_owned();
        let path = release.path();
        let beside_years = path.strip_prefix("content/releases/").unwrap_or(&path).to_owned();
        by_name
            .entry(name)
            .or_default()
            .push((release.file.clone(), beside_years));
    }
    for release in releases {
        let up = if release.files.is_empty() { "../" } else { "../../" };
        let mut links = relative(&release.body);
        links.sort_by_key(|link| std::cmp::Reverse(link.start));
        let mut left = Vec::new();
        for link in links {
            let target = &release.body[link.clone()];
            match new_path(target, &by_name) {
                Some(path) => release.body.replace_range(link, &format!("{up}{path}")),
                None => left.push(target.to_owned()),
            }
        }
        let example = left.last().cloned().unwrap_or_default();
        losses.note_times(Loss::RelativeLink, &release.file, left.len(), example);
    }
}

/// The file below the folder of releases that a link to an old post's file means, with its anchor.
fn new_path(target: &str, by_name: &BTreeMap<String, Vec<(String, String)>>) -> Option<String> {
    let (path, anchor) = target.split_at(target.find('#').unwrap_or(target.len()));
    // Addresses that a page answers at are no files, and redirect by themselves.
    let is_file = [".md", ".markdown"].iter().any(|end| path.ends_with(end));
    let path = path.trim_start_matches(['.', '/']);
    let posts = by_name.get(path.rsplit('/').next()?).filter(|_| is_file)?;
    let mut same = posts.iter().filter(|(file, _)| {
        file.strip_suffix(path)
            .is_some_and(|folder| folder.is_empty() || folder.ends_with('/'))
    });
    let (_, new) = same.next()?;
    // Two posts of one name: nobody can tell which.
    same.next().is_none().then(|| format!("{new}{anchor}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_within_the_old_site_are_found() {
        let text =
            "[a](/b) [c](http://d.example) [e](#f) [g](mailto:h) <a href=\"../i\"> [j](<k l> \"m\") <img src='//n/o'>";
        let links: Vec<&str> = relative(text).into_iter().map(|link| &text[link]).collect();
        assert_eq!(links, ["/b", "k l", "../i"]);
    }

    #[test]
    fn a_link_follows_the_post_that_it_names() {
        let release = |file: &str, slug: &str, body: &str| Release {
            file: file.into(),
            year: 2019,
            slug: slug.into(),
            body: body.into(),
            ..Release::default()
        };
        let mut releases = [
            release(
                "news/a/2019-05-01-bus.md",
                "bus",
                "[t](tram.md) [self](../a/2019-05-01-bus.md#x)",
            ),
            release(
                "news/a/tram.md",
                "tram",
                "[b](/news/a/2019-05-01-bus.md) [c](bus.md) [d](/news/bus/)",
            ),
            release("news/b/tram.md", "tram-2", "<a href=\"2019-05-01-bus.md\">"),
        ];
        let mut losses = Losses::default();
        settle(&mut releases, &mut losses);
        let bodies = releases.map(|release| release.body);
        assert_eq!(
            bodies,
            [
                "[t](tram.md) [self](../2019/bus.md#x)",
                "[b](../2019/bus.md) [c](bus.md) [d](/news/bus/)",
                "<a href=\"../2019/bus.md\">",
            ]
        );
        assert_eq!(losses.count(Loss::RelativeLink), 3);
    }
}
