import { describeClass } from "~/domain/class-sentence";
import { readObject } from "~/domain/json-object";
import type { Problem } from "~/domain/problem";
import { readSettings, settingKeys } from "~/domain/scoring/read-definition";
import type { ClassRule } from "~/domain/scoring/types";
import { readTypedScoring, type TypedClass } from "~/domain/typed-scoring";

/** Each row's class in words; null while it cannot be read. */
export function classSentences(rows: readonly TypedClass[]): (string | null)[] {
  const read = rows.map(ruleOf);
  const known = rows.map(({ id, label }, index) => read[index] ?? { ...unread, id, label });
  return read.map((rule) => (rule ? describeClass(rule, known) : null));
}

const unread: ClassRule = { id: "", label: "", atLeast: null, gates: [], quota: null };

function ruleOf(row: TypedClass): ClassRule | null {
  const reading = readTypedScoring({ ...noSettings, classes: [row] });
  if (!reading.ok) return null;
  const problems: Problem[] = [];
  const { classes } = readSettings(readObject({ classes: reading.settings.classes }, "", settingKeys, problems));
  return problems.length > 0 ? null : (classes[0] ?? null);
}

const noSettings = {
  notApplicable: "",
  notAssigned: "",
  withoutAnyResult: "",
  decimals: "",
  ties: "",
  clampMin: "",
  clampMax: "",
  tieBreakers: [],
};
