import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { Translate } from '../../i18n/index.ts';
import type { GuildId } from '../../lib/ids.ts';
import { button, card, type MessageView, row, text } from '../../lib/markup.ts';
import { stopDirectButton } from './buttons.ts';

/** A message to one person, with the button that stops them. It shows on a lock screen: no circle, no topic, no names. */
export const directCard = (
  t: Translate,
  guild: GuildId,
  ...parts: readonly APIComponentInContainer[]
): MessageView => card([], ...parts, row(button(t('direct.stop.button'), stopDirectButton.write([guild]))));

/** What arrives when somebody chooses direct messages: that they read it is the proof that it works. */
export const directTest = (t: Translate, guild: GuildId): MessageView =>
  directCard(t, guild, text(t('direct.test')));
