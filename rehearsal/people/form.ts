import type {
  APIComponentInLabel,
  APIModalInteractionResponseCallbackData,
  APIModalSubmissionComponent,
  APIModalSubmitTextInputComponent,
  ModalSubmitComponent,
} from 'discord-api-types/v10';
import { ComponentType } from 'discord-api-types/v10';
import { cannot, listed } from './cannot.ts';
import { type Answer, answered, type FindEntity } from './form-answer.ts';
import { type Naming, plainText } from './plain-text.ts';

export type FormData = APIModalInteractionResponseCallbackData;

/** One thing to fill in, as the person reads it. */
export type FormField = Readonly<{ label: string; description: string; input: APIComponentInLabel }>;

/**
 * What fills a form in: by the label of a field (or its custom id), what is typed, chosen or ticked. What is not named
 * stays as the bot prefilled it.
 */
export type Answers = Readonly<Record<string, Answer>>;

export function fieldsOf(form: FormData): FormField[] {
  return form.components.flatMap((part): FormField[] => {
    if (part.type === ComponentType.Label) {
      return [{ label: part.label, description: part.description ?? '', input: part.component }];
    }
    if (part.type === ComponentType.TextDisplay) return [];
    return part.components.map((input) => ({ label: input.label ?? '', description: '', input }));
  });
}

/** The whole form as text: title, explanations, and each field with its description. */
export function drawnForm(form: FormData, naming: Naming): string {
  const lines = form.components.map((part) => {
    if (part.type === ComponentType.TextDisplay) return plainText(part.content, naming);
    if (part.type === ComponentType.Label) return drawnLabel(part.label, part.description, part.component);
    return part.components.map((input) => drawnLabel(input.label ?? '', undefined, input)).join('\n');
  });
  return [form.title, ...lines].join('\n');
}

/**
 * What the client sends when the person presses Submit.
 * Refuses, as the client does, a field that is not there, too short, too long, left empty though required, or a choice not offered.
 */
export function submission(
  form: FormData,
  answers: Answers,
  find: FindEntity,
): APIModalSubmissionComponent[] {
  const fields = fieldsOf(form);
  for (const name of Object.keys(answers)) {
    if (fields.some(({ label, input }) => label === name || input.custom_id === name)) continue;
    const asked = listed(fields.map(({ label }) => label));
    cannot(`The form “${form.title}” has no field “${name}”.`, `It asks for ${asked}.`);
  }
  const given = (label: string, input: APIComponentInLabel) => answers[label] ?? answers[input.custom_id];
  return form.components.map((part) => {
    if (part.type === ComponentType.TextDisplay) return { type: part.type, id: part.id ?? 0 };
    if (part.type === ComponentType.Label) {
      const component = answered(part.label, part.component, given(part.label, part.component), find);
      return { type: part.type, id: part.id ?? 0, component };
    }
    const components = part.components.map((input) =>
      onlyText(answered(input.label ?? '', input, given(input.label ?? '', input), find)),
    );
    return { type: part.type, id: part.id ?? 0, components };
  });
}

function onlyText(component: ModalSubmitComponent): APIModalSubmitTextInputComponent {
  if (component.type === ComponentType.TextInput) return component;
  return cannot('An action row of a form holds text fields only.');
}

function drawnLabel(label: string, description: string | undefined, input: APIComponentInLabel): string {
  const choices = 'options' in input ? ` (${input.options.map((option) => option.label).join(' · ')})` : '';
  const filled =
    input.type === ComponentType.TextInput && input.value !== undefined ? ` “${input.value}”` : '';
  const explained = description === undefined || description === '' ? '' : ` – ${description}`;
  return `${label}${explained}${choices}${filled}`;
}
