import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "~/domain/calendar-day";
import {
  allows,
  type CampaignAct,
  type CampaignState,
  campaignStates,
  next,
  type StoredCampaignState,
  stateOn,
} from "~/domain/campaign";

const of2023 = { startsOn: "2023-01-01", endsOn: "2023-12-31" };
const statesThatAllow = (act: CampaignAct) => campaignStates.filter((state) => allows(state, act)).join(" ");

test("a launched campaign runs from its first day and is in review after its last", () => {
  const on = (today: string) => stateOn({ stored: "launched", ...of2023 }, today);
  expect(on("2022-12-31")).toBe("launched");
  expect(on("2023-01-01")).toBe("running");
  expect(on("2023-12-31")).toBe("running");
  expect(on("2024-01-01")).toBe("review");
});

test("dates move a launched campaign only", () => {
  for (const stored of ["draft", "published", "closed", "cancelled"] as const) {
    expect(stateOn({ stored, ...of2023 }, "2024-06-01")).toBe(stored);
  }
});

test("each act belongs to the states that the table names", () => {
  expect(statesThatAllow("editDefinition")).toBe("draft");
  expect(statesThatAllow("editTargets")).toBe("draft");
  expect(statesThatAllow("launch")).toBe("draft");
  expect(statesThatAllow("changeRules")).toBe("launched running review");
  expect(statesThatAllow("assign")).toBe("draft launched running review");
  expect(statesThatAllow("changeEntrants")).toBe("draft launched running review");
  expect(statesThatAllow("pledge")).toBe("launched running");
  expect(statesThatAllow("acknowledge")).toBe("launched running");
  expect(statesThatAllow("enterResults")).toBe("running review");
  expect(statesThatAllow("appraise")).toBe("running review");
  expect(statesThatAllow("adjust")).toBe("running review published");
  expect(statesThatAllow("appeal")).toBe("running review published");
  expect(statesThatAllow("publish")).toBe("review");
  expect(statesThatAllow("amend")).toBe("published");
  expect(statesThatAllow("close")).toBe("published");
});

test("a campaign is cancelled from any state before it is published", () => {
  expect(statesThatAllow("cancel")).toBe("draft launched running review");
});

test("a published or closed campaign is never recomputed", () => {
  expect(statesThatAllow("recompute")).toBe("launched running review");
});

test("an amendment keeps a campaign published", () => {
  expect(next("published", "amend")).toBe("published");
});

test("what a state does not allow has no state after it", () => {
  expect(next("closed", "cancel")).toBeNull();
  expect(next("running", "publish")).toBeNull();
});

// The model remembers what was done, not the state; what must hold is said in terms of that history.
type History = { done: Set<CampaignAct>; today: string };
type Kept = { stored: StoredCampaignState };

const storedAfter = (state: CampaignState, before: StoredCampaignState): StoredCampaignState =>
  state === "running" || state === "review" ? before : state;

class Act implements fc.Command<History, Kept> {
  constructor(readonly act: CampaignAct) {}
  check = () => true;
  run(history: History, campaign: Kept) {
    const state = stateOn({ ...campaign, ...of2023 }, history.today);
    const after = next(state, this.act);
    expect(after !== null).toBe(allows(state, this.act));
    if (after === null) return;
    expectPossible(this.act, history);
    campaign.stored = storedAfter(after, campaign.stored);
    history.done.add(this.act);
  }
  toString = () => this.act;
}

class Wait implements fc.Command<History, Kept> {
  constructor(readonly days: number) {}
  check = () => true;
  run(history: History, campaign: Kept) {
    const before = campaign.stored;
    history.today = addDays(history.today, this.days);
    expect(campaign.stored).toBe(before);
  }
  toString = () => `wait ${this.days} days`;
}

function expectPossible(act: CampaignAct, { done, today }: History) {
  if (act !== "copy") expect(done.has("cancel") || done.has("close")).toBe(false);
  if (act === "launch") expect(done.has("launch")).toBe(false);
  if (act === "editDefinition" || act === "editTargets") expect(done.has("launch")).toBe(false);
  if (act === "enterResults" || act === "appraise") {
    expect(done.has("launch") && !done.has("publish") && today >= of2023.startsOn).toBe(true);
  }
  if (act === "publish") expect(done.has("launch") && !done.has("publish") && today > of2023.endsOn).toBe(true);
  if (act === "amend" || act === "close") expect(done.has("publish")).toBe(true);
  if (act === "cancel" || act === "recompute") expect(done.has("publish")).toBe(false);
}

test("no order of acts and days leads a campaign off its path", () => {
  const acts: CampaignAct[] = [
    "editDefinition",
    "editTargets",
    "changeRules",
    "assign",
    "enterResults",
    "appraise",
    "adjust",
    "recompute",
    "copy",
    "amend",
    "cancel",
  ];
  const commands = [
    fc.constantFrom(...acts).map((act) => new Act(act)),
    fc.constantFrom<CampaignAct>("launch", "publish", "close").map((act) => new Act(act)),
    fc.integer({ min: 0, max: 300 }).map((days) => new Wait(days)),
  ];
  const reached = new Set<CampaignState>();
  fc.assert(
    fc.property(fc.commands(commands, { maxCommands: 40, size: "max" }), (sequence) => {
      const history: History = { done: new Set(), today: "2022-10-01" };
      const campaign: Kept = { stored: "draft" };
      fc.modelRun(() => ({ model: history, real: campaign }), sequence);
      reached.add(stateOn({ ...campaign, ...of2023 }, history.today));
    }),
    { numRuns: 500, seed: 2023 },
  );
  expect([...reached].sort()).toEqual([...campaignStates].sort());
});
