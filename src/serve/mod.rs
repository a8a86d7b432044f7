//! Build, wait, build again: the site in a browser while it is written. Nothing is put on the disk.

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};
use std::thread;
use std::time::{Duration, Instant};

use crate::base::{Diagnostic, Horizon, Outcome};
use crate::output::Standing;
use crate::pipeline::{Account, Order, Report};
use crate::press::{self, read::Folder};

mod clock;
mod host;
mod http;
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
use reload::Bell;
use scene::{Scene, State};
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
}

/// What browsers are shown, and how they hear that there is something new.
#[derive(Debug)]
pub struct Stage {
    scene: RwLock<Arc<Scene>>,
    bell: Bell,
}

/// So often the clock is looked at.
const TICK: Duration = Duration::from_secs(1);
/// A build that was overtaken by a change is not shown, so often at most: where somebody writes without end, something
/// is shown all the same.
const OVERTAKEN: usize = 3;

/// Serves a site until the program is interrupted.
///
/// # Errors
/// Where no port can be had.
pub fn serve(settings: Settings, tell: impl Fn(&Told) + Send + 'static) -> io::Result<()> {
    let listener = listen(settings.port)?;
    tell(&Told::Open {
        address: listener.local_addr()?,
    });
    let folder = Folder::new(&settings.site);
    let stage = Arc::new(Stage {
        scene: RwLock::new(Arc::new(Scene::begun(&folder))),
        bell: Bell::new(),
    });
    let mut desk = Desk {
        watch: Watch::new(&folder, settings.watching),
        folder,
        stage: Arc::clone(&stage),
        standing: Standing::default(),
        clock: settings.clock,
        made_at: None,
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

    fn show(&self, scene: Scene) {
        *self.scene.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(scene);
        self.bell.ring();
    }
}

/// Where builds are made, one after the other.
struct Desk {
    folder: Folder,
    watch: Watch,
    stage: Arc<Stage>,
    /// What the stock on the stage was made from.
    standing: Standing,
    clock: Clock,
    /// The time of day of the edition on the stage.
    made_at: Option<String>,
}

impl Desk {
    fn work(&mut self, tell: &dyn Fn(&Told)) {
        loop {
            let began = Instant::now();
            let horizon = self.clock.now();
            let (mut scene, mut built) = self.build(horizon);
            for _ in 0..OVERTAKEN {
                if built.value.edition.is_some() || !self.watch.look() {
                    break;
                }
                (scene, built) = self.build(horizon);
            }
            let alarm = Alarm::new(&self.clock, horizon, &built.value.account);
            let changed = built
                .value
                .edition
                .as_ref()
                .map(|edition| edition.written() + edition.removed.len());
            let Outcome { value: report, .. } = built;
            let told = Told::Built {
                account: &report.account,
                findings: &scene.findings,
                changed,
                took: began.elapsed(),
            };
            tell(&told);
            self.keep(report);
            self.stage.show(scene);
            while !self.watch.wait(TICK) && !alarm.rings(&self.clock) {}
        }
    }

    /// The one way in which a build is made here: the folder, what stands, an instant, and a bench for what is new.
    fn build(&self, horizon: Horizon) -> (Scene, Outcome<Report>) {
        let before = self.stage.scene();
        let bench = Bench::new(&self.folder, &before.stock);
        let mut built = press::make(&self.folder, &self.standing, &Order::at(horizon), &bench);
        let findings = std::mem::take(&mut built.diagnostics);
        let report = &mut built.value;
        let scene = match &report.edition {
            Some(edition) => {
                let stock = bench.stock(edition);
                Scene {
                    folder: self.folder.clone(),
                    state: State::Fresh,
                    moved: scene::moved(&stock, &self.folder),
                    stock,
                    origins: edition.origins.clone(),
                    banners: report.banners.take(),
                    findings,
                }
            }
            None => Scene {
                folder: self.folder.clone(),
                state: State::Stopped(self.made_at.clone()),
                stock: before.stock.clone(),
                moved: before.moved.clone(),
                origins: before.origins.clone(),
                banners: before.banners.clone(),
                findings,
            },
        };
        (scene, built)
    }

    /// Remembers what stands now, so that the next build makes nothing of it again.
    fn keep(&mut self, report: Report) {
        let Some(edition) = report.edition else { return };
        let now = self.clock.now();
        let zone = report.account.zone.as_ref();
        self.made_at = zone.map(|zone| zone.at(now.now).strftime("%H:%M:%S").to_string());
        self.standing = Standing {
            manifest: edition.manifest,
            scanned: report.scanned,
        };
    }
}
