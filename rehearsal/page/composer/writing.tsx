import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { CommandOnScreen, Conversation } from '../../wire/screen.ts';
import { useOnScreen } from '../place/on-screen.ts';
import { stepped } from '../popup/stepped.ts';
import { asksForCommands, fitting } from './command-filter.ts';
import { CommandList } from './command-list.tsx';
import { withMentions } from './with-mentions.ts';

type WritingProps = Readonly<{
  conversation: Conversation;
  title: string;
  commands: readonly CommandOnScreen[];
  text: string;
  write(words: string): void;
  answers: string | undefined;
  /** Counts up whenever the focus belongs into the field. */
  focuses: number;
  looksForCommands(): void;
  sent(): void;
  take(command: CommandOnScreen): void;
}>;

/** The field for a message. A slash at its beginning opens the list of commands. */
export function Writing(props: WritingProps) {
  const { conversation, title, commands, text, write, answers, focuses } = props;
  const { screen, act, say } = useOnScreen();
  const { channelId, notWritable } = conversation;
  const listId = useId();
  const reasonId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [active, setActive] = useState(0);
  const [closed, setClosed] = useState(false);
  const [sending, setSending] = useState(false);

  useEffect(() => {
    if (focuses > 0 || answers !== undefined) field.current?.focus();
  }, [focuses, answers]);

  const offered = asksForCommands(text) && !closed ? fitting(commands, text) : [];
  const isOpen = offered.length > 0;
  const at = Math.min(active, offered.length - 1);

  const change = (words: string) => {
    if (words.startsWith('/') && !text.startsWith('/')) props.looksForCommands();
    setClosed(false);
    setActive(0);
    write(words);
  };
  const send = async () => {
    if (sending || text.trim() === '') return;
    if (notWritable !== undefined) return say(notWritable);
    setSending(true);
    const content = withMentions(text.trim(), screen.names);
    const answer = await act({
      kind: 'write',
      channelId,
      content,
      ...(answers === undefined ? {} : { answers }),
    });
    setSending(false);
    if (answer.kind === 'not-done') return;
    write('');
    props.sent();
  };
  const onKey = (event: TargetedKeyboardEvent<HTMLTextAreaElement>) => {
    if (event.isComposing) return;
    const taken = offered[at];
    const next = isOpen ? stepped(event.key, at, offered.length) : undefined;
    if (next !== undefined && event.key.startsWith('Arrow')) setActive(next);
    else if (event.key === 'Escape' && isOpen) setClosed(true);
    else if (taken !== undefined && ((event.key === 'Enter' && !event.shiftKey) || event.key === 'Tab')) {
      props.take(taken);
    } else if (event.key === 'Enter' && !event.shiftKey) void send();
    else return;
    event.preventDefault();
  };

  const isShut = notWritable !== undefined && commands.length === 0;
  return (
    <div class="writing">
      {isOpen ? <CommandList id={listId} commands={offered} active={at} take={props.take} /> : null}
      {notWritable === undefined ? null : (
        <p id={reasonId} class="not-writable">
          {notWritable}
          {commands.length > 0 ? ' You can still use commands: write /' : ''}
        </p>
      )}
      <div class="writing-row">
        <textarea
          ref={field}
          data-testid="composer"
          class="writing-field"
          aria-label={`Message ${title}`}
          aria-autocomplete="list"
          aria-controls={isOpen ? listId : undefined}
          aria-activedescendant={isOpen ? `${listId}-${at}` : undefined}
          aria-describedby={notWritable === undefined ? undefined : reasonId}
          placeholder={notWritable === undefined ? `Message ${title}` : isShut ? '' : '/'}
          disabled={isShut}
          rows={Math.min(8, text.split('\n').length)}
          value={text}
          onInput={(event) => change(event.currentTarget.value)}
          onKeyDown={onKey}
        />
        <button
          type="button"
          class="button primary"
          disabled={isShut || text.trim() === ''}
          aria-busy={sending}
          onClick={() => void send()}
        >
          Send
        </button>
      </div>
      <output class="unseen">
        {isOpen ? `${offered.length} commands. Arrow keys choose, Enter takes.` : ''}
      </output>
    </div>
  );
}
