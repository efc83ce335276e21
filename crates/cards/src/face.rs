//! What stands on a card.

use super::fit::{Style, Width, fit};
use address::Page;
use prerender::Site;
use prerender::{HEIGHT, WIDTH};
use program::{
    Date,
    index::{Facet, SessionNumber},
};
use selection::records;

const PAPER: &str = "#fbf7f1";
const INK: &str = "#31221d";
const SOFT: &str = "#65544d";
const ACCENT: &str = "#932a30";
const LINE: &str = "#dbd3ca";
/// The light colors of `style/tokens.css`: tests/contrast.rs holds them to it.
pub const COLORS: [(&str, &str); 5] = [
    ("paper", PAPER),
    ("ink", INK),
    ("soft", SOFT),
    ("accent", ACCENT),
    ("line", LINE),
];

const SANS: &str = "DejaVu Sans";
const SERIF: &str = "DejaVu Serif";
/// From the edge to the text, in pixels.
const MARGIN: u16 = 72;
/// Pixels between the margins.
const ROOM: u16 = WIDTH - 2 * MARGIN;

/// The words of a card, and the sessions that its strip of days marks.
pub struct Face {
    kind: String,
    title: String,
    line: String,
    sessions: Vec<SessionNumber>,
    /// The date that the strip marks, session or none.
    date: Option<Date>,
}

impl Face {
    /// What stands on the card of a page.
    pub fn of(site: Site, page: &Page) -> Self {
        let Site { index, locale, .. } = site;
        let workshop = &index.program().workshop;
        let title = |session: SessionNumber| index.text(&index.at(session).title);
        match page {
            Page::Day(date) => {
                let sessions: Vec<SessionNumber> = index.sessions_on(*date).collect();
                let titles: Vec<&str> = sessions.iter().map(|&it| title(it)).collect();
                let line = if titles.is_empty() {
                    locale
                        .no_sessions(index.program().source.is_some())
                        .to_owned()
                } else {
                    titles.join(" · ")
                };
                let kind = match sessions.len() {
                    0 => String::new(),
                    count => locale.sessions(count),
                };
                Self {
                    kind,
                    title: locale.date_long(*date),
                    line,
                    sessions,
                    date: Some(*date),
                }
            }
            Page::Session(slug) => {
                let Some(number) = index.session(slug) else {
                    return Self::of(site, &Page::Timeline);
                };
                let session = index.at(number);
                let people = session
                    .people
                    .iter()
                    .filter_map(|it| index.person(&it.person));
                let people: Vec<&str> = people.map(|it| index.text(&it.name)).collect();
                let when = session.clock.map_or_else(
                    || locale.part(session.part_of_day()).to_owned(),
                    |clock| locale.clock(clock),
                );
                let line = locale.list(&[&locale.date_long(session.date), &when]);
                Self {
                    kind: index.kind_name(&session.kind).to_owned(),
                    title: index.text(&session.title).to_owned(),
                    line: [vec![line.as_str()], people].concat().join(" · "),
                    sessions: vec![number],
                    date: None,
                }
            }
            Page::Record(facet, slug) => {
                let sessions = records::sessions(index, *facet, slug);
                let line = match sessions.len() {
                    0 => Self::of_country(site, *facet, slug),
                    count => locale.thread(count, &records::dates(index, &sessions)),
                };
                let name = records::name(index, *facet, slug).unwrap_or(slug);
                Self {
                    kind: locale.facet(*facet).to_owned(),
                    title: name.to_owned(),
                    line,
                    sessions,
                    date: None,
                }
            }
            _ => Self {
                kind: locale.list(&[
                    index.text(&workshop.place),
                    &locale.date_range(workshop.first, workshop.last),
                ]),
                title: index.text(&workshop.title).to_owned(),
                line: locale.thread(
                    index.sessions().len(),
                    &index.recorded_days().collect::<Vec<_>>(),
                ),
                sessions: index.numbers().collect(),
                date: None,
            },
        }
    }

    /// The line of a record without a session.
    fn of_country(site: Site, facet: Facet, slug: &str) -> String {
        let sent = facet == Facet::Country && records::sent_participants(site.index, slug);
        if sent {
            site.locale.sent_participants()
        } else {
            site.locale.no_session()
        }
        .to_owned()
    }
}

/// The card as SVG: what it is, its title, a line, the strip of days, the name of the workshop.
pub fn svg(face: &Face, site: Site, width: Width) -> String {
    let style = |family, weight, size, color| Style {
        family,
        weight,
        size,
        color,
    };
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\">\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"{PAPER}\"/>\
         <rect width=\"18\" height=\"{HEIGHT}\" fill=\"{ACCENT}\"/>"
    );
    let mut y = MARGIN + 16;
    let kind = style(SANS, 400, 30, ACCENT);
    let parts = [
        (face.kind.as_str(), kind, [30, 26].as_slice(), 40),
        (
            &face.title,
            style(SERIF, 700, 72, INK),
            &[72, 64, 56, 48, 42],
            220,
        ),
        (&face.line, style(SANS, 400, 32, SOFT), &[32, 28, 25], 100),
    ];
    for (words, style, sizes, height) in parts {
        let (style, lines) = fit(words, style, sizes, (ROOM, height), width);
        for line in lines {
            y += style.leading();
            svg += &style.line(MARGIN, y - style.leading() / 4, &line);
        }
        y += 14;
    }
    svg += &strip(face, site);
    let name = site.index.text(&site.index.program().workshop.short_title);
    let (style, lines) = fit(
        name,
        style(SANS, 400, 26, INK),
        &[26, 22],
        (ROOM - 50, 36),
        width,
    );
    for line in lines {
        svg += &style.line(MARGIN + 50, HEIGHT - MARGIN + 20, &line);
    }
    let (x, y) = (MARGIN + 16, HEIGHT - MARGIN + 11);
    svg += &format!(
        "<circle cx=\"{x}\" cy=\"{y}\" r=\"16\" fill=\"{ACCENT}\"/><circle cx=\"{x}\" cy=\"{y}\" r=\"7\" fill=\"{PAPER}\"/>"
    );
    svg + "</svg>"
}

/// The days as columns, their sessions as bars; those of the card in color.
fn strip(face: &Face, site: Site) -> String {
    const TOP: u16 = HEIGHT - 190;
    const FOOT: u16 = HEIGHT - 110;
    let days = &site.index.program().days;
    let count = u16::try_from(days.len()).unwrap_or(u16::MAX).max(1);
    let step = (ROOM / count).clamp(1, 70);
    let bar = (step * 4 / 5).max(1);
    let mut svg = String::new();
    for (column, day) in (0..count).zip(days) {
        let x = MARGIN + column * step;
        if x + bar > WIDTH - MARGIN {
            break;
        }
        let marked = face.date == Some(day.date);
        let (line, high) = if marked { (ACCENT, 6) } else { (SOFT, 3) };
        svg += &format!(
            "<rect x=\"{x}\" y=\"{FOOT}\" width=\"{bar}\" height=\"{high}\" fill=\"{line}\"/>"
        );
        for (row, number) in (0..u16::MAX).zip(site.index.sessions_on(day.date)) {
            let below = row.saturating_mul(14).saturating_add(14);
            if FOOT - below.min(FOOT) < TOP {
                break;
            }
            let fill = if face.sessions.contains(&number) {
                ACCENT
            } else {
                LINE
            };
            let y = FOOT - below;
            svg += &format!(
                "<rect x=\"{x}\" y=\"{y}\" width=\"{bar}\" height=\"10\" rx=\"3\" fill=\"{fill}\"/>"
            );
        }
    }
    svg
}
