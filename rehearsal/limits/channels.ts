import { ChannelType, ThreadAutoArchiveDuration } from 'discord-api-types/v10';
import type { ChannelChanges, NewChannelBody } from '../world/channels.ts';
import type { NewThreadBody } from '../world/threads.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { checkForm } from './form.ts';
import { limits } from './numbers.ts';
import { checkOverwriteList } from './overwrites.ts';

const { channel } = limits;
const creatable = [
  ChannelType.GuildText,
  ChannelType.GuildVoice,
  ChannelType.GuildCategory,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildStageVoice,
];
const threads = [ChannelType.AnnouncementThread, ChannelType.PublicThread, ChannelType.PrivateThread];
const archiveMinutes = Object.values(ThreadAutoArchiveDuration).filter((value) => typeof value === 'number');

/** A new channel: name 1–100, topic ≤ 1,024, slowmode 0–21,600 s (Discord). */
export function checkNewChannel(body: unknown): asserts body is NewChannelBody {
  checkForm((root) => {
    const fields = fieldsOf(body, root);
    if (!fields) return;
    fields.text('name', { required: true, min: 1, max: channel.name });
    fields.whole('type', { choices: creatable });
    checkSettings(fields);
  });
}

/** A change of a channel or thread. */
export function checkChannelEdit(body: unknown): asserts body is ChannelChanges {
  checkForm((root) => {
    const fields = fieldsOf(body, root);
    if (!fields) return;
    fields.text('name', { min: 1, max: channel.name });
    checkSettings(fields);
    for (const name of ['archived', 'locked', 'invitable']) fields.truth(name);
    fields.whole('auto_archive_duration', { choices: archiveMinutes });
  });
}

/** A new thread without a message: its type is needed (Discord: an absent one means private in v10). */
export function checkNewThread(body: unknown): asserts body is NewThreadBody {
  checkForm((root) => {
    const fields = fieldsOf(body, root);
    if (!fields) return;
    fields.text('name', { required: true, min: 1, max: channel.name });
    fields.whole('type', { choices: threads });
    fields.whole('auto_archive_duration', { choices: archiveMinutes });
    fields.whole('rate_limit_per_user', { min: 0, max: channel.slowmode });
    fields.truth('invitable');
  });
}

/** PUT /channels/:c/voice-status: at most 500 characters, null takes it away (Discord). */
export function checkVoiceStatus(body: unknown): asserts body is Readonly<{ status?: string | null }> {
  checkForm((root) => fieldsOf(body, root)?.text('status', { max: channel.voiceStatus }));
}

function checkSettings(fields: Fields): void {
  fields.text('topic', { max: channel.topic });
  fields.whole('rate_limit_per_user', { min: 0, max: channel.slowmode });
  fields.whole('user_limit', { min: 0, max: channel.userLimit });
  fields.whole('bitrate', { min: 8000 });
  fields.whole('position', { min: 0 });
  fields.snowflake('parent_id');
  fields.truth('nsfw');
  checkOverwriteList(fields);
}
