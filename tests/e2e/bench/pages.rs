//! The pages that the site is compared with, written into a copy of it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use e2e::environment;
use serde_json::{Value, json};

use super::{copy, selectors};

/// The timeline without its scripts.
pub const UNSCRIPTED: &str = "/unscripted/";
/// A day's page without its scripts.
pub const UNSCRIPTED_DAY: &str = "/unscripted-day/";
/// The same sessions in `FullCalendar`'s list.
pub const PEER: &str = "/fullcalendar/";
/// The same sessions as a list without styles or scripts.
pub const BARE: &str = "/bare/";

/// A copy of a site with these pages next to its own, compressed like those of the shipped site.
pub fn site(dist: &Path, name: &str) -> PathBuf {
    let copy = copy(dist, name);
    let program = fs::read_to_string(dist.join("program.json")).unwrap();
    let program: Value = serde_json::from_str(&program).unwrap();
    let peer = environment("E2E_FULLCALENDAR");
    page(&copy, PEER, &fullcalendar(&program));
    fs::copy(peer, copy.join("fullcalendar/fullcalendar.js")).unwrap();
    page(&copy, BARE, &bare(&program));
    for (from, to) in [
        (selectors::TIMELINE_PAGE, UNSCRIPTED),
        (selectors::DAY_PAGE, UNSCRIPTED_DAY),
    ] {
        let file = dist.join(from.trim_start_matches('/')).join("index.html");
        if let Ok(html) = fs::read_to_string(file) {
            page(&copy, to, &without_scripts(&html));
        }
    }
    for path in [UNSCRIPTED, UNSCRIPTED_DAY, PEER, BARE] {
        let folder = copy.join(path.trim_matches('/'));
        if folder.is_dir() {
            xtask::compress::folder(&folder).unwrap();
        }
    }
    copy
}

fn page(site: &Path, path: &str, html: &str) {
    let folder = site.join(path.trim_matches('/'));
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("index.html"), html).unwrap();
}

/// A page without its scripts; data in script elements stays.
fn without_scripts(html: &str) -> String {
    let mut parts = html.split("<script");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let tag = part.split('>').next().unwrap_or_default();
        if tag.contains("json") {
            plain += "<script";
            plain += part;
        } else {
            plain += part.split_once("</script>").unwrap().1;
        }
    }
    plain
}

const HEAD: &str = "<!doctype html><html lang=en><meta charset=utf-8>\
    <meta name=viewport content='width=device-width,initial-scale=1'>";

fn fullcalendar(program: &Value) -> String {
    let events: Vec<Value> = sessions(program)
        .map(|it| {
            let at = |minutes: &Value| {
                let minutes = minutes.as_u64()?;
                // A session past midnight has no end here: a list by days shows no more of it.
                let (hour, minute) = (minutes / 60, minutes % 60);
                let date = it["date"].as_str()?;
                (hour < 24).then(|| format!("{date}T{hour:02}:{minute:02}:00"))
            };
            let (start, end) = (at(&it["clock"]["start"]), at(&it["clock"]["end"]));
            let date = it["date"].as_str().map(str::to_owned);
            json!({
                "id": it["id"],
                "title": words(&it["title"]),
                "url": format!("/session/{}/", it["id"].as_str().unwrap()),
                "allDay": start.is_none(),
                "start": start.or(date),
                "end": end,
            })
        })
        .collect();
    let options = json!({
        "initialView": "program",
        "initialDate": program["workshop"]["first"],
        "views": { "program": { "type": "list", "duration": { "weeks": 3 } } },
        "timeZone": "UTC",
        "height": "auto",
        "events": events,
    });
    let options = options.to_string().replace('<', "\\u003c");
    format!(
        "{HEAD}<title>FullCalendar</title><div id=calendar></div><script src=fullcalendar.js></script>\
         <script>new FullCalendar.Calendar(document.querySelector('#calendar'), {options}).render()</script>"
    )
}

fn bare(program: &Value) -> String {
    let mut html = format!("{HEAD}<title>Sessions</title><h1>Sessions</h1><ul>");
    for it in sessions(program) {
        let people = it["people"].as_array().into_iter().flatten();
        let names: Vec<String> = people
            .filter_map(|person| name(program, &person["person"]))
            .collect();
        let (date, id) = (it["date"].as_str().unwrap(), it["id"].as_str().unwrap());
        let title = words(&it["title"]);
        html += &format!(
            "<li>{date}: <a href='/session/{id}/'>{}</a>, {}",
            escaped(&title),
            escaped(&names.join(", "))
        );
    }
    html + "</ul>"
}

fn sessions(program: &Value) -> impl Iterator<Item = &Value> {
    program["sessions"].as_array().into_iter().flatten()
}

fn name(program: &Value, slug: &Value) -> Option<String> {
    let people = program["people"].as_array()?;
    let person = people.iter().find(|it| it["id"] == *slug)?;
    Some(words(&person["name"]))
}

/// A text; if it has several languages, the English one.
fn words(text: &Value) -> String {
    let text = text.as_str().or(text["en"].as_str());
    text.unwrap_or_default().to_owned()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
