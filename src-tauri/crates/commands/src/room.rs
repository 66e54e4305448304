//! What is printed for the room of a meeting: the whole pack, badges, and certificates for those who signed.

use programme::ids::MeetingId;
use programme::view::{BadgesWritten, CertificatesWritten, PackWritten};
use programme::vocabulary::Language;
use programme::{PackOptions, Reading};

use crate::engine::Engine;
use crate::error::Answer;
use crate::tickets::ToWrite;

/// `blank` are badges for those who come without being on the list.
#[specta::specta]
pub(crate) fn write_badges(
    engine: &Engine,
    meeting: MeetingId,
    target: ToWrite,
    blank: u32,
    language: Language,
) -> Answer<BadgesWritten> {
    let (read, about) =
        engine.look(|reading| Ok(reading.read_badges(meeting, &target, blank, language, None)?))?;
    let put = read.put()?;
    let sheet = engine.act(|programme| Ok(programme.note_paper(put)?))?;
    target.written();
    Ok(about.written(sheet))
}

#[specta::specta]
pub(crate) fn badges_file_name(
    reading: &Reading,
    meeting: MeetingId,
    language: Language,
) -> Answer<String> {
    Ok(reading.badges_file_name(meeting, language)?)
}

#[specta::specta]
pub(crate) fn write_certificates(
    engine: &Engine,
    meeting: MeetingId,
    target: ToWrite,
    language: Language,
) -> Answer<CertificatesWritten> {
    let (read, about) =
        engine.look(|reading| Ok(reading.read_certificates(meeting, &target, language, None)?))?;
    let put = read.put()?;
    let sheet = engine.act(|programme| Ok(programme.note_paper(put)?))?;
    target.written();
    Ok(about.written(sheet))
}

#[specta::specta]
pub(crate) fn certificates_file_name(
    reading: &Reading,
    meeting: MeetingId,
    language: Language,
) -> Answer<String> {
    Ok(reading.certificates_file_name(meeting, language)?)
}

/// Writes all that is printed for a meeting into a folder.
#[specta::specta]
pub(crate) fn write_pack(
    engine: &Engine,
    meeting: MeetingId,
    folder: ToWrite,
    language: Language,
) -> Answer<PackWritten> {
    let put = engine.study(|reading| {
        let options = PackOptions {
            language,
            issued_at: None,
        };
        Ok(reading.put_pack(meeting, &folder, &options)?)
    })?;
    let written = engine.act(|programme| Ok(programme.note_pack(put)?))?;
    folder.written();
    Ok(written)
}
