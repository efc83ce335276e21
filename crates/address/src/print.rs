//! From address to text.

use super::{Address, Base, Filter, MINE, Page, RECORDS, View, encoding::encode};
use program::index::Facet;

impl Page {
    /// The path of the page, including the base but no query.
    pub fn path(&self, base: &Base) -> String {
        match self {
            Self::Timeline => base.as_str().to_owned(),
            Self::Day(date) => format!("{}day/{date}/", base.as_str()),
            Self::Session(slug) => format!("{}session/{}/", base.as_str(), encode(slug)),
            Self::Record(facet, slug) => {
                format!("{}{}/{}/", base.as_str(), facet.key(), encode(slug))
            }
            Self::Records(facet) => {
                let all = RECORDS.iter().find(|(one, ..)| one == facet);
                format!("{}{}/", base.as_str(), all.map_or("", |(_, _, all)| all))
            }
            Self::Accessibility => format!("{}accessibility/", base.as_str()),
            Self::Figures => format!("{}figures/", base.as_str()),
            Self::About => format!("{}about/", base.as_str()),
            Self::Unknown(path) => path.clone(),
        }
    }
}

impl Filter {
    /// The query without the question mark; empty for an empty filter. `said` means that the path already stands for
    /// the starred sessions. Facets are in the order of [`Facet::ALL`] with sorted values, followed by the search text
    /// and `mine`: each filter has exactly one address.
    fn query_string(&self, said: bool) -> String {
        let mine = (self.is_mine() && !said).then(|| "mine=1".to_owned());
        let facets = Facet::ALL.into_iter().filter_map(|facet| {
            let slugs: Vec<String> = self.chosen(facet).map(encode).collect();
            (!slugs.is_empty()).then(|| format!("{}={}", facet.key(), slugs.join(",")))
        });
        let search = (!self.query().is_empty()).then(|| format!("q={}", encode(self.query())));
        facets
            .chain(search)
            .chain(mine)
            .collect::<Vec<_>>()
            .join("&")
    }
}

impl View {
    /// The query without the question mark; empty for the default.
    fn query_string(&self) -> String {
        let pairs = [
            (self.lane != Self::default().lane).then(|| ("lane", self.lane.key().to_owned())),
            (self.thread.as_ref()).map(|thread| {
                let slug = encode(&thread.slug);
                ("thread", format!("{}.{slug}", thread.facet.key()))
            }),
            self.zoom.map(|zoom| ("zoom", zoom.key().to_owned())),
            self.at.map(|date| ("at", date.to_string())),
            self.list.then(|| ("view", "list".to_owned())),
        ];
        let pairs = pairs.into_iter().flatten();
        pairs
            .map(|(key, value)| format!("{key}={value}"))
            .collect::<Vec<_>>()
            .join("&")
    }
}

impl Address {
    /// The query without the question mark: the filter, then the view.
    pub fn query_string(&self) -> String {
        let said = self.page == Page::Timeline;
        let (filter, view) = (self.filter.query_string(said), self.view.query_string());
        let between = if filter.is_empty() || view.is_empty() {
            ""
        } else {
            "&"
        };
        filter + between + &view
    }

    /// The path of the page, including the base.
    pub fn path(&self, base: &Base) -> String {
        if self.page == Page::Timeline && self.filter.is_mine() {
            format!("{}{MINE}/", base.as_str())
        } else {
            self.page.path(base)
        }
    }

    /// The address as a link: path and query.
    ///
    /// ```
    /// use address::{Address, Base, Filter, Page};
    /// use program::index::Facet;
    /// let filter = Filter::default().toggled(Facet::Topic, "hsct").toggled(Facet::Topic, "car-t");
    /// let address = Page::Timeline.with(filter);
    /// assert_eq!(address.href(&Base::new("/")), "/?topic=car-t,hsct");
    /// ```
    pub fn href(&self, base: &Base) -> String {
        let query = self.query_string();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}{mark}{query}", self.path(base))
    }
}
