import { StageInstancePrivacyLevel } from 'discord-api-types/v10';
import { fieldsOf } from './fields.ts';
import { checkForm } from './form.ts';
import { limits } from './numbers.ts';

type NewStage = Readonly<{
  channel_id: string;
  topic: string;
  privacy_level?: number | null;
  send_start_notification?: boolean | null;
  guild_scheduled_event_id?: string | null;
}>;

const levels = [StageInstancePrivacyLevel.Public, StageInstancePrivacyLevel.GuildOnly];

/** Opening a stage: topic 1–120 characters (Discord). */
export function checkNewStage(body: unknown): asserts body is NewStage {
  checkForm((root) => {
    const fields = fieldsOf(body, root);
    fields?.snowflake('channel_id', { required: true });
    fields?.text('topic', { required: true, min: 1, max: limits.stage.topic });
    fields?.whole('privacy_level', { choices: levels });
    fields?.truth('send_start_notification');
    fields?.snowflake('guild_scheduled_event_id');
  });
}

export function checkStageEdit(body: unknown): asserts body is Readonly<{ topic?: string | null }> {
  checkForm((root) => {
    const fields = fieldsOf(body, root);
    fields?.text('topic', { min: 1, max: limits.stage.topic });
    fields?.whole('privacy_level', { choices: levels });
  });
}
