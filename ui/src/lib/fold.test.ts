import { describe, expect, it } from "vitest";
import { everyWordBegins, fold } from "./fold";

describe("folding", () => {
  it.each([
    ["Çiğdem Işık", "cigdem isik"],
    ["ÇİĞDEM IŞIK", "cigdem isik"],
    ["C\u0327ig\u0306dem I\u0307s\u0327ik", "cigdem isik"],
    ["Şanlıurfa'lı", "sanliurfali"],
    ["  Ayşe-Nur   Öz. ", "ayse nur oz"],
  ])("sees %s as %s, as the programme does", (typed, folded) => {
    expect(fold(typed)).toBe(folded);
  });

  it.each([
    ["deniz şahin", "Deniz Şahin Kazdağları Doğa Derneği", true],
    ["SAH den", "Deniz Şahin", true],
    ["deniz şahin", "İlker Şahinoğlu Karadeniz Vakfı", false],
    ["", "Deniz Şahin", true],
  ])("%s begins words of %s: %s", (typed, text, begins) => {
    expect(everyWordBegins(typed, text)).toBe(begins);
  });
});
