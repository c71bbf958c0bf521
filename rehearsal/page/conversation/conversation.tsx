import { useRef } from 'preact/hooks';
import type { Conversation as Shown } from '../../wire/screen.ts';
import { Message } from '../message/message.tsx';
import { useOnScreen } from '../place/on-screen.ts';
import { dayName } from '../time/dates.ts';
import { grouped } from './grouping.ts';
import { Guarded } from './guarded.tsx';
import { Notices } from './notices.tsx';
import { useKeepToEnd } from './use-keep-to-end.ts';
import { useReads } from './use-reads.ts';

type ConversationProps = Readonly<{ conversation: Shown; title: string; reply(messageId: string): void }>;

/** The messages of the open channel. What comes in is read out politely; what changes in them is not. */
export function Conversation({ conversation, title, reply }: ConversationProps) {
  const { me } = useOnScreen().screen;
  const log = useRef<HTMLDivElement>(null);
  const newest = conversation.messages.at(-1)?.message;
  const { away, toEnd } = useKeepToEnd(log, newest?.id, newest?.author.id === me.id);
  useReads(conversation.channelId, newest?.id);
  const placed = grouped(conversation.messages);
  return (
    <div class="conversation-frame">
      <div
        ref={log}
        id="conversation"
        class="conversation"
        data-testid="conversation"
        role="log"
        aria-label={`Messages in ${title}`}
        aria-relevant="additions"
        tabIndex={-1}
      >
        <div class="conversation-inside">
          {placed.length === 0 ? <p class="quiet nothing-yet">Nothing has been written here yet.</p> : null}
          {placed.map(({ shown, beginsDay, goesOn }) => (
            <div key={shown.message.id}>
              {beginsDay ? (
                <p class="day">{dayName(Date.parse(shown.message.timestamp), me.locale)}</p>
              ) : null}
              <Guarded>
                <Message shown={shown} goesOn={goesOn} reply={reply} />
              </Guarded>
            </div>
          ))}
          <Notices conversation={conversation} />
        </div>
      </div>
      {away ? (
        <button type="button" class="to-end" onClick={toEnd}>
          New messages <span aria-hidden="true">↓</span>
        </button>
      ) : null}
    </div>
  );
}
