import { expect, test, vi } from "vitest";
import { useApi, type Api } from "./api";
import { Live } from "./live.svelte";

test("a reading that was stopped and started again still hears the news", async () => {
  let hear: (topics: string[]) => void = () => {};
  useApi({
    onChanged: (listener: typeof hear) => {
      hear = listener;
      return () => (hear = () => {});
    },
  } as unknown as Api);
  let now = 1;
  const reading = new Live(["people"], async () => now);
  const stop = reading.start();
  await vi.waitFor(() => expect(reading.value).toBe(1));
  stop();
  now = 2;
  reading.start();
  await vi.waitFor(() => expect(reading.value).toBe(2));
  now = 3;
  hear(["meetings"]);
  hear(["people"]);
  await vi.waitFor(() => expect(reading.value).toBe(3));
});
