import { beforeEach, expect, it } from "vitest";
import { useApi, type MeetingItem } from "../../lib/api";
import { fakeApi } from "../../lib/fake-api";
import { speak } from "../../lib/i18n.svelte";
import { MeetingEdit } from "./meetings.svelte";

let asked: unknown[][];
let dated: MeetingItem;
let undated: MeetingItem;

beforeEach(async () => {
  speak("tr");
  const api = fakeApi();
  asked = [];
  useApi({ ...api, editMeeting: async (...args) => (asked.push(args), []) });
  const meetings = await api.meetings();
  dated = { ...meetings[0]!, date: "2026-11-24" };
  undated = meetings.find((it) => it.date === null)!;
});

it("moves a date that was set only with a reason", async () => {
  const edit = new MeetingEdit(dated);
  edit.date = "1.12.2026";
  expect([edit.needsReason, edit.ready, await edit.save()]).toEqual([
    true,
    false,
    false,
  ]);
  edit.reason = "Kar yağışı";
  expect(await edit.save()).toBe(true);
  expect(asked).toEqual([
    [dated.meeting, "2026-12-01", null, null, null, "Kar yağışı"],
  ]);
});

it("sets a first date without asking why, and sends only what differs", async () => {
  const edit = new MeetingEdit(undated);
  edit.date = "3.3.2027";
  edit.start = "9.30";
  expect([edit.needsReason, await edit.save()]).toEqual([false, true]);
  expect(asked).toEqual([
    [undated.meeting, "2027-03-03", "09:30", null, null, null],
  ]);
});

it("takes a date away only with a reason", async () => {
  const edit = new MeetingEdit(dated);
  edit.date = "";
  expect(await edit.save()).toBe(false);
  edit.reason = "Salon kapandı";
  expect(await edit.save()).toBe(true);
  expect(asked).toEqual([
    [dated.meeting, "", null, null, null, "Salon kapandı"],
  ]);
});

it("saves nothing that is no date, no time or no number", async () => {
  for (const [field, wrong] of [
    ["date", "31.02.2027"],
    ["start", "25.00"],
    ["end", "9.00"],
    ["capacity", "yirmi"],
    ["capacity", ""],
  ] as const) {
    const edit = new MeetingEdit(dated);
    edit[field] = wrong;
    expect([field, edit.ready, await edit.save()]).toEqual([
      field,
      false,
      false,
    ]);
  }
  expect(asked).toEqual([]);
});

it("shows the date as the language writes it", () => {
  expect(new MeetingEdit(dated).date).toBe("24.11.2026");
  speak("en");
  expect(new MeetingEdit(dated).date).toBe("24/11/2026");
  speak("tr");
});
