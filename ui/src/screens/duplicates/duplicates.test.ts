import { beforeEach, describe, expect, it } from "vitest";
import { openLookalikes } from "../../bridge/lookalikes";
import type { World } from "../../bridge/world";
import { api } from "../../lib/api";
import { speak } from "../../lib/i18n.svelte";
import { DuplicateReview } from "./duplicates.svelte";

let world: World;
let review: DuplicateReview;

beforeEach(async () => {
  speak("tr");
  world = await openLookalikes();
  review = new DuplicateReview();
  await read();
});

const read = async () =>
  review.take({
    people: await api.duplicates("people"),
    organisations: await api.duplicates("organisations"),
  });

describe("two records that look alike", () => {
  it("are shown field by field, what differs with a choice", async () => {
    expect(review.waiting("people") + review.waiting("organisations")).toBe(3);
    expect(review.pair?.a_name).toBe("Çiğdem Işık");
    const by = new Map(review.fields.map((it) => [it.field, it]));
    expect(by.get("phone")!.differs).toBe(false);
    expect(review.side(by.get("name")!)).toBe("a");
    expect(review.side(by.get("email")!), "only one has it").toBe("b");
    review.choose(by.get("email")!, "a");
    expect(review.side(by.get("email")!), "nothing to choose").toBe("b");
    review.choose(by.get("name")!, "b");
    expect(review.side(by.get("name")!)).toBe("b");
  });

  it("are joined with the values that were chosen", async () => {
    const asked: unknown[] = [];
    const join = api.join;
    api.join = async (...args) => {
      asked.push(args);
      return join(...args);
    };
    const { a, b } = review.pair!;
    review.field = 0;
    review.chooseHere("b");
    review.moveField(-1);
    expect(review.field).toBe(0);
    await review.join();
    expect(asked).toEqual([[a, b, { keep: a, take: ["name", "email"] }]]);
    expect(review.done?.decision).toBe("joined");
    await read();
    expect(review.pair?.a_name, "the next one follows").toBe("İlker Şahin");
    expect(review.side(review.fields[0]!), "a new pair, a new choice").toBe(
      "a",
    );
    expect(
      review.joined.map((it) => [it.a_name, it.kept]),
      "as it is called now",
    ).toEqual([["CIGDEM ISIK", a]]);
  });

  it("are decided one after the other and each decision is taken back", async () => {
    await review.putOff();
    await read();
    expect(review.pairs.map((it) => [it.a_name, it.later])).toEqual([
      ["İlker Şahin", false],
      ["Çiğdem Işık", true],
    ]);
    expect([review.waiting("people"), review.at]).toEqual([1, 0]);
    await review.separate();
    await read();
    expect(review.pairs.length).toBe(1);
    expect(review.canUndo).toBe(true);
    await review.undo();
    await review.undo();
    await read();
    expect(review.canUndo).toBe(false);
    expect(review.pairs.map((it) => it.later)).toEqual([false, false]);
    expect(review.done?.decision).toBe("undone");
  });

  it("are left and come back by their place; organisations have their own list", async () => {
    await review.move(1);
    expect(review.at).toBe(1);
    await review.move(1);
    expect(review.at, "the last").toBe(1);
    await review.turnTo("organisations");
    // Which of the two is named first says nothing: their ids are made of what they are.
    expect([review.pair?.a_name, review.pair?.b_name]).toContain("ÇYDD");
    await review.separate();
    await read();
    expect([review.pair, review.cards]).toEqual([undefined, null]);
    await review.join();
    expect(review.done?.decision, "nothing is left to decide").toBe(
      "different",
    );
  });

  it("stay as they are when the decision was not saved", async () => {
    world.luck.code = "disk_full";
    await review.join();
    expect([review.failure?.code, review.done, review.busy]).toEqual([
      "disk_full",
      null,
      false,
    ]);
    expect(review.pair?.a_name).toBe("Çiğdem Işık");
  });

  it("a join that stands is ended from the list of joins", async () => {
    await review.join();
    await read();
    await review.end(review.joined[0]!);
    await read();
    expect(review.joined).toEqual([]);
    expect(review.pairs.length).toBe(1);
  });
});
