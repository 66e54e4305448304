import { describe, expect, it } from "vitest";
import cases from "../../../tests/fixtures/words.json";
import {
  bundleOf,
  formatted,
  language,
  speak,
  t,
  type Args,
  type Language,
} from "./i18n.svelte";

describe("screen and paper say the same", () => {
  it("has the whole fixture", () => expect(cases.length).toBeGreaterThan(40));
  for (const { name, language, ftl, args, expected } of cases) {
    it(`${language}: ${name}`, () => {
      const bundle = bundleOf(language as Language, ftl);
      expect(
        formatted(
          bundle,
          language as Language,
          "case",
          args as unknown as Args,
        ),
      ).toBe(expected);
    });
  }
});

describe("texts", () => {
  it("show the name of one that is missing", () => {
    expect(t("no-such-text")).toBe("no-such-text");
  });
  it("do not fall silent over what is no number", () => {
    const bundle = bundleOf("en", "share = { PCT($n) }");
    expect(formatted(bundle, "en", "share", { n: Number.NaN })).toBe("–");
  });
  it("follow the language, and the page says which", () => {
    speak("en");
    expect([language(), document.documentElement.lang]).toEqual(["en", "en"]);
    speak("tr");
    expect([language(), document.documentElement.lang]).toEqual(["tr", "tr"]);
  });
});
