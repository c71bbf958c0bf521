import { fieldsOf } from './fields.ts';
import { checkForm } from './form.ts';
import { limits } from './numbers.ts';

type RoleBody = Readonly<{
  name?: string | null;
  permissions?: string | null;
  color?: number | null;
  hoist?: boolean | null;
  mentionable?: boolean | null;
}>;

/** A new or changed role: name ≤ 100, permissions as a decimal string (Discord). */
export function checkRole(body: unknown): asserts body is RoleBody {
  checkForm((root) => {
    const fields = fieldsOf(body, root);
    fields?.text('name', { max: limits.channel.name });
    fields?.text('permissions', { pattern: /^\d{1,20}$/ });
    fields?.whole('color', { min: 0, max: 0xff_ff_ff });
    fields?.truth('hoist');
    fields?.truth('mentionable');
  });
}
