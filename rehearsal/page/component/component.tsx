import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ComponentType,
} from 'discord-api-types/v10';
import { Markdown } from '../markdown/markdown.tsx';
import { ActionRow } from './action-row.tsx';
import { kindOf } from './component-kind.ts';
import { Container } from './container.tsx';
import { FileShown } from './file-shown.tsx';
import { Gallery } from './gallery.tsx';
import { NotDrawn } from './not-drawn.tsx';
import { Section } from './section.tsx';
import { Separator } from './separator.tsx';

type Drawn = Readonly<{ component: APIMessageTopLevelComponent }>;

/** A component of a message, whatever its kind. */
export function Component({ component }: Drawn) {
  if (component.type !== ComponentType.Container) return <Part component={component} />;
  return (
    <Container component={component}>
      {component.components.map((part, place) => (
        <Part key={part.id ?? place} component={part} />
      ))}
    </Container>
  );
}

function Part({ component }: Readonly<{ component: APIComponentInContainer }>) {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return <Markdown text={component.content} />;
    case ComponentType.ActionRow:
      return <ActionRow row={component} />;
    case ComponentType.Section:
      return <Section section={component} />;
    case ComponentType.Separator:
      return <Separator separator={component} />;
    case ComponentType.MediaGallery:
      return <Gallery gallery={component} />;
    case ComponentType.File:
      return <FileShown file={component} />;
    default:
      return <NotDrawn what={kindOf(component)} />;
  }
}
