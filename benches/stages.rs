//! The stages of a build on the demo site, each by itself: `cargo bench --bench stages`.
//!
//! What a whole build costs beside its peers is measured by `peers.py`; this tells which stage has changed.

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use pressroom::base::{Horizon, OutputPath, Place, SourcePath};
use pressroom::output::{Manifest, Shelf, Standing};
use pressroom::pipeline::{self, Order};
use pressroom::press::read::Folder;
use pressroom::proof::leak::{Name, NameKind, Scanner, Secret};
use pressroom::source::prose::passages::passages;
use pressroom::source::yaml;

/// A release of the demo with quotations, a list and notes to editors.
const RELEASE: &str = "content/releases/2026/bus-42-evening-service.md";

/// Takes every file and keeps none.
struct Nowhere;

impl Shelf for Nowhere {
    fn put(&self, _: &OutputPath, bytes: Vec<u8>) {
        black_box(bytes);
    }

    fn standing(&self, _: &OutputPath) -> Option<Vec<u8>> {
        None
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn order() -> Order {
    let now = "2026-11-24T09:00:00Z".parse().expect("an instant");
    Order::at(Horizon::public(now))
}

fn sites(criterion: &mut Criterion) {
    let order = order();
    let mut group = criterion.benchmark_group("the demo site");
    group.bench_function("read the folder", |bencher| {
        bencher.iter(|| Folder::afresh(root()).sources().value.files.len());
    });
    let folder = Folder::afresh(root());
    let sources = folder.sources().value;
    group.bench_function("parse, assemble and plan", |bencher| {
        bencher.iter(|| {
            pipeline::gather(&sources, &Manifest::default(), &order)
                .diagnostics
                .len()
        });
    });
    group.bench_function("build, and write nothing", |bencher| {
        bencher.iter(|| {
            let built = pipeline::build(&sources, &Standing::default(), &order, &Nowhere);
            assert!(built.value.edition.is_some(), "the demo builds");
        });
    });
}

fn texts(criterion: &mut Criterion) {
    let path = SourcePath::new(RELEASE);
    let text = std::fs::read_to_string(root().join(RELEASE)).expect("the demo holds this release");
    let body = text[4..].find("---\n").map_or(0, |at| at + 8);
    let html = format!(
        "<!doctype html><title>t</title><main><p>{}</p></main>",
        text[body..].replace("\n\n", "</p><p>")
    );
    let mut group = criterion.benchmark_group("one release");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("front matter", |bencher| {
        bencher.iter(|| yaml::read(&path, black_box(&text[4..body]), 4).diagnostics.len());
    });
    group.bench_function("prose", |bencher| {
        bencher.iter(|| passages(black_box(&text), body).list.len());
    });
    group.bench_function("page read back", |bencher| {
        bencher.iter(|| pressroom::proof::page::read(black_box(&html)).text().len());
    });
    let held = Secret {
        names: vec![Name {
            kind: NameKind::Words,
            text: "Damp review takes too long".to_owned(),
            place: Place::File(path.clone()),
        }],
        ..Secret::default()
    };
    let page = OutputPath::new("news/index.html");
    group.bench_function("page scanned", |bencher| {
        let secrets = [held.clone()];
        let scanner = Scanner::new(&secrets, |_| true);
        bencher.iter(|| scanner.scan(&page, black_box(html.as_bytes())).len());
    });
}

criterion_group!(stages, sites, texts);
criterion_main!(stages);
