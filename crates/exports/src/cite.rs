//! How to cite a page: as text, BibTeX and RIS.

use super::{ascii_words, one_line};
use crate::site::Site;
use languages::Locale;

/// What a citation says.
pub struct Citation {
    locale: Locale,
    organizers: Vec<String>,
    title: String,
    workshop: String,
    place: String,
    dates: String,
    /// The first date, ISO 8601.
    begin: String,
    /// When the program file was last changed: its version.
    updated: String,
    url: String,
}

impl Citation {
    /// A citation of the page with this title and address.
    pub fn new(site: Site, title: &str, url: &str) -> Self {
        let index = site.index;
        let program = index.program();
        let workshop = &program.workshop;
        let organizers = workshop
            .organizers
            .iter()
            .chain(&workshop.hosts)
            .filter_map(|id| index.institution(id));
        Self {
            locale: site.locale,
            organizers: organizers
                .map(|it| one_line(index.text(&it.name)))
                .collect(),
            title: one_line(title),
            workshop: one_line(index.text(&workshop.title)),
            place: one_line(index.text(&workshop.place)),
            dates: site.locale.date_range(workshop.first, workshop.last),
            begin: workshop.first.to_string(),
            updated: program.updated.date().to_string(),
            url: url.to_owned(),
        }
    }

    fn year(&self) -> &str {
        self.begin.split('-').next().unwrap_or_default()
    }

    /// The citation as plain text.
    pub fn plain(&self) -> String {
        let organizers = self
            .organizers
            .first()
            .map_or_else(String::new, |it| format!("{it}. "));
        let Self {
            title,
            workshop,
            place,
            dates,
            url,
            ..
        } = self;
        // In some languages dates end with a period.
        let stop = if dates.ends_with('.') { "" } else { "." };
        let held = [workshop.as_str(), place, dates].join(self.locale.comma());
        let version = self.locale.version(&self.updated);
        format!("{organizers}{title}. {held}{stop} {version} {url}")
    }

    /// A BibTeX entry, in UTF-8: letters need no other encoding.
    pub fn bibtex(&self) -> String {
        let key = ascii_words(&self.title.to_lowercase(), '-');
        let key: String = key.chars().take(40).collect();
        let fields = [
            (
                "author",
                self.organizers
                    .iter()
                    .map(|it| format!("{{{}}}", bibtex(it)))
                    .collect::<Vec<_>>()
                    .join(" and "),
            ),
            ("title", format!("{{{}}}", bibtex(&self.title))),
            (
                "howpublished",
                bibtex(&format!(
                    "{}, {}, {}",
                    self.workshop, self.place, self.dates
                )),
            ),
            ("year", self.year().to_owned()),
            ("note", bibtex(&self.locale.version(&self.updated))),
            ("url", bibtex(&self.url)),
        ];
        let fields: String = (fields.iter())
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("  {name} = {{{value}}},\n"))
            .collect();
        format!("@misc{{{}-{key},\n{fields}}}\n", self.year())
    }

    /// A RIS record.
    pub fn ris(&self) -> String {
        let mut record = String::from("TY  - ELEC\n");
        for organizer in &self.organizers {
            record += &format!("AU  - {organizer}\n");
        }
        let fields = [
            ("TI", self.title.as_str()),
            ("T2", &self.workshop),
            ("CY", &self.place),
            ("PY", self.year()),
            ("DA", &self.begin.replace('-', "/")),
            ("ET", &self.updated),
            ("UR", &self.url),
        ];
        for (tag, value) in fields {
            record += &format!("{tag}  - {value}\n");
        }
        record + "ER  - \n"
    }
}

/// Text with BibTeX's special characters escaped.
fn bibtex(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' => escaped.push_str("\\textbackslash{}"),
            '{' | '}' | '$' | '&' | '#' | '%' | '_' => escaped.extend(['\\', character]),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            other => escaped.push(other),
        }
    }
    escaped
}
