//! What a column of an application sheet can be. The words are those of `rota import --map "HEADING=field"` and stay.

use crate::words::words;

words! {
    Field {
        Name "name",
        Given "given",
        Family "family",
        Organisation "organisation",
        Kind "kind",
        Role "role",
        Province "province",
        Meeting "meeting",
        Phone "phone",
        Email "email",
        Sex "sex",
        Themes "themes",
        AccessNeed "access_need",
        Meal "meal",
        Notice "notice",
        PhotoConsent "photo_consent",
        ContactConsent "contact_consent",
        PublicationConsent "publication_consent",
        TransferConsent "transfer_consent",
        Motivation "motivation",
        SentAt "sent_at",
        ResponseId "response_id",
    }
}

words! {
    /// What a column holds that is no field of an application: of a list of the team's, and of a form of replies.
    SheetField {
        Selection "selection",
        Reply "reply",
        Code "code",
        // One of several columns of a question with more than one answer.
        Choice "choice",
    }
}

/// What a column of a sheet is read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(untagged)]
pub enum ColumnField {
    Field(Field),
    Sheet(SheetField),
}

impl ColumnField {
    pub fn as_str(&self) -> &'static str {
        match self {
            ColumnField::Field(it) => it.word(),
            ColumnField::Sheet(it) => it.word(),
        }
    }
}

impl AsRef<str> for ColumnField {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl Field {
    /// Whether several columns may hold it: first and second wish.
    pub fn repeats(self) -> bool {
        matches!(self, Field::Meeting)
    }
}

words! {
    /// Why a column is left out and never reaches the file.
    DropReason {
        NationalId "national_id",
        BirthDate "birth_date",
        HomeAddress "home_address",
        BloodGroup "blood_group",
        // `S. No`: changes with every export and says nothing of the person.
        RowNumber "row_number",
        // Columns of the form's own machinery: last page, seed, language at start.
        Technical "technical",
        // Left out by hand.
        ByHand "by_hand",
    }
}

/// How surely a heading names a field; 0 when it does not. `folded` is the heading through `turkish::fold`.
pub(crate) fn score(folded: &str) -> Vec<(Field, u16)> {
    let mut scores: Vec<(Field, u16)> = Vec::new();
    for (field, weight, pattern) in HEADINGS {
        if matches(folded, pattern) && !scores.iter().any(|(other, _)| other == field) {
            scores.push((*field, *weight));
        }
    }
    // A consent names exactly one purpose; a heading with two of them is kept as an answer and nobody has consented.
    let purposes = scores
        .iter()
        .filter(|(field, _)| is_consent(*field))
        .count();
    if purposes > 1 {
        scores.retain(|(field, _)| !is_consent(*field) && *field != Field::Notice);
    }
    scores.sort_by_key(|(_, weight)| std::cmp::Reverse(*weight));
    scores
}

fn is_consent(field: Field) -> bool {
    matches!(
        field,
        Field::PhotoConsent
            | Field::ContactConsent
            | Field::PublicationConsent
            | Field::TransferConsent
    )
}

/// Why a column with this heading is never read, if it is one of those.
pub(crate) fn dropped(folded: &str) -> Option<DropReason> {
    DROPPED
        .iter()
        .find(|(_, pattern)| matches(folded, pattern))
        .map(|(reason, _)| *reason)
}

/// `=a b` is the whole heading; otherwise all of the parts joined by `+` begin words of it, and none behind `!` does.
/// `a|b` inside a part: either.
fn matches(folded: &str, pattern: &str) -> bool {
    if let Some(whole) = pattern.strip_prefix('=') {
        return whole.split('|').any(|whole| whole == folded);
    }
    let (wanted, unwanted) = pattern.split_once('!').unwrap_or((pattern, ""));
    let has = |part: &str| part.split('|').any(|words| begins_word(folded, words));
    wanted.split('+').all(has) && (unwanted.is_empty() || !has(unwanted))
}

fn begins_word(folded: &str, words: &str) -> bool {
    let mut rest = Some(folded);
    while let Some(from_word) = rest {
        if from_word.starts_with(words) {
            return true;
        }
        rest = from_word.split_once(' ').map(|(_, rest)| rest);
    }
    false
}

/// Field, how surely, and the heading it is known by; Turkish first, as forms have it, then English.
const HEADINGS: &[(Field, u16, &str)] = &[
    (
        Field::SentAt,
        100,
        "=zaman damgasi|gonderim tarihi|gonderim zamani|gonderme tarihi|basvuru tarihi|basvuru zamani|kayit tarihi|tarih saat",
    ),
    (
        Field::SentAt,
        100,
        "=timestamp|submitdate|submission time|submission date|date submitted|submitted at|completed at",
    ),
    (
        Field::ResponseId,
        90,
        "=uuid|yanit no|yanit numarasi|yanit kimligi|yanit id|basvuru no|basvuru numarasi|kayit no|response id|submission id|respondent id",
    ),
    (Field::ResponseId, 50, "=id"),
    (
        Field::Name,
        100,
        "=ad soyad|adi soyadi|adiniz soyadiniz|adiniz ve soyadiniz|ad ve soyad|adi ve soyadi|isim soyisim|isim soyad|isim ve soyisim|isminiz soyisminiz|adi soyadi unvani|soyadi adi|soyad ad|soyadi ve adi|soyad isim|soyisim isim",
    ),
    (
        Field::Name,
        100,
        "=full name|name surname|name and surname|first and last name|your name|participant name|name of participant",
    ),
    (
        Field::Name,
        80,
        "ad soyad|adi soyadi|adiniz soyadiniz|adi ve soyadi|adiniz ve soyadiniz|isim soyisim|isim soyad|isminiz|full name|name surname|name and surname!baskan|yetkili|kurum ad|ikinci|yedek",
    ),
    (
        Field::Name,
        70,
        "=katilimci|basvuran|basvuru sahibi|temsilci|katilimcinin adi|temsilcinin adi|basvuranin adi|name",
    ),
    (
        Field::Given,
        90,
        "=ad|adi|adiniz|isim|ismi|isminiz|first name|given name|forename",
    ),
    (
        Field::Family,
        90,
        "=soyad|soyadi|soyadiniz|soyisim|soy isim|soyismi|soyisminiz|last name|surname|family name",
    ),
    (
        Field::Kind,
        100,
        "kurum|kurulus|orgut|stk|sto|organisation|organization|institution+turu|tipi|turunuz|niteligi|type|kind",
    ),
    (
        Field::Kind,
        80,
        "=kurum tur|tur|turu|tip|type of organisation|type of organization",
    ),
    (
        Field::Kind,
        90,
        "type of organisation|type of organization|kind of organisation",
    ),
    (
        Field::Organisation,
        100,
        "=kurum|kurumu|kurumunuz|kurum adi|kurum kurulus|kurum kurulus adi|kurulus|kurulusu|kurulusunuz|kurulus adi|orgut|orgutu|orgutunuz|orgut adi|stk|stk adi|sto|sto adi|dernek|dernek adi|dernek vakif adi|kurumun adi|kurulusun adi|orgutun adi|dernegin adi|vakfin adi|calistigi kurum|bagli oldugu kurum|bagli oldugu kurulus",
    ),
    (
        Field::Organisation,
        100,
        "=organisation|organization|institution|organisation name|organization name|name of organisation|name of organization|name of your organisation|name of your organization|your organisation|your organization|affiliation",
    ),
    (
        Field::Organisation,
        95,
        "temsil ettiginiz|temsil edilen|temsil ettigi|temsil edeceginiz+kurum|kurulus|orgut|stk|sto!gorev|unvan|pozisyon|bulundu|ili|il |tur|telefon|adres|web",
    ),
    (
        Field::Organisation,
        80,
        "kurum adi|kurumunuzun adi|kurumunuzun tam adi|kurulusunuzun adi|kurulusunuzun tam adi|kurum orgut|kurumun tam adi|orgutun tam adi|kurulusun tam adi|stk ad|orgutunuzun adi|bagli oldugunuz|calistiginiz kurum|organisation you represent|organization you represent|name of the organi!gorev|unvan",
    ),
    (
        Field::Role,
        100,
        "=gorev|gorevi|goreviniz|unvan|unvani|unvaniniz|gorev unvan|gorevi unvani|goreviniz unvaniniz|pozisyon|pozisyonunuz|position|title|role|job title|your position|your role",
    ),
    (
        Field::Role,
        80,
        "gorevi|goreviniz|unvani|unvaniniz|pozisyonunuz|statunuz|position in|role in!alan",
    ),
    (
        Field::Meeting,
        100,
        "=toplanti|bulusma|toplanti ili|bulusma ili|toplanti yeri|bulusma yeri|katilacaginiz il|katilacaginiz sehir|katilacaginiz toplanti|basvurdugunuz toplanti|basvurdugunuz bulusma|katilmak istediginiz il|katilmak istediginiz toplanti|katilmak istediginiz bulusma|katilmak istediginiz sehir|katilmak istedigi il|katilmak istedigi sehir|katilmak istedigi toplanti|katilmak istedigi bulusma|katilacagi il|katilacagi sehir|katilacagi toplanti|tercih ettiginiz il|tercih ettiginiz sehir|tercih ettigi il|tercih ettigi sehir|tercih ettiginiz toplanti|meeting|preferred meeting",
    ),
    (
        Field::Meeting,
        90,
        "hangi ilde|hangi ildeki|hangi ile|hangi sehir|hangi toplanti|hangi bulusma|hangi etkinlik|hangi ilimizde|which meeting|which city!yasi|ikamet|bulunu|faaliyet|neden",
    ),
    (
        Field::Meeting,
        80,
        "bulusma|toplanti|etkinlik|meeting+tercih|secin|seciniz|katilmak iste|katilacag|preference|attend!neden|niye|nasil|daha once|why|how|amac|beklen|erisim|yemek",
    ),
    (
        Field::Meeting,
        60,
        "=1 tercih|2 tercih|3 tercih|birinci tercih|ikinci tercih|1 tercihiniz|2 tercihiniz|first choice|second choice",
    ),
    (
        Field::Province,
        100,
        "=il|ili|iliniz|il ilce|sehir|sehriniz|sehri|bulundugunuz il|bulundugu il|yasadiginiz il|yasadiginiz sehir|ikamet ettiginiz il|ikamet ili|calistiginiz il|faaliyet ili|kurum ili|kurulus ili|kurumun bulundugu il|kurulusun bulundugu il|province|city|your city|city province",
    ),
    (
        Field::Province,
        70,
        "bulundugunuz|bulundugu|yasadiginiz|ikamet ettiginiz|faaliyet gosterdiginiz|calistiginiz|merkezinin+il|ili|iliniz|sehir|kent!ilgi|ilce|adres",
    ),
    (Field::Email, 100, "e posta|eposta|e mail|email"),
    (
        Field::Email,
        90,
        "=mail|mailiniz|mail adresi|mail adresiniz|elektronik posta|elektronik posta adresi|kullanici adi|username",
    ),
    (
        Field::Phone,
        100,
        "cep tel|cep no|cep numara|gsm|mobil|mobile|irtibat no|irtibat numara|irtibat tel",
    ),
    (
        Field::Phone,
        80,
        "telefon|phone|iletisim no|iletisim numara|whatsapp no|whatsapp numara!kurum|sabit|is tel|office",
    ),
    (Field::Phone, 60, "telefon|phone"),
    (Field::Phone, 80, "=tel|tel no|telefon|cep|iletisim"),
    (
        Field::Sex,
        100,
        "=cinsiyet|cinsiyeti|cinsiyetiniz|cinsiyet kimligi|cinsiyet kimliginiz|cinsiyet beyani|sex|gender|your gender",
    ),
    (
        Field::Sex,
        70,
        "cinsiyetiniz|gender!toplumsal|alan|equality",
    ),
    (
        Field::Themes,
        90,
        "calisma alan|calistiginiz alan|faaliyet alan|tematik alan|ilgi alan|uzmanlik alan|hangi alan|thematic|areas of work|area of work|field of work|themes",
    ),
    (
        Field::AccessNeed,
        90,
        "erisilebilirlik|erisim ihtiyac|erisim destek|engel durum|engelli|isaret dili|ozel gereksinim|destek ihtiyac|access need|accessibility|disability!calisma|alan",
    ),
    (
        Field::Meal,
        90,
        "beslenme|yemek|diyet|dietary|meal|alerji!alan",
    ),
    (
        Field::PhotoConsent,
        100,
        "fotograf|goruntu|video|photo|image+izin|riza|onay|kabul|cekil|consent|permi|allow|agree!yukle|upload",
    ),
    (
        Field::ContactConsent,
        100,
        "iletisim|duyuru|bulten|haberdar|bilgilendir|newsletter|contact+izin|riza|onay|kabul|ister misiniz|istiyor mu|istiyorum|consent|permi|allow|agree!kvkk|aydinlatma",
    ),
    (
        Field::PublicationConsent,
        100,
        "yayim|yayin|publish|publication+izin|riza|onay|kabul|consent|permi|allow|agree!kvkk|aydinlatma",
    ),
    (
        Field::TransferConsent,
        100,
        "aktar|transfer+izin|riza|onay|kabul|consent|permi|allow|agree!kvkk|aydinlatma",
    ),
    (
        Field::Notice,
        90,
        "kvkk|aydinlatma|kisisel veri|gizlilik metni|gizlilik bildirimi|privacy|data protection|gdpr",
    ),
    (Field::Motivation, 90, "neden+katil|basvur|ilgi!erisim"),
    (
        Field::Motivation,
        90,
        "katilma neden|katilim neden|katilma gerekce|katilim gerekce|katilma amac|motivasyon|niyet|motivation|why do you want|why would you like",
    ),
];

const DROPPED: &[(DropReason, &str)] = &[
    // What we have added ourselves to a sheet that was written back with its faults.
    (
        DropReason::RowNumber,
        "=rota satir|rota sorunlar|rota row|rota problems",
    ),
    (
        DropReason::NationalId,
        "tc kimlik|t c kimlik|tckn|tc no|t c no|tc numara|kimlik no|kimlik numara|vatandaslik no|national id|identity number|pasaport|passport",
    ),
    (DropReason::NationalId, "=tc|t c|kimlik"),
    (DropReason::BirthDate, "=d tarihi|d tarih|dogum"),
    (
        DropReason::BirthDate,
        "dogum tarih|dogum gunu|dogum yili|dogum yeri|date of birth|birth date|birthdate|birthday|birthplace",
    ),
    (
        DropReason::HomeAddress,
        "ev adres|ikamet adres|acik adres|ikametgah|posta adresiniz|yazisma adres|home address|postal address|street address!e posta|e mail",
    ),
    (DropReason::HomeAddress, "=adres|adresi|adresiniz|address"),
    (DropReason::BloodGroup, "kan grubu|blood group|blood type"),
    (
        DropReason::RowNumber,
        "=no|s no|sn|sira|sira no|sira numarasi|row|nr",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::turkish::fold;

    fn best(heading: &str) -> Option<Field> {
        let folded = fold(heading);
        if dropped(&folded).is_some() {
            return None;
        }
        score(&folded).first().map(|(field, _)| *field)
    }

    #[test]
    fn headings_as_forms_have_them() {
        for (heading, field) in [
            ("Zaman damgası", Some(Field::SentAt)),
            ("Timestamp", Some(Field::SentAt)),
            ("Gönderim tarihi", Some(Field::SentAt)),
            ("Adınız Soyadınız", Some(Field::Name)),
            ("Ad Soyad", Some(Field::Name)),
            ("İsim-Soyisim", Some(Field::Name)),
            ("ADI SOYADI:", Some(Field::Name)),
            ("SOYADI, ADI", Some(Field::Name)),
            ("Adınız ve soyadınız *", Some(Field::Name)),
            ("Başvuru yapan kişinin adı soyadı", Some(Field::Name)),
            ("Full name", Some(Field::Name)),
            ("Adınız", Some(Field::Given)),
            ("Soyadınız", Some(Field::Family)),
            (
                "Temsil ettiğiniz kurum/örgütün tam adı",
                Some(Field::Organisation),
            ),
            ("Kurumunuz", Some(Field::Organisation)),
            ("Derneğin adı", Some(Field::Organisation)),
            ("Çalıştığı kurum", Some(Field::Organisation)),
            ("Bağlı olduğu kurum", Some(Field::Organisation)),
            ("Başvuru sahibi", Some(Field::Name)),
            ("İrtibat numarası", Some(Field::Phone)),
            ("Katılacağınız şehir", Some(Field::Meeting)),
            ("Katılmak istediği il", Some(Field::Meeting)),
            ("Başvurduğunuz toplantı", Some(Field::Meeting)),
            ("Buluşma yeri", Some(Field::Meeting)),
            ("STK adı", Some(Field::Organisation)),
            ("Name of your organisation", Some(Field::Organisation)),
            ("Kurum türü", Some(Field::Kind)),
            ("Temsil ettiğiniz kuruluşun türü", Some(Field::Kind)),
            ("Organization type", Some(Field::Kind)),
            ("Göreviniz / unvanınız", Some(Field::Role)),
            ("Kurumdaki göreviniz", Some(Field::Role)),
            ("Temsil ettiğiniz kurumdaki göreviniz", Some(Field::Role)),
            ("İl", Some(Field::Province)),
            ("Bulunduğunuz il", Some(Field::Province)),
            (
                "Temsil ettiğiniz kuruluşun bulunduğu il",
                Some(Field::Province),
            ),
            ("İl / İlçe", Some(Field::Province)),
            (
                "Hangi buluşmaya katılmak istiyorsunuz?",
                Some(Field::Meeting),
            ),
            (
                "Hangi ildeki toplantıya katılmak istersiniz?",
                Some(Field::Meeting),
            ),
            (
                "Which meeting would you like to attend?",
                Some(Field::Meeting),
            ),
            ("Daha önce toplantılarımıza katıldınız mı?", None),
            ("Cep telefonu", Some(Field::Phone)),
            ("GSM", Some(Field::Phone)),
            ("İletişim no", Some(Field::Phone)),
            ("E-posta adresiniz", Some(Field::Email)),
            ("Mail", Some(Field::Email)),
            ("E-posta Adresi", Some(Field::Email)),
            ("Email Address", Some(Field::Email)),
            ("Cinsiyet", Some(Field::Sex)),
            ("Toplumsal cinsiyet eşitliği çalışmalarınız", None),
            (
                "Çalışma alanlarınız (birden fazla seçebilirsiniz)",
                Some(Field::Themes),
            ),
            (
                "Erişilebilirlik ihtiyacınız var mı?",
                Some(Field::AccessNeed),
            ),
            ("Beslenme tercihiniz", Some(Field::Meal)),
            ("KVKK aydınlatma metnini okudum", Some(Field::Notice)),
            (
                "Kişisel verilerimin işlenmesine ilişkin aydınlatma metnini okudum, onaylıyorum",
                Some(Field::Notice),
            ),
            (
                "Fotoğraf çekimine izin veriyor musunuz?",
                Some(Field::PhotoConsent),
            ),
            (
                "Sonraki etkinlikler için benimle iletişime geçilmesine izin veriyorum",
                Some(Field::ContactConsent),
            ),
            (
                "Adımın yayımlanmasına rıza gösteriyorum",
                Some(Field::PublicationConsent),
            ),
            (
                "Fotoğraf çekilmesine ve adımın yayımlanmasına izin veriyorum",
                None,
            ),
            ("Neden katılmak istiyorsunuz?", Some(Field::Motivation)),
            ("Kurumunuz hakkında kısa bilgi", None),
            ("Web siteniz", None),
            ("", None),
        ] {
            assert_eq!(best(heading), field, "{heading}");
        }
    }

    #[test]
    fn what_is_not_asked_for_is_not_read() {
        for (heading, reason) in [
            ("T.C. Kimlik No", Some(DropReason::NationalId)),
            ("TCKN", Some(DropReason::NationalId)),
            ("Doğum tarihiniz", Some(DropReason::BirthDate)),
            ("D. Tarihi", Some(DropReason::BirthDate)),
            ("Açık adresiniz", Some(DropReason::HomeAddress)),
            ("Adres", Some(DropReason::HomeAddress)),
            ("Kan grubu", Some(DropReason::BloodGroup)),
            ("S.NO", Some(DropReason::RowNumber)),
            ("E-posta adresiniz", None),
            ("Kurum adresi", None),
        ] {
            assert_eq!(dropped(&fold(heading)), reason, "{heading}");
        }
    }
}
