import type { ChannelOnScreen } from '../../wire/screen.ts';
import { useOnScreen } from '../place/on-screen.ts';
import { channelKind, isThread } from './channel-kind.ts';
import { Mark } from './mark.tsx';
import { Voices } from './voices.tsx';

/** A channel in the list, with everything that marks it; who is connected stands under it. */
export function ChannelEntry({ channel }: Readonly<{ channel: ChannelOnScreen }>) {
  const { channel: opened, open } = useOnScreen();
  const { sign, word } = channelKind(channel.type);
  const isOpen = opened?.id === channel.id;
  const isUnread = channel.unread || channel.pings > 0;
  const looks = ['channel', isThread(channel) && 'thread', isUnread && 'unread', isOpen && 'open'];
  return (
    <li>
      <button
        type="button"
        class={looks.filter((one) => typeof one === 'string').join(' ')}
        aria-current={isOpen ? 'page' : undefined}
        onClick={() => open(channel.id)}
      >
        <span class="channel-sign" aria-hidden="true">
          {sign}
        </span>
        <span class="channel-name">{channel.name}</span>
        {word === 'text' || word === 'direct messages' ? null : <span class="unseen">, {word}</span>}
        {channel.isPrivate ? <Mark sign="🔒" word="private" /> : null}
        {channel.archived ? <Mark sign="🗄" word="archived" /> : null}
        {channel.locked ? <Mark sign="⛔" word="locked" /> : null}
        {isUnread && channel.pings === 0 ? <Mark sign="●" word="unread" /> : null}
        {channel.pings > 0 ? <Pings count={channel.pings} /> : null}
      </button>
      <Voices voices={channel.voices} />
    </li>
  );
}

function Pings({ count }: Readonly<{ count: number }>) {
  return (
    <span class="pings">
      <span aria-hidden="true">{count}</span>
      <span class="unseen">
        , {count === 1 ? '1 message calls for you' : `${count} messages call for you`}
      </span>
    </span>
  );
}
