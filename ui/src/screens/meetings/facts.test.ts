import { beforeEach, expect, it } from "vitest";
import { Failure, useApi, type MeetingDetail } from "../../lib/api";
import { fakeApi } from "../../lib/fake-api";
import { speak } from "../../lib/i18n.svelte";
import { Facts, type Field } from "./facts.svelte";

let asked: unknown[][];
let dated: MeetingDetail;
let undated: MeetingDetail;

beforeEach(async () => {
  speak("tr");
  const api = fakeApi();
  asked = [];
  useApi({
    ...api,
    edit: async (...args) => {
      const [what, which, fields, reason] = args;
      const pairs = fields.map((it) => [it.field, it.value]);
      asked.push([what, which, pairs, reason]);
      return api.edit(...args);
    },
  });
  const meetings = await api.meetings();
  const first = await api.meetingDetail(meetings[0]!.meeting);
  dated = { ...first, meeting: { ...first.meeting, date: "2026-11-24" } };
  const later = meetings.find((it) => it.date === null)!;
  undated = await api.meetingDetail(later.meeting);
});

function typed(detail: MeetingDetail, given: Partial<Record<Field, string>>) {
  const facts = new Facts(detail);
  Object.assign(facts.typed, given);
  return facts;
}

it("asks the programme whether what is typed changes the plan, and why then", async () => {
  for (const given of [
    { date: "1.12.2026" },
    { date: "" },
    { start: "10.00" },
    { venue: "Kıyı Kültür Evi" },
  ]) {
    const facts = typed(dated, given);
    await facts.look();
    expect([facts.needsReason, facts.ready, await facts.save()]).toEqual([
      true,
      false,
      null,
    ]);
    facts.reason = "Kar yağışı";
    expect(facts.ready).toBe(true);
  }
  expect(asked).toEqual([]);
  const facts = typed(dated, { date: "1.12.2026" });
  facts.reason = " Kar yağışı ";
  expect(await facts.save()).not.toBeNull();
  expect(asked).toEqual([
    ["meeting", dated.meeting.meeting, [["date", "2026-12-01"]], "Kar yağışı"],
  ]);
});

it("asks whoever saves before the programme has answered", async () => {
  const facts = typed(dated, { date: "1.12.2026" });
  expect(await facts.save()).toBeNull();
  expect([facts.needsReason, asked]).toEqual([true, []]);
});

it("sends no reason along that nothing keeps", async () => {
  const facts = typed(dated, { capacity: "25" });
  facts.reason = "left from before";
  await facts.save();
  expect(asked).toEqual([
    ["meeting", dated.meeting.meeting, [["capacity", "25"]], null],
  ]);
});

it("says a refusal before it is saved, and takes an answer that is overtaken for none", async () => {
  const api = fakeApi();
  let answer = () => {};
  const waits = new Promise<void>((done) => (answer = done));
  useApi({
    ...api,
    previewEdit: async (...args) => {
      if (args[2][0]!.value !== "2026-12-01") return api.previewEdit(...args);
      await waits;
      throw new Failure({ code: "meeting_held", args: {}, detail: "" });
    },
  });
  const facts = typed(dated, { date: "1.12.2026" });
  const first = facts.look();
  facts.typed.date = "2.12.2026";
  await facts.look();
  answer();
  await first;
  expect([facts.refusal, facts.needsReason]).toEqual([null, true]);
  facts.typed.date = "1.12.2026";
  await facts.look();
  expect([facts.refusal?.code, facts.ready]).toEqual(["meeting_held", false]);
});

it("sets a first date without asking why, and sends only what differs", async () => {
  const facts = typed(undated, { date: "3.3.2027", start: "9.30", rooms: "2" });
  await facts.look();
  expect([facts.needsReason, facts.dirty]).toEqual([false, true]);
  await facts.save();
  expect(asked).toEqual([
    [
      "meeting",
      undated.meeting.meeting,
      [
        ["date", "2027-03-03"],
        ["start", "09:30"],
        ["rooms", "2"],
      ],
      null,
    ],
  ]);
  expect(new Facts(undated).dirty).toBe(false);
});

it("says at its field what cannot be", async () => {
  for (const [field, wrong] of [
    ["date", "31.02.2027"],
    ["start", "25.00"],
    ["end", "9.00"],
    ["capacity", "0"],
    ["capacity", "10000"],
    ["capacity", "yirmi"],
    ["capacity", ""],
    ["reserve", "21"],
    ["meals_ordered", "-1"],
    ["venue_note", "ş".repeat(301)],
  ] as [Field, string][]) {
    const facts = typed(dated, { [field]: wrong });
    facts.reason = "x";
    expect([field, wrong, facts.problem(field) !== null]).toEqual([
      field,
      wrong,
      true,
    ]);
    expect(await facts.save()).toBeNull();
  }
  expect(asked).toEqual([]);
  const ended = typed(dated, { actual_start: "10:00", actual_end: "09:00" });
  expect(ended.problem("actual_end")).not.toBeNull();
});

it("leaves out what is not known, and says no and nothing apart", () => {
  const facts = typed(dated, { step_free: "no", meals_ordered: "" });
  expect(facts.pairs).toEqual([["step_free", "no"]]);
  expect(facts.problem("meals_ordered")).toBeNull();
});

it("shows the date as the language writes it", () => {
  expect(new Facts(dated).typed.date).toBe("24.11.2026");
  speak("en");
  expect(new Facts(dated).typed.date).toBe("24/11/2026");
  expect(new Facts(dated).dirty).toBe(false);
});
