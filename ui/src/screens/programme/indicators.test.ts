import { cleanup, fireEvent, render, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, it } from "vitest";
import { open, type World } from "../../bridge/world";
import { api } from "../../lib/api";
import { speak } from "../../lib/i18n.svelte";
import { IndicatorEdit } from "./indicators.svelte";
import IndicatorsPart from "./IndicatorsPart.svelte";

let world: World;
beforeEach(async () => {
  speak("tr");
  world = await open("door");
});
afterEach(cleanup);

const by = (id: string) => document.getElementById(id)!;
const there = (id: string) => waitFor(() => expect(by(id)).toBeTruthy());

async function type(id: string, text: string) {
  await fireEvent.input(by(id), { target: { value: text } });
}

it("adds an indicator, corrects it, takes it out and takes that back", async () => {
  render(IndicatorsPart, { readonly: false, version: "0.1.0" });
  await there("programme-indicators");
  await world.quiet();
  await fireEvent.click(by("programme-indicators"));
  await there("indicator-form");
  expect(document.activeElement?.id).toBe("indicator-code");
  await type("indicator-code", "SO1.2");
  await type("indicator-wording_tr", "Yayımlanan rapor sayısı");
  await type("indicator-target", "4,5");
  await type("indicator-value", "1");
  expect((by("indicator-save") as HTMLButtonElement).disabled).toBe(true);
  await type("indicator-value_day", "2.2.2027");
  await fireEvent.submit(by("indicator-form"));
  await there("indicator-undo");
  const [item] = await api.indicators();
  expect([item!.code, item!.target, item!.value, item!.value_day]).toEqual([
    "SO1.2",
    4.5,
    1,
    "2027-02-02",
  ]);
  await there(`measured-edit-${item!.indicator}`);
  await fireEvent.click(by(`measured-edit-${item!.indicator}`));
  await there("indicator-form");
  expect((by("indicator-target") as HTMLInputElement).value).toBe("4,5");
  await fireEvent.change(by("indicator-source"), {
    target: { value: "cities" },
  });
  await waitFor(() => expect(by("indicator-value")).toBeNull());
  await fireEvent.submit(by("indicator-form"));
  const figures = await api.figures({ of: "programme" });
  await waitFor(async () =>
    expect((await api.indicators())[0]!.value).toBe(figures.cities),
  );
  await waitFor(() => expect(by("indicator-form")).toBeNull());
  const out = document.querySelector<HTMLButtonElement>(
    "[aria-label='Çıkar: SO1.2']",
  )!;
  await fireEvent.click(out);
  await waitFor(async () => expect(await api.indicators()).toEqual([]));
  await there("indicator-undo");
  await fireEvent.click(by("indicator-undo"));
  await waitFor(async () => expect((await api.indicators()).length).toBe(1));
});

it("takes the value from a question of the evaluation form", async () => {
  await api.takeOfferedQuestions();
  const asked = (await api.questions()).questions[1]!;
  render(IndicatorsPart, { readonly: false, version: "0.1.0" });
  await there("programme-indicators");
  await world.quiet();
  await fireEvent.click(by("programme-indicators"));
  await there("indicator-form");
  await type("indicator-code", "Op2");
  await type("indicator-wording_tr", "Memnuniyet");
  await fireEvent.change(by("indicator-source"), {
    target: { value: "question_mean" },
  });
  await there("indicator-question");
  expect((by("indicator-save") as HTMLButtonElement).disabled).toBe(true);
  await fireEvent.change(by("indicator-question"), {
    target: { value: asked.question },
  });
  await fireEvent.submit(by("indicator-form"));
  await waitFor(async () => {
    const [item] = await api.indicators();
    expect([item?.source, item?.question]).toEqual([
      "question_mean",
      asked.question,
    ]);
  });
  await world.quiet();
});

it("says what is refused where it was typed", async () => {
  render(IndicatorsPart, { readonly: false, version: "0.1.0" });
  const named = [
    { field: "code", value: "SO1" },
    { field: "wording_en", value: "Reports" },
  ];
  await api.editIndicator("new", named);
  await there("programme-indicators");
  await world.quiet();
  await fireEvent.click(by("programme-indicators"));
  await there("indicator-form");
  await type("indicator-code", "so1");
  await type("indicator-wording_tr", "Rapor");
  await fireEvent.submit(by("indicator-form"));
  await waitFor(() =>
    expect(by("indicator-form").textContent).toContain("başka bir göstergenin"),
  );
  await fireEvent.keyDown(by("indicator-form"), { key: "Escape" });
  await waitFor(() =>
    expect(document.activeElement?.id).toBe("programme-indicators"),
  );
});

it("says that a value is not entered, and never a nought", async () => {
  render(IndicatorsPart, { readonly: false, version: "0.1.0" });
  const signed = [
    { field: "code", value: "SO2" },
    { field: "wording_tr", value: "İmzalayan" },
    { field: "source", value: "signed" },
  ];
  await api.editIndicator("new", signed);
  await waitFor(() =>
    expect(document.querySelector("tbody")?.textContent).toContain(
      "henüz işlenmedi",
    ),
  );
  await world.quiet();
});

it("asks for a code, a wording, numbers and days that are some, and a question", () => {
  const edit = new IndicatorEdit(null);
  expect(edit.ready).toBe(false);
  edit.typed.code = "SO1";
  expect(edit.ready).toBe(false);
  edit.typed.wording_en = "Reports";
  expect(edit.ready).toBe(true);
  for (const typed of ["1.200", "-1", "çok", "1,234"]) {
    edit.typed.target = typed;
    expect([edit.numberWrong("target"), edit.ready], typed).toEqual([
      true,
      false,
    ]);
  }
  edit.typed.target = "1200,5";
  expect(edit.ready).toBe(true);
  edit.typed.target_day = "yarın";
  expect([edit.dayWrong("target_day"), edit.ready]).toEqual([true, false]);
  edit.typed.target_day = "";
  edit.typed.source = "question_mean";
  expect(edit.ready).toBe(false);
  edit.typed.question = "x";
  expect(edit.ready).toBe(true);
});
