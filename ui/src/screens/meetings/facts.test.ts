import { beforeEach, expect, it } from "vitest";
import { open } from "../../bridge/world";
import { api, type MeetingDetail } from "../../lib/api";
import { speak } from "../../lib/i18n.svelte";
import { Facts, type Field } from "./facts.svelte";

let asked: unknown[][];
/** To be held in two days, at a venue; without a date; and going on now. */
let dated: MeetingDetail;
let undated: MeetingDetail;
let held: MeetingDetail;

beforeEach(async () => {
  speak("tr");
  await open("door");
  const meetings = await api.meetings();
  const of = (city: string) => meetings.find((it) => it.city === city)!.meeting;
  const venue = [{ field: "venue", value: "Ortahisar Kültür Evi" }];
  for (const city of ["Ordu", "Trabzon"])
    await api.edit("meeting", of(city), venue, null);
  dated = await api.meetingDetail(of("Ordu"));
  undated = await api.meetingDetail(of("Samsun"));
  held = await api.meetingDetail(of("Trabzon"));
  asked = [];
  const edit = api.edit;
  api.edit = (...args) => {
    const [what, which, fields, reason] = args;
    const pairs = fields.map((it) => [it.field, it.value]);
    asked.push([what, which, pairs, reason]);
    return edit(...args);
  };
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
  const { meeting } = await api.meetingDetail(dated.meeting.meeting);
  const [deviation] = await api.deviations();
  expect([meeting.date, deviation!.reason]).toEqual([
    "2026-12-01",
    "Kar yağışı",
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
  let answer = () => {};
  const waits = new Promise<void>((done) => (answer = done));
  const preview = api.previewEdit;
  api.previewEdit = async (...args) => {
    if (args[2].length === 1 && args[2][0]!.field === "date") await waits;
    return preview(...args);
  };
  const facts = typed(held, { date: "1.12.2026" });
  const first = facts.look();
  facts.typed.date = "24.11.2026";
  facts.typed.venue = "Kıyı Kültür Evi";
  await facts.look();
  answer();
  await first;
  expect([facts.refusal, facts.needsReason]).toEqual([null, true]);
  facts.typed.date = "1.12.2026";
  await facts.look();
  facts.reason = "Kar yağışı";
  expect([facts.refusal?.code, facts.ready]).toEqual(["meeting_held", false]);
});

it("sets a first date without asking why, and sends only what differs", async () => {
  // Its hours are those of the programme until it has its own: the end is typed as it stands.
  const { end } = undated.meeting;
  const facts = typed(undated, {
    date: "3.3.2027",
    start: "10.15",
    end: end!.replace(":", "."),
    rooms: "2",
  });
  await facts.look();
  expect([facts.needsReason, facts.dirty]).toEqual([false, true]);
  await facts.save();
  expect(asked).toEqual([
    [
      "meeting",
      undated.meeting.meeting,
      [
        ["date", "2027-03-03"],
        ["start", "10:15"],
        ["rooms", "2"],
      ],
      null,
    ],
  ]);
  const { meeting } = await api.meetingDetail(undated.meeting.meeting);
  expect([meeting.date, meeting.start, meeting.end]).toEqual([
    "2027-03-03",
    "10:15",
    end,
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
  expect(new Facts(dated).typed.date).toBe("26.11.2026");
  speak("en");
  expect(new Facts(dated).typed.date).toBe("26/11/2026");
  expect(new Facts(dated).dirty).toBe(false);
});

it("saves an activity of the meeting's own without asking why", async () => {
  const own = { activity_code: "F2.4", activity_title_tr: "Kent toplantısı" };
  const facts = typed(dated, own);
  await facts.look();
  expect(facts.needsReason).toBe(false);
  expect(await facts.save()).not.toBeNull();
  const { meeting } = dated.meeting;
  expect(await api.meetingDetail(meeting)).toMatchObject(own);
});
