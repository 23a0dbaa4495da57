// What must hold before a definition can score anybody: the tree is a tree, leaves have points and rules, no limit is
// finer than the campaign's points, the maxima of the leaves add up to the stated total (bonus apart), and classes and
// tie-breakers name what exists.

import { compare, formatFraction, fromPoints, roundTo } from "../fraction";
import { formatPoints, hasAtMostPlaces, type Points } from "../points";
import type { Problem } from "../problem";
import { capsOf, checkRule, readRule, writeRule } from "./rules";
import { targetTree } from "./target-tree";
import type { ClassRule, Definition, Target } from "./types";

/** Paths are those of the definition's JSON: `targets[2].rules[0].cap`, `classes[1].quota.of`. */
export function checkDefinition(definition: Definition): Problem[] {
  const tree = checkTree(definition.targets);
  return [
    ...tree,
    ...definition.targets.flatMap((target, index) =>
      checkTarget(target, `targets[${index}]`, {
        decimals: definition.decimals,
        isParent: definition.targets.some(({ parent }) => parent === target.code),
      }),
    ),
    ...(tree.length === 0 ? checkStatedTotal(definition) : []),
    ...checkTotalLimits(definition),
    ...checkTieBreakers(definition),
    ...definition.classes.flatMap((rule, index) => checkClass(rule, index, definition.classes)),
  ];
}

/** One target on its own, wherever it stands. */
export function checkTarget(
  target: Target,
  path: string,
  { decimals, isParent }: Pick<Definition, "decimals"> & { isParent: boolean },
): Problem[] {
  const limits = [...checkLimits(target, path), ...checkPlaces(target, path, decimals)];
  return [...limits, ...(isParent ? checkParent(target, path) : checkLeaf(target, path, decimals))];
}

function checkTree(targets: Target[]): Problem[] {
  return targets.flatMap(({ code, parent }, index) => {
    const path = `targets[${index}]`;
    if (targets.findIndex((target) => target.code === code) !== index) {
      return [{ path: `${path}.code`, sentence: `Mã chỉ tiêu ${code} bị trùng.` }];
    }
    if (parent === null) return [];
    if (!targets.some((target) => target.code === parent)) {
      return [{ path: `${path}.parent`, sentence: `Chỉ tiêu ${code}: không có chỉ tiêu cha ${parent}.` }];
    }
    return isUnderItself(code, targets)
      ? [{ path: `${path}.parent`, sentence: `Chỉ tiêu ${code} nằm dưới chính nó.` }]
      : [];
  });
}

function isUnderItself(code: string, targets: Target[]): boolean {
  const seen = new Set<string>();
  let above = targets.find((target) => target.code === code)?.parent ?? null;
  while (above !== null && !seen.has(above)) {
    if (above === code) return true;
    seen.add(above);
    above = targets.find((target) => target.code === above)?.parent ?? null;
  }
  return false;
}

function checkLimits({ code, min, max, bonusMax }: Target, path: string): Problem[] {
  const problems: Problem[] = [];
  if (max !== null && max < 0) problems.push({ path: `${path}.max`, sentence: `Chỉ tiêu ${code}: điểm tối đa âm.` });
  if (bonusMax < 0) problems.push({ path: `${path}.bonusMax`, sentence: `Chỉ tiêu ${code}: điểm thưởng tối đa âm.` });
  if (max !== null && min !== null && min > max + bonusMax) {
    problems.push({ path: `${path}.min`, sentence: `Chỉ tiêu ${code}: điểm tối thiểu cao hơn điểm tối đa.` });
  }
  return problems;
}

function checkPlaces(target: Target, path: string, decimals: number): Problem[] {
  const limits = { max: target.max, min: target.min, bonusMax: target.bonusMax };
  return Object.entries(limits).flatMap(([key, points]) => tooFine(points, `${path}.${key}`, decimals));
}

function tooFine(points: Points | null, path: string, decimals: number): Problem[] {
  if (points === null || hasAtMostPlaces(points, decimals)) return [];
  return [
    { path, sentence: `${formatPoints(points, 3)} điểm chi tiết hơn ${decimals} chữ số thập phân của phong trào.` },
  ];
}

function checkParent({ code, rules, bonusMax }: Target, path: string): Problem[] {
  const problems: Problem[] = [];
  if (rules.length > 0) {
    problems.push({
      path: `${path}.rules`,
      sentence: `Chỉ tiêu ${code} có chỉ tiêu con nên điểm là tổng của chúng, không có cách tính riêng.`,
    });
  }
  if (bonusMax !== 0) {
    problems.push({
      path: `${path}.bonusMax`,
      sentence: `Chỉ tiêu ${code} có chỉ tiêu con nên không có điểm thưởng riêng.`,
    });
  }
  return problems;
}

function checkLeaf(target: Target, path: string, decimals: number): Problem[] {
  const { code, max, rules } = target;
  const problems: Problem[] = [];
  if (max === null) problems.push({ path: `${path}.max`, sentence: `Chỉ tiêu ${code} chưa có điểm tối đa.` });
  if (rules.length === 0)
    problems.push({ path: `${path}.rules`, sentence: `Chỉ tiêu ${code} chưa có cách tính điểm.` });
  rules.forEach((rule, index) => {
    const rulePath = `${path}.rules[${index}]`;
    const read = readRule(writeRule(rule), rulePath);
    if (Array.isArray(read)) problems.push(...read);
    problems.push(...checkRule(rule, target, rulePath));
    for (const { key, points } of capsOf(rule)) {
      if (points === null || compare(points, roundTo(points, decimals)) === 0) continue;
      const sentence = `Mức trần ${formatFraction(points, 6)} chi tiết hơn ${decimals} chữ số thập phân của phong trào.`;
      problems.push({ path: `${rulePath}.${key}`, sentence });
    }
  });
  return problems;
}

function checkStatedTotal({ statedTotal, targets }: Definition): Problem[] {
  if (statedTotal === null) return [];
  const total = targetTree(targets).leaves.reduce((points, { max }) => points + (max ?? 0), 0);
  if (total === statedTotal) return [];
  const [stated, found] = [statedTotal, total].map((points) => formatFraction(fromPoints(points), 3));
  return [
    {
      path: "statedTotal",
      sentence: `Tổng điểm đã nêu là ${stated}, nhưng điểm tối đa của các chỉ tiêu cộng lại là ${found}.`,
    },
  ];
}

function checkTotalLimits({ clampTotal, decimals }: Definition): Problem[] {
  const { min, max } = clampTotal;
  const crossed = min !== null && max !== null && min > max;
  return [
    ...(crossed ? [{ path: "clampTotal", sentence: "Tổng tối thiểu cao hơn tổng tối đa." }] : []),
    ...tooFine(min, "clampTotal.min", decimals),
    ...tooFine(max, "clampTotal.max", decimals),
  ];
}

function checkTieBreakers({ tieBreakers, targets }: Definition): Problem[] {
  return tieBreakers.flatMap((breaker, index) => {
    if (typeof breaker === "string" || targets.some(({ code }) => code === breaker.target)) return [];
    const sentence = `Không có chỉ tiêu ${breaker.target} để phân định đồng hạng.`;
    return [{ path: `tieBreakers[${index}].target`, sentence }];
  });
}

function checkClass({ id, quota }: ClassRule, index: number, classes: ClassRule[]): Problem[] {
  const path = `classes[${index}]`;
  const problems: Problem[] = [];
  if (classes.findIndex((rule) => rule.id === id) !== index) {
    problems.push({ path: `${path}.id`, sentence: `Mã xếp loại ${id} bị trùng.` });
  }
  if (quota !== null && quota.of !== "ranked" && !classes.some((rule) => rule.id === quota.of)) {
    problems.push({ path: `${path}.quota.of`, sentence: `Không có xếp loại ${quota.of}.` });
  }
  return problems;
}
