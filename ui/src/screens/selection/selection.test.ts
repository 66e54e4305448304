import { expect, test } from "vitest";
import type { Selection, SelectionItem } from "../../lib/api";
import { groupsOf, lines, lopsided, sexesOf } from "./selection.svelte";

function item(n: number, given: Partial<SelectionItem> = {}): SelectionItem {
  return {
    registration: `r-${n}`,
    name: `Kişi ${n}`,
    organisation: null,
    kind: null,
    group: "cso",
    sex: null,
    points: null,
    first_time: false,
    same_province: false,
    reply: "not_asked",
    rank: n,
    reasons: ["order"],
    said: null,
    ...given,
  };
}

function selection(selected: SelectionItem[]): Selection {
  return {
    capacity: 20,
    reserve: 3,
    selected,
    waiting: [item(90)],
    not_selected: [item(91)],
    rules: {
      seats: 17,
      per_organisation: 1,
      quotas_exceed: false,
      came: {
        quotas: [],
        by_quota: 0,
        balance: [],
        priorities_cost: 0,
        organisations_cost: 0,
        second_seats: 0,
        lots: 0,
      },
      quotas: [],
      balance: [],
      priorities: [],
    },
    changed: ["r-90"],
    operation: null,
  };
}

test("everybody stands in the order of the lists, and who would move is told", () => {
  const all = lines(selection([item(1)]));
  expect(all.map((it) => [it.list, it.moves])).toEqual([
    ["selected", false],
    ["waiting", true],
    ["not_selected", false],
  ]);
});

test("the selected are counted by group and sex, and a list of one kind is noticed", () => {
  const four = [1, 2, 3, 4].map((n) => item(n, { sex: "K" }));
  const even = selection([
    ...four,
    item(5, { group: "local" }),
    item(6, { group: null, sex: "E" }),
  ]);
  expect(groupsOf(even)[0]).toEqual({ group: "cso", count: 4 });
  expect(sexesOf(even)).toEqual({ women: 4, men: 1, unknown: 1 });
  expect(lopsided(even)).toBeNull();
  expect(
    lopsided(selection([...four, item(5), item(6, { group: "local" })])),
  ).toBe("cso");
  expect(lopsided(selection(four)), "four are too few to say").toBeNull();
});
