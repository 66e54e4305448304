//! Sheets as the tools themselves give them out, each with the same two people in it: what a column of the tool's own is, is no
//! guess, and what nobody sent is told apart. The headings are those of the tool's source or documentation, cited beside each
//! sheet; the answers are invented. (#14)

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::support::rota::{Rota, all};

struct Export {
    tool: &'static str,
    form: &'static str,
    sheet: &'static str,
    /// Columns that are the tool's business and reach no file.
    technical: &'static [&'static str],
    /// Rows that were never sent, and those of people who have withdrawn.
    unsent: u64,
    withdrawn: u64,
    /// The tool keeps the day alone.
    only_day: bool,
}

impl Export {
    const fn of(tool: &'static str, form: &'static str, sheet: &'static str) -> Export {
        Export {
            tool,
            form,
            sheet,
            technical: &[],
            unsent: 0,
            withdrawn: 0,
            only_day: false,
        }
    }
}

/// Name, organisation, telephone, address, when it was sent.
const PEOPLE: [[&str; 5]; 2] = [
    [
        "Ayşe Işık",
        "Umut Derneği",
        "+905000000001",
        "ayse@example.org",
        "2026-03-14T09:12",
    ],
    [
        "İlker Şahin",
        "Kıyı Vakfı",
        "+905000000002",
        "ilker@example.org",
        "2026-03-15T10:30",
    ],
];

const EXPORTS: &[Export] = &[
    // support.google.com/docs/answer/2917686: the moment stands first, in the language and the order of the account; a list that
    // is downloaded from the form itself names its zone.
    Export::of(
        "Google Forms, tr",
        "google_forms",
        "Zaman damgası,Adınız Soyadınız,Kurumunuz,Cep telefonu,E-posta Adresi\n\
         14.03.2026 09:12:45,Ayşe Işık,Umut Derneği,0500 000 00 01,ayse@example.org\n\
         15.03.2026 10:30:00,İlker Şahin,Kıyı Vakfı,0500 000 00 02,ilker@example.org\n",
    ),
    Export::of(
        "Google Forms, en",
        "google_forms",
        "Timestamp,Full name,Organisation,Mobile phone,Email Address\n\
         2026/03/14 9:12:45 AM GMT+3,Ayşe Işık,Umut Derneği,0500 000 00 01,ayse@example.org\n\
         2026/03/15 10:30:00 AM GMT+3,İlker Şahin,Kıyı Vakfı,0500 000 00 02,ilker@example.org\n",
    ),
    // support.microsoft.com, "Check and share your form results"; anonymous answers have the word in Email.
    Export {
        technical: &["Start time", "Email", "Last modified time"],
        ..Export::of(
            "Microsoft Forms, en",
            "microsoft_forms",
            "ID,Start time,Completion time,Email,Name,Last modified time,Full name,Organisation,Phone,E-mail address\n\
             1,2026-03-14 09:10:00,2026-03-14 09:12:45,anonymous,,,Ayşe Işık,Umut Derneği,0500 000 00 01,ayse@example.org\n\
             2,2026-03-15 10:20:00,2026-03-15 10:30:00,anonymous,,,İlker Şahin,Kıyı Vakfı,0500 000 00 02,ilker@example.org\n",
        )
    },
    // The same in Turkish. Kimlik is the number of the answer and no national id; a question that has the name of a column of the
    // tool's own gets a number.
    Export {
        technical: &["Başlangıç zamanı", "Son değiştirme zamanı"],
        ..Export::of(
            "Microsoft Forms, tr, signed in as somebody else",
            "microsoft_forms",
            "Kimlik,Başlangıç zamanı,Tamamlanma zamanı,E-posta,Ad,Son değiştirme zamanı,Ad Soyad,Kurumunuz,Cep telefonu,E-posta2\n\
             1,14.03.2026 09:10:00,14.03.2026 09:12:45,santral@example.org,Santral Bir,,Ayşe Işık,Umut Derneği,0500 000 00 01,ayse@example.org\n\
             2,15.03.2026 10:20:00,15.03.2026 10:30:00,santral@example.org,Santral Bir,,İlker Şahin,Kıyı Vakfı,0500 000 00 02,ilker@example.org\n",
        )
    },
    Export {
        technical: &["Start time"],
        ..Export::of(
            "Microsoft Forms, en, signed in and not asked again",
            "microsoft_forms",
            "ID,Start time,Completion time,Email,Name,Organisation,Phone\n\
             1,2026-03-14 09:10:00,2026-03-14 09:12:45,ayse@example.org,Ayşe Işık,Umut Derneği,0500 000 00 01\n\
             2,2026-03-15 10:20:00,2026-03-15 10:30:00,ilker@example.org,İlker Şahin,Kıyı Vakfı,0500 000 00 02\n",
        )
    },
    // LimeSurvey, application/helpers/admin/export/Writer.php: codes, or codes with texts; answers that nobody sent have no moment.
    Export {
        technical: &["lastpage", "startlanguage", "seed"],
        unsent: 1,
        ..Export::of(
            "LimeSurvey, tr",
            "limesurvey",
            "id;submitdate;lastpage;startlanguage;seed;G01Q01. Adınız Soyadınız;G01Q02. Kurumunuz;G01Q03. Cep telefonu;G01Q04. E-posta adresiniz\n\
             1;2026-03-14 09:12:45;3;tr;11;Ayşe Işık;Umut Derneği;0500 000 00 01;ayse@example.org\n\
             2;2026-03-15 10:30:00;3;tr;12;İlker Şahin;Kıyı Vakfı;0500 000 00 02;ilker@example.org\n\
             3;;1;tr;13;Ece Su;Ay Derneği;0500 000 00 03;\n",
        )
    },
    Export {
        technical: &["Last page", "Start language"],
        unsent: 1,
        ..Export::of(
            "LimeSurvey, en",
            "limesurvey",
            "Response ID;Date submitted;Last page;Start language;Full name;Organisation;Mobile phone;E-mail\n\
             1;2026-03-14 09:12:45;3;en;Ayşe Işık;Umut Derneği;0500 000 00 01;ayse@example.org\n\
             2;2026-03-15 10:30:00;3;en;İlker Şahin;Kıyı Vakfı;0500 000 00 02;ilker@example.org\n\
             3;;1;en;Ece Su;Ay Derneği;0500 000 00 03;\n",
        )
    },
    // kobotoolbox/formpack, src/formpack/schema/fields.py (the CopyFields); moments of sending are UTC (kobotoolbox/kpi#3941).
    Export {
        technical: &["start", "end", "_id", "_validation_status"],
        ..Export::of(
            "Kobo",
            "kobo",
            "start;end;kisi/ad_soyad;kisi/kurulus_adi;kisi/cep_telefonu;kisi/e_posta;_id;_uuid;_submission_time;_validation_status\n\
             2026-03-14T09:10:00.000+03:00;2026-03-14T09:12:00.000+03:00;Ayşe Işık;Umut Derneği;0500 000 00 01;ayse@example.org;71;a1;2026-03-14T06:12:45;\n\
             2026-03-15T10:20:00.000+03:00;2026-03-15T10:29:00.000+03:00;İlker Şahin;Kıyı Vakfı;0500 000 00 02;ilker@example.org;72;a2;2026-03-15T07:30:00;\n",
        )
    },
    // getodk/central-backend, lib/data/briefcase.js.
    Export {
        technical: &[
            "meta-instanceID",
            "SubmitterID",
            "SubmitterName",
            "Status",
            "DeviceID",
            "FormVersion",
        ],
        ..Export::of(
            "ODK Central",
            "odk",
            "SubmissionDate,kisi-ad_soyad,kisi-kurulus_adi,iletisim-cep_telefonu,iletisim-e_posta,meta-instanceID,KEY,SubmitterID,SubmitterName,AttachmentsPresent,AttachmentsExpected,Status,ReviewState,DeviceID,Edits,FormVersion\n\
             2026-03-14T06:12:45.000Z,Ayşe Işık,Umut Derneği,0500 000 00 01,ayse@example.org,uuid:a1,uuid:a1,7,Saha Bir,0,0,,approved,c1,0,3\n\
             2026-03-15T07:30:00.000Z,İlker Şahin,Kıyı Vakfı,0500 000 00 02,ilker@example.org,uuid:a2,uuid:a2,7,Saha Bir,0,0,,,c1,1,3\n",
        )
    },
    // jotform.com/help, "How to download form submissions as Excel, CSV".
    Export {
        technical: &["Submission IP", "Last Update Date"],
        ..Export::of(
            "Jotform, en",
            "jotform",
            "Submission Date,First Name,Last Name,Organisation,Phone Number,Email,Submission IP,Submission ID,Last Update Date\n\
             2026-03-14 09:12:45,Ayşe,Işık,Umut Derneği,0500 000 00 01,ayse@example.org,192.0.2.1,6001,\n\
             2026-03-15 10:30:00,İlker,Şahin,Kıyı Vakfı,0500 000 00 02,ilker@example.org,192.0.2.2,6002,\n",
        )
    },
    Export {
        technical: &["Gönderim IP"],
        ..Export::of(
            "Jotform, tr",
            "jotform",
            "Gönderim Tarihi,Katılımcı - Ad,Katılımcı - Soyad,Kurum adı,Telefon Numarası,E-posta,Gönderim IP,Gönderim Kimliği\n\
             14.03.2026 09:12:45,Ayşe,Işık,Umut Derneği,0500 000 00 01,ayse@example.org,192.0.2.1,6001\n\
             15.03.2026 10:30:00,İlker,Şahin,Kıyı Vakfı,0500 000 00 02,ilker@example.org,192.0.2.2,6002\n",
        )
    },
    // help.surveymonkey.com, "Exporting results" (All responses data): the second row says what belongs to a question above.
    Export {
        technical: &["Collector ID", "Start Date", "IP Address", "Custom Data 1"],
        ..Export::of(
            "SurveyMonkey",
            "surveymonkey",
            "Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,Contact information,,,,Why would you like to attend?,Areas of work,\n\
             ,,,,,,,,,Name,Company,Email Address,Phone Number,Open-Ended Response,Women,Youth\n\
             9001,51,03/14/2026 09:10:00 AM,03/14/2026 09:12:45 AM,192.0.2.1,,,,,Ayşe Işık,Umut Derneği,ayse@example.org,0500 000 00 01,Because,Women,\n\
             9002,51,03/15/2026 10:20:00 AM,03/15/2026 10:30:00 AM,192.0.2.2,,,,,İlker Şahin,Kıyı Vakfı,ilker@example.org,0500 000 00 02,Because,,Youth\n",
        )
    },
    // qualtrics.com/support, "Understanding your dataset": codes, questions, ids with the zone of the account; Finished and previews.
    Export {
        technical: &[
            "Start Date",
            "IP Address",
            "Progress",
            "Duration (in seconds)",
            "Finished",
            "User Language",
        ],
        unsent: 2,
        ..Export::of(
            "Qualtrics",
            "qualtrics",
            "StartDate,EndDate,Status,IPAddress,Progress,Duration (in seconds),Finished,RecordedDate,ResponseId,RecipientLastName,RecipientFirstName,RecipientEmail,ExternalReference,LocationLatitude,LocationLongitude,DistributionChannel,UserLanguage,Q1,Q2,Q3,Q4\n\
             Start Date,End Date,Response Type,IP Address,Progress,Duration (in seconds),Finished,Recorded Date,Response ID,Recipient Last Name,Recipient First Name,Recipient Email,External Data Reference,Location Latitude,Location Longitude,Distribution Channel,User Language,Adınız Soyadınız,Kurumunuz,Cep telefonunuz,E-posta adresiniz\n\
             \"{\"\"ImportId\"\":\"\"startDate\"\",\"\"timeZone\"\":\"\"America/Denver\"\"}\",\"{\"\"ImportId\"\":\"\"endDate\"\",\"\"timeZone\"\":\"\"America/Denver\"\"}\",\"{\"\"ImportId\"\":\"\"status\"\"}\",\"{\"\"ImportId\"\":\"\"ipAddress\"\"}\",\"{\"\"ImportId\"\":\"\"progress\"\"}\",\"{\"\"ImportId\"\":\"\"duration\"\"}\",\"{\"\"ImportId\"\":\"\"finished\"\"}\",\"{\"\"ImportId\"\":\"\"recordedDate\"\",\"\"timeZone\"\":\"\"America/Denver\"\"}\",\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\"{\"\"ImportId\"\":\"\"recipientLastName\"\"}\",\"{\"\"ImportId\"\":\"\"recipientFirstName\"\"}\",\"{\"\"ImportId\"\":\"\"recipientEmail\"\"}\",\"{\"\"ImportId\"\":\"\"externalDataReference\"\"}\",\"{\"\"ImportId\"\":\"\"locationLatitude\"\"}\",\"{\"\"ImportId\"\":\"\"locationLongitude\"\"}\",\"{\"\"ImportId\"\":\"\"distributionChannel\"\"}\",\"{\"\"ImportId\"\":\"\"userLanguage\"\"}\",\"{\"\"ImportId\"\":\"\"QID1_TEXT\"\"}\",\"{\"\"ImportId\"\":\"\"QID2_TEXT\"\"}\",\"{\"\"ImportId\"\":\"\"QID3_TEXT\"\"}\",\"{\"\"ImportId\"\":\"\"QID4_TEXT\"\"}\"\n\
             2026-03-14 00:10:00,2026-03-14 00:12:40,IP Address,192.0.2.1,100,160,True,2026-03-14 00:12:45,R_a1,,,,,41.0,39.7,anonymous,TR,Ayşe Işık,Umut Derneği,0500 000 00 01,ayse@example.org\n\
             2026-03-15 01:20:00,2026-03-15 01:29:55,IP Address,192.0.2.2,100,595,True,2026-03-15 01:30:00,R_a2,,,,,41.0,39.7,anonymous,TR,İlker Şahin,Kıyı Vakfı,0500 000 00 02,ilker@example.org\n\
             2026-03-15 02:20:00,2026-03-15 02:29:55,IP Address,192.0.2.3,40,595,False,2026-03-22 02:30:00,R_a3,,,,,41.0,39.7,anonymous,TR,Ece Su,Ay Derneği,0500 000 00 03,\n\
             2026-03-01 02:20:00,2026-03-01 02:29:55,Survey Preview,192.0.2.4,100,595,True,2026-03-01 02:30:00,R_a0,,,,,41.0,39.7,preview,TR,Deneme Deneme,Deneme Derneği,,\n",
        )
    },
    // typeform.com/help, "Download your responses".
    Export {
        technical: &[
            "Response Type",
            "Start Date (UTC)",
            "Stage Date (UTC)",
            "Network ID",
            "Tags",
        ],
        unsent: 1,
        ..Export::of(
            "Typeform",
            "typeform",
            "#,Ad Soyad,Kurum,Telefon,E-posta,Response Type,Start Date (UTC),Stage Date (UTC),Submit Date (UTC),Network ID,Tags\n\
             t001,Ayşe Işık,Umut Derneği,0500 000 00 01,ayse@example.org,completed,2026-03-14 06:10:00,,2026-03-14 06:12:45,n1,\n\
             t002,İlker Şahin,Kıyı Vakfı,0500 000 00 02,ilker@example.org,completed,2026-03-15 07:20:00,,2026-03-15 07:30:00,n2,\n\
             t003,Ece Su,Ay Derneği,,,partial,2026-03-15 08:20:00,2026-03-15 08:21:00,,n3,\n",
        )
    },
    // pretix, src/pretix/base/exporters/orderlist.py, iterate_positions: two tickets of one order are two people; whoever paid is
    // somebody else; the address of the invoice has headings of the same names.
    Export {
        technical: &[
            "Order code",
            "Position ID",
            "Order time",
            "Product",
            "Price",
            "Invoice address name",
            "Payment providers",
        ],
        withdrawn: 1,
        only_day: true,
        ..Export::of(
            "pretix",
            "pretix",
            "Event slug,Order code,Position ID,Status,Email,Phone number,Order date,Order time,Product,Variation,Price,Tax rate,Tax rule,Tax value,Attendee name,Attendee name: Given name,Attendee name: Family name,Attendee email,Company,Address,ZIP code,City,Country,State,Voucher,Pseudonymization ID,Seat ID,Seat name,Seat zone,Seat row,Seat number,Order comment,Follow-up date,Neden katılmak istiyorsunuz?,Company,Invoice address name,Invoice address name: Given name,Invoice address name: Family name,Address,ZIP code,City,Country,State,VAT ID,Sales channel,Order locale,E-mail address verified,Payment providers\n\
             tur,AB1CD,1,Paid,muhasebe@example.org,0500 000 00 01,2026-03-14,09:12:45,Katılım,,0.00,0.00,,0.00,Ayşe Işık,Ayşe,Işık,ayse@example.org,Umut Derneği,,,,,,,PSA1,,,,,,,,Merak,Muhasebe AŞ,Para Kasa,Para,Kasa,Sokak 1,,Ankara,TR,,,web,tr,Yes,\n\
             tur,EF2GH,1,Paid,muhasebe@example.org,0500 000 00 02,2026-03-15,10:30:00,Katılım,,0.00,0.00,,0.00,İlker Şahin,İlker,Şahin,ilker@example.org,Kıyı Vakfı,,,,,,,PSA2,,,,,,,,,Muhasebe AŞ,Para Kasa,Para,Kasa,Sokak 1,,Ankara,TR,,,web,tr,Yes,\n\
             tur,EF2GH,2,Canceled,muhasebe@example.org,0500 000 00 03,2026-03-15,10:30:00,Katılım,,0.00,0.00,,0.00,Ece Su,Ece,Su,ece@example.org,Ay Derneği,,,,,,,PSA3,,,,,,,,,Muhasebe AŞ,Para Kasa,Para,Kasa,Sokak 1,,Ankara,TR,,,web,tr,Yes,\n",
        )
    },
    // indico, indico/modules/events/registration/util.py, generate_spreadsheet_from_registrations.
    Export {
        technical: &["Checked in", "Modification date", "Tags"],
        withdrawn: 1,
        ..Export::of(
            "Indico",
            "indico",
            "ID,Name,First Name,Last Name,Email Address,Affiliation,Position,Phone Number,Registration date,Modification date,Registration state,Checked in,Tags\n\
             1,Ayşe Işık,Ayşe,Işık,ayse@example.org,Umut Derneği,Üye,0500 000 00 01,2026-03-14 06:12:45+00:00,,Completed,No,\n\
             2,İlker Şahin,İlker,Şahin,ilker@example.org,Kıyı Vakfı,Başkan,0500 000 00 02,2026-03-15 07:30:00+00:00,,Completed,No,\n\
             3,Ece Su,Ece,Su,ece@example.org,Ay Derneği,Üye,0500 000 00 03,2026-03-15 07:40:00+00:00,,Withdrawn,No,\n",
        )
    },
    // civicrm-core, schema/Event/Participant.entityType.php and ParticipantStatusType.entityType.php.
    Export {
        technical: &[
            "Contact ID",
            "Event ID",
            "Participant Role",
            "Participant Source",
            "Fee level",
        ],
        unsent: 1,
        withdrawn: 1,
        ..Export::of(
            "CiviCRM",
            "civicrm",
            "Contact ID,Sort Name,Display Name,First Name,Last Name,Current Employer,Email,Phone,Participant ID,Event ID,Event Title,Participant Status,Participant Role,Register date,Participant Source,Fee level\n\
             81,\"Işık, Ayşe\",Bn. Ayşe Işık,Ayşe,Işık,Umut Derneği,ayse@example.org,0500 000 00 01,501,4,Bahar buluşması,Registered,Attendee,2026-03-14 09:12:45,Online,\n\
             82,\"Şahin, İlker\",Bay İlker Şahin,İlker,Şahin,Kıyı Vakfı,ilker@example.org,0500 000 00 02,502,4,Bahar buluşması,Registered,Attendee,2026-03-15 10:30:00,Online,\n\
             83,\"Su, Ece\",Bn. Ece Su,Ece,Su,Ay Derneği,ece@example.org,0500 000 00 03,503,4,Bahar buluşması,Cancelled,Attendee,2026-03-15 10:31:00,Online,\n\
             84,\"Gün, Ada\",Bn. Ada Gün,Ada,Gün,Gök Vakfı,ada@example.org,0500 000 00 04,504,4,Bahar buluşması,Pending (incomplete transaction),Attendee,2026-03-15 10:32:00,Online,\n",
        )
    },
    // eventbrite.com/help, "Run an attendee report"; whoever bought the ticket may be another.
    Export {
        technical: &["Order #", "Quantity", "Ticket Type", "Total Paid"],
        withdrawn: 1,
        ..Export::of(
            "Eventbrite",
            "eventbrite",
            "Order #,Order Date,First Name,Last Name,Email,Quantity,Price Tier,Ticket Type,Attendee #,Group,Order Type,Currency,Total Paid,Fees Paid,Eventbrite Fees,Eventbrite Payment Processing,Attendee Status,Company,Cell Phone\n\
             101,2026-03-14 09:12:45,Ayşe,Işık,ayse@example.org,1,,Katılım,9101,,Free Order,TRY,0.00,0.00,0.00,0.00,Attending,Umut Derneği,0500 000 00 01\n\
             102,2026-03-15 10:30:00,İlker,Şahin,ilker@example.org,1,,Katılım,9102,,Free Order,TRY,0.00,0.00,0.00,0.00,Attending,Kıyı Vakfı,0500 000 00 02\n\
             102,2026-03-15 10:30:00,Ece,Su,ece@example.org,1,,Katılım,9103,,Free Order,TRY,0.00,0.00,0.00,0.00,Not Attending,Ay Derneği,0500 000 00 03\n",
        )
    },
    // alf.io, src/main/java/alfio/controller/api/admin/EventApiController.java, FIXED_FIELDS.
    Export {
        technical: &[
            "Category",
            "OriginalPrice",
            "ReservationID",
            "Locked",
            "Billing Address",
            "Country Code",
        ],
        ..Export::of(
            "alf.io",
            "alfio",
            "ID,Category,Event,Status,OriginalPrice,PaidPrice,Discount,VAT,ReservationID,Full Name,First Name,Last Name,E-Mail,Locked,Language,Confirmation,Billing Address,Country Code,Promo Code,Payment ID,Payment Method,External Reference,Kurumunuz,Cep telefonu\n\
             a1,Katılım,bulusma,ACQUIRED,0,0,0,0,r1,Ayşe Işık,Ayşe,Işık,ayse@example.org,false,tr,2026-03-14T09:12:45+03:00[Europe/Istanbul],Sokak 1,TR,,,,,Umut Derneği,0500 000 00 01\n\
             a2,Katılım,bulusma,ACQUIRED,0,0,0,0,r2,İlker Şahin,İlker,Şahin,ilker@example.org,false,tr,2026-03-15T10:30+03:00[Europe/Istanbul],Sokak 1,TR,,,,,Kıyı Vakfı,0500 000 00 02\n",
        )
    },
];

fn import(rota: &Rota, sheet: &str, more: &[&str], status: u8) -> Value {
    let sheet = rota.write("liste.csv", sheet.as_bytes());
    let line = ["import", &sheet, "--route", "1", "--meeting", "trabzon"];
    rota.answer(&[&line[..], more].concat(), status)
}

/// Name, organisation, telephone, address, moment of everybody who stands on the list and has not withdrawn.
fn people(rota: &Rota) -> Vec<[String; 5]> {
    let listed = rota.json(&["list", "people"]);
    let listed = listed["items"].as_array().unwrap();
    let review = rota.json(&["review", "trabzon"]);
    let text = |it: &Value| it.as_str().unwrap_or("–").to_owned();
    let items = review["items"].as_array().unwrap().iter();
    let mut people: Vec<[String; 5]> = items
        .filter(|it| it["registration"]["withdrawn"].is_null())
        .map(|it| {
            let registration = &it["registration"];
            let name = text(&registration["name"]);
            let person = listed.iter().find(|it| it["name"] == name.as_str());
            let person = person.unwrap_or(&Value::Null);
            [
                name,
                text(&registration["organisation"]),
                text(&person["phone"]),
                text(&person["email"]),
                text(&it["sent_at"]),
            ]
        })
        .collect();
    people.sort();
    people
}

#[test]
fn the_sheets_of_every_tool_are_read_as_the_tool_means_them() {
    for export in EXPORTS {
        let tool = export.tool;
        let rota = Rota::with_tour();
        let status = if export.unsent > 0 { 3 } else { 0 };
        let done = import(&rota, export.sheet, &[], status);
        assert_eq!(done["form"], export.form, "{tool}");
        let dropped: Vec<&str> = done["columns"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|it| it["reason"] == "technical")
            .map(|it| it["heading"].as_str().unwrap())
            .collect();
        for heading in export.technical {
            assert!(
                dropped.contains(heading),
                "{tool}: {heading} in {dropped:?}"
            );
        }
        let fields: Vec<String> = done["columns"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| format!("{}={}", it["heading"], it["field"]))
            .collect();
        let read = people(&rota);
        assert_eq!(read.len(), PEOPLE.len(), "{tool}: {read:?} {fields:?}");
        for (read, [name, organisation, phone, email, sent]) in read.iter().zip(PEOPLE) {
            let sent = if export.only_day { &sent[..10] } else { sent };
            assert_eq!(
                read[..4],
                [name, organisation, phone, email],
                "{tool}: {fields:?}"
            );
            assert!(read[4].starts_with(sent), "{tool}: {read:?} {fields:?}");
        }
        let asked = done["asides"].as_array().unwrap().iter();
        let unsent: u64 = asked.map(|it| it["rows"].as_u64().unwrap()).sum();
        assert_eq!(unsent, export.unsent, "{tool}");
        assert_eq!(done["withdrawn"], export.withdrawn, "{tool}");

        let again = import(&rota, export.sheet, &[], status);
        let counts = ["new", "changed", "vanished", "imported"].map(|it| again[it].clone());
        assert_eq!(counts, [0, 0, 0, 0].map(|it| json!(it)), "{tool}: {again}");
    }
}

/// Of a form that asks, what the account says is not taken for the answer, in any row.
#[test]
fn whoever_is_signed_in_is_not_asked_for_a_name_that_they_gave() {
    let rota = Rota::with_tour();
    let sheet = "ID,Start time,Completion time,Email,Name,Organisation\n\
         1,2026-03-14 09:10:00,2026-03-14 09:12:45,ayse@example.org,Ayşe Işık,Umut Derneği\n\
         2,2026-03-15 10:20:00,2026-03-15 10:30:00,anonymous,Anonymous,Kıyı Vakfı\n";
    let done = import(&rota, sheet, &[], 0);
    assert_eq!((&done["new"], &done["refused"]), (&json!(1), &json!(1)));
    assert_eq!(all(&done["problems"], "code"), ["no_name"]);
    assert_eq!(people(&rota).len(), 1);
}

/// The version before knew none of these tools by name, and has taken their sheets in: `0014-carried.rota`. The same sheets change
/// nothing, whatever is read otherwise now; and what is added to them is new, and nobody else.
#[test]
fn the_next_sheet_of_a_form_that_the_version_before_took_in_makes_nobody_new() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let rota = Rota::bare();
    for ending in ["", ".keys"] {
        let frozen = fixtures.join(format!("programmes/0014-carried.rota{ending}"));
        fs::copy(frozen, rota.path(&format!("tur.rota{ending}"))).unwrap();
    }
    let people = || rota.json(&["list", "people"])["items"].clone();
    let before = people();
    for (file, form, added) in [
        (
            "jotform",
            "jotform",
            "2027-01-16 10:30:00,Ada,Gün,Gök Vakfı,0500 000 01 03,ada@example.org,,192.0.2.3,6003\n",
        ),
        (
            "microsoft-tr",
            "microsoft_forms",
            "3,16.01.2027 10:20:00,16.01.2027 10:30:00,santral@example.org,Santral Bir,,Naz Er,Er Vakfı,0500 000 02 03,\n",
        ),
        (
            "microsoft-en",
            "microsoft_forms",
            "3,2027-01-16 10:20:00,2027-01-16 10:30:00,can@example.org,Can Ak,Ak Vakfı,0500 000 03 03\n",
        ),
        (
            "qualtrics",
            "qualtrics",
            "2027-01-16 01:20:00,2027-01-16 01:29:55,IP Address,192.0.2.3,100,True,2027-01-16 01:30:00,R_a3,Nil Er,Nil Vakfı,0500 000 04 03\n",
        ),
        (
            "surveymonkey",
            "surveymonkey",
            "9003,51,01/16/2027 10:20:00 AM,01/16/2027 10:30:00 AM,192.0.2.3,,,,,Oya Al,Al Vakfı,0500 000 05 03,,\n",
        ),
    ] {
        let sheet = fs::read_to_string(fixtures.join(format!("carried/{file}.csv"))).unwrap();
        let same = import(&rota, &sheet, &[], 0);
        let counts = ["new", "changed", "refused", "vanished", "imported"];
        let counts = counts.map(|it| same[it].as_u64().unwrap());
        assert_eq!(counts, [0; 5], "{file}: {same}");
        assert_eq!(
            (&same["form"], &same["same"]),
            (&json!(form), &json!(2)),
            "{file}"
        );
        assert_eq!(people(), before, "{file}: nobody is written anew");
        let grown = import(&rota, &(sheet.clone() + added), &["--preview"], 0);
        let counts = ["new", "same", "changed", "vanished"];
        let counts = counts.map(|it| grown[it].as_u64().unwrap());
        assert_eq!(counts, [1, 2, 0, 0], "{file}: {grown}");
    }
    // Taken in now, the next sheet is compared with this one.
    let sheet = fs::read_to_string(fixtures.join("carried/jotform.csv")).unwrap();
    let cut: String = sheet.lines().take(2).map(|it| format!("{it}\n")).collect();
    assert_eq!(import(&rota, &cut, &["--preview"], 0)["vanished"], 1);
}

/// Eventbrite writes two words where whoever bought the tickets has not said for whom they are: they are nobody's name.
#[test]
fn a_ticket_for_nobody_yet_is_nobody() {
    let rota = Rota::with_tour();
    let sheet = "Order #,Order Date,First Name,Last Name,Email,Ticket Type,Attendee #,Attendee Status,Company\n\
         101,2026-03-14 09:12:45,Ayşe,Işık,ayse@example.org,Katılım,9101,Attending,Umut Derneği\n\
         101,2026-03-14 09:12:45,Info Requested,Info Requested,Info Requested,Katılım,9102,Attending,Info Requested\n";
    let done = import(&rota, sheet, &[], 0);
    assert_eq!(
        (&done["new"], &done["refused"]),
        (&json!(1), &json!(1)),
        "{done}"
    );
    assert_eq!(all(&done["problems"], "code"), ["no_name"]);
}
