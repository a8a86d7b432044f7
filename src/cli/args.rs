//! The command line, typed.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Website, press archive and feeds of a political group, from a folder of texts.
///
/// The folder holds content/site.yaml, which says who the group is, and a folder for each kind of
/// text: releases, people, wards, topics, council, events, newsletters, pages.
#[derive(Debug, Parser)]
#[command(name = "pressroom", version, arg_required_else_help = true)]
#[command(
    after_help = "Begin with:  pressroom init our-group\n             cd our-group\n             pressroom build\n\nA message that is not clear:  pressroom explain CODE"
)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a new site that works, with one example of each kind of text
    Init(InitOptions),
    /// Begin a new text: a release, a motion, an event, …
    New(NewOptions),
    /// Build the website into public/
    Build(BuildOptions),
    /// Show the website in a browser on this computer while you write; write nothing
    Serve(ServeOptions),
    /// Tell all that is wrong with the texts and the pages they make; write nothing
    Check(CheckOptions),
    /// Tell when the website changes by itself: an embargo lifts, an event is over, a term ends
    Due(DueOptions),
    /// Make one text into a single file to attach to an e-mail, under embargo or not
    Preview(PreviewOptions),
    /// Record that a councillor approves a release or newsletter, word for word
    Approve(ApproveOptions),
    /// Tell where a release or newsletter stands: its state, what would change it, what hinders it
    Why(WhyOptions),
    /// Say what a message means, why it matters and what to do
    Explain(ExplainOptions),
    /// Print the JSON Schema of a kind, for editors that check as you type
    Schema(SchemaOptions),
    /// Make a site folder from an archive that another generator published
    Import(ImportOptions),
}

/// Options of `init`.
#[derive(Args, Debug)]
#[command(
    after_help = "Example:\n  pressroom init our-group --name \"Civic Alliance Group\" --council \"Harrowmere Borough Council\"\n\nThe README.md in the new folder says how to go on."
)]
pub struct InitOptions {
    /// The folder to make; it must be empty or not there yet
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// The group's full name, in quotation marks
    #[arg(long, value_name = "NAME", default_value = "Example Group")]
    pub name: String,
    /// The council's full name, in quotation marks
    #[arg(long, value_name = "NAME", default_value = "Exampleton Borough Council")]
    pub council: String,
}

/// Options of `new`.
#[derive(Args, Debug)]
#[command(
    after_help = "Example:\n  pressroom new release \"Group calls for safer crossing on Mill Road\"\n\nWhat is known is filled in; the rest is named in the file. No file is ever overwritten.\nReleases, council business, events, newsletters and pages begin as drafts, which nobody outside can see.\nCouncillors, wards and topics are public with the next build."
)]
pub struct NewOptions {
    /// release, councillor, ward, topic, motion, amendment, question, appointment, event, surgery, newsletter or page
    #[arg(value_name = "KIND")]
    pub kind: String,
    /// The headline or name, in quotation marks
    #[arg(value_name = "TITLE")]
    pub title: String,
    /// The site folder; else the folder you are in, or the nearest one above it, that holds content/site.yaml
    #[arg(long, value_name = "DIR")]
    pub site: Option<PathBuf>,
}

/// Options of `build`.
#[derive(Args, Debug)]
#[command(
    after_help = "Nothing is public before its time: drafts, scheduled and embargoed items are listed as held and are in no file.\nIf anything is wrong the old site stays as it was.\n\nExit codes, for scripts: 0 done, 1 errors found, 2 wrong usage."
)]
pub struct BuildOptions {
    /// The site folder; else the folder you are in, or the nearest one above it, that holds content/site.yaml
    #[arg(long, value_name = "DIR")]
    pub site: Option<PathBuf>,
    /// Where the website goes; else public/ in the site folder
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Show drafts, scheduled and embargoed items too, each with a banner; --out must name a folder of its own
    #[arg(long, requires = "out")]
    pub preview: bool,
    /// Build the site as it is at this day and time, as in 2026-11-24T09:00:00Z; else as it is now
    #[arg(long, value_name = "TIME")]
    pub at: Option<String>,
    /// Another address than the site's own, for a copy to look at
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    /// Leave the white space of the theme's templates as it is
    #[arg(long)]
    pub no_minify: bool,
    /// Make every file of the website again, changed or not
    #[arg(long)]
    pub clean: bool,
    /// Then build once more from nothing, in memory, and compare every byte with what stands
    #[arg(long)]
    pub verify: bool,
    /// How to report: text for people, json for programs
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

/// Options of `serve`.
#[derive(Args, Debug)]
#[command(
    after_help = "Example:\n  pressroom serve --preview\n\nOpen the address that is printed, in a browser on this computer; nobody else can reach it. Save a text, and the page shows it by itself.\nThe button in the corner of the page tells what is wrong, in which file and line, and what helps. While errors stop the website you see it as it last was, and what stops it.\n\nThe website in public/ stays as it is: `pressroom build` makes that. Press Ctrl-C to end."
)]
pub struct ServeOptions {
    /// The site folder; else the folder you are in, or the nearest one above it, that holds content/site.yaml
    #[arg(long, value_name = "DIR")]
    pub site: Option<PathBuf>,
    /// Show drafts, scheduled and embargoed items too, each with its state
    #[arg(long)]
    pub preview: bool,
    /// The number at the end of the address; another one is taken if this one is in use, and 0 takes any
    #[arg(long, value_name = "NUMBER", default_value_t = 4000)]
    pub port: u16,
    /// Show the site as it is at this day and time, as in 2026-11-24T09:00:00Z; else as time goes on
    #[arg(long, value_name = "TIME")]
    pub at: Option<String>,
    /// Look for changes again and again, and do not rely on being told of them. Where nobody tells, as in network
    /// folders and those of file-sync programs, this is found out by itself
    #[arg(long)]
    pub poll: bool,
}

/// Options of `check`.
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  pressroom check\n  pressroom check content/releases/2026/bus-42.md\n  pressroom check --only claim-unsourced\n\nEvery page is made in memory and read, as `build` does. Exit codes, for scripts: 0 no errors, 1 errors found, 2 wrong usage."
)]
pub struct CheckOptions {
    /// Tell only what is found in these files and folders
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// The site folder; else the folder you are in, or the nearest one above it, that holds content/site.yaml
    #[arg(long, value_name = "DIR")]
    pub site: Option<PathBuf>,
    /// Check the site as it is at this day and time, as in 2026-11-24T09:00:00Z; else as it is now
    #[arg(long, value_name = "TIME")]
    pub at: Option<String>,
    /// How to tell: text for people, json for programs, sarif for code scanning, github for annotations
    #[arg(long, value_enum, default_value_t = CheckFormat::Text)]
    pub format: CheckFormat,
    /// Tell only what this rule finds; may be given several times
    #[arg(long, value_name = "RULE")]
    pub only: Vec<String>,
    /// Tell only what is at least this grave
    #[arg(long, value_enum, value_name = "LEVEL")]
    pub severity: Option<Gravity>,
    /// Record what the rules find now in content/rules/baseline.yaml, so that from now on only new findings count
    #[arg(long)]
    pub write_baseline: bool,
    /// Mend what is certain, such as dates in another form than house style, and tell what was changed; never words in quotation marks, nor those of an approved text
    #[arg(long, conflicts_with = "write_baseline")]
    pub fix: bool,
}

/// Forms of the report of `check`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// For people.
    Text,
    /// For programs.
    Json,
    /// SARIF 2.1.0.
    Sarif,
    /// Annotations of a workflow.
    Github,
}

/// How grave a finding is at least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Gravity {
    /// All.
    Advice,
    /// Warnings and errors.
    Warning,
    /// Errors alone.
    Error,
}

/// Options of `approve`.
#[derive(Args, Debug)]
#[command(
    after_help = "Example:\n  pressroom approve content/releases/2026/bus-42.md --by odile-marsh\n\nThe text is checked first; if anything is wrong, nothing is written. Then its front matter says who\napproved it and when, with a seal over the words, and content/ledger keeps its number and address for\never. Keep both files: commit them together.\n\nAfter it was published, every change of its words needs a line for readers (--note) or the remark that it\nwas spelling (--minor)."
)]
pub struct ApproveOptions {
    /// The texts that are approved
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// The councillor who approves, by the name of their file in content/people
    #[arg(long, value_name = "COUNCILLOR")]
    pub by: String,
    /// The change since publication is spelling; readers are not told of it
    #[arg(long)]
    pub minor: bool,
    /// What is right now, for readers to see at the head of the release
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    /// Give the text another number, because its own was given twice
    #[arg(long)]
    pub renumber: bool,
    /// The site folder; else the folder you are in, or the nearest one above it, that holds content/site.yaml
    #[arg(long, value_name = "DIR")]
    pub site: Option<PathBuf>,
    /// The day and time of the approval, as in 2026-11-24T09:00:00Z; else now
    #[arg(long, value_name = "INSTANT")]
    pub at: Option<String>,
}

/// Options of `why`.
#[derive(Args, Debug)]
pub struct WhyOptions {
    /// The text
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The site folder; else the folder you are in, or the nearest one above it, that holds content/site.yaml
    #[arg(long, value_name = "DIR")]
    pub site: Option<PathBuf>,
    /// The day and time to speak of, as in 2026-11-24T09:00:00Z; else now
    #[arg(long, value_name = "INSTANT")]
    pub at: Option<String>,
}

/// Forms of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// Options of `preview`.
#[derive(Args, Debug)]
#[command(
    after_help = "Example:\n  pressroom preview content/releases/2026/damp-repairs.md -o damp-repairs.html\n\nThe page says at its head that it is a preview, and until when it is under embargo. Nothing is put on the website."
)]
pub struct PreviewOptions {
    /// The text
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The file to make
    #[arg(short, long, value_name = "FILE.html")]
    pub out: PathBuf,
    /// The site folder; else the folder you are in, or the nearest one above it, that holds content/site.yaml
    #[arg(long, value_name = "DIR")]
    pub site: Option<PathBuf>,
    /// Show it as it is at this day and time, as in 2026-11-24T09:00:00Z; else as it is now
    #[arg(long, value_name = "TIME")]
    pub at: Option<String>,
}

/// Options of `due`.
#[derive(Args, Debug)]
#[command(
    after_help = "A website of files does nothing by itself. Whoever builds it needs to do so at these times:\n\n  pressroom due --format cron      lines for crontab\n  pressroom due --format systemd   lines for a .timer file\n  pressroom due --format github    lines for a workflow\n\nBuilds that come late or too often do no harm."
)]
pub struct DueOptions {
    /// The site folder; else the folder you are in, or the nearest one above it, that holds content/site.yaml
    #[arg(long, value_name = "DIR")]
    pub site: Option<PathBuf>,
    /// What is due after this day and time, as in 2026-11-24T09:00:00Z; else after now
    #[arg(long, value_name = "TIME")]
    pub at: Option<String>,
    /// How many instants are told at most
    #[arg(long, value_name = "NUMBER", default_value_t = 10)]
    pub most: usize,
    /// text for people, json for programs, or a schedule for what wakes a computer
    #[arg(long, value_enum, default_value_t = DueFormat::Text)]
    pub format: DueFormat,
}

/// Forms of what is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DueFormat {
    /// For people.
    Text,
    /// For programs.
    Json,
    /// Lines of a crontab.
    Cron,
    /// Lines of a systemd timer.
    Systemd,
    /// Lines of a workflow.
    Github,
}

/// Options of `explain`.
#[derive(Args, Debug)]
pub struct ExplainOptions {
    /// The code in brackets at the head of a message, as in schema/unknown-key; all codes without it
    #[arg(value_name = "CODE")]
    pub code: Option<String>,
    /// The site folder, for the group's own rules; else the folder you are in, or the nearest one above it, that holds content/site.yaml
    #[arg(long, value_name = "DIR")]
    pub site: Option<PathBuf>,
    /// How to tell: text for people, markdown for the whole rule book as a page
    #[arg(long, value_enum, default_value_t = ExplainFormat::Text)]
    pub format: ExplainFormat,
}

/// Forms of an explanation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ExplainFormat {
    /// For a terminal.
    Text,
    /// For a page of the web.
    Markdown,
}

/// Options of `schema`.
#[derive(Args, Debug)]
pub struct SchemaOptions {
    /// release, person, ward, topic, council, event, newsletter, page or site
    #[arg(value_name = "KIND")]
    pub kind: String,
}

/// Options of `import`.
#[derive(Args, Debug)]
pub struct ImportOptions {
    /// What made the archive
    #[arg(value_enum)]
    pub form: ArchiveForm,
    /// The folder of the archive
    #[arg(value_name = "DIR")]
    pub from: PathBuf,
    /// The site folder to make; it must be empty or not there yet
    #[arg(long, value_name = "DIR")]
    pub to: PathBuf,
    /// Posts dated after this instant are refused; else after now
    #[arg(long, value_name = "INSTANT")]
    pub at: Option<String>,
}

/// Generators whose archives can be imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ArchiveForm {
    /// Posts in _posts/, Liquid in the texts
    Jekyll,
    /// Pages in content/, shortcodes in the texts
    Hugo,
    /// Markdown or HTML files in any folder
    Folder,
}
