import { ComponentType } from 'discord-api-types/v10';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { kindOf } from '../component/component-kind.ts';
import { NotDrawn } from '../component/not-drawn.tsx';
import { Markdown } from '../markdown/markdown.tsx';
import type { AboutField } from './about-field.ts';
import { type Answers, type FormAnswer, isRequired } from './answers.ts';
import { ChoiceField } from './choice-field.tsx';
import { GroupField } from './group-field.tsx';
import type { Block, Field } from './question.ts';
import { TextField } from './text-field.tsx';
import { TickField } from './tick-field.tsx';

type FormBlockProps = Readonly<{
  block: Block;
  answers: Answers;
  problem: string | undefined;
  answer(customId: string, given: FormAnswer): void;
}>;

/** A block of a form: words, or a question with its field. */
export function FormBlock({ block, answers, problem, answer }: FormBlockProps) {
  switch (block.kind) {
    case 'words':
      return <Markdown text={block.text} />;
    case 'unknown':
      return <NotDrawn what={`component type ${block.type}`} />;
    case 'question':
      return <Question {...{ block, problem }} answers={answers} answer={answer} />;
  }
}

type QuestionProps = FormBlockProps & Readonly<{ block: Extract<Block, { kind: 'question' }> }>;

function Question({ block, answers, problem, answer }: QuestionProps) {
  const { field, label, description } = block;
  const id = useId();
  const required = isRequired(field);
  const ids = { field: id, label: `${id}-label`, more: `${id}-more`, problem: `${id}-problem` };
  const about = { ids, label, required, invalid: problem !== undefined };
  const give = (given: FormAnswer) => answer(field.custom_id, given);
  const given = answers[field.custom_id];
  return (
    <div class="field">
      <QuestionLabel ids={ids} isGroup={isGroup(field)}>
        {label}
        {required ? <span class="needed"> (needed)</span> : null}
      </QuestionLabel>
      {description === undefined ? null : (
        <p id={ids.more} class="field-more">
          {description}
        </p>
      )}
      <Control about={about} field={field} given={given} give={give} />
      <p id={ids.problem} class="field-problem" role={problem === undefined ? undefined : 'alert'}>
        {problem}
      </p>
    </div>
  );
}

/** Several boxes have a label each; what stands above them is the name of their group. */
function isGroup(field: Field): boolean {
  return (
    field.type === ComponentType.RadioGroup ||
    field.type === ComponentType.CheckboxGroup ||
    field.type === ComponentType.FileUpload
  );
}

type QuestionLabelProps = Readonly<{ ids: AboutField['ids']; isGroup: boolean; children: ComponentChildren }>;

function QuestionLabel({ ids, isGroup: isName, children }: QuestionLabelProps) {
  if (isName) {
    return (
      <span id={ids.label} class="label">
        {children}
      </span>
    );
  }
  return (
    <label id={ids.label} for={ids.field}>
      {children}
    </label>
  );
}

type ControlProps = Readonly<{
  about: AboutField;
  field: Field;
  given: FormAnswer | undefined;
  give(given: FormAnswer): void;
}>;

function Control({ about, field, given, give }: ControlProps) {
  const chosen = Array.isArray(given) ? given : [];
  switch (field.type) {
    case ComponentType.TextInput:
      return (
        <TextField about={about} field={field} given={typeof given === 'string' ? given : ''} give={give} />
      );
    case ComponentType.StringSelect:
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      return <ChoiceField about={about} field={field} chosen={chosen} give={give} />;
    case ComponentType.RadioGroup:
    case ComponentType.CheckboxGroup:
      return <GroupField about={about} field={field} chosen={chosen} give={give} />;
    case ComponentType.Checkbox:
      return <TickField about={about} field={field} ticked={given === true} give={give} />;
    case ComponentType.FileUpload:
      return (
        <p class="not-writable" id={about.ids.field}>
          Files cannot be given in the played Discord.
        </p>
      );
    default:
      return <NotDrawn what={kindOf(field)} />;
  }
}
