import { useState } from 'preact/hooks';
import type { GuildOnScreen } from '../../wire/screen.ts';
import { Dialog } from '../popup/dialog.tsx';
import { EventShown } from './event-shown.tsx';

/** Opens the events of a server. */
export function EventsButton({ guild }: Readonly<{ guild: GuildOnScreen }>) {
  const [open, setOpen] = useState(false);
  const { events } = guild;
  return (
    <>
      <button type="button" class="channel" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span class="channel-sign" aria-hidden="true">
          📅
        </span>
        <span class="channel-name">Events ({events.length})</span>
      </button>
      {open ? (
        <Dialog title={`Events of ${guild.name}`} close={() => setOpen(false)}>
          {events.length === 0 ? <p>Nothing is planned.</p> : null}
          {events.map((shown) => (
            <EventShown key={shown.event.id} shown={shown} />
          ))}
        </Dialog>
      ) : null}
    </>
  );
}
