// Two pairs of people and one of organisations who look alike, for the tests of those who tell them apart.

import { api, type Sex } from "../lib/api";
import { open, type World } from "./world";

type Who = { phone?: string; email?: string; sex?: Sex };

/** The bundled tour, where they came to meetings of route 1. Nobody else is in it. */
export async function openLookalikes(): Promise<World> {
  const world = await open("tour");
  const meetings = await api.meetings();
  const came = (city: string, name: string, organisation: string, who?: Who) =>
    api.walkIn(meetings.find((it) => it.city === city)!.meeting, {
      name,
      organisation,
      kind: null,
      role: null,
      category: null,
      phone: who?.phone ?? null,
      email: who?.email ?? null,
      sex: who?.sex ?? null,
      notice: "shown",
    });
  const phone = "0500 000 12 34";
  const email = "cigdem@example.org";
  await came("Trabzon", "Çiğdem Işık", "Kemençe Derneği", { phone, sex: "K" });
  await came("Ordu", "CIGDEM ISIK", "Kemençe Derneği", { phone, email });
  await came("Ordu", "İlker Şahin", "Fındık Kooperatifi");
  await came("Tokat", "Ilker Sahn", "Fındık Kooperatifi", {
    phone: "0500 000 56 79",
  });
  const long = "Çağdaş Yaşamı Destekleme Derneği";
  await came("Trabzon", "Ayşe Beşe", long);
  // In one city: of two cities they would be two, as branches are.
  await came("Trabzon", "Burak Ceylan", "ÇYDD");
  return world;
}
