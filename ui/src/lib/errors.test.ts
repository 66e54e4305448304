import { afterEach, describe, expect, it } from "vitest";
import { details, sentence } from "./errors";
import { speak } from "./i18n.svelte";

const failure = (code: string) => ({
  code,
  args: {
    field: "date",
    least: "1",
    most: "999",
    candidates: "Trabzon, Ordu",
    file: "Q:\\yedek",
    name: "CON.pdf",
  },
  detail: "cause of the cause",
});

// Each code by which the screen says something of its own.
const CODES = [
  ...[
    "passphrase_wrong",
    "passphrase_needed",
    "passphrase_empty",
    "recovery_key_wrong",
  ],
  ...[
    "file_missing",
    "keys_missing",
    "keys_damaged",
    "file_busy",
    "file_locked",
  ],
  ...[
    "file_damaged",
    "file_not_encrypted",
    "from_newer_version",
    "file_exists",
  ],
  ...["disk_full", "disk_read_only", "disk_error", "not_a_demo", "not_open"],
  ...["folder_missing", "name_impossible", "file_open_elsewhere"],
  ...[
    "meeting_needed",
    "meeting_unknown",
    "meeting_several",
    "meeting_not_on_route",
  ],
  ...[
    "route_unknown",
    "operation_unknown",
    "nothing_to_undo",
    "not_found",
    "several",
  ],
  ...["reason_needed", "end_before_start", "date_invalid", "time_invalid"],
  ...["number_out_of_bounds", "text_too_long", "name_empty", "kind_unknown"],
  ...[
    "file_empty",
    "file_is_html",
    "file_password_protected",
    "file_truncated",
  ],
];

afterEach(() => speak("tr"));

describe("a failure", () => {
  for (const language of ["tr", "en"]) {
    it(`has a sentence of its own for each code (${language})`, () => {
      speak(language);
      const general = sentence(failure("internal"));
      const said = CODES.map((code) => sentence(failure(code)));
      expect(CODES.filter((_, at) => said[at] === general)).toEqual([]);
      expect(new Set(said).size).toBe(CODES.length);
      expect(said.filter((it) => /\{|error-/.test(it))).toEqual([]);
    });
  }

  it("of a later version speaks all the same, and shows no code", () => {
    expect(sentence(failure("moon_full"))).toBe(sentence(failure("internal")));
  });

  it("follows the language", () => {
    const turkish = sentence(failure("disk_full"));
    speak("en");
    expect(sentence(failure("disk_full"))).not.toBe(turkish);
  });

  it("keeps its cause for whoever helps", () => {
    expect(sentence(failure("disk_full"))).not.toContain("cause");
    expect(details(failure("disk_full"), "0.1.0")).toBe(
      "Rota 0.1.0\ndisk_full\ncause of the cause",
    );
  });
});

it("names a field as people call it, and repeats what was typed as it was", () => {
  speak("tr");
  const said = (code: string, field: string) =>
    sentence({ code, args: { field, known: "-" }, detail: "" });
  expect(said("date_invalid", "reply_by")).toContain("Son yanıt günü");
  expect(said("flag_unknown", "title_tr")).toContain("Projenin Türkçe adı");
  expect(said("field_unknown", "date")).toMatch(/^date /);
});
