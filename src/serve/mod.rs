//! Build, wait, build again: the site in a browser while it is written. Nothing is put on the disk.

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::thread;
use std::time::{Duration, Instant};

use crate::base::{Diagnostic, Horizon};
use crate::output::{Edition, Standing};
use crate::pipeline::{Account, Haste, Order, Report, SheetName};
use crate::press::{self, read::Folder};

mod clock;
mod host;
mod http;
mod looks;
mod notes;
mod notice;
mod reload;
mod scene;
mod shelf;
mod watch;

pub use clock::Clock;
pub use notes::Counts;
pub use watch::Watching;

use clock::Alarm;
use looks::Looks;
use reload::Bell;
use scene::{Found, Scene, Site, State};
use shelf::Bench;
use watch::Watch;

/// What is to be served, and how.
pub struct Settings {
    /// The site folder.
    pub site: PathBuf,
    /// The port that is asked for; another one is taken where somebody has it already.
    pub port: u16,
    /// How changes come to be known.
    pub watching: Watching,
    /// The clock.
    pub clock: Clock,
}

/// What is told of the work.
#[derive(Debug)]
pub enum Told<'a> {
    /// Browsers can come.
    Open {
        /// Where they find the site.
        address: SocketAddr,
    },
    /// A build has ended.
    Built {
        /// What was read, published and held.
        account: &'a Account,
        /// What was found.
        findings: &'a [Diagnostic],
        /// How many files changed; none where errors stopped it.
        changed: Option<usize>,
        /// How long it took.
        took: Duration,
    },
    /// A build has broken off through a fault of the program.
    Broken,
}

/// What browsers are shown, and how they hear that there is something new.
#[derive(Debug)]
pub struct Stage {
    scene: RwLock<Arc<Scene>>,
    bell: Bell,
    looks: Mutex<Looks>,
}

/// So often the clock is looked at.
const TICK: Duration = Duration::from_secs(1);
/// So long is waited for what overtook a build, which has mostly been told already.
const BREATH: Duration = Duration::from_millis(50);
/// A build that was overtaken by a change is not shown, so often at most: where somebody writes without end, something
/// is shown all the same.
const OVERTAKEN: usize = 3;
/// The rest of a site is put off for another change so often at most, while what somebody looks at is shown each time.
const PUT_OFF: usize = 20;

/// Serves a site until the program is interrupted.
///
/// # Errors
/// Where no port can be had.
pub fn serve(settings: Settings, tell: impl Fn(&Told) + Send + 'static) -> io::Result<()> {
    let listener = listen(settings.port)?;
    tell(&Told::Open {
        address: listener.local_addr()?,
    });
    let folder = Folder::watched(&settings.site);
    let stage = Arc::new(Stage {
        scene: RwLock::new(Arc::new(Scene::begun(&folder))),
        bell: Bell::new(),
        looks: Mutex::default(),
    });
    let mut desk = Desk {
        watch: Watch::new(&folder, settings.watching),
        folder,
        stage: Arc::clone(&stage),
        standing: Standing::default(),
        clock: settings.clock,
        made_at: None,
        ahead: 0,
        overtaken: 0,
    };
    // It ends with the program, in the middle of a build if need be: it holds nothing that would be missed.
    thread::spawn(move || desk.work(&tell));
    host::run(listener, &stage)
}

/// This machine alone is listened to. A port that is taken gives way to any that is free.
fn listen(port: u16) -> io::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).or_else(|error| match error.kind() {
        io::ErrorKind::AddrInUse | io::ErrorKind::PermissionDenied => TcpListener::bind((Ipv4Addr::LOCALHOST, 0)),
        _ => Err(error),
    })
}

impl Stage {
    /// What is shown now.
    pub fn scene(&self) -> Arc<Scene> {
        Arc::clone(&self.scene.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Notes that somebody looks at the page at an address.
    pub fn look(&self, path: &str) {
        let found = self.scene().site.find(path);
        let mut looks = self.looks.lock().unwrap_or_else(PoisonError::into_inner);
        if let Found::File(file) | Found::Missing(Some(file)) = found {
            looks.look(file);
        }
    }

    /// What must not wait for the rest; none where nobody looks at anything, or at what does not stand for the folder.
    fn haste(&self) -> Option<Haste> {
        let scene = self.scene();
        let looks = self.looks.lock().unwrap_or_else(PoisonError::into_inner);
        let is_fresh = scene.state == State::Fresh;
        is_fresh.then(|| looks.haste(&scene.site)).flatten()
    }

    fn show(&self, scene: Scene) -> Arc<Scene> {
        let scene = Arc::new(scene);
        let mut shown = self.scene.write().unwrap_or_else(PoisonError::into_inner);
        let before = std::mem::replace(&mut *shown, Arc::clone(&scene));
        drop(shown);
        self.bell.ring();
        // Letting go of thousands of files is nothing that a page need wait for.
        drop(before);
        scene
    }
}

/// What came of a build, and what is shown of it.
struct Built {
    scene: Scene,
    report: Report,
}

/// How many files of an edition are not as they stood.
fn count_changed(edition: &Edition) -> usize {
    edition.written() + edition.removed.len()
}

/// Where builds are made, one after the other.
struct Desk {
    folder: Folder,
    watch: Watch,
    stage: Arc<Stage>,
    /// What the stock on the stage was made from.
    standing: Standing,
    clock: Clock,
    /// The time of day of the edition on the stage, where time goes on.
    made_at: Option<String>,
    /// How many files were shown ahead of the build that is under way.
    ahead: usize,
    /// How many builds in a row were overtaken by a change.
    overtaken: usize,
}

impl Desk {
    fn work(&mut self, tell: &dyn Fn(&Told)) {
        loop {
            let began = Instant::now();
            let horizon = self.clock.now();
            // A fault of ours is no reason to leave whoever writes alone: the next text may be none.
            let built = catch_unwind(AssertUnwindSafe(|| self.build_in_peace(horizon)));
            let Built { scene, report } = match built {
                Ok(Some(built)) => built,
                // Whoever writes goes on writing.
                Ok(None) => {
                    self.watch.wait(BREATH);
                    continue;
                }
                Err(_) => {
                    tell(&Told::Broken);
                    while !self.watch.wait(TICK) {}
                    continue;
                }
            };
            let ahead = std::mem::take(&mut self.ahead);
            let scene = self.stage.show(scene);
            let changed = report.edition.as_ref();
            tell(&Told::Built {
                account: &report.account,
                findings: &scene.findings,
                changed: changed.map(|edition| ahead + count_changed(edition)),
                took: began.elapsed(),
            });
            let alarm = Alarm::new(&self.clock, horizon, &report.account);
            self.keep(report);
            while !self.watch.wait(TICK) && !alarm.rings(&self.clock) {}
        }
    }

    /// A build; none that was overtaken by a change when what somebody looks at had been shown. One that was stopped while the
    /// folder changed is made again: a file was read in the middle of a change.
    fn build_in_peace(&mut self, horizon: Horizon) -> Option<Built> {
        let haste = self.stage.haste();
        let mut built = self.build(horizon, haste.clone());
        if built.report.is_behind {
            let haste = haste.unwrap_or_default();
            self.show_ahead(built, &haste);
            built = self.build(horizon, self.patience(&haste));
            if built.report.is_behind {
                self.show_ahead(built, &haste);
                self.overtaken += 1;
                return None;
            }
        }
        self.overtaken = 0;
        for _ in 0..OVERTAKEN {
            if built.report.edition.is_some() || !self.watch.look() {
                break;
            }
            built = self.build(horizon, None);
        }
        Some(built)
    }

    /// How the rest is made: until something changes again, or to its end where that has happened too often.
    fn patience(&self, haste: &Haste) -> Option<Haste> {
        let patient = || Haste {
            others: usize::MAX,
            is_overtaken: self.watch.stirred(),
            ..haste.clone()
        };
        (self.overtaken < PUT_OFF).then(patient)
    }

    /// Shows what somebody looks at while the rest is not yet made, with what was found before of all other texts.
    fn show_ahead(&mut self, built: Built, haste: &Haste) {
        let Built { mut scene, report } = built;
        let Some(edition) = &report.edition else {
            return;
        };
        self.ahead += count_changed(edition);
        let is_read = |found: &Diagnostic| found.path().is_some_and(|path| haste.texts.contains(path));
        let before = self.stage.scene();
        let known = before.findings.iter().filter(|found| !is_read(found)).cloned();
        scene.findings = scene.findings.into_iter().filter(is_read).chain(known).collect();
        self.stage.show(scene);
        self.keep(report);
    }

    /// The one way in which a build is made here: the folder, what stands, an instant, and a bench for what is new.
    fn build(&mut self, horizon: Horizon, haste: Option<Haste>) -> Built {
        let before = self.stage.scene();
        let folder = self.folder.clone();
        let bench = Bench::new(&folder, &before.site.stock);
        let order = Order {
            sheet: SheetName::Lasting,
            haste,
            ..Order::at(horizon)
        };
        let mut findings = Vec::new();
        let made = press::make(&self.folder, self.watch.seen(), &self.standing, &order, &bench);
        let mut report = made.into_value(&mut findings);
        let (banners, sheet) = (report.banners.take(), report.sheet.take());
        let (state, site) = match &mut report.edition {
            Some(edition) => {
                let origins = std::mem::take(&mut edition.origins);
                let site = Site::new(bench.stock(edition), origins, banners, sheet, &self.folder);
                (State::Fresh, Arc::new(site))
            }
            None => (State::Stopped(self.made_at.clone()), Arc::clone(&before.site)),
        };
        let scene = Scene {
            folder: self.folder.clone(),
            state,
            site,
            findings,
        };
        Built { scene, report }
    }

    /// Remembers what was found out and what stands now, so that the next build makes nothing of it again.
    fn keep(&mut self, report: Report) {
        self.folder.learn();
        // They take longer to give back than a page to make, and nothing waits for it.
        let remains = report.remains;
        thread::spawn(move || drop(remains));
        let Some(edition) = report.edition else { return };
        self.made_at = self.clock.time_of_day(report.account.zone.as_ref());
        self.standing = Standing {
            manifest: edition.manifest,
            scanned: report.scanned,
        };
    }
}
