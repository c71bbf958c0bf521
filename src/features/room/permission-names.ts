import { listOf, type Translate } from '../../i18n/index.ts';
import type { Permission } from './room.ts';

/** The names of permissions as they stand in the reader's client, in one phrase. */
export const permissionsIn = (t: Translate, locale: string, names: readonly Permission[]): string =>
  listOf(
    locale,
    names.map((name) => t(`permission.${name}`)),
  );
