//! Requests to the static server over a socket, as a browser or a careless client sends them.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    fs,
    io::{Read, Write},
    net::TcpStream,
    path::{Path, PathBuf},
    thread,
};

use xtask::{compress, server};

const HASHED: &str = "/browser-0123456789abcdef_bg.wasm";
const TEXT: &str = "The same words again and again, the same words again and again. ";

/// A separate site for each test, removed at the end.
struct Served {
    folder: PathBuf,
    port: u16,
}

struct Answer {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Served {
    fn start(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
        let site = folder.join("site");
        for (file, content) in [
            (
                "_headers",
                "/*\n  X-Content-Type-Options: nosniff\n/main.js\n  Cache-Control: none\n"
                    .to_owned(),
            ),
            ("index.html", format!("<h1>home</h1>{}", TEXT.repeat(50))),
            ("404.html", format!("<h1>missing</h1>{}", TEXT.repeat(50))),
            ("day/2025-08-21/index.html", "<h1>day</h1>".to_owned()),
            ("a day & more.json", "{}".to_owned()),
            ("程.txt", "天津".to_owned()),
            ("program-0123456789abcdef.bin", "data".to_owned()),
            ("program-0123456789a.bin", "data".to_owned()),
            ("program-123456789abcdef.bin", "data".to_owned()),
            ("main.js", "1".to_owned()),
            ("days.ics", "BEGIN:VCALENDAR".to_owned()),
            ("app.webmanifest", "{}".to_owned()),
            ("sitemap.xml", "<urlset/>".to_owned()),
            ("icon.svg", "<svg/>".to_owned()),
            (&HASHED[1..], TEXT.repeat(50)),
        ] {
            write(&site.join(file), &content);
        }
        write(&folder.join("secret.txt"), "secret");
        compress::folder(&site).unwrap();
        let listener = server::bind(0).unwrap();
        let port = listener.local_addr().unwrap().port();
        thread::spawn(move || server::serve(listener, &site));
        Self { folder, port }
    }

    fn ask(&self, method: &str, path: &str, headers: &str) -> Answer {
        let mut socket = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let request =
            format!("{method} {path} HTTP/1.1\r\nHost: h\r\nConnection: close\r\n{headers}\r\n");
        socket.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        socket.read_to_end(&mut answer).unwrap();
        let end = answer.windows(4).position(|it| it == b"\r\n\r\n").unwrap();
        let head = String::from_utf8(answer[..end].to_vec()).unwrap();
        Answer {
            status: head.split(' ').nth(1).unwrap().parse().unwrap(),
            head,
            body: answer[end + 4..].to_vec(),
        }
    }

    fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, "")
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // A leftover temporary folder is not a failure.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.find_map(|(key, value)| key.eq_ignore_ascii_case(name).then_some(value))
    }

    fn says(&self, text: &str) -> bool {
        String::from_utf8_lossy(&self.body).contains(text)
    }
}

fn write(file: &Path, content: &str) {
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, content).unwrap();
}

#[test]
fn folders_have_an_index_and_a_trailing_slash() {
    let site = Served::start("index");
    for (path, words) in [
        ("/", "home"),
        ("/?topic=car-t", "home"),
        ("/day/2025-08-21/", "day"),
    ] {
        let answer = site.get(path);
        assert_eq!(answer.status, 200, "{path}");
        assert!(answer.says(words), "{path}");
        assert_eq!(
            answer.header("content-type"),
            Some("text/html; charset=utf-8")
        );
    }
    let answer = site.get("/day/2025-08-21?topic=car-t");
    assert!([301, 307, 308].contains(&answer.status), "{}", answer.head);
    assert_eq!(
        answer.header("location"),
        Some("/day/2025-08-21/?topic=car-t"),
        "a shared filter survives the redirect"
    );
}

#[test]
fn what_is_missing_is_the_missing_page_with_status_404() {
    let site = Served::start("missing");
    let etag = site.get("/nothing").header("etag").map(str::to_owned);
    let etag = etag.unwrap_or_else(|| "*".to_owned());
    for headers in [
        String::new(),
        format!("If-None-Match: {etag}\r\n"),
        "If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT\r\n".to_owned(),
        "Range: bytes=0-3\r\n".to_owned(),
    ] {
        for path in ["/nothing", "/day/", "/day/2025-08-30/", "/main.js/", "/%00"] {
            let answer = site.ask("GET", path, &headers);
            assert_eq!(answer.status, 404, "{path} with {headers:?}");
            assert!(
                answer.says("missing"),
                "{path} with {headers:?}: {}",
                answer.head
            );
            assert_eq!(answer.header("cache-control"), Some("no-cache"), "{path}");
        }
    }
    let hashed = site.get("/browser-fedcba9876543210.js");
    assert_eq!(hashed.status, 404);
    assert_eq!(
        hashed.header("cache-control"),
        Some("no-cache"),
        "a file that is published a moment later must be found"
    );
}

#[test]
fn files_are_sent_as_small_as_the_client_takes_them() {
    let site = Served::start("encoding");
    for (accepted, encoding) in [
        ("", None),
        ("Accept-Encoding: gzip, deflate, br, zstd\r\n", Some("br")),
        ("Accept-Encoding: gzip\r\n", Some("gzip")),
        ("Accept-Encoding: br;q=0, gzip\r\n", Some("gzip")),
        ("Accept-Encoding: br;q=0.5, gzip;q=0.9\r\n", Some("gzip")),
        ("Accept-Encoding: identity\r\n", None),
        ("Accept-Encoding: br;q=0, gzip;q=0\r\n", None),
        ("Accept-Encoding: nonsense;q=x, ,\r\n", None),
    ] {
        for path in ["/", HASHED, "/nothing"] {
            let answer = site.ask("GET", path, accepted);
            assert_eq!(
                answer.header("content-encoding"),
                encoding,
                "{path} {accepted}"
            );
            assert_eq!(answer.header("vary"), Some("accept-encoding"));
            assert_eq!(
                answer.header("content-length"),
                Some(answer.body.len().to_string().as_str())
            );
            assert_eq!(
                answer.says(TEXT),
                encoding.is_none(),
                "{path} with {accepted}"
            );
        }
    }
    let wasm = site.ask("GET", HASHED, "Accept-Encoding: br\r\n");
    assert_eq!(wasm.header("content-type"), Some("application/wasm"));
    let small = site.ask("GET", "/main.js", "Accept-Encoding: br\r\n");
    assert_eq!(
        small.header("content-encoding"),
        None,
        "one byte does not get smaller"
    );
}

#[test]
fn kinds_of_files_have_their_types() {
    let site = Served::start("types");
    for (path, kind) in [
        ("/main.js", "text/javascript; charset=utf-8"),
        (HASHED, "application/wasm"),
        ("/days.ics", "text/calendar; charset=utf-8"),
        ("/app.webmanifest", "application/manifest+json"),
        ("/sitemap.xml", "text/xml; charset=utf-8"),
        ("/icon.svg", "image/svg+xml"),
        ("/program-0123456789abcdef.bin", "application/octet-stream"),
        ("/%e7%a8%8b.txt", "text/plain; charset=utf-8"),
        ("/a%20day%20&%20more.json", "application/json"),
    ] {
        let answer = site.get(path);
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.header("content-type"), Some(kind), "{path}");
        assert_eq!(
            answer.header("x-content-type-options"),
            Some("nosniff"),
            "{path}"
        );
    }
    assert!(site.get("/%E7%A8%8B.txt").says("天津"));
}

#[test]
fn only_files_named_by_their_content_are_kept() {
    let site = Served::start("cache");
    let forever = hosting::FOREVER;
    for (path, cache) in [
        (HASHED, forever),
        ("/program-0123456789abcdef.bin", forever),
        ("/program-123456789abcdef.bin", forever),
        ("/program-0123456789a.bin", "no-cache"),
        ("/main.js", "no-cache"),
        ("/", "no-cache"),
        ("/day/2025-08-21/", "no-cache"),
    ] {
        assert_eq!(
            site.get(path).header("cache-control"),
            Some(cache),
            "{path}"
        );
    }
    let seen = site.get("/").header("last-modified").unwrap().to_owned();
    let again = site.ask("GET", "/", &format!("If-Modified-Since: {seen}\r\n"));
    assert_eq!(again.status, 304);
    assert!(again.body.is_empty());
    let kept = site.get(HASHED).header("last-modified").unwrap().to_owned();
    let kept = site.ask("GET", HASHED, &format!("If-Modified-Since: {kept}\r\n"));
    assert_eq!(kept.status, 304);
    assert_eq!(
        kept.header("cache-control"),
        Some(forever),
        "a revalidated file stays cached"
    );
}

#[test]
fn a_head_has_no_body_and_nothing_can_be_written() {
    let site = Served::start("methods");
    for (path, status) in [("/", 200), ("/nothing", 404)] {
        let answer = site.ask("HEAD", path, "");
        assert_eq!(answer.status, status, "{path}");
        assert!(answer.body.is_empty());
        assert_ne!(answer.header("content-length"), Some("0"), "{path}");
    }
    for method in ["POST", "PUT", "DELETE"] {
        assert_eq!(site.ask(method, "/", "").status, 405, "{method}");
    }
}

#[test]
fn nothing_outside_the_site_is_sent() {
    let site = Served::start("traversal");
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/day/../../secret.txt",
        "/%2e%2e%2fsecret.txt",
        "/..\\secret.txt",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/%ff",
    ] {
        let answer = site.get(path);
        assert_eq!(answer.status, 404, "{path}: {}", answer.head);
        assert!(!answer.says("secret") && !answer.says("root:"), "{path}");
    }
}

#[test]
fn a_site_below_a_path_is_served_there_and_only_there() {
    let site = Served::start("subpath");
    let below = site.folder.join("host/programs/tianjin");
    write(&below.join("index.html"), "below");
    write(&below.join("404.html"), "missing below");
    let listener = server::bind(0).unwrap();
    let port = listener.local_addr().unwrap().port();
    let host = site.folder.join("host");
    thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(async {
            listener.set_nonblocking(true).unwrap();
            let listener = tokio::net::TcpListener::from_std(listener).unwrap();
            axum::serve(listener, server::router(&host, &below.join("404.html"))).await
        })
    });
    let host = Served {
        folder: site.folder.join("host"),
        port,
    };
    assert!(host.get("/programs/tianjin/").says("below"));
    assert_eq!(
        host.get("/programs/tianjin").header("location"),
        Some("/programs/tianjin/")
    );
    for path in ["/", "/programs/", "/programs/tianjin/nothing"] {
        let answer = host.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(answer.says("missing below"), "{path}");
    }
}

#[test]
fn a_taken_port_is_said_with_another_to_try() {
    let taken = server::bind(0).unwrap();
    let port = taken.local_addr().unwrap().port();
    let message = server::bind(port).unwrap_err();
    assert!(
        message.contains(&port.to_string()) && message.contains("cargo xtask serve "),
        "{message}"
    );
    assert_eq!(message.lines().count(), 1);
}
