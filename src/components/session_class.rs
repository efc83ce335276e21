//! How a session looks wherever it appears.

use exports::site::Site;
use program::{Kind, Session, Shape};

/// How many topics have a color of their own in `style/tokens.css`; then the colors repeat.
const TOPIC_COLORS: usize = 8;

/// The classes that give a session the shape of its kind and the color of its first topic.
pub fn session_class(site: Site, block: &str, session: &Session) -> String {
    let first = session.topics.first();
    let topic = first.and_then(|id| site.index.topic_number(id));
    let topic = topic.map_or_else(String::new, |number| {
        format!(" topic-{}", number % TOPIC_COLORS)
    });
    let kind = site.index.kind(&session.kind);
    let shape = kind.map_or(Shape::Disc, Kind::shape);
    format!("{block} shape-{}{topic}", shape.slug())
}
