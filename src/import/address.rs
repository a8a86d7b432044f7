//! Where the old site had its posts, so that old links still arrive.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Zoned;

use super::archive::Found;
use super::facts::{self, Facts};
use super::losses::Losses;
use super::old_site::OldSite;
use super::release::Release;
use super::{Form, Loss, hugo, jekyll};

/// Pages of every site of ours, which no old address may hide.
const OURS: [&str; 14] = [
    "/",
    "/news/",
    "/topics/",
    "/wards/",
    "/councillors/",
    "/council/",
    "/events/",
    "/newsletters/",
    "/press/",
    "/corrections/",
    "/feeds/",
    "/search/",
    "/about/",
    "/contact/",
];

/// What an old address is made of.
pub(super) struct Old<'a> {
    /// The file of the post.
    pub found: &'a Found,
    /// Its name without a date.
    pub file_slug: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Its categories in its own words, which Jekyll puts into the address.
    pub categories: &'a [String],
    /// When it was issued, by the old site's clocks.
    pub time: Zoned,
    /// The settings of the old site.
    pub old_site: &'a OldSite,
}

/// All addresses at which the old site had a post, its own first, and the name by which its new
/// address wants to end; that name is empty where the post states none.
pub(super) fn of_post(form: Form, old: &Old<'_>, facts: &mut Facts) -> (Vec<String>, String) {
    let stated = facts.take_text(&["slug"]).unwrap_or_default();
    let address = facts.take_text(&["permalink", "url"]);
    let mut aliases: Vec<String> = match (form, address.as_deref()) {
        (Form::Jekyll, form) => vec![jekyll::address(old, &stated, form)],
        (Form::Hugo, None) => vec![hugo::address(old, &stated)],
        (Form::Hugo | Form::Folder, Some(address)) => vec![expand(address, |name| placeholder(old, name))],
        (Form::Folder, None) => Vec::new(),
    };
    for key in ["redirect_from", "aliases", "alias"] {
        let more = facts.take(key).map_or(Vec::new(), |value| facts::texts(&value));
        aliases.extend(more.into_iter().map(|alias| match form {
            Form::Hugo if !alias.starts_with('/') && !alias.contains("://") => {
                format!("/{}/{alias}", hugo::section_path(old))
            }
            _ => alias,
        }));
    }
    let wish = match (stated.is_empty(), address) {
        (true, Some(address)) if !address.contains(':') => last_name(&address),
        _ => stated,
    };
    (aliases, wish)
}

/// Makes the old addresses fit to redirect: each once, none in the way of a page of the new site.
pub(super) fn settle(releases: &mut [Release], topics: &BTreeMap<String, String>, losses: &mut Losses) {
    let mut taken: BTreeSet<String> = OURS.iter().map(|route| (*route).to_owned()).collect();
    taken.extend(topics.keys().map(|slug| format!("/topics/{slug}/")));
    for release in releases.iter() {
        taken.insert(release.route());
        taken.insert(format!("/news/{}/", release.year));
    }
    for release in releases {
        let own = release.route();
        let mut kept = Vec::new();
        for written in std::mem::take(&mut release.aliases) {
            match alias(&written) {
                Some(alias) if alias == own || kept.contains(&alias) => {}
                Some(alias) if !is_in_the_way(&alias) && taken.insert(alias.clone()) => kept.push(alias),
                Some(alias) => losses.note(Loss::AliasDropped, &release.file, format!("{alias} is another page's")),
                None => losses.note(Loss::AliasDropped, &release.file, written),
            }
        }
        release.aliases = kept;
    }
}

/// A pattern such as `/:year/:title/` with its names filled in; a name that is not known stays out.
pub(super) fn expand(pattern: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let mut address = String::from("/");
    let mut rest = pattern;
    while let Some(at) = rest.find(':') {
        address.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let end = rest
            .find(|c: char| !c.is_ascii_alphanumeric() && c != '_')
            .unwrap_or(rest.len());
        address.push_str(&value(&rest[..end]).unwrap_or_default());
        rest = &rest[end..];
    }
    address.push_str(rest);
    while address.contains("//") {
        address = address.replace("//", "/");
    }
    address
}

/// The parts of an old address that both generators name alike.
pub(super) fn placeholder(old: &Old<'_>, name: &str) -> Option<String> {
    let time = |form: &str| Some(old.time.strftime(form).to_string());
    match name {
        "year" => time("%Y"),
        "month" => time("%m"),
        "day" => time("%d"),
        "hour" => time("%H"),
        "minute" => time("%M"),
        "second" => time("%S"),
        "short_year" => time("%y"),
        "i_month" => time("%-m"),
        "i_day" => time("%-d"),
        "y_day" | "yearday" => time("%j"),
        "short_month" => time("%b"),
        "long_month" | "monthname" => time("%B"),
        "weekdayname" => time("%A"),
        "weekday" => time("%w"),
        "week" => time("%V"),
        "short_day" => time("%a"),
        "long_day" => time("%A"),
        _ => None,
    }
}

/// An old address as a route of ours; none where no file of that name can be written.
fn alias(written: &str) -> Option<String> {
    let path = match written.split_once("://") {
        Some((_, rest)) => rest.find('/').map_or("/", |at| &rest[at..]),
        None => written,
    };
    let path = path.split(['?', '#']).next().unwrap_or_default().trim();
    let path = percent_encoding::percent_decode_str(path).decode_utf8().ok()?;
    let names: Vec<&str> = path
        .split('/')
        .filter(|name| !name.is_empty() && *name != ".")
        .collect();
    let is_fit =
        |name: &&str| name.len() <= 200 && *name != ".." && !name.contains('\\') && !name.chars().any(char::is_control);
    if names.is_empty() || !names.iter().all(is_fit) {
        return None;
    }
    let joined = names.join("/");
    let joined = joined.strip_suffix("/index.html").unwrap_or(&joined);
    // A name without an extension answers as a folder, so that it can never be file and folder at once.
    let is_file =
        joined.ends_with(".html") || joined.ends_with(".htm") || joined.ends_with(".php") || joined.ends_with(".aspx");
    Some(if is_file {
        format!("/{joined}")
    } else {
        format!("/{joined}/")
    })
}

/// Whether an address is that of a year or a month, which our archive pages may need.
fn is_in_the_way(alias: &str) -> bool {
    let Some(rest) = alias.strip_prefix("/news/") else {
        return false;
    };
    let names: Vec<&str> = rest.split('/').filter(|name| !name.is_empty()).collect();
    names.len() <= 2 && names.iter().all(|name| name.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The last name of an address, without its extension.
fn last_name(address: &str) -> String {
    let address = address.trim_end_matches('/');
    let address = address.strip_suffix("/index.html").unwrap_or(address);
    let name = address.rsplit('/').next().unwrap_or_default();
    name.strip_suffix(".html").unwrap_or(name).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_address_becomes_a_route() {
        for (written, expected) in [
            ("/2015/03/04/bus.html", Some("/2015/03/04/bus.html")),
            ("blog/bus", Some("/blog/bus/")),
            ("https://old.example/bus/?a=b#c", Some("/bus/")),
            ("/a//b/index.html", Some("/a/b/")),
            ("/p%C5%99erov/", Some("/přerov/")),
            ("/v1.2", Some("/v1.2/")),
            ("/../etc/passwd", None),
            ("/", None),
            ("", None),
            ("/a\nb/", None),
        ] {
            assert_eq!(alias(written).as_deref(), expected, "{written}");
        }
    }

    #[test]
    fn an_old_address_belongs_to_one_release() {
        let release = |slug: &str, aliases: &[&str]| Release {
            year: 2019,
            slug: slug.into(),
            aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
            ..Release::default()
        };
        let mut releases = [
            release("a", &["/a", "/a/", "/news/2019/a", "/news/", "/news/2019/b/"]),
            release("b", &["/a/", "/news/2018/03/"]),
        ];
        let mut losses = Losses::default();
        settle(&mut releases, &BTreeMap::new(), &mut losses);
        assert_eq!(
            releases.map(|release| release.aliases),
            [vec!["/a/".to_owned()], vec![]]
        );
        assert_eq!(losses.count(Loss::AliasDropped), 4);
    }

    #[test]
    fn a_pattern_is_filled_in() {
        let value = |name: &str| (name == "year").then(|| "2019".to_owned());
        assert_eq!(expand("/blog/:categories/:year/", value), "/blog/2019/");
    }
}
