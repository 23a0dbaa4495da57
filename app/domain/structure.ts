// An agency has several trees of units beside each other: its administration, its union, its Party cells, its youth
// union, and the network of outside bodies that take part. A unit stands in one of them and never changes over.

export type Structure = "government" | "union" | "party" | "youth" | "network";

export const structures = ["government", "union", "party", "youth", "network"] as const satisfies readonly Structure[];

export function isStructure(text: string | null | undefined): text is Structure {
  return structures.some((structure) => structure === text);
}
