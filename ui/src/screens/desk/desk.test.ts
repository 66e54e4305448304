import { beforeEach, describe, expect, it, vi } from "vitest";
import { open, type World } from "../../bridge/world";
import { api, type CheckIn, type MeetingId } from "../../lib/api";
import { say, speak } from "../../lib/i18n.svelte";
import { face } from "./card";
import { Desk, ROSTER_SECONDS } from "./desk.svelte";
import { BOUNCE_MS, EnterKey } from "./enter-key";
import { Scanner, takeOut } from "./scanner";

let world: World;
let trabzon: string;
let desk: Desk;
let clock: number;
let paint: () => void;

/** A desk at this meeting, with a hand that the test moves. */
function deskAt(meeting: MeetingId) {
  clock = 1000;
  paint = () => {};
  return new Desk(meeting, {
    now: () => clock,
    afterPaint: (then) => (paint = then),
  });
}

beforeEach(async () => {
  world = await open("door");
  trabzon = (await api.today()).meeting!;
  desk = deskAt(trabzon);
});

/** Types and waits for the answer, as somebody who looks does. */
async function type(text: string) {
  desk.type(text);
  await world.quiet();
}

/** Presses Enter as a hand does: down, up, and time passes. */
async function enter() {
  if (desk.enterKey.press(false)) await desk.enter();
  desk.enterKey.release();
  clock += 200;
}

/** Chooses the first row, as the arrow does, and presses Enter. */
async function chooseAndEnter() {
  desk.move(1);
  await enter();
}

const outcome = () => (desk.card ? face(desk.card).outcome : null);
const registrations = () => api.registrations(trabzon);
/** How many of this name came to this meeting. */
const arrived = async (name: string) =>
  (await registrations()).filter((it) => it.name === name && it.arrived_at)
    .length;
const everybodyIn = async () => (await api.desk(trabzon)).arrived;
/** Somebody on the list, as the file has them. */
async function who(name: string) {
  const found = (await registrations()).filter((it) => it.name === name);
  expect(found.length, name).toBe(1);
  return found[0]!;
}

describe("checking in", () => {
  it("lets in who is found by three letters", async () => {
    await type("çığ");
    await enter();
    expect([outcome(), await arrived("Işık Çığ"), desk.text]).toEqual([
      "admitted",
      1,
      "",
    ]);
  });

  it("a second Enter never touches the next person", async () => {
    const before = await everybodyIn();
    await type("ali şah");
    await enter();
    await enter();
    await enter();
    expect(await everybodyIn()).toBe(before + 1);
  });

  it("an Enter that comes before the answer waits for it", async () => {
    desk.type("hanife");
    await enter();
    expect([outcome(), await arrived("Hanife Şahin")]).toEqual(["admitted", 1]);
  });

  it("what comes while something is being written does not count", async () => {
    const before = await everybodyIn();
    await type("hanife");
    await Promise.all([
      desk.enter(),
      desk.enter(),
      desk.checkIn((await who("Hasan Kaya")).registration),
    ]);
    expect(await everybodyIn()).toBe(before + 1);
  });

  it("does nothing on an empty box, also while the list is shown", async () => {
    const before = await everybodyIn();
    desk.toggleRoster();
    await vi.waitFor(() => expect(desk.rows.length).toBeGreaterThan(5));
    await enter();
    expect([await everybodyIn(), desk.card, desk.pane]).toEqual([
      before,
      null,
      "list",
    ]);
    desk.toggleRoster();
  });

  it("says when and on which laptop somebody already came, and writes nothing", async () => {
    await type("Oğuz");
    await enter();
    const before = await who("Gülşen Ağaoğlu");
    await type("gülşen ağ");
    await chooseAndEnter();
    const { answer } = desk.card as { answer: CheckIn };
    expect([outcome(), answer.at]).toEqual(["already", before.arrived_at]);
    expect(face(desk.card!).when?.args?.device).toBe(answer.device);
    expect(await who("Gülşen Ağaoğlu")).toEqual(before);
  });
});

describe("searching", () => {
  it("drops an answer that a later letter has overtaken", async () => {
    const answers: ((value: unknown) => void)[] = [];
    const search = api.search;
    api.search = (...args) =>
      new Promise((resolve) => answers.push(() => resolve(search(...args))));
    desk.type("a");
    desk.type("ay");
    answers[1]!(null);
    await vi.waitFor(() => expect(desk.hits).not.toBeNull());
    const hits = desk.hits;
    answers[0]!(null);
    await new Promise((done) => setTimeout(done, 5));
    expect(desk.hits).toBe(hits);
  });

  it("the hidden list shows nothing before two letters, then five rows at most", async () => {
    await type("a");
    expect([desk.rows.length, desk.selected]).toEqual([0, -1]);
    await type("de");
    expect(desk.hits!.hits.length).toBeGreaterThan(5);
    expect(desk.rows.length).toBe(5);
  });

  /** Two names, one of them here twice, as the programme answers (issue 11, G1). */
  function answering(preselect: boolean) {
    const search = api.search;
    api.search = async (...args) => {
      const { hits } = await search(args[0], "şahin", 50);
      const [a, b] = hits.filter((it) => it.here);
      const preselected = preselect ? b!.registration : null;
      return {
        hits: [a!, b!],
        here: 2,
        to_place: 0,
        elsewhere: 0,
        preselected,
      };
    };
  }

  it("selects beforehand whom the programme names, and nobody else", async () => {
    answering(true);
    await type("şahin");
    expect(desk.selected).toBe(1);
    answering(false);
    await type("şahin a");
    expect([desk.rows.length, desk.selected]).toEqual([2, -1]);
  });

  it("says on Enter that one has to be chosen, and lets nobody in", async () => {
    const before = await everybodyIn();
    answering(false);
    await type("şahin");
    expect(desk.mustChoose).toBe(false);
    await enter();
    await enter();
    expect([desk.mustChoose, desk.card, desk.pane]).toEqual([
      true,
      null,
      "list",
    ]);
    expect([await everybodyIn(), desk.text]).toEqual([before, "şahin"]);
    await chooseAndEnter();
    expect([desk.mustChoose, await everybodyIn()]).toEqual([false, before + 1]);
  });

  it("does not ask for a choice any more once something else is typed", async () => {
    await type("kaya");
    await enter();
    expect(desk.mustChoose).toBe(true);
    await type("hanife");
    expect(desk.mustChoose).toBe(false);
    await enter();
    expect(await arrived("Hanife Şahin")).toBe(1);
  });

  it("lets in neither of two namesakes nor who is in another city before they are chosen", async () => {
    const before = await everybodyIn();
    for (const text of ["mehmet kaya", "kayalı", "karadeniz"]) {
      await type(text);
      expect([desk.rows.length > 0, desk.selected]).toEqual([true, -1]);
      await enter();
    }
    expect([await everybodyIn(), desk.card]).toEqual([before, null]);
  });

  it("finds who applied and has no place yet, and takes their application in", async () => {
    const [one] = await api.toPlace(3);
    const meetings = await api.meetings();
    trabzon = meetings.find((it) => it.city === "Çorum")!.meeting;
    desk = deskAt(trabzon);
    await type(one!.name!);
    const hit = desk.rows[0]!;
    expect([desk.hits!.to_place, hit.state, desk.selected]).toEqual([
      1,
      "to_place",
      -1,
    ]);
    desk.move(1);
    await desk.enter();
    const asked = face(desk.card!);
    expect([asked.title.id, asked.name]).toEqual(["desk-to-place", one!.name]);
    expect(await arrived(one!.name!)).toBe(0);
    paint();
    await desk.enter();
    expect([outcome(), await arrived(one!.name!)]).toEqual(["admitted", 1]);
    expect((await api.toPlace(3)).length).toBe(2);
    await desk.undoLast();
    expect([await arrived(one!.name!), (await api.toPlace(3)).length]).toEqual([
      0, 3,
    ]);
  });

  it("shows who is expected for a minute", async () => {
    vi.useFakeTimers();
    desk.toggleRoster();
    await world.quiet();
    expect([desk.open, desk.rows.length > 5, desk.selected]).toEqual([
      true,
      true,
      -1,
    ]);
    await vi.advanceTimersByTimeAsync(ROSTER_SECONDS * 1000);
    expect([desk.open, desk.rows.length]).toEqual([false, 0]);
    vi.useRealTimers();
  });

  it("news select nobody where nobody was selected", async () => {
    answering(false);
    await type("şahin");
    answering(true);
    await desk.refresh();
    expect([desk.rows.length, desk.selected]).toEqual([2, -1]);
    await enter();
    expect(desk.mustChoose).toBe(true);
  });

  it("news keep the selection on its person", async () => {
    await type("kaya");
    desk.move(1);
    const chosen = desk.rows[desk.selected]!.registration;
    await desk.refresh();
    expect(desk.rows[desk.selected]!.registration).toBe(chosen);
  });
});

describe("a question", () => {
  const questions = [
    ["Hülya Kayalı", "other_meeting"],
    ["Fatma Altuğ", "waiting_list"],
    ["Sevgi Bozkurt", "not_selected"],
    ["Tuna Yalçın", "undecided"],
    ["Ümit Karaca", "withdrawn"],
  ];
  for (const [name, expected] of questions) {
    it(`is asked in place for ${expected}, and a second Enter lets in`, async () => {
      await type(name!);
      await chooseAndEnter();
      expect([outcome(), await arrived(name!), desk.text]).toEqual([
        expected,
        0,
        name,
      ]);
      paint();
      await enter();
      expect([outcome(), await arrived(name!), desk.text]).toEqual([
        "admitted",
        1,
        "",
      ]);
    });
  }

  it("does not count an Enter before it was painted", async () => {
    await type("Fatma Altuğ");
    await chooseAndEnter();
    await enter();
    expect([outcome(), await arrived("Fatma Altuğ")]).toEqual([
      "waiting_list",
      0,
    ]);
  });

  it("does not count a key that bounces or is held", async () => {
    await type("Fatma Altuğ");
    desk.move(1);
    desk.enterKey.press(false);
    await desk.enter();
    paint();
    for (const repeat of [true, false]) {
      if (desk.enterKey.press(repeat)) await desk.enter();
    }
    desk.enterKey.release();
    clock += BOUNCE_MS - 1;
    if (desk.enterKey.press(false)) await desk.enter();
    expect(await arrived("Fatma Altuğ")).toBe(0);
  });

  it("is left by Esc, and by typing on", async () => {
    await type("Fatma Altuğ");
    await chooseAndEnter();
    paint();
    desk.escape();
    expect([desk.question, desk.card, desk.text]).toEqual([
      null,
      null,
      "Fatma Altuğ",
    ]);
    await enter();
    paint();
    await type("Hanife");
    expect(desk.question).toBeNull();
    await enter();
    expect([
      await arrived("Fatma Altuğ"),
      await arrived("Hanife Şahin"),
    ]).toEqual([0, 1]);
  });
});

describe("undo", () => {
  it("takes back the last of this sitting first, while the box is empty", async () => {
    for (const name of ["Hanife Şahin", "Ali Şahin"]) {
      await type(name);
      await enter();
    }
    await type("z");
    await desk.undoLast();
    expect([await arrived("Hanife Şahin"), await arrived("Ali Şahin")]).toEqual(
      [1, 1],
    );
    desk.escape();
    await desk.undoLast();
    expect([
      await arrived("Hanife Şahin"),
      await arrived("Ali Şahin"),
      outcome(),
    ]).toEqual([1, 0, "undone"]);
    await desk.undoLast();
    expect(await arrived("Hanife Şahin")).toBe(0);
    const before = await everybodyIn();
    await desk.undoLast();
    expect(await everybodyIn()).toBe(before);
  });

  it("never takes back an arrival of before this sitting", async () => {
    const before = await everybodyIn();
    await desk.undoLast();
    expect(await everybodyIn()).toBe(before);
  });

  it("asks a reason from the third of the latest on", async () => {
    const old = await who("Zeynep Uçar");
    await desk.undoArrival(old.registration, old.name!, 2);
    expect([desk.reasonFor?.name, await arrived("Zeynep Uçar")]).toEqual([
      old.name,
      1,
    ]);
    await desk.undoWithReason("  ");
    expect(await arrived("Zeynep Uçar")).toBe(1);
    await desk.undoWithReason("Yanlış kişi");
    expect([desk.reasonFor, await arrived("Zeynep Uçar")]).toEqual([null, 0]);
  });

  it("what was taken back by its row is not taken back twice", async () => {
    await type("Hanife Şahin");
    await enter();
    await type("Ali Şahin");
    await enter();
    await desk.undoArrival(
      (await who("Ali Şahin")).registration,
      "Ali Şahin",
      0,
    );
    await desk.undoLast();
    expect([await arrived("Hanife Şahin"), await arrived("Ali Şahin")]).toEqual(
      [0, 0],
    );
  });
});

describe("a whole organisation", () => {
  it("is shown first, let in by Enter, and taken back at once", async () => {
    const before = await everybodyIn();
    await type("ışık");
    await desk.askOrganisation();
    const people =
      desk.question?.kind === "organisation" ? desk.question.people : [];
    expect([people.length, await everybodyIn()]).toEqual([3, before]);
    await enter();
    expect(await everybodyIn()).toBe(before);
    paint();
    await enter();
    expect([await everybodyIn(), outcome()]).toEqual([before + 3, "group"]);
    await desk.undoLast();
    expect([await everybodyIn(), outcome()]).toEqual([before, "undone"]);
  });

  it("takes an organisation back by its card, also while the next name is typed", async () => {
    await type("Hanife Şahin");
    await desk.askOrganisation();
    paint();
    await enter();
    const card = desk.card;
    const after = await everybodyIn();
    const operation = card?.kind === "group" ? card.group.operation! : "";
    await type("ka");
    await desk.undoGroup(operation);
    expect([(await everybodyIn()) < after, outcome(), desk.text]).toEqual([
      true,
      "undone",
      "ka",
    ]);
  });
});

describe("a walk-in", () => {
  it("opens with what was typed when nobody is found", async () => {
    await type("Rüya Günışığı");
    await enter();
    expect([desk.pane, desk.walkIn?.name, desk.walkIn?.category]).toEqual([
      "walk-in",
      "Rüya Günışığı",
      "participant",
    ]);
  });

  it("is not saved without a name and an organisation", async () => {
    const before = (await registrations()).length;
    desk.openWalkIn();
    await desk.saveWalkIn();
    expect((await registrations()).length).toBe(before);
  });

  it("guesses the kind, records the notice, and its undo takes all of it back", async () => {
    const before = (await registrations()).length;
    await type("Rüya Günışığı");
    await enter();
    await desk.walkIn!.typeOrganisation("Kemençe Derneği");
    expect([desk.walkIn!.kind, desk.walkIn!.form.notice]).toEqual([
      "DER",
      "shown",
    ]);
    await desk.saveWalkIn();
    expect([
      await arrived("Rüya Günışığı"),
      outcome(),
      desk.pane,
      desk.text,
    ]).toEqual([1, "admitted", "list", ""]);
    await desk.undoLast();
    expect((await registrations()).length).toBe(before);
  });

  it("leaves a kind alone that was chosen by hand", async () => {
    desk.openWalkIn();
    desk.walkIn!.chooseKind("PLA");
    await desk.walkIn!.typeOrganisation("Kemençe Derneği");
    expect(desk.walkIn!.kind).toBe("PLA");
  });
});

describe("the keys", () => {
  it("are shown and left again, and what stood there is still there", async () => {
    await type("zz yok");
    await enter();
    desk.walkIn!.name = "Nergis";
    desk.toggleKeys();
    expect(desk.pane).toBe("keys");
    desk.escape();
    expect([desk.pane, desk.walkIn?.name]).toEqual(["walk-in", "Nergis"]);
    desk.escape();
    desk.toggleKeys();
    desk.toggleKeys();
    expect(desk.pane).toBe("list");
  });

  it("make room for whoever is typed next", async () => {
    desk.toggleKeys();
    await type("isi");
    expect([desk.pane, desk.rows.length > 0]).toEqual(["list", true]);
  });
});

describe("a write that fails", () => {
  beforeEach(() => void (world.luck.code = "disk_full"));

  it("keeps what was typed, shows nothing green, and Enter tries again", async () => {
    await type("Hanife");
    await enter();
    expect([desk.notSaved?.code, desk.text, desk.card, desk.writing]).toEqual([
      "disk_full",
      "Hanife",
      null,
      false,
    ]);
    world.luck.code = null;
    await enter();
    expect([desk.notSaved, outcome(), desk.text]).toEqual([
      null,
      "admitted",
      "",
    ]);
  });

  it("keeps the walk-in form", async () => {
    await type("Rüya Günışığı");
    await enter();
    desk.walkIn!.organisation = "Kemençe Derneği";
    await desk.saveWalkIn();
    expect([desk.notSaved?.code, desk.pane, desk.walkIn?.organisation]).toEqual(
      ["disk_full", "walk-in", "Kemençe Derneği"],
    );
  });

  it("keeps the last of this sitting for another undo", async () => {
    world.luck.code = null;
    await type("Hanife");
    await enter();
    const undo = api.undoCheckIn;
    api.undoCheckIn = () => Promise.reject(new Error("disk"));
    await desk.undoLast();
    expect([desk.notSaved?.code, await arrived("Hanife Şahin")]).toEqual([
      "internal",
      1,
    ]);
    api.undoCheckIn = undo;
    await desk.undoLast();
    expect(await arrived("Hanife Şahin")).toBe(0);
  });
});

describe("a scanner", () => {
  const scanned = (keys: string[]) => {
    const scanner = new Scanner();
    return keys
      .map((key) => scanner.key(new KeyboardEvent("keydown", { key })))
      .at(-1);
  };
  const digits = [..."1000000000000001"];

  it("types sixteen digits and Enter", () => {
    expect(scanned([...digits, "Enter"])).toBe("1000000000000001");
    expect(scanned(["a", ...digits, "Enter"])).toBe("1000000000000001");
    expect(scanned([...digits.slice(1), "Enter"])).toBeNull();
    expect(scanned([...digits, "5", "Enter"])).toBeNull();
    expect(
      scanned([...digits.slice(0, 8), "a", ...digits.slice(8), "Enter"]),
    ).toBeNull();
  });

  it("leaves nothing behind in the field it typed into", () => {
    const field = document.createElement("input");
    field.value = "Ayşe1000000000000001";
    takeOut("1000000000000001", field);
    expect(field.value).toBe("Ayşe");
  });

  it("checks in, once per two seconds and code", async () => {
    let asked = 0;
    const byCode = api.checkInByCode;
    api.checkInByCode = (...args) => ((asked += 1), byCode(...args));
    const { code } = await who("Hanife Şahin");
    await desk.scan(code);
    expect([outcome(), await arrived("Hanife Şahin")]).toEqual(["admitted", 1]);
    clock += 1999;
    await desk.scan(code);
    expect(asked).toBe(1);
    clock += 2000;
    await desk.scan(code);
    expect([asked, outcome()]).toEqual([2, "already"]);
  });

  it("says so when the code is nobody's", async () => {
    await desk.scan("9999999999999999");
    expect(outcome()).toBe("unknown");
  });
});

describe("the card", () => {
  it("changes its language while it is shown", async () => {
    await type("Hanife");
    await enter();
    const title = () => say(face(desk.card!).title);
    speak("tr");
    expect(title()).toBe("Hoş geldiniz");
    speak("en");
    expect(title()).toBe("Welcome");
    speak("tr");
  });

  it("is cleared by the second Esc", async () => {
    await type("Hanife");
    await enter();
    desk.type("a");
    desk.escape();
    expect([desk.text, desk.card !== null]).toEqual(["", true]);
    desk.escape();
    expect(desk.card).toBeNull();
  });

  it("never shows a word of a later version as green", async () => {
    await type("Hanife");
    await enter();
    const { answer: admitted } = desk.card as { answer: CheckIn };
    for (const outcome of ["blessed", "unknown"]) {
      const answer = { ...admitted, outcome } as CheckIn;
      expect(face({ kind: "answer", answer }).tone).not.toBe("ok");
    }
  });
});

describe("Enter", () => {
  it("does not count while it repeats, also when it was pressed elsewhere", () => {
    expect(new EnterKey(() => 0).press(true)).toBe(false);
  });

  it("counts once per press", () => {
    let now = 0;
    const key = new EnterKey(() => now);
    expect([key.press(false), key.press(true), key.press(false)]).toEqual([
      true,
      false,
      false,
    ]);
    key.release();
    now += BOUNCE_MS;
    expect(key.press(false)).toBe(true);
  });
});
