//! The bell that rings in every open page when there is something new, as server-sent events.

use std::time::Duration;

use hyper::body::Bytes;
use tokio::sync::{mpsc, watch};
use tokio::time::timeout;

/// So often a silent line is tried, so that a page that was closed does not hold one for ever.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// Rings in every open page.
#[derive(Debug)]
pub struct Bell(watch::Sender<u64>);

impl Bell {
    /// A bell that has not rung.
    pub fn new() -> Self {
        Self(watch::Sender::new(0))
    }

    /// Rings. A page that has not heard the last ringing yet hears one of the two.
    pub fn ring(&self) {
        self.0.send_modify(|rung| *rung += 1);
    }

    /// What one page hears: that there is a line at all, and then each ringing.
    pub fn line(&self) -> mpsc::Receiver<Bytes> {
        let (line, heard) = mpsc::channel(1);
        tokio::spawn(ring_along(self.0.subscribe(), line));
        heard
    }
}

/// Passes the ringing on for as long as somebody listens.
async fn ring_along(mut bell: watch::Receiver<u64>, line: mpsc::Sender<Bytes>) {
    // A page that has lost its line asks again after half a second, and looks at once what it has missed.
    let mut words = Bytes::from_static(b"retry: 500\ndata: look\n\n");
    while line.send(words).await.is_ok() {
        words = match timeout(HEARTBEAT, bell.changed()).await {
            Ok(Ok(())) => Bytes::from_static(b"data: look\n\n"),
            Ok(Err(_)) => return,
            Err(_) => Bytes::from_static(b":\n\n"),
        };
    }
}
