// The library of rules, found by name. A stored rule says its version ("proportional@1"); a campaign file may leave it out.

import { compare, type Fraction } from "../fraction";
import { isRecord, readObject } from "../json-object";
import type { Problem } from "../problem";
import { bands } from "./bands";
import { improvement } from "./improvement";
import { inverse } from "./inverse";
import { judged } from "./judged";
import { leaderRelative } from "./leader-relative";
import { met } from "./met";
import { perOccurrence } from "./per-occurrence";
import { proportional } from "./proportional";
import { rating } from "./rating";
import { relativeRank } from "./relative-rank";
import type { Lack, LeafInputs, LeafInWords, RuleKind, RulePoints } from "./rule-kind";
import { ruleNames } from "./rule-names";
import { steps } from "./steps";
import { twoWayBands } from "./two-way-bands";
import type { Rule, Target } from "./types";

const ruleKinds: { [Kind in Rule["kind"]]: RuleKind<Extract<Rule, { kind: Kind }>> } = {
  proportional,
  inverse,
  bands,
  twoWayBands,
  met,
  steps,
  perOccurrence,
  rating,
  judged,
  leaderRelative,
  relativeRank,
  improvement,
};

const sentences = new WeakMap<Rule, LeafInWords & { sentence: string }>();

/** A rule as campaign files and forms carry it. */
export type RuleJson = { kind: Rule["kind"] } & Record<string, unknown>;

/** A rule from stored or sent JSON, or everything that is wrong with it, with paths that start at `path`. */
export function readRule(json: unknown, path: string): Rule | Problem[] {
  if (!isRecord(json)) return [{ path, sentence: "Ở đây phải là một đối tượng { kind, … }." }];
  const kind = ruleNames.find((name) => json.kind === name || json.kind === versionedName({ kind: name }));
  if (kind === undefined) {
    const sentence = `Không có cách tính điểm “${String(json.kind)}”; chọn một trong: ${ruleNames.join(", ")}.`;
    return [{ path: `${path}.kind`, sentence }];
  }
  const problems: Problem[] = [];
  const rule = ruleKinds[kind].read(readObject(json, path, ["kind", ...ruleKinds[kind].keys], problems));
  return problems.length > 0 ? problems : rule;
}

/** The rule as JSON under its plain name, as campaign files have it. */
export function writeRule(rule: Rule): Record<string, unknown> {
  return { kind: rule.kind, ...kindOf(rule).write(rule) };
}

/** "proportional@1" */
export function versionedName({ kind }: { kind: Rule["kind"] }): string {
  return `${kind}@${ruleKinds[kind].version}`;
}

/** Remembered by rule, because a campaign shows the same sentence to each of its entrants. */
export function sentenceFor(rule: Rule, leaf: LeafInWords): string {
  const known = sentences.get(rule);
  const isSame = known?.direction === leaf.direction && known.isDay === leaf.isDay;
  if (known && isSame && compare(known.max, leaf.max) === 0) return known.sentence;
  const sentence = kindOf(rule).sentence(rule, leaf);
  sentences.set(rule, { ...leaf, sentence });
  return sentence;
}

export function pointsFor(rule: Rule, inputs: LeafInputs): RulePoints | Lack {
  return kindOf(rule).pointsFor(rule, inputs);
}

export function checkRule(rule: Rule, target: Target, path: string): Problem[] {
  return kindOf(rule).check?.(target, path) ?? [];
}

export function capsOf(rule: Rule): { key: string; points: Fraction | null }[] {
  return kindOf(rule).caps?.(rule) ?? [];
}

/** Rules that compare an entrant with the others of its cluster. */
export function isRelative(rule: Rule): boolean {
  return rule.kind === "leaderRelative" || rule.kind === "relativeRank";
}

function kindOf<OneRule extends Rule>(rule: OneRule): RuleKind<OneRule> {
  return ruleKinds[rule.kind] as unknown as RuleKind<OneRule>;
}
