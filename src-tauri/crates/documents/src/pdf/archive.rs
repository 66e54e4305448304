//! What a file needs to be kept for good, and where it can be read out, to be read by everybody: PDF/A-2 (level A, or U where
//! nothing is tagged) and PDF/UA-1 want it to say so, to say of itself what its information says, and to name the colours
//! that it means.

use lopdf::{Dictionary, Document, Object, Stream, dictionary};

use super::About;
use super::colours::srgb;
use crate::{Error, Result};

/// What it keeps of the text: its order and what is what, or each letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Level {
    A,
    U,
}

pub(super) fn write(file: &mut Document, about: &About, level: Level) -> Result<()> {
    let kind = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    let metadata = file.add_object(Stream::new(kind, metadata(about, level).into_bytes()));
    let profile = file.add_object(Stream::new(dictionary! { "N" => 3 }, srgb()));
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    };
    let catalog = file.catalog_mut().map_err(Error::Pdf)?;
    catalog.set("Metadata", metadata);
    catalog.set("OutputIntents", vec![Object::Dictionary(intent)]);
    for object in file.objects.values_mut() {
        if let Object::Dictionary(page) = object
            && page.has_type(b"Page")
        {
            tidy(page);
        }
    }
    Ok(())
}

/// A page without links says nothing of links.
fn tidy(page: &mut Dictionary) {
    let is_empty = page
        .get(b"Annots")
        .and_then(Object::as_array)
        .is_ok_and(Vec::is_empty);
    if is_empty {
        page.remove(b"Annots");
    }
}

/// XMP. What `pdfuaid` is, an archive wants to read in the file itself.
fn metadata(about: &About, level: Level) -> String {
    let date = about.issued_at.format("%Y-%m-%dT%H:%M:%SZ");
    let (title, author) = (escaped(&about.title), escaped(&about.author));
    let (program, language) = (escaped(&about.program), about.language.tag());
    let author = match author.is_empty() {
        true => String::new(),
        false => format!("<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>"),
    };
    let (conformance, names, part, extension) = match level {
        Level::A => (
            "A",
            r#" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/""#,
            "<pdfuaid:part>1</pdfuaid:part>",
            UA,
        ),
        Level::U => ("U", "", "", ""),
    };
    format!(
        r#"<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"{names}>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
{author}
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate><xmp:MetadataDate>{date}</xmp:MetadataDate>
<xmp:CreatorTool>{program}</xmp:CreatorTool><pdf:Producer>{program}</pdf:Producer>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>{conformance}</pdfaid:conformance>{part}
</rdf:Description>
{extension}</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"#,
        bom = '\u{feff}',
    )
}

/// An archive knows no words but its own, unless they are explained.
const UA: &str = r#"<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"#;

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars().filter(|it| !it.is_control()) {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            c => escaped.push(c),
        }
    }
    escaped
}
