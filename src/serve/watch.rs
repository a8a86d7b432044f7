//! Something changed: look again. Events of the system make it quick, and looking from time to time makes it sure.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::time::{Duration, Instant};

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

use crate::press::look::Look;
use crate::press::read::Folder;

/// So long nothing may happen before what happened counts as done: an editor writes a file in several steps.
const QUIET: Duration = Duration::from_millis(25);
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
    /// What was seen when the last build began.
    seen: Look,
    /// How long looking takes.
    cost: Duration,
    looked: Instant,
    /// Whether the last change was told. Where it was not, the next one will not be either.
    is_told: bool,
    hints: Receiver<()>,
    hint: SyncSender<()>,
    watcher: Option<RecommendedWatcher>,
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
        };
        watch.renew();
        watch
    }

    /// Waits until the folder has changed, for so long at most. Says whether it has.
    pub fn wait(&mut self, most: Duration) -> bool {
        let end = Instant::now() + most;
        loop {
            let now = Instant::now();
            let next = (self.looked + self.pause()).max(now);
            match self.hints.recv_timeout(next.min(end).saturating_duration_since(now)) {
                Ok(()) => {
                    self.settle();
                    if self.look() {
                        self.is_told = true;
                        return true;
                    }
                }
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) if Instant::now() >= next => {
                    if self.look() {
                        // Nobody watches there: the folder was taken away and came back, or its changes come from afar.
                        self.is_told = false;
                        self.renew();
                        self.settle();
                        self.look();
                        return true;
                    }
                }
                Err(_) => return false,
            }
            if Instant::now() >= end {
                return false;
            }
        }
    }

    /// Whether the folder has changed since the last look. What is seen now is what the next one is held against.
    pub fn look(&mut self) -> bool {
        let began = Instant::now();
        let seen = self.folder.look();
        self.cost = began.elapsed();
        self.looked = Instant::now();
        let has_changed = seen != self.seen;
        self.seen = seen;
        has_changed
    }

    fn pause(&self) -> Duration {
        let pause = match self.watcher {
            Some(_) if self.is_told => UNTOLD,
            _ => POLLED,
        };
        pause.max(self.cost * SHARE)
    }

    /// Waits until nothing has happened for a while.
    fn settle(&self) {
        let end = Instant::now() + PATIENCE;
        while Instant::now() < end && self.hints.recv_timeout(QUIET).is_ok() {}
    }

    /// Asks the system anew to tell of changes. Where it will not, we look more often instead.
    fn renew(&mut self) {
        self.watcher = match self.watching {
            Watching::Told => watcher(self.folder.root(), self.hint.clone()).ok(),
            Watching::Looking => None,
        };
    }
}

/// The system's word on the folders that a site is read from, and on the folder that holds them, in case they go and
/// come back.
fn watcher(site: &Path, hint: SyncSender<()>) -> notify::Result<RecommendedWatcher> {
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        if event.is_ok_and(|event| matters(&event)) {
            let _ = hint.try_send(());
        }
    })?;
    watcher.watch(site, RecursiveMode::NonRecursive)?;
    for folder in ["content", "themes"].map(|name| site.join(name)) {
        if is_real_folder(&folder) {
            watcher.watch(&folder, RecursiveMode::Recursive)?;
        }
    }
    Ok(watcher)
}

/// A folder that is no link: a link could lead the watch over half the disk.
fn is_real_folder(folder: &PathBuf) -> bool {
    std::fs::symlink_metadata(folder).is_ok_and(|meta| meta.is_dir())
}

/// Whether an event may mean a change. That somebody reads is none, and we read ourselves.
fn matters(event: &Event) -> bool {
    !event.kind.is_access()
}
