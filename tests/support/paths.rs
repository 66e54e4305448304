//! Which files of a crate a file names: read from the paths in the files themselves, whether they are imported or written
//! out.

use std::fs;
use std::path::{Path, PathBuf};

pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => found.extend(files(&path)),
            false => found.push(path),
        }
    }
    found
}

/// The modules from the crate's root to the file.
pub(crate) fn place_in(sources: &Path, file: &Path) -> Vec<String> {
    let below = file.strip_prefix(sources).unwrap().with_extension("");
    let parts = below.iter().map(|it| it.to_str().unwrap().to_owned());
    parts.filter(|it| it != "mod" && it != "lib").collect()
}

/// What the file at `place` names that stands at the crate's root, from there or by climbing up to it. A module inside of
/// the file is one step deeper; which of them a line stands in is not looked at, so a climb is taken for both.
pub(crate) fn named_from_root(place: &[String], text: &str) -> Vec<String> {
    let lines = text
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default());
    let code = lines.collect::<Vec<_>>().join("\n");
    let mut named = Vec::new();
    let mut rest = code.as_str();
    while let Some(at) = ["crate::", "super::"]
        .iter()
        .filter_map(|it| rest.find(it))
        .min()
    {
        rest = &rest[at..];
        let mut ups = 0;
        if let Some(path) = rest.strip_prefix("crate::") {
            (rest, ups) = (path, place.len());
        }
        while let Some(path) = rest.strip_prefix("super::") {
            (rest, ups) = (path, ups + 1);
        }
        if ups >= place.len() {
            named.extend(first_names(rest));
        }
    }
    named
}

/// What stands first in the paths that begin here: of `a::b` a, of `{a::b, c}` a and c.
pub(crate) fn first_names(path: &str) -> Vec<String> {
    let name = |text: &str| -> String {
        let letters = text.trim_start().chars();
        letters
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect()
    };
    let Some(list) = path.strip_prefix('{') else {
        return vec![name(path)];
    };
    let (mut names, mut depth, mut begin) = (Vec::new(), 1, 0);
    for (at, c) in list.char_indices() {
        depth += match c {
            '{' => 1,
            '}' => -1,
            _ => 0,
        };
        if depth == 0 || (depth == 1 && c == ',') {
            names.push(name(&list[begin..at]));
            begin = at + 1;
        }
        if depth == 0 {
            break;
        }
    }
    names
}
