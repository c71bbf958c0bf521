import type { APIContainerComponent } from 'discord-api-types/v10';
import type { ComponentChildren } from 'preact';
import { cssColour } from './colour.ts';
import { SpoilerBox } from './spoiler-box.tsx';

type ContainerProps = Readonly<{ component: APIContainerComponent; children: ComponentChildren }>;

/** A frame around parts of a message. Its colour is decoration: what it means is said in words. */
export function Container({ component, children }: ContainerProps) {
  const colour = cssColour(component.accent_color);
  return (
    <div class="container" style={colour === undefined ? {} : { borderInlineStartColor: colour }}>
      {component.spoiler === true ? <SpoilerBox>{children}</SpoilerBox> : children}
    </div>
  );
}
