//! Tools that give out what people have answered: each is known by the headings that it writes itself, whatever was asked. What
//! such a heading means is said here and is no guess; what the form asked is recognised as in every other sheet.
//!
//! The headings are those of the tool's own source or documentation, or of exports that others have put into their tests; where,
//! is said beside each. `tests/exporters.rs` has a sheet of every one.

use super::FormKind;
use crate::field::Field;
use crate::turkish::fold;

pub(super) struct Exporter {
    pub(super) form: FormKind,
    /// Where all headings of one of these lists stand in a sheet, the tool has made it.
    marks: &'static [&'static [&'static str]],
    /// What a heading of its own means; of several for one field the first that anything stands below.
    pub(super) fields: &'static [(&'static str, Field)],
    /// Of the account that somebody was signed in with, to whom it was sent, or who paid: it counts where the form asks for none
    /// itself.
    pub(super) account: &'static [(&'static str, Field)],
    technical: &'static [&'static str],
    /// Headings and the words below them that say that answers were begun and never sent, or are those of a trial.
    unsent: &'static [(&'static str, &'static [&'static str])],
}

/// The tool that writes these headings, as [`name`] has them.
pub(super) fn of(names: &[String]) -> Option<&'static Exporter> {
    let has = |mark: &&str| names.iter().any(|it| it == mark);
    let mut all = EXPORTERS.iter();
    all.find(|it| it.marks.iter().any(|marks| marks.iter().all(has)))
}

/// A heading as it is looked for here: `#` has no letter.
pub(super) fn name(heading: &str) -> String {
    match fold(heading) {
        folded if folded.is_empty() => heading.trim().to_owned(),
        folded => folded,
    }
}

/// What stands in the columns of an account where nobody was signed in.
pub(super) fn is_nobody(cell: &str) -> bool {
    matches!(
        fold(cell).as_str(),
        "" | "anonymous" | "anonim" | "anonymous user"
    )
}

impl Exporter {
    pub(super) fn of_form(form: FormKind) -> Option<&'static Exporter> {
        EXPORTERS.iter().find(|it| it.form == form)
    }

    pub(super) fn is_technical(&self, name: &str) -> bool {
        self.technical.contains(&name)
    }

    pub(super) fn is_of_account(&self, name: &str) -> bool {
        self.account.iter().any(|it| it.0 == name)
    }

    /// The words by which a column says of a row that it was never sent.
    pub(super) fn unsent_below(&self, name: &str) -> &'static [&'static str] {
        let of_column = self.unsent.iter().find(|it| it.0 == name);
        of_column.map_or(&[], |it| it.1)
    }
}

/// In the order in which they are asked.
const EXPORTERS: [Exporter; 11] = [
    // support.microsoft.com, "Check and share your form results": ID, Start time, Completion time, Email, Name, then the
    // questions; a question that is asked again, or named as one of these, gets a number ("Story key2", "Name2"). In Turkish as
    // Forms writes it there: Kimlik, Başlangıç zamanı, Tamamlanma zamanı, E-posta, Ad. The CSV of the browser has the zone of
    // whoever exports it, the workbook too.
    Exporter {
        form: FormKind::MicrosoftForms,
        marks: &[
            &["start time", "completion time"],
            &["baslangic zamani", "tamamlanma zamani"],
            &["baslama zamani", "tamamlanma zamani"],
            &["kimlik", "tamamlanma zamani"],
        ],
        fields: &[
            ("id", Field::ResponseId),
            ("kimlik", Field::ResponseId),
            ("completion time", Field::SentAt),
            ("tamamlanma zamani", Field::SentAt),
        ],
        account: &[
            ("email", Field::Email),
            ("e posta", Field::Email),
            ("name", Field::Name),
            ("ad", Field::Name),
            ("adi", Field::Name),
        ],
        technical: &[
            "start time",
            "baslangic zamani",
            "baslama zamani",
            "last modified time",
            "son degistirme zamani",
            "son degisiklik zamani",
            "total points",
            "quiz feedback",
            "toplam puan",
            "test geri bildirimi",
        ],
        unsent: &[],
    },
    // jotform.com/help, "How to download form submissions as Excel, CSV": Submission Date first, Submission ID and IP where
    // they are asked for; a full name is "Name - First Name" and "Name - Last Name".
    Exporter {
        form: FormKind::Jotform,
        marks: &[
            &["submission date", "submission id"],
            &["submission date", "submission ip"],
            &["submission date", "ip"],
            &["gonderim tarihi", "gonderim kimligi"],
            &["gonderim tarihi", "gonderim ip"],
        ],
        fields: &[
            ("submission id", Field::ResponseId),
            ("gonderim kimligi", Field::ResponseId),
            ("submission date", Field::SentAt),
            ("gonderim tarihi", Field::SentAt),
        ],
        account: &[],
        technical: &[
            "submission ip",
            "gonderim ip",
            "ip",
            "submission url",
            "edit link",
            "last update date",
            "flow status",
            "submission edit url",
        ],
        unsent: &[],
    },
    // help.surveymonkey.com, "Exporting results": Respondent ID, Collector ID, Date Created or Start Date, Date Modified or End
    // Date, IP Address, Email Address, First Name, Last Name, Custom Data 1; what kind of answer a column has below it.
    Exporter {
        form: FormKind::SurveyMonkey,
        marks: &[&["respondent id", "collector id"]],
        fields: &[
            ("respondent id", Field::ResponseId),
            ("end date", Field::SentAt),
            ("date created", Field::SentAt),
            ("company", Field::Organisation),
            ("city town", Field::Province),
        ],
        account: &[
            ("email address", Field::Email),
            ("first name", Field::Given),
            ("last name", Field::Family),
        ],
        technical: &[
            "collector id",
            "start date",
            "date modified",
            "ip address",
            "custom data 1",
            "custom data",
        ],
        unsent: &[],
    },
    // qualtrics.com/support, "Understanding your dataset": codes, the questions below them, {"ImportId":…} below those, with the
    // zone of its moments.
    Exporter {
        form: FormKind::Qualtrics,
        marks: &[
            &["recorded date", "response id"],
            &["recordeddate", "responseid"],
        ],
        fields: &[
            ("response id", Field::ResponseId),
            ("responseid", Field::ResponseId),
            ("recorded date", Field::SentAt),
            ("recordeddate", Field::SentAt),
        ],
        account: &[
            ("recipient first name", Field::Given),
            ("recipientfirstname", Field::Given),
            ("recipient last name", Field::Family),
            ("recipientlastname", Field::Family),
            ("recipient email", Field::Email),
            ("recipientemail", Field::Email),
        ],
        technical: &[
            "start date",
            "startdate",
            "end date",
            "enddate",
            "response type",
            "status",
            "ip address",
            "ipaddress",
            "progress",
            "duration in seconds",
            "finished",
            "external data reference",
            "externalreference",
            "location latitude",
            "locationlatitude",
            "location longitude",
            "locationlongitude",
            "distribution channel",
            "distributionchannel",
            "user language",
            "userlanguage",
            "q recaptchascore",
        ],
        unsent: &[
            ("finished", &["false", "0", "yanlis"]),
            ("response type", &["survey preview", "survey test", "spam"]),
            ("status", &["survey preview", "survey test", "spam"]),
        ],
    },
    // typeform.com/help, "Download your responses": # (a token), the questions, Start Date (UTC), Submit Date (UTC), Network ID;
    // partial responses where they are kept.
    Exporter {
        form: FormKind::Typeform,
        marks: &[&["submit date utc"], &["start date utc", "network id"]],
        fields: &[("#", Field::ResponseId), ("submit date utc", Field::SentAt)],
        account: &[],
        technical: &[
            "start date utc",
            "stage date utc",
            "network id",
            "response type",
            "tags",
            "ending",
        ],
        unsent: &[("response type", &["partial", "started"])],
    },
    // pretix, src/pretix/base/exporters/orderlist.py, iterate_positions (one row a ticket; day and hour of the order apart), and
    // src/pretix/plugins/checkinlists/exporters.py.
    Exporter {
        form: FormKind::Pretix,
        marks: &[
            &["order code", "attendee name"],
            &["attendee name", "order date"],
            &["attendee name", "pseudonymization id"],
        ],
        fields: &[
            ("pseudonymization id", Field::ResponseId),
            ("attendee name", Field::Name),
            ("attendee name given name", Field::Given),
            ("attendee name family name", Field::Family),
            ("attendee email", Field::Email),
            ("attendee e mail", Field::Email),
            ("company", Field::Organisation),
            ("order date", Field::SentAt),
            ("city", Field::Province),
        ],
        account: &[("e mail", Field::Email), ("email", Field::Email)],
        technical: &[
            "event slug",
            "order code",
            "position id",
            "order time",
            "product",
            "variation",
            "price",
            "tax rate",
            "tax rule",
            "tax value",
            "voucher",
            "voucher code",
            "seat id",
            "seat name",
            "seat zone",
            "seat row",
            "seat number",
            "order comment",
            "follow up date",
            "invoice address name",
            "invoice address name given name",
            "invoice address name family name",
            "zip code",
            "country",
            "state",
            "vat id",
            "sales channel",
            "order locale",
            "e mail address verified",
            "payment providers",
            "checked in",
            "checked out",
            "automatically checked in",
            "paid",
            "secret",
            "requires special attention",
            "start date",
            "end date",
        ],
        unsent: &[],
    },
    // indico, indico/modules/events/registration/util.py, generate_spreadsheet_from_registrations: ID and Name, the fields of the
    // form, then what was chosen of the registration.
    Exporter {
        form: FormKind::Indico,
        marks: &[&["registration date", "registration state"]],
        fields: &[
            ("id", Field::ResponseId),
            ("registration date", Field::SentAt),
            ("name", Field::Name),
            ("affiliation", Field::Organisation),
        ],
        account: &[],
        technical: &[
            "modification date",
            "created by",
            "price",
            "paid",
            "payment date",
            "checked in",
            "check in date",
            "tags",
        ],
        unsent: &[],
    },
    // civicrm-core, schema/Event/Participant.entityType.php (titles of what may be exported) and
    // schema/Event/ParticipantStatusType.entityType.php; its statuses are those of a new installation.
    Exporter {
        form: FormKind::CiviCrm,
        marks: &[
            &["participant id", "participant status"],
            &["participant id", "participant role"],
            &["participant id", "event title"],
            &["participant id", "register date"],
        ],
        fields: &[
            ("participant id", Field::ResponseId),
            ("register date", Field::SentAt),
            ("participant register date", Field::SentAt),
            ("first name", Field::Given),
            ("last name", Field::Family),
            ("current employer", Field::Organisation),
            ("employer name", Field::Organisation),
            ("event title", Field::Meeting),
        ],
        // Names as the contact is shown and sorted by ("Işık, Ayşe").
        account: &[
            ("display name", Field::Name),
            ("participant name", Field::Name),
            ("sort name", Field::Name),
        ],
        technical: &[
            "contact id",
            "internal contact id",
            "contact type",
            "event id",
            "event start date",
            "event end date",
            "status id",
            "participant role",
            "participant role id",
            "participant source",
            "fee level",
            "fee amount",
            "fee currency",
            "test",
            "is pay later",
            "registered by participant id",
            "campaign id",
            "transferred to contact id",
        ],
        unsent: &[(
            "participant status",
            &[
                "pending incomplete transaction",
                "pending in cart",
                "expired",
            ],
        )],
    },
    // eventbrite.com/help, "Run an attendee report": Order #, Order Date, First Name, Last Name, Email, Quantity, …, Attendee #,
    // Attendee Status.
    Exporter {
        form: FormKind::Eventbrite,
        marks: &[
            &["order", "order date", "attendee status"],
            &["order", "order date", "ticket type"],
            &["order", "order date", "attendee"],
        ],
        fields: &[
            ("attendee", Field::ResponseId),
            ("order date", Field::SentAt),
            ("first name", Field::Given),
            ("last name", Field::Family),
            ("company", Field::Organisation),
            ("event name", Field::Meeting),
        ],
        account: &[("buyer email", Field::Email)],
        technical: &[
            "order",
            "quantity",
            "price tier",
            "ticket type",
            "group",
            "order type",
            "currency",
            "total paid",
            "fees paid",
            "eventbrite fees",
            "eventbrite payment processing",
            "barcode",
        ],
        unsent: &[],
    },
    // alf.io, src/main/java/alfio/controller/api/admin/EventApiController.java, FIXED_FIELDS; what else was asked follows under
    // its own name. Confirmation is the moment of the reservation with its zone.
    Exporter {
        form: FormKind::AlfIo,
        marks: &[
            &["originalprice", "paidprice"],
            &["reservationid", "full name"],
            &["reservationid", "e mail"],
        ],
        fields: &[
            ("id", Field::ResponseId),
            ("confirmation", Field::SentAt),
            ("full name", Field::Name),
            ("first name", Field::Given),
            ("last name", Field::Family),
            ("e mail", Field::Email),
            ("event", Field::Meeting),
        ],
        account: &[],
        technical: &[
            "category",
            "originalprice",
            "paidprice",
            "discount",
            "vat",
            "reservationid",
            "locked",
            "language",
            "billing address",
            "country code",
            "promo code",
            "payment id",
            "payment method",
            "external reference",
        ],
        unsent: &[],
    },
    // getodk/central-backend, lib/data/briefcase.js: SubmissionDate, the fields with their groups before a dash, KEY, SubmitterID
    // and what follows. What a reviewer has said of an answer (ReviewState) is kept.
    Exporter {
        form: FormKind::Odk,
        marks: &[
            &["submissiondate", "key"],
            &["submissiondate", "meta instanceid"],
        ],
        fields: &[
            ("key", Field::ResponseId),
            ("submissiondate", Field::SentAt),
        ],
        account: &[],
        technical: &[
            "meta instanceid",
            "instanceid",
            "meta instancename",
            "instancename",
            "submitterid",
            "submittername",
            "attachmentspresent",
            "attachmentsexpected",
            "status",
            "deviceid",
            "edits",
            "formversion",
            "start",
            "end",
            "today",
            "username",
            "subscriberid",
            "simid",
            "phonenumber",
        ],
        unsent: &[],
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tool_is_known_by_its_own_marks_and_says_of_a_column_one_thing() {
        for exporter in &EXPORTERS {
            let tool = exporter.form;
            for marks in exporter.marks {
                let names: Vec<String> = marks.iter().map(|it| (*it).to_owned()).collect();
                assert_eq!(of(&names).map(|it| it.form), Some(tool), "{marks:?}");
            }
            let named = exporter.fields.iter().chain(exporter.account);
            for (heading, _) in named {
                assert!(!exporter.is_technical(heading), "{tool:?}: {heading}");
                assert_eq!(name(heading), *heading, "{tool:?}: as headings are folded");
            }
            for heading in exporter.technical {
                assert_eq!(name(heading), *heading, "{tool:?}: as headings are folded");
            }
        }
    }

    #[test]
    fn a_list_of_the_team_is_no_tool_s() {
        for headings in [
            &["ad soyad", "kurum", "e posta", "kimlik", "durum"][..],
            &["id", "name", "email", "status", "start date", "end date"],
            &["first name", "last name", "company", "order date", "city"],
        ] {
            let names: Vec<String> = headings.iter().map(|it| (*it).to_owned()).collect();
            assert!(of(&names).is_none(), "{headings:?}");
        }
    }
}
