//! Files that change or break off while they are read.

use std::io::{self, Cursor, Read, Seek, SeekFrom};

use documents::limits::RefusedFile;
use documents::spreadsheet::{self, ReadOptions};

use crate::made::applicants;

/// A file from which another program takes bytes away once so much has been read, or that the disk no longer gives.
struct Unsteady {
    file: Cursor<Vec<u8>>,
    left: usize,
    is_broken: bool,
}

impl Read for Unsteady {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.file.read(buffer)?;
        self.left = self.left.saturating_sub(length);
        if self.left == 0 && self.is_broken {
            return Err(io::Error::other("no such device"));
        }
        if self.left == 0 {
            let half = self.file.get_ref().len() / 2;
            self.file.get_mut().truncate(half);
            self.left = usize::MAX;
        }
        Ok(length)
    }
}

impl Seek for Unsteady {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.file.seek(to)
    }
}

#[test]
fn a_file_that_changes_or_breaks_off_while_it_is_read_is_refused() {
    let line = "Ayşe Işık;Umut Derneği;Şanlıurfa\r\n";
    let list = "Ad Soyad;Kurum;İl\r\n".to_owned() + &line.repeat(5_000);
    let old = encoding_rs::WINDOWS_1254.encode(&list).0.into_owned();
    for (name, bytes) in [
        ("list", list.into_bytes()),
        ("windows-1254 list", old),
        ("workbook", applicants(1_000)),
    ] {
        let all = bytes.len();
        for left in [1, 70_000, all / 2, all, all + all / 2] {
            for (is_broken, refused) in [
                (false, [RefusedFile::Changed].as_slice()),
                // The unpacking does not tell a disk that breaks off from a file that does.
                (
                    true,
                    &[
                        RefusedFile::Unreadable,
                        RefusedFile::Damaged,
                        RefusedFile::Truncated,
                    ],
                ),
            ] {
                let file = Cursor::new(bytes.clone());
                let mut file = Unsteady {
                    file,
                    left,
                    is_broken,
                };
                let said = spreadsheet::read(&mut file, &ReadOptions::default());
                let is_done = said.is_ok() && file.left > 0 && file.left < usize::MAX;
                let is_refused = said.err().is_some_and(|said| refused.contains(&said));
                assert!(is_done || is_refused, "{name} {left} {is_broken}");
            }
        }
    }
}
