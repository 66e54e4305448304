import { beforeEach, describe, expect, it } from "vitest";
import { App } from "../../app.svelte";
import { open, type World } from "../../bridge/world";
import { api, type Found, type MeetingItem } from "../../lib/api";
import { find, itemOf, itemsOf } from "./items";
import { matching, Palette, type Item } from "./palette.svelte";

let world: World;
let app: App;
let meetings: MeetingItem[];
let items: Item[];

beforeEach(async () => {
  world = await open("door");
  app = new App();
  await app.start();
  meetings = await api.meetings();
  items = itemsOf(app, meetings);
});

const found = (text: string) => matching(items, text).map((it) => it.id);
const made = (found: Found): Item => itemOf(app, found, meetings, []);
const trabzon = () => meetings.find((it) => it.city === "Trabzon")!.meeting;

describe("search everywhere", () => {
  it.each([
    ["genel bak", "screen-overview"],
    ["overview", "screen-overview"],
    ["OVERVIEW", "screen-overview"],
    ["katilimcilar", "screen-participants"],
    ["check-in", "screen-desk"],
    ["english", "language-en"],
    ["ingilizce", "language-en"],
    ["turkish", "language-tr"],
    ["koyu", "theme-dark"],
    ["dark", "theme-dark"],
    ["yazı 150", "text-size-150"],
    ["text 150", "text-size-150"],
    ["imza", "sheet"],
    ["attendance", "sheet"],
    ["proje", "programme"],
    ["programme", "programme"],
    ["çağrı", "route-call-1"],
    ["2 guzergahin katilim cagrisi", "route-call-2"],
    ["call for participants", "route-call-1"],
    ["yedek", "backup"],
    ["back up", "backup"],
    ["import", "import"],
    ["lock", "lock"],
    ["mükerrer", "part-duplicates"],
    ["teyit", "part-replies"],
    ["mektup", "part-letters"],
    ["değerlendir", "part-review"],
    ["yardım", "help"],
    ["geri al", "undo"],
    ["undo", "undo"],
    ["yapılanlar", "operations"],
    ["kişi ekle", "add"],
  ])("finds by %s first %s, in either language", (text, first) => {
    expect(found(text)[0]).toBe(first);
  });

  it.each([
    ["ŞANLIURFA", "Şanlıurfa"],
    ["sanliurfa", "Şanlıurfa"],
    ["izmir", "İzmir"],
    ["IZMIR", "İzmir"],
    ["meeting bolu", "Bolu"],
    ["kars", "Kars"],
  ])(
    "finds by %s first the meeting in %s, in either language",
    (text, city) => {
      const { meeting } = meetings.find((it) => it.city === city)!;
      expect(found(text)[0]).toBe(`meeting-${meeting}`);
    },
  );

  it("shows screens and actions before anything is typed, and no screen of another role", () => {
    const groups = new Set(matching(items, "").map((it) => it.group));
    expect([...groups]).toEqual(["screens", "actions"]);
    expect(found("bugün").includes("screen-today")).toBe(false);
  });

  it("finds a step of the work by its name and its city together", () => {
    const ordu = meetings.find((it) => it.city === "Ordu")!.meeting;
    expect(found("ordu")).toEqual([`meeting-${ordu}`]);
    expect(found("imza ordu")[0]).toBe(`sheet-of-${ordu}`);
    expect(found("mektup ordu")[0]).toBe(`part-letters-${ordu}`);
    items.find((it) => it.id === `tab-readiness-${ordu}`)!.run();
    expect([app.screen, app.meeting, app.field]).toEqual([
      "meetings",
      ordu,
      "readiness",
    ]);
  });

  it("finds nothing inside a word", () => {
    expect(found("rabzon")).toEqual([]);
  });

  it("adds people below without moving what is selected, and drops what a later letter overtook", async () => {
    const answers: (() => void)[] = [];
    const palette = new Palette(
      (text, limit) =>
        new Promise((answer) =>
          answers.push(() => answer(find(app, text, limit))),
        ),
      made,
    );
    palette.items = items;
    palette.type("o");
    expect(answers.length, "one letter is no search").toBe(0);
    palette.type("or");
    palette.type("ord");
    const before = palette.rows[0]!.id;
    answers[1]!();
    await world.quiet();
    answers[0]!();
    await world.quiet();
    expect(palette.rows[palette.selected]!.id).toBe(before);
    const titles = palette.rows.map((it) => it.title);
    expect(titles).toContain("Meryem Kaya");
    // Ortahisar begins with the two letters, and not with the three.
    const earlier = (await api.find("or", 12)).map((it) => it.name);
    expect(earlier).toContain("Ortahisar Belediyesi");
    expect(titles).not.toContain("Ortahisar Belediyesi");
  });

  it("waits with Enter for a search that is on its way", async () => {
    const people = await api.registrations(trabzon());
    const zeynep = people.find((it) => it.name === "Zeynep Uçar")!;
    const palette = new Palette((...asked) => find(app, ...asked), made);
    palette.items = items;
    palette.type("zeynep");
    expect(palette.rows).toEqual([]);
    const chosen = await palette.choose();
    expect(chosen?.title).toBe("Zeynep Uçar");
    chosen!.run();
    expect([app.screen, app.meeting, app.sought?.registration]).toEqual([
      "participants",
      trabzon(),
      zeynep.registration,
    ]);
  });

  it("fills the box of the desk that is open with whom was chosen there", async () => {
    app.openDesk(trabzon());
    const palette = new Palette((...asked) => find(app, ...asked), made);
    palette.type("hasan kaya");
    (await palette.choose())!.run();
    expect([app.screen, app.desk!.text]).toEqual(["desk", "Hasan Kaya"]);
  });

  it("finds who is still to be placed, and leads to those who wait on their route", async () => {
    const waits = (await api.toPlace(3)).at(-1)!;
    const palette = new Palette((...asked) => find(app, ...asked), made);
    palette.type(waits.name!);
    const chosen = await palette.choose();
    expect(chosen?.title).toBe(waits.name);
    expect(chosen?.note).toContain("Yerleştirilecek");
    chosen!.run();
    expect([app.screen, app.people, app.sought]).toEqual([
      "participants",
      "to_place",
      { route: 3, application: waits.application },
    ]);
    await app.set({ role: "facilitator" });
    const found = await find(app, waits.name!, 12);
    expect(found.filter((it) => it.route !== null)).toEqual([]);
  });

  it("offers nobody what nothing of theirs can show", async () => {
    // Of this organisation nobody is on a list yet: only the register knows it, and who waits for a place.
    const titles = async () => {
      const palette = new Palette((...asked) => find(app, ...asked), made);
      palette.type("kastamonu");
      await world.quiet();
      return palette.rows.map((it) => it.title);
    };
    expect(await titles()).toEqual([
      "Berfin Ağırbaş",
      "Kastamonu Gençlik Platformu",
    ]);
    await app.set({ role: "facilitator" });
    expect(await titles()).toEqual([]);
  });
});
