import { channelKind, channelTitle } from '../channels/channel-kind.ts';
import { Markdown } from '../markdown/markdown.tsx';
import { useOnScreen } from '../place/on-screen.ts';

/** A channel of text needs no word for it. */
const kindsSaid: Readonly<Record<string, string>> = {
  voice: 'Voice',
  stage: 'Stage',
  thread: 'Thread',
  'direct messages': 'Direct messages',
};

/** The name of the open channel, what marks it, and what it is for. */
export function ConversationHead() {
  const { channel } = useOnScreen();
  if (channel === undefined) return <h1>No channel</h1>;
  const { word } = channelKind(channel.type);
  const marks = [
    kindsSaid[word],
    channel.isPrivate && 'Private',
    channel.archived && 'Archived',
    channel.locked && 'Locked',
  ];
  return (
    <div class="conversation-head">
      <h1>{channelTitle(channel)}</h1>
      {marks.map((mark) =>
        mark === false || mark === undefined ? null : (
          <span key={mark} class="badge">
            {mark}
          </span>
        ),
      )}
      {channel.topic === undefined ? null : (
        <div class="topic">
          <Markdown text={channel.topic} />
        </div>
      )}
    </div>
  );
}
