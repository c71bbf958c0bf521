import {
  type APICheckboxGroupComponent,
  type APIRadioGroupComponent,
  ComponentType,
} from 'discord-api-types/v10';
import type { AboutField } from './about-field.ts';

type GroupFieldProps = Readonly<{
  about: AboutField;
  field: APICheckboxGroupComponent | APIRadioGroupComponent;
  chosen: readonly string[];
  give(given: string[]): void;
}>;

/** Options that stand open, to choose one or several of. */
export function GroupField({ about: { ids }, field, chosen, give }: GroupFieldProps) {
  const isRadio = field.type === ComponentType.RadioGroup;
  const choose = (value: string) => {
    if (isRadio) give([value]);
    // One too many can be ticked; that it is too many is said when the form is sent.
    else give(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  };
  return (
    <fieldset
      id={ids.field}
      class="group"
      aria-labelledby={ids.label}
      aria-describedby={`${ids.more} ${ids.problem}`}
    >
      {field.options.map(({ value, label, description }, place) => {
        const id = `${ids.field}-${place}`;
        return (
          <div key={value} class="tick">
            <input
              id={id}
              data-option={field.custom_id}
              type={isRadio ? 'radio' : 'checkbox'}
              name={ids.field}
              checked={chosen.includes(value)}
              aria-describedby={description === undefined ? undefined : `${id}-more`}
              onChange={() => choose(value)}
            />
            <span>
              <label for={id}>{label}</label>
              {description === undefined ? null : (
                <span id={`${id}-more`} class="field-more">
                  {description}
                </span>
              )}
            </span>
          </div>
        );
      })}
    </fieldset>
  );
}
