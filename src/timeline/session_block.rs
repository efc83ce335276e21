//! A session on the timeline.

use leptos::{ev, prelude::*};

use super::{
    match_reasons::MatchReasons,
    state::{Stop, TimelineState},
};
use crate::{
    components::{
        SessionTag, StarButton, own_note, session_class,
        words::{in_language, listed, localized},
    },
    contexts::{session_href, use_clock, use_news, use_stars},
    erased::{Erased, dynamic, erase, joined},
    platform::{dom, grid},
};
use address::Zoom;
use languages::Locale;
use layout::Cell;
use program::{DAY_MINUTES, Session, Text, index::SessionNumber};

/// The height on the axis, in minutes, that a finger needs for a star where one day is shown: 44 px.
const FINGER: u32 = 31;

/// How many topics a block has room for; the session's page has all.
const TOPICS: usize = 2;

/// Kind, title, people, and first topics; the title leads to the session. In a large program, and on the axis, only
/// time, title, and people. Date, lane, and kind are in the name of every link.
#[component]
pub fn SessionBlock(
    /// The session.
    session: SessionNumber,
    /// The number of the day.
    day: usize,
    /// Whether an earlier cell already has it.
    is_repeat: bool,
    /// The name of its row.
    lane: String,
    /// The cell that it is in.
    cell: Memo<Option<Cell>>,
    /// The number of its row.
    number: Memo<usize>,
) -> impl IntoView {
    let state = expect_context::<TimelineState>();
    let (site, selected) = (state.site, state.selected);
    let block = move || {
        cell.with(|cell| {
            let mut blocks = cell.as_ref()?.blocks.iter();
            blocks.find(|it| it.session == session).copied()
        })
    };
    let on_axis = untrack(block).is_some_and(|it| it.extent.is_some());
    let compact = on_axis || state.is_large();
    let it = site.index.at(session);
    let crosses = it.clock.is_some_and(|clock| clock.end > DAY_MINUTES);
    // Its place on the axis, in minutes and parts of the width.
    let place = on_axis.then(|| {
        Signal::derive(move || {
            let it = block()?.extent?;
            state.layout.with(|layout| {
                let axis = layout.axis.as_ref()?;
                let (top, bottom) = (axis.at(it.start), axis.at(it.end));
                Some(format!(
                    "--t:{top};--h:{};--c:{};--n:{}",
                    bottom - top,
                    it.column,
                    it.columns
                ))
            })
        })
    });
    let is_low = state.layout.with_untracked(|layout| {
        let (axis, it) = (layout.axis.as_ref()?, untrack(block)?.extent?);
        Some(axis.at(it.end) - axis.at(it.start) < FINGER)
    });
    let is_low = is_low.unwrap_or_default();
    let number_on_thread = Memo::new(move |_| {
        let thread = selected.thread;
        thread.with(|thread| thread.as_ref().and_then(|it| it.number(session)))
    });
    let on_thread = Signal::derive(move || number_on_thread.get().is_some());
    // An attribute, which the style sheet shows: an element would be one more for each of hundreds of blocks.
    let badge = Signal::derive(move || number_on_thread.get().map(|it| site.locale.number(it)));
    let same = Signal::derive(move || state.focused.get() == Some(session));
    let link = BlockLink {
        state,
        session,
        day,
        number,
        rest: rest(state, it, is_repeat, &lane, on_axis),
    };
    let inner = if compact {
        link.compact(it)
    } else if is_repeat {
        link.again(it)
    } else {
        link.whole(it)
    };
    // The styles of stars come after the first paint; in a large program, the panel and the S key are for stars.
    let inner = if state.is_large() || is_repeat {
        inner
    } else {
        let star = dynamic(move || {
            let star = state.is_live.get();
            erase(star.then(|| view! { <StarButton session skipped=state.is_grid/> }))
        });
        erase((inner, star))
    };
    let (stars, news) = (use_stars(), use_news());
    let own = dynamic(move || {
        let mark = (news.mark(session)).map(|words| view! { <span class="news">{words}</span> });
        // Drawn to scale, a block has no room for a note.
        let has_note = !on_axis && state.navigation.filter().is_mine();
        let note = has_note.then(|| own_note(site, stars.note(it.id.as_str())));
        erase((mark, note))
    });
    // Hundreds of blocks have no room for it: the panel says it.
    let inner = if state.is_large() {
        inner
    } else {
        erase((inner, own))
    };
    view! {
        <div
            class=session_class(site, "block", it)
            data-n=session.get().to_string()
            data-thread=badge
            class:lean=compact
            class:low=is_low
            class:again=is_repeat
            class:crosses=crosses
            class:on-thread=on_thread
            class:same=same
            role=state.role("gridcell", Some("listitem"))
            style=place
        >
            {inner}
        </div>
    }
}

/// What screen readers say after the title: kind, date, and lane.
fn rest(state: TimelineState, it: &Session, is_repeat: bool, lane: &str, on_axis: bool) -> Rest {
    let (index, locale) = (state.site.index, state.site.locale);
    let when = it.clock.map_or(locale.part(it.part_of_day()), |_| "");
    let own = |shown: bool, words| if shown { words } else { "" };
    let compact = on_axis || state.is_large();
    Rest(
        [
            own(compact, index.kind_name(&it.kind)),
            &locale.session_dates(it, Locale::date_short),
            when,
            own(lane != when && !on_axis, lane),
            own(is_repeat, locale.again()),
        ]
        .map(str::to_owned),
    )
}

struct Rest([String; 5]);

/// The link to a session, and what is around it.
struct BlockLink {
    state: TimelineState,
    session: SessionNumber,
    day: usize,
    number: Memo<usize>,
    rest: Rest,
}

impl BlockLink {
    /// A heading with the link, and more below it.
    fn whole(self, it: &'static Session) -> Erased {
        let (state, day, number, session) = (self.state, self.day, self.number, self.session);
        let site = state.site;
        let locale = site.locale;
        let rest: Vec<&str> = self.rest.0.iter().map(String::as_str).collect();
        let rest = format!("{}{}", locale.comma(), locale.list(&rest));
        let stop = move || Stop::Session(session, day, number.get());
        let dates = it
            .spans_days()
            .then(|| locale.date_range(it.date, it.last_date()));
        let times = it.clock.map(|clock| locale.clock(clock));
        let clock = (dates.is_some() || times.is_some()).then(|| {
            let when = [dates, times].map(Option::unwrap_or_default);
            view! { <p class="clock">{locale.list(&[&when[0], &when[1]])}</p> }
        });
        let people = people(state, it);
        let by = (!people.is_empty()).then(|| view! { <p class="by">{listed(site, &people)}</p> });
        let topics: Vec<Erased> = (it.topics.iter().take(TOPICS))
            .filter_map(|id| Some(localized(site, &site.index.topic(id)?.short)))
            .collect();
        let topics =
            (!topics.is_empty()).then(|| view! { <p class="topics">{joined(topics, " · ")}</p> });
        erase(view! {
            <SessionTag session=it/>
            {clock}
            <h3>
                <a
                    href=session_href(site, session)
                    tabindex=state.tab_index(stop)
                    on:focus=move |_| state.focus_on(untrack(stop))
                    on:blur=move |_| state.focused.set(None)
                >
                    {localized(site, &it.title)}
                    <span class="visually-hidden">{rest}</span>
                </a>
            </h3>
            {by}
            {topics}
            <MatchReasons session topics=TOPICS/>
        })
    }

    /// Only the title, for a session that is also in an earlier row: it leads there, or to the session in a new tab.
    fn again(self, it: &'static Session) -> Erased {
        let (state, day, number, session) = (self.state, self.day, self.number, self.session);
        let site = state.site;
        let rest: Vec<&str> = self.rest.0.iter().map(String::as_str).collect();
        let rest = format!("{}{}", site.locale.comma(), site.locale.list(&rest));
        let stop = move || Stop::Session(session, day, number.get());
        let to_first = move |event: ev::MouseEvent| {
            let root = state.element().filter(|_| dom::is_plain(&event));
            if root.is_some_and(|root| grid::focus_session(&root, &session_href(site, session))) {
                event.prevent_default();
            }
        };
        erase(view! {
            <h3>
                <a
                    href=session_href(site, session)
                    tabindex=state.tab_index(stop)
                    on:click=to_first
                    on:focus=move |_| state.focus_on(untrack(stop))
                    on:blur=move |_| state.focused.set(None)
                >
                    {localized(site, &it.title)}
                    <span class="visually-hidden">{rest}</span>
                </a>
            </h3>
        })
    }

    /// One link and few elements: a screen may have a hundred of these. The name of the link begins with its visible
    /// text (WCAG 2.5.3).
    fn compact(self, it: &'static Session) -> Erased {
        let (state, day, number, session) = (self.state, self.day, self.number, self.session);
        let (index, locale) = (state.site.index, state.site.locale);
        let stop = move || Stop::Session(session, day, number.get());
        let (title, _) = index.given(&it.title);
        let people = people(state, it);
        let names = people.iter().map(|it| locale.hyphenated(index.text(it)));
        let names = names.collect::<Vec<_>>().join(locale.enumeration_comma());
        // Hyphenated like the visible text, so that voice control understands what readers see (WCAG 2.5.3).
        let title = locale.hyphenated(title);
        let clock = it.clock.map_or_else(String::new, |it| locale.clock(it));
        // Where days are narrow, the height of the box says when it ends.
        let reader = use_clock();
        // The clock moves each minute, a session's time on it doesn't.
        let own = Memo::new(move |_| reader.own_start(session, it.clock?.start));
        let short = move || {
            let Some(times) = it.clock else {
                return String::new();
            };
            let is_wide = state.zoom.get() == Zoom::Day || state.is_printing.get();
            let time = if is_wide {
                locale.clock(times)
            } else {
                locale.time(times.start)
            };
            match own.get() {
                Some((minute, days)) => {
                    locale.marked(&time, &(locale.time(minute) + &locale.day_shift(days)))
                }
                None => time,
            }
        };
        let rest = self.rest.0;
        let label = Signal::derive(move || {
            let short = short();
            let whole = if short == clock { "" } else { clock.as_str() };
            let mut parts = vec![whole];
            parts.extend(rest.iter().map(String::as_str));
            format!(
                "{short} {} {}{}{}",
                locale.isolated(&title),
                locale.isolated(&names),
                locale.comma(),
                locale.list(&parts)
            )
        });
        let inner = dynamic(move || compact_words(state, it, short()));
        erase(view! {
            <a
                href=session_href(state.site, session)
                aria-label=label
                tabindex=state.tab_index(stop)
                on:focus=move |_| state.focus_on(untrack(stop))
                on:blur=move |_| state.focused.set(None)
            >
                {inner}
            </a>
        })
    }
}

fn people(state: TimelineState, it: &'static Session) -> Vec<&'static Text> {
    let index = state.site.index;
    let people = it.people.iter();
    people
        .filter_map(|one| Some(&index.person(&one.person)?.name))
        .collect()
}

/// The visible text of a compact block, and no more: text that nobody sees takes just as long to lay out.
fn compact_words(state: TimelineState, it: &'static Session, when: String) -> Erased {
    let site = state.site;
    let (title, language) = site.index.given(&it.title);
    let most = match state.zoom.get() {
        _ if state.is_printing.get() => None,
        Zoom::Week if state.is_large() => Some(40),
        Zoom::Fortnight if state.is_large() => Some(22),
        _ => None,
    };
    let end = most.and_then(|most| title.char_indices().nth(most));
    let seen = end.map_or(title, |(end, _)| title[..end].trim_end());
    let cut = (seen != title).then_some("cut");
    let title = in_language(site.locale, seen, language);
    let title = view! { <b class=cut>{title}</b> };
    // As few nodes as possible: with hundreds of blocks, each takes time.
    match most {
        None => {
            let names = listed(site, &people(state, it));
            erase((format!("{when} "), title, " ", names))
        }
        Some(_) if when.is_empty() => erase(title),
        Some(_) => erase((format!("{when} "), title)),
    }
}
