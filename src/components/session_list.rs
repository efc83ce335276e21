//! Sessions as a list of links.

use super::{
    facts::{detail, record_list, value},
    links::session_link,
};
use crate::erased::Erased;
use exports::site::Site;
use languages::Locale;
use program::index::SessionNumber;

/// Sessions in order, each with its day, time, and kind, and with what `beside` adds; nothing without any.
pub fn session_list(
    site: Site,
    sessions: &[SessionNumber],
    beside: impl Fn(SessionNumber) -> String,
) -> Option<Erased> {
    let items = sessions.iter().map(|&number| {
        let session = site.index.at(number);
        let locale = site.locale;
        let when = session.clock.map_or_else(
            || locale.part(session.part_of_day()).to_owned(),
            |clock| locale.clock(clock),
        );
        let line = locale.list(&[
            &locale.session_dates(session, Locale::date_brief),
            &when,
            site.index.kind_name(&session.kind),
            &beside(number),
        ]);
        value(session_link(site, number), detail(&line))
    });
    record_list(items.collect())
}
