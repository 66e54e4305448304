//! What papers say of the programme, and the kinds, groups and themes that it has of its own.

use programme::Variant;
use programme::view::Changed;
use programme::words::Language;
use programme::{Door, SheetOptions};

use crate::support::rota::{Rota, all};
use crate::support::{World, programme_with, walk_in, words, world};

fn edit(
    world: &mut World,
    what: &str,
    which: &str,
    pairs: &[(&str, &str)],
) -> Result<Vec<Changed>, &'static str> {
    let pairs: Vec<(String, String)> = pairs
        .iter()
        .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
        .collect();
    let edited = world.programme.edit(what, which, &pairs, None);
    edited.map(|it| it.changed).map_err(|error| error.code())
}

fn funding(world: &World) -> (&'static str, Option<String>, Option<String>) {
    let it = world.programme.programme_settings().unwrap();
    (it.funding_preset.word(), it.funding_tr, it.funding_en)
}

#[test]
fn a_preset_brings_both_statements_and_a_typed_one_is_the_teams_own() {
    let mut world = world();
    let before = funding(&world);
    assert_eq!(before.0, "eu_2022", "by what the announcement says");
    edit(&mut world, "programme", "", &[("funding_preset", "cfcu")]).unwrap();
    let (preset, tr, en) = funding(&world);
    assert_eq!(preset, "cfcu");
    assert_eq!(
        (tr.as_deref(), en.as_deref()),
        (
            Some("Bu proje Avrupa Birliği ve Türkiye Cumhuriyeti tarafından finanse edilmektedir."),
            Some("This project is co-financed by the European Union and the Republic of Türkiye.")
        )
    );
    edit(
        &mut world,
        "programme",
        "",
        &[("funding_en", "Co-funded by the European Union.")],
    )
    .unwrap();
    assert_eq!(funding(&world).0, "custom");
    world.programme.undo(None).unwrap();
    world.programme.undo(None).unwrap();
    assert_eq!(funding(&world), before);
}

#[test]
fn what_the_programme_cannot_be_is_said_where_it_was_typed() {
    let mut world = world();
    for (key, value, code) in [
        ("question_email", "soru", "email_invalid"),
        (
            "question_email",
            "a@example.org; b@example.org",
            "email_invalid",
        ),
        ("funding_preset", "abd", "value_unknown"),
        ("starts", "2027-13-01", "date_invalid"),
        ("title_tr", &"ş".repeat(301), "text_too_long"),
        ("disclaimer_tr", &"ş".repeat(4_001), "long_text_too_long"),
    ] {
        assert_eq!(
            edit(&mut world, "programme", "", &[(key, value)]).unwrap_err(),
            code,
            "{key}={value}"
        );
    }
    let days = [("starts", "1.9.2026"), ("ends", "2026-08-31")];
    assert_eq!(
        edit(&mut world, "programme", "", &days).unwrap_err(),
        "last_day_before_first"
    );
    let missing = world.programme.programme_settings().unwrap().missing;
    assert_eq!(
        words(&missing),
        [
            "title_tr",
            "controller_name",
            "controller_contact",
            "question_email"
        ]
    );
}

#[test]
fn a_kind_of_the_programmes_own_is_known_everywhere() {
    let mut world = programme_with(&[("Ayşe Işık", "A Derneği")]);
    let group = [("name_tr", "basın"), ("name_en", "press")];
    edit(&mut world, "group", "press", &group).unwrap();
    let kind = [
        ("name_tr", "kadın kooperatifi"),
        ("name_en", "women's cooperative"),
        ("group", "cso"),
        ("civil_society", "evet"),
    ];
    edit(&mut world, "kind", "kad", &kind).unwrap();
    edit(&mut world, "kind", "MED", &[("group", "press")]).unwrap();

    // A sheet's own column, a sheet's name, a walk-in and a correction.
    let trabzon = world.trabzon();
    let sheet = "Ad Soyad;Kurum;Kurum türü\nFatma Gül;Toprak Ana;Kadın kooperatifi\nElif Su;Bahar Kadın Koop.;\n";
    world
        .import_text(sheet, Some(&trabzon.to_string()))
        .unwrap();
    let mut form = walk_in("Can Er", "Sahil Gazetesi");
    form.kind = Some("MED".into());
    world.programme.walk_in(trabzon, &form, None).unwrap();
    form.kind = Some("YOK".into());
    let refused = world.programme.walk_in(trabzon, &form, None).unwrap_err();
    assert_eq!(refused.code(), "kind_unknown");
    edit(
        &mut world,
        "organisation",
        "A Derneği",
        &[("kind", "kadın kooperatifi")],
    )
    .unwrap();
    let organisations = world.programme.organisations().unwrap();
    let known: Vec<(&str, Option<&str>, Option<&str>)> = organisations
        .iter()
        .map(|it| (it.name.as_str(), it.kind.as_deref(), it.group.as_deref()))
        .collect();
    assert_eq!(
        known,
        [
            ("A Derneği", Some("KAD"), Some("cso")),
            ("Bahar Kadın Koop.", Some("KAD"), Some("cso")),
            ("Sahil Gazetesi", Some("MED"), Some("press")),
            ("Toprak Ana", Some("KAD"), Some("cso")),
        ]
    );
    assert_eq!(
        world
            .programme
            .guess_kind("Umut Kadın Koop.")
            .unwrap()
            .as_deref(),
        Some("KAD")
    );

    // The sign-in sheet explains the codes that it prints, and divides its totals by the programme's groups.
    world
        .programme
        .check_in_who(trabzon, "fatma", &Door::default())
        .unwrap();
    let options = SheetOptions {
        variant: Variant::Final,
        language: Language::Tr,
        issued_at: None,
    };
    let path = world.path("liste.xlsx");
    world
        .programme
        .sign_in_sheet(trabzon, &path, &options)
        .unwrap();
    let cells = strings(&std::fs::read(&path).unwrap());
    assert!(
        cells.contains("KAD kadın kooperatifi") || cells.contains("KAD = kadın kooperatifi"),
        "{cells}"
    );
    assert!(cells.contains("basın"), "{cells}");
}

fn strings(workbook: &[u8]) -> String {
    use std::io::Read;
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(workbook)).unwrap();
    let mut text = String::new();
    for name in ["xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"] {
        if let Ok(mut part) = zip.by_name(name) {
            part.read_to_string(&mut text).unwrap();
        }
    }
    text
}

#[test]
fn a_new_kind_group_or_theme_needs_all_that_a_list_shows() {
    let mut world = world();
    let names = ("name_tr", "x");
    for (what, code, pairs, refused) in [
        ("kind", "YEN", &[names][..], "field_needed"),
        (
            "kind",
            "YEN",
            &[names, ("name_en", "x"), ("group", "yok")],
            "group_unknown",
        ),
        (
            "kind",
            "ŞEN",
            &[names, ("name_en", "x"), ("group", "cso")],
            "code_invalid",
        ),
        (
            "kind",
            "UZUNKOD",
            &[names, ("name_en", "x"), ("group", "cso")],
            "code_invalid",
        ),
        ("kind", "DER", &[("civil_society", "belki")], "flag_unknown"),
        ("group", "a b", &[names, ("name_en", "x")], "code_invalid"),
        ("group", "yeni", &[names], "field_needed"),
        ("theme", "yeni", &[names, ("name_en", "x")], "field_needed"),
        (
            "theme",
            "yeni",
            &[names, ("name_en", "x"), ("of", "kişi")],
            "value_unknown",
        ),
        ("theme", "women", &[("of", "note")], "theme_of_fixed"),
    ] {
        assert_eq!(
            edit(&mut world, what, code, pairs).unwrap_err(),
            refused,
            "{what} {code}"
        );
    }
    assert_eq!(
        world.programme.kinds().unwrap().len(),
        37,
        "nothing was written"
    );
}

#[test]
fn a_bundled_kind_is_renamed_and_gets_its_name_back() {
    let mut world = world();
    let name = |world: &World| {
        let kinds = world.programme.kinds().unwrap();
        let it = kinds.into_iter().find(|it| it.code == "SEN").unwrap();
        (it.name_tr, it.own)
    };
    let before = name(&world);
    edit(&mut world, "kind", "sen", &[("name_tr", "sendika")]).unwrap();
    assert_eq!(name(&world), ("sendika".into(), true));
    world.programme.undo(None).unwrap();
    assert_eq!(name(&world), before, "an undo brings the bundled one back");
    edit(&mut world, "kind", "SEN", &[("name_tr", "işçi sendikası")]).unwrap();
    edit(&mut world, "kind", "SEN", &[("name_tr", "")]).unwrap();
    assert_eq!(name(&world).0, before.0, "emptied is as bundled");
}

#[test]
fn an_undo_leaves_what_was_said_of_a_kind_since() {
    let mut world = world();
    let kind = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
        let pairs = pairs.iter();
        pairs
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
            .collect()
    };
    let made = kind(&[
        ("name_tr", "kadın kooperatifi"),
        ("name_en", "women's cooperative"),
        ("group", "cso"),
    ]);
    let made = world.programme.edit("kind", "KAD", &made, None).unwrap();
    let renamed = kind(&[("name_tr", "kadın girişimi")]);
    world.programme.edit("kind", "KAD", &renamed, None).unwrap();
    let operation = made.operation.unwrap();
    world.programme.undo(Some(operation)).unwrap();
    let kinds = world.programme.kinds().unwrap();
    let last = kinds.last().unwrap();
    assert_eq!((&*last.code, &*last.name_tr), ("KAD", "kadın girişimi"));
}

#[test]
fn an_organisation_has_three_areas_at_most() {
    let mut world = programme_with(&[("Ayşe Işık", "A Derneği")]);
    let themes = |world: &World| world.programme.organisations().unwrap()[0].themes.clone();
    edit(
        &mut world,
        "organisation",
        "A Derneği",
        &[("themes", "women, ÇEVRE VE İKLİM, youth")],
    )
    .unwrap();
    assert_eq!(themes(&world), ["women", "environment", "youth"]);
    for (value, code) in [
        ("women children youth health", "themes_too_many"),
        ("kirpi", "theme_unknown"),
        ("influence", "theme_unknown"),
    ] {
        assert_eq!(
            edit(
                &mut world,
                "organisation",
                "A Derneği",
                &[("themes", value)]
            )
            .unwrap_err(),
            code
        );
    }
    let bees = [
        ("of", "organisation"),
        ("name_tr", "arıcılık"),
        ("name_en", "bee-keeping"),
    ];
    edit(&mut world, "theme", "bees", &bees).unwrap();
    edit(
        &mut world,
        "organisation",
        "A Derneği",
        &[("themes", "arıcılık")],
    )
    .unwrap();
    assert_eq!(themes(&world), ["bees"]);
}

#[test]
fn a_sheet_says_the_areas_of_an_organisation_that_is_new() {
    let mut world = programme_with(&[("Ayşe Işık", "A Derneği")]);
    let sheet = "Ad Soyad;Kurum;Çalışma alanları\nAli Can;A Derneği;Gençlik\nElif Su;B Vakfı;\"Çocuk, gençlik\"\n\
                 Can Er;C Derneği;\"Çocuk, gençlik, sağlık, eğitim\"\n";
    let trabzon = world.trabzon().to_string();
    world.import_text(sheet, Some(&trabzon)).unwrap();
    let organisations = world.programme.organisations().unwrap();
    let areas: Vec<&[String]> = organisations.iter().map(|it| &*it.themes).collect();
    assert_eq!(
        areas,
        [&[][..], &["children".to_owned(), "youth".to_owned()], &[]],
        "a known one is left as it is, and of four nobody knows which three"
    );
}

#[test]
fn the_command_line_lists_what_the_programme_has() {
    let rota = Rota::with_tour();
    rota.json(&[
        "edit",
        "theme",
        "bees",
        "of=note",
        "name_tr=arılar",
        "name_en=bees",
    ]);
    rota.json(&[
        "edit",
        "kind",
        "KAD",
        "name_tr=kadın kooperatifi",
        "name_en=women's cooperative",
        "group=cso",
    ]);
    assert_eq!(
        all(&rota.json(&["list", "kinds"])["items"], "code").last(),
        Some(&"KAD")
    );
    let groups = rota.json(&["list", "groups"]);
    assert_eq!(
        all(&groups["items"], "code"),
        ["cso", "public", "local", "academic", "other"]
    );
    let themes = rota.json(&["list", "themes"]);
    assert_eq!(all(&themes["items"], "code").last(), Some(&"bees"));
    let settings = &rota.json(&["show", "programme"])["settings"];
    assert_eq!(settings["funding_preset"], "eu_2022");
    let said = rota.run(&["show", "programme"]).out;
    assert!(said.contains("Veri sorumlusu"), "{said}");
    let digest = rota.digest();
    rota.json(&["undo"]);
    assert_ne!(rota.digest(), digest);
    assert_eq!(
        all(&rota.json(&["list", "kinds"])["items"], "code").last(),
        Some(&"DIG")
    );
}
