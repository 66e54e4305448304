import { cleanup, fireEvent, render, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { open, type World } from "../../bridge/world";
import { api } from "../../lib/api";
import { speak } from "../../lib/i18n.svelte";
import ExportPart from "./ExportPart.svelte";

let world: World;

beforeEach(async () => {
  speak("tr");
  world = await open("door");
});
afterEach(cleanup);

const by = (id: string) => document.getElementById(id)!;
const is = (id: string) => (by(id) as HTMLInputElement).checked;
const focused = (id: string) =>
  waitFor(() => expect(document.activeElement?.id).toBe(id));

async function show(props: object) {
  const { container } = render(ExportPart, {
    lists: ["registrations", "check_ins", "people"],
    version: "0.1.0",
    readOnly: false,
    ...props,
  });
  await fireEvent.click(by("table-out"));
  await focused("table-tier-donor");
  return container;
}

async function write(ending: string) {
  await fireEvent.click(by(`table-out-${ending}`));
  await waitFor(() => expect(by("table-written")).toBeTruthy());
  await world.quiet();
  return by("table-written").textContent!;
}

it("writes the list in sight for the donor, as what its button says", async () => {
  const meeting = (await api.today()).meeting!;
  const rows = (await api.registrations(meeting)).length;
  const container = await show({ meeting });
  expect(is("table-list-registrations")).toBe(true);
  expect(is("table-scope-meeting")).toBe(true);
  expect(by("table-tier-public")).toBeNull();
  const { violations } = await axe.run(container);
  expect(violations.map((it) => it.id)).toEqual([]);
  const said = await write("xlsx");
  expect(said).toContain(`${rows} satır yazıldı`);
  expect(said).toContain("R1-1_Trabzon_2026-11-24_kayitlar.xlsx");
  expect(said).toContain("fon sağlayıcı");
  expect(world.person.shown.length).toBe(1);
});

it("writes another list of all meetings for the team", async () => {
  const meeting = (await api.today()).meeting!;
  await show({ meeting });
  await fireEvent.click(by("table-list-people"));
  await fireEvent.click(by("table-scope-programme"));
  await fireEvent.click(by("table-tier-internal"));
  const people = await write("csv");
  expect(people).toContain("kisiler-kurum-ici_2026-11-24.csv");
  expect(people).toContain("kurum içi");
});

it("offers the public only what can be theirs", async () => {
  await show({ lists: ["notes"] });
  expect(by("table-scope-meeting")).toBeNull();
  await fireEvent.click(by("table-tier-public"));
  const said = await write("xlsx");
  expect(said).toContain("kamuya açık");
  expect(said).toContain("notlar-kamuya-acik_2026-11-24.xlsx");
});

it("says what could not be done, and Escape closes it", async () => {
  await show({ lists: ["organisations"] });
  world.luck.code = "disk_full";
  await fireEvent.click(by("table-out-xlsx"));
  await waitFor(() =>
    expect(document.querySelector("[role=alert]")).toBeTruthy(),
  );
  world.luck.code = null;
  world.person.changesMind = true;
  await fireEvent.click(by("table-out-xlsx"));
  await world.quiet();
  expect(by("table-written")).toBeNull();
  await fireEvent.keyDown(by("table-tier-donor"), { key: "Escape" });
  expect(by("table-out-part")).toBeNull();
  await focused("table-out");
});
