//! `/accessibility/`: the accessibility statement, after the form of the Web Accessibility Initiative
//! (<https://www.w3.org/WAI/planning/statements/>).

use super::parts::{heading, section};
use crate::ui::markup;
use languages::text;

/// What is aimed at, how it was checked, and what is known to fall short.
pub(super) fn accessibility() -> String {
    let lines = |lines: &[&str]| -> String {
        lines
            .iter()
            .map(|line| markup::text("p", "", line))
            .collect()
    };
    heading("", text::accessibility())
        + &lines(&[text::access_goal()])
        + &section(
            text::access_checked(),
            &lines(&[
                text::access_checked_axe(),
                text::access_checked_tests(),
                text::access_checked_eyes(),
            ]),
        )
        + &section(
            text::access_short(),
            &lines(&[
                text::access_short_people(),
                text::access_short_words(),
                text::access_short_large(),
            ]),
        )
        + &lines(&[text::access_report()])
}
