import { type APISectionComponent, ComponentType } from 'discord-api-types/v10';
import { Markdown } from '../markdown/markdown.tsx';
import { kindOf } from './component-kind.ts';
import { MessageButton } from './message-button.tsx';
import { NotDrawn } from './not-drawn.tsx';
import { Picture } from './picture.tsx';

type SectionProps = Readonly<{ section: APISectionComponent }>;

/** Texts with a button or a small picture at their side. */
export function Section({ section }: SectionProps) {
  return (
    <div class="section">
      <div class="section-words">
        {section.components.map((part, place) => (
          <SectionText key={part.id ?? place} part={part} />
        ))}
      </div>
      <div class="section-accessory">
        <Accessory accessory={section.accessory} />
      </div>
    </div>
  );
}

function SectionText({ part }: Readonly<{ part: APISectionComponent['components'][number] }>) {
  if (part.type === ComponentType.TextDisplay) return <Markdown text={part.content} />;
  return <NotDrawn what={kindOf(part)} />;
}

function Accessory({ accessory }: Readonly<{ accessory: APISectionComponent['accessory'] }>) {
  switch (accessory.type) {
    case ComponentType.Button:
      return <MessageButton button={accessory} />;
    case ComponentType.Thumbnail:
      return (
        <Picture
          media={accessory.media}
          words={accessory.description}
          spoiler={accessory.spoiler}
          size="small"
        />
      );
    default:
      return <NotDrawn what={kindOf(accessory)} />;
  }
}
