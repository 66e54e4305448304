import { cleanup, fireEvent, render, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { App } from "../../app.svelte";
import { openLookalikes } from "../../bridge/lookalikes";
import type { World } from "../../bridge/world";
import { api } from "../../lib/api";
import { speak } from "../../lib/i18n.svelte";
import ParticipantsScreen from "../participants/ParticipantsScreen.svelte";

let world: World;
/** How often two records were asked for. */
let asked = 0;

async function open(readOnly = false) {
  world = await openLookalikes();
  const { laptop } = api;
  if (readOnly)
    api.laptop = async () => ({ ...(await laptop()), read_only: true });
  asked = 0;
  const compared = api.compared;
  api.compared = (a, b) => {
    asked += 1;
    return compared(a, b);
  };
  const app = new App();
  await app.start();
  app.screen = "participants";
  app.people = "duplicates";
  const shown = render(ParticipantsScreen, { app });
  await waitFor(() => expect(by("duplicates-cards")).toBeTruthy());
  return shown;
}

const by = (id: string) => document.getElementById(id)!;
const press = (key: string) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key });
const names = () =>
  [...by("duplicates-cards").querySelectorAll('[data-field="name"] td')].map(
    (it) => it.textContent?.trim(),
  );

beforeEach(() => speak("tr"));
afterEach(cleanup);

it("a pair is read once, its differences are marked and the keys work at once", async () => {
  await open();
  expect(names()).toEqual(["Çiğdem Işık", "CIGDEM ISIK"]);
  await waitFor(() =>
    expect(document.activeElement?.id).toBe("duplicates-pair"),
  );
  await world.quiet();
  expect(asked, "what it shows is no reason to read it again").toBe(1);
  const differs = by("duplicates-cards").querySelectorAll("tr.differs");
  expect([...differs].map((it) => it.getAttribute("data-field"))).toEqual([
    "name",
    "email",
    "sex",
  ]);
  const other = by("duplicates-name-b");
  expect(other.getAttribute("aria-pressed")).toBe("false");
  await press("ArrowRight");
  await waitFor(() => expect(other.getAttribute("aria-pressed")).toBe("true"));
  expect(by("tab-duplicates").textContent).toContain("3");
});

it("one key each joins, separates, puts off and takes back", async () => {
  await open();
  await press("Enter");
  await waitFor(() => expect(names()).toEqual(["İlker Şahin", "Ilker Sahn"]));
  expect(by("duplicates-said").textContent).toContain("birleştirildi");
  expect(by("duplicates-joined").textContent).toContain("CIGDEM ISIK");
  await press("l");
  await waitFor(() =>
    expect(by("duplicates-why").textContent).toContain("sonraya"),
  );
  await waitFor(() => expect(by("duplicates-different")).toBeTruthy());
  await press("n");
  await waitFor(() => expect(by("duplicates-empty")).toBeTruthy());
  for (const left of ["İlker Şahin", "İlker Şahin", "Çiğdem Işık"]) {
    await press("u");
    // A key that is pressed while something is being written decides nothing.
    await world.quiet();
    await waitFor(() => expect(names()[0]).toBe(left));
  }
  await waitFor(() => expect(by("duplicates-joined")).toBeNull());
});

it("where nothing can be written the records are only shown", async () => {
  await open(true);
  expect(by("duplicates-join")).toBeNull();
  await press("Enter");
  await press("n");
  expect(names()[0]).toBe("Çiğdem Işık");
});

it("has no fault of access that a machine can find", async () => {
  const { container } = await open();
  await press("Enter");
  await waitFor(() => expect(by("duplicates-joined")).toBeTruthy());
  for (const of of ["duplicates-people", "duplicates-organisations"]) {
    await fireEvent.click(by(of));
    await waitFor(() => expect(by("duplicates-cards")).toBeTruthy());
    const found = await axe.run(container, {
      rules: { "color-contrast": { enabled: false } },
    });
    const violations = found.violations.map((it) => [it.id, it.nodes[0]?.html]);
    expect(violations, of).toEqual([]);
  }
});
