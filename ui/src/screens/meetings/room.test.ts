import { cleanup, fireEvent, render, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { open, type World } from "../../bridge/world";
import { api, type MeetingId } from "../../lib/api";
import { speak } from "../../lib/i18n.svelte";
import CertificatesPaper from "./CertificatesPaper.svelte";
import { blankOf } from "./room.svelte";
import RoomPapers from "./RoomPapers.svelte";

let world: World;
let trabzon: MeetingId;

beforeEach(async () => {
  speak("tr");
  world = await open("door");
  trabzon = (await api.today()).meeting!;
});
afterEach(() => {
  vi.restoreAllMocks();
  cleanup();
});

const by = (id: string) => document.getElementById(id)!;
const shown = (what: typeof RoomPapers | typeof CertificatesPaper) =>
  render(what, { meeting: trabzon, version: "0.1.0" }).container;

it("writes the pack into the folder that was chosen, and says what is in it and what is not", async () => {
  const container = shown(RoomPapers);
  await fireEvent.click(by("room-pack-write"));
  await waitFor(() => expect(by("pack-is-out")).toBeTruthy());
  const said = by("pack-is-out").textContent!;
  expect(said).toMatch(/1 kopya: Katılımcı imza listesi, \d sayfa, tek yüz/);
  expect(said).toContain("3 kopya: Yön levhası");
  expect(said).toContain(
    "Aydınlatma metni: projenin veri sorumlusu ya da soru adresi girilmemiş.",
  );
  const { sheets } = await api.signatures(trabzon);
  expect(said, "it can be signed").toContain(sheets[0]!.sheet);
  await fireEvent.click(by("room-open-folder"));
  await waitFor(() => expect(world.person.shown.length).toBe(1));
  const found = await axe.run(container, {
    rules: { "color-contrast": { enabled: false } },
  });
  expect(found.violations).toEqual([]);
});

it("writes nothing where no folder was chosen, and keeps why it could not", async () => {
  shown(RoomPapers);
  const write = vi.spyOn(api, "writePack");
  world.person.changesMind = true;
  await fireEvent.click(by("room-pack-write"));
  await world.quiet();
  expect([by("pack-is-out"), write.mock.calls.length]).toEqual([null, 0]);
  world.person.changesMind = false;
  world.luck.code = "disk_full";
  await fireEvent.click(by("room-pack-write"));
  await waitFor(() =>
    expect(document.querySelector("[role=alert]")).toBeTruthy(),
  );
  expect(by("pack-is-out")).toBeNull();
});

it("writes badges with as many blank ones as were typed, and none for what is no number", async () => {
  shown(RoomPapers);
  const write = vi.spyOn(api, "writeBadges");
  const blank = async (value: string) => {
    await fireEvent.input(by("room-badges-blank"), { target: { value } });
    return (by("room-badges-write") as HTMLButtonElement).disabled;
  };
  expect(await blank("beş")).toBe(true);
  expect(await blank("12")).toBe(false);
  await fireEvent.click(by("room-badges-write"));
  await waitFor(() => expect(by("badges-are-out")).toBeTruthy());
  expect(write.mock.calls[0]!.slice(2)).toEqual([12, "tr"]);
  expect(by("badges-are-out").textContent).toContain("boş kart: 12");
  expect(by("badges-are-out").textContent).toContain("fotoğraf izni");
});

it("takes a number of blank badges from nought to two hundred", () => {
  const typed = ["0", " 5 ", "200", "201", "-1", "", "1,5"];
  expect(typed.map(blankOf)).toEqual([0, 5, 200, null, null, null, null]);
});

it("gives certificates to those who signed, and says who gets none and why", async () => {
  shown(CertificatesPaper);
  await fireEvent.click(by("room-certificates-write"));
  await waitFor(() =>
    expect(document.body.textContent).toContain("kimsenin imzası işlenmemiş"),
  );
  const items = await api.registrations(trabzon);
  const came = items.filter((it) => it.category === "participant").slice(0, 3);
  for (const it of came) await api.checkIn(trabzon, it.registration, false);
  const [first, second] = came;
  const slip = { how: "slip", number: 1 } as const;
  await api.sign(trabzon, first!.registration, slip, null);
  const refused = { how: "missing", reason: "refused" } as const;
  await api.sign(trabzon, second!.registration, refused, null);
  await fireEvent.click(by("room-certificates-write"));
  await waitFor(() => expect(by("certificates-are-out")).toBeTruthy());
  const said = by("certificates-are-out").textContent!;
  expect(said).toContain("Belge: 1");
  expect(said).toContain("1 kişi imza atmak istemedi");
  expect(said).toContain("imzası henüz işlenmemiş");
});
