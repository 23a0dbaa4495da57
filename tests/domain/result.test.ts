import fc from "fast-check";
import { expect, test } from "vitest";
import {
  afterEdit,
  afterOpening,
  afterReturn,
  afterSubmission,
  afterTakeBack,
  afterVerification,
  isCorrected,
  leastAdvanced,
  mayReturn,
  maySubmit,
  mayTakeBack,
  mayVerify,
  nothingIn,
  officialContent,
  provisionalContent,
  type Result,
  type ResultContent,
  type ResultOutcome,
  unreported,
} from "~/domain/result";

const value = (digits: string): ResultContent => ({ kind: "value", value: digits, qualifier: "exact", word: null });
const byAnother = {
  writers: ["writer"],
  verifierId: "verifier",
  verifierIsHeadOfSubjectUnit: false,
  agencyAllowsHead: false,
};

const accepted = (outcome: ResultOutcome): Result => {
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.result;
};
const edited = (result: Result, content: ResultContent | null) => accepted(afterEdit(result, content));
const submitted = (digits = "10") => accepted(afterSubmission(edited(unreported, value(digits))));
const verified = (digits = "10") => accepted(afterVerification(submitted(digits), byAnother));
const returned = () => accepted(afterReturn(submitted(), "Thiếu minh chứng"));

test("not reported, not applicable and zero are three different states of nothing", () => {
  expect(nothingIn(null)).toBe("notReported");
  expect(nothingIn({ kind: "notApplicable" })).toBe("notApplicable");
  expect(nothingIn(value("0"))).toBe("zero");
  expect(nothingIn(value("0.5"))).toBeNull();
});

test("zero and not applicable are submitted, nothing is not", () => {
  expect(maySubmit(edited(unreported, value("0"))).ok).toBe(true);
  expect(maySubmit(edited(unreported, { kind: "notApplicable" })).ok).toBe(true);
  expect(maySubmit(unreported)).toEqual({ ok: false, refusal: "nothing-to-submit" });
});

test("a submitted figure is taken back before it is edited", () => {
  expect(afterEdit(submitted(), value("11"))).toEqual({ ok: false, refusal: "result-submitted" });
  expect(accepted(afterTakeBack(submitted())).state).toBe("draft");
});

test("a submitted figure is taken back until somebody opens it", () => {
  expect(mayTakeBack(submitted())).toEqual({ ok: true });
  const opened = accepted(afterOpening(submitted()));
  expect(mayTakeBack(opened)).toEqual({ ok: false, refusal: "result-opened" });
  expect(mayTakeBack(unreported)).toEqual({ ok: false, refusal: "result-not-submitted" });
});

test("who wrote a version does not verify it, in whatever role", () => {
  expect(mayVerify({ ...byAnother, verifierId: "writer" })).toEqual({ ok: false, refusal: "verifier-wrote-it" });
  expect(mayVerify({ ...byAnother, writers: ["a", "verifier"] })).toEqual({ ok: false, refusal: "verifier-wrote-it" });
});

test("the head of the subject's unit verifies only where the agency allows it", () => {
  const byHead = { ...byAnother, verifierIsHeadOfSubjectUnit: true };
  expect(mayVerify(byHead)).toEqual({ ok: false, refusal: "verifier-heads-unit" });
  expect(mayVerify({ ...byHead, agencyAllowsHead: true })).toEqual({ ok: true });
});

test("a return needs a reason", () => {
  expect(mayReturn("  ")).toEqual({ ok: false, refusal: "reason-missing" });
  expect(afterReturn(submitted(), "").ok).toBe(false);
  expect(returned()).toMatchObject({ state: "returned", returned: { version: 1, reason: "Thiếu minh chứng" } });
});

test("a draft is not returned", () => {
  expect(afterReturn(unreported, "Sai số")).toEqual({ ok: false, refusal: "result-not-returnable" });
});

test("a returned figure that is written again is a corrected one, also once it is verified", () => {
  expect(isCorrected(returned())).toBe(false);
  const corrected = edited(returned(), value("12"));
  expect(isCorrected(corrected)).toBe(true);
  expect(isCorrected(accepted(afterVerification(accepted(afterSubmission(corrected)), byAnother)))).toBe(true);
});

test("a returned figure is submitted again as it stands when its explanation suffices", () => {
  const again = accepted(afterSubmission(returned()));
  expect(again.state).toBe("submitted");
  expect(isCorrected(again)).toBe(false);
});

test("a verified figure that is being corrected stays official until its new version is verified", () => {
  const correcting = edited(verified("10"), value("12"));
  expect(officialContent(correcting)).toEqual(value("10"));
  expect(provisionalContent(correcting)).toEqual(value("10"));
  const resubmitted = accepted(afterSubmission(correcting));
  expect(officialContent(resubmitted)).toEqual(value("10"));
  expect(provisionalContent(resubmitted)).toEqual(value("12"));
  expect(officialContent(accepted(afterVerification(resubmitted, byAnother)))).toEqual(value("12"));
});

test("a reopened figure stays official until its new version is verified", () => {
  const reopened = accepted(afterReturn(verified("10"), "Số liệu trùng kỳ trước"));
  expect(reopened.state).toBe("returned");
  expect(officialContent(reopened)).toEqual(value("10"));
  expect(provisionalContent(reopened)).toEqual(value("10"));
});

test("a verified figure is withdrawn by submitting nothing in its place", () => {
  const emptied = accepted(afterSubmission(edited(verified("10"), null)));
  expect(officialContent(emptied)).toEqual(value("10"));
  expect(officialContent(accepted(afterVerification(emptied, byAnother)))).toBeNull();
});

test("drafts count on no board", () => {
  const draft = edited(unreported, value("10"));
  expect(provisionalContent(draft)).toBeNull();
  expect(officialContent(draft)).toBeNull();
});

test("a sum is as advanced as its least advanced part", () => {
  expect(leastAdvanced(["verified", "submitted", "verified"])).toBe("submitted");
  expect(leastAdvanced(["verified", "notReported"])).toBe("notReported");
  expect(leastAdvanced(["returned", "submitted"])).toBe("returned");
  expect(leastAdvanced(["verified", "verified"])).toBe("verified");
  expect(leastAdvanced([])).toBe("notReported");
});

// The model knows only what people did: who wrote each version, what was last verified, who has opened what.
type Story = {
  writerOf: Map<number, string>;
  official: ResultContent | null;
  inHands: "author" | "verifier" | "nobody";
  openedNow: boolean;
  returnedVersion: number | null;
};
type Kept = { result: Result };
type Step = fc.Command<Story, Kept>;

const step = (name: string, run: (story: Story, kept: Kept) => void): Step => ({
  check: () => true,
  run: (story, kept) => {
    const { version } = kept.result;
    run(story, kept);
    expect(kept.result.version).toBeGreaterThanOrEqual(version);
    expect(officialContent(kept.result)).toEqual(story.official);
    const isCounted = kept.result.state === "submitted" || kept.result.state === "verified";
    expect(provisionalContent(kept.result)).toEqual(isCounted ? kept.result.content : story.official);
    expect(kept.result.state === "submitted").toBe(story.inHands === "verifier");
    expect(isCorrected(kept.result)).toBe(
      story.returnedVersion !== null && kept.result.version > story.returnedVersion,
    );
  },
  toString: () => name,
});

const keep = (kept: Kept, outcome: ResultOutcome) => {
  if (outcome.ok) kept.result = outcome.result;
  return outcome.ok;
};

const edit = (member: string, content: ResultContent | null) =>
  step(`${member} writes ${content === null ? "nothing" : JSON.stringify(content)}`, (story, kept) => {
    const isDone = keep(kept, afterEdit(kept.result, content));
    expect(isDone).toBe(story.inHands !== "verifier");
    if (!isDone) return;
    story.writerOf.set(kept.result.version, member);
    story.inHands = "author";
  });

const submit = step("submit", (story, kept) => {
  const isSomething = kept.result.content !== null || story.official !== null;
  const isDone = keep(kept, afterSubmission(kept.result));
  expect(isDone).toBe(story.inHands === "author" && isSomething);
  if (isDone) Object.assign(story, { inHands: "verifier", openedNow: false });
});

const takeBack = step("take back", (story, kept) => {
  const isDone = keep(kept, afterTakeBack(kept.result));
  expect(isDone).toBe(story.inHands === "verifier" && !story.openedNow);
  if (isDone) story.inHands = "author";
});

const open = step("open", (story, kept) => {
  const isDone = keep(kept, afterOpening(kept.result));
  expect(isDone).toBe(story.inHands === "verifier");
  if (isDone) story.openedNow = true;
});

const verify = (member: string) =>
  step(`${member} verifies`, (story, kept) => {
    const writer = story.writerOf.get(kept.result.version) ?? "";
    const verification = { ...byAnother, writers: [writer], verifierId: member };
    const isDone = keep(kept, afterVerification(kept.result, verification));
    expect(isDone).toBe(story.inHands === "verifier" && writer !== member);
    if (isDone) Object.assign(story, { official: kept.result.content, inHands: "nobody" });
  });

const giveBack = (reason: string) =>
  step(`return “${reason}”`, (story, kept) => {
    const isDone = keep(kept, afterReturn(kept.result, reason));
    expect(isDone).toBe(story.inHands !== "author" && reason !== "");
    if (isDone) Object.assign(story, { inHands: "author", returnedVersion: kept.result.version });
  });

test("no order of steps loses a verified figure, skips a reason, or lets somebody verify his own version", () => {
  const someMember = fc.constantFrom("an", "binh", "cuong");
  const someContent = fc.oneof(
    fc.constant(null),
    fc.constant<ResultContent>({ kind: "notApplicable" }),
    fc.nat({ max: 20 }).map((number) => value(String(number))),
  );
  const steps = [
    fc.tuple(someMember, someContent).map(([member, content]) => edit(member, content)),
    fc.constant(submit),
    fc.constant(takeBack),
    fc.constant(open),
    someMember.map(verify),
    fc.constantFrom("", "Thiếu minh chứng").map(giveBack),
  ];
  const reached = new Set<string>();
  fc.assert(
    fc.property(fc.commands(steps, { maxCommands: 40, size: "max" }), (sequence) => {
      const story: Story = {
        writerOf: new Map(),
        official: null,
        inHands: "author",
        openedNow: false,
        returnedVersion: null,
      };
      const kept: Kept = { result: unreported };
      fc.modelRun(() => ({ model: story, real: kept }), sequence);
      reached.add(kept.result.state);
    }),
    { numRuns: 500, seed: 4900 },
  );
  expect([...reached].sort()).toEqual(["draft", "returned", "submitted", "verified"]);
});
