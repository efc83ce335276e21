//! A feed of days, Atom: RFC 4287.

use quick_xml::{
    Writer,
    events::{BytesDecl, BytesText, Event as Xml},
};

use super::frab::{clean, guid, leaf};
use address::Page;
use exports::site::Site;
use exports::wording;
use program::{Date, Timestamp, index::Index};
use selection::records;

/// The days that have a record, latest first.
///
/// # Errors
/// None in practice: it writes to memory.
pub fn feed(site: Site) -> std::io::Result<String> {
    let index = site.index;
    let program = index.program();
    let workshop = &program.workshop;
    let organizers = workshop.organizers.iter().chain(&workshop.hosts);
    let organizers: Vec<&str> = organizers
        .filter_map(|id| index.institution(id))
        .map(|it| index.text(&it.name))
        .collect();
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    writer.write_event(Xml::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let feed = writer.create_element("feed").with_attributes([
        ("xmlns", "http://www.w3.org/2005/Atom"),
        ("xml:lang", site.locale.tag()),
    ]);
    feed.write_inner_content(|writer| {
        leaf(writer, "id", &guid(site, "days").urn().to_string())?;
        leaf(writer, "title", index.text(&workshop.title))?;
        leaf(writer, "subtitle", index.text(&workshop.summary))?;
        leaf(writer, "updated", &program.updated.to_string())?;
        writer
            .create_element("author")
            .write_inner_content(|writer| {
                // Atom requires an author; without an organizer it is the workshop itself.
                let name = organizers
                    .first()
                    .copied()
                    .unwrap_or(index.text(&workshop.title));
                leaf(writer, "name", name)
            })?;
        if let Some(license) = program.source.as_ref().and_then(|it| it.license.as_ref()) {
            leaf(writer, "rights", index.text(license))?;
        }
        link(writer, "alternate", &site.address(&Page::Timeline))?;
        let own = format!("{}feed.xml", site.address(&Page::Timeline));
        link(writer, "self", &own)?;
        index
            .recorded_days()
            .rev()
            .try_for_each(|date| entry(site, writer, date))
    })?;
    let mut xml = String::from_utf8(writer.into_inner()).map_err(std::io::Error::other)?;
    xml.push('\n');
    Ok(xml)
}

fn entry(site: Site, writer: &mut Writer<Vec<u8>>, date: Date) -> std::io::Result<()> {
    let index = site.index;
    let sessions = (index.sessions_on(date))
        .map(|number| index.at(number))
        .map(|session| {
            let when = session.clock.map_or_else(
                || wording::when(site, session),
                |clock| site.locale.clock(clock),
            );
            format!("{}: {}", index.text(&session.title), when)
        });
    let outcomes = records::outcomes_on(index, date).into_iter();
    let outcomes = outcomes.map(|it| index.text(&it.title).to_owned());
    let lines: Vec<String> = sessions.chain(outcomes).collect();
    writer
        .create_element("entry")
        .write_inner_content(|writer| {
            leaf(
                writer,
                "id",
                &guid(site, &format!("day.{date}")).urn().to_string(),
            )?;
            leaf(writer, "title", &site.locale.date_long(date))?;
            leaf(writer, "updated", &updated(index, date).to_string())?;
            link(writer, "alternate", &site.address(&Page::Day(date)))?;
            let content = writer
                .create_element("content")
                .with_attribute(("type", "text"));
            content.write_text_content(BytesText::new(&clean(&lines.join("\n"))))?;
            Ok(())
        })?;
    Ok(())
}

/// When anything on a day last changed: the day itself, one of its sessions, or an outcome, which has the date of the
/// file.
fn updated(index: &Index, date: Date) -> Timestamp {
    let program = index.program();
    let days = program.days.iter().filter(|day| day.date == date);
    let sessions = index.sessions_on(date).map(|it| index.at(it).updated);
    let outcomes = records::outcomes_on(index, date).into_iter().map(|_| None);
    let changes = sessions.chain(outcomes);
    let changes = changes.map(|it| it.unwrap_or(program.updated));
    let last = changes.chain(days.filter_map(|day| day.updated)).max();
    last.unwrap_or(program.updated)
}

fn link(writer: &mut Writer<Vec<u8>>, rel: &str, href: &str) -> std::io::Result<()> {
    writer
        .create_element("link")
        .with_attributes([("rel", rel), ("href", href)])
        .write_empty()?;
    Ok(())
}
