//! Rows of sheets for the tests of what needs no file: nobody here exists.

use domain::application::Application;
use domain::column_map::ColumnMap;
use domain::ids::ApplicationId;
use domain::kind::Kinds;
use store::KnownRow;
use uuid::Uuid;

use super::matching::GoodRow;

/// When, who, of which organisation, telephone, why; what is left out is empty.
const HEADINGS: [&str; 5] = [
    "Zaman damgası",
    "Adınız Soyadınız",
    "Temsil ettiğiniz kurum/örgütün tam adı",
    "Cep telefonu",
    "Neden katılmak istiyorsunuz?",
];

pub(super) fn row(number: u32, cells: [&str; 5]) -> GoodRow {
    under(&HEADINGS, number, &cells)
}

/// The same of a form that counts its responses: number, who, telephone.
pub(super) fn response(number: u32, cells: [&str; 3]) -> GoodRow {
    under(
        &["Yanıt no", "Adınız Soyadınız", "Cep telefonu"],
        number,
        &cells,
    )
}

fn under(headings: &[&str], number: u32, cells: &[&str]) -> GoodRow {
    let headings: Vec<String> = headings.iter().map(|it| (*it).to_owned()).collect();
    let map = ColumnMap::guess(&headings, &[]);
    let read = Application::from_row(cells, &map, Kinds::bundled());
    GoodRow {
        number,
        application: read.application.expect("the row has a name"),
        meeting: None,
        proposals: Vec::new(),
        unclear: read.unclear,
        withdrawn: None,
        aside: None,
    }
}

/// What such a row became, when it was taken in.
pub(super) fn known(number: u128, row: &GoodRow, form_key: &str) -> KnownRow {
    let phone = row.application.phone.clone();
    KnownRow {
        application: ApplicationId(Uuid::from_u128(number)),
        fingerprint: row.application.fingerprint.clone(),
        batch: None,
        person: None,
        mended: None,
        form_key: Some(form_key.to_owned()),
        sheet_row: Some(row.number),
        name: Some(row.application.name.clone()),
        phone: phone.map(|it| it.e164.unwrap_or(it.typed)),
        email: None,
    }
}
