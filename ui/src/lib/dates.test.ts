import { expect, it } from "vitest";
import { parseDate, parseTime } from "./dates";

it("reads a date as people type it", () => {
  for (const typed of [
    "24.11.2026",
    " 24/11/2026",
    "24 11 2026",
    "24-11-2026",
    "2026-11-24",
  ]) {
    expect(parseDate(typed), typed).toBe("2026-11-24");
  }
  expect(parseDate("1.2.2027")).toBe("2027-02-01");
  for (const typed of [
    "31.02.2027",
    "24.13.2026",
    "24.11",
    "24.11.26",
    "yarın",
    "",
    "0.1.2027",
  ]) {
    expect(parseDate(typed), typed).toBeNull();
  }
});

it("reads a time as people type it", () => {
  for (const typed of ["9.30", "09:30", "0930", "930", " 9 30 "]) {
    expect(parseTime(typed), typed).toBe("09:30");
  }
  expect(parseTime("13")).toBe("13:00");
  for (const typed of ["24.00", "9.60", "sabah", "", "9.3"]) {
    expect(parseTime(typed), typed).toBeNull();
  }
});
