import type { VoiceOnScreen } from '../../wire/screen.ts';

/** How one is connected, in words. Whoever is not connected at all is told that. */
export function voiceWords(voice: VoiceOnScreen | undefined): readonly string[] {
  if (voice === undefined) return ['You are not connected.'];
  const words = [
    voice.suppressed ? 'You are in the audience: you listen.' : undefined,
    voice.serverMuted ? 'You are muted by the server.' : undefined,
    voice.selfMuted ? 'Your own microphone is off.' : undefined,
    voice.handUp ? 'Your hand is up.' : undefined,
  ].filter((some) => some !== undefined);
  return words.length === 0 ? ['You can be heard.'] : words;
}
