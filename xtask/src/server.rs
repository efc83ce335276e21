//! A static server that behaves like production hosts: directory index, MIME types, 404.html with status 404,
//! compressed files, cache headers.

use std::{
    fs,
    net::{Ipv4Addr, TcpListener},
    path::Path,
};

use axum::{
    Router,
    extract::Request,
    http::{HeaderName, HeaderValue, StatusCode, header},
    middleware::{self, Next},
    response::Response,
};
use tower_http::services::{ServeDir, ServeFile};

use crate::process::Outcome;

/// Serves a folder; `missing` is the page for addresses that it does not have. Next to it is the build's `_headers`: what
/// it says of all files is sent with each.
pub fn router(folder: &Path, missing: &Path) -> Router {
    let own = own_headers(&missing.with_file_name("_headers"));
    let missing = ServeFile::new(missing)
        .precompressed_br()
        .precompressed_gzip();
    let missing = Router::new()
        .fallback_service(missing)
        .layer(middleware::map_request(whole));
    let files = ServeDir::new(folder)
        .precompressed_br()
        .precompressed_gzip()
        .not_found_service(missing);
    Router::new()
        .fallback_service(files)
        .layer(middleware::from_fn(move |request, next| {
            headers(own.clone(), request, next)
        }))
}

/// The headers of all files in a `_headers` file; none without one, as in development.
fn own_headers(file: &Path) -> Vec<(HeaderName, HeaderValue)> {
    let text = fs::read_to_string(file).unwrap_or_default();
    (text.lines().skip(1))
        .map_while(|line| line.strip_prefix("  ")?.split_once(": "))
        .filter_map(|(name, value)| Some((name.parse().ok()?, value.parse().ok()?)))
        .collect()
}

/// Binds a port of this machine.
///
/// # Errors
/// If the port is taken.
pub fn bind(port: u16) -> Outcome<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
        let other = port.wrapping_add(1).max(1024);
        format!("serve: port {port}: {error}; try another: cargo xtask serve {other}")
    })
}

/// Serves a site until stopped.
///
/// # Errors
/// If the system refuses.
pub fn serve(listener: TcpListener, dist: &Path) -> Outcome {
    let failed = |error: std::io::Error| format!("serve: {error}");
    listener.set_nonblocking(true).map_err(failed)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(failed)?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener).map_err(failed)?;
        let port = listener.local_addr().map_err(failed)?.port();
        println!("serve: ready at http://localhost:{port}/ (stop with Ctrl-C)");
        let missing = dist.join(hosting::MISSING);
        axum::serve(listener, router(dist, &missing))
            .await
            .map_err(failed)
    })
}

/// Makes a request ask for the whole page: the 404 page is sent in full, even if it is cached or a range is requested.
async fn whole(mut request: Request) -> Request {
    for condition in [
        header::IF_MATCH,
        header::IF_MODIFIED_SINCE,
        header::IF_NONE_MATCH,
        header::IF_UNMODIFIED_SINCE,
        header::RANGE,
    ] {
        request.headers_mut().remove(condition);
    }
    request
}

async fn headers(own: Vec<(HeaderName, HeaderValue)>, request: Request, next: Next) -> Response {
    let hashed = hosting::is_hashed(request.uri().path());
    let mut response = next.run(request).await;
    let found = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let cache = if hashed && found {
        hosting::FOREVER
    } else {
        hosting::ASK_AGAIN
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(kind) = headers.get_mut(header::CONTENT_TYPE) {
        *kind = with_charset(kind);
    }
    headers.extend(own);
    response
}

/// Marks every text type as UTF-8: plain text and calendars have no other place to say so.
fn with_charset(kind: &HeaderValue) -> HeaderValue {
    let said = kind.to_str().unwrap_or_default();
    if !said.starts_with("text/") || said.contains("charset") {
        return kind.clone();
    }
    HeaderValue::from_str(&format!("{said}; charset=utf-8")).unwrap_or_else(|_| kind.clone())
}
