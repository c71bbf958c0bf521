import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { When } from '../time/when.tsx';
import { AwayLink } from './away-link.tsx';
import { MentionOfChannel, MentionOfCommand, MentionOfPerson, MentionOfRole } from './mentions.tsx';
import { parseMarkdown } from './parse.ts';
import type { Part, Style } from './parts.ts';
import { SpoilerWords } from './spoiler-words.tsx';

type MarkdownProps = Readonly<{
  text: string;
  /** Stands behind the last word. */
  after?: ComponentChildren;
}>;

/** Discord's markdown, drawn as elements. */
export function Markdown({ text, after }: MarkdownProps) {
  // Kept as it was drawn, too: new screens come often, and most texts stay the same.
  const words = useMemo(() => <Parts parts={parseMarkdown(text)} />, [text]);
  return (
    <div class="markdown">
      {words}
      {after}
    </div>
  );
}

function Parts({ parts }: Readonly<{ parts: readonly Part[] }>) {
  return (
    <>
      {parts.map((part, index) => (
        <Piece key={index} part={part} />
      ))}
    </>
  );
}

function Piece({ part }: Readonly<{ part: Part }>) {
  switch (part.kind) {
    case 'text':
      return <>{part.text}</>;
    case 'line-break':
      return <br />;
    case 'styled':
      return <Styled style={part.style} parts={part.parts} />;
    case 'heading':
      return <Heading level={part.level} parts={part.parts} />;
    case 'spoiler':
      return (
        <SpoilerWords>
          <Parts parts={part.parts} />
        </SpoilerWords>
      );
    case 'code':
      return <code>{part.text}</code>;
    case 'code-block':
      return (
        <pre>
          <code>{part.text}</code>
        </pre>
      );
    case 'list':
      return <List {...part} />;
    case 'link':
      return (
        <AwayLink target={part.target}>
          <Parts parts={part.parts} />
        </AwayLink>
      );
    case 'timestamp':
      return <When at={part.at} style={part.style} />;
    case 'person':
      return <MentionOfPerson id={part.id} />;
    case 'role':
      return <MentionOfRole id={part.id} />;
    case 'channel':
      return <MentionOfChannel id={part.id} />;
    case 'command':
      return <MentionOfCommand line={part.line} />;
    case 'everyone':
      return <span class="mention of-me">{part.text}</span>;
    case 'emoji':
      return <span class="custom-emoji">:{part.name}:</span>;
    case 'not-drawn':
      return <span class="not-drawn">not drawn: markdown {part.what}</span>;
  }
}

function Styled({ style, parts }: Readonly<{ style: Style; parts: readonly Part[] }>) {
  const inside = <Parts parts={parts} />;
  switch (style) {
    case 'strong':
      return <strong>{inside}</strong>;
    case 'em':
      return <em>{inside}</em>;
    case 'u':
      return <u>{inside}</u>;
    case 's':
      return <s>{inside}</s>;
    case 'subtext':
      return <small class="subtext">{inside}</small>;
    case 'quote':
      return <blockquote>{inside}</blockquote>;
  }
}

/** All on one level, under the name of the channel: bots choose headings by their size, and leave levels out. */
function Heading({ level, parts }: Readonly<{ level: 1 | 2 | 3; parts: readonly Part[] }>) {
  return (
    <h2 class={`heading-${level}`}>
      <Parts parts={parts} />
    </h2>
  );
}

function List({ ordered, start, items }: Extract<Part, { kind: 'list' }>) {
  const drawn = items.map((parts, index) => (
    <li key={index}>
      <Parts parts={parts} />
    </li>
  ));
  return ordered ? <ol start={start}>{drawn}</ol> : <ul>{drawn}</ul>;
}
