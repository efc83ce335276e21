//! A static server that behaves as production hosts do: directory index, MIME types, 404.html with status 404,
//! compressed files, cache headers.

use std::{
    net::{Ipv4Addr, SocketAddr},
    path::Path,
};

use axum::{
    Router,
    extract::Request,
    http::{HeaderValue, header},
    middleware::{self, Next},
    response::Response,
};
use tower_http::services::{ServeDir, ServeFile};

use crate::process::Outcome;

/// Serves a folder; `missing` is the page for addresses that it does not have.
pub fn router(folder: &Path, missing: &Path) -> Router {
    let missing = ServeFile::new(missing)
        .precompressed_br()
        .precompressed_gzip();
    let files = ServeDir::new(folder)
        .precompressed_br()
        .precompressed_gzip()
        .not_found_service(missing);
    Router::new()
        .fallback_service(files)
        .layer(middleware::from_fn(headers))
}

/// Serves a site on this machine until it is stopped.
///
/// # Errors
/// Where the port is taken.
pub fn serve(dist: &Path, port: u16) -> Outcome {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| format!("serve: {error}"))?;
    runtime.block_on(async {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let listener = tokio::net::TcpListener::bind(address)
            .await
            .map_err(|error| {
                let other = port.wrapping_add(1);
                format!("serve: port {port}: {error}; try another: cargo xtask serve {other}")
            })?;
        println!("serve: ready on http://localhost:{port}/ (stop with Ctrl-C)");
        let missing = dist.join("404.html");
        axum::serve(listener, router(dist, &missing))
            .await
            .map_err(|error| format!("serve: {error}"))
    })
}

async fn headers(request: Request, next: Next) -> Response {
    let hashed = is_hashed(request.uri().path());
    let mut response = next.run(request).await;
    let cache = if hashed && response.status().is_success() {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    response
}

/// Whether a file's name changes with its content: 16 hex digits after a hyphen, as Trunk and the prerender name.
fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.rsplit_once('-').is_some_and(|(_, rest)| {
        let digits = rest.chars().take_while(char::is_ascii_hexdigit).count();
        digits == 16 && rest[16..].starts_with(['.', '_'])
    })
}
