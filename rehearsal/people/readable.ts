import type { APIEmbed } from 'discord-api-types/v10';
import { MessageFlags, MessageType } from 'discord-api-types/v10';
import type { StoredMessage, World } from '../world/state.ts';
import { drawnComponents } from './drawn-components.ts';
import { namingFor } from './naming.ts';
import { type Naming, plainText } from './plain-text.ts';

/**
 * A message as this viewer reads it, top to bottom: text, embeds, pictures by their alt text, buttons as [Label], menus as ‹Label ▾›.
 * Mentions show names, times are told from the played clock in UTC and in the viewer's language.
 */
export function readable(world: World, viewerId: string, message: StoredMessage): string {
  if ((message.flags & MessageFlags.Loading) !== 0) return 'thinking…';
  const naming = namingFor(world, viewerId, message.guildId);
  return [
    systemLine(message.type),
    plainText(message.content, naming),
    ...message.embeds.flatMap((embed) => drawnEmbed(embed, naming)),
    ...looseAttachments(message),
    ...drawnComponents(message.components, naming),
    ...(message.poll === undefined ? [] : [`Poll: ${message.poll.question.text ?? ''}`]),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function systemLine(type: MessageType): string {
  if (type === MessageType.ChannelPinnedMessage) return '(pinned a message)';
  if (type === MessageType.ThreadCreated) return '(started a thread)';
  if (type === MessageType.RecipientAdd) return '(added someone)';
  return '';
}

function drawnEmbed(embed: APIEmbed, naming: Naming): string[] {
  return [
    embed.author?.name ?? '',
    plainText(embed.title ?? '', naming),
    plainText(embed.description ?? '', naming),
    ...(embed.fields ?? []).map(
      (field) => `${plainText(field.name, naming)}: ${plainText(field.value, naming)}`,
    ),
    // Discord: neither times nor mentions are resolved in a footer.
    embed.footer?.text ?? '',
  ];
}

/** Discord: with Components V2 a file shows only where a component refers to it. */
function looseAttachments(message: StoredMessage): string[] {
  if ((message.flags & MessageFlags.IsComponentsV2) !== 0) return [];
  return message.attachments.map(
    (file) => `(file: ${file.filename}${file.description === undefined ? '' : ` – ${file.description}`})`,
  );
}
