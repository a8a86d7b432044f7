//! Answers as a host for static files would, to browsers on this machine alone, with one script added in flight.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use hyper::body::{Body, Bytes, Frame, SizeHint};
use hyper::header::{self, HeaderMap, HeaderValue};
use hyper::{Method, Response, StatusCode, Uri};
use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};
use tokio::sync::mpsc;

use super::scene::{Found, Scene};
use super::{notes, notice};
use crate::base::{Digest, OutputPath};

/// Where what is ours answers. No page of a site lies there: a name of ours begins with no hyphen.
pub const ASSETS: &str = "/-pressroom/";

/// What is ours, by its name.
const OURS: &[(&str, &str)] = &[
    ("live.js", include_str!("client/live.js")),
    ("morph.js", include_str!("client/morph.js")),
    ("panel.js", include_str!("client/panel.js")),
    ("panel.css", include_str!("client/panel.css")),
    ("notice.css", include_str!("client/notice.css")),
];

/// The policy that `docs/hosting.md` gives to hosts, and what our own script needs besides.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' https: data:; media-src 'self' https:; \
     script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/// In a preview each page has a banner that brings its own style.
const POLICY_OF_PREVIEW: &str = "; style-src-attr 'unsafe-inline'";

/// What an address in a header cannot hold as it is.
const NOT_ITSELF: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>');

/// A question, as far as it matters to us.
pub struct Question<'a> {
    /// What is to be done.
    pub method: &'a Method,
    /// The address.
    pub uri: &'a Uri,
    /// The rest.
    pub headers: &'a HeaderMap,
}

/// What an answer holds.
#[derive(Debug)]
pub enum Content {
    /// A file, or nothing.
    Whole(Option<Bytes>),
    /// Events, for as long as somebody listens.
    Events(mpsc::Receiver<Bytes>),
}

/// What is to be done with a question.
pub enum Answer {
    /// It is answered.
    Given(Box<Response<Content>>),
    /// Whoever asks wants to hear of what is new.
    Listen,
}

/// Answers a question.
pub fn answer(question: &Question, scene: &Scene) -> Answer {
    if !is_of_this_machine(question) {
        let words = "This is a preview on somebody's own machine. Open it there, at the address that was printed.\n";
        return given(plain(StatusCode::FORBIDDEN, words));
    }
    if ![Method::GET, Method::HEAD].contains(question.method) {
        let mut refusal = plain(StatusCode::METHOD_NOT_ALLOWED, "Nothing can be sent to this website.\n");
        set(&mut refusal, header::ALLOW, "GET, HEAD");
        return given(refusal);
    }
    match question.uri.path().strip_prefix(ASSETS) {
        Some("events") => Answer::Listen,
        Some(name) => given(ours(name, question, scene)),
        None => given(page_or_file(question, scene)),
    }
}

/// The path of the page that whoever asks looks at: they ask for it, or it is open and asks for its notes.
pub fn looked_at(question: &Question) -> Option<String> {
    if !is_of_this_machine(question) {
        return None;
    }
    match question.uri.path().strip_prefix(ASSETS) {
        Some("notes") => Some(path_asked_for(question.uri)),
        Some(_) => None,
        None => Some(question.uri.path().to_owned()),
    }
}

/// The line on which events are told.
pub fn events(line: mpsc::Receiver<Bytes>) -> Response<Content> {
    with_type(StatusCode::OK, Content::Events(line), "text/event-stream")
}

/// Whether a question was meant for this machine: a page elsewhere that has its own name point here, so that its script
/// may read what is under embargo, asks under that name.
fn is_of_this_machine(question: &Question) -> bool {
    let mut hosts = question.headers.get_all(header::HOST).iter();
    let (Some(host), None) = (hosts.next(), hosts.next()) else {
        return false;
    };
    let is_ours = |host: &str| matches!(host, "localhost" | "127.0.0.1" | "[::1]");
    let name = host.to_str().ok().map(without_port);
    name.is_some_and(|name| is_ours(&name)) && question.uri.host().is_none_or(is_ours)
}

fn without_port(host: &str) -> String {
    let port = |port: &str| port.bytes().all(|byte| byte.is_ascii_digit());
    let name = host.rsplit_once(':').filter(|(_, after)| port(after));
    name.map_or(host, |(name, _)| name).to_ascii_lowercase()
}

/// What is ours: the script, its styles, and what it asks for.
fn ours(name: &str, question: &Question, scene: &Scene) -> Response<Content> {
    if let Some((name, text)) = OURS.iter().find(|(known, _)| *known == name) {
        let bytes = Bytes::from_static(text.as_bytes());
        let tag = Digest::of_bytes(&bytes).hex();
        return fresh(question, StatusCode::OK, bytes, media_type(name), &tag);
    }
    let path = path_asked_for(question.uri);
    let json = match name {
        "notes" => serde_json::to_vec(&notes::of_page(scene, &path, page_at(scene, &path))),
        "all" => serde_json::to_vec(&notes::all(scene, &path)),
        _ => return plain(StatusCode::NOT_FOUND, "There is nothing here.\n"),
    };
    let json = json.expect("findings are text and numbers");
    with_type(StatusCode::OK, whole(json), "application/json")
}

/// The path in `?path=/news/`.
fn path_asked_for(uri: &Uri) -> String {
    let path = uri.query().and_then(|query| query.strip_prefix("path=")).unwrap_or("/");
    percent_decode_str(path).decode_utf8_lossy().into_owned()
}

/// Which page stands at an address: a browser that shows another one fetches it anew.
fn page_at(scene: &Scene, path: &str) -> String {
    match scene.site.find(path) {
        Found::File(file) | Found::Missing(Some(file)) => scene.site.mark(&file),
        Found::Moved(to) => Some(to),
        Found::Nothing => Some(Digest::of_bytes(notice::page(scene).as_bytes()).hex()),
        Found::Missing(None) => None,
    }
    .unwrap_or_default()
}

/// What a host would answer.
fn page_or_file(question: &Question, scene: &Scene) -> Response<Content> {
    match scene.site.find(question.uri.path()) {
        Found::File(file) => filed(question, StatusCode::OK, &file, scene),
        Found::Missing(Some(page)) => filed(question, StatusCode::NOT_FOUND, &page, scene),
        Found::Missing(None) => plain(StatusCode::NOT_FOUND, "There is no page at this address.\n"),
        Found::Moved(to) => moved(&to, question.uri.query()),
        Found::Nothing => {
            let page = notice::page(scene).into_bytes();
            let mark = Digest::of_bytes(&page).hex();
            html(question, StatusCode::SERVICE_UNAVAILABLE, page, &mark, POLICY)
        }
    }
}

fn filed(question: &Question, status: StatusCode, file: &OutputPath, scene: &Scene) -> Response<Content> {
    let Some(bytes) = scene.site.stock.bytes(file, &scene.folder) else {
        let words = "This file has changed since the website was made. It is made again now.\n";
        return plain(StatusCode::SERVICE_UNAVAILABLE, words);
    };
    if file.is_page() {
        let more = if scene.site.banners.is_some() {
            POLICY_OF_PREVIEW
        } else {
            ""
        };
        let mark = scene.site.mark(file).unwrap_or_default();
        let page = scene.site.published(&bytes);
        return html(question, status, page, &mark, &format!("{POLICY}{more}"));
    }
    let tag = scene
        .site
        .stock
        .digest(file)
        .map(|digest| digest.hex())
        .unwrap_or_default();
    fresh(question, status, bytes, media_type(file.as_str()), &tag)
}

/// A page, with our script behind its end, which knows the page's mark. What is stored has none.
fn html(question: &Question, status: StatusCode, mut page: Vec<u8>, mark: &str, policy: &str) -> Response<Content> {
    let script = format!("<script type=\"module\" src=\"{ASSETS}live.js\" data-pressroom=\"{mark}\"></script>");
    page.extend_from_slice(script.as_bytes());
    let tag = format!("{mark}-live");
    let mut answer = fresh(question, status, page.into(), "text/html; charset=utf-8", &tag);
    set(&mut answer, header::CONTENT_SECURITY_POLICY, policy);
    answer
}

/// An answer that is not sent again to a browser that has it.
fn fresh(question: &Question, status: StatusCode, bytes: Bytes, media: &str, tag: &str) -> Response<Content> {
    let tag = format!("\"{tag}\"");
    let asked = question.headers.get_all(header::IF_NONE_MATCH).iter();
    let known = asked
        .filter_map(|tags| tags.to_str().ok())
        .flat_map(|tags| tags.split(','))
        .map(|known| known.trim().trim_start_matches("W/"))
        .any(|known| known == "*" || known == tag);
    let mut answer = match known && status == StatusCode::OK {
        true => with_type(StatusCode::NOT_MODIFIED, Content::Whole(None), media),
        false => with_type(status, Content::Whole(Some(bytes)), media),
    };
    set(&mut answer, header::ETAG, &tag);
    answer
}

fn moved(to: &str, query: Option<&str>) -> Response<Content> {
    let mut answer = plain(StatusCode::MOVED_PERMANENTLY, "This page has moved.\n");
    let to = query.map_or(to.to_owned(), |query| format!("{to}?{query}"));
    set(
        &mut answer,
        header::LOCATION,
        &utf8_percent_encode(&to, NOT_ITSELF).to_string(),
    );
    answer
}

fn plain(status: StatusCode, words: &'static str) -> Response<Content> {
    with_type(status, whole(words.as_bytes().to_vec()), "text/plain; charset=utf-8")
}

fn whole(bytes: Vec<u8>) -> Content {
    Content::Whole(Some(bytes.into()))
}

fn given(response: Response<Content>) -> Answer {
    Answer::Given(Box::new(response))
}

/// An answer with what every answer says: ask again each time, believe the type, and let no other site use it.
fn with_type(status: StatusCode, content: Content, media: &str) -> Response<Content> {
    let mut answer = Response::new(content);
    *answer.status_mut() = status;
    set(&mut answer, header::CONTENT_TYPE, media);
    set(&mut answer, header::CACHE_CONTROL, "no-cache");
    set(&mut answer, header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(&mut answer, header::REFERRER_POLICY, "strict-origin-when-cross-origin");
    let policy = header::HeaderName::from_static("cross-origin-resource-policy");
    set(&mut answer, policy, "same-origin");
    answer
}

fn set(answer: &mut Response<Content>, name: header::HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        answer.headers_mut().insert(name, value);
    }
}

/// The type of a file, as `docs/hosting.md` gives them to hosts.
fn media_type(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or_default();
    match (name, name.rsplit('.').next().unwrap_or_default()) {
        ("feed.xml", _) => "application/rss+xml; charset=utf-8",
        ("atom.xml", _) => "application/atom+xml; charset=utf-8",
        ("feed.json", _) => "application/feed+json; charset=utf-8",
        (_, "html") => "text/html; charset=utf-8",
        (_, "css") => "text/css; charset=utf-8",
        (_, "js") => "text/javascript; charset=utf-8",
        (_, "txt") => "text/plain; charset=utf-8",
        (_, "json") => "application/json",
        (_, "xml") => "application/xml",
        (_, "opml") => "text/x-opml; charset=utf-8",
        (_, "ics") => "text/calendar; charset=utf-8",
        (_, "svg") => "image/svg+xml",
        (_, "png") => "image/png",
        (_, "jpg" | "jpeg") => "image/jpeg",
        (_, "gif") => "image/gif",
        (_, "webp") => "image/webp",
        (_, "avif") => "image/avif",
        (_, "ico") => "image/x-icon",
        (_, "pdf") => "application/pdf",
        (_, "zip") => "application/zip",
        (_, "csv") => "text/csv; charset=utf-8",
        (_, "mp3") => "audio/mpeg",
        (_, "mp4") => "video/mp4",
        (_, "woff2") => "font/woff2",
        (_, "docx") => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        (_, "odt") => "application/vnd.oasis.opendocument.text",
        _ => "application/octet-stream",
    }
}

impl Body for Content {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        match self.get_mut() {
            Content::Whole(bytes) => Poll::Ready(bytes.take().map(|bytes| Ok(Frame::data(bytes)))),
            Content::Events(line) => line
                .poll_recv(context)
                .map(|words| words.map(|words| Ok(Frame::data(words)))),
        }
    }

    fn is_end_stream(&self) -> bool {
        matches!(self, Content::Whole(None))
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Content::Whole(bytes) => SizeHint::with_exact(bytes.as_ref().map_or(0, |bytes| bytes.len() as u64)),
            Content::Events(_) => SizeHint::default(),
        }
    }
}
