//! HTML as text, escaped.

/// Text as element content or attribute value.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// Text of a language as markup; where that is not the page's, its element says so, and keeps it apart from words in another
/// direction (HTML, `bdi`; WCAG 3.1.2).
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub(crate) fn given(words: &str, language: &str) -> String {
    in_language(escape(words), language)
}

/// The same of what is markup already.
pub(crate) fn in_language(markup: String, language: &str) -> String {
    if language == languages::text::tag() || markup.is_empty() {
        markup
    } else {
        format!("<bdi lang=\"{language}\">{markup}</bdi>")
    }
}

/// An element with this class (or none) around markup; nothing at all around nothing.
pub(crate) fn filled(tag: &str, class: &str, markup: &str) -> String {
    if markup.is_empty() {
        String::new()
    } else {
        element(tag, class, markup)
    }
}

/// An element with this class (or none) around markup.
pub(crate) fn element(tag: &str, class: &str, markup: &str) -> String {
    let mut html = String::from("<");
    html.push_str(tag);
    if !class.is_empty() {
        html.push_str(" class=\"");
        html.push_str(class);
        html.push('"');
    }
    for part in [">", markup, "</", tag, ">"] {
        html.push_str(part);
    }
    html
}

/// An element with this class (or none) around text; nothing at all around empty text.
pub(crate) fn text(tag: &str, class: &str, text: &str) -> String {
    filled(tag, class, &escape(text))
}

/// A link with this class (or none) around text.
pub(crate) fn link(class: &str, href: &str, text: &str) -> String {
    link_around(class, href, &escape(text))
}

/// A link with this class (or none) around markup.
pub(crate) fn link_around(class: &str, href: &str, markup: &str) -> String {
    let mut html = String::from("<a href=\"");
    html.push_str(&escape(href));
    if !class.is_empty() {
        html.push_str("\" class=\"");
        html.push_str(class);
    }
    html.push_str("\">");
    html.push_str(markup);
    html.push_str("</a>");
    html
}
