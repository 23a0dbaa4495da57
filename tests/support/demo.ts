import { Client } from "pg";
import type { Role } from "~/domain/permissions";
import type { BoardKind, Receipt } from "~/domain/receipt";
import { listCampaigns } from "~/modules/campaigns/queries.server";
import { type Board, findBoard, findReceipt } from "~/modules/scores/queries.server";
import { actAs } from "~/platform/acting.server";
import { authDb, platformDb } from "~/platform/auth-db.server";
import { ensureAccount } from "~/platform/identity.server";
import type { View, Work } from "~/platform/work.server";
import { fillDemoAgency } from "../../prisma/demo";
import { type DemoSlug, demoAccounts, secondSeat } from "../../prisma/demo/accounts";

export type DemoOfTest = {
  id: string;
  slug: DemoSlug;
  accountId: (who: Role) => Promise<string>;
  /** Reads as the role's account, on the test's day unless told otherwise. */
  see: <T>(who: Role, run: (view: View) => Promise<T>, on?: string) => Promise<T>;
  /** Runs a command and undoes it: what the demo holds stays as it is for the tests after. */
  attempt: <T>(who: Role, run: (work: Work) => Promise<T>, on?: string) => Promise<T>;
  campaign: (name: string) => Promise<string>;
  board: (campaignId: string, board?: BoardKind) => Promise<Board>;
  /** Of everybody on the board, best first, with the figures behind them. */
  receipts: (campaignId: string, board?: BoardKind) => Promise<Receipt[]>;
};

class Undone extends Error {
  constructor(readonly value: unknown) {
    super("undone");
  }
}

/** An agency of the demo, filled once for the run, as it is read on `today`. */
export async function theDemoOf(slug: DemoSlug, today: string): Promise<DemoOfTest> {
  // One agency brings along the account that another one makes.
  await alone(secondSeat.email, async () => void (await ensureAccount(secondSeat)));
  await alone(slug, () => fillDemoAgency(slug));
  const agency = await platformDb().agency.findUniqueOrThrow({ where: { slug } });
  const accountId = async (who: Role) => {
    const email = demoAccounts.find((account) => account.agency === slug && account.role === who)?.email ?? "";
    return (await authDb().account.findUniqueOrThrow({ where: { email } })).id;
  };
  const seatOf = async (who: Role) => ({ agencyId: agency.id, accountId: await accountId(who) });
  const noon = (day: string) => new Date(`${day}T12:00:00+07:00`);

  const demo: DemoOfTest = {
    ...{ id: agency.id, slug, accountId },
    see: async (who, run, on = today) => actAs(await seatOf(who), noon(on), run, "read"),
    async attempt(who, run, on = today) {
      const undone = await actAs(await seatOf(who), noon(on), async (work) => {
        throw new Undone(await run(work));
      }).catch((error: unknown) => error);
      if (undone instanceof Undone) return undone.value as Awaited<ReturnType<typeof run>>;
      throw undone;
    },
    async campaign(name) {
      const campaigns = await demo.see("officer", (view) => listCampaigns(view));
      const campaign = campaigns.find((each) => each.name === name);
      if (!campaign) throw new Error(`${slug} has no campaign "${name}"`);
      return campaign.id;
    },
    async board(campaignId, board = "official") {
      return present(await demo.see("leader", (view) => findBoard(view, campaignId, { board })));
    },
    async receipts(campaignId, board = "official") {
      const { clusters } = await demo.board(campaignId, board);
      const subjects = clusters.flatMap(({ lines }) => lines.map(({ subjectId }) => subjectId));
      return demo.see("leader", async (view) => {
        const receipts: Receipt[] = [];
        for (const subjectId of subjects) {
          receipts.push(present(await findReceipt(view, campaignId, subjectId, board, { withInputs: true })));
        }
        return receipts;
      });
    },
  };
  return demo;
}

/** What must be there. */
export function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("nothing is there");
  return value;
}

/** Two files may want the same thing at once. */
async function alone(what: string, run: () => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: process.env.ADMIN_DATABASE_URL });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext($1))", [what]);
    await run();
  } finally {
    await client.end();
  }
}

/** All that a query says, in one line, spaces that must not break read as spaces. */
export function saidBy(...answers: unknown[]): string {
  return JSON.stringify(answers).replaceAll("\u00a0", " ");
}
