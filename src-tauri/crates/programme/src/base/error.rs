//! What could not be done, as a stable word with arguments; the faces make a sentence of it in the chosen language.
//! A refusal that was to be expected at the door is no error but an answer.

use documents::spreadsheet::RefusedFile;
use domain::bound;
use domain::call::NeededField;
use sync::Trouble;
use thiserror::Error;

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug, Error)]
pub enum Error {
    #[error(transparent)]
    Store(#[from] store::Error),
    #[error("the file was refused")]
    RefusedFile(#[from] RefusedFile),
    #[error("a document could not be made")]
    Document(#[from] documents::Error),
    /// A file of the team's could not be read or written.
    #[error("{}", .0)]
    File(std::io::Error),
    #[error("the passphrase is empty")]
    PassphraseEmpty,
    #[error("the passphrase is too easily guessed")]
    PassphraseWeak,
    #[error("the starting data cannot be read")]
    Tour(String),
    #[error("the file holds real people")]
    NotADemo,
    /// Something that was named is not there, or is there more than once.
    #[error("{what} is not one of the programme's")]
    Unknown {
        what: &'static str,
        candidates: Vec<String>,
    },
    /// A value that cannot stand where it was typed.
    #[error("{code}")]
    Invalid { code: &'static str, field: String },
    /// A text with more characters than can stand there.
    #[error("{field} is longer than {most} characters")]
    TooLong { field: String, most: usize },
    /// A number that is none, or lies outside what can stand there.
    #[error("{field} is not a whole number from {least} to {most}")]
    OutOfBounds {
        field: String,
        least: u32,
        most: u32,
    },
    /// A field that this thing does not have, and those that it has.
    #[error("there is no field of that name")]
    FieldUnknown {
        field: String,
        known: Vec<&'static str>,
    },
    /// A word that the field does not take, and those that it takes.
    #[error("the field takes no such word")]
    ValueUnknown {
        field: String,
        known: Vec<&'static str>,
    },
    /// The sheet has no column that names meetings, and none was named.
    #[error("the sheet does not say for which meeting")]
    MeetingNeeded,
    /// Nothing is published while these fields are empty; they are keys of the programme and of the call.
    #[error("the programme is not complete")]
    Incomplete { fields: Vec<NeededField> },
    /// What a laptop left for the others, or would, is not as it must be.
    #[error("what is shared cannot be used")]
    Sealed(#[from] sync::Refused),
    /// A shared place cannot be used now.
    #[error("the shared place cannot be used")]
    Remote { code: &'static str, name: String },
    /// Sharing waits for a person to decide.
    #[error("{code}")]
    NotShared { code: &'static str, name: String },
    #[error("there is nothing to undo")]
    NothingToUndo,
    /// Whoever waited for it no longer wants it.
    #[error("it was stopped")]
    Stopped,
}

impl Error {
    /// Nothing of this kind was found, and nothing that could have been meant.
    pub(crate) fn unknown(what: &'static str) -> Error {
        Error::Unknown {
            what,
            candidates: Vec::new(),
        }
    }

    /// A short stable word. There is a text for each.
    pub fn code(&self) -> &'static str {
        use store::Error as S;
        match self {
            Error::Store(error) => match error {
                S::FileMissing(_) => "file_missing",
                S::KeysMissing(_) => "keys_missing",
                S::KeysDamaged(_) => "keys_damaged",
                S::FileExists(_) => "file_exists",
                S::PassphraseWrong => "passphrase_wrong",
                S::RecoveryKeyWrong => "recovery_key_wrong",
                S::FileNotEncrypted(_) => "file_not_encrypted",
                S::FileDamaged(_) => "file_damaged",
                S::FromNewerVersion { .. } => "from_newer_version",
                S::FileBusy => "file_busy",
                S::FileLocked => "file_locked",
                S::DiskFull => "disk_full",
                S::DiskReadOnly => "disk_read_only",
                S::PathWrong => "path_wrong",
                S::OutIsProgramme(_) => "out_is_programme",
                S::Remains(_) => "remains",
                S::NameTooLong => "name_too_long",
                S::NotWritten(..) => "not_written",
                S::FolderMissing(_) => "folder_missing",
                S::NameImpossible(_) => "name_impossible",
                S::OpenElsewhere => "file_open_elsewhere",
                S::Disk(_) => "disk_error",
                S::ChangeTooLarge => "change_too_large",
                S::NoCipher | S::EndOfTime | S::Sql(_) | S::Random => "internal",
            },
            Error::RefusedFile(refused) => refused.code(),
            Error::Document(_) | Error::Tour(_) => "internal",
            Error::File(error) if store::is_open_elsewhere(error) => "file_open_elsewhere",
            Error::File(error) => match error.kind() {
                std::io::ErrorKind::NotFound => "file_missing",
                std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => "disk_full",
                std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                    "disk_read_only"
                }
                std::io::ErrorKind::IsADirectory
                | std::io::ErrorKind::NotADirectory
                | std::io::ErrorKind::AlreadyExists => "path_wrong",
                std::io::ErrorKind::InvalidFilename => "name_too_long",
                _ => "disk_error",
            },
            Error::PassphraseEmpty => "passphrase_empty",
            Error::PassphraseWeak => "passphrase_weak",
            Error::NotADemo => "not_a_demo",
            Error::Unknown { what, candidates } if candidates.is_empty() => match *what {
                "meeting" => "meeting_unknown",
                "route" => "route_unknown",
                "stop" => "stop_unknown",
                "operation" => "operation_unknown",
                "line" => "line_unknown",
                "member" => "member_unknown",
                "attachment" => "attachment_unknown",
                "registration" => "registration_unknown",
                "record" => "record_unknown",
                "application" => "application_unknown",
                "visibility_item" => "visibility_item_unknown",
                "indicator" => "indicator_unknown",
                "remote" => "remote_unknown",
                "invitation" => "invitation_unknown",
                "attention" => "attention_unknown",
                _ => "not_found",
            },
            Error::Unknown { what, .. } => match *what {
                "meeting" => "meeting_several",
                "remote" => "remote_unknown",
                "laptop" => "laptop_unknown",
                _ => "several",
            },
            Error::Invalid { code, .. } => code,
            Error::FieldUnknown { .. } => "field_unknown",
            Error::ValueUnknown { .. } => "value_unknown",
            Error::OutOfBounds { .. } => "number_out_of_bounds",
            Error::TooLong { most, .. } if *most == bound::LONG => "long_text_too_long",
            Error::TooLong { .. } => "text_too_long",
            Error::Incomplete { .. } => "programme_incomplete",
            Error::MeetingNeeded => "meeting_needed",
            Error::Sealed(_) => "internal",
            Error::Remote { code, .. } | Error::NotShared { code, .. } => code,
            Error::NothingToUndo => "nothing_to_undo",
            Error::Stopped => "stopped",
        }
    }

    /// What the sentence needs besides: the file's path, a field, the candidates. No personal data.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        use store::Error as S;
        match self {
            Error::Store(
                S::FileMissing(path)
                | S::KeysMissing(path)
                | S::KeysDamaged(path)
                | S::FileExists(path)
                | S::FileNotEncrypted(path)
                | S::FileDamaged(path)
                | S::OutIsProgramme(path)
                | S::NotWritten(path, _)
                | S::FolderMissing(path),
            ) => vec![("file", path.display().to_string())],
            Error::Store(S::Remains(files)) => {
                let files: Vec<String> = files.iter().map(|it| it.display().to_string()).collect();
                vec![("files", files.join(", "))]
            }
            Error::Store(S::NameImpossible(name)) => {
                vec![("name", name.display().to_string())]
            }
            Error::Unknown { candidates, .. } => vec![("candidates", candidates.join(", "))],
            Error::Invalid { field, .. } => vec![("field", field.clone())],
            Error::Remote { name, .. } | Error::NotShared { name, .. } => {
                vec![("name", name.clone())]
            }
            Error::FieldUnknown { field, known } | Error::ValueUnknown { field, known } => {
                vec![("field", field.clone()), ("known", known.join(", "))]
            }
            Error::OutOfBounds { field, least, most } => vec![
                ("field", field.clone()),
                ("least", least.to_string()),
                ("most", most.to_string()),
            ],
            Error::TooLong { field, most } => {
                vec![("field", field.clone()), ("most", most.to_string())]
            }
            Error::Incomplete { fields } => {
                let fields: Vec<&str> = fields.iter().map(|it| it.word()).collect();
                vec![("fields", fields.join(" "))]
            }
            _ => Vec::new(),
        }
    }

    /// What stands against a folder that was a possible place once is said of that place, and holds up no other.
    pub(crate) fn of_place(self, name: &str) -> Error {
        let code = match self {
            Error::Remote { code, .. } => code,
            Error::Invalid {
                code: "remote_no_folder",
                ..
            } => "remote_became_file",
            Error::Invalid {
                code: "remote_own_folder",
                ..
            } => "remote_around_file",
            other => return other,
        };
        let name = name.to_owned();
        Error::Remote { code, name }
    }

    /// The chain of causes, for whoever has to find the fault.
    pub fn detail(&self) -> String {
        let mut detail = self.to_string();
        let mut cause = std::error::Error::source(self);
        while let Some(error) = cause {
            detail.push_str(": ");
            detail.push_str(&error.to_string());
            cause = error.source();
        }
        detail
    }

    /// Whether it was the asking that was wrong (exit status 2), not the doing.
    pub fn is_usage(&self) -> bool {
        matches!(
            self,
            Error::Store(store::Error::NameImpossible(_))
                | Error::Unknown { .. }
                | Error::Invalid { .. }
                | Error::OutOfBounds { .. }
                | Error::TooLong { .. }
                | Error::FieldUnknown { .. }
                | Error::ValueUnknown { .. }
        )
    }

    /// Whether it is an answer that says no (exit status 3).
    pub fn is_answer(&self) -> bool {
        matches!(
            self,
            Error::MeetingNeeded | Error::NothingToUndo | Error::NotShared { .. }
        )
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Error {
        Error::File(error)
    }
}

pub(crate) fn out_of_bounds(field: &str, least: u32, most: u32) -> Error {
    Error::OutOfBounds {
        field: field.to_owned(),
        least,
        most,
    }
}

pub(crate) fn invalid(code: &'static str, field: &str) -> Error {
    Error::Invalid {
        code,
        field: field.to_owned(),
    }
}

/// Why a shared place could not be read or written.
/// A shared place, of this name, could not be used.
pub(crate) fn unreachable(error: &std::io::Error, name: &str) -> Error {
    Error::Remote {
        code: problem(error),
        name: name.to_owned(),
    }
}

/// The code of it.
pub(crate) fn problem(error: &std::io::Error) -> &'static str {
    use std::io::ErrorKind as Kind;
    if let Some(trouble) = Trouble::of(error) {
        return match trouble {
            Trouble::Password => "remote_password",
            Trouble::Forbidden => "remote_forbidden",
            Trouble::NoFolder => "remote_folder_missing",
            Trouble::OtherKind => "remote_no_webdav",
            Trouble::Conflict => "remote_conflict",
            Trouble::Locked => "remote_locked",
            Trouble::TooOften => "remote_too_often",
            Trouble::Full => "remote_full",
            Trouble::Fault => "remote_fault",
            Trouble::Slow => "remote_slow",
            Trouble::Certificate => "remote_certificate",
            Trouble::HalfAnswer => "remote_half_answer",
            Trouble::Clock => "remote_clock",
            Trouble::Away => "remote_unreachable",
        };
    }
    match error.kind() {
        Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => "remote_full",
        Kind::ReadOnlyFilesystem | Kind::PermissionDenied => "remote_read_only",
        _ => "remote_unreachable",
    }
}

pub(crate) fn not_here() -> Error {
    Error::unknown("registration")
}
