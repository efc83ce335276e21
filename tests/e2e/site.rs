//! The built site on its own port, where chosen files can be made to fail.

use std::{
    env,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use axum::{
    extract::Request,
    http::{StatusCode, header::CONNECTION},
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use tokio::task::JoinHandle;

/// A path that `cargo xtask test` passes in the environment.
pub fn environment(name: &str) -> PathBuf {
    let value = env::var_os(name).filter(|value| !value.is_empty());
    value.map_or_else(
        || panic!("{name} is not set; run `cargo xtask test`"),
        PathBuf::from,
    )
}

/// A served site.
pub struct Site {
    /// Its scheme, host, and port.
    pub origin: String,
    failing: Arc<Mutex<Option<String>>>,
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

    /// Serves a folder, with its page for missing addresses.
    pub async fn serve(folder: &Path, missing: &Path) -> Self {
        let failing = Arc::new(Mutex::new(None::<String>));
        let to_fail = Arc::clone(&failing);
        let router = xtask::server::router(folder, missing).layer(middleware::from_fn(
            move |request: Request, next: Next| {
                let failing = to_fail.lock().unwrap().clone();
                async move { answer(failing, request, next).await }
            },
        ));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let server = tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self {
            origin,
            failing,
            server,
        }
    }

    /// Cuts the network: each open connection closes with its next response, and there are no new ones.
    pub fn cut(&self) {
        self.fail(Some(""));
        self.server.abort();
    }

    /// From now on, answers paths that contain this text with status 503; with `None`, nothing fails.
    pub fn fail(&self, text: Option<&str>) {
        *self.failing.lock().unwrap() = text.map(str::to_owned);
    }
}

async fn answer(failing: Option<String>, request: Request, next: Next) -> Response {
    match failing {
        Some(text) if request.uri().path().contains(&text) => {
            (StatusCode::SERVICE_UNAVAILABLE, [(CONNECTION, "close")]).into_response()
        }
        _ => next.run(request).await,
    }
}
