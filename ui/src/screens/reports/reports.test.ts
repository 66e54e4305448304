import { cleanup, fireEvent, render, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { App } from "../../app.svelte";
import { open, type World } from "../../bridge/world";
import { api, type FiguresAsked, type MeetingId } from "../../lib/api";
import { has, speak, t } from "../../lib/i18n.svelte";
import ReportsScreen from "./ReportsScreen.svelte";
import { mendOf, ReportTexts } from "./reports.svelte";

let world: World;
let app: App;
let trabzon: MeetingId;

beforeEach(async () => {
  speak("tr");
  world = await open("door");
  trabzon = (await api.today()).meeting!;
  app = new App();
  await app.start();
  app.screen = "reports";
});
afterEach(cleanup);

const by = (id: string) => document.getElementById(id)!;
const value = (name: string) =>
  document
    .querySelector(`[data-figure="${name}"] :is(strong, .number)`)
    ?.textContent?.trim();
const shown = (id: string) => waitFor(() => expect(by(id)).toBeTruthy());

async function show() {
  render(ReportsScreen, { app });
  await shown("reports-steps");
  await shown("section-summary-tr");
  await world.quiet();
}

async function type(id: string, text: string) {
  await fireEvent.input(by(id), { target: { value: text } });
}

const asked = (): FiguresAsked => ({ of: "meeting", meeting: trabzon });
const ofTrabzon = () => api.figures(asked());

it("shows the figures that are counted everywhere, and no zero for what is not known", async () => {
  await show();
  const figures = await ofTrabzon();
  for (const name of ["expected", "arrived", "walk_ins", "first_time"] as const)
    expect(value(name), name).toBe(String(figures[name]));
  expect(figures.signed).toBeNull();
  expect(value("signed")).toBe("henüz işlenmedi");
  expect(value("no_shows")).toBe("toplantı daha bitmedi");
  expect(by("reports-sexes-none").textContent).toContain("sorulmadı");
  const groups = [...by("reports-groups").querySelectorAll("tbody tr")];
  expect(groups.length).toBe(figures.groups.length + 1);
  const cells = (row: Element) =>
    [...row.querySelectorAll(".number")].map((it) => it.textContent?.trim());
  // Nothing of signatures is entered: a word stands in their column.
  const open = "henüz işlenmedi";
  figures.groups.forEach((it, at) =>
    expect(cells(groups[at]!)).toEqual([
      String(it.people),
      open,
      String(it.organisations),
    ]),
  );
  expect(cells(groups.at(-1)!)).toEqual([
    String(figures.arrived),
    open,
    String(figures.organisations),
  ]);
});

it("shows women, men and who did not say as one bar with its table, and follows the door", async () => {
  await show();
  const walkIn = {
    name: "Ece Su",
    organisation: "Trabzon Barosu",
    kind: null,
    role: null,
    category: null,
    phone: null,
    email: null,
    sex: "K" as const,
    notice: "shown" as const,
  };
  await api.walkIn(trabzon, walkIn);
  await shown("reports-sexes-bar");
  const { sexes, arrived } = await ofTrabzon();
  await waitFor(() => expect(value("arrived")).toBe(String(arrived)));
  const bar = by("reports-sexes-bar");
  expect(bar.getAttribute("aria-label")).toContain(`kadın ${sexes!.women}`);
  const rows = [...by("reports-sexes").querySelectorAll("tbody .number")];
  expect(rows.map((it) => Number(it.textContent))).toEqual([
    sexes!.women,
    sexes!.men,
    sexes!.not_stated,
    arrived,
  ]);
});

it("is of a route, of some days and of the programme, and says what it wants to know", async () => {
  await show();
  await fireEvent.click(by("reports-of-programme"));
  const whole = await api.figures({ of: "programme" });
  await waitFor(() => expect(value("expected")).toBe(String(whole.expected)));
  await fireEvent.click(by("reports-of-days"));
  await shown("reports-days");
  await type("reports-from", "24.11.2026");
  await type("reports-to", "31.02.2026");
  expect(by("reports-to-note").textContent).toContain("Böyle bir tarih yok");
  await type("reports-to", "23.11.2026");
  expect(by("reports-to-note").textContent).toContain("önce olamaz");
  await type("reports-to", "24.11.2026");
  const day = await ofTrabzon();
  await waitFor(() => expect(value("expected")).toBe(String(day.expected)));
  await fireEvent.click(by("reports-of-route"));
  await shown("reports-route");
  const route = await api.figures({ of: "route", route: 1 });
  await waitFor(() => expect(value("expected")).toBe(String(route.expected)));
});

it("keeps what is written for the programme apart from what is written for a meeting", async () => {
  await show();
  await fireEvent.click(by("reports-of-programme"));
  await shown("section-next-tr");
  expect(by("section-topics-tr"), "topics are told of meetings").toBeNull();
  await shown("report-missing-summary");
  await type("section-summary-tr", "Program bahar aylarında yürüdü.");
  await fireEvent.submit(by("report-texts"));
  await shown("report-texts-saved");
  await waitFor(() => expect(by("report-missing-summary")).toBeNull());
  const [summary] = await api.reportTexts({ of: "programme" });
  expect(summary!.tr).toBe("Program bahar aylarında yürüdü.");
  expect((await api.reportTexts(asked()))[0]!.tr).toBeNull();
  await world.quiet();
});

it("writes the report of a route for everybody, and of some days never", async () => {
  await show();
  await fireEvent.click(by("reports-of-route"));
  await shown("report-tier-public");
  await fireEvent.click(by("report-tier-public"));
  const write = vi.spyOn(api, "writeReport");
  await fireEvent.click(by("report-write-pdf"));
  await shown("report-written");
  expect(write.mock.calls[0]![0]).toEqual({ of: "route", route: 1 });
  expect(write.mock.calls[0]![2].tier).toBe("public");
  const { number } = await write.mock.results[0]!.value;
  expect(number).toMatch(/^R1-TR-1-/);
  await waitFor(() =>
    expect(by("report-issued").textContent).toContain(number),
  );
  await fireEvent.click(by("reports-of-days"));
  await type("reports-from", "24.11.2026");
  await type("reports-to", "24.11.2026");
  await shown("report-tier-donor");
  expect(by("report-tier-public")).toBeNull();
  expect(app.openReports().for, "what was chosen is not to be had").toBe(
    "donor",
  );
  await fireEvent.click(by("reports-of-programme"));
  await waitFor(() => expect(app.openReports().for).toBe("public"));
  await world.quiet();
});

it("leads from what is missing to where it is mended", async () => {
  await show();
  await shown("report-missing-summary");
  await fireEvent.click(by("report-missing-summary"));
  expect(document.activeElement?.id).toBe("section-summary-tr");
  await fireEvent.click(by("report-missing-actual"));
  expect([app.screen, app.meeting, app.field]).toEqual([
    "meetings",
    trabzon,
    "actual_start",
  ]);
  app.screen = "reports";
  await fireEvent.click(by("report-missing-signatures"));
  expect([app.screen, app.meeting, app.field]).toEqual([
    "meetings",
    trabzon,
    "signatures",
  ]);
  app.screen = "reports";
  await fireEvent.click(by("report-missing-contract_no"));
  expect([app.screen, app.settingsPart, app.field]).toEqual([
    "settings",
    "programme",
    "contract_no",
  ]);
});

it("leads from an indicator without a wording to the indicators", async () => {
  await api.editIndicator("new", [
    { field: "code", value: "SO1" },
    { field: "wording_en", value: "Reports" },
  ]);
  await show();
  await fireEvent.click(by("reports-of-programme"));
  await shown("report-missing-indicator_wording");
  await fireEvent.click(by("report-missing-indicator_wording"));
  expect([app.screen, app.settingsPart, app.field]).toEqual([
    "settings",
    "programme",
    "indicators",
  ]);
});

it("has words for everything a report can lack, and somewhere to go", async () => {
  const { missing } = await api.previewReport(
    { of: "meeting", meeting: trabzon },
    {
      language: "en",
      tier: "donor",
      prepared: null,
      checked: null,
    },
  );
  expect(missing.length).toBeGreaterThan(8);
  for (const code of missing) {
    expect(has(`report-missing-${code.replaceAll("_", "-")}`), code).toBe(true);
    expect(mendOf(code, "en").at, code).toBeTruthy();
  }
});

it("takes what was written off the list, and takes it back in one step", async () => {
  await show();
  await shown("report-missing-summary");
  await type("section-summary-tr", " Toplantı   yapıldı. ");
  await type("section-topics-tr", "Ulaşım konuşuldu.");
  await fireEvent.submit(by("report-texts"));
  await waitFor(() => expect(by("report-missing-summary")).toBeNull());
  await waitFor(() => expect(by("report-missing-topics")).toBeNull());
  const [summary] = await api.reportTexts(asked());
  expect(summary!.tr).toBe("Toplantı yapıldı.");
  const box = by("section-summary-tr") as HTMLTextAreaElement;
  await waitFor(() => expect(box.value).toBe("Toplantı yapıldı."));
  await fireEvent.click(by("report-texts-undo"));
  await waitFor(() => expect(box.value).toBe(""));
  expect((await api.reportTexts(asked())).every((it) => it.tr === null)).toBe(
    true,
  );
});

it("keeps what was typed when another screen is looked at, and when it could not be saved", async () => {
  await show();
  await type("section-results-en", "Nine recommendations.");
  cleanup();
  await show();
  const box = by("section-results-en") as HTMLTextAreaElement;
  expect(box.value).toBe("Nine recommendations.");
  world.luck.code = "disk_full";
  await fireEvent.submit(by("report-texts"));
  await shown("report-texts-save");
  await waitFor(() =>
    expect(document.querySelector("[data-error=disk_full]")).toBeTruthy(),
  );
  expect(box.value).toBe("Nine recommendations.");
  await world.quiet();
});

it("saves what it can of several sections, and says which was too long", async () => {
  const texts = new ReportTexts(asked());
  texts.took(await api.reportTexts(asked()));
  texts.typed.summary!.tr = "Kısa.";
  texts.typed.topics!.tr = "ö".repeat(20_001);
  expect(await texts.save()).toBe(false);
  expect(texts.failure?.code).toMatch(/too_long$/);
  expect([texts.typed.topics!.tr.length, texts.dirty]).toEqual([20_001, true]);
  expect((await api.reportTexts(asked()))[0]!.tr).toBe("Kısa.");
  expect(texts.saved.length).toBe(1);
});

it("issues once for two presses, saves what is typed first, and lists it with its number", async () => {
  await show();
  await waitFor(() =>
    expect(by("report-issued-empty").textContent).toContain(
      "Düzenlenmiş belge yok",
    ),
  );
  await type("section-summary-tr", "Son dakikada yazıldı.");
  await type("report-prepared", "Ş".repeat(120));
  const chosen = vi.spyOn(api, "chooseTarget");
  const write = vi.spyOn(api, "writeReport");
  await Promise.all([
    fireEvent.click(by("report-write-pdf")),
    fireEvent.keyDown(window, { key: "p", code: "KeyP", ctrlKey: true }),
  ]);
  await shown("report-written");
  expect([chosen.mock.calls.length, write.mock.calls.length]).toEqual([1, 1]);
  expect(write.mock.calls[0]![2]).toEqual({
    language: "tr",
    tier: "donor",
    prepared: "Ş".repeat(120),
    checked: null,
  });
  const { missing, number } = await write.mock.results[0]!.value;
  expect(missing, "it was in the file before it was drawn").not.toContain(
    "summary",
  );
  expect(by("report-written").textContent).toContain(number);
  await waitFor(() =>
    expect(by("report-issued").textContent).toContain(number),
  );
  expect(world.person.shown.length).toBe(1);
  await fireEvent.click(by("report-open"));
  await waitFor(() => expect(world.person.shown.length).toBe(2));
});

it("puts all that a donor asks for of a route into a folder, and says what is missing", async () => {
  await show();
  await fireEvent.click(by("reports-of-route"));
  await shown("report-package-write");
  await fireEvent.click(by("report-package-write"));
  await shown("report-package-written");
  expect(by("report-package-missing").textContent).toContain(
    "düzenlenmiş güzergâh raporu",
  );
  await fireEvent.click(by("report-package-write"));
  await waitFor(() =>
    expect(
      document.querySelector("[data-error=folder_not_empty]"),
    ).toBeTruthy(),
  );
  await fireEvent.click(by("reports-of-days"));
  expect(by("report-package-write")).toBeNull();
  await world.quiet();
});

it("says of a file that comes back whether it is one of ours, and what has changed since it went out", async () => {
  await show();
  await fireEvent.click(by("report-write-pdf"));
  await shown("report-written");
  const [issued] = await api.issuedReports({ of: "meeting", meeting: trabzon });
  const written = /[^\s/]+\.pdf/.exec(by("report-written").textContent!)![0];
  world.person.drags({
    kind: "dropped",
    files: [
      await world.person.has(written),
      await world.person.has("x.pdf", "nothing of ours"),
    ],
  });
  const checked = () => [...by("report-check").querySelectorAll(".checked")];
  await waitFor(() => expect(checked().length).toBe(2));
  const states = checked().map((it) => it.getAttribute("data-state"));
  expect(states).toEqual(["unaltered", "unknown"]);
  expect(checked()[0]!.textContent).toContain(issued!.number);
  const walkIn = {
    name: "Ece Su",
    organisation: "Trabzon Barosu",
    kind: null,
    role: null,
    category: null,
    phone: null,
    email: null,
    sex: null,
    notice: "shown" as const,
  };
  await api.walkIn(trabzon, walkIn);
  await waitFor(() =>
    expect(document.querySelector('[data-changed="arrived"]')).toBeTruthy(),
  );
  await world.quiet();
});

it("writes nothing where no place was chosen, and nothing that could not be saved", async () => {
  await show();
  const write = vi.spyOn(api, "writeReport");
  world.person.changesMind = true;
  await fireEvent.click(by("report-write-docx"));
  await world.quiet();
  expect(write).not.toHaveBeenCalled();
  world.person.changesMind = false;
  world.luck.code = "disk_full";
  await type("section-summary-tr", "Yazılamadı.");
  await fireEvent.click(by("report-write-docx"));
  await waitFor(() =>
    expect(document.querySelector("[data-error=disk_full]")).toBeTruthy(),
  );
  expect(write).not.toHaveBeenCalled();
  await world.quiet();
});

it("shows the pages that would be written, and draws them anew when the report changes", async () => {
  await show();
  const draw = vi.spyOn(api, "drawReport");
  await fireEvent.click(by("report-look"));
  const pages = () => [
    ...document.querySelectorAll<HTMLImageElement>("ol img"),
  ];
  await waitFor(() => expect(pages().length).toBeGreaterThan(0), {
    timeout: 10_000,
  });
  const { pages: count } = await api.previewReport(
    { of: "meeting", meeting: trabzon },
    {
      language: "tr",
      tier: "donor",
      prepared: null,
      checked: null,
    },
  );
  expect(pages().length).toBe(count);
  expect(pages()[0]!.alt).toBe(`Sayfa 1 / ${count}`);
  const before = pages()[0]!.src;
  await fireEvent.click(by("report-language-en"));
  await waitFor(() => expect(pages()[0]!.src).not.toBe(before), {
    timeout: 10_000,
  });
  expect(draw.mock.calls.at(-1)![1].language).toBe("en");
  await fireEvent.click(by("report-look"));
  await waitFor(() => expect(pages()).toEqual([]));
  await world.quiet();
}, 30_000);

it("is Ctrl+6 for a coordinator and nothing for a facilitator", async () => {
  app.home();
  expect([app.press(6), app.screen]).toEqual([true, "reports"]);
  await app.set({ role: "facilitator" });
  expect(app.press(6)).toBe(false);
});

it.each(["tr", "en"] as const)("can be read out in %s", async (language) => {
  speak(language);
  await show();
  await shown("report-missing-summary");
  const { violations } = await axe.run(document.body, {
    rules: { region: { enabled: false }, "color-contrast": { enabled: false } },
  });
  expect(violations.map((it) => it.id)).toEqual([]);
  expect(document.body.textContent).not.toMatch(
    /\b(report|reports|figure)-[a-z]/,
  );
  expect(t("app-reports")).toBe(language === "tr" ? "Raporlar" : "Reports");
});
