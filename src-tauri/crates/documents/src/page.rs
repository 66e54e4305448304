//! One page being drawn: texts, rules, areas, pictures and codes, in millimetres from its top left corner.
//!
//! Collects which letters it used, so that the document can carry just those, and what had no glyph.

use std::collections::BTreeSet;

use printpdf::{
    Color, CurTransMat, DictItem, FontId, LinePoint, Mm, Op, PaintMode, PdfFontHandle, PdfPage,
    Point, Pt, Rect, Rgb, TextItem, XObjectId, XObjectTransform,
};

use crate::font::{Face, Letters, Weight, printable, wrap};
use crate::qr;

pub(crate) const A4_LONG: f32 = 297.0;
pub(crate) const A4_SHORT: f32 = 210.0;

/// Points in a millimetre.
pub(crate) const MM: f32 = 72.0 / 25.4;

/// A colour of the printed pages. Few, and all of them readable on a bad copier.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Ink(pub(crate) f32, pub(crate) f32, pub(crate) f32);

pub(crate) const INK: Ink = Ink(0.10, 0.11, 0.14);
pub(crate) const QUIET: Ink = Ink(0.38, 0.41, 0.46);
pub(crate) const ACCENT: Ink = Ink(0.09, 0.20, 0.40);
pub(crate) const RULE: Ink = Ink(0.62, 0.65, 0.70);
pub(crate) const TINT: Ink = Ink(0.945, 0.955, 0.97);

/// How a text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Style {
    pub(crate) weight: Weight,
    pub(crate) size: f32,
    pub(crate) ink: Ink,
}

impl Style {
    pub(crate) const fn regular(size: f32) -> Style {
        Style {
            weight: Weight::Regular,
            size,
            ink: INK,
        }
    }

    pub(crate) const fn bold(size: f32) -> Style {
        Style {
            weight: Weight::Bold,
            size,
            ink: INK,
        }
    }

    pub(crate) const fn in_ink(self, ink: Ink) -> Style {
        Style { ink, ..self }
    }

    pub(crate) const fn at(self, size: f32) -> Style {
        Style { size, ..self }
    }

    /// From the baseline to the top of a capital, in millimetres.
    pub(crate) fn cap_height(self) -> f32 {
        self.size * 0.714 / MM
    }

    /// From one baseline to the next, in millimetres.
    pub(crate) fn leading(self) -> f32 {
        self.size * 1.22 / MM
    }

    /// In millimetres.
    pub(crate) fn width(self, text: &str) -> f32 {
        Face::of(self.weight).width(text, self.size) / MM
    }
}

/// A rectangle, in millimetres from the top left corner of the page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Area {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) width: f32,
    pub(crate) height: f32,
}

impl Area {
    pub(crate) fn new(x: f32, y: f32, width: f32, height: f32) -> Area {
        Area {
            x,
            y,
            width,
            height,
        }
    }

    pub(crate) fn right(self) -> f32 {
        self.x + self.width
    }

    pub(crate) fn bottom(self) -> f32 {
        self.y + self.height
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Centre,
    Right,
}

/// A picture that the document carries once, however many pages show it.
#[derive(Debug, Clone)]
pub(crate) struct Picture {
    pub(crate) id: XObjectId,
    /// Width by height.
    pub(crate) pixels: (f32, f32),
}

impl Picture {
    /// How wide it is at this height, in millimetres.
    pub(crate) fn width_at(&self, height: f32) -> f32 {
        height * self.pixels.0 / self.pixels.1
    }
}

/// What is drawn belongs to, for whoever has a paper read out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    /// The page: its band, its foot, rules and grounds. It is passed over.
    Furniture,
    /// An element of the text, by its number, and what it is.
    Element(usize, &'static str),
}

#[derive(Debug)]
pub(crate) struct Page {
    width: f32,
    height: f32,
    ops: Vec<Op>,
    fill: Option<Ink>,
    stroke: Option<(Ink, f32)>,
    font: Option<(Weight, f32)>,
    /// Where the last text of the open section of text began.
    text_at: Option<Point>,
    /// To what belongs whatever is drawn next; none on papers that are not read out.
    pub(crate) mark: Option<Mark>,
    /// What the page has opened to say so.
    open: Option<Mark>,
    /// Which element each stretch of content belongs to, in the order of the stretches.
    pub(crate) marked: Vec<usize>,
    /// Where texts stand, for tests: none may stand on another.
    #[cfg(test)]
    pub(crate) texts: Vec<(Area, String)>,
    pub(crate) letters: [Letters; 2],
    pub(crate) missing: BTreeSet<char>,
}

impl Page {
    pub(crate) fn landscape() -> Page {
        Page::sized(A4_LONG, A4_SHORT)
    }

    pub(crate) fn portrait() -> Page {
        Page::sized(A4_SHORT, A4_LONG)
    }

    fn sized(width: f32, height: f32) -> Page {
        Page {
            width,
            height,
            ops: Vec::new(),
            fill: None,
            stroke: None,
            font: None,
            text_at: None,
            mark: None,
            open: None,
            marked: Vec::new(),
            #[cfg(test)]
            texts: Vec::new(),
            letters: Default::default(),
            missing: BTreeSet::new(),
        }
    }

    pub(crate) fn into_pdf(mut self) -> PdfPage {
        self.end_text();
        if self.open.take().is_some() {
            self.ops.push(Op::EndMarkedContent);
        }
        // Whatever is drawn over this page begins from nothing.
        self.ops.insert(0, Op::SaveGraphicsState);
        self.ops.push(Op::RestoreGraphicsState);
        PdfPage::new(Mm(self.width), Mm(self.height), self.ops)
    }

    /// One line, as it is; `x` is its left end, middle or right end.
    pub(crate) fn text(&mut self, x: f32, baseline: f32, align: Align, style: Style, text: &str) {
        let text = printable(text, &mut self.missing);
        self.put(x, baseline, align, style, text);
    }

    /// One line that must fit: smaller by steps down to `smallest`, then with an ellipsis. Returns whether it was cut.
    pub(crate) fn line(
        &mut self,
        area: Area,
        align: Align,
        style: Style,
        smallest: f32,
        text: &str,
    ) -> bool {
        self.block(area, align, style, smallest, 1, text)
    }

    /// At most `most` lines in the middle of an area: smaller by steps down to `smallest`, then with an ellipsis.
    /// Returns whether it was cut.
    pub(crate) fn block(
        &mut self,
        area: Area,
        align: Align,
        style: Style,
        smallest: f32,
        most: usize,
        text: &str,
    ) -> bool {
        let text = printable(text, &mut self.missing);
        let mut style = style;
        let mut lines = wrap(style.weight, style.size, &text, area.width * MM, most);
        while lines.cut && style.size > smallest {
            style.size = (style.size - 0.5).max(smallest);
            lines = wrap(style.weight, style.size, &text, area.width * MM, most);
        }
        let cut = lines.cut;
        self.put_lines(area, align, style, lines.lines);
        cut
    }

    /// Lines one below the other, in the middle of the area's height.
    pub(crate) fn put_lines(&mut self, area: Area, align: Align, style: Style, lines: Vec<String>) {
        let x = match align {
            Align::Left => area.x,
            Align::Centre => area.x + area.width / 2.0,
            Align::Right => area.right(),
        };
        let below = lines.len().saturating_sub(1) as f32 * style.leading();
        let mut baseline = area.y + (area.height - below + style.cap_height()) / 2.0;
        for line in lines {
            self.put(x, baseline, align, style, line);
            baseline += style.leading();
        }
    }

    fn put(&mut self, x: f32, baseline: f32, align: Align, style: Style, text: String) {
        if text.is_empty() {
            return;
        }
        let left = match align {
            Align::Left => x,
            Align::Centre => x - style.width(&text) / 2.0,
            Align::Right => x - style.width(&text),
        };
        self.put_at(left, baseline, style, text);
    }

    /// One line whose left end is known. A blank at its end is not seen, but read out as the end of a word.
    pub(crate) fn put_at(&mut self, left: f32, baseline: f32, style: Style, text: String) {
        self.keep_mark();
        #[cfg(test)]
        self.texts.push((
            Area::new(
                left,
                baseline - style.cap_height(),
                style.width(text.trim_end()),
                style.cap_height(),
            ),
            text.clone(),
        ));
        self.letters[style.weight as usize].add(&text);
        self.set_fill(style.ink);
        if self.font != Some((style.weight, style.size)) {
            self.font = Some((style.weight, style.size));
            let font = PdfFontHandle::External(font_id(style.weight));
            let size = Pt(style.size);
            self.ops.push(Op::SetFont { font, size });
        }
        let at = self.point(left, baseline);
        // Within a section of text, the format counts from the start of the line before.
        let from = self.text_at.unwrap_or_else(|| {
            self.ops.push(Op::StartTextSection);
            Point {
                x: Pt(0.0),
                y: Pt(0.0),
            }
        });
        let pos = Point {
            x: Pt(hundredth(at.x.0 - from.x.0)),
            y: Pt(hundredth(at.y.0 - from.y.0)),
        };
        self.text_at = Some(at);
        self.ops.push(Op::SetTextCursor { pos });
        let items = vec![TextItem::Text(text)];
        self.ops.push(Op::ShowText { items });
    }

    /// Says what the next stretch of content belongs to, where that is another thing than before.
    fn keep_mark(&mut self) {
        if self.mark == self.open {
            return;
        }
        self.end_text();
        if self.open.is_some() {
            self.ops.push(Op::EndMarkedContent);
        }
        self.open = self.mark;
        match self.mark {
            Some(Mark::Furniture) => self.ops.push(Op::BeginMarkedContent {
                tag: "Artifact".to_owned(),
            }),
            Some(Mark::Element(element, role)) => {
                let number = DictItem::Int(self.marked.len() as i64);
                self.marked.push(element);
                self.ops.push(Op::BeginMarkedContentWithProperties {
                    tag: role.to_owned(),
                    properties: DictItem::Dict {
                        map: [("MCID".to_owned(), number)].into(),
                    },
                });
            }
            None => {}
        }
    }

    /// Lines and areas may not be drawn within a section of text.
    fn end_text(&mut self) {
        if self.text_at.take().is_some() {
            self.ops.push(Op::EndTextSection);
        }
    }

    pub(crate) fn area(&mut self, area: Area, ink: Ink) {
        self.keep_mark();
        self.end_text();
        self.set_fill(ink);
        let rectangle = self.rectangle(area, PaintMode::Fill);
        self.ops.push(Op::DrawRectangle { rectangle });
    }

    pub(crate) fn frame(&mut self, area: Area, thickness: f32, ink: Ink) {
        self.keep_mark();
        self.end_text();
        self.set_stroke(ink, thickness);
        let rectangle = self.rectangle(area, PaintMode::Stroke);
        self.ops.push(Op::DrawRectangle { rectangle });
    }

    /// A level line.
    pub(crate) fn rule(&mut self, x: f32, y: f32, width: f32, thickness: f32, ink: Ink) {
        self.straight((x, y), (x + width, y), thickness, ink);
    }

    /// An upright line.
    pub(crate) fn bar(&mut self, x: f32, y: f32, height: f32, thickness: f32, ink: Ink) {
        self.straight((x, y), (x, y + height), thickness, ink);
    }

    /// A QR code. The caller leaves white paper around it.
    pub(crate) fn code(&mut self, area: Area, text: &str) {
        let Some(code) = qr::code(text) else { return };
        self.keep_mark();
        self.end_text();
        self.set_fill(INK);
        // One module is one unit: small whole numbers, and one path, so that no viewer shows seams.
        let low = self.point(area.x, area.bottom());
        let module = area.width * MM / code.side as f32;
        let matrix = CurTransMat::Raw([module, 0.0, 0.0, module, low.x.0, low.y.0]);
        self.ops.push(Op::SaveGraphicsState);
        self.ops.push(Op::SetTransformationMatrix { matrix });
        for run in &code.runs {
            let up = code.side - 1 - run.row;
            let value = [run.from, up, run.length, 1].map(|number| DictItem::Int(number as i64));
            self.ops.push(Op::Unknown {
                key: "re".to_owned(),
                value: value.to_vec(),
            });
        }
        self.ops.push(Op::Unknown {
            key: "f".to_owned(),
            value: Vec::new(),
        });
        self.ops.push(Op::RestoreGraphicsState);
    }

    /// A picture, as high as the area, at its left.
    pub(crate) fn picture(&mut self, area: Area, picture: &Picture) {
        self.keep_mark();
        self.end_text();
        let at = self.point(area.x, area.bottom());
        let transform = XObjectTransform {
            translate_x: Some(at.x),
            translate_y: Some(at.y),
            scale_x: Some(picture.width_at(area.height) * MM),
            scale_y: Some(area.height * MM),
            no_auto_scale: true,
            ..XObjectTransform::default()
        };
        self.ops.push(Op::UseXobject {
            id: picture.id.clone(),
            transform,
        });
    }

    /// From one point to another.
    pub(crate) fn straight(&mut self, from: (f32, f32), to: (f32, f32), thickness: f32, ink: Ink) {
        self.keep_mark();
        self.end_text();
        self.set_stroke(ink, thickness);
        let points = vec![
            corner(self.point(from.0, from.1)),
            corner(self.point(to.0, to.1)),
        ];
        self.ops.push(Op::DrawLine {
            line: printpdf::Line {
                points,
                is_closed: false,
            },
        });
    }

    /// Areas with corners, in units of which each is `scale` millimetres, from `at` on: filled, and then outlined. To a tenth of
    /// a millimetre: small whole numbers, and one path.
    pub(crate) fn shape(
        &mut self,
        at: (f32, f32),
        scale: f32,
        pieces: &[&[(f32, f32)]],
        fill: Ink,
        (edge, thickness): (Ink, f32),
    ) {
        const TENTH: f32 = MM / 10.0;
        if pieces.is_empty() {
            return;
        }
        self.keep_mark();
        self.end_text();
        self.set_fill(fill);
        // How thick a line is, is measured in the units in which it is drawn.
        self.set_stroke(edge, thickness / TENTH);
        let from = self.point(at.0, at.1);
        let matrix = CurTransMat::Raw([TENTH, 0.0, 0.0, -TENTH, from.x.0, from.y.0]);
        self.ops.push(Op::SaveGraphicsState);
        self.ops.push(Op::SetTransformationMatrix { matrix });
        let tenths = |it: f32| (it * scale * 10.0).round() as i64;
        for piece in pieces {
            let mut corners: Vec<(i64, i64)> = (piece.iter())
                .map(|(x, y)| (tenths(*x), tenths(*y)))
                .collect();
            corners.dedup();
            for (number, (x, y)) in corners.into_iter().enumerate() {
                let key = if number == 0 { "m" } else { "l" };
                self.path(key, &[x, y]);
            }
            self.path("h", &[]);
        }
        self.path("B", &[]);
        self.ops.push(Op::RestoreGraphicsState);
    }

    fn path(&mut self, key: &str, value: &[i64]) {
        self.ops.push(Op::Unknown {
            key: key.to_owned(),
            value: value.iter().map(|it| DictItem::Int(*it)).collect(),
        });
    }

    fn rectangle(&self, area: Area, mode: PaintMode) -> Rect {
        let low = self.point(area.x, area.bottom());
        let high = self.point(area.right(), area.y);
        Rect {
            x: low.x,
            y: low.y,
            width: Pt(hundredth(high.x.0 - low.x.0)),
            height: Pt(hundredth(high.y.0 - low.y.0)),
            mode: Some(mode),
            winding_order: None,
        }
    }

    fn point(&self, x: f32, y: f32) -> Point {
        Point {
            x: Pt(hundredth(x * MM)),
            y: Pt(hundredth((self.height - y) * MM)),
        }
    }

    fn set_fill(&mut self, ink: Ink) {
        if self.fill != Some(ink) {
            self.fill = Some(ink);
            self.ops.push(Op::SetFillColor { col: colour(ink) });
        }
    }

    fn set_stroke(&mut self, ink: Ink, thickness: f32) {
        if self.stroke != Some((ink, thickness)) {
            self.stroke = Some((ink, thickness));
            self.ops.push(Op::SetOutlineColor { col: colour(ink) });
            self.ops.push(Op::SetOutlineThickness { pt: Pt(thickness) });
        }
    }
}

/// The name under which pages speak of a font; fixed, so that the same page is the same bytes.
pub(crate) fn font_id(weight: Weight) -> FontId {
    FontId(match weight {
        Weight::Regular => "R".to_owned(),
        Weight::Bold => "B".to_owned(),
    })
}

fn corner(p: Point) -> LinePoint {
    LinePoint { p, bezier: false }
}

/// A hundredth of a point is finer than any printer, and shorter to write than the rest of the digits.
fn hundredth(points: f32) -> f32 {
    (points * 100.0).round() / 100.0
}

fn colour(ink: Ink) -> Color {
    Color::Rgb(Rgb {
        r: ink.0,
        g: ink.1,
        b: ink.2,
        icc_profile: None,
    })
}
