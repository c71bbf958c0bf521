import type { Translate } from '../../i18n/index.ts';
import type { CareRoomId, ChannelId, SessionId, UserId } from '../../lib/ids.ts';
import {
  button,
  card,
  channelMention,
  type MessageView,
  mention,
  personPicker,
  row,
  text,
  timestamp,
} from '../../lib/markup.ts';
import { helpNowButton } from '../crisis/buttons.ts';
import { resumeButton } from '../panel/buttons.ts';
import * as buttons from './buttons.ts';
import type { CareRoom } from './schema.ts';

type Two = Readonly<{ personId: UserId; alongId: UserId }>;
type Room = Two & Pick<CareRoom, 'id' | 'closedAt' | 'endsAt'>;

/** The one message in the room: what it is, who can see it, and both ways out. Its first line may stand on a lock screen. */
export function careRoomCard(t: Translate, { id, personId, alongId, closedAt, endsAt }: Room): MessageView {
  const help = button(t('help.button'), helpNowButton.write([]));
  if (closedAt !== null)
    return card([], text(t('care-room.closed', { in: timestamp(endsAt ?? closedAt, 'R') })), row(help));
  const ways =
    endsAt === null
      ? row(
          button(t('care-room.stay.button'), buttons.stayButton.write([id])),
          button(t('care-room.back.button'), buttons.backButton.write([id])),
        )
      : row(button(t('care-room.done.button'), buttons.doneButton.write([id])));
  return card(
    [personId, alongId],
    text(t('care-room.open', { person: mention(personId), along: mention(alongId) })),
    text(t('care-room.who-sees')),
    ...(endsAt === null ? [] : [text(t('care-room.over', { when: timestamp(endsAt, 'f') }))]),
    row(help),
    ways,
  );
}

/** To the person alone, where they can be told so: the way there, and a no that is as good. */
export const careWhisper = (
  t: Translate,
  { id, along, room }: Readonly<{ id: CareRoomId; along: UserId; room: ChannelId }>,
): MessageView =>
  card(
    [],
    text(t('care-room.whisper', { along: mention(along), room: channelMention(room) })),
    row(
      button(t('care-room.stay.button'), buttons.stayButton.write([id])),
      button(t('help.button'), helpNowButton.write([])),
    ),
  );

/** To whoever asked for it: where the two are, and how the circle goes on. */
export function wentAsideCard(
  t: Translate,
  { sessionId, personId, alongId, channelId }: Two & Pick<CareRoom, 'sessionId' | 'channelId'>,
  hostCard: string,
): MessageView {
  const two = { person: mention(personId), along: mention(alongId) };
  const words =
    channelId === null
      ? t('care-room.soon', two)
      : t('care-room.told', { ...two, room: channelMention(channelId), card: hostCard });
  return card([], text(words), row(button(t('panel.resume.button'), resumeButton.write([sessionId]))));
}

/** Whoever holds the circle chooses with whom somebody goes aside. */
export const goAsideCard = (t: Translate, id: SessionId, along: UserId): MessageView =>
  card(
    [],
    text(t('care-room.choose', { along: mention(along) })),
    personPicker({
      customId: buttons.goAsidePicker.write([id]),
      placeholder: t('panel.choice.placeholder'),
    }),
  );
