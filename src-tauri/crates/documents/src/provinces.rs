//! The outlines of the provinces, read once from the drawing that the window draws its map from.

use std::sync::LazyLock;

/// The units of the drawing.
pub(crate) const WIDTH: f32 = 1_000.0;
pub(crate) const HEIGHT: f32 = 423.0;

/// A province as it lies in the drawing, from its top left corner.
#[derive(Debug)]
pub(crate) struct Outline {
    pub(crate) plate: u8,
    /// Its mainland and its islands.
    pub(crate) pieces: Vec<Vec<(f32, f32)>>,
    /// Of the largest of them: where its number stands.
    pub(crate) middle: (f32, f32),
}

/// By plate number.
pub(crate) fn outlines() -> &'static [Outline] {
    static OUTLINES: LazyLock<Vec<Outline>> =
        LazyLock::new(|| read(include_str!("../../../../assets/map/provinces.svg")));
    &OUTLINES
}

/// `<path id="TR-61" d="M1.0 2.0L3.0 4.0Z"/>`: corners with straight lines between them, and nothing else.
fn read(drawing: &str) -> Vec<Outline> {
    let paths = drawing.split("id=\"TR-").skip(1);
    paths.filter_map(outline).collect()
}

fn outline(path: &str) -> Option<Outline> {
    let (plate, rest) = path.split_once('"')?;
    let (_, rest) = rest.split_once("d=\"")?;
    let (corners, _) = rest.split_once('"')?;
    let corner = |it: &str| -> Option<(f32, f32)> {
        let (x, y) = it.trim().split_once(' ')?;
        Some((x.parse().ok()?, y.trim().parse().ok()?))
    };
    let pieces = corners.split('M').filter(|it| !it.trim().is_empty());
    let pieces: Vec<Vec<(f32, f32)>> = pieces
        .map(|it| it.trim_end_matches('Z').split('L').map(corner).collect())
        .collect::<Option<_>>()?;
    let largest = pieces.iter().map(|it| middle(it));
    let (_, middle) = largest.max_by(|one, other| one.0.total_cmp(&other.0))?;
    Some(Outline {
        plate: plate.parse().ok()?,
        pieces,
        middle,
    })
}

/// How large a piece is, and the middle of it.
fn middle(corners: &[(f32, f32)]) -> (f32, (f32, f32)) {
    let next = corners.iter().cycle().skip(1);
    let (mut twice, mut x, mut y) = (0.0, 0.0, 0.0);
    for (a, b) in corners.iter().zip(next) {
        let cross = a.0 * b.1 - b.0 * a.1;
        twice += cross;
        x += (a.0 + b.0) * cross;
        y += (a.1 + b.1) * cross;
    }
    match twice == 0.0 {
        true => (0.0, corners.first().copied().unwrap_or_default()),
        false => (twice.abs(), (x / (3.0 * twice), y / (3.0 * twice))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_province_has_an_outline_within_the_drawing() {
        let plates: Vec<u8> = outlines().iter().map(|it| it.plate).collect();
        assert_eq!(plates, (1..=81).collect::<Vec<u8>>());
        let inside =
            |it: &(f32, f32)| (0.0..=WIDTH).contains(&it.0) && (0.0..=HEIGHT).contains(&it.1);
        for it in outlines() {
            assert!(it.pieces.iter().flatten().all(inside), "{}", it.plate);
            assert!(it.pieces.iter().all(|it| it.len() > 2), "{}", it.plate);
            assert!(inside(&it.middle), "{}", it.plate);
        }
    }
}
