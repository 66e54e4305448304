import { describe, expect, it } from "vitest";
import type { Found } from "../../lib/api";
import { fakeApi } from "../../lib/fake-api";
import { useApi } from "../../lib/api";
import { App } from "../../app.svelte";
import { itemOf, itemsOf } from "./items";
import { matching, Palette, type Item } from "./palette.svelte";

const api = fakeApi(new URLSearchParams("lang=tr"));
useApi(api);
const app = new App();
await app.start();
const meetings = await api.meetings();
const items = itemsOf(app, meetings);

const found = (text: string) => matching(items, text).map((it) => it.id);
const made = (found: Found): Item => itemOf(app, found, meetings, []);

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
    ["ŞANLIURFA", "meeting-m-2-2"],
    ["sanliurfa", "meeting-m-2-2"],
    ["izmir", "meeting-m-6-1"],
    ["IZMIR", "meeting-m-6-1"],
    ["meeting bolu", "meeting-m-3-5"],
    ["kars", "meeting-m-5-4"],
  ])("finds by %s first %s, in either language", (text, first) => {
    expect(found(text)[0]).toBe(first);
  });

  it("shows screens and actions before anything is typed, and no screen of another role", () => {
    const groups = new Set(matching(items, "").map((it) => it.group));
    expect([...groups]).toEqual(["screens", "actions"]);
    expect(found("bugün").includes("screen-today")).toBe(false);
  });

  it("finds nothing inside a word", () => {
    expect(found("rabzon")).toEqual([]);
  });

  it("adds people below without moving what is selected, and drops what a later letter overtook", async () => {
    const answers: ((found: Found[]) => void)[] = [];
    const palette = new Palette(
      () => new Promise((answer) => answers.push(answer)),
      made,
    );
    palette.items = items;
    const person = (name: string): Found => ({
      kind: "person",
      id: name,
      name,
      detail: "",
      meeting: "m-1-1",
    });
    palette.type("o");
    expect(answers.length, "one letter is no search").toBe(0);
    palette.type("or");
    palette.type("ord");
    const before = palette.rows[0]!.id;
    answers[1]!([person("Orhan Ordulu")]);
    answers[0]!([person("Too late")]);
    await new Promise((done) => setTimeout(done, 0));
    expect(palette.rows[palette.selected]!.id).toBe(before);
    expect(palette.rows.map((it) => it.title)).toContain("Orhan Ordulu");
    expect(palette.rows.map((it) => it.title)).not.toContain("Too late");
  });

  it("waits with Enter for a search that is on its way", async () => {
    const palette = new Palette((text, limit) => api.find(text, limit), made);
    palette.items = items;
    palette.type("zeynep");
    expect(palette.rows).toEqual([]);
    const chosen = await palette.choose();
    expect(chosen?.title).toBe("Zeynep Uçar");
    chosen!.run();
    expect([app.screen, app.meeting, app.sought?.registration]).toEqual([
      "participants",
      "m-1-1",
      "r-10",
    ]);
  });

  it("fills the box of the desk that is open with whom was chosen there", async () => {
    app.openDesk("m-1-1");
    const palette = new Palette((text, limit) => api.find(text, limit), made);
    palette.type("hasan kaya");
    (await palette.choose())!.run();
    expect([app.screen, app.desk!.text]).toEqual(["desk", "Hasan Kaya"]);
  });
});
