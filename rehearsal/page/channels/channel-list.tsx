import { useOnScreen } from '../place/on-screen.ts';
import { GuildChannels } from './guild-channels.tsx';
import { InVoice } from './in-voice.tsx';
import { Mailbox } from './mailbox.tsx';
import { SettingsButton } from './settings-button.tsx';

/** Everything on the left: the channels of each server, the direct messages, and one's own settings. */
export function ChannelList() {
  const { screen } = useOnScreen();
  return (
    <>
      <div class="column-scroll">
        {screen.guilds.map((guild) => (
          <GuildChannels key={guild.id} guild={guild} />
        ))}
        <Mailbox />
      </div>
      <div class="column-foot">
        <InVoice />
        <SettingsButton />
      </div>
    </>
  );
}
