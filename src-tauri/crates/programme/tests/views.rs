//! The views as they are written: a closed list is a type, and no vocabulary in a comment.

use std::fs;
use std::path::Path;

#[test]
fn no_list_of_words_stands_in_a_comment_of_a_view() {
    let views = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/view");
    let mut lists = Vec::new();
    let mut quoted = 0;
    for entry in fs::read_dir(views).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        let comments = text.lines().map(str::trim);
        let comments: Vec<&str> = comments.filter_map(|it| it.strip_prefix("///")).collect();
        for quote in comments.join(" ").split('`').skip(1).step_by(2) {
            quoted += 1;
            let is_word = |it: &str| it.chars().all(|c| c.is_ascii_lowercase() || c == '_');
            if quote.contains(' ') && quote.split_whitespace().all(is_word) {
                lists.push(quote.to_owned());
            }
        }
    }
    assert!(quoted > 20, "the comments are read");
    assert!(lists.is_empty(), "these are types: {lists:?}");
}
