//! A text document for word processors: headings, paragraphs, lists and tables, and nothing else. Its looks are named
//! styles, so that a donor's own template can put its looks over them.
//!
//! The file is a zip of few parts. Nothing is taken from the clock: the same text is the same file.
//!
//! Not docx-rs: it can write nearly all that Word can, brings an older zip, a writer of XML and readers of pictures for that
//! besides what we have, and puts comments, settings and tables of fonts into every file. Seven parts that are written
//! down here are less to read than what it would have to be told.

mod body;
mod report;

use std::collections::BTreeSet;
use std::io::{Cursor, Write as _};

use body::escaped;
use chrono::{DateTime, Utc};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime as DateTimeOfZip, ZipWriter};

use crate::Result;
use crate::prose::{Band, Block};
use crate::words::Language;

/// What the file says of itself.
pub(crate) struct About<'a> {
    pub(crate) title: &'a str,
    pub(crate) author: &'a str,
    pub(crate) language: Language,
}

pub(crate) fn bytes(blocks: &[Block], about: &About) -> Result<Vec<u8>> {
    let body = body::body(blocks, about.language);
    packed(vec![
        ("[Content_Types].xml", CONTENT_TYPES.into()),
        ("_rels/.rels", RELATIONS.into()),
        ("docProps/core.xml", core(about).into()),
        ("word/_rels/document.xml.rels", DOCUMENT_RELATIONS.into()),
        ("word/styles.xml", styles(about.language, "").into()),
        ("word/numbering.xml", NUMBERING.into()),
        ("word/document.xml", document(&body, &MARGINS, "").into()),
    ])
}

/// A report: with a band and a foot on every page, and headings that count themselves.
pub(crate) fn report(
    blocks: &[Block],
    about: &About,
    issued_at: DateTime<Utc>,
    band: &Band,
    foot: &str,
) -> Result<Vec<u8>> {
    let language = about.language;
    let body = body::body(blocks, language);
    let pictures = report::pictures(band);
    let header = |first| report::header(band, &pictures, language, first);
    let issued_at = issued_at.format("%Y-%m-%dT%H:%M:%SZ").to_string();
    let sections = "<w:headerReference w:type=\"default\" r:id=\"rId4\"/><w:headerReference w:type=\"first\" r:id=\"rId5\"/>\
        <w:footerReference w:type=\"default\" r:id=\"rId6\"/><w:footerReference w:type=\"first\" r:id=\"rId6\"/>";
    let numbering = NUMBERING
        .replace(
            "</w:abstractNum><w:num ",
            &format!("</w:abstractNum>{}<w:num ", report::COUNTING),
        )
        .replace(
            "</w:numbering>",
            "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>",
        );
    let mut parts = vec![
        ("[Content_Types].xml", report_types(&pictures).into()),
        ("_rels/.rels", RELATIONS.into()),
        ("docProps/core.xml", report::core(about, &issued_at).into()),
        ("word/_rels/document.xml.rels", report_relations().into()),
        (
            "word/styles.xml",
            styles(language, &report::styles()).into(),
        ),
        ("word/numbering.xml", numbering.into()),
        ("word/settings.xml", report::settings(language).into()),
        ("word/header1.xml", header(false).into()),
        ("word/header2.xml", header(true).into()),
        ("word/footer1.xml", report::footer(foot, language).into()),
        (
            "word/document.xml",
            document(&body, &REPORT_MARGINS, sections).into(),
        ),
    ];
    let relations = report::header_relations(&pictures);
    parts.push(("word/_rels/header1.xml.rels", relations.clone().into()));
    parts.push(("word/_rels/header2.xml.rels", relations.into()));
    let named: Vec<String> = pictures
        .iter()
        .map(|it| format!("word/media/{}.{}", it.name, it.ending))
        .collect();
    for (picture, name) in pictures.iter().zip(&named) {
        parts.push((name, picture.bytes.into()));
    }
    packed(parts)
}

/// The parts as one file. Nothing of it is taken from the clock.
fn packed(parts: Vec<(&str, Vec<u8>)>) -> Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTimeOfZip::default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        zip.start_file(name, options)?;
        zip.write_all(&part).map_err(zip::result::ZipError::Io)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Above and below the text, in twentieths of a point.
const MARGINS: [u32; 2] = [1_134, 1_134];
/// Below the band, above the foot.
const REPORT_MARGINS: [u32; 2] = [1_814, 1_134];

/// A4 upright, 2 cm of margin at the sides. `sections` says what stands at the head and foot of every page.
fn document(body: &str, [top, bottom]: &[u32; 2], sections: &str) -> String {
    let (names, first) = match sections.is_empty() {
        true => (String::new(), ""),
        false => (format!(" {}", report::DRAWING), "<w:titlePg/>"),
    };
    format!(
        "{HEAD}<w:document {WORD}{names}><w:body>{body}<w:sectPr>{sections}<w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
         <w:pgMar w:top=\"{top}\" w:right=\"1134\" w:bottom=\"{bottom}\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" \
         w:gutter=\"0\"/>{first}</w:sectPr></w:body></w:document>"
    )
}

/// The parts that a report has besides those of a letter.
fn report_types(pictures: &[report::Picture]) -> String {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let part = |name: &str, kind: &str| {
        format!("<Override PartName=\"/word/{name}.xml\" ContentType=\"{word}.{kind}+xml\"/>")
    };
    let mut types = [
        part("settings", "settings"),
        part("header1", "header"),
        part("header2", "header"),
        part("footer1", "footer"),
    ]
    .concat();
    let endings: BTreeSet<&str> = pictures.iter().map(|it| it.ending).collect();
    for ending in endings {
        types.insert_str(
            0,
            &format!("<Default Extension=\"{ending}\" ContentType=\"image/{ending}\"/>"),
        );
    }
    CONTENT_TYPES.replace("</Types>", &format!("{types}</Types>"))
}

fn report_relations() -> String {
    let relation = |id: u32, kind: &str, target: &str| {
        format!(
            "<Relationship Id=\"rId{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" \
             Target=\"{target}.xml\"/>"
        )
    };
    let more = [
        relation(3, "settings", "settings"),
        relation(4, "header", "header1"),
        relation(5, "header", "header2"),
        relation(6, "footer", "footer1"),
    ];
    DOCUMENT_RELATIONS.replace(
        "</Relationships>",
        &format!("{}</Relationships>", more.concat()),
    )
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

/// `more` are styles besides those of a letter.
fn styles(language: Language, more: &str) -> String {
    let style = |id: &str, name: &str, rest: &str| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/>\
             <w:qFormat/>{rest}</w:style>"
        )
    };
    let in_table = format!("<w:sz w:val=\"{}\"/>", (2.0 * body::CELL) as u32);
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
            &format!(
                "<w:pPr><w:spacing w:before=\"40\" w:after=\"40\"/></w:pPr><w:rPr><w:b/>{in_table}</w:rPr>"
            ),
        ),
        style(
            "TableCell",
            "Table Cell",
            &format!(
                "<w:pPr><w:spacing w:before=\"40\" w:after=\"40\"/></w:pPr><w:rPr>{in_table}</w:rPr>"
            ),
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
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>{}{more}</w:styles>",
        language.tag(),
        styles.concat()
    )
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
    use crate::prose::Table;

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
            Block::Table(Table::of_texts(vec![
                vec!["İl".into(), "Tarih".into()],
                vec!["Ordu".into()],
            ])),
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
