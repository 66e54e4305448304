import { expect, test } from "vitest";
import { useApi } from "../../lib/api";
import { fakeApi } from "../../lib/fake-api";
import { inOrder, stateOf } from "./replies.svelte";

test("whoever is silent comes first, and a seat that was given on is no silence", async () => {
  const api = fakeApi();
  useApi(api);
  const [a, b, c] = (await api.replies("m-1-1")).items;
  const id = (it: typeof a) => it!.registration.registration;
  await api.reply("m-1-1", id(a), "not_coming", "phone");
  await api.reply("m-1-1", id(b), "no_answer", "phone");
  const named = await api.substitute(
    "m-1-1",
    id(c),
    { name: "Nur Demir", role: null, phone: null, email: null },
    "phone",
  );
  const items = inOrder((await api.replies("m-1-1")).items);
  expect(id(items[0])).toBe(id(b));
  const of = (registration: string) =>
    stateOf(items.find((it) => id(it) === registration)!);
  expect([of(id(a)), of(id(c)), of(named.registration)]).toEqual([
    "not_coming",
    "replaced",
    "coming",
  ]);
});
