//! A draft of an e-mail as a file (RFC 5322, MIME, UTF-8): mail programs open it ready to be looked over and sent. Nothing
//! is sent from here.

use chrono::{DateTime, Utc};
use mail_builder::MessageBuilder;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::date::Date;
use mail_builder::headers::raw::Raw;
use mail_builder::mime::{BodyPart, MimePart};

use crate::identity::Identity;

#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// Name and address; without an address the draft has no sender, and the mail program puts its own.
    pub from: (String, String),
    pub to: (String, String),
    pub subject: String,
    pub text: String,
    pub attachments: Vec<Attachment>,
    pub at: DateTime<Utc>,
}

#[derive(Debug, Clone)]
pub struct Attachment {
    /// In ASCII.
    pub name: String,
    /// `application/pdf`, or with attributes: `text/calendar; method=PUBLISH`.
    pub media_type: &'static str,
    pub method: Option<&'static str>,
    pub bytes: Vec<u8>,
}

/// The draft as a file. The same draft is the same bytes.
pub fn eml(draft: &Draft) -> Vec<u8> {
    let mut identity = Identity::of("mail");
    identity.say_all([
        draft.to.0.as_str(),
        &draft.to.1,
        &draft.subject,
        &draft.text,
        &draft.at.to_rfc3339(),
    ]);
    let id = identity.id();
    let mut message = MessageBuilder::new()
        // Outlook and others open such a file as a draft of their own.
        .header("X-Unsent", Raw::new("1"))
        .message_id(format!("{id}@rota.invalid"))
        .date(Date::new(draft.at.timestamp()))
        .subject(draft.subject.as_str());
    if !draft.from.1.is_empty() {
        message = message.from(pair(&draft.from));
    }
    if !draft.to.1.is_empty() {
        message = message.to(pair(&draft.to));
    }
    // Lines of a mail end so, also where they are encoded.
    let text = draft.text.replace("\r\n", "\n").replace('\n', "\r\n");
    let mut parts = vec![MimePart::new("text/plain", BodyPart::Text(text.into()))];
    parts.extend(draft.attachments.iter().map(attached));
    let mixed = ContentType::new("multipart/mixed").attribute("boundary", format!("rota-{id}"));
    let body = MimePart::new(mixed, BodyPart::Multipart(parts));
    let mut bytes = Vec::new();
    message.body(body).serialize(&mut bytes);
    bytes
}

fn pair((name, address): &(String, String)) -> (&str, &str) {
    (name.as_str(), address.as_str())
}

fn attached(it: &Attachment) -> MimePart<'_> {
    let mut kind = ContentType::new(it.media_type);
    if let Some(method) = it.method {
        kind = kind
            .attribute("charset", "utf-8")
            .attribute("method", method);
    }
    MimePart::new(kind, BodyPart::Binary(it.bytes.as_slice().into())).attachment(it.name.as_str())
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;

    use super::*;

    fn draft() -> Draft {
        Draft {
            from: ("Örnek Dernek".into(), "soru@ornek.org".into()),
            to: ("Ayşe Işık, \"A\"".into(), "ayse@ornek.org".into()),
            subject: "Şanlıurfa toplantısına katılımınız kabul edildi".into(),
            text: "Sayın Ayşe Işık,\n\nİyi günler.\n".into(),
            attachments: vec![Attachment {
                name: "toplanti.ics".into(),
                media_type: "text/calendar",
                method: Some("CANCEL"),
                bytes: b"BEGIN:VCALENDAR\r\n".to_vec(),
            }],
            at: Utc.with_ymd_and_hms(2027, 2, 1, 9, 0, 0).unwrap(),
        }
    }

    #[test]
    fn a_draft_is_one_that_every_mail_program_reads() {
        let bytes = eml(&draft());
        assert!(bytes.is_ascii(), "seven bits, whatever the way");
        let text = String::from_utf8(bytes.clone()).unwrap();
        for part in [
            "X-Unsent: 1\r\n",
            "Date: Mon, 1 Feb 2027 09:00:00 +0000\r\n",
            "Subject: =?utf-8?",
            "<ayse@ornek.org>",
            "Content-Type: text/calendar; charset=\"utf-8\"; method=\"CANCEL\"",
            "filename=\"toplanti.ics\"",
        ] {
            assert!(text.contains(part), "{part} in\n{text}");
        }
        assert!(text.lines().all(|it| it.len() <= 78), "{text}");
        assert_eq!(bytes, eml(&draft()));
    }

    #[test]
    fn a_line_end_in_a_name_makes_no_header() {
        let mut it = draft();
        it.to.0 = "Ayşe\r\nBcc: x@example.org".into();
        it.subject = "A\r\nBcc: x@example.org".into();
        let text = String::from_utf8(eml(&it)).unwrap();
        assert!(!text.contains("\nBcc:"), "{text}");
    }
}
