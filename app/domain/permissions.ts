// Who may do what: one table. A grant is a role with its scope, the whole agency (said explicitly) or a unit and
// everything below it; a missing scope denies. A cell says how far a role reaches with a permission:
//   "agency"      the whole agency, and only by an agency-wide grant
//   "everywhere"  the whole agency, whatever the scope of the grant
//   "unit"        the grant's unit and below; an agency-wide grant reaches nothing
//   "scope"       whatever the grant's scope is
//   "own"         the member's own person
// Rules that hold inside a permission (never the proposer, never the writer, where asked) belong to their nouns.

export type Role = "officer" | "unitHead" | "verifier" | "leader" | "council" | "staff" | "admin";
export type Grant = { role: Role; unitId: string | null };
export type Reach = { agency: boolean; unitIds: string[]; own: boolean };
type Cell = false | "agency" | "everywhere" | "unit" | "scope" | "own";
type Row = Partial<Record<Role, Exclude<Cell, false>>>;

export const roles: readonly Role[] = ["officer", "unitHead", "verifier", "leader", "council", "staff", "admin"];

const officerOnly: Row = { officer: "agency" };
const leaderOnly: Row = { leader: "agency" };
const adminOnly: Row = { admin: "agency" };
const appraisers: Row = { officer: "agency", verifier: "scope" };
const raisers: Row = { officer: "agency", unitHead: "unit", staff: "own" };
const everyMember: Row = {
  officer: "everywhere",
  unitHead: "everywhere",
  verifier: "everywhere",
  leader: "everywhere",
  council: "everywhere",
  staff: "everywhere",
  admin: "everywhere",
};

const table = {
  "agency.enter": everyMember,
  "campaign.read": everyMember,
  "register.read": everyMember,
  "acknowledgement.write": everyMember,
  "campaign.write": officerOnly,
  "publication.confirm": leaderOnly,
  "indicator.read": {
    officer: "agency",
    unitHead: "everywhere",
    verifier: "everywhere",
    leader: "agency",
    admin: "agency",
  },
  "indicator.write": officerOnly,
  "target.write": officerOnly,
  "assignment.write": officerOnly,
  "pledge.write": { officer: "agency", unitHead: "unit" },
  "result.write": { officer: "agency", unitHead: "unit", staff: "own" },
  "result.verify": appraisers,
  "evidence.read": { officer: "agency", unitHead: "unit", verifier: "scope", leader: "agency", staff: "own" },
  "appraisal.write": appraisers,
  "adjustment.read": { officer: "agency", verifier: "scope", leader: "agency" },
  "adjustment.propose": appraisers,
  "adjustment.decide": leaderOnly,
  "appeal.raise": raisers,
  "appeal.decide": leaderOnly,
  "proposal.raise": raisers,
  "initiative.raise": raisers,
  "ranking.read": {
    officer: "agency",
    unitHead: "unit",
    verifier: "scope",
    leader: "agency",
    council: "agency",
    staff: "own",
  },
  "overview.read": { officer: "agency", leader: "agency", council: "agency" },
  "nomination.write": { officer: "agency", unitHead: "unit", staff: "own" },
  "round.write": officerOnly,
  "decision.draft": officerOnly,
  "decision.record": officerOnly,
  "decision.sign": leaderOnly,
  "award.revoke": officerOnly,
  "ballot.cast": { council: "agency" },
  "record.read": { officer: "agency", unitHead: "unit", leader: "agency", staff: "own" },
  "nominatedRecord.read": { officer: "agency", leader: "agency", council: "agency" },
  "organisation.read": {
    officer: "agency",
    unitHead: "everywhere",
    verifier: "everywhere",
    leader: "agency",
    staff: "unit",
    admin: "agency",
  },
  "organisation.write": { officer: "agency", admin: "agency" },
  "members.write": adminOnly,
  "settings.write": adminOnly,
  "audit.read": {
    officer: "agency",
    unitHead: "unit",
    verifier: "scope",
    leader: "agency",
    staff: "own",
    admin: "agency",
  },
} satisfies Record<string, Row>;

export type Permission = keyof typeof table;

export const permissions = Object.keys(table) as Permission[];

/** Whether the grants reach anything at all with this permission. */
export function mayAtAll(grants: readonly Grant[], permission: Permission): boolean {
  const { agency, unitIds, own } = reach(grants, permission);
  return agency || unitIds.length > 0 || own;
}

/** How far the grants reach together; each of `unitIds` is the root of what it reaches, below included. */
export function reach(grants: readonly Grant[], permission: Permission): Reach {
  const reaches = grants.map((grant) => reachOf(cellOf(grant.role, permission), grant));
  return {
    agency: reaches.some(({ agency }) => agency),
    unitIds: [...new Set(reaches.flatMap(({ unitIds }) => unitIds))],
    own: reaches.some(({ own }) => own),
  };
}

/** `unitAncestry` is the unit of the subject and all units above it. */
export function mayActOn(
  reached: Reach,
  subject: { unitAncestry: readonly string[]; personId?: string | null },
  self: { personId: string | null },
): boolean {
  if (reached.agency) return true;
  if (subject.unitAncestry.some((unitId) => reached.unitIds.includes(unitId))) return true;
  return reached.own && self.personId !== null && subject.personId === self.personId;
}

function cellOf(role: Role, permission: Permission): Cell {
  const row: Row = table[permission];
  return row[role] ?? false;
}

function reachOf(cell: Cell, grant: Grant): Reach {
  const isAgencyWide = grant.unitId === null;
  const unitIds = typeof grant.unitId === "string" && grant.unitId !== "" ? [grant.unitId] : [];
  const isScoped = isAgencyWide || unitIds.length > 0;
  switch (cell) {
    case "agency":
      return { agency: isAgencyWide, unitIds: [], own: false };
    case "everywhere":
      return { agency: isScoped, unitIds: [], own: false };
    case "unit":
      return { agency: false, unitIds, own: false };
    case "scope":
      return { agency: isAgencyWide, unitIds, own: false };
    case "own":
      return { agency: false, unitIds: [], own: isScoped };
    case false:
      return { agency: false, unitIds: [], own: false };
  }
}
