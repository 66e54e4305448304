//! A text document for word processors: headings, paragraphs, lists and tables, and nothing else. Its looks are named
//! styles, so that a donor's own template can put its looks over them.
//!
//! The file is a zip of few parts. Nothing is taken from the clock: the same text is the same file.
//!
//! Not docx-rs: it can write nearly all that Word can, brings an older zip, a writer of XML and readers of pictures for that
//! besides what we have, and puts comments, settings and tables of fonts into every file. Seven parts that are written
//! down here are less to read than what it would have to be told.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::Result;
use crate::prose::Block;
use crate::words::Language;

/// What the file says of itself.
pub(crate) struct About<'a> {
    pub(crate) title: &'a str,
    pub(crate) author: &'a str,
    pub(crate) language: Language,
}

pub(crate) fn bytes(blocks: &[Block], about: &About) -> Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in [
        ("[Content_Types].xml", CONTENT_TYPES.to_owned()),
        ("_rels/.rels", RELATIONS.to_owned()),
        ("docProps/core.xml", core(about)),
        (
            "word/_rels/document.xml.rels",
            DOCUMENT_RELATIONS.to_owned(),
        ),
        ("word/styles.xml", styles(about.language)),
        ("word/numbering.xml", NUMBERING.to_owned()),
        ("word/document.xml", document(blocks)),
    ] {
        zip.start_file(name, options)?;
        zip.write_all(part.as_bytes())
            .map_err(zip::result::ZipError::Io)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn document(blocks: &[Block]) -> String {
    let mut body = String::new();
    for block in blocks {
        match block {
            Block::Title(text) => paragraph(&mut body, "Title", text),
            Block::Heading(text) => paragraph(&mut body, "Heading1", text),
            Block::Text(text) => lines(&mut body, "Normal", text),
            Block::Quiet(text) => lines(&mut body, "Quiet", text),
            Block::Centred(text) => lines(&mut body, "Addressee", text),
            Block::Right(text) => lines(&mut body, "Signature", text),
            Block::Items(items) => {
                for item in items {
                    paragraph(&mut body, "ListBullet", item);
                }
            }
            Block::Table(rows) => table(&mut body, rows),
        }
    }
    // A4 upright, 2 cm of margin.
    format!(
        "{HEAD}<w:document {WORD}><w:body>{body}<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
         <w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" \
         w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
    )
}

fn lines(body: &mut String, style: &str, text: &str) {
    for line in text.lines().filter(|it| !it.trim().is_empty()) {
        paragraph(body, style, line);
    }
}

fn paragraph(body: &mut String, style: &str, text: &str) {
    let _ = write!(
        body,
        "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>",
        escaped(text.trim())
    );
}

/// As wide as the page, its first row repeated on the next.
fn table(body: &mut String, rows: &[Vec<String>]) {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    if columns == 0 {
        return;
    }
    let width = 9_638 / columns;
    let edge = |side: &str| {
        format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"9EA6B3\"/>")
    };
    let edges: String = ["top", "left", "bottom", "right", "insideH", "insideV"]
        .map(edge)
        .concat();
    let _ = write!(
        body,
        "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>{edges}</w:tblBorders></w:tblPr><w:tblGrid>"
    );
    for _ in 0..columns {
        let _ = write!(body, "<w:gridCol w:w=\"{width}\"/>");
    }
    body.push_str("</w:tblGrid>");
    for (at, row) in rows.iter().enumerate() {
        body.push_str("<w:tr>");
        if at == 0 {
            body.push_str("<w:trPr><w:tblHeader/></w:trPr>");
        }
        for column in 0..columns {
            let _ = write!(
                body,
                "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>"
            );
            let style = if at == 0 { "TableHead" } else { "TableCell" };
            paragraph(body, style, row.get(column).map_or("", String::as_str));
            body.push_str("</w:tc>");
        }
        body.push_str("</w:tr>");
    }
    // Between two tables, and between a table and the end, stands a paragraph.
    body.push_str("</w:tbl><w:p/>");
}

fn core(about: &About) -> String {
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:creator>{}</dc:creator>\
         <dc:language>{}</dc:language></cp:coreProperties>",
        escaped(about.title),
        escaped(about.author),
        about.language.tag()
    )
}

fn styles(language: Language) -> String {
    let style = |id: &str, name: &str, rest: &str| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/>\
             <w:qFormat/>{rest}</w:style>"
        )
    };
    let styles = [
        style(
            "Title",
            "Title",
            "<w:pPr><w:spacing w:after=\"240\"/></w:pPr><w:rPr><w:b/><w:color w:val=\"003399\"/><w:sz w:val=\"40\"/></w:rPr>",
        ),
        style(
            "Heading1",
            "heading 1",
            "<w:pPr><w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/><w:color w:val=\"003399\"/><w:sz w:val=\"26\"/></w:rPr>",
        ),
        style(
            "ListBullet",
            "List Bullet",
            "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"40\"/></w:pPr>",
        ),
        style(
            "TableHead",
            "Table Head",
            "<w:pPr><w:spacing w:before=\"40\" w:after=\"40\"/></w:pPr><w:rPr><w:b/></w:rPr>",
        ),
        style(
            "TableCell",
            "Table Cell",
            "<w:pPr><w:spacing w:before=\"40\" w:after=\"40\"/></w:pPr>",
        ),
        style(
            "Addressee",
            "Addressee",
            "<w:pPr><w:spacing w:before=\"360\" w:after=\"360\"/><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:b/></w:rPr>",
        ),
        style(
            "Signature",
            "Signature",
            "<w:pPr><w:spacing w:after=\"0\"/><w:jc w:val=\"right\"/></w:pPr>",
        ),
        style(
            "Quiet",
            "Quiet",
            "<w:rPr><w:color w:val=\"4B5563\"/><w:sz w:val=\"18\"/></w:rPr>",
        ),
    ];
    format!(
        "{HEAD}<w:styles {WORD}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" \
         w:cs=\"Arial\"/><w:sz w:val=\"21\"/><w:lang w:val=\"{}\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
         <w:spacing w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>{}</w:styles>",
        language.tag(),
        styles.concat()
    )
}

/// What may not stand in XML at all is left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' => escaped.push(' '),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => escaped.push(c),
        }
    }
    escaped
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const WORD: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

const CONTENT_TYPES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
<Default Extension=\"xml\" ContentType=\"application/xml\"/>\
<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>\
<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>\
<Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/>\
<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
</Types>";

const RELATIONS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>\
<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
</Relationships>";

const DOCUMENT_RELATIONS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>\
<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering\" Target=\"numbering.xml\"/>\
</Relationships>";

const NUMBERING: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>\
<w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"454\" w:hanging=\"284\"/></w:pPr>\
</w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn part(bytes: &[u8], name: &str) -> String {
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut text = String::new();
        zip.by_name(name)
            .unwrap()
            .read_to_string(&mut text)
            .unwrap();
        text
    }

    #[test]
    fn whatever_was_typed_is_text_and_never_markup() {
        let blocks = [
            Block::Title("Ağaç & <w:p> \"Şahin\"\u{7}".into()),
            Block::Text("Bir.\n\nİki.".into()),
            Block::Table(vec![vec!["İl".into(), "Tarih".into()], vec!["Ordu".into()]]),
        ];
        let about = About {
            title: "T & Ü",
            author: "",
            language: Language::Tr,
        };
        let made = bytes(&blocks, &about).unwrap();
        let document = part(&made, "word/document.xml");
        assert!(
            document.contains("Ağaç &amp; &lt;w:p&gt; &quot;Şahin&quot;<"),
            "{document}"
        );
        assert_eq!(document.matches("<w:pStyle w:val=\"Normal\"/>").count(), 2);
        assert_eq!(
            document.matches("<w:tc>").count(),
            4,
            "a short row has all its cells"
        );
        assert!(part(&made, "docProps/core.xml").contains("T &amp; Ü"));
        assert_eq!(
            made,
            bytes(&blocks, &about).unwrap(),
            "the same text is the same file"
        );
    }
}
