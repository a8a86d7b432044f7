//! Something changed: look again. Events of the system make it quick, and looking from time to time makes it sure.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::time::{Duration, Instant};

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

use crate::press::look::Look;
use crate::press::read::Folder;

/// So long nothing may happen before what happened counts as done: an editor writes a file in several steps.
const QUIET: Duration = Duration::from_millis(15);
/// So long is waited for that quiet at most: where somebody writes without end, something is shown all the same.
const PATIENCE: Duration = Duration::from_millis(1_000);
/// So often is looked where nothing was told. Network folders and file-sync folders tell nothing.
const UNTOLD: Duration = Duration::from_secs(2);
/// So often is looked where nothing is asked of the system at all.
const POLLED: Duration = Duration::from_millis(400);
/// Looking may take this part of the time at most.
const SHARE: u32 = 20;

/// How changes come to be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Watching {
    /// The system tells, and now and then we look.
    Told,
    /// We look.
    Looking,
}

/// A watch over a site folder.
pub struct Watch {
    folder: Folder,
    watching: Watching,
    /// What was seen, of which the next build is made.
    seen: Look,
    /// How long looking takes.
    cost: Duration,
    looked: Instant,
    /// Whether the last change was told. Where it was not, the next one will not be either.
    is_told: bool,
    hints: Receiver<()>,
    hint: SyncSender<()>,
    watcher: Option<RecommendedWatcher>,
    /// Whether a folder at the root came or went, so that the watch may lie on one that is gone.
    is_uprooted: Arc<AtomicBool>,
    /// Whether anything was told since it was last looked.
    is_stirred: Arc<AtomicBool>,
}

impl Watch {
    /// A watch that knows nothing yet.
    pub fn new(folder: &Folder, watching: Watching) -> Self {
        // One hint is as good as ten thousand: what has no room is dropped.
        let (hint, hints) = sync_channel(1);
        let began = Instant::now();
        let seen = folder.look();
        let mut watch = Self {
            folder: folder.clone(),
            watching,
            seen,
            cost: began.elapsed(),
            looked: Instant::now(),
            is_told: true,
            hints,
            hint,
            watcher: None,
            is_uprooted: Arc::default(),
            is_stirred: Arc::default(),
        };
        watch.renew();
        watch
    }

    /// Waits until the folder has changed, for so long at most. Says whether it has.
    pub fn wait(&mut self, most: Duration) -> bool {
        let end = Instant::now() + most;
        loop {
            let due = self.looked + self.pause();
            let is_told = self.hears(due.min(end));
            if is_told {
                self.settle();
            }
            if self.is_uprooted.swap(false, Ordering::Relaxed) {
                self.renew();
            }
            if (is_told || Instant::now() >= due) && self.look() {
                self.learn(is_told);
                return true;
            }
            if Instant::now() >= end {
                return false;
            }
        }
    }

    /// Whether somebody tells of a change before a moment.
    fn hears(&self, end: Instant) -> bool {
        let most = end.saturating_duration_since(Instant::now());
        self.hints.recv_timeout(most).is_ok()
    }

    /// Waits until nothing has happened for a while.
    fn settle(&self) {
        let end = Instant::now() + PATIENCE;
        while Instant::now() < end && self.hears(Instant::now() + QUIET) {}
    }

    /// Notes whether a change was told. Where it was not, nobody watches: the folder was taken away and came back, or
    /// its changes come from afar.
    fn learn(&mut self, is_told: bool) {
        self.is_told = is_told;
        if !is_told {
            self.renew();
            self.settle();
            self.look();
        }
    }

    /// Whether the folder has changed since the last look. What is seen now is what the next one is held against.
    pub fn look(&mut self) -> bool {
        let began = Instant::now();
        // What is told while it is looked may not have been seen.
        self.is_stirred.store(false, Ordering::Relaxed);
        let seen = self.folder.look();
        self.cost = began.elapsed();
        self.looked = Instant::now();
        let has_changed = seen != self.seen;
        self.seen = seen;
        has_changed
    }

    /// Whether the system has told of a change since the last look, from now on too. Where it tells nothing, only a look tells.
    pub fn stirred(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.is_stirred)
    }

    /// What was seen when it was last looked.
    pub fn seen(&self) -> &Look {
        &self.seen
    }

    fn pause(&self) -> Duration {
        let pause = match self.watcher {
            Some(_) if self.is_told => UNTOLD,
            _ => POLLED,
        };
        pause.max(self.cost * SHARE)
    }

    /// Asks the system anew to tell of changes. Where it will not, we look more often instead.
    fn renew(&mut self) {
        self.watcher = match self.watching {
            Watching::Told => self.watcher().ok(),
            Watching::Looking => None,
        };
    }

    /// The system's word on the folders that a site is read from, and on the folder that holds them, in case they go and
    /// come back.
    fn watcher(&self) -> notify::Result<RecommendedWatcher> {
        let site = std::path::absolute(self.folder.root())?;
        let roots = ROOTS.map(|name| site.join(name));
        let of_root = roots.clone();
        let hint = self.hint.clone();
        let [is_uprooted, is_stirred] = [&self.is_uprooted, &self.is_stirred].map(Arc::clone);
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            match event {
                // That somebody reads is no change, and we read ourselves.
                Ok(event) if event.kind.is_access() => return,
                Ok(event) if event.paths.iter().any(|path| of_root.contains(path)) => {
                    is_uprooted.store(true, Ordering::Relaxed);
                }
                // An error is a hint too: something was not told.
                Ok(_) | Err(_) => {}
            }
            is_stirred.store(true, Ordering::Relaxed);
            let _ = hint.try_send(());
        })?;
        watcher.watch(&site, RecursiveMode::NonRecursive)?;
        for root in roots.iter().filter(|root| is_real_folder(root)) {
            watcher.watch(root, RecursiveMode::Recursive)?;
        }
        Ok(watcher)
    }
}

/// The folders that a site is read from.
const ROOTS: [&str; 2] = ["content", "themes"];

/// A folder that is no link: a link could lead the watch over half the disk.
fn is_real_folder(folder: &Path) -> bool {
    std::fs::symlink_metadata(folder).is_ok_and(|meta| meta.is_dir())
}
