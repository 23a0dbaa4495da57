import { z } from "zod";
import { emptyClass } from "~/domain/typed-scoring";

const texts = (longest: number) =>
  z
    .array(z.string().trim().max(longest, `Dài nhất ${longest} ký tự.`))
    .max(20, "Nhiều nhất 20 dòng.")
    .default([]);

/** Parallel lists of the form, a place for each class. */
export const scoringSchema = z
  .strictObject({
    editedVersion: z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
    notApplicable: z.enum(["fullPoints", "excludeAndRescale", "zero"], { error: "Chọn một cách." }),
    notAssigned: z.enum(["leaveOut", "rescale"], { error: "Chọn một cách." }),
    withoutAnyResult: z.enum(["notRanked", "zero"], { error: "Chọn một cách." }),
    decimals: z.enum(["0", "1", "2", "3"], { error: "Chọn số chữ số thập phân." }),
    ties: z.enum(["competition", "dense"], { error: "Chọn một cách." }),
    clampMin: z.string().max(20, "Viết số điểm như 100."),
    clampMax: z.string().max(20, "Viết số điểm như 100."),
    tieBreakers: texts(60),
    id: z
      .array(z.string().regex(/^[\p{L}\p{N}_-]{1,60}$/u))
      .max(20)
      .default([]),
    label: texts(60),
    atLeast: texts(20),
    leafPercent: texts(20),
    flags: texts(400),
    quotaPercent: texts(20),
    quotaOf: texts(60),
    quotaBase: texts(20),
    quotaRounding: texts(20),
  })
  .transform(
    ({ id, label, atLeast, leafPercent, flags, quotaPercent, quotaOf, quotaBase, quotaRounding, ...settings }) => ({
      ...settings,
      classes: id.map((each, row) => ({
        id: each,
        label: label[row] ?? "",
        atLeast: atLeast[row] ?? "",
        leafPercent: leafPercent[row] ?? "",
        flags: flags[row] ?? "",
        quotaPercent: quotaPercent[row] ?? "",
        quotaOf: quotaOf[row] ?? emptyClass.quotaOf,
        quotaBase: quotaBase[row] ?? emptyClass.quotaBase,
        quotaRounding: quotaRounding[row] ?? emptyClass.quotaRounding,
      })),
    }),
  );
