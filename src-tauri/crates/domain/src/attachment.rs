//! Files of a meeting: photos, papers and scans. What a file is, its first bytes say and never its name.

use uuid::Uuid;

use crate::ids::{MeetingId, of_its_nature};
use crate::noun::Noun;
use crate::words::words;

words! {
    AttachmentKind {
        Photo "photo",
        Paper "paper",
        /// A sheet that came back, or some pages of it. See [`crate::scan`].
        Scan "scan",
    }
}

words! {
    /// What became of what a camera writes into a photo besides the picture: where it was taken, when, by which device.
    PhotoNotes {
        /// There was nothing, or it is no photo.
        Absent "absent",
        TakenOut "taken_out",
        /// A photo that nothing here can look into: it may tell where it was taken.
        NotLookedInto "not_looked_into",
    }
}

impl AttachmentKind {
    /// Where nobody has said anything.
    pub const AT_FIRST: AttachmentKind = AttachmentKind::Paper;
}

/// 25 MB: a photo of a telephone or a scanned sheet, not a film.
pub const MOST_BYTES: usize = 25 * 1024 * 1024;

/// What a file is, with the name that mail and the web have for it.
pub fn recognise(bytes: &[u8]) -> (AttachmentKind, &'static str) {
    use AttachmentKind::{Paper, Photo};
    let is = |at: usize, magic: &[u8]| bytes.get(at..).is_some_and(|it| it.starts_with(magic));
    if is(0, b"\xff\xd8\xff") {
        (Photo, "image/jpeg")
    } else if is(0, b"\x89PNG\r\n\x1a\n") {
        (Photo, "image/png")
    } else if is(0, b"RIFF") && is(8, b"WEBP") {
        (Photo, "image/webp")
    } else if is(4, b"ftyp") && [&b"heic"[..], b"heix", b"mif1"].iter().any(|it| is(8, it)) {
        (Photo, "image/heic")
    } else if is(0, b"%PDF-") {
        (Paper, "application/pdf")
    } else if is(0, b"PK\x03\x04") {
        // Workbooks and letters of office programs are such archives.
        (Paper, "application/zip")
    } else {
        (Paper, "application/octet-stream")
    }
}

/// The same bytes at the same meeting are the same file, on whichever laptop they were added.
pub fn attachment_id(meeting: MeetingId, hash: &str) -> Uuid {
    of_its_nature(Noun::Attachment, format!("{meeting}/{hash}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_first_bytes_say() {
        use AttachmentKind::{Paper, Photo};
        for (bytes, expected) in [
            (&b"\xff\xd8\xff\xe0\0\x10JFIF"[..], (Photo, "image/jpeg")),
            (b"\x89PNG\r\n\x1a\n\0", (Photo, "image/png")),
            (b"RIFF\0\0\0\0WEBPVP8 ", (Photo, "image/webp")),
            (b"RIFF\0\0\0\0WAVEfmt ", (Paper, "application/octet-stream")),
            (b"\0\0\0\x18ftypheic", (Photo, "image/heic")),
            (b"\0\0\0\x18ftypisom", (Paper, "application/octet-stream")),
            (b"%PDF-1.7", (Paper, "application/pdf")),
            (b"PK\x03\x04", (Paper, "application/zip")),
            (b"\xff\xd8", (Paper, "application/octet-stream")),
            (b"", (Paper, "application/octet-stream")),
        ] {
            assert_eq!(recognise(bytes), expected, "{bytes:?}");
        }
    }
}
