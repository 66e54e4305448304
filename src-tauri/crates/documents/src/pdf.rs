//! Pages into a PDF file: the small fonts, the file's own facts, and nothing that changes from run to run.
//!
//! printpdf writes the page contents; what it cannot say (language, title in the window's bar, dates, a fixed identity,
//! PDF 1.7) is put into the finished object tree before it is compressed and written.

mod archive;
mod colours;
mod outline;
pub(crate) mod tags;

use std::collections::BTreeSet;
use std::io::Write;

use chrono::{DateTime, Utc};
use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Document, Object, ObjectId, Stream, StringFormat, dictionary};
use printpdf::{
    PageAnnotId, PageAnnotation, PdfDocument, PdfFont, PdfPage, PdfSaveOptions, RawImage, XObject,
    XObjectId,
};

use crate::emblem::{Emblem, is_sensible_png};
use crate::font::{Face, Letters, Weight};
use crate::page::{Page, Picture, font_id};
use crate::words::Language;
use crate::{Error, Result};
use archive::Level;
use tags::Tree;

/// What the file says of itself.
#[derive(Debug, Clone)]
pub(crate) struct About {
    pub(crate) title: String,
    pub(crate) author: String,
    pub(crate) program: String,
    pub(crate) language: Language,
    pub(crate) issued_at: DateTime<Utc>,
    /// Becomes the file's identity: the same for the same data, another for other data.
    pub(crate) identity: [u8; 16],
}

/// Something that was drawn once for many pages.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shared(usize);

pub(crate) struct Pdf {
    document: PdfDocument,
    /// Drawn below the pages that name them, but in the file only once.
    shared: Vec<PdfPage>,
    /// What each page stands on.
    below: Vec<Option<Shared>>,
    letters: [Letters; 2],
    missing: BTreeSet<char>,
    /// What the text consists of: such a file can be read out and kept for good.
    pub(crate) tree: Option<Tree>,
    /// To which elements the stretches of each page belong.
    marked: Vec<Vec<usize>>,
    /// It is kept for good, though nobody can have it read out.
    is_kept: bool,
    #[cfg(test)]
    pub(crate) texts: Vec<Vec<(crate::page::Area, String)>>,
}

impl Pdf {
    pub(crate) fn new() -> Pdf {
        Pdf {
            document: PdfDocument::new(""),
            shared: Vec::new(),
            below: Vec::new(),
            letters: Default::default(),
            missing: BTreeSet::new(),
            tree: None,
            marked: Vec::new(),
            is_kept: false,
            #[cfg(test)]
            texts: Vec::new(),
        }
    }

    /// A file of pages that are looked at and signed, and kept: sheets, badges.
    pub(crate) fn to_be_kept() -> Pdf {
        Pdf {
            is_kept: true,
            ..Pdf::new()
        }
    }

    /// Takes a picture in, under a name that no other picture has. `None` when it is no readable PNG or JPEG of sensible
    /// size.
    pub(crate) fn picture(&mut self, name: &str, png: &[u8]) -> Option<Picture> {
        if !is_sensible_png(png) {
            return self.emblem(name, png);
        }
        let image = RawImage::decode_from_bytes(png, &mut Vec::new()).ok()?;
        let pixels = (image.width as f32, image.height as f32);
        let id = XObjectId(name.to_owned());
        self.document
            .resources
            .xobjects
            .map
            .insert(id.clone(), XObject::Image(image));
        Some(Picture { id, pixels })
    }

    /// Takes a picture of either kind in, on white paper.
    pub(crate) fn emblem(&mut self, name: &str, bytes: &[u8]) -> Option<Picture> {
        let picture = Emblem::read(bytes)?;
        let pixels = (picture.width as f32, picture.height as f32);
        let id = XObjectId(name.to_owned());
        let object = picture.into_object()?;
        self.document
            .resources
            .xobjects
            .map
            .insert(id.clone(), object);
        Some(Picture { id, pixels })
    }

    /// Takes in what many pages have in common.
    pub(crate) fn share(&mut self, page: Page) -> Shared {
        let page = self.collected(page);
        self.shared.push(page);
        Shared(self.shared.len() - 1)
    }

    pub(crate) fn add(&mut self, mut page: Page, below: Option<Shared>) {
        self.marked.push(std::mem::take(&mut page.marked));
        #[cfg(test)]
        self.texts.push(std::mem::take(&mut page.texts));
        let page = self.collected(page);
        self.document.pages.push(page);
        self.below.push(below);
    }

    fn collected(&mut self, mut page: Page) -> PdfPage {
        for weight in Weight::ALL {
            self.letters[weight as usize].add_all(&page.letters[weight as usize]);
        }
        self.missing.append(&mut page.missing);
        page.into_pdf()
    }

    pub(crate) fn pages(&self) -> usize {
        self.document.pages.len()
    }

    /// An entry of the reader's outline for the page that is added next.
    pub(crate) fn mark(&mut self, name: String) {
        let page = self.pages() + 1;
        let id = PageAnnotId(format!("{page:06}"));
        self.document
            .bookmarks
            .map
            .insert(id, PageAnnotation { name, page });
    }

    /// The bytes, and the characters that no font has.
    pub(crate) fn finish(mut self, about: &About) -> Result<(Vec<u8>, BTreeSet<char>)> {
        for weight in Weight::ALL {
            let letters = &self.letters[weight as usize];
            if !letters.is_empty() {
                let font = PdfFont::new(Face::of(weight).subset(letters)?);
                self.document
                    .resources
                    .fonts
                    .map
                    .insert(font_id(weight), font);
            }
        }
        let options = PdfSaveOptions {
            optimize: false,
            subset_fonts: false,
            image_optimization: None,
            // The pages use operators of their own; they are ours, not a stranger's.
            secure: false,
        };
        // printpdf has no word for a shared content stream: it is written as a page, then moved below the others.
        self.document.pages.append(&mut self.shared);
        let mut file = self.document.to_lopdf_document(&options, &mut Vec::new());
        move_shared(&mut file, &self.below)?;
        describe(&mut file, about)?;
        if let Some(tree) = &self.tree {
            tags::write(&mut file, tree, &self.marked)?;
            outline::write(&mut file, tree)?;
            archive::write(&mut file, about, Level::A)?;
        } else if self.is_kept {
            archive::write(&mut file, about, Level::U)?;
        }
        compress(&mut file, self.tree.is_some() || self.is_kept)?;
        let mut bytes = Vec::new();
        file.save_to(&mut bytes)
            .map_err(|error| Error::Pdf(error.into()))?;
        Ok((bytes, self.missing))
    }
}

fn describe(file: &mut Document, about: &About) -> Result<()> {
    file.version = "1.7".to_owned();
    let date = Object::string_literal(about.issued_at.format("D:%Y%m%d%H%M%S+00'00'").to_string());
    // Written anew: printpdf's own claims to be a print standard that it is not.
    let facts = dictionary! {
        "Title" => utf16(&about.title),
        "Author" => utf16(&about.author),
        "Creator" => utf16(&about.program),
        "Producer" => utf16(&about.program),
        "CreationDate" => date.clone(),
        "ModDate" => date,
    };
    let info = file
        .trailer
        .get(b"Info")
        .and_then(Object::as_reference)
        .map_err(Error::Pdf)?;
    file.set_object(info, facts);
    let identity = Object::String(about.identity.to_vec(), StringFormat::Hexadecimal);
    file.trailer
        .set("ID", Object::Array(vec![identity.clone(), identity]));

    let catalog = file.catalog_mut().map_err(Error::Pdf)?;
    catalog.set("Lang", Object::string_literal(about.language.tag()));
    catalog.set(
        "ViewerPreferences",
        dictionary! { "DisplayDocTitle" => true },
    );
    let outline = catalog.has(b"Outlines");
    catalog.set("PageMode", if outline { "UseOutlines" } else { "UseNone" });
    Ok(())
}

/// The pages after the first `below.len()` are the shared ones: their contents go before those of the pages that stand on
/// them, and they are no pages any more.
fn move_shared(file: &mut Document, below: &[Option<Shared>]) -> Result<()> {
    let root = file
        .catalog()
        .and_then(|catalog| catalog.get(b"Pages"))
        .and_then(Object::as_reference);
    let root = root.map_err(Error::Pdf)?;
    let pages: Vec<ObjectId> = file.page_iter().collect();
    let (own, shared) = pages.split_at(below.len().min(pages.len()));
    let content = |file: &Document, page: ObjectId| -> lopdf::Result<Object> {
        file.get_dictionary(page)?.get(b"Contents").cloned()
    };
    for (page, below) in own.iter().zip(below) {
        let Some(below) = below.and_then(|below| shared.get(below.0)) else {
            continue;
        };
        let both = [content(file, *below), content(file, *page)]
            .into_iter()
            .collect::<Result<_, _>>();
        let both: Vec<Object> = both.map_err(Error::Pdf)?;
        file.get_dictionary_mut(*page)
            .map_err(Error::Pdf)?
            .set("Contents", both);
    }
    let kids: Vec<Object> = own.iter().map(|page| Object::Reference(*page)).collect();
    let root = file.get_dictionary_mut(root).map_err(Error::Pdf)?;
    root.set("Count", kids.len() as i64);
    root.set("Kids", kids);
    for page in shared {
        if let Some(Object::Dictionary(page)) = file.objects.remove(page)
            && let Ok(resources) = page.get(b"Resources").and_then(Object::as_reference)
        {
            file.objects.remove(&resources);
        }
    }
    Ok(())
}

/// Level 6: the same size as the best within a hair, in half the time.
fn compress(file: &mut Document, to_be_kept: bool) -> Result<()> {
    for object in file.objects.values_mut() {
        let Object::Stream(stream) = object else {
            continue;
        };
        // What a file says of itself is to be read without its program.
        let is_about = stream.dict.has_type(b"Metadata");
        if is_about || stream.dict.has(b"Filter") || stream.content.len() < 64 {
            continue;
        }
        let mut small = deflated(&stream.content)?;
        // Such a byte would be taken for the line end before `endstream`, and the stream for one byte shorter than it says.
        while to_be_kept && ends_with_line(&small) {
            lengthen(stream);
            small = deflated(&stream.content)?;
        }
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(small);
    }
    Ok(())
}

fn ends_with_line(bytes: &[u8]) -> bool {
    matches!(bytes.last(), Some(b'\n' | b'\r'))
}

/// A byte more that nobody reads: after the tables of a font, after the operators of a page, after the points of a picture.
/// None of them is 0, which would leave the checksum as it is.
fn lengthen(stream: &mut Stream) {
    let is_font = stream.dict.has(b"Length1");
    stream.content.push(if is_font { 1 } else { b' ' });
    if is_font {
        stream.dict.set("Length1", stream.content.len() as i64);
    }
}

fn deflated(content: &[u8]) -> Result<Vec<u8>> {
    let small = Vec::with_capacity(content.len() / 2);
    let mut encoder = ZlibEncoder::new(small, Compression::new(6));
    let written = encoder.write_all(content).and_then(|()| encoder.finish());
    written.map_err(|error| Error::Pdf(error.into()))
}

fn utf16(text: &str) -> Object {
    let mut bytes = vec![0xfe, 0xff];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A validator found it: one file in some hundred had a stream whose last byte is a line end.
    #[test]
    fn no_stream_of_a_file_to_be_kept_ends_like_a_line() {
        let mut file = Document::with_version("1.7");
        for length in 64..800 {
            let fonts = dictionary! { "Length1" => length as i64 };
            for kind in [Default::default(), fonts] {
                file.add_object(Stream::new(kind, b"q".repeat(length)));
            }
        }
        compress(&mut file, true).unwrap();
        let mut fonts = 0;
        for object in file.objects.values() {
            let stream = object.as_stream().unwrap();
            assert!(!ends_with_line(&stream.content));
            if let Ok(length) = stream.dict.get(b"Length1") {
                let whole = stream.decompressed_content().unwrap();
                assert_eq!(whole.len() as i64, length.as_i64().unwrap());
                fonts += usize::from(whole.ends_with(&[1]));
            }
        }
        assert!(fonts > 0, "there was none to be lengthened");
    }
}
