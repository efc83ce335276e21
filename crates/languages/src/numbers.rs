//! Numbers, counts and clock times as the language writes them.

use serde::{Deserialize, Serialize};

use super::Locale;

/// How a language writes numbers (CLDR, `numbers` and `plurals`). Groups have three digits. In Bengali the second group
/// has two, but that only matters from 100,000 on, which no count in a program reaches.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "native", serde(deny_unknown_fields))]
pub struct Numbers {
    /// Which plural form goes with which number.
    plural: PluralRule,
    /// The ten digits, zero first; empty for 0 to 9.
    pub(super) digits: String,
    /// Separator between groups of three digits.
    group: String,
    /// Number of digits from which on they are grouped.
    group_from: u8,
    /// Separator between hours and minutes.
    time: String,
}

/// The plural rules for whole numbers (CLDR,
/// <https://www.unicode.org/cldr/charts/49/supplemental/language_plural_rules.html>).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PluralRule {
    /// One form: Chinese, Indonesian, Thai, Vietnamese.
    None,
    /// One, and all others: English.
    #[default]
    #[serde(rename = "one")]
    OneOther,
    /// Zero and one, and all others: Bengali.
    #[serde(rename = "few")]
    OneIncludesZero,
    /// Six forms: Arabic.
    Arabic,
    /// By the last digits: Belarusian, Russian.
    Slavic,
}

impl PluralRule {
    /// Every rule.
    #[cfg(feature = "native")]
    pub const ALL: [Self; 5] = [
        Self::None,
        Self::OneOther,
        Self::OneIncludesZero,
        Self::Arabic,
        Self::Slavic,
    ];

    /// The name of the plural form for a count.
    ///
    /// ```
    /// use languages::PluralRule;
    /// assert_eq!(PluralRule::OneOther.category(1), "one");
    /// assert_eq!(PluralRule::Slavic.category(22), "few");
    /// ```
    #[cfg(feature = "native")]
    pub fn category(self, count: usize) -> &'static str {
        let category = self.categories().get(self.form(count));
        category.copied().unwrap_or("other")
    }

    /// The names of the plural forms, in the order of their numbers.
    #[cfg(feature = "native")]
    pub fn categories(self) -> &'static [&'static str] {
        match self {
            Self::None => &["other"],
            Self::OneOther | Self::OneIncludesZero => &["one", "other"],
            Self::Arabic => &["zero", "one", "two", "few", "many", "other"],
            Self::Slavic => &["one", "few", "many", "other"],
        }
    }

    fn form(self, count: usize) -> usize {
        let (tens, hundreds) = (count % 10, count % 100);
        match self {
            Self::None => 0,
            Self::OneOther => usize::from(count != 1),
            Self::OneIncludesZero => usize::from(count > 1),
            Self::Arabic => match (count, hundreds) {
                (0..=2, _) => count,
                (_, 3..=10) => 3,
                (_, 11..) => 4,
                _ => 5,
            },
            Self::Slavic => match (tens, hundreds) {
                (_, 11..=14) => 2,
                (1, _) => 0,
                (2..=4, _) => 1,
                _ => 2,
            },
        }
    }
}

impl Numbers {
    /// The number of the plural form for a count.
    pub(super) fn form(&self, count: usize) -> usize {
        self.plural.form(count)
    }

    #[cfg(feature = "native")]
    pub(super) fn rule(&self) -> PluralRule {
        self.plural
    }

    /// A count in the language's digits.
    pub(super) fn number(&self, count: usize) -> String {
        let plain = count.to_string();
        let mut text = String::new();
        for (at, digit) in plain.bytes().enumerate() {
            let left = plain.len() - at;
            if at > 0 && left.is_multiple_of(3) && plain.len() >= self.group_from.into() {
                text += &self.group;
            }
            self.push(&mut text, digit);
        }
        text
    }

    fn push(&self, text: &mut String, digit: u8) {
        let own = self.digits.chars().nth(usize::from(digit - b'0'));
        text.push(own.unwrap_or(char::from(digit)));
    }
}

impl Locale {
    /// "1,234".
    pub fn number(self, count: usize) -> String {
        self.0.numbers.number(count)
    }

    /// The digits of a number that is not a count, such as a year: ungrouped, and at least `width` of them.
    pub fn digits(self, number: usize, width: usize) -> String {
        let numbers = &self.0.numbers;
        let mut text = String::new();
        for digit in format!("{number:0width$}").bytes() {
            numbers.push(&mut text, digit);
        }
        text
    }

    /// "09:00"; minutes past midnight start again from 00:00. A 24-hour clock in every language (CLDR, skeleton `Hm`),
    /// so that nobody mistakes morning for evening.
    pub fn time(self, minutes: u16) -> String {
        let minutes = usize::from(minutes);
        self.digits(minutes / 60 % 24, 2) + &self.0.numbers.time + &self.digits(minutes % 60, 2)
    }
}
