import { hasVoices } from '../channels/channel-kind.ts';
import { useOnScreen } from '../place/on-screen.ts';
import { MemberEntry } from './member-entry.tsx';
import { VoicePanel } from './voice-panel.tsx';

/** Everything on the right: the voice of the open channel, and who can see it. */
export function MemberList() {
  const { screen, channel } = useOnScreen();
  const members = screen.conversation?.members ?? [];
  return (
    <div class="column-scroll">
      {channel !== undefined && hasVoices(channel) ? <VoicePanel channel={channel} /> : null}
      <section class="members">
        <h2>Who sees this channel</h2>
        <ul>
          {members.map((member) => (
            <MemberEntry key={member.userId} member={member} />
          ))}
        </ul>
      </section>
    </div>
  );
}
