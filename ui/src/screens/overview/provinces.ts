// The outlines of the 81 provinces by plate number, each with the point where its mark stands.

import svg from "../../../../assets/map/provinces.svg?raw";

export type Point = { x: number; y: number };
export type Province = { plate: number; outline: string; centre: Point };

/** The units of the drawing. */
export const WIDTH = 1000;
export const HEIGHT = 423;

export const PROVINCES: Map<number, Province> = new Map(
  [...svg.matchAll(/id="TR-(\d\d)" d="([^"]+)"/g)].map(([, plate, outline]) => [
    Number(plate),
    { plate: Number(plate), outline: outline!, centre: centreOf(outline!) },
  ]),
);

/** The middle of the largest piece: a province's mark must not stand on an island. */
function centreOf(outline: string): Point {
  const pieces = outline
    .split("M")
    .filter(Boolean)
    .map((piece) =>
      piece
        .replace("Z", "")
        .split("L")
        .map((pair) => pair.trim().split(" ").map(Number))
        .map(([x, y]) => ({ x: x!, y: y! })),
    )
    .map(middle);
  return pieces.reduce((a, b) => (b.area > a.area ? b : a));
}

function middle(corners: Point[]): Point & { area: number } {
  let [twice, x, y] = [0, 0, 0];
  corners.forEach((a, i) => {
    const b = corners[(i + 1) % corners.length]!;
    const cross = a.x * b.y - b.x * a.y;
    twice += cross;
    x += (a.x + b.x) * cross;
    y += (a.y + b.y) * cross;
  });
  return { x: x / (3 * twice), y: y / (3 * twice), area: Math.abs(twice) / 2 };
}
