import type { APIEmbed } from 'discord-api-types/v10';
import { cssColour } from '../component/colour.ts';
import { Picture } from '../component/picture.tsx';
import { AwayLink } from '../markdown/away-link.tsx';
import { Markdown } from '../markdown/markdown.tsx';
import { When } from '../time/when.tsx';

/** The older kind of framed content. */
export function Embed({ embed }: Readonly<{ embed: APIEmbed }>) {
  const { author, title, url, description, fields = [], image, thumbnail } = embed;
  const colour = cssColour(embed.color);
  return (
    <div class="container embed" style={colour === undefined ? {} : { borderInlineStartColor: colour }}>
      {thumbnail === undefined ? null : (
        <Picture media={thumbnail} words={thumbnail.description} size="small" />
      )}
      {author === undefined ? null : <p class="embed-author">{linked(author.name, author.url)}</p>}
      {title === undefined ? null : <p class="embed-title">{linked(title, url)}</p>}
      {description === undefined ? null : <Markdown text={description} />}
      {fields.length === 0 ? null : (
        <dl class="embed-fields">
          {fields.map(({ name, value, inline = false }) => (
            <div key={name} class={inline ? 'inline' : 'across'}>
              <dt>
                <Markdown text={name} />
              </dt>
              <dd>
                <Markdown text={value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {image === undefined ? null : <Picture media={image} words={image.description} size="large" />}
      <EmbedFoot embed={embed} />
    </div>
  );
}

function EmbedFoot({ embed: { footer, timestamp } }: Readonly<{ embed: APIEmbed }>) {
  if (footer === undefined && timestamp === undefined) return null;
  return (
    <p class="quiet">
      {footer?.text}
      {footer !== undefined && timestamp !== undefined ? ' · ' : ''}
      {timestamp === undefined ? null : <When at={Date.parse(timestamp)} style="s" />}
    </p>
  );
}

function linked(words: string, url: string | undefined) {
  return url === undefined ? words : <AwayLink target={url}>{words}</AwayLink>;
}
