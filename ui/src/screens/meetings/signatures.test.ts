import { cleanup, fireEvent, render, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { open, type World } from "../../bridge/world";
import { api, type MeetingId, type SignatureLine } from "../../lib/api";
import { speak } from "../../lib/i18n.svelte";
import SignaturesTab from "./SignaturesTab.svelte";

let world: World;
let trabzon: MeetingId;
/** As they stand on the sheet. */
let printed: SignatureLine[];

// Trabzon on its morning: the sheet was printed before anybody came.
beforeEach(async () => {
  speak("tr");
  world = await open("door");
  const meetings = await api.meetings();
  trabzon = meetings.find((it) => it.city === "Trabzon")!.meeting;
  const target = (await world.person.chooseTarget("imza.pdf"))!;
  await api.signInSheet(trabzon, target.ticket, "blank", "tr");
  printed = (await api.signatures(trabzon)).sheets[0]!.rows;
});
afterEach(cleanup);

const by = (id: string) => document.getElementById(id)!;
const line = (number: number) =>
  document.querySelector<HTMLElement>(`[data-row="${number}"]`)!;
const state = (number: number) => line(number).dataset.state;
const press = (key: string) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key });
const known = async (number: number) =>
  (await api.signatures(trabzon)).sheets[0]!.rows[number - 1]!;

async function begin() {
  const shown = render(SignaturesTab, { meeting: trabzon, version: "0" });
  await waitFor(() => expect(by("signatures")).toBeTruthy());
  line(1).focus();
  return shown;
}

it("goes through the sheet by Enter, and enters the arrival of whom only the paper tells", async () => {
  await begin();
  expect(state(1)).toBe("not_come");
  await press("Enter");
  await waitFor(() => expect(state(1)).toBe("signed"));
  expect(by("signatures-done").textContent).toContain("gelişi de işlendi");
  await waitFor(() =>
    expect(document.activeElement?.getAttribute("data-row")).toBe("2"),
  );
  expect((await known(1)).arrived_at).toBeTruthy();
  // Taken back as one step.
  await fireEvent.click(by("signatures-undo"));
  await waitFor(() => expect(state(1)).toBe("not_come"));
  expect((await known(1)).arrived_at).toBeNull();
});

it("turns a signature by Space and says why there is none by a digit", async () => {
  const who = printed[0]!.registration!;
  await api.checkIn(trabzon, who, false);
  await begin();
  await waitFor(() => expect(state(1)).toBe("open"));
  await press(" ");
  await waitFor(() => expect(state(1)).toBe("signed"));
  // A key is for the row that stands still.
  await world.quiet();
  await press(" ");
  await waitFor(() => expect(state(1)).toBe("open"));
  await world.quiet();
  await press("2");
  await waitFor(() => expect(state(1)).toBe("missing"));
  expect((await known(1)).reason).toBe("left_early");
});

it("makes a registration of whoever wrote themselves into an empty row", async () => {
  await begin();
  const empty = printed.find((it) => it.state === "empty")!.row;
  await fireEvent.focus(line(empty));
  line(empty).focus();
  await press("Enter");
  await waitFor(() => expect(by("written-name")).toBeTruthy());
  await fireEvent.input(by("written-name"), { target: { value: "Ece Su" } });
  await fireEvent.input(by("written-organisation"), {
    target: { value: "Trabzon Belediyesi" },
  });
  await fireEvent.input(by("written-at"), { target: { value: "09:41" } });
  await fireEvent.submit(by("signatures-written"));
  await waitFor(() => expect(state(empty)).toBe("signed"));
  expect((await known(empty)).arrived_at).toContain("T09:41");
});

it("holds what was counted against what is entered, and refuses what is no number", async () => {
  await begin();
  await fireEvent.input(by("signatures-counted"), { target: { value: "x" } });
  await fireEvent.submit(by("signatures-count"));
  expect(by("signatures-sum").textContent).toContain("henüz işlenmedi");
  await fireEvent.input(by("signatures-counted"), { target: { value: "2" } });
  await fireEvent.submit(by("signatures-count"));
  await waitFor(() =>
    expect(by("signatures-sum").textContent).toContain("fark 2"),
  );
});

it("can be used by everybody", async () => {
  const { container } = await begin();
  const { violations } = await axe.run(container, {
    rules: { "color-contrast": { enabled: false } },
  });
  expect(violations.map((it) => it.id)).toEqual([]);
});
