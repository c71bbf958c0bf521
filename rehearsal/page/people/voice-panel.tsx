import { ChannelType } from 'discord-api-types/v10';
import type { ChannelOnScreen, VoiceOnScreen } from '../../wire/screen.ts';
import { Voices } from '../channels/voices.tsx';
import { useOnScreen } from '../place/on-screen.ts';
import { voiceWords } from './voice-words.ts';

/** What one can do in a voice channel or on a stage. */
export function VoicePanel({ channel }: Readonly<{ channel: ChannelOnScreen }>) {
  const { screen, act } = useOnScreen();
  const mine = channel.voices.find(({ userId }) => userId === screen.me.id);
  const isStage = channel.type === ChannelType.GuildStageVoice;
  return (
    <section class="voice-panel" aria-label={isStage ? 'Stage' : 'Voice'}>
      <h2>{isStage ? 'Stage' : 'Voice'}</h2>
      <Voices voices={channel.voices} />
      {channel.voices.length === 0 ? <p class="quiet">Nobody is connected.</p> : null}
      <div role="status">
        {voiceWords(mine).map((words) => (
          <p key={words}>{words}</p>
        ))}
      </div>
      {mine?.invited === true ? <Invitation /> : null}
      {mine === undefined ? (
        <button
          type="button"
          class="button primary"
          onClick={() => void act({ kind: 'join-voice', channelId: channel.id })}
        >
          Join
        </button>
      ) : (
        <Connected voice={mine} isStage={isStage} />
      )}
    </section>
  );
}

function Invitation() {
  const { act } = useOnScreen();
  const answer = (accepts: boolean) => void act({ kind: 'answer-invitation', accepts });
  return (
    <div class="invitation" role="alert">
      <p>You are invited to speak.</p>
      <div class="action-row">
        <button type="button" class="button success" onClick={() => answer(true)}>
          Accept
        </button>
        <button type="button" class="button" onClick={() => answer(false)}>
          Decline
        </button>
      </div>
    </div>
  );
}

function Connected({ voice, isStage }: Readonly<{ voice: VoiceOnScreen; isStage: boolean }>) {
  const { act } = useOnScreen();
  return (
    <div class="action-row">
      <button
        type="button"
        class="button"
        onClick={() => void act({ kind: 'mute-self', muted: !voice.selfMuted })}
      >
        {voice.selfMuted ? 'Microphone on' : 'Microphone off'}
      </button>
      {isStage ? (
        <button
          type="button"
          class="button"
          onClick={() => void act({ kind: 'raise-hand', up: !voice.handUp })}
        >
          {voice.handUp ? 'Lower your hand' : 'Raise your hand'}
        </button>
      ) : null}
      <button type="button" class="button" onClick={() => void act({ kind: 'leave-voice' })}>
        Leave
      </button>
    </div>
  );
}
