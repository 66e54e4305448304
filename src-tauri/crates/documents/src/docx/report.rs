//! What a report has besides its text: the band and the foot of its pages, pictures, headings that count themselves, and the
//! word by which a word processor knows that the file is of today.

use std::fmt::Write as _;

use super::body::{escaped, paragraph};
use super::{About, HEAD, WORD};
use crate::args;
use crate::emblem::Emblem;
use crate::prose::Band;
use crate::words::{Language, Words};

/// English Metric Units in a millimetre.
const MM: f32 = 36_000.0;
/// No picture is higher than the emblem.
const EMBLEM: f32 = 12.0;
const LOGO: f32 = 9.0;

/// A picture of the band as a part of the file.
pub(super) struct Picture<'a> {
    /// `emblem`, `logo`: its name in the file, too.
    pub(super) name: &'static str,
    pub(super) bytes: &'a [u8],
    pub(super) ending: &'static str,
    /// In millimetres.
    width: f32,
    height: f32,
}

/// Those that can be read.
pub(super) fn pictures<'a>(band: &Band<'a>) -> Vec<Picture<'a>> {
    let picture = |name, bytes: &'a [u8], height: f32, widest: f32| {
        let emblem = Emblem::read(bytes).filter(Emblem::is_whole)?;
        let wide = emblem.width as f32 / emblem.height as f32;
        let height = height.min(widest / wide);
        Some(Picture {
            name,
            bytes,
            ending: emblem.ending(),
            width: height * wide,
            height,
        })
    };
    let pictures = [
        picture("emblem", band.emblem, EMBLEM, 60.0),
        picture("logo", band.logo, LOGO, 40.0),
    ];
    pictures.into_iter().flatten().collect()
}

/// Emblem and statement as one block, the own logo at the right; on the first page of a draft the word for it.
pub(super) fn header(band: &Band, pictures: &[Picture], language: Language, first: bool) -> String {
    // No two pictures of a file have one number.
    let number = if first { 1 } else { 3 };
    let find = |name: &str| pictures.iter().find(|it| it.name == name);
    let mut cells = Vec::new();
    if let Some(emblem) = find("emblem") {
        let alternative = Words::of(language).text("report-missing-emblem");
        let width = (emblem.width / 25.4 * 1440.0) as u32 + 200;
        cells.push((width, drawing(emblem, number, "left", &alternative)));
    }
    let mut statement = String::new();
    paragraph(&mut statement, "Band", band.statement);
    if !band.second.trim().is_empty() {
        let other = Some(language.other());
        super::body::paragraph_in(&mut statement, "BandSecond", other, band.second);
    }
    let logo = find("logo");
    let beside = 2_400;
    let taken: u32 = cells.iter().map(|(width, _)| width).sum();
    let taken = taken + if logo.is_some() { beside } else { 0 };
    cells.push((9_638_u32.saturating_sub(taken).max(2_000), statement));
    if let Some(logo) = logo {
        cells.push((beside, drawing(logo, number + 1, "right", "")));
    }
    let mut header = String::from(
        "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>",
    );
    for (width, _) in &cells {
        let _ = write!(header, "<w:gridCol w:w=\"{width}\"/>");
    }
    header.push_str("</w:tblGrid><w:tr>");
    for (width, content) in &cells {
        let _ = write!(
            header,
            "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>{content}</w:tc>"
        );
    }
    header.push_str("</w:tr></w:tbl>");
    match band.draft.as_ref().filter(|_| first) {
        Some(draft) => paragraph(&mut header, "Draft", draft),
        None => header.push_str("<w:p><w:pPr><w:pStyle w:val=\"Band\"/></w:pPr></w:p>"),
    }
    format!("{HEAD}<w:hdr {WORD} {DRAWING}>{header}</w:hdr>")
}

fn drawing(it: &Picture, number: u32, align: &str, alternative: &str) -> String {
    let (x, y) = ((it.width * MM) as u32, (it.height * MM) as u32);
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"Band\"/><w:jc w:val=\"{align}\"/></w:pPr><w:r><w:drawing>\
         <wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{x}\" cy=\"{y}\"/>\
         <wp:docPr id=\"{number}\" name=\"{name}\" descr=\"{alternative}\"/>\
         <a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>\
         <pic:nvPicPr><pic:cNvPr id=\"{number}\" name=\"{name}\" descr=\"{alternative}\"/><pic:cNvPicPr/></pic:nvPicPr>\
         <pic:blipFill><a:blip r:embed=\"{name}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
         <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{x}\" cy=\"{y}\"/></a:xfrm>\
         <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
         </wp:inline></w:drawing></w:r></w:p>",
        name = it.name,
        alternative = escaped(alternative),
    )
}

pub(super) fn header_relations(pictures: &[Picture]) -> String {
    let mut relations = String::new();
    for it in pictures {
        let _ = write!(
            relations,
            "<Relationship Id=\"{name}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" \
             Target=\"media/{name}.{ending}\"/>",
            name = it.name,
            ending = it.ending
        );
    }
    format!(
        "{HEAD}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>"
    )
}

/// What the paper says of itself, and at the right which page of how many, counted by the word processor.
pub(super) fn footer(foot: &str, language: Language) -> String {
    const PAGE: &str = "\u{e000}";
    const PAGES: &str = "\u{e001}";
    let text =
        Words::of(language).text_with("letter-page", &args! { "page" => PAGE, "pages" => PAGES });
    let mut runs = format!("{}<w:r><w:tab/></w:r>", run(foot));
    let mut said = String::new();
    for c in text.chars() {
        let field = match c {
            '\u{e000}' => "PAGE",
            '\u{e001}' => "NUMPAGES",
            c => {
                said.push(c);
                continue;
            }
        };
        runs.push_str(&run(&std::mem::take(&mut said)));
        let _ = write!(
            runs,
            "<w:fldSimple w:instr=\" {field} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
        );
    }
    runs.push_str(&run(&said));
    format!(
        "{HEAD}<w:ftr {WORD}><w:p><w:pPr><w:pStyle w:val=\"Foot\"/></w:pPr>{runs}</w:p></w:ftr>"
    )
}

fn run(text: &str) -> String {
    match text.is_empty() {
        true => String::new(),
        false => format!(
            "<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>",
            escaped(text)
        ),
    }
}

/// Without this a word processor opens the file as one of 2007, and says so.
pub(super) fn settings(language: Language) -> String {
    format!(
        "{HEAD}<w:settings {WORD}><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"709\"/><w:compat>\
         <w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>\
         </w:compat><w:themeFontLang w:val=\"{}\"/></w:settings>",
        language.tag()
    )
}

/// Subject and days besides what every document says of itself.
pub(super) fn core(about: &About, issued_at: &str) -> String {
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title><dc:creator>{}</dc:creator>\
         <dc:language>{}</dc:language><dcterms:created xsi:type=\"dcterms:W3CDTF\">{issued_at}</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{issued_at}</dcterms:modified></cp:coreProperties>",
        escaped(about.title),
        escaped(about.author),
        about.language.tag()
    )
}

/// The styles that letters do without. Sections are headings of the first level that count themselves.
pub(super) fn styles() -> String {
    let style = |id: &str, name: &str, on: &str, rest: &str| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"{on}\"/>\
             <w:next w:val=\"Normal\"/><w:qFormat/>{rest}</w:style>"
        )
    };
    let plain = |id: &str, name: &str, on: &str, rest: &str| {
        style(id, name, on, rest).replace("<w:next w:val=\"Normal\"/>", "")
    };
    [
        style(
            "Subtitle",
            "Subtitle",
            "Normal",
            "<w:pPr><w:spacing w:after=\"20\"/></w:pPr><w:rPr><w:b/></w:rPr>",
        ),
        style(
            "Second",
            "Second Language",
            "Normal",
            "<w:rPr><w:color w:val=\"4B5563\"/><w:sz w:val=\"20\"/></w:rPr>",
        ),
        style(
            "Section",
            "Section",
            "Heading1",
            "<w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr>",
        ),
        style(
            "Heading2",
            "heading 2",
            "Normal",
            "<w:pPr><w:keepNext/><w:spacing w:before=\"160\" w:after=\"60\"/><w:outlineLvl w:val=\"1\"/></w:pPr><w:rPr><w:b/></w:rPr>",
        ),
        style(
            "Heading3",
            "heading 3",
            "Normal",
            "<w:pPr><w:keepNext/><w:spacing w:before=\"100\" w:after=\"40\"/><w:outlineLvl w:val=\"2\"/></w:pPr><w:rPr><w:b/><w:color w:val=\"4B5563\"/><w:sz w:val=\"19\"/></w:rPr>",
        ),
        plain(
            "TableFigure",
            "Table Figure",
            "TableCell",
            "<w:pPr><w:jc w:val=\"right\"/></w:pPr>",
        ),
        plain(
            "TableHeadFigure",
            "Table Head Figure",
            "TableHead",
            "<w:pPr><w:jc w:val=\"right\"/></w:pPr>",
        ),
        plain(
            "FactName",
            "Fact Name",
            "TableCell",
            "<w:rPr><w:color w:val=\"4B5563\"/><w:sz w:val=\"18\"/></w:rPr>",
        ),
        plain(
            "StepNumber",
            "Step Number",
            "Normal",
            "<w:pPr><w:keepNext/><w:spacing w:after=\"0\"/></w:pPr><w:rPr><w:b/><w:color w:val=\"003399\"/><w:sz w:val=\"38\"/></w:rPr>",
        ),
        plain(
            "StepWord",
            "Step Word",
            "Normal",
            "<w:pPr><w:keepNext/><w:spacing w:after=\"0\"/></w:pPr><w:rPr><w:b/></w:rPr>",
        ),
        plain(
            "StepName",
            "Step Name",
            "Normal",
            "<w:pPr><w:spacing w:after=\"0\"/></w:pPr><w:rPr><w:color w:val=\"4B5563\"/><w:sz w:val=\"18\"/></w:rPr>",
        ),
        plain(
            "Note",
            "Note",
            "Normal",
            "<w:pPr><w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"003399\"/></w:pBdr>\
             <w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F1F3F7\"/><w:spacing w:after=\"0\"/><w:ind w:left=\"227\"/></w:pPr>",
        ),
        plain(
            "NoteHead",
            "Note Head",
            "Note",
            "<w:pPr><w:keepNext/></w:pPr><w:rPr><w:b/></w:rPr>",
        ),
        plain(
            "Band",
            "Band",
            "Normal",
            "<w:pPr><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"17\"/></w:rPr>",
        ),
        plain(
            "BandSecond",
            "Band Second Language",
            "Band",
            "<w:rPr><w:b w:val=\"0\"/><w:color w:val=\"4B5563\"/><w:sz w:val=\"15\"/></w:rPr>",
        ),
        plain(
            "Draft",
            "Draft",
            "Normal",
            "<w:pPr><w:pBdr><w:top w:val=\"single\" w:sz=\"12\" w:space=\"1\" w:color=\"003399\"/>\
             <w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"1\" w:color=\"003399\"/></w:pBdr><w:spacing w:before=\"60\" w:after=\"60\"/>\
             <w:jc w:val=\"center\"/></w:pPr><w:rPr><w:b/><w:color w:val=\"003399\"/><w:spacing w:val=\"80\"/><w:sz w:val=\"32\"/></w:rPr>",
        ),
        plain(
            "Foot",
            "Foot",
            "Normal",
            "<w:pPr><w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"9EA6B3\"/></w:pBdr>\
             <w:tabs><w:tab w:val=\"right\" w:pos=\"9638\"/></w:tabs><w:spacing w:after=\"0\"/></w:pPr>\
             <w:rPr><w:color w:val=\"4B5563\"/><w:sz w:val=\"15\"/></w:rPr>",
        ),
    ]
    .concat()
}

/// Sections are counted from 1.
pub(super) const COUNTING: &str = "<w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"singleLevel\"/>\
<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:pStyle w:val=\"Section\"/><w:lvlText w:val=\"%1\"/>\
<w:lvlJc w:val=\"left\"/><w:pPr><w:tabs><w:tab w:val=\"num\" w:pos=\"397\"/></w:tabs><w:ind w:left=\"397\" w:hanging=\"397\"/></w:pPr>\
</w:lvl></w:abstractNum>";

/// With what drawings need.
pub(super) const DRAWING: &str = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";
