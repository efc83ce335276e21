//! The JavaScript that wasm-bindgen generates.

/// The same script without comments and indentation, which are a tenth of what browsers would fetch. (Trunk's own
/// minifier can't parse it.) Every statement in it ends with its line, and no string spans lines.
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
