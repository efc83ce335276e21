//! The JavaScript that wasm-bindgen writes.

/// The same program without its documentation comments and indentation, which are a tenth of what browsers would fetch.
/// (Trunk's own minifier can't read it.) Every statement of it ends with its line, and no text in it spans lines.
///
/// ```
/// use prerender::without_comments;
/// assert_eq!(without_comments("/**\n * @param {any} a\n */\n    f(a);\n\n    // why\n    g();\n"), "f(a);\ng();\n");
/// ```
pub fn without_comments(script: &str) -> String {
    let mut bare = String::with_capacity(script.len());
    let mut within = false;
    for line in script.lines().map(str::trim) {
        within |= line.starts_with("/**");
        if !within && !line.is_empty() && !line.starts_with("//") {
            bare.push_str(line);
            bare.push('\n');
        }
        within &= !line.ends_with("*/");
    }
    bare
}
