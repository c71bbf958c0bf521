import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { useId, useMemo, useState } from 'preact/hooks';
import { useOnScreen } from '../place/on-screen.ts';
import { useDialog } from '../popup/use-dialog.ts';
import { type FormAnswer, firstAnswers, problemsIn } from './answers.ts';
import { FormBlock } from './form-block.tsx';
import { blocksOf } from './question.ts';

/** A form to fill in. Whatever is wrong, what was written stays. */
export function FormDialog({ form }: Readonly<{ form: APIModalInteractionResponseCallbackData }>) {
  const { screen, attempt } = useOnScreen();
  const titleId = useId();
  const dialog = useDialog();
  const [blocks] = useState(() => blocksOf(form.components));
  const [answers, setAnswers] = useState(() => firstAnswers(blocks));
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const problems = useMemo(() => problemsIn(blocks, answers), [blocks, answers]);
  const waits = screen.deeds.some(({ kind, state }) => kind === 'form' && state === 'waiting');
  // What went unanswered before this form came has nothing to do with it.
  const [older] = useState(() => screen.deeds.map(({ id }) => id));
  const unanswered = screen.deeds.some(
    ({ id, kind, state }) => kind === 'form' && state === 'unanswered' && !older.includes(id),
  );

  const answer = (customId: string, given: FormAnswer) =>
    setAnswers((before) => ({ ...before, [customId]: given }));
  const submit = async () => {
    setTried(true);
    const [first] = Object.keys(problems);
    if (first !== undefined) {
      fieldNamed(dialog.current, first)?.focus();
      return;
    }
    if (sending || waits) return;
    setSending(true);
    setRefusal(undefined);
    const came = await attempt({ kind: 'fill-in', answers: { ...answers } });
    setSending(false);
    if (came.kind === 'not-done') setRefusal(came.sentence);
  };
  const close = async () => {
    const came = await attempt({ kind: 'close-form' });
    if (came.kind === 'not-done') setRefusal(came.sentence);
  };
  const said =
    refusal ?? (unanswered ? 'The application did not respond. Nothing you wrote is lost.' : undefined);

  return (
    <dialog
      ref={dialog}
      class="dialog form-dialog"
      data-testid="form"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        void close();
      }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <h2 id={titleId}>{form.title}</h2>
        <div class="form-blocks">
          {blocks.map((block) => (
            <FormBlock
              key={block.key}
              block={block}
              answers={answers}
              problem={tried && block.kind === 'question' ? problems[block.field.custom_id] : undefined}
              answer={answer}
            />
          ))}
        </div>
        {said === undefined ? null : (
          <p class="failed" role="alert">
            {said}
          </p>
        )}
        <div class="dialog-foot">
          <button type="button" class="button" onClick={() => void close()}>
            Cancel
          </button>
          <button type="submit" class="button primary" aria-busy={sending || waits}>
            Submit
          </button>
        </div>
      </form>
    </dialog>
  );
}

function fieldNamed(dialog: HTMLDialogElement | null, customId: string): HTMLElement | undefined {
  const fields = dialog?.querySelectorAll<HTMLElement>('[data-option]') ?? [];
  return [...fields].find((field) => field.dataset.option === customId);
}
