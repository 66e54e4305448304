import { beforeEach, expect, it } from "vitest";
import { open } from "../../bridge/world";
import { api, type MeetingItem, type Today } from "../../lib/api";
import { lookedAt, packState } from "./today";

const TODAY = "2026-11-24";
let meetings: MeetingItem[];

beforeEach(async () => {
  await open("door");
  meetings = await api.meetings();
});

function with_(dates: (string | null)[]): Today {
  const candidates = dates.map((date, at): MeetingItem => {
    const { readiness, ...rest } = meetings[at]!;
    return { ...rest, readiness, date };
  });
  return {
    date: TODAY,
    meeting: null,
    candidates,
    far: false,
    last_backup: null,
  };
}

it("looks at today's meeting and at the way to the next", () => {
  for (const [dates, looked, travel] of [
    [[TODAY, "2026-11-26", "2026-11-28"], [TODAY], "2026-11-26"],
    [[TODAY, TODAY, "2026-11-28"], [TODAY, TODAY], "2026-11-28"],
    [["2026-11-28", "2026-11-20", "2026-11-26"], ["2026-11-26"], null],
    [["2026-11-20", null], [], null],
    [[TODAY, null], [TODAY], null],
  ] as [(string | null)[], string[], string | null][]) {
    const found = lookedAt(with_(dates));
    expect(found.meetings.map((it) => it.date)).toEqual(looked);
    expect(found.travel?.date ?? null).toBe(travel);
  }
});

it("takes people's word for the printed pack", async () => {
  const { meeting } = await api.today();
  const read = () => api.meetingDetail(meeting!);
  expect(packState(await read())).toBe("open");
  const line = (await read()).checklist.find((it) => it.item === "pack")!.line;
  for (const value of ["done", "not_needed", "open"] as const) {
    await api.edit("checklist", line, [{ field: "state", value }], null);
    expect(packState(await read())).toBe(value);
  }
});
