import { useEffect, useState } from "react";
import { SubjectField } from "~/components/decisions/subject-field";
import { useLookup } from "~/components/form/use-lookup";
import type { FormProblem } from "~/components/form/use-problem";
import { Button } from "~/components/ui/button";
import { TextField } from "~/components/ui/text-field";
import { decisions as words } from "~/locales/decisions";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";

type Post = { title: string; unitName: string; isActing: boolean; printed: string[] };

const pauseMilliseconds = 300;

/** Who signed, and in which of the posts that he held on the day. */
export function SignerFields({ agency, day, problem }: { agency: string; day: string; problem: FormProblem }) {
  const t = useText(words);
  const [signer, setSigner] = useState(() => problem.typed("signer"));
  const [post, setPost] = useState(() => problem.typed("signerPost"));
  const { found, look } = useLookup<{ posts: Post[] }>();
  useEffect(() => {
    if (signer.trim().length < 2) return;
    const query = new URLSearchParams({ signer, on: day });
    const pause = setTimeout(() => look(`${paths.signerPosts(agency)}?${query}`), pauseMilliseconds);
    return () => clearTimeout(pause);
  }, [agency, signer, day, look]);
  const posts = signer.trim() === "" ? [] : (found?.posts ?? []);
  return (
    <>
      <div className="form-row">
        <SubjectField
          agency={agency}
          kind="individual"
          name="signer"
          label={t.signer}
          hint={t.signerHint}
          error={problem.at("signer")}
          value={signer}
          onType={setSigner}
        />
        <TextField
          name="signerPost"
          label={t.signerPost}
          hint={t.signerPostHint}
          error={problem.at("signerPost")}
          value={post}
          onChange={(event) => setPost(event.currentTarget.value)}
        />
      </div>
      {posts.length > 0 ? (
        <fieldset className="signer-posts">
          <legend>{t.postsOnDay(posts.length)}</legend>
          {posts.flatMap(({ printed, unitName, isActing }) =>
            printed.map((form) => (
              <Button
                key={`${form} ${unitName}`}
                small
                aria-pressed={post === form}
                icon={post === form ? "check" : undefined}
                onClick={() => setPost(form)}
              >
                {form}
                <small className="muted">
                  {unitName}
                  {isActing ? ` · ${t.acting}` : ""}
                </small>
              </Button>
            )),
          )}
        </fieldset>
      ) : null}
    </>
  );
}
