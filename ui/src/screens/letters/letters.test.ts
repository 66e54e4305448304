import { beforeEach, expect, it, vi } from "vitest";
import { useApi, type Chosen } from "../../lib/api";
import { fakeApi, file } from "../../lib/fake-api";
import { has, speak } from "../../lib/i18n.svelte";
import { LetterDesk, TextEdit, dashed } from "./letters.svelte";

let api: ReturnType<typeof fakeApi>;
const MEETING = "m-1-1";

beforeEach(() => {
  speak("tr");
  api = fakeApi();
  useApi(api);
});

it("shows what the first reader would read, in the language of the letter", async () => {
  const first = api.programme.rows.find((it) => it.meeting === MEETING)!;
  first.arrived_at = "2027-03-14T09:00:00+03:00";
  const desk = new LetterDesk(MEETING, "thanks");
  await desk.look();
  expect(desk.preview!.text).toContain(`Sayın ${desk.preview!.to},`);
  await desk.speak("en");
  expect(desk.preview!.text).toContain(`Dear ${desk.preview!.to},`);
});

it("drops an answer that a later question has overtaken", async () => {
  const answers: (() => void)[] = [];
  const preview = api.letterPreview;
  useApi({
    ...api,
    letterPreview: async (...asked) => {
      await new Promise<void>((go) => answers.push(go));
      return preview(...asked);
    },
  });
  const desk = new LetterDesk(MEETING);
  const first = desk.look();
  const second = desk.choose("cancelled");
  answers[1]!();
  await second;
  answers[0]!();
  await first;
  expect(desk.preview!.subject).toContain("yapılamayacak");
});

it("writes into the folder that was chosen, once, and nothing where none was", async () => {
  const chosen = vi.fn(async (): Promise<Chosen | null> => null);
  const write = vi.fn(api.writeLetters);
  useApi({ ...api, chooseFolder: chosen, writeLetters: write });
  const desk = new LetterDesk(MEETING);
  await desk.write();
  expect([write.mock.calls.length, desk.written]).toEqual([0, null]);
  chosen.mockResolvedValue(file("/home/ayse/mektup"));
  await Promise.all([desk.write(), desk.write()]);
  expect(write.mock.calls).toEqual([
    [MEETING, "selected", "tr", "/home/ayse/mektup", []],
  ]);
  expect(desk.written!.kind).toBe("selected");
});

it("keeps why the letters could not be written", async () => {
  useApi(fakeApi(new URLSearchParams("fail=disk_full")));
  const desk = new LetterDesk(MEETING);
  await desk.write();
  expect([desk.failure?.code, desk.writing]).toEqual(["disk_full", false]);
});

it("saves only what was changed, each language by itself, and goes back to the bundled text", async () => {
  const edits = vi.fn(api.editLetterText);
  useApi({ ...api, editLetterText: edits });
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
    args: { field: "{nobody}" },
  });
  expect((await api.letterTexts()).some((it) => it.own)).toBe(false);
  expect(edit.typed.tr!.subject).toBe("Sağ olun");
});

it("has a name for every kind of letter", async () => {
  const { kinds } = await api.letters(MEETING);
  expect(kinds.length).toBe(8);
  for (const { kind } of kinds)
    expect(has(`letter-kind-${dashed(kind)}`), kind).toBe(true);
});
