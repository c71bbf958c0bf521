import { useEffect, useRef, useState } from 'preact/hooks';
import type { CommandOnScreen } from '../../wire/screen.ts';
import { useOnScreen } from '../place/on-screen.ts';
import { OptionField } from './option-field.tsx';
import { type Drafts, type OptionDraft, problemsOf, readyValues } from './option-value.ts';

type CommandFormProps = Readonly<{ command: CommandOnScreen; channelId: string; done(): void }>;

/** A command that was taken, with its options as fields. */
export function CommandForm({ command, channelId, done }: CommandFormProps) {
  const { act } = useOnScreen();
  const form = useRef<HTMLFormElement>(null);
  const [drafts, setDrafts] = useState<Drafts>({});
  const [added, setAdded] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);

  const stands = command.options.filter(({ name, required }) => required || added.includes(name));
  const missing = command.options.filter((option) => !stands.includes(option));
  const problems = problemsOf(stands, drafts);

  // The first field of the command, and then each one that is added.
  useEffect(() => {
    const fields = form.current?.querySelectorAll<HTMLElement>('[data-option], .primary') ?? [];
    const at = added.at(-1);
    const next = [...fields].find((field) => at !== undefined && field.dataset.option === at) ?? fields[0];
    next?.focus();
  }, [added]);

  const change = (name: string, draft: OptionDraft) => setDrafts((before) => ({ ...before, [name]: draft }));
  const send = async () => {
    setTried(true);
    const [first] = Object.keys(problems);
    if (first !== undefined) {
      form.current?.querySelector<HTMLElement>(`[data-option="${first}"]`)?.focus();
      return;
    }
    if (sending) return;
    setSending(true);
    const options = readyValues(stands, drafts);
    const answer = await act({ kind: 'command', channelId, line: command.line, options });
    setSending(false);
    if (answer.kind === 'done') done();
  };

  return (
    <form
      ref={form}
      class="command-form"
      aria-label={command.shown}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) done();
      }}
    >
      <p class="command-name">
        <strong>{command.shown}</strong> <span class="quiet">{command.description}</span>
      </p>
      <div class="command-fields">
        {stands.map((option) => (
          <OptionField
            key={option.name}
            option={option}
            draft={drafts[option.name] ?? { text: '' }}
            problem={tried ? problems[option.name] : undefined}
            asking={{ channelId, line: command.line, options: readyValues(stands, drafts) }}
            onChange={(draft) => change(option.name, draft)}
          />
        ))}
      </div>
      <div class="command-foot">
        {missing.map(({ name, shown, description }) => (
          <button
            key={name}
            type="button"
            class="button small"
            title={description}
            onClick={() => setAdded((before) => [...before, name])}
          >
            + {shown}
          </button>
        ))}
        <span class="spring" />
        <button type="button" class="button" onClick={done}>
          Cancel
        </button>
        <button type="submit" class="button primary" aria-busy={sending}>
          Send
        </button>
      </div>
    </form>
  );
}
