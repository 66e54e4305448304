import { expect, it } from "vitest";
import type { CheckIn } from "../../lib/api";
import { face, told } from "./card";

const came: CheckIn = {
  outcome: "admitted",
  to_place: false,
  registration: "00000000-0000-7000-8000-000000000001",
  name: "Ayşe Işık",
  organisation: "Kırlangıç Derneği",
  kind: null,
  group: null,
  role: "Başkan",
  note: null,
  at: "2026-11-24T09:30:00+03:00",
  device: "vm",
  nth: 1,
  city: null,
  date: null,
  operation: null,
  hits: [],
  other_day: null,
  cancelled: false,
  apart: null,
  access_need: null,
  meal_need: null,
  waits_for: [],
};

it("tells two of one name and one organisation apart, and nobody else", () => {
  const apart = { role: "Başkan", phone_end: "1301" };
  const seen = (answer: CheckIn) =>
    face({ kind: "answer", answer }).organisation;
  expect(seen(came)).toBe("Kırlangıç Derneği");
  expect(seen({ ...came, apart })).toBe("Kırlangıç Derneği · Başkan · …1301");
  expect(told({ role: null, phone_end: "1301" })).toBe("…1301");
});

it("says what somebody needs once they are there, and not before", () => {
  const needs = { access_need: "rampa", meal_need: "vegan" };
  const said = (answer: CheckIn) =>
    face({ kind: "answer", answer }).needs.map((it) => it.id);
  expect(said({ ...came, ...needs })).toEqual([
    "desk-access-need",
    "desk-meal-need",
  ]);
  expect(said({ ...came, ...needs, outcome: "undecided" })).toEqual([]);
});
