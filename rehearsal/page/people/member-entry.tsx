import type { MemberOnScreen } from '../../wire/screen.ts';
import { useOnScreen } from '../place/on-screen.ts';
import { Avatar } from './avatar.tsx';
import { PersonName } from './person-name.tsx';

export function MemberEntry({ member }: Readonly<{ member: MemberOnScreen }>) {
  const { me, names } = useOnScreen().screen;
  const name = names.people[member.userId] ?? 'somebody';
  const roles = member.roles.map((role) => names.roles[role] ?? role).join(', ');
  return (
    <li class="member">
      <Avatar id={member.userId} name={name} />
      <span class="member-words">
        <span>
          <PersonName userId={member.userId} shown={name} class="author" />
          {member.isBot ? <span class="badge">Bot</span> : null}
          {member.userId === me.id ? <span class="quiet"> you</span> : null}
        </span>
        {roles === '' ? null : <span class="quiet">{roles}</span>}
      </span>
    </li>
  );
}
