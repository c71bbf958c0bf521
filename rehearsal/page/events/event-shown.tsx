import { useState } from 'preact/hooks';
import type { EventOnScreen } from '../../wire/screen.ts';
import { Markdown } from '../markdown/markdown.tsx';
import { useOnScreen } from '../place/on-screen.ts';
import { channelById } from '../place/where.ts';
import { Refusal } from '../popup/refusal.tsx';
import { When } from '../time/when.tsx';
import { statusWords } from './status-words.ts';

/** An event, and whether one is interested in it. */
export function EventShown({ shown }: Readonly<{ shown: EventOnScreen }>) {
  const { event, interested } = shown;
  const { screen, attempt } = useOnScreen();
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const start = Date.parse(event.scheduled_start_time);
  const place =
    event.entity_metadata?.location ??
    (event.channel_id === null ? undefined : channelById(screen, event.channel_id)?.name);
  const toggle = async () => {
    const { id: eventId, guild_id: guildId } = event;
    const answer = await attempt({ kind: 'interest', guildId, eventId, interested: !interested });
    setRefusal(answer.kind === 'not-done' ? answer.sentence : undefined);
  };
  return (
    <article class="event" aria-label={event.name}>
      <h3>{event.name}</h3>
      <p>
        <When at={start} style="F" /> (<When at={start} style="R" />)
        {event.scheduled_end_time === null ? null : (
          <>
            , until <When at={Date.parse(event.scheduled_end_time)} style="t" />
          </>
        )}
      </p>
      <p class="quiet">
        {statusWords(event.status)}
        {place === undefined ? '' : ` · ${place}`}
        {event.user_count === undefined ? '' : ` · ${event.user_count} interested`}
      </p>
      {event.description === undefined || event.description === null ? null : (
        <Markdown text={event.description} />
      )}
      <button type="button" class="button" aria-pressed={interested} onClick={() => void toggle()}>
        Interested
      </button>
      <Refusal sentence={refusal} />
    </article>
  );
}
