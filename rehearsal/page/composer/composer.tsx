import { useEffect, useRef, useState } from 'preact/hooks';
import type { CommandOnScreen, Conversation } from '../../wire/screen.ts';
import { useOnScreen } from '../place/on-screen.ts';
import { AnsweringLine } from './answering-line.tsx';
import { CommandForm } from './command-form.tsx';
import { draftOf, keepDraft } from './drafts.ts';
import { useCommands } from './use-commands.ts';
import { Writing } from './writing.tsx';

type ComposerProps = Readonly<{
  conversation: Conversation;
  title: string;
  /** The message that is answered. */
  answers: string | undefined;
  answersNothing(): void;
}>;

/** Where one writes, or fills in a command. */
export function Composer({ conversation, title, answers, answersNothing }: ComposerProps) {
  const { screen, brought } = useOnScreen();
  const { channelId } = conversation;
  const place = `${screen.me.name} ${channelId}`;
  const { commands, again } = useCommands(channelId);
  const [command, setCommand] = useState<CommandOnScreen | undefined>(undefined);
  const [text, setText] = useState(() => draftOf(place));
  const write = (words: string) => {
    keepDraft(place, words);
    setText(words);
  };
  // Counts up whenever the focus belongs into the field again.
  const [focuses, setFocuses] = useState(0);

  const seen = useRef(brought);
  useEffect(() => {
    if (brought === undefined || seen.current === brought) return;
    seen.current = brought;
    const known = commands.find(({ line }) => line === brought.line);
    if (known === undefined) {
      write(brought.line);
      setFocuses((times) => times + 1);
    }
    setCommand(known);
  });

  const answered = conversation.messages.find(({ message }) => message.id === answers)?.message;
  const leave = () => {
    setFocuses((times) => times + 1);
    write('');
    setCommand(undefined);
  };
  return (
    <div class="composer">
      {command === undefined ? (
        <>
          {answered === undefined ? null : <AnsweringLine message={answered} stop={answersNothing} />}
          <Writing
            {...{ conversation, title, commands, text, write }}
            answers={answered?.id}
            focuses={focuses}
            looksForCommands={again}
            sent={answersNothing}
            take={setCommand}
          />
        </>
      ) : (
        <CommandForm key={command.line} command={command} channelId={channelId} done={leave} />
      )}
    </div>
  );
}
