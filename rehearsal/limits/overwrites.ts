import { OverwriteType } from 'discord-api-types/v10';
import { type Fields, fieldsOf, isRecord } from './fields.ts';
import { checkForm } from './form.ts';

export type OverwriteBits = Readonly<{
  type: OverwriteType;
  allow?: string | number | null;
  deny?: string | number | null;
}>;

const kinds = [OverwriteType.Role, OverwriteType.Member];

/** Refuses a body of PUT /channels/:c/permissions/:o that Discord cannot read: type 0 or 1, bits as decimal strings. */
export function checkOverwrite(body: unknown): asserts body is OverwriteBits {
  checkForm((root) => {
    const fields = fieldsOf(body, root);
    if (fields) checkBits(fields, { type: true });
  });
}

/** A channel's body in which every overwrite says what it is for: inside a list an absent type is a role's (Discord). */
export function withOverwriteTypes(body: unknown): unknown {
  if (!isRecord(body) || !Array.isArray(body.permission_overwrites)) return body;
  const overwrites = body.permission_overwrites.map((overwrite: unknown) =>
    isRecord(overwrite) ? { ...overwrite, type: overwrite.type ?? OverwriteType.Role } : overwrite,
  );
  return { ...body, permission_overwrites: overwrites };
}

/** The list of overwrites inside a channel's body. */
export function checkOverwriteList(channel: Fields): void {
  for (const overwrite of channel.objects('permission_overwrites')) {
    overwrite.snowflake('id', { required: true });
    checkBits(overwrite, { type: false });
  }
}

function checkBits(fields: Fields, required: { type: boolean }): void {
  fields.whole('type', { required: required.type, choices: kinds });
  fields.bits('allow');
  fields.bits('deny');
}
