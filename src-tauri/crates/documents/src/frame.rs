//! The frame that every paper stands in. A paper is a struct and a body: what it says of itself, its number, the foot of its
//! pages, what somebody should look at before printing it, and how it becomes a file, stand here and nowhere else.

use chrono::{DateTime, Utc};
use rust_xlsxwriter::Workbook;

use crate::flow::{self, Flow};
use crate::identity::in_two;
use crate::page::{Align, Area, Page, QUIET, RULE, Style};
use crate::pdf::{self, Pdf};
use crate::words::{Args, Language, Words};
use crate::workbook;
use crate::{Rendered, Result, Warning, args};

/// What a paper is, whatever its body says.
pub(crate) struct Frame<'a> {
    pub(crate) title: String,
    /// Who answers for it.
    pub(crate) author: &'a str,
    pub(crate) language: Language,
    pub(crate) issued_at: DateTime<Utc>,
    /// Of the program.
    pub(crate) version: &'a str,
    /// The id printed on it.
    pub(crate) id: String,
    /// What the file is told apart by: the same for the same paper, another for another.
    pub(crate) identity: [u8; 16],
    /// What stands for all that it says, where a text of its foot names that.
    pub(crate) data_hash: &'a str,
    /// People on it.
    pub(crate) rows: u32,
    /// What is known to be amiss before it is drawn.
    pub(crate) warnings: Vec<Warning>,
    /// What it lacks, in one line at the head of every page; empty where nothing is lacking.
    pub(crate) lacking: String,
    pub(crate) foot: Foot,
}

/// What stands at the foot of every page.
pub(crate) struct Foot {
    left: f32,
    right: f32,
    /// Of the last line.
    baseline: f32,
    style: Style,
    /// What the last line says at its ends, by the names of texts, in the order in which it is drawn.
    ends: [Option<(Align, &'static str)>; 2],
    /// What stands above it, parted from the body by a rule.
    above: Option<Vec<(Style, String)>>,
}

impl Foot {
    /// Of upright pages: small print, and below it the last line.
    pub(crate) fn upright(
        baseline: f32,
        above: Vec<(Style, String)>,
        ends: [(Align, &'static str); 2],
    ) -> Foot {
        Foot {
            left: flow::LEFT,
            right: flow::RIGHT,
            baseline,
            style: Style::regular(6.5).in_ink(QUIET),
            ends: ends.map(Some),
            above: Some(above),
        }
    }

    /// One line below a list.
    pub(crate) fn line(
        (left, right): (f32, f32),
        baseline: f32,
        size: f32,
        ends: [Option<(Align, &'static str)>; 2],
    ) -> Foot {
        Foot {
            left,
            right,
            baseline,
            style: Style::regular(size).in_ink(QUIET),
            ends,
            above: None,
        }
    }

    /// Where the small print begins.
    fn top(&self) -> f32 {
        let above = self.above.iter().flatten();
        let heights = above.map(|(style, line)| height(*style, line));
        self.baseline - 7.0 - heights.sum::<f32>()
    }
}

/// Where the line begins that says what a paper lacks: above all that papers have at their head, in millimetres.
const LACKING: f32 = 4.2;

/// How high a line of small print is; what is set in bold takes the room of the others.
fn height(style: Style, line: &str) -> f32 {
    Flow::height(flow::WIDTH, Style::regular(style.size), line)
}

impl Frame<'_> {
    /// A paper whose body is text that runs down upright pages.
    pub(crate) fn flowing(self, body: impl FnOnce(&mut Flow)) -> Result<Rendered> {
        let mut flow = Flow::new(self.foot.top() - 5.0);
        body(&mut flow);
        let mut pdf = Pdf::new();
        flow.finish(&mut pdf, |page, number, count| {
            self.foot(page, number, count)
        });
        self.finish(pdf)
    }

    /// A paper that draws its pages itself, and asks for their foot; it tells what there was no room for.
    pub(crate) fn drawn(
        self,
        body: impl FnOnce(&Self, &mut Pdf) -> Vec<Warning>,
    ) -> Result<Rendered> {
        self.drawn_on(Pdf::new(), body)
    }

    /// The same, as a file that an archive takes: PDF/A-2u.
    pub(crate) fn kept(
        self,
        body: impl FnOnce(&Self, &mut Pdf) -> Vec<Warning>,
    ) -> Result<Rendered> {
        self.drawn_on(Pdf::to_be_kept(), body)
    }

    fn drawn_on(
        mut self,
        mut pdf: Pdf,
        body: impl FnOnce(&Self, &mut Pdf) -> Vec<Warning>,
    ) -> Result<Rendered> {
        let warnings = body(&self, &mut pdf);
        self.warnings.extend(warnings);
        let mut made = self.finish(pdf)?;
        // Met page by page and sheet by sheet; told once, by kind and by row.
        made.warnings.sort();
        made.warnings.dedup();
        Ok(made)
    }

    /// The paper as a workbook: it has the same things to say of itself.
    pub(crate) fn filled(self, book: Workbook) -> Result<Rendered> {
        let about = workbook::About {
            title: &self.title,
            author: self.author,
            program: &self.program(),
            issued_at: self.issued_at,
        };
        let bytes = workbook::bytes(book, &about)?;
        Ok(self.rendered(bytes, 0))
    }

    /// The paper as a file that was made elsewhere and has no pages of ours.
    pub(crate) fn written(self, bytes: Vec<u8>) -> Rendered {
        self.rendered(bytes, 0)
    }

    /// The foot of one page of so many, and what has to stand on every page.
    pub(crate) fn foot(&self, page: &mut Page, number: usize, count: usize) {
        let foot = &self.foot;
        if !self.lacking.is_empty() {
            let line = Area::new(foot.left, LACKING, foot.right - foot.left, 3.2);
            page.line(line, Align::Left, Style::bold(7.0), 5.0, &self.lacking);
        }
        if let Some(lines) = &foot.above {
            let mut y = foot.top();
            page.rule(foot.left, y - 1.5, foot.right - foot.left, 0.5, RULE);
            for (style, line) in lines {
                let height = height(*style, line);
                let at = Area::new(foot.left, y, foot.right - foot.left, height);
                page.block(at, Align::Left, *style, 6.0, 99, line);
                y += height;
            }
        }
        for (align, id) in foot.ends.iter().flatten() {
            let x = match align {
                Align::Left => foot.left,
                Align::Centre => (foot.left + foot.right) / 2.0,
                Align::Right => foot.right,
            };
            let text = self.numbered(id, number, count);
            page.text(x, foot.baseline, *align, foot.style, &text);
        }
    }

    /// A text about this paper: when it was issued, by which program, under which id.
    pub(crate) fn said(&self, id: &str) -> String {
        self.text(id, Args::new())
    }

    /// A text about one of its pages.
    pub(crate) fn numbered(&self, id: &str, number: usize, count: usize) -> String {
        self.text(id, args! { "page" => number, "pages" => count })
    }

    fn text(&self, id: &str, args: Args) -> String {
        let args = args
            .with("at", self.issued_at.to_rfc3339())
            .with("version", self.version)
            .with("id", in_two(&self.id))
            .with("hash", self.data_hash);
        Words::of(self.language).text_with(id, &args)
    }

    fn program(&self) -> String {
        format!("Rota {}", self.version)
    }

    fn finish(mut self, pdf: Pdf) -> Result<Rendered> {
        let about = pdf::About {
            title: self.title.clone(),
            author: self.author.to_owned(),
            program: self.program(),
            language: self.language,
            issued_at: self.issued_at,
            identity: self.identity,
        };
        let pages = pdf.pages() as u32;
        let (bytes, missing) = pdf.finish(&about)?;
        if !missing.is_empty() {
            let missing = Warning::NoGlyph(missing.into_iter().collect());
            self.warnings.push(missing);
        }
        Ok(self.rendered(bytes, pages))
    }

    fn rendered(self, bytes: Vec<u8>, pages: u32) -> Rendered {
        Rendered {
            bytes,
            pages,
            rows: self.rows,
            warnings: self.warnings,
            sheet: self.id,
            printed: Vec::new(),
        }
    }
}

/// What had no room in a row of a list, named by the row.
pub(crate) fn shortened(
    row: u32,
    columns: Vec<&'static str>,
) -> impl Iterator<Item = Warning> + use<> {
    let columns = columns.into_iter();
    columns.map(move |column| Warning::Shortened { row, column })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame() -> Frame<'static> {
        let ends = [(Align::Left, "letter-id"), (Align::Right, "letter-page")];
        Frame {
            title: "Deneme".into(),
            author: "Örnek Dernek",
            language: Language::Tr,
            issued_at: DateTime::UNIX_EPOCH,
            version: "0.1.0",
            id: "ABCDEFGHIJ".into(),
            identity: [7; 16],
            data_hash: "",
            rows: 3,
            warnings: vec![Warning::NotSet("venue")],
            lacking: String::new(),
            foot: Foot::upright(290.0, Vec::new(), ends),
        }
    }

    #[test]
    fn whatever_a_body_meets_is_told_once_and_names_its_row() {
        let made = frame().drawn(|frame, pdf| {
            for number in [1, 2] {
                let mut page = Page::portrait();
                page.text(20.0, 20.0, Align::Left, Style::regular(9.0), "Ayşe 一");
                frame.foot(&mut page, number, 2);
                pdf.add(page, None);
            }
            let twice = [shortened(2, vec!["name"]), shortened(2, vec!["name"])];
            twice.into_iter().flatten().collect()
        });
        let made = made.unwrap();
        let column = "name";
        let told = [
            Warning::NoGlyph("一".into()),
            Warning::Shortened { row: 2, column },
            Warning::NotSet("venue"),
        ];
        assert_eq!(made.warnings, told);
        assert_eq!((made.pages, made.rows), (2, 3));
        assert_eq!(made.sheet, "ABCDEFGHIJ");
    }

    #[test]
    fn a_page_says_which_of_how_many_it_is_and_of_which_paper() {
        let it = frame();
        assert_eq!(it.numbered("letter-page", 2, 12), "Sayfa 2 / 12");
        assert_eq!(it.said("letter-id"), "Belge kodu: ABCDE-FGHIJ");
    }

    #[test]
    fn small_print_takes_its_room_from_the_body() {
        let line = (Style::regular(8.0), "Sorumluluk bize aittir.".to_owned());
        let of = |lines: Vec<(Style, String)>| {
            let mut it = frame();
            it.foot.above = Some(lines);
            let mut room = 0.0;
            it.flowing(|flow| room = flow.room()).unwrap();
            room
        };
        let taken = of(Vec::new()) - of(vec![line.clone(), line.clone()]);
        let line = Flow::height(flow::WIDTH, line.0, &line.1);
        assert!((taken - 2.0 * line).abs() < 0.001, "{taken}");
    }
}
