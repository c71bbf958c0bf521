import type { Self } from '../people/self.ts';
import type { VoiceOnScreen } from '../wire/screen.ts';
import { isVoice } from '../world/permissions.ts';
import { isInvited } from '../world/stage-voice.ts';
import type { Channel } from '../world/state.ts';

/** Who is connected to a voice channel or stage. An invitation to speak shows to the invited person alone. */
export function voicesIn({ world, userId }: Self, channel: Channel): VoiceOnScreen[] {
  if (!('guildId' in channel) || !isVoice(channel)) return [];
  const guild = world.guilds.get(channel.guildId);
  if (guild === undefined) return [];
  return [...guild.voiceStates.values()]
    .filter(({ channelId }) => channelId === channel.id)
    .map((state) => ({
      userId: state.userId,
      selfMuted: state.selfMute,
      serverMuted: guild.members.get(state.userId)?.mute === true,
      // Until she accepts the invitation she is in the audience still.
      suppressed: state.suppress || isInvited(state),
      handUp: state.suppress && state.requestToSpeakAt !== undefined,
      invited: state.userId === userId && isInvited(state),
    }));
}
