import { beforeEach, expect, it, vi } from "vitest";
import { open, type World } from "../../bridge/world";
import { api, type Chosen } from "../../lib/api";
import { has, speak } from "../../lib/i18n.svelte";
import { LetterDesk, TextEdit, dashed } from "./letters.svelte";

let world: World;
let trabzon: string;

beforeEach(async () => {
  speak("tr");
  world = await open("door");
  trabzon = (await api.today()).meeting!;
});

const kind = async (name: string) =>
  (await api.letters(trabzon)).kinds.find((it) => it.kind === name)!;

it("shows what the first reader would read, in the language of the letter", async () => {
  const desk = new LetterDesk(trabzon, "thanks");
  await desk.look();
  const came = (await api.registrations(trabzon)).filter((it) => it.arrived_at);
  expect(came.map((it) => it.name)).toContain(desk.preview!.to);
  expect(desk.preview!.text).toContain(`Sayın ${desk.preview!.to},`);
  await desk.speak("en");
  expect(desk.preview!.text).toContain(`Dear ${desk.preview!.to},`);
});

it("drops an answer that a later question has overtaken", async () => {
  const answers: (() => void)[] = [];
  const preview = api.letterPreview;
  api.letterPreview = async (...asked) => {
    await new Promise<void>((go) => answers.push(go));
    return preview(...asked);
  };
  const desk = new LetterDesk(trabzon);
  const first = desk.look();
  const second = desk.choose("cancelled");
  answers[1]!();
  await second;
  answers[0]!();
  await first;
  expect(desk.preview!.subject).toContain("yapılamayacak");
});

it("writes into the folder that was chosen, once, and nothing where none was", async () => {
  const desk = new LetterDesk(trabzon);
  world.person.changesMind = true;
  await desk.write();
  const { written_at } = await kind("selected");
  expect([desk.written, desk.failure, written_at]).toEqual([null, null, null]);
  world.person.changesMind = false;
  const chosen = vi.spyOn(api, "chooseFolder");
  const write = vi.spyOn(api, "writeLetters");
  await Promise.all([desk.write(), desk.write()]);
  expect([chosen.mock.calls.length, write.mock.calls.length]).toEqual([1, 1]);
  const folder = (await chosen.mock.results[0]!.value) as Chosen;
  expect(write.mock.calls[0]![3]).toBe(folder.ticket);
  const { recipients, written } = await kind("selected");
  const { letters, merge_sheet, files } = desk.written!;
  expect([desk.written!.kind, letters, written, recipients]).toEqual([
    "selected",
    18,
    18,
    18,
  ]);
  expect(files).toContain(merge_sheet);
});

it("keeps why the letters could not be written", async () => {
  world.luck.code = "disk_full";
  const desk = new LetterDesk(trabzon);
  await desk.write();
  expect([desk.failure?.code, desk.writing]).toEqual(["disk_full", false]);
  expect((await kind("selected")).written_at).toBeNull();
});

it("saves only what was changed, each language by itself, and goes back to the bundled text", async () => {
  const edits = vi.spyOn(api, "editLetterText");
  const edit = new TextEdit("thanks", await api.letterTexts());
  expect([edit.ready, await edit.save()]).toEqual([false, null]);
  edit.typed.tr!.body = " Sayın {ad_soyad}, sağ olun. ";
  expect((await edit.save())?.length).toBe(1);
  expect(edits.mock.calls).toEqual([
    ["thanks", "tr", [{ field: "body", value: "Sayın {ad_soyad}, sağ olun." }]],
  ]);
  const again = new TextEdit("thanks", await api.letterTexts());
  expect([again.text("tr").own, again.isBundled("tr")]).toEqual([true, false]);
  again.bundle("tr");
  expect([again.isBundled("tr"), again.ready]).toEqual([true, true]);
});

it("saves a letter whole or not at all", async () => {
  const edit = new TextEdit("thanks", await api.letterTexts());
  edit.typed.tr!.subject = "Sağ olun";
  edit.typed.en!.body = "Dear {nobody},";
  expect(await edit.save()).toBeNull();
  expect(edit.failure).toMatchObject({
    code: "letter_blank_unknown",
    args: { field: "nobody" },
  });
  expect((await api.letterTexts()).some((it) => it.own)).toBe(false);
  expect(edit.typed.tr!.subject).toBe("Sağ olun");
});

it("has a name for every kind of letter", async () => {
  const { kinds } = await api.letters(trabzon);
  expect(kinds.length).toBe(14);
  for (const { kind } of kinds)
    expect(has(`letter-kind-${dashed(kind)}`), kind).toBe(true);
});

it("knows who waits for a letter, and that they wait again where it was never sent", async () => {
  const { due } = await kind("selected");
  expect(due).toBeGreaterThan(0);
  const waits = (await api.lettersDue(trabzon)).items;
  expect(waits.filter((it) => it.kind === "selected")).toHaveLength(due);
  expect(waits[0]!.told).toBeNull();
  await new LetterDesk(trabzon).write();
  expect((await kind("selected")).due).toBe(0);
  const unsent = await api.lettersNotSent(trabzon, "selected", []);
  expect(unsent.letters).toBe(18);
  expect((await kind("selected")).due).toBe(due);
  await api.undo(unsent.operation);
  expect((await kind("selected")).due).toBe(0);
});
