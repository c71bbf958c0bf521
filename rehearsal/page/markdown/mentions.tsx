import { PersonName } from '../people/person-name.tsx';
import { useOnScreen } from '../place/on-screen.ts';
import { channelById } from '../place/where.ts';

type Mentioned = Readonly<{ id: string }>;

export function MentionOfPerson({ id }: Mentioned) {
  const { me, names } = useOnScreen().screen;
  const name = names.people[id];
  if (name === undefined) return <span class="mention">@unknown-user</span>;
  return <PersonName userId={id} shown={`@${name}`} class={id === me.id ? 'mention of-me' : 'mention'} />;
}

export function MentionOfRole({ id }: Mentioned) {
  const name = useOnScreen().screen.names.roles[id];
  return <span class="mention">@{name ?? 'unknown-role'}</span>;
}

export function MentionOfChannel({ id }: Mentioned) {
  const { screen, open } = useOnScreen();
  const name = screen.names.channels[id] ?? channelById(screen, id)?.name;
  if (name === undefined) return <span class="mention">No Access</span>;
  return (
    <button type="button" class="mention" onClick={() => open(id)}>
      #{name}
    </button>
  );
}

export function MentionOfCommand({ line }: Readonly<{ line: string }>) {
  const { bring } = useOnScreen();
  return (
    <button type="button" class="mention" onClick={() => bring(line)}>
      {line}
    </button>
  );
}
