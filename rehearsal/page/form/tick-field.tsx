import type { APICheckboxComponent } from 'discord-api-types/v10';
import type { AboutField } from './about-field.ts';

type TickFieldProps = Readonly<{
  about: AboutField;
  field: APICheckboxComponent;
  ticked: boolean;
  give(given: boolean): void;
}>;

/** A single box, ticked or not. */
export function TickField({ about: { ids }, field, ticked, give }: TickFieldProps) {
  return (
    <div class="tick">
      <input
        id={ids.field}
        data-option={field.custom_id}
        type="checkbox"
        checked={ticked}
        aria-describedby={ids.more}
        onChange={(event) => give(event.currentTarget.checked)}
      />
      <span class="quiet">{ticked ? 'Yes' : 'No'}</span>
    </div>
  );
}
