//! Long texts of the program: paragraphs, with links where there are addresses.

use leptos::prelude::*;

use super::words::isolated;
use crate::{
    contexts::use_site,
    erased::{Erased, erase, in_row},
};
use exports::site::Site;
use languages::Locale;
use program::{Piece, Text, paragraphs, pieces};

/// A text in paragraphs.
#[component]
pub fn Prose(
    /// The text.
    text: &'static Text,
    /// Whether it is the summary of a card or a page.
    #[prop(optional)]
    summary: bool,
) -> impl IntoView {
    let contents = contents(use_site(), text);
    match (summary, contents.len()) {
        (false, _) => in_row(in_paragraphs(contents)),
        (true, 1) => erase(view! { <p class="summary">{in_row(contents)}</p> }),
        (true, _) => erase(view! { <div class="summary">{in_paragraphs(contents)}</div> }),
    }
}

/// A text where words or paragraphs may stand: a single paragraph without an element of its own. Only
/// documents have such places.
#[cfg(feature = "ssr")]
pub fn prose(site: Site, text: &Text) -> Erased {
    let contents = contents(site, text);
    match contents.len() {
        1 => in_row(contents),
        _ => erase(in_paragraphs(contents)),
    }
}

/// A text in a line with others.
pub fn linked(site: Site, text: &Text) -> Erased {
    let (words, language) = site.index.given(text);
    drawn(site.locale, pieces(words), language)
}

/// What is in each paragraph of a text.
fn contents(site: Site, text: &Text) -> Vec<Erased> {
    let (words, language) = site.index.given(text);
    let paragraphs = paragraphs(words).into_iter();
    (paragraphs.map(|it| drawn(site.locale, it, language))).collect()
}

fn in_paragraphs(contents: Vec<Erased>) -> Vec<Erased> {
    let contents = contents.into_iter();
    (contents.map(|it| erase(view! { <p>{it}</p> }))).collect()
}

/// Words and links, in an element that says in which language if it is not the page's.
fn drawn(locale: Locale, pieces: Vec<Piece>, language: &str) -> Erased {
    let pieces = pieces.into_iter().map(|piece| match piece {
        Piece::Words(words) => erase(locale.hyphenated(words)),
        Piece::Break => erase(view! { <br/> }),
        // Addresses run from left to right, whatever the direction of the words around them.
        Piece::Link(address, target) => erase(view! {
            <a href=target rel="noopener noreferrer" dir="ltr">
                {address.to_owned()}
            </a>
        }),
    });
    isolated(locale, in_row(pieces.collect()), language)
}
