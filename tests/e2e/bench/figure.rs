//! Figures and their limits, or why a figure could not be measured, and the table of them.

use std::{fs, future::Future};

use xtask::budget::Row;

use super::folder;

/// A measured figure.
pub struct Figure {
    name: String,
    limit: Option<f64>,
    value: Result<f64, String>,
}

impl Figure {
    pub fn new(
        name: impl Into<String>,
        limit: impl Into<Option<f64>>,
        value: Result<f64, String>,
    ) -> Self {
        Self {
            name: name.into(),
            limit: limit.into(),
            value,
        }
    }

    pub fn of(name: impl Into<String>, limit: impl Into<Option<f64>>, value: f64) -> Self {
        Self::new(name, limit, Ok(value))
    }

    /// A quantile of all values; if any run failed, the first failure counts.
    pub fn quantile(
        name: impl Into<String>,
        limit: impl Into<Option<f64>>,
        values: &Values,
        part: f64,
    ) -> Self {
        let value = values
            .clone()
            .map(|mut values| super::quantile(&mut values, part));
        Self::new(name, limit, value)
    }

    /// Whether it was measured and is within its limit.
    pub fn holds(&self) -> bool {
        let within = |value: &f64| self.limit.is_none_or(|limit| *value <= limit);
        self.value.as_ref().is_ok_and(within)
    }

    fn line(&self, width: usize) -> String {
        let limit = self.limit.map_or_else(String::new, number);
        let name = &self.name;
        match &self.value {
            Ok(value) => {
                let mark = if self.holds() { "" } else { "  OVER" };
                format!("{name:<width$} {limit:>10} {:>10}{mark}", number(*value))
            }
            Err(why) => format!("{name:<width$} {limit:>10} {:>10}  FAILED: {why}", "-"),
        }
    }
}

/// The values of several runs, or why one of them failed.
pub type Values = Result<Vec<f64>, String>;

/// The median.
pub fn median(values: &Values) -> Option<f64> {
    let mut values = values.clone().ok()?;
    Some(super::quantile(&mut values, 0.5))
}

/// The figures of one part of the benchmark. If it panics, a row says so, and the other parts go on.
pub async fn part<T, F>(name: &str, work: F) -> Vec<Figure>
where
    F: Future<Output = T> + Send + 'static,
    T: IntoIterator<Item = Figure> + Send + 'static,
{
    println!("bench: measuring {name}");
    match tokio::spawn(work).await {
        Ok(figures) => figures.into_iter().collect(),
        Err(error) => {
            let why = error.try_into_panic().map_or_else(
                |error| error.to_string(),
                |panic| match panic.downcast::<String>() {
                    Ok(text) => text.lines().next().unwrap_or_default().to_owned(),
                    Err(_) => "see the message above".to_owned(),
                },
            );
            vec![Figure::new(name, None, Err(why))]
        }
    }
}

/// Rows that `cargo xtask bench` has already measured: name, limit, and figure, separated by tabs.
pub fn before() -> Vec<Figure> {
    let file = std::env::var_os("E2E_ROWS").filter(|it| !it.is_empty());
    let Some(text) = file.and_then(|file| fs::read_to_string(file).ok()) else {
        return Vec::new();
    };
    text.lines()
        .filter_map(|line| {
            let mut cells = line.split('\t');
            let (name, limit, value) = (cells.next()?, cells.next()?, cells.next()?);
            let limit: Option<f64> = limit.parse().ok();
            Some(Figure::of(name, limit, value.parse().ok()?))
        })
        .collect()
}

/// Prints the table and saves it in a file.
pub fn print(figures: &[Figure]) {
    let names = figures.iter().map(|it| it.name.chars().count());
    let width = names.max().unwrap_or_default();
    let mut table = format!("{:<width$} {:>10} {:>10}\n", "figure", "limit", "measured");
    for figure in figures {
        table += &figure.line(width);
        table.push('\n');
    }
    let failed = figures.iter().filter(|it| !it.holds()).count();
    table += &format!(
        "{} figures, {failed} over their limit or failed\n",
        figures.len()
    );
    println!("\n{table}");
    fs::write(folder().join("table.txt"), table).unwrap();
}

impl From<Row> for Figure {
    fn from(row: Row) -> Self {
        Self::of(row.figure, row.limit, row.measured)
    }
}

fn number(value: f64) -> String {
    if value.fract() == 0.0 {
        format!("{value:.0}")
    } else {
        format!("{value:.2}")
    }
}
