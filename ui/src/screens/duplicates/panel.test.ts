import { cleanup, fireEvent, render, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { App } from "../../app.svelte";
import { useApi } from "../../lib/api";
import { fakeApi } from "../../lib/fake-api";
import { speak } from "../../lib/i18n.svelte";
import ParticipantsScreen from "../participants/ParticipantsScreen.svelte";

let api: ReturnType<typeof fakeApi>;
/** How often two records were asked for. */
let asked = 0;

async function open(params = "") {
  api = fakeApi(new URLSearchParams(params));
  useApi(api);
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
  await new Promise((done) => setTimeout(done, 50));
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
    await waitFor(() => expect(names()[0]).toBe(left));
  }
  await waitFor(() => expect(by("duplicates-joined")).toBeNull());
});

it("where nothing can be written the records are only shown", async () => {
  await open("read-only");
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
