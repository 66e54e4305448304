import { describe, expect, it } from "vitest";
import type { RegistrationItem } from "./api";
import { standing, whyWithdrawn } from "./standing";

const row = (about: Partial<RegistrationItem>) =>
  ({
    selection: "selected",
    source: "import",
    withdrawn: null,
    withdrawn_reason: null,
    by_arrival: false,
    ...about,
  }) as RegistrationItem;

describe("where somebody stands", () => {
  it("is what was decided, unless they are off the list", () => {
    expect(standing(row({}))).toBe("seçildi");
    expect(standing(row({ source: "walk_in" }))).toBe("kapıda kayıt");
    expect(standing(row({ withdrawn: "by_team" }))).toBe("kaydı iptal");
    expect(standing(row({ selection: "unknown" }))).toBe(
      "yeni bir sürümün sözü",
    );
  });

  it("says of who came that they are registered elsewhere", () => {
    const came = { by_arrival: true, selection: "waiting" } as const;
    expect(standing(row(came))).toBe("buraya geldi, kaydı burada değil");
  });

  it("says why somebody is off the list", () => {
    expect(whyWithdrawn(row({}))).toBeNull();
    const silent = {
      withdrawn: "by_team",
      withdrawn_reason: "no_reply",
    } as const;
    expect(whyWithdrawn(row(silent))).toBe(
      "yanıt vermedi, yeri sıradakine verildi",
    );
    const said = {
      withdrawn: "by_person",
      withdrawn_reason: "Düğünü var",
    } as const;
    expect(whyWithdrawn(row(said))).toBe("kendisi vazgeçti: Düğünü var");
    expect(whyWithdrawn(row({ withdrawn: "replaced" }))).toBe(
      "yerine başkası geliyor",
    );
    expect(whyWithdrawn(row({ withdrawn: "unknown" }))).toBe(
      "yeni bir sürümün sözü",
    );
  });
});
