import type { RegistrationId } from "../../lib/api";
import { expect, test } from "vitest";
import { open } from "../../bridge/world";
import { inOrder, stateOf } from "./replies.svelte";

test("whoever is silent comes first, and a seat that was given on is no silence", async () => {
  const { api } = await open("door");
  const meeting = (await api.today()).meeting!;
  const all = (await api.replies(meeting)).items;
  const id = (it: (typeof all)[0] | undefined) => it!.registration.registration;
  // Somebody who came already gives nothing back.
  const asked = all.filter((it) => !it.registration.arrived_at);
  for (const it of all) await api.reply(meeting, id(it), "coming", "phone");
  const [a, b, c] = asked;
  await api.reply(meeting, id(a), "not_coming", "phone");
  await api.reply(meeting, id(b), "no_answer", "phone");
  const named = await api.substitute(
    meeting,
    id(c),
    {
      name: "Nur Demir",
      role: null,
      phone: null,
      email: null,
      person: null,
      new_person: true,
    },
    "phone",
  );
  const items = inOrder((await api.replies(meeting)).items);
  expect(id(items[0])).toBe(id(b));
  const of = (registration: RegistrationId) =>
    stateOf(items.find((it) => id(it) === registration)!);
  expect([of(id(a)), of(id(c)), of(named.registration)]).toEqual([
    "not_coming",
    "replaced",
    "coming",
  ]);
});

test("a call that is due today comes before the other silent", async () => {
  const { api } = await open("door");
  const meeting = (await api.today()).meeting!;
  const silent = inOrder((await api.replies(meeting)).items);
  const last = silent.filter((it) => stateOf(it) === "silent").at(-1)!;
  const { registration } = last.registration;
  const noted = await api.noteCall(meeting, registration, {
    outcome: "call_back",
    by: "Gülşah",
    call_back: "bugün",
    note: null,
  });
  expect(noted.calls).toBe(1);
  const [first] = inOrder((await api.replies(meeting)).items);
  expect(first!.registration.registration).toBe(registration);
  expect([first!.call_due, first!.calls[0]!.by]).toEqual([true, "Gülşah"]);
});
