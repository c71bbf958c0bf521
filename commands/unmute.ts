import { tell } from '../src/discord/command.ts';
import { refused } from '../src/discord/refusal.ts';
import { proveHost } from '../src/features/circle/host.ts';
import { aboutCircle } from './about-circle.ts';

/** `/session unmute-all`: for the host, and for people the server trusts to mute. Whatever else is broken, this is quick to find. */
export const unmuteAll = aboutCircle(async ({ app, actor, t, mention }, circle) => {
  if (!actor.mayMute && !proveHost(circle, actor.user).ok) return refused('not-for-muting', { t, mention });
  const unmuted = await app.rooms.unmuteAll(circle);
  if (unmuted === 'done') return tell(t('session.unmuted.told'));
  return tell(t('session.unmuted.not-allowed', { permission: t('permission.MuteMembers') }));
});
