import { cleanup, fireEvent, render, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, expect, inject, it, vi } from "vitest";
import { App } from "../../app.svelte";
import { open, type World } from "../../bridge/world";
import { api, useApi, type Laptop, type SharingLaptop } from "../../lib/api";
import { speak } from "../../lib/i18n.svelte";
import FirstRunScreen from "../first-run/FirstRunScreen.svelte";
import LostLaptop from "./LostLaptop.svelte";
import { Share } from "./share.svelte";
import ShareScreen from "./ShareScreen.svelte";

beforeEach(() => speak("tr"));
afterEach(cleanup);

const by = (id: string) => document.getElementById(id)!;
const shown = (id: string) => waitFor(() => expect(by(id)).toBeTruthy());
const click = (id: string) => fireEvent.click(by(id));
const type = (id: string, value: string) =>
  fireEvent.input(by(id), { target: { value } });
const text = (id: string) => by(id)?.textContent?.replace(/\s+/g, " ") ?? "";

/** Every test has a stick of its own. */
let sticks = 0;
const stick = () => `bellek-${Date.now()}-${++sticks}`;

async function laptop(world: string, named: string): Promise<World> {
  const it = await open(world);
  it.person.stick = named;
  return it;
}

async function screen(world: World) {
  cleanup();
  useApi(world.api);
  const app = new App();
  await app.start();
  render(ShareScreen, { app });
  await shown("share");
  await waitFor(() => expect(by("share-how")).toBeTruthy());
  await world.quiet();
}

async function addPlace() {
  await click("share-choose");
  await shown("share-place-name");
  await click("share-lies-with_us");
  await click("share-add-place");
  await shown("share-now");
}

async function shareNow() {
  await click("share-now");
  await waitFor(() =>
    expect(text("share-receipt")).toContain("artık çıkarabilirsiniz"),
  );
}

it("carries a check-in from the door to the office, with the screen alone", async () => {
  const named = stick();
  const office = await laptop("door", named);
  await screen(office);
  expect(by("share-how").querySelectorAll("li").length).toBe(3);
  expect(by("share-now")).toBeNull();
  await addPlace();
  await type("share-laptop-name", "Kapı 2");
  await click("share-invite");
  await shown("share-digits");
  const digits = text("share-digits");
  expect(digits.replaceAll(" ", "")).toMatch(/^\d{20}$/);

  cleanup();
  const door = await laptop("first-run", named);
  const begun = vi.fn<(laptop: Laptop) => void>();
  const { settings } = await api.laptop();
  render(FirstRunScreen, { settings, onset: () => {}, onbegun: begun });
  await click("first-run-continue");
  await shown("first-run-start-join");
  await click("first-run-start-join");
  await shown("first-run-join-folder");
  await click("first-run-join-folder");
  await shown("first-run-joined-folder");
  await type("first-run-digits", digits);
  await type("first-run-passphrase", "dört kelime yeter sana");
  await type("first-run-passphrase-again", "dört kelime yeter sana");
  await waitFor(() =>
    expect(by("first-run-create").hasAttribute("disabled")).toBe(false),
  );
  await click("first-run-create");
  await waitFor(() => expect(begun).toHaveBeenCalledOnce());
  const { open: isOpen, settings: set } = begun.mock.calls[0]![0];
  expect([isOpen, set.role]).toEqual([true, "facilitator"]);

  const meeting = (await api.today()).meeting!;
  const waiting = (await api.registrations(meeting)).find(
    (it) => !it.arrived_at && it.name,
  )!;
  await api.checkIn(meeting, waiting.registration, true);
  await screen(door);
  const before = await api.sharing();
  expect(before.changes.here_only).toBe(1);
  await shareNow();
  expect((await api.sharing()).changes.here_only).toBe(0);

  await screen(office);
  await shareNow();
  expect(text("share-receipt")).toContain("“Kapı 2” bilgisayarından 1 geliş");
  await waitFor(() => expect(text("share-laptops")).toContain("Kapı 2"));
  expect(text("share-invitations")).toContain("Katıldı");
  expect(by("share-only-coordinator")).toBeTruthy();
  const showKey = document.querySelector<HTMLElement>("[data-show-key]")!;
  await fireEvent.click(showKey);
  await waitFor(() =>
    expect(
      document.querySelector("[data-recovery-key]")?.textContent,
    ).toContain("Kurtarma anahtarı: "),
  );
  const here = (await api.registrations(meeting)).find(
    (it) => it.registration === waiting.registration,
  )!;
  expect(here.arrived_at).not.toBeNull();

  await screen(door);
  await shareNow();
  const { changes } = await api.sharing();
  expect([changes.here_only, changes.on_its_way]).toEqual([0, 0]);
  await waitFor(() => expect(text("share-laptops")).toContain("Hepsi ulaştı"));
  expect(document.querySelector("[data-lose]"), "no coordinator").toBeNull();

  // It is lost, and found again.
  await screen(office);
  await shown("share-laptops");
  const part = (name: string) =>
    waitFor(() => {
      const found = document.querySelector<HTMLElement>(`[data-${name}]`);
      expect(found).toBeTruthy();
      return found!;
    });
  await fireEvent.click(await part("lose"));
  await fireEvent.click(await part("lose-do"));
  await part("sheet");
  expect(text("share-laptops")).toContain("dışarıda bırakıldı");
  await fireEvent.click(await part("find"));
  await shown("share-let-in");
  await waitFor(() =>
    expect(text("share-laptops")).not.toContain("dışarıda bırakıldı"),
  );
});

it("says what it asks for, and a wrong digit in words", async () => {
  const world = await laptop("door", stick());
  await screen(world);
  expect(text("share-begin")).toContain("Önce USB belleği");
  await click("share-choose");
  await shown("share-place-name");
  expect(by("share-add-place").hasAttribute("disabled")).toBe(true);
  await type("share-join-digits", "1234");
  await click("share-join");
  await waitFor(() =>
    expect(document.querySelector('[data-error="digits_wrong"]')).toBeTruthy(),
  );
  await click("share-lies-abroad");
  await click("share-add-place");
  await shown("share-now");
  // Whoever began a team of their own joins another one all the same.
  await shown("share-join-other");
  expect(by("share-join-digits")).toBeNull();
  await click("share-choose");
  await shown("share-join-digits");
  await type("share-join-digits", "1234");
  await click("share-join");
  await waitFor(() =>
    expect(document.querySelector('[data-error="digits_wrong"]')).toBeTruthy(),
  );
  const broken = await axe.run(document.body, {
    rules: { region: { enabled: false }, "color-contrast": { enabled: false } },
  });
  expect(broken.violations.map((it) => it.id)).toEqual([]);
});

it("is calm about a stick that is out", async () => {
  const world = await laptop("door", stick());
  await screen(world);
  await addPlace();
  world.luck.code = "remote_unreachable";
  await click("share-now");
  await waitFor(() =>
    expect(
      document.querySelector('[data-error="remote_unreachable"]'),
    ).toBeTruthy(),
  );
  world.luck.code = null;
  await shareNow();
});

it("asks which one is lost, where a laptop went on from a backup", async () => {
  const world = await laptop("door", stick());
  await screen(world);
  await addPlace();
  const sharing = await api.sharing();
  const own = sharing.laptops[0]!;
  const share = new Share();
  const lose = vi.spyOn(share, "lose").mockResolvedValue();
  const ask = async (laptop: SharingLaptop) => {
    cleanup();
    render(LostLaptop, { share, sharing, laptop });
    const key = document.querySelector<HTMLElement>("[data-lose]");
    if (key) await fireEvent.click(key);
    const keys = document.querySelectorAll<HTMLElement>("[data-lose-do]");
    return [...keys];
  };
  expect(await ask(own)).toEqual([]);
  // One's own from before may be lost, and never the one somebody sits at.
  const before = "0197a1b2-0000-7000-8000-000000000001";
  const [only, ...others] = await ask({ ...own, earlier: [before] });
  expect(others).toEqual([]);
  await fireEvent.click(only!);
  expect(lose).toHaveBeenLastCalledWith(before);
  const both = await ask({ ...own, here: false, earlier: [before] });
  expect(both.map((it) => it.dataset.loseDo)).toEqual([before, own.device]);
  const one = await ask({ ...own, here: false });
  expect(one.map((it) => it.dataset.loseDo)).toEqual([own.device]);
});

it("tells of a stick that is full, also where nobody asked", async () => {
  const world = await laptop("door", stick());
  await screen(world);
  await addPlace();
  const sharing = await api.sharing();
  const place = { ...sharing.places[0]!, there: true, problem: "remote_full" };
  vi.spyOn(api, "sharing").mockResolvedValue({ ...sharing, places: [place] });
  await screen(world);
  await waitFor(() =>
    expect(
      document.querySelector('[data-problem="remote_full"]')?.textContent,
    ).toContain(place.name),
  );
  // What stands in its place is told, and not that it is only away.
  place.there = false;
  place.problem = "remote_became_file";
  await screen(world);
  const told = () =>
    document.querySelector('[data-problem="remote_became_file"]');
  await waitFor(() => expect(told()).toBeTruthy());
  expect(text("share")).not.toContain("sorun değil, çalışmaya devam edin");
  vi.restoreAllMocks();
});

const refusedAs = (code: string) =>
  waitFor(() =>
    expect(document.querySelector(`[data-error="${code}"]`)).toBeTruthy(),
  );

async function typeServer(address: string, password: string) {
  await type("share-server-address", address);
  await type("share-server-user", "kapi");
  await type("share-server-password", password);
}

it("says in words what is wrong with a server", async () => {
  const world = await laptop("door", stick());
  await screen(world);
  await click("share-server");
  await shown("share-server-address");
  await click("share-lies-in_turkey");
  expect(by("share-add-place").hasAttribute("disabled")).toBe(true);
  await typeServer("http://bulut.example.org/", "gizli");
  expect(by("share-add-place").hasAttribute("disabled")).toBe(false);
  await click("share-add-place");
  await refusedAs("remote_address_open");
  await typeServer("https://127.0.0.1:9/", "gizli");
  await click("share-add-place");
  await refusedAs("remote_unreachable");
  expect((await api.sharing()).places).toEqual([]);
  const broken = await axe.run(document.body, {
    rules: { region: { enabled: false }, "color-contrast": { enabled: false } },
  });
  expect(broken.violations.map((it) => it.id)).toEqual([]);
});

const server = inject("webdav");

it.skipIf(!server)("shares by a server, with the screen alone", async () => {
  const { address, password } = server!;
  const world = await laptop("door", stick());
  await screen(world);
  await click("share-server");
  await shown("share-server-address");
  await typeServer(address, "yanlis");
  await click("share-lies-in_turkey");
  await click("share-add-place");
  await refusedAs("remote_password");
  await typeServer(address, password);
  await click("share-add-place");
  await shown("share-now");
  await shareNow();
  const { places, changes } = await api.sharing();
  expect(places).toMatchObject([{ kind: "webdav", user: "kapi" }]);
  expect(changes.here_only).toBe(0);
  expect(text("share-places")).toContain("(kapi)");
  await type("share-new-password-0", "yanlis");
  await click("share-change-password-0");
  await refusedAs("remote_password");
  await type("share-new-password-0", password);
  await click("share-change-password-0");
  await waitFor(() =>
    expect(document.querySelector("[data-error]")).toBeNull(),
  );
});
