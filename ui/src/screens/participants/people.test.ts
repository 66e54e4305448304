import { cleanup, fireEvent, render, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { App } from "../../app.svelte";
import { open as openWorld } from "../../bridge/world";
import { api, type MeetingItem, type RegistrationItem } from "../../lib/api";
import { speak } from "../../lib/i18n.svelte";
import ParticipantsScreen from "./ParticipantsScreen.svelte";
import RegistrationTable from "./RegistrationTable.svelte";

let trabzon: MeetingItem;
let meetings: MeetingItem[];

const by = (id: string) => document.getElementById(id)!;
const box = (id: string) => by(id) as HTMLInputElement;
const focused = (id: string) =>
  waitFor(() => expect(document.activeElement?.id).toBe(id));
const type = (id: string, text: string) =>
  fireEvent.input(by(id), { target: { value: text } });
const choose = (id: string, value: string) =>
  fireEvent.change(by(id), { target: { value } });

async function list(): Promise<RegistrationItem[]> {
  return api.registrations(trabzon.meeting);
}

async function open() {
  const { container } = render(RegistrationTable, {
    meeting: trabzon.meeting,
    meetings,
    version: "0.1.0",
    readOnly: false,
    dragged: false,
    sought: null,
    onorganisation: () => {},
  });
  await waitFor(() => expect(by("participants")).toBeTruthy());
  return container;
}

async function openFirst(): Promise<RegistrationItem> {
  const first = (await list()).find((it) => it.arrived_at === null)!;
  const row = () =>
    document.querySelector<HTMLElement>(`[data-row="${first.registration}"]`)!;
  row().focus();
  await fireEvent.keyDown(row(), { key: "Enter" });
  await waitFor(() => expect(box("person-field-name").value).toBe(first.name));
  return first;
}

beforeEach(async () => {
  speak("tr");
  await openWorld("door");
  meetings = await api.meetings();
  trabzon = meetings.find((it) => it.city === "Trabzon")!;
});
afterEach(cleanup);

it("adds the speaker who telephoned by keyboard, and takes it back", async () => {
  await open();
  const before = (await list()).length;
  await fireEvent.keyDown(window, { key: "n", ctrlKey: true });
  await focused("add-name");
  await type("add-name", "Zeynep Tuğrul");
  await choose("add-category", "speaker");
  await choose("add-notice", "read_aloud");
  await fireEvent.submit(by("add-form"));
  await waitFor(() => expect(by("add-person")).toBeNull());
  const added = (await list()).find((it) => it.name === "Zeynep Tuğrul")!;
  expect([added.category, added.source]).toEqual(["speaker", "by_hand"]);
  expect(by("people-issued").textContent).toContain("Zeynep Tuğrul");
  await waitFor(() =>
    expect(by("participants-undo").textContent).toContain("Zeynep Tuğrul"),
  );
  await fireEvent.click(by("participants-undo"));
  await waitFor(async () => expect(await list()).toHaveLength(before));
});

it("asks whether it is somebody who is known", async () => {
  await open();
  const known = (await list())[0]!;
  await fireEvent.click(by("participants-add"));
  await focused("add-name");
  await type("add-name", known.name!);
  await choose("add-notice", "later");
  await fireEvent.submit(by("add-form"));
  await waitFor(() => expect(by("add-asked").dataset["outcome"]).toBe("known"));
  const before = (await api.registrations(trabzon.meeting)).length;
  await fireEvent.click(by("add-known-0"));
  await waitFor(() =>
    expect(by("add-asked").dataset["outcome"]).toBe("already"),
  );
  expect(await list()).toHaveLength(before);
});

it("corrects a name where it stands, and tells what was done", async () => {
  await open();
  const first = await openFirst();
  await type("person-field-name", `${first.name} Demir`);
  await type("person-field-companions", "2");
  await fireEvent.submit(by("person-fields"));
  await waitFor(() => expect(by("person-said").textContent).toContain("2"));
  const after = (await list()).find(
    (it) => it.registration === first.registration,
  )!;
  expect(after.name).toBe(`${first.name} Demir`);
  await waitFor(() =>
    expect(by("person-history").textContent).toContain("düzeltme"),
  );
  expect(by("person-history").textContent).not.toContain("companions");
});

it("takes in what a consent form says, line by line", async () => {
  await open();
  const first = await openFirst();
  const photo = () => box("person-consent-photo");
  expect(photo().value).toBe("");
  await choose("person-consent-photo", "no");
  await fireEvent.submit(by("person-fields"));
  await waitFor(() => expect(by("person-said").textContent).toContain("1"));
  const { consents } = await api.registration(
    trabzon.meeting,
    first.registration,
  );
  expect(consents.map((it) => [it.purpose, it.on_form, it.said])).toEqual([
    ["photo", "no", "no"],
    ["publication", null, null],
    ["contact", null, null],
  ]);
  expect(photo().value).toBe("no");
  await waitFor(() =>
    expect(by("person-history").textContent).toContain("fotoğraf rızası"),
  );
});

it("says that somebody else has changed what is being corrected", async () => {
  await open();
  const first = await openFirst();
  await type("person-field-note", "ön sıra");
  const fields = [{ field: "role", value: "Başkan" }];
  const which = `${trabzon.meeting}/${first.registration}`;
  await api.edit("registration", which, fields, null);
  await waitFor(() => expect(by("person-behind")).toBeTruthy());
  await fireEvent.submit(by("person-fields"));
  await waitFor(() => expect(by("person-behind")).toBeNull());
  const stands = await api.registration(trabzon.meeting, first.registration);
  expect([stands.note, stands.registration.role]).toEqual([
    "ön sıra",
    "Başkan",
  ]);
});

it("moves somebody to another meeting and withdraws another with the reason", async () => {
  await open();
  const first = await openFirst();
  await fireEvent.click(by("person-move"));
  const ordu = meetings.find((it) => it.city === "Ordu")!;
  await choose("person-to", ordu.meeting);
  await fireEvent.submit(by("person-move-form"));
  await waitFor(() => expect(by("person-drawer")).toBeNull());
  // What came of it stands on the list: the room of both, as rota says it.
  expect(by("people-issued").textContent).toMatch(/Trabzon: \d+ yerin/);
  expect(by("people-issued").textContent).toMatch(/Ordu: \d+ yerin/);
  const there = await api.registrations(ordu.meeting);
  expect(there.map((it) => it.registration)).toContain(first.registration);

  await waitFor(async () =>
    expect(
      document.querySelector(`[data-row="${first.registration}"]`),
    ).toBeNull(),
  );
  const second = await openFirst();
  await fireEvent.click(by("person-withdraw"));
  await type("person-withdraw-reason", "hastalandı");
  await fireEvent.submit(by("person-withdraw-form"));
  await waitFor(() =>
    expect(by("person-drawer").textContent).toContain("hastalandı"),
  );
  const gone = (await list()).find(
    (it) => it.registration === second.registration,
  )!;
  expect(gone.withdrawn).toBe("by_person");
});

it("cancels several at once, marked by the space bar, and takes all of them back", async () => {
  await open();
  const here = (await list()).filter((it) => !it.arrived_at && !it.withdrawn);
  for (const it of here.slice(0, 2)) {
    const row = document.querySelector<HTMLElement>(
      `[data-row="${it.registration}"]`,
    )!;
    row.focus();
    await fireEvent.keyDown(row, { key: " " });
  }
  await waitFor(() => expect(by("several-count").textContent).toContain("2"));
  await type("several-reason", "salon küçüldü");
  await fireEvent.click(by("several-withdraw"));
  await waitFor(() => expect(by("several")).toBeNull());
  const off = async () =>
    (await list()).filter((it) => it.withdrawn_reason === "salon küçüldü");
  expect(await off()).toHaveLength(2);
  await fireEvent.keyDown(window, { key: "z", ctrlKey: true });
  await waitFor(async () => expect(await off()).toHaveLength(0));
});

it("finds by the first letters of words, and sorts by a heading", async () => {
  const container = await open();
  const all = await list();
  const rows = () => container.querySelectorAll("tbody tr[data-row]");
  expect(rows()).toHaveLength(all.length);
  const name = all[1]!.name!;
  await type("participants-search", name);
  await waitFor(() => expect(rows().length).toBeLessThan(all.length));
  await type("participants-search", "");
  const heading = [...container.querySelectorAll("th button")].find((it) =>
    it.textContent.includes("Ad"),
  )!;
  await fireEvent.click(heading);
  await fireEvent.click(heading);
  await waitFor(() =>
    expect(rows()[0]!.getAttribute("data-row")).toBe(all.at(-1)!.registration),
  );
});

it("has no fault of access that a machine can find", async () => {
  await open();
  await openFirst();
  await fireEvent.click(by("person-move"));
  const { violations } = await axe.run(document.body, {
    rules: { region: { enabled: false } },
  });
  expect(violations.map((it) => it.id)).toEqual([]);
});

it("is narrowed to who has not come yet, with the columns that were chosen, and both are remembered", async () => {
  const app = new App();
  await app.start();
  app.showPeople(trabzon.meeting);
  render(ParticipantsScreen, { app });
  await waitFor(() => expect(by("participants")).toBeTruthy());
  const rows = () => document.querySelectorAll("#participants [data-row]");
  const headings = () =>
    [...document.querySelectorAll("#participants th")].map((it) =>
      it.textContent!.trim(),
    );
  const all = await list();
  expect(rows()).toHaveLength(all.length);
  await choose("participants-standing", "not_arrived");
  const away = all.filter((it) => !it.arrived_at && it.withdrawn === null);
  await waitFor(() => expect(rows()).toHaveLength(away.length));

  expect(headings()).not.toContain("Telefon");
  await fireEvent.click(by("participants-columns"));
  await fireEvent.click(by("participants-columns-phone"));
  await waitFor(() => expect(headings()).toContain("Telefon"));
  await waitFor(async () =>
    expect(
      (await api.laptop()).settings.lists?.["registrations"],
    ).toMatchObject({ only: { standing: "not_arrived" } }),
  );
  cleanup();

  const later = new App();
  await later.start();
  later.showPeople(trabzon.meeting);
  render(ParticipantsScreen, { app: later });
  await waitFor(() => expect(rows()).toHaveLength(away.length));
  expect(headings()).toContain("Telefon");
  expect(box("participants-search").value, "what was typed is not kept").toBe(
    "",
  );
});

it("opens whoever was searched for, and says beside the steps how far they are", async () => {
  const app = new App();
  await app.start();
  const somebody = (await list())[2]!;
  app.seek(
    trabzon.meeting,
    { registration: somebody.registration },
    somebody.name!,
  );
  render(ParticipantsScreen, { app });
  await waitFor(() =>
    expect(box("person-field-name").value).toBe(somebody.name),
  );
  const work = (await api.work()).meetings.find(
    (it) => it.meeting === trabzon.meeting,
  )!;
  await waitFor(() =>
    expect(by("tab-replies").textContent).toContain(
      `${work.coming}/${work.selected}`,
    ),
  );
});
