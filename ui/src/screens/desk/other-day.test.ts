import { cleanup, render } from "@testing-library/svelte";
import { afterEach, expect, it } from "vitest";
import { speak } from "../../lib/i18n.svelte";
import OtherDay from "./OtherDay.svelte";

afterEach(() => {
  cleanup();
  speak("tr");
});

it("says in one line on which day the computer and the meeting are", () => {
  const days = { clock: "2025-05-03", meeting: "2026-05-04" };
  for (const [language, said] of [
    [
      "tr",
      "Bu bilgisayarın tarihi 3 Mayıs 2025 Cumartesi; toplantının tarihi 4 Mayıs 2026 Pazartesi.",
    ],
    [
      "en",
      "This computer says Saturday, 3 May 2025; the meeting is on Monday, 4 May 2026.",
    ],
  ] as const) {
    speak(language);
    render(OtherDay, { props: { days } });
    const line = document.getElementById("desk-other-day");
    expect(line?.textContent).toBe(said);
    cleanup();
  }
});
