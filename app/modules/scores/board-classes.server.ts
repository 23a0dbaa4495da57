import { describeBar } from "~/domain/class-sentence";
import { type ClassCandidate, classVerdicts } from "~/domain/classes";
import { type Fraction, fromPoints, multiply, parseDecimal } from "~/domain/fraction";
import type { Points } from "~/domain/points";
import type { BoardKind } from "~/domain/receipt";
import type { ClassRule, LeafState } from "~/domain/scoring/types";
import { sql } from "~/platform/db.server";
import type { View } from "~/platform/work.server";
import type { BoardRows } from "./board-rows.server";

/** `notes` say why a better class whose threshold was reached is not this entrant's. */
export type ClassOfEntrant = { label: string | null; notes: string[] };

type LeafRow = { code: string; state: LeafState; points: Points | null; max: Points | null; share: string | null };
type CandidateRow = { subjectId: string; total: Points | null; ties: number[]; flags: string[]; leaves: LeafRow[] };

/** The class of every entrant, by subject: the domain's, over the whole campaign, whatever part of it the reader sees. */
export async function readClasses(
  view: View,
  { id, classes, tieBreakers, targets }: Pick<BoardRows, "id" | "classes" | "tieBreakers" | "targets">,
  board: BoardKind,
): Promise<ReadonlyMap<string, ClassOfEntrant>> {
  if (classes.length === 0) return new Map();
  const rows = await listCandidates(view, id, board, leastGated(classes));
  const candidates = rows.map((row) => candidateOf(row, tieBreakers.length));
  const titles = new Map(targets.map(({ code, title }) => [code, title]));
  return new Map(
    Object.entries(classVerdicts(classes, candidates)).map(([subjectId, { classId, barred }]) => [
      subjectId,
      {
        label: classes.find((rule) => rule.id === classId)?.label ?? null,
        notes: barred.map((bar) => describeBar(bar, classes, (code) => titles.get(code) ?? code)),
      },
    ]),
  );
}

/** The lowest threshold of a class that asks something of every target; null where none does. */
function leastGated(classes: readonly ClassRule[]): Points | null {
  const gated = classes.filter(({ gates }) => gates.some((gate) => "everyLeafAtLeastPercent" in gate));
  return gated.length === 0 ? null : Math.min(...gated.map(({ atLeast }) => atLeast ?? lowestPoints));
}

const lowestPoints = -2_147_483_648;

/** Points at single targets are read of those only who reach a class that asks for them. */
async function listCandidates(
  { db, scope }: View,
  campaignId: string,
  board: BoardKind,
  leavesFrom: Points | null,
): Promise<CandidateRow[]> {
  const [total, ties, state, points] =
    board === "official"
      ? [
          sql`s.official_points`,
          sql`array[s.official_tie1, s.official_tie2, s.official_tie3]`,
          sql`k.official_state`,
          sql`k.official_points`,
        ]
      : [
          sql`s.provisional_points`,
          sql`array[s.provisional_tie1, s.provisional_tie2, s.provisional_tie3]`,
          sql`k.provisional_state`,
          sql`k.provisional_points`,
        ];
  return db.$queryRaw<CandidateRow[]>`
    select s.subject_id as "subjectId", ${total} as total, to_jsonb(${ties}) as ties, to_jsonb(e.flags) as flags,
      case when ${total} >= ${leavesFrom}::int then coalesce((
        select jsonb_agg(jsonb_build_object('code', t.code, 'state', ${state}, 'points', ${points}, 'max', t.max_points, 'share', a.share::text)
          order by t.position, t.code)
        from score k join target t on t.agency_id = k.agency_id and t.id = k.target_id
        left join assignment a on a.agency_id = k.agency_id and a.target_id = k.target_id and a.subject_id = k.subject_id
        where k.agency_id = s.agency_id and k.campaign_id = s.campaign_id and k.subject_id = s.subject_id and ${state} <> 'parent'), '[]')
        else '[]' end as leaves
    from standing s join entrant e on e.agency_id = s.agency_id and e.campaign_id = s.campaign_id and e.subject_id = s.subject_id
    where s.agency_id = ${scope.agencyId}::uuid and s.campaign_id = ${campaignId}::uuid`;
}

function candidateOf({ subjectId, total, ties, flags, leaves }: CandidateRow, asked: number): ClassCandidate {
  return {
    flags,
    score: {
      entrant: subjectId,
      total,
      ties: ties.slice(0, asked),
      leaves: Object.fromEntries(
        leaves.map(({ code, state, points, max, share }) => [code, { state, points, max: shareOf(max, share) }]),
      ),
    },
  };
}

function shareOf(max: Points | null, share: string | null): Fraction {
  const whole = fromPoints(max ?? 0);
  const part = share === null ? null : parseDecimal(share);
  return part === null ? whole : multiply(whole, part);
}
