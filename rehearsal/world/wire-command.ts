import type { APIApplicationCommand, APIApplicationCommandOption } from 'discord-api-types/v10';
import type { Command } from './state.ts';

/** Works on a copy that nobody else holds. */
function dropDictionaries(option: APIApplicationCommandOption): void {
  delete option.name_localizations;
  delete option.description_localizations;
  if ('choices' in option) for (const choice of option.choices ?? []) delete choice.name_localizations;
  if ('options' in option) for (const inner of option.options ?? []) dropDictionaries(inner);
}

/** A command; Discord leaves the dictionaries out of lists unless `with_localizations=true` is asked for. */
export function commandToWire(command: Command, withLocalizations: boolean): APIApplicationCommand {
  const options = structuredClone([...command.options]);
  if (!withLocalizations) options.forEach(dropDictionaries);
  const dictionaries = {
    name_localizations: command.nameLocalizations,
    description_localizations: command.descriptionLocalizations,
  };
  return {
    id: command.id,
    application_id: command.applicationId,
    version: command.version,
    type: command.type,
    name: command.name,
    description: command.description,
    default_member_permissions: command.defaultMemberPermissions?.toString() ?? null,
    nsfw: command.nsfw,
    ...(withLocalizations ? dictionaries : {}),
    ...(options.length === 0 ? {} : { options }),
    ...(command.guildId === undefined
      ? {
          contexts: command.contexts === null ? null : [...command.contexts],
          integration_types: [...command.integrationTypes],
        }
      : { guild_id: command.guildId }),
  };
}
