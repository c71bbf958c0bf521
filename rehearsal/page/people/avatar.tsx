import { colourOf, initialsOf } from './initials.ts';

/** A picture of nobody: the first letters of a name. It tells nothing that is not said beside it. */
export function Avatar({ id, name }: Readonly<{ id: string; name: string }>) {
  return (
    <span aria-hidden="true" class={`avatar avatar-${colourOf(id)}`}>
      {initialsOf(name)}
    </span>
  );
}
