//! The content of a card.

use super::{
    fit::{Set, fit},
    fonts::{Family, Fonts},
    line::{Style, is_drawn},
};
use address::Page;
use languages::Locale;
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
/// The light colors of `style/tokens.css`; tests/contrast.rs checks that they match.
pub const COLORS: [(&str, &str); 5] = [
    ("paper", PAPER),
    ("ink", INK),
    ("soft", SOFT),
    ("accent", ACCENT),
    ("line", LINE),
];

/// Distance from the edge to the text, in pixels.
const MARGIN: u16 = 72;
/// Pixels between the margins.
const ROOM: u16 = WIDTH - 2 * MARGIN;

/// The bottom of the strip of days and the top of its highest bar, in pixels from the top. Text ends above both.
const FOOT: u16 = HEIGHT - 110;
const BARS: u16 = HEIGHT - 180;

/// The text of a card, and the sessions marked in its strip of days.
pub struct Face {
    kind: String,
    title: String,
    line: String,
    /// The name of the workshop.
    name: String,
    sessions: Vec<SessionNumber>,
    /// The date marked in the strip, with or without sessions.
    date: Option<Date>,
}

impl Face {
    /// The content of a page's card.
    pub fn of(site: Site, page: &Page) -> Self {
        let Site { index, locale, .. } = site;
        let workshop = &index.program().workshop;
        let title = |session: SessionNumber| index.text(&index.at(session).title);
        let name = locale
            .isolated(index.text(&workshop.short_title))
            .into_owned();
        match page {
            Page::Day(date) => {
                let sessions: Vec<SessionNumber> = index.sessions_on(*date).collect();
                let titles: Vec<&str> = sessions.iter().map(|&it| title(it)).collect();
                let line = if titles.is_empty() {
                    locale
                        .no_sessions(index.program().source.is_some())
                        .to_owned()
                } else {
                    in_a_row(locale, &titles)
                };
                let kind = match sessions.len() {
                    0 => String::new(),
                    count => locale.sessions(count),
                };
                Self {
                    kind,
                    title: locale.date_long(*date),
                    line,
                    name,
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
                let line = locale.list(&[&locale.session_dates(session, Locale::date_long), &when]);
                Self {
                    kind: index.kind_name(&session.kind).to_owned(),
                    title: locale.isolated(title(number)).into_owned(),
                    line: in_a_row(locale, &[vec![line.as_str()], people].concat()),
                    name,
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
                let title = records::name(index, *facet, slug).unwrap_or(slug);
                Self {
                    kind: locale.facet(*facet).to_owned(),
                    title: locale.isolated(title).into_owned(),
                    line,
                    name,
                    sessions,
                    date: None,
                }
            }
            _ => Self {
                kind: locale.list(&[
                    index.text(&workshop.place),
                    &locale.date_range(workshop.first, workshop.last),
                ]),
                title: locale.isolated(index.text(&workshop.title)).into_owned(),
                line: locale.thread(
                    index.sessions().len(),
                    &index.recorded_days().collect::<Vec<_>>(),
                ),
                name,
                sessions: index.numbers().collect(),
                date: None,
            },
        }
    }

    /// The first letter that no font has.
    pub fn missing(&self, fonts: &Fonts) -> Option<char> {
        let sans = [&self.kind, &self.line, &self.name].map(|text| (text, Family::Sans));
        let letters = (sans.into_iter())
            .chain([(&self.title, Family::Serif)])
            .flat_map(|(text, family)| text.chars().map(move |letter| (letter, family)));
        (letters.filter(|(letter, _)| is_drawn(*letter) && !letter.is_control()))
            .find(|(letter, family)| fonts.font(*letter, *family, None).is_none())
            .map(|(letter, _)| letter)
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

/// Texts in a row, each isolated from the writing direction of its neighbors.
fn in_a_row(locale: Locale, texts: &[&str]) -> String {
    let texts: Vec<_> = texts.iter().map(|text| locale.isolated(text)).collect();
    texts.join(" · ")
}

/// The side from which things are placed: the left, or the right in a right-to-left language.
#[derive(Clone, Copy)]
struct Sides {
    rtl: bool,
}

impl Sides {
    /// The left edge of something `wide` pixels wide that begins `from` pixels from the side where lines start.
    fn left(self, from: f32, wide: f32) -> f32 {
        if self.rtl {
            f32::from(WIDTH) - from - wide
        } else {
            from
        }
    }

    /// A rectangle.
    fn bar(self, (from, y): (u16, u16), (wide, high): (u16, u16), more: &str) -> String {
        let x = self.left(from.into(), wide.into());
        format!("<rect x=\"{x}\" y=\"{y}\" width=\"{wide}\" height=\"{high}\" {more}/>")
    }
}

/// The card as SVG: kind, title, line, strip of days, name of the workshop.
pub fn svg(face: &Face, site: Site, fonts: &Fonts, set: Set) -> String {
    let rtl = site.locale.is_rtl();
    let sides = Sides { rtl };
    let style = |family, size, color| Style {
        family,
        size,
        tall: false,
        color,
    };
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\">\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"{PAPER}\"/>"
    );
    svg += &sides.bar((0, 0), (18, HEIGHT), &format!("fill=\"{ACCENT}\""));
    let mut y = MARGIN + 14;
    let kind = style(Family::Sans, 30, ACCENT);
    let parts = [
        (face.kind.as_str(), kind, [30, 26].as_slice(), 40),
        (
            &face.title,
            style(Family::Serif, 72, INK),
            &[72, 64, 56, 48, 42],
            220,
        ),
        (
            &face.line,
            style(Family::Sans, 32, SOFT),
            &[32, 28, 25],
            100,
        ),
    ];
    for (words, style, sizes, height) in parts {
        let height = height.min(BARS.saturating_sub(y));
        let (style, lines) = fit(words, style, sizes, (ROOM, height), set);
        for line in lines {
            y += style.leading();
            let x = sides.left(MARGIN.into(), line.width);
            svg += &line.svg(style, fonts, x, y - style.leading() / 4);
        }
        y += 12;
    }
    svg += &strip(face, site, sides);
    let (style, lines) = fit(
        &face.name,
        style(Family::Sans, 26, INK),
        &[26, 22],
        (ROOM - 50, 36),
        set,
    );
    for line in lines {
        let x = sides.left(f32::from(MARGIN) + 50.0, line.width);
        svg += &line.svg(style, fonts, x, HEIGHT - MARGIN + 20);
    }
    let (x, y) = (
        sides.left(f32::from(MARGIN) + 16.0, 0.0),
        HEIGHT - MARGIN + 11,
    );
    svg += &format!(
        "<circle cx=\"{x}\" cy=\"{y}\" r=\"16\" fill=\"{ACCENT}\"/><circle cx=\"{x}\" cy=\"{y}\" r=\"7\" fill=\"{PAPER}\"/>"
    );
    svg + "</svg>"
}

/// The days as columns, their sessions as bars; the card's own sessions in color.
fn strip(face: &Face, site: Site, sides: Sides) -> String {
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
        svg += &sides.bar((x, FOOT), (bar, high), &format!("fill=\"{line}\""));
        for (row, number) in (0..u16::MAX).zip(site.index.sessions_on(day.date)) {
            let below = row.saturating_mul(14).saturating_add(14);
            if FOOT - below.min(FOOT) < BARS {
                break;
            }
            let fill = if face.sessions.contains(&number) {
                ACCENT
            } else {
                LINE
            };
            let more = format!("rx=\"3\" fill=\"{fill}\"");
            svg += &sides.bar((x, FOOT - below), (bar, 10), &more);
        }
    }
    svg
}
