import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  ComponentType,
} from 'discord-api-types/v10';
import { kindOf } from './component-kind.ts';
import { EntitySelect } from './entity-select.tsx';
import { MessageButton } from './message-button.tsx';
import { NotDrawn } from './not-drawn.tsx';
import { StringSelect } from './string-select.tsx';

type ActionRowProps = Readonly<{ row: APIActionRowComponent<APIComponentInMessageActionRow> }>;

export function ActionRow({ row }: ActionRowProps) {
  return (
    <div class="action-row">
      {row.components.map((component, place) => (
        <RowPart key={component.id ?? place} component={component} />
      ))}
    </div>
  );
}

function RowPart({ component }: Readonly<{ component: APIComponentInMessageActionRow }>) {
  switch (component.type) {
    case ComponentType.Button:
      return <MessageButton button={component} />;
    case ComponentType.StringSelect:
      return <StringSelect select={component} />;
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      return <EntitySelect select={component} />;
    default:
      return <NotDrawn what={kindOf(component)} />;
  }
}
