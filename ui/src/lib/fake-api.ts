import type { Api } from "./api";
export function fakeApi(_: URLSearchParams): Api {
  return {} as Api;
}
