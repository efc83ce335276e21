//! The built site on its own port, where chosen files can be made to fail, and a newer build can take its place.

use std::{
    env,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
    time::Duration,
};

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::Request,
    http::{
        HeaderValue, StatusCode,
        header::{ACCEPT_ENCODING, CONNECTION, CONTENT_LENGTH, CONTENT_TYPE, VARY},
    },
    response::{IntoResponse, Response},
};
use futures_util::stream::{self, StreamExt};
use tokio::task::JoinHandle;
use tower::ServiceExt;

/// A path that `cargo xtask test` passes in the environment.
pub fn environment(name: &str) -> PathBuf {
    let value = env::var_os(name).filter(|value| !value.is_empty());
    value.map_or_else(
        || panic!("{name} is not set; run `cargo xtask test`"),
        PathBuf::from,
    )
}

/// What a server does instead of sending a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Status 404.
    Missing,
    /// Status 500.
    Broken,
    /// Nothing for half a minute; then the file.
    Slow,
    /// Most of the file; then the connection ends.
    Cut,
    /// Nothing, with status 200.
    Empty,
    /// Something else, as from a network that asks for a login.
    Garbage,
    /// The file, as plain text.
    WrongType,
    /// A file of another build: a page that names files that are no longer there, or other data.
    OtherBuild,
}

impl Fault {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Missing,
        Self::Broken,
        Self::Slow,
        Self::Cut,
        Self::Empty,
        Self::Garbage,
        Self::WrongType,
        Self::OtherBuild,
    ];
}

/// How long a slow file takes.
const SLOW: Duration = Duration::from_secs(30);

/// How a site differs from one that is as it should be.
#[derive(Clone, Default)]
struct Faults {
    fault: Option<Fault>,
    /// It concerns files whose path contains this.
    part: String,
    /// Of these, only pages.
    pages: bool,
    /// The `Vary` header of every answer.
    vary: Option<HeaderValue>,
    /// A path, and the text that is sent in place of its file.
    replaced: Option<(String, String)>,
}

/// A served site.
pub struct Site {
    /// Its scheme, host, and port.
    pub origin: String,
    faults: Arc<Mutex<Faults>>,
    served: Arc<Mutex<Router>>,
    server: JoinHandle<()>,
}

impl Site {
    /// Serves the site at the root of a host.
    pub async fn at_root() -> Self {
        Self::built("E2E_DIST").await
    }

    /// Serves the site in the pseudo-languages.
    pub async fn pseudo() -> Self {
        Self::built("E2E_PSEUDO").await
    }

    /// Serves the site of `xtask::sample::timed`.
    pub async fn timed() -> Self {
        Self::built("E2E_TIMED").await
    }

    /// Serves the site of `xtask::sample::changing`.
    pub async fn changing() -> Self {
        Self::built("E2E_CHANGING").await
    }

    /// Serves the site of `xtask::sample::large`.
    pub async fn large() -> Self {
        Self::built("E2E_LARGE").await
    }

    async fn built(variable: &str) -> Self {
        let dist = environment(variable);
        Self::serve(&dist, &dist.join("404.html")).await
    }

    /// Serves the site below a path of a host.
    pub async fn below_a_path() -> Self {
        let host = environment("E2E_HOSTED");
        let missing = host
            .join(xtask::suite::SUBPATH.trim_start_matches('/'))
            .join("404.html");
        Self::serve(&host, &missing).await
    }

    /// Serves the site of `xtask::sample::updated`: the program that ships, a day later.
    pub async fn updated() -> Self {
        Self::built("E2E_UPDATED").await
    }

    /// Serves a folder, with its page for missing addresses.
    pub async fn serve(folder: &Path, missing: &Path) -> Self {
        let faults = Arc::new(Mutex::new(Faults::default()));
        let build = Arc::new(Mutex::new(xtask::server::router(folder, missing)));
        let (present, now) = (Arc::clone(&faults), Arc::clone(&build));
        let answer = move |request: Request| {
            let (faults, router) = (present.lock().unwrap().clone(), now.lock().unwrap().clone());
            async move {
                let mut response = answer(&faults, request, router).await;
                if let Some(vary) = faults.vary {
                    response.headers_mut().insert(VARY, vary);
                }
                response
            }
        };
        let router = Router::new().fallback(answer);
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let server = tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self {
            origin,
            faults,
            served: build,
            server,
        }
    }

    /// From now on, serves another build, given the variable with its folder.
    pub fn publish(&self, variable: &str) {
        let dist = environment(variable);
        *self.served.lock().unwrap() = xtask::server::router(&dist, &dist.join("404.html"));
    }

    /// Cuts the network: each open connection closes with its next response, and there are no new ones.
    pub fn cut(&self) {
        self.fail("", Fault::Broken);
        self.server.abort();
    }

    /// From now on, this happens to files whose path contains this text.
    pub fn fail(&self, part: &str, fault: Fault) {
        self.change(|faults| {
            faults.fault = Some(fault);
            part.clone_into(&mut faults.part);
        });
    }

    /// From now on, this happens to all pages.
    pub fn fail_pages(&self, fault: Fault) {
        self.change(|faults| {
            faults.fault = Some(fault);
            faults.pages = true;
        });
    }

    /// From now on, nothing fails.
    pub fn heal(&self) {
        self.change(|faults| *faults = Faults::default());
    }

    /// From now on, answers say that they depend on these headers of the request.
    pub fn vary_by(&self, headers: &'static str) {
        self.change(|faults| faults.vary = Some(HeaderValue::from_static(headers)));
    }

    /// From now on, sends this text, a page or a script, in place of a file, without the site's headers.
    pub fn replace(&self, path: &str, text: &str) {
        let replaced = Some((path.to_owned(), text.to_owned()));
        self.change(|faults| faults.replaced = replaced);
    }

    fn change(&self, change: impl FnOnce(&mut Faults)) {
        change(&mut self.faults.lock().unwrap());
    }
}

async fn answer(faults: &Faults, mut request: Request, router: Router) -> Response {
    let path = request.uri().path();
    let meant = path.contains(&faults.part) && (!faults.pages || path.ends_with('/'));
    if let Some((replaced, text)) = &faults.replaced
        && path == replaced
    {
        let kind = if path.ends_with("html") {
            "text/html"
        } else {
            "text/javascript"
        };
        return ([(CONTENT_TYPE, kind)], text.clone()).into_response();
    }
    let Some(fault) = faults.fault.filter(|_| meant) else {
        return sent(request, router).await;
    };
    // Each connection ends with a fault, as if the server had been restarted.
    let closed = [(CONNECTION, "close")];
    match fault {
        Fault::Missing => (StatusCode::NOT_FOUND, closed).into_response(),
        Fault::Broken => (StatusCode::INTERNAL_SERVER_ERROR, closed).into_response(),
        Fault::Slow => {
            tokio::time::sleep(SLOW).await;
            sent(request, router).await
        }
        Fault::Empty => replaced(sent(request, router).await, Vec::new()),
        Fault::Garbage => {
            let page = b"<!doctype html><title>Welcome</title><h1>Log in to this network</h1>";
            replaced(sent(request, router).await, page.to_vec())
        }
        Fault::WrongType => {
            let mut response = sent(request, router).await;
            let plain = "text/plain; charset=utf-8".parse().unwrap();
            response.headers_mut().insert(CONTENT_TYPE, plain);
            response
        }
        Fault::Cut | Fault::OtherBuild => {
            request.headers_mut().remove(ACCEPT_ENCODING);
            let response = sent(request, router).await;
            let (parts, body) = response.into_parts();
            let body = to_bytes(body, usize::MAX).await.unwrap().to_vec();
            if fault == Fault::OtherBuild {
                return replaced(
                    Response::from_parts(parts, Body::empty()),
                    of_another_build(body),
                );
            }
            // After an error, the server ends the connection.
            let most = body[..body.len() / 10 * 9].to_vec();
            let begun = stream::once(async { Ok(most) });
            let ended = stream::once(async {
                // The beginning is on its way by then.
                tokio::time::sleep(Duration::from_secs(1)).await;
                Err(std::io::Error::other("cut off"))
            });
            let chunks = begun.chain(ended);
            replaced_by(
                Response::from_parts(parts, Body::empty()),
                Body::from_stream(chunks),
            )
        }
    }
}

async fn sent(request: Request, router: Router) -> Response {
    router.oneshot(request).await.unwrap()
}

/// A response with other content.
fn replaced(response: Response, content: Vec<u8>) -> Response {
    replaced_by(response, Body::from(content))
}

fn replaced_by(mut response: Response, body: Body) -> Response {
    response.headers_mut().remove(CONTENT_LENGTH);
    response.headers_mut().remove("content-encoding");
    *response.body_mut() = body;
    response
}

/// The same kind of content, but of another build: other hashes in a page, other bytes elsewhere.
fn of_another_build(content: Vec<u8>) -> Vec<u8> {
    match String::from_utf8(content) {
        Ok(text) if text.starts_with("<!doctype html>") => {
            let mut rest = text.as_str();
            let mut page = String::new();
            while let Some((before, after)) = rest.split_once(" data-") {
                page += before;
                page += " data-";
                rest = after;
                if let Some(name) = [
                    "script", "wasm", "words", "program", "names", "strips", "style",
                ]
                .iter()
                .find(|name| rest.starts_with(&format!("{name}=\"")))
                {
                    page += &format!("{name}=\"/gone");
                    rest = &rest[name.len() + 2..];
                }
            }
            (page + rest).into_bytes()
        }
        Ok(text) => text.replace('a', "b").into_bytes(),
        Err(error) => {
            let mut bytes = error.into_bytes();
            let half = bytes.len() / 2;
            bytes[half..].reverse();
            bytes
        }
    }
}
