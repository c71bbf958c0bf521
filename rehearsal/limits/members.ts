import { fieldsOf } from './fields.ts';
import { checkForm } from './form.ts';
import { limits } from './numbers.ts';

type MemberBody = Readonly<{
  nick?: string | null;
  roles?: readonly string[] | null;
  mute?: boolean | null;
  deaf?: boolean | null;
  channel_id?: string | null;
  communication_disabled_until?: string | null;
}>;
type VoiceBody = Readonly<{
  channel_id?: string | null;
  suppress?: boolean | null;
  request_to_speak_timestamp?: string | null;
}>;

/** A change of a member: nick ≤ 32, timeout at most 28 days from `now` (Discord). */
export function checkMemberEdit(body: unknown, now: Date): asserts body is MemberBody {
  checkForm((root) => {
    const fields = fieldsOf(body, root);
    if (!fields) return;
    fields.text('nick', { max: limits.member.nick });
    fields.truth('mute');
    fields.truth('deaf');
    fields.snowflake('channel_id');
    fields.snowflakes('roles');
    const until = fields.time('communication_disabled_until');
    if (until && until.getTime() - now.getTime() > limits.member.timeoutMs) {
      const words = 'Timeout cannot be longer than 28 days.';
      fields.refuse('communication_disabled_until', 'COMMUNICATION_DISABLED_UNTIL_TOO_FAR', words);
    }
  });
}

/** A change of a voice state. */
export function checkVoiceStateEdit(body: unknown): asserts body is VoiceBody {
  checkForm((root) => {
    const fields = fieldsOf(body, root);
    fields?.snowflake('channel_id');
    fields?.truth('suppress');
    fields?.time('request_to_speak_timestamp');
  });
}

/** POST /users/@me/channels. */
export function checkRecipient(body: unknown): asserts body is Readonly<{ recipient_id: string }> {
  checkForm((root) => fieldsOf(body, root)?.snowflake('recipient_id', { required: true }));
}
