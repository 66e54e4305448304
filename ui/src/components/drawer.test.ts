import { cleanup, fireEvent, render, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { tick } from "svelte";
import { afterEach, expect, it } from "vitest";
import DrawerTrial from "./trials/DrawerTrial.svelte";

const by = (id: string) => document.getElementById(id)!;
const focused = (id: string) =>
  waitFor(() => expect(document.activeElement?.id).toBe(id));

async function open(props: Record<string, unknown> = {}) {
  render(DrawerTrial, props);
  by("opens").focus();
  await fireEvent.click(by("opens"));
}

afterEach(cleanup);

it("takes the focus when it opens and gives it back when Escape closes it", async () => {
  await open();
  await focused("drawer-name");
  await fireEvent.keyDown(by("drawer-name"), { key: "Escape" });
  await focused("opens");
  expect(by("drawer")).toBeNull();
});

it("gives the focus back as well when a button within closes it", async () => {
  await open();
  await focused("drawer-name");
  by("drawer-shut").focus();
  await fireEvent.click(by("drawer-shut"));
  await focused("opens");
});

it("begins where it is told to, and not before that is there", async () => {
  await open({ begin: "#drawer-second", waits: true });
  await tick();
  expect(document.activeElement!.id, "nothing to go to yet").toBe("opens");
  await fireEvent.click(by("read"));
  await focused("drawer-second");
});

it("shuts nobody in: what is beside it can be worked with", async () => {
  await open();
  await focused("drawer-name");
  expect(by("drawer").closest("[inert], dialog")).toBeNull();
  expect(by("drawer").hasAttribute("aria-modal")).toBe(false);
  by("elsewhere").focus();
  await fireEvent.keyDown(by("elsewhere"), { key: "Escape" });
  await waitFor(() => expect(by("drawer")).toBeNull());
  await tick();
  expect(document.activeElement!.id, "who went elsewhere stays there").toBe(
    "elsewhere",
  );
});

it("does not close while something would be lost, or where the key was taken", async () => {
  let dirty = true;
  await open({ closes: () => !dirty });
  await focused("drawer-name");
  await fireEvent.keyDown(by("drawer-name"), { key: "Escape" });
  expect(by("drawer")).toBeTruthy();
  dirty = false;
  await fireEvent.keyDown(by("drawer-takes"), { key: "Escape" });
  expect(by("drawer"), "taken within").toBeTruthy();
  await fireEvent.keyDown(by("drawer-name"), { key: "a" });
  expect(by("drawer")).toBeTruthy();
  await fireEvent.keyDown(by("drawer-name"), { key: "Escape" });
  expect(by("drawer")).toBeNull();
});

it("has no fault of access that a machine can find", async () => {
  await open();
  const { violations } = await axe.run(document.body, {
    rules: { region: { enabled: false } },
  });
  expect(violations.map((it) => it.id)).toEqual([]);
});
