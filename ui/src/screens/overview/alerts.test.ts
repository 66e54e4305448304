import { cleanup, fireEvent, render } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { AttentionItem, MeetingId } from "../../lib/api";
import { speak } from "../../lib/i18n.svelte";
import Alerts from "./Alerts.svelte";

beforeEach(() => speak("tr"));
afterEach(cleanup);

const taken: AttentionItem = {
  kind: "hidden_in_use",
  what: "meeting",
  id: "m-7",
  name: "1.3 Samsun 2027-03-20",
  meeting: "m-7",
  device: "merkez",
  at: "2027-03-18T09:41:00+03:00",
};

function shown(attention: AttentionItem[]) {
  const opened: string[] = [];
  const onopen = (meeting: MeetingId) => opened.push(meeting);
  const none = () => {};
  const props = {
    alerts: [],
    discrepancies: [],
    onopen,
    ondossier: none,
    onall: none,
  };
  const { container } = render(Alerts, { attention, ...props });
  return { list: container, opened };
}

it("says what was taken out and stays, who did it and when, and opens the meeting", async () => {
  const { list, opened } = shown([taken]);
  const line = list.querySelector("[data-attention=hidden_in_use]")!;
  for (const part of ["Toplantı", "1.3 Samsun", "merkez", "18.03.2027"])
    expect(line.textContent).toContain(part);
  await fireEvent.click(line.querySelector("button")!);
  expect(opened).toEqual(["m-7"]);
});

it("says of which laptop there are copies that wrote as one", () => {
  const copied: AttentionItem = {
    ...taken,
    kind: "written_twice",
    what: null,
    id: "d-1",
    name: null,
    meeting: null,
  };
  const { list } = shown([copied]);
  const line = list.querySelector("[data-attention=written_twice]")!;
  for (const part of ["merkez", "18.03.2027", "hiçbir giriş kaybolmadı"])
    expect(line.textContent).toContain(part);
  expect(line.querySelector("button")).toBeNull();
});

it("names what a later version knows, and says when there is nothing", () => {
  const kind = "of_tomorrow" as AttentionItem["kind"];
  const later = { ...taken, kind, what: null, meeting: null };
  expect(shown([later]).list.textContent).toContain("of_tomorrow");
  cleanup();
  expect(shown([]).list.querySelector(".none")).toBeTruthy();
});
