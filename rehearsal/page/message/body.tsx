import type { APIMessage } from 'discord-api-types/v10';
import { Component } from '../component/component.tsx';
import { NotDrawn } from '../component/not-drawn.tsx';
import { Markdown } from '../markdown/markdown.tsx';
import { AttachmentShown } from './attachment-shown.tsx';
import { Embed } from './embed.tsx';
import { isMadeOfComponents, isThinking } from './message-flags.ts';
import { Poll } from './poll.tsx';

/** What a message says, in the order Discord shows it. */
export function Body({ message }: Readonly<{ message: APIMessage }>) {
  if (isThinking(message)) return <p class="thinking">{message.author.username} is thinking …</p>;
  const { content, embeds, components = [], attachments, poll, sticker_items: stickers = [] } = message;
  const loose = isMadeOfComponents(message) ? [] : attachments;
  const edited = message.edited_timestamp === null ? null : <span class="edited"> (edited)</span>;
  return (
    <div class="body">
      {content === '' ? null : <Markdown text={content} after={edited} />}
      {poll === undefined ? null : <Poll poll={poll} />}
      {loose.map((file) => (
        <AttachmentShown key={file.id} file={file} />
      ))}
      {embeds.map((embed, place) => (
        <Embed key={place} embed={embed} />
      ))}
      {stickers.map(({ id, name }) => (
        <NotDrawn key={id} what={`sticker ${name}`} />
      ))}
      {components.map((component, place) => (
        <Component key={component.id ?? place} component={component} />
      ))}
      {content === '' ? edited : null}
    </div>
  );
}
