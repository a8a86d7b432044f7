//! The last part of an address: lower-case letters, figures and hyphens, one of a kind within its year. The only home of the slug crate here.

use std::collections::BTreeSet;

use super::Loss;
use super::losses::Losses;
use super::release::Release;

/// Longer names are cut: a file system takes 255 bytes, and a reader far fewer.
const LONGEST: usize = 100;

/// The slug of some words: `Přerov & okolí` is `prerov-okoli`; empty where nothing can be made of them.
pub(super) fn slug(words: &str) -> String {
    let slug = slug::slugify(words);
    if slug.len() <= LONGEST {
        return slug;
    }
    let cut = &slug[..LONGEST];
    cut.rsplit_once('-').map_or(cut, |(whole, _)| whole).to_owned()
}

/// The slug of a release: the first of these words of which one can be made. A number alone would
/// stand in the way of a month's page, `index` in the way of a folder's.
pub(super) fn of_release<'a>(wishes: impl IntoIterator<Item = &'a str>) -> String {
    let slug = wishes
        .into_iter()
        .map(slug)
        .find(|slug| !slug.is_empty())
        .unwrap_or_else(|| "release".into());
    if slug == "index" || slug.bytes().all(|byte| byte.is_ascii_digit()) {
        return format!("release-{slug}");
    }
    slug
}

/// Makes the slugs of each year differ: the second of a name ends in `-2`.
pub(super) fn settle(releases: &mut [Release], losses: &mut Losses) {
    let mut taken = BTreeSet::new();
    // A slug that somebody asked for goes to that post before it is made up for another.
    let asked: BTreeSet<_> = releases
        .iter()
        .map(|release| (release.year, release.slug.clone()))
        .collect();
    for release in releases {
        let wish = release.slug.clone();
        let mut number = 1;
        while !taken.insert((release.year, release.slug.clone())) {
            number += 1;
            release.slug = format!("{wish}-{number}");
            if asked.contains(&(release.year, release.slug.clone())) {
                release.slug.clone_from(&wish);
            }
        }
        if number > 1 {
            let detail = format!("{wish} is taken in {}: {}", release.year, release.slug);
            losses.note(Loss::SlugChanged, &release.file, detail);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_made_of_any_words() {
        for (words, expected) in [
            ("Přerov & náměstí", "prerov-namesti"),
            ("GSA’s Fedramp", "gsa-s-fedramp"),
            ("  ", ""),
            ("-_-", ""),
        ] {
            assert_eq!(slug(words), expected);
        }
        assert!(slug(&"příliš ".repeat(60)).len() <= LONGEST);
    }

    #[test]
    fn a_release_never_takes_the_place_of_a_month_or_a_folder() {
        assert_eq!(of_release(["", "03"]), "release-03");
        assert_eq!(of_release(["index"]), "release-index");
        assert_eq!(of_release(["", "!"]), "release");
    }

    #[test]
    fn the_second_of_a_name_is_numbered() {
        let release = |slug: &str| Release {
            year: 2019,
            slug: slug.into(),
            ..Release::default()
        };
        let mut releases = [release("a"), release("a"), release("a-2"), release("a")];
        settle(&mut releases, &mut Losses::default());
        assert_eq!(releases.map(|release| release.slug), ["a", "a-3", "a-2", "a-4"]);
    }
}
