import { type APITextInputComponent, TextInputStyle } from 'discord-api-types/v10';
import type { AboutField } from './about-field.ts';
import { lengthOf } from './answers.ts';

type TextFieldProps = Readonly<{
  about: AboutField;
  field: APITextInputComponent;
  given: string;
  give(given: string): void;
}>;

/** A line or a paragraph to write. It counts along, and cuts nothing off: what was pasted stays whole. */
export function TextField({ about: { ids, required, invalid }, field, given, give }: TextFieldProps) {
  const { max_length: most, placeholder = '' } = field;
  const shared = {
    id: ids.field,
    'data-option': field.custom_id,
    class: 'input',
    placeholder,
    required,
    value: given,
    'aria-invalid': invalid,
    'aria-describedby': `${ids.more} ${ids.problem}`,
  };
  return (
    <>
      {field.style === TextInputStyle.Paragraph ? (
        <textarea {...shared} rows={4} onInput={(event) => give(event.currentTarget.value)} />
      ) : (
        <input
          {...shared}
          type="text"
          autocomplete="off"
          onInput={(event) => give(event.currentTarget.value)}
        />
      )}
      {most === undefined ? null : (
        <p class="count">
          {lengthOf(given)} of {most}
        </p>
      )}
    </>
  );
}
