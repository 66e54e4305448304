import { describe, expect, it } from "vitest";
import type { MeetingStatus, Word, WithdrawnBy } from "./api";
import { never, wordOf, wordText } from "./word";

const BY: Record<WithdrawnBy, string> = {
  by_person: "withdrawn-by-person",
  by_team: "withdrawn-by-team",
  replaced: "withdrawn-replaced",
};

describe("a word of a list", () => {
  it("is said by its text, from a map or from its family", () => {
    const by: Word<WithdrawnBy> = "replaced";
    expect(wordText(BY, by)).toBe("yerine başkası geliyor");
    expect(wordOf("cli-status", "postponed")).toBe("ertelendi");
    expect(wordOf("dossier-item", "signed_list")).toBe("İmza listesi");
  });

  it("is said to be a later version's where it is one", () => {
    const words: Word<MeetingStatus>[] = ["unknown"];
    for (const word of words)
      expect(wordOf("cli-status", word)).toBe("yeni bir sürümün sözü");
    const by = ["unknown"] as Word<WithdrawnBy>[];
    for (const it of by) expect(wordText(BY, it)).toBe("yeni bir sürümün sözü");
  });

  it("that no branch deals with is a fault and no silence", () => {
    expect(() => never("of_tomorrow" as never)).toThrow("of_tomorrow");
  });
});
