// The window around the screens: help, undo, what was done, and who is looked at beside them.

import { cleanup, fireEvent, render, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { App, PEOPLE_PARTS, type PeoplePart, type Screen } from "./app.svelte";
import { open, type World } from "./bridge/world";
import Frame from "./Frame.svelte";
import { api, type MeetingId, type RegistrationItem } from "./lib/api";
import { speak } from "./lib/i18n.svelte";
import { HELP, EVERYWHERE, helpOf } from "./screens/help/help";
import { has } from "./lib/i18n.svelte";

let world: World;
let app: App;
let trabzon: MeetingId;

beforeEach(async () => {
  speak("tr");
  world = await open("door");
  trabzon = (await api.today()).meeting!;
  app = new App();
  await app.start();
});
afterEach(cleanup);

const by = (id: string) => document.getElementById(id)!;
const there = (id: string) => waitFor(() => expect(by(id)).toBeTruthy());
const gone = (id: string) => waitFor(() => expect(by(id)).toBeNull());
const press = (key: string, more = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });

async function show(screen: Screen) {
  app.screen = screen;
  const page = render(Frame, { app });
  await world.quiet();
  return page;
}

async function one(): Promise<RegistrationItem> {
  const all = await api.registrations(trabzon);
  return all.find((it) => it.arrived_at === null && it.organisation)!;
}

it("has something to say of every screen, in both languages", () => {
  for (const language of ["tr", "en"]) {
    speak(language);
    for (const of of Object.keys(HELP)) {
      const name = of.replaceAll("_", "-");
      expect([has(`help-${name}`), has(`help-${name}-about`)], of).toEqual([
        true,
        true,
      ]);
    }
    for (const [, text] of [...EVERYWHERE, ...Object.values(HELP).flat()])
      expect(has(text), text).toBe(true);
  }
  for (const part of Object.keys(PEOPLE_PARTS))
    expect(helpOf("participants", part as PeoplePart)).toBe(part);
});

it("says by F1 what the screen is for, and leaves the keys of the desk to the desk", async () => {
  await show("overview");
  await press("F1");
  await there("help");
  expect(by("help-about").textContent).toContain("Yapılacak iş");
  await press("F1");
  await gone("help");
  app.openDesk(trabzon);
  await there("desk-box");
  await press("F1");
  await there("keys-panel");
  await world.quiet();
  expect(by("help")).toBeNull();
});

it("says before an undo what it takes back, and what came of it", async () => {
  const person = await one();
  await api.withdraw(trabzon, [person.registration], "person", "Hastalandı");
  await show("overview");
  await waitFor(() =>
    expect(by("undo-next").textContent).toContain(person.name),
  );
  await press("z", { ctrlKey: true });
  await there("undo-take");
  expect(by("undo-what").textContent).toContain(person.name);
  const taken = async () =>
    (await api.registrations(trabzon)).find(
      (it) => it.registration === person.registration,
    )!.withdrawn;
  expect(await taken(), "nothing yet").not.toBeNull();
  await fireEvent.click(by("undo-take"));
  await there("undone");
  expect(await taken()).toBeNull();
  await press("Escape");
  await gone("undo");
});

it("lists what was done, takes back what can be, and says why the rest cannot", async () => {
  const person = await one();
  await api.withdraw(trabzon, [person.registration], "person", "Hastalandı");
  await show("overview");
  app.over = "operations";
  const row = (verb: string) =>
    document.querySelector<HTMLElement>(`#operations [data-verb="${verb}"]`);
  await waitFor(() => expect(row("withdraw")).toBeTruthy());
  expect(row("new")!.querySelector("button")).toBeNull();
  expect(row("new")!.textContent).toContain("geri alınmaz");
  const page = by("operations");
  const found = await axe.run(page, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  expect(found.violations.map((it) => it.id)).toEqual([]);
  await fireEvent.click(row("withdraw")!.querySelector("button")!);
  await there("undone");
  await waitFor(() =>
    expect(row("withdraw")!.textContent).toContain("geri alındı"),
  );
});

it("opens a person beside the desk, whose keys stay where they are, and their organisation from there", async () => {
  app.openDesk(trabzon);
  await show("desk");
  const person = await one();
  app.lookAt({ meeting: trabzon, registration: person.registration });
  await there("person-drawer");
  await waitFor(() =>
    expect(document.activeElement!.id).toBe("person-drawer-title"),
  );
  await press("k");
  expect(app.desk!.text, "a key in here is not typed at the desk").toBe("");
  await fireEvent.click(by("person-organisation"));
  await there("organisation-drawer");
  await world.quiet();
  await waitFor(() =>
    expect(by("organisation-title").textContent).toContain(
      person.organisation!,
    ),
  );
  await waitFor(() =>
    expect(document.activeElement!.id).toBe("organisation-title"),
  );
  await press("Escape");
  await gone("beside");
  expect(app.screen).toBe("desk");
});

it("looks at somebody from the replies by Enter, and goes on to the next with each answer", async () => {
  const { items } = await api.replies(trabzon);
  expect(items.length).toBeGreaterThan(2);
  app.meeting = trabzon;
  app.people = "replies";
  await show("participants");
  await there("replies");
  const rows = () =>
    [...document.querySelectorAll<HTMLElement>("#replies [data-row]")].map(
      (it) => it.dataset["row"]!,
    );
  const order = rows();
  const silent = order.filter(
    (id) =>
      items.find((it) => it.registration.registration === id)!.registration
        .reply !== "coming",
  );
  const line = (id: string) =>
    document.querySelector<HTMLElement>(`#replies [data-row="${id}"]`)!;
  line(silent[0]!).focus();
  await fireEvent.keyDown(line(silent[0]!), { key: "Enter" });
  await there("person-drawer");
  await press("Escape");
  await gone("beside");
  line(silent[0]!).focus();
  await press("2");
  await waitFor(() =>
    expect((document.activeElement as HTMLElement).dataset["row"]).toBe(
      silent[1],
    ),
  );
  await press("2");
  await world.quiet();
  const said = (await api.replies(trabzon)).items.filter((it) =>
    silent.slice(0, 2).includes(it.registration.registration),
  );
  expect(said.map((it) => it.registration.reply)).toEqual([
    "not_coming",
    "not_coming",
  ]);
});
