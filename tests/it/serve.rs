//! The site in a browser while it is written: the program itself, asked over the wire while its folder changes.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use crate::support::{NOW, package};

mod answers;
mod changes;
mod edits;
mod lifecycle;

/// The text of the one release, and its address.
const RELEASE: &str = "content/releases/2026/mill-lane.md";
const RELEASE_AT: &str = "/news/2026/mill-lane/";

/// Longer than anything takes, on the slowest machine. Nothing waits so long where all is well.
const PATIENCE: Duration = Duration::from_secs(120);

/// A site folder that is served until it goes away.
struct Served {
    site: tempfile::TempDir,
    address: SocketAddr,
    child: Child,
    said: Arc<Mutex<String>>,
}

/// An answer over the wire.
#[derive(Clone, Debug)]
struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    body: String,
}

/// The least site in a folder of its own.
fn minimal() -> tempfile::TempDir {
    let site = tempfile::tempdir().unwrap();
    copy(&package().join("tests/sites/minimal"), site.path());
    site
}

fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.unwrap();
        let to = to.join(entry.path().strip_prefix(from).unwrap());
        match entry.file_type().is_dir() {
            true => fs::create_dir_all(to).unwrap(),
            false => drop(fs::copy(entry.path(), to).unwrap()),
        }
    }
}

impl Served {
    /// The least site, as it is at [`NOW`].
    fn minimal() -> Self {
        Self::of(minimal(), &["--at", NOW])
    }

    /// A site, with these arguments; the first build has ended.
    fn of(site: tempfile::TempDir, arguments: &[&str]) -> Self {
        let served = Self::begun(site, arguments);
        let is_built = |said: &str| said.contains("\nRead ") || said.contains("\nErrors stop");
        wait(|| is_built(&served.said()), || served.said());
        served
    }

    /// A site, with these arguments; browsers can come.
    fn begun(site: tempfile::TempDir, arguments: &[&str]) -> Self {
        let port = if arguments.contains(&"--port") {
            &[][..]
        } else {
            &["--port", "0"]
        };
        let mut child = Command::new(env!("CARGO_BIN_EXE_pressroom"))
            .args(["serve", "--site"])
            .arg(site.path())
            .args(port)
            .args(arguments)
            .env_remove("SOURCE_DATE_EPOCH")
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let said = Arc::new(Mutex::new(String::new()));
        listen(child.stdout.take().unwrap(), &said);
        listen(child.stderr.take().unwrap(), &said);
        let address = |said: &str| {
            let (_, rest) = said.split_once("http://")?;
            rest.split_once('/')?.0.parse().ok()
        };
        let told = || said.lock().unwrap().clone();
        wait(|| address(&told()).is_some(), told);
        let address = address(&told()).unwrap();
        Self {
            site,
            address,
            child,
            said,
        }
    }

    fn path(&self, file: &str) -> PathBuf {
        self.site.path().join(file)
    }

    fn write(&self, file: &str, text: impl AsRef<[u8]>) {
        let path = self.path(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path(file)).unwrap()
    }

    fn said(&self) -> String {
        self.said.lock().unwrap().clone()
    }

    /// What is answered at an address.
    fn get(&self, path: &str) -> Answer {
        self.ask(&format!("GET {path} HTTP/1.1\r\nHost: {}\r\n", self.address))
    }

    /// What is answered to a head of a question.
    fn ask(&self, head: &str) -> Answer {
        let mut stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        write!(stream, "{head}Connection: close\r\n\r\n").unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        Answer::of(&String::from_utf8_lossy(&bytes))
    }

    /// Waits until a page holds these words; gives the page.
    #[track_caller]
    fn until_page_holds(&self, path: &str, words: &str) -> Answer {
        self.until(path, |answer| answer.status == 200 && answer.body.contains(words))
    }

    /// Waits until an answer is as wanted.
    #[track_caller]
    fn until(&self, path: &str, is_so: impl Fn(&Answer) -> bool) -> Answer {
        let last = Mutex::new(None);
        let ask = || is_so(last.lock().unwrap().insert(self.get(path)));
        wait(ask, || format!("{:?}\n{}", last.lock().unwrap(), self.said()));
        last.into_inner().unwrap().unwrap()
    }

    /// Interrupts it, as Ctrl-C does; gives its exit code.
    #[cfg(unix)]
    fn interrupt(&mut self) -> Option<i32> {
        let kill = Command::new("kill")
            .args(["-INT", &self.child.id().to_string()])
            .status();
        assert!(kill.unwrap().success());
        self.child.wait().unwrap().code()
    }

    /// What the page at an address is told of itself.
    fn notes(&self, path: &str) -> serde_json::Value {
        serde_json::from_str(&self.get(&format!("/-pressroom/notes?path={path}")).body).unwrap()
    }

    /// Waits until a page is told that the website is stopped, or that it is not; gives what it is told.
    #[track_caller]
    fn until_stopped_is(&self, stopped: bool) -> serde_json::Value {
        wait(|| self.notes(RELEASE_AT)["stopped"] == stopped, || self.said());
        self.notes(RELEASE_AT)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Answer {
    fn of(text: &str) -> Self {
        let (head, body) = text
            .split_once("\r\n\r\n")
            .unwrap_or_else(|| panic!("no answer: {text:?}"));
        let mut lines = head.lines();
        let status = lines
            .next()
            .and_then(|line| line.split(' ').nth(1)?.parse().ok())
            .unwrap();
        let headers = lines.filter_map(|line| line.split_once(": "));
        Self {
            status,
            headers: headers
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
            body: body.to_owned(),
        }
    }

    #[track_caller]
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).unwrap_or_else(|| panic!("no {name}: {self:?}"))
    }
}

/// Writes down what the program says.
fn listen(mut voice: impl Read + Send + 'static, said: &Arc<Mutex<String>>) {
    let said = Arc::clone(said);
    thread::spawn(move || {
        let mut heard = [0; 4096];
        while let Ok(count @ 1..) = voice.read(&mut heard) {
            said.lock().unwrap().push_str(&String::from_utf8_lossy(&heard[..count]));
        }
    });
}

/// Waits until something is so.
#[track_caller]
fn wait(mut is_so: impl FnMut() -> bool, otherwise: impl Fn() -> String) {
    let end = Instant::now() + PATIENCE;
    while !is_so() {
        assert!(Instant::now() < end, "it never came about:\n{}", otherwise());
        thread::sleep(Duration::from_millis(20));
    }
}
