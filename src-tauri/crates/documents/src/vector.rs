//! Logos as drawings (SVG): drawn once, when they are taken in, and kept as a picture from then on.
//!
//! Drawn with nothing but what stands in the file: no typeface of this laptop, no other file, no network. What could not be
//! drawn so is refused, because a logo without its words would go out on every paper.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::roxmltree::{Document, Node, ParsingOptions};
use resvg::usvg::{Options, Tree};

/// The longer side, in pixels: 1,000 to the inch where a logo is 40 mm wide.
const SIDE: u32 = 1600;

/// More than a logo has, and still drawn in a moment.
const MOST_NODES: u32 = 50_000;

/// Why a drawing is not taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotDrawn {
    /// It is broken, empty, too long or too narrow.
    Unreadable,
    /// It has words that want a typeface.
    Text,
    /// It refers to something outside of it, or holds a picture of another kind.
    Outside,
}

/// Whether these bytes call themselves a drawing.
pub(crate) fn is_svg(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(4096)];
    let head = String::from_utf8_lossy(head);
    let head = head.trim_start_matches('\u{feff}').trim_start();
    head.starts_with('<') && (head.contains("<svg") || head.contains(":svg"))
}

/// A PNG of it, its longer side [`SIDE`] pixels, clear where nothing is drawn.
///
/// # Errors
/// Where not all of it would be on the paper.
pub(crate) fn drawn(bytes: &[u8]) -> Result<Vec<u8>, NotDrawn> {
    let text = std::str::from_utf8(bytes).map_err(|_| NotDrawn::Unreadable)?;
    let options = ParsingOptions {
        allow_dtd: true,
        nodes_limit: MOST_NODES,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(text, options);
    let document = document.map_err(|_| NotDrawn::Unreadable)?;
    for node in document.descendants() {
        stands_alone(&node)?;
    }
    let tree = Tree::from_xmltree(&document, &Options::default());
    let tree = tree.map_err(|_| NotDrawn::Unreadable)?;
    let (width, height) = (tree.size().width(), tree.size().height());
    let scale = SIDE as f32 / width.max(height);
    let side = |it: f32| (it * scale).round() as u32;
    let pixels = Pixmap::new(side(width), side(height));
    let mut pixels = pixels.ok_or(NotDrawn::Unreadable)?;
    resvg::render(
        &tree,
        Transform::from_scale(scale, scale),
        &mut pixels.as_mut(),
    );
    // White on nothing, or nothing at all: the place of the logo would stay empty on every paper.
    if pixels.pixels().iter().all(|it| it.alpha() == 0) {
        return Err(NotDrawn::Unreadable);
    }
    pixels.encode_png().map_err(|_| NotDrawn::Unreadable)
}

fn stands_alone(node: &Node) -> Result<(), NotDrawn> {
    let is_said = |node: &Node| {
        node.descendants()
            .any(|it| it.is_text() && has_words(it.text()))
    };
    match node.tag_name().name() {
        "text" | "foreignObject" if is_said(node) => return Err(NotDrawn::Text),
        "image" | "feImage" => return Err(NotDrawn::Outside),
        "style" if node.text().is_some_and(refers_outside) => return Err(NotDrawn::Outside),
        // A link is nothing that is drawn.
        "a" => return Ok(()),
        _ => {}
    }
    let outside = node.attributes().any(|it| match it.name() {
        "href" => !it.value().trim().is_empty() && !it.value().trim().starts_with('#'),
        _ => refers_outside(it.value()),
    });
    match outside {
        true => Err(NotDrawn::Outside),
        false => Ok(()),
    }
}

fn has_words(text: Option<&str>) -> bool {
    text.is_some_and(|it| !it.trim().is_empty())
}

/// `url(#shade)` is inside, `url(https://…)` and `@import` are not.
fn refers_outside(css: &str) -> bool {
    let targets = css.split("url(").skip(1);
    let mut targets = targets.map(|it| it.trim_start_matches([' ', '"', '\'']));
    css.contains("@import") || targets.any(|it| !it.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::emblem::Emblem;

    fn svg(head: &str, body: &str) -> Vec<u8> {
        let svg = format!(
            r#"<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {head}>{body}</svg>"#
        );
        svg.into_bytes()
    }

    #[test]
    fn a_logo_is_drawn_large_enough_for_paper_whatever_size_it_declares() {
        for head in [
            r#"width="30" height="20""#,
            r#"width="30000" height="20000""#,
            r#"viewBox="0 0 3 2""#,
        ] {
            let logo = svg(head, r##"<rect width="100%" height="100%" fill="#039"/>"##);
            assert!(is_svg(&logo));
            let png = drawn(&logo).unwrap();
            let picture = Emblem::read(&png).unwrap();
            assert!(picture.is_whole(), "{head}");
            assert_eq!((picture.width, picture.height), (1600, 1067), "{head}");
        }
    }

    #[test]
    fn the_same_drawing_is_the_same_picture() {
        let logo = svg(
            r#"viewBox="0 0 40 40""#,
            r##"<defs><linearGradient id="s"><stop stop-color="#039"/></linearGradient></defs>
            <a href="https://example.org"><circle cx="20" cy="20" r="12" fill="url(#s)"/></a>"##,
        );
        assert_eq!(drawn(&logo).unwrap(), drawn(&logo).unwrap());
    }

    #[test]
    fn what_would_be_missing_on_paper_is_refused() {
        let refused = |body: &str| drawn(&svg(r#"viewBox="0 0 40 40""#, body)).unwrap_err();
        let shape = r#"<rect width="9" height="9"/>"#;
        assert_eq!(
            refused(&format!("{shape}<text>Vakıf</text>")),
            NotDrawn::Text
        );
        for outside in [
            r#"<image href="logo.png"/>"#,
            r#"<image xlink:href="data:image/png;base64,AAAA"/>"#,
            r#"<use href="other.svg#logo"/>"#,
            r#"<style>@import "https://example.org/a.css";</style>"#,
            r#"<rect style="fill:url('https://example.org/a.svg#b')"/>"#,
        ] {
            let body = format!("{shape}{outside}");
            assert_eq!(refused(&body), NotDrawn::Outside, "{outside}");
        }
        for nothing in ["", r#"<rect width="0" height="0"/>"#, r#"<text> </text>"#] {
            assert_eq!(refused(nothing), NotDrawn::Unreadable, "{nothing}");
        }
        let broken = [
            &b"<svg"[..],
            b"<svg xmlns='http://www.w3.org/2000/svg' width='0' height='9'/>",
            b"<svg xmlns='http://www.w3.org/2000/svg' width='-1' height='1e39'/>",
            b"\xff<svg",
        ];
        for bytes in broken {
            assert_eq!(drawn(bytes), Err(NotDrawn::Unreadable), "{bytes:?}");
        }
    }

    /// Each of ten groups holds the one before ten times: ten thousand million squares.
    #[test]
    fn a_drawing_that_grows_by_itself_ends() {
        let mut body = r#"<defs><g id="g0"><rect width="1" height="1"/></g>"#.to_owned();
        for at in 1..=10 {
            let uses = format!(r##"<use xlink:href="#g{}"/>"##, at - 1).repeat(10);
            body += &format!(r#"<g id="g{at}">{uses}</g>"#);
        }
        body += r##"</defs><use xlink:href="#g10"/>"##;
        assert_eq!(
            drawn(&svg(r#"viewBox="0 0 4 4""#, &body)),
            Err(NotDrawn::Unreadable)
        );
        let deep = format!("{}{}", "<g>".repeat(20_000), "</g>".repeat(20_000));
        assert!(drawn(&svg(r#"viewBox="0 0 4 4""#, &deep)).is_err());
        let entities = r#"<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><svg xmlns="http://www.w3.org/2000/svg"><desc>&c;</desc></svg>"#;
        assert!(drawn(entities.as_bytes()).is_err());
    }
}
