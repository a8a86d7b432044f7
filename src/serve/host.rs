//! Lets browsers in, and keeps them until the program is interrupted.

use std::convert::Infallible;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::sleep;

use super::Stage;
use super::http::{self, Answer, Content, Question};

/// Whoever has said so long nothing has gone.
const HEAD: Duration = Duration::from_secs(30);
/// So long is waited where the system gives no more lines.
const FULL: Duration = Duration::from_millis(50);

/// Answers until the program is interrupted. One thread is enough: everything lies in memory.
///
/// # Errors
/// Where the system gives us no line at all.
pub fn run(listener: std::net::TcpListener, stage: &Arc<Stage>) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = TcpListener::from_std(listener)?;
        tokio::spawn(accept(listener, Arc::clone(stage)));
        tokio::signal::ctrl_c().await
    })
}

async fn accept(listener: TcpListener, stage: Arc<Stage>) {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => drop(tokio::spawn(converse(stream, Arc::clone(&stage)))),
            Err(_) => sleep(FULL).await,
        }
    }
}

/// Answers what one browser asks on one line. That it goes away in the middle is nobody's fault.
async fn converse(stream: TcpStream, stage: Arc<Stage>) {
    let _ = stream.set_nodelay(true);
    let service = service_fn(|request: Request<Incoming>| {
        let response = respond(&request, &stage);
        async move { Ok::<_, Infallible>(response) }
    });
    let mut lines = http1::Builder::new();
    lines.timer(TokioTimer::new()).header_read_timeout(HEAD);
    let _ = lines.serve_connection(TokioIo::new(stream), service).await;
}

fn respond(request: &Request<Incoming>, stage: &Stage) -> Response<Content> {
    let question = Question {
        method: request.method(),
        uri: request.uri(),
        headers: request.headers(),
    };
    if let Some(path) = http::looked_at(&question) {
        stage.look(&path);
    }
    match http::answer(&question, &stage.scene()) {
        Answer::Given(response) => *response,
        Answer::Listen => http::events(stage.bell.line()),
    }
}
