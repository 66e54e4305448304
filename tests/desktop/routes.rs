//! The tour planned by keys alone: what the routes screen did stands in the file, and every screen says the same.

use programme::Programme;
use programme::view::MeetingItem;

use crate::laptop::{ALT, CONTROL, DOWN, ENTER, Laptop, TAB, UP, Window};
use crate::people::{on_disk, open_programme, prepare};
use crate::webdriver::Result;

#[test]
fn a_route_is_planned_by_keys_alone_and_every_screen_agrees_with_the_file() -> Result {
    let laptop = Laptop::new()?;
    prepare(&laptop)?;
    let window = open_programme(&laptop)?;
    window.press(&[CONTROL, '2'])?;
    window.find("[data-line]:focus")?;
    window.picture("routes")?;

    // The open stop gets its city, by a name that people use and no list has.
    walk_to(&window, "")?;
    window.press(&[ENTER])?;
    window.find("#plan-city:focus")?;
    window.type_text("maras")?;
    window.wait_for_text("#plan-city-offers", "Kahramanmaraş")?;
    window.press(&[ENTER])?;
    window.find("#plan-save:not(:disabled)")?;
    window.press(&[ENTER])?;
    window.find("[data-city='Kahramanmaraş']:focus")?;
    let decided = stop(&on_disk(&laptop)?, 46)?;
    assert_eq!(decided, (None, None), "it has a city, and no route yet");

    // Alt+↑ takes it to the end of the last route, and then one place up.
    window.press(&[ALT, UP])?;
    until_file(&laptop, &window, |file| {
        Ok(stop(file, 46)? == (Some(6), Some(6)))
    })?;
    window.find("[data-city='Kahramanmaraş']:focus")?;
    window.press(&[ALT, UP])?;
    until_file(&laptop, &window, |file| {
        Ok(stop(file, 46)? == (Some(6), Some(5)))
    })?;
    window.find("[data-city='Kahramanmaraş']:focus")?;

    // Today's meeting at Trabzon moves, and says whom it touches before it is saved.
    walk_to(&window, "Trabzon")?;
    window.press(&[ENTER])?;
    window.find("#plan-date:focus")?;
    window.press(&[CONTROL, 'a'])?;
    window.type_text("29.10.2027")?;
    window.wait_for_text("#plan-preview", "5")?;
    window.find("#plan-preview .warning")?;
    window.picture("form")?;
    window.press(&[ENTER])?;
    window.find("#plan-form")?;
    assert_eq!(
        meeting(&on_disk(&laptop)?, 61)?.date,
        Some(on_disk(&laptop)?.today()?.date),
        "without a reason nothing is saved"
    );
    for _ in 0..3 {
        window.press(&[TAB])?;
    }
    window.find("#plan-reason:focus")?;
    window.type_text("Kar yağışı")?;
    window.find("#plan-save:not(:disabled)")?;
    window.press(&[ENTER])?;
    window.find("[data-city='Trabzon']:focus")?;
    until_file(&laptop, &window, |file| {
        Ok(meeting(file, 61)?.date == Some("2027-10-29".into()))
    })?;

    // The list of deviations agrees with the file.
    window.wait_for_text("#deviations [data-deviation=move]", "Kar yağışı")?;
    let file = on_disk(&laptop)?;
    let deviations = file.deviations()?;
    let moved: Vec<_> = deviations
        .iter()
        .filter(|it| it.kind.as_str() == "move")
        .collect();
    assert_eq!((moved.len(), moved[0].touched), (1, Some(5)));
    let shown =
        window.script("answer(document.querySelectorAll('#deviations tbody tr').length)")?;
    assert_eq!(shown, deviations.len());
    window.picture("deviations")?;

    // So do the counters and the table of the overview, and the map's twin.
    let route = file.overview()?.routes[5].clone();
    assert_eq!(route.meetings, 6, "five, and the one that was decided");
    window.press(&[CONTROL, '1'])?;
    window.find("#overview-map, #overview-table")?;
    window.wait_for_text("main", &format!("0 / {} toplantı", route.meetings))?;
    if window.script("answer(document.querySelector('#overview-table') === null)")? == true {
        window.press(&['t'])?;
    }
    window.wait_for_text("#overview-table", "Kahramanmaraş")?;
    window.wait_for_text("#overview-table", "29 Ekim 2027")?;

    // One Ctrl+Z takes the date back, in the file as well, after the look at another screen.
    window.press(&[CONTROL, '2'])?;
    window.find("[data-line]:focus")?;
    window.press(&[CONTROL, 'z'])?;
    until_file(&laptop, &window, |file| {
        Ok(meeting(file, 61)?.date == Some(file.today()?.date))
    })?;
    window.wait_for_text("#deviations-none", "")?;
    assert!(on_disk(&laptop)?.deviations()?.is_empty());
    Ok(())
}

#[test]
fn ctrl_z_takes_a_change_of_plan_back() -> Result {
    let laptop = Laptop::new()?;
    prepare(&laptop)?;
    let before = cities(&on_disk(&laptop)?, 3)?;
    let window = open_programme(&laptop)?;
    window.press(&[CONTROL, '2'])?;
    window.find("[data-line]:focus")?;
    walk_to(&window, "Kayseri")?;
    window.press(&[ALT, DOWN])?;
    window.find("#routes-undo")?;
    until_file(&laptop, &window, |file| Ok(cities(file, 3)? != before))?;
    window.press(&[CONTROL, 'z'])?;
    until_file(&laptop, &window, |file| Ok(cities(file, 3)? == before))?;
    window.find("[data-city='Kayseri']:focus")?;
    Ok(())
}

#[test]
fn an_organisation_is_found_and_corrected_by_keys_alone() -> Result {
    let laptop = Laptop::new()?;
    prepare(&laptop)?;
    let window = open_programme(&laptop)?;
    window.press(&[CONTROL, 'k'])?;
    window.find("#palette-box:focus")?;
    window.type_text("yesil yasam")?;
    window.wait_for_text("#palette-list", "Yeşil Yaşam Derneği")?;
    // Two people of it come first; its own row is the last.
    window.press(&[UP])?;
    window.press(&[ENTER])?;
    window.wait_for_text("#organisation", "Yeşil Yaşam Derneği")?;
    window.wait_for_text("#organisation-people", "Ayşe Işık")?;
    window.picture("organisation")?;

    window.press(&['e'])?;
    window.find("#organisation-name:focus")?;
    window.press(&[TAB])?;
    window.find("#organisation-short-name:focus")?;
    window.type_text("YYD")?;
    window.press(&[ENTER])?;
    window.find("#organisation-edit:focus")?;
    window.wait_for_text("#organisation-facts", "YYD")?;
    let found = on_disk(&laptop)?.organisation("yyd")?;
    assert_eq!(found.organisation.name, "Yeşil Yaşam Derneği");
    window.press(&[CONTROL, 'z'])?;
    until_file(&laptop, &window, |file| {
        let found = file.organisation("Yeşil Yaşam Derneği")?;
        Ok(found.organisation.short_name.is_none())
    })?;
    Ok(())
}

/// Goes down or up, line by line, until the line of this city has the focus.
fn walk_to(window: &Window, city: &str) -> Result {
    let here = "answer(document.activeElement?.dataset.city ?? null)";
    for key in [DOWN, UP] {
        for _ in 0..40 {
            if window.script(here)? == city {
                return Ok(());
            }
            window.press(&[key])?;
        }
    }
    Err(format!("no line of “{city}” was reached").into())
}

/// Waits until the file says so; the window writes before it shows.
fn until_file(
    laptop: &Laptop,
    window: &Window,
    says: impl Fn(&Programme) -> Result<bool>,
) -> Result {
    for _ in 0..60 {
        if says(&on_disk(laptop)?)? {
            return Ok(());
        }
        window.script("setTimeout(() => answer(null), 100)")?;
    }
    window.picture("file-disagrees")?;
    Err("the file does not say what was done in the window".into())
}

/// The route and the place of the stop in a city.
fn stop(file: &Programme, plate: u32) -> Result<(Option<u32>, Option<u32>)> {
    let stops = file.overview()?.stops.into_iter();
    let mut found = stops.filter(|it| it.plate == Some(plate));
    let stop = found.next().ok_or("the city is on the tour")?;
    Ok((stop.route, stop.order))
}

fn meeting(file: &Programme, plate: u32) -> Result<MeetingItem> {
    let meetings = file.meetings()?.into_iter();
    let mut found = meetings.filter(|it| it.plate == Some(plate));
    Ok(found.next().ok_or("there is a meeting in the city")?)
}

fn cities(file: &Programme, route: u32) -> Result<Vec<Option<u32>>> {
    let stops = file.overview()?.stops.into_iter();
    let of_route = stops.filter(|it| it.route == Some(route));
    Ok(of_route.map(|it| it.plate).collect())
}
