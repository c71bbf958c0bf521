import {
  type APIMessageTopLevelComponent,
  type APIModalInteractionResponseCallbackData,
  ButtonStyle,
  ChannelType,
  ComponentType,
  MessageFlags,
  PollLayoutType,
  SeparatorSpacingSize,
  TextInputStyle,
} from 'discord-api-types/v10';
import type { MessageBody } from '../../rehearsal/world/state.ts';

const picture = { media: { url: 'https://example.org/leaf.png' }, description: 'A maple leaf' };

/** What discord-api-types does not know yet, as it would come over the wire. */
const unheardOf: APIMessageTopLevelComponent = JSON.parse('{"type":99,"id":990}');

const select = (custom_id: string, placeholder: string) => ({ custom_id, placeholder });

/** One of everything that can stand in a message with components. */
export const everything: readonly APIMessageTopLevelComponent[] = [
  {
    type: ComponentType.Container,
    accent_color: 0x4a7c59,
    components: [
      { type: ComponentType.TextDisplay, content: '## A heading\n-# and small words' },
      {
        type: ComponentType.Section,
        components: [{ type: ComponentType.TextDisplay, content: 'Words beside a picture' }],
        accessory: { type: ComponentType.Thumbnail, ...picture },
      },
      {
        type: ComponentType.Section,
        components: [{ type: ComponentType.TextDisplay, content: 'Words beside a button' }],
        accessory: {
          type: ComponentType.Button,
          style: ButtonStyle.Secondary,
          label: 'Beside',
          custom_id: 'beside',
        },
      },
      { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Large },
      { type: ComponentType.MediaGallery, items: [picture, { ...picture, spoiler: true }] },
      {
        type: ComponentType.ActionRow,
        components: [
          { type: ComponentType.Button, style: ButtonStyle.Primary, label: 'Primary', custom_id: 'primary' },
          { type: ComponentType.Button, style: ButtonStyle.Success, label: 'Success', custom_id: 'success' },
          { type: ComponentType.Button, style: ButtonStyle.Danger, label: 'Danger', custom_id: 'danger' },
          {
            type: ComponentType.Button,
            style: ButtonStyle.Secondary,
            label: 'Not now',
            custom_id: 'not-now',
            disabled: true,
          },
          {
            type: ComponentType.Button,
            style: ButtonStyle.Link,
            label: 'Elsewhere',
            url: 'https://example.org',
          },
        ],
      },
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.StringSelect,
            ...select('words', 'Choose words'),
            min_values: 1,
            max_values: 2,
            options: [
              { label: 'One', value: '1', description: 'The first' },
              { label: 'Two', value: '2', default: true },
            ],
          },
        ],
      },
      {
        type: ComponentType.ActionRow,
        components: [{ type: ComponentType.UserSelect, ...select('people', 'Choose people') }],
      },
      {
        type: ComponentType.ActionRow,
        components: [{ type: ComponentType.RoleSelect, ...select('roles', 'Choose roles') }],
      },
      {
        type: ComponentType.ActionRow,
        components: [{ type: ComponentType.MentionableSelect, ...select('anybody', 'Choose anybody') }],
      },
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.ChannelSelect,
            ...select('channels', 'Choose channels'),
            channel_types: [ChannelType.GuildText],
          },
        ],
      },
    ],
  },
  {
    type: ComponentType.Container,
    spoiler: true,
    components: [{ type: ComponentType.TextDisplay, content: 'Hidden' }],
  },
  { type: ComponentType.TextDisplay, content: 'Outside of every box' },
];

export const withComponents = (components: readonly APIMessageTopLevelComponent[]) => ({
  flags: MessageFlags.IsComponentsV2,
  components: [...components],
});

export const somethingUnheardOf = withComponents([unheardOf]);

/** What messages held before there were components, and may still hold. */
export const embedded: MessageBody = {
  embeds: [
    {
      title: 'Tuesday',
      description: 'What is **planned**',
      url: 'https://example.org',
      color: 0x4a7c59,
      timestamp: '2026-03-03T18:30:00.000Z',
      author: { name: 'Mara' },
      footer: { text: 'Until then' },
      fields: [
        { name: 'Where', value: '#maple', inline: true },
        { name: 'When', value: 'half past seven', inline: true },
      ],
      image: { url: 'https://example.org/leaf.png' },
    },
  ],
  attachments: [
    {
      id: '1',
      filename: 'my-data.json',
      size: 2_048,
      url: 'http://127.0.0.1:9/attachments/1/1/my-data.json',
      proxy_url: 'http://127.0.0.1:9/attachments/1/1/my-data.json',
      content_type: 'application/json',
    },
  ],
};

export const asked: MessageBody = {
  poll: {
    question: { text: 'Which evening?' },
    answers: [
      { answer_id: 1, poll_media: { text: 'Tuesday' } },
      { answer_id: 2, poll_media: { text: 'Friday' } },
    ],
    expiry: '2026-03-05T18:30:00.000Z',
    allow_multiselect: false,
    layout_type: PollLayoutType.Default,
  },
};

/** Every way of marking words up that Discord knows. */
export const words = [
  '**bold** *italic* __underlined__ ~~gone~~ `code` ||spoiler||',
  '> a quote',
  '- one\n- two\n  - two and a half',
  '1. first\n2. second',
  '```\na block of code\n```',
  '[a link](https://example.org) <https://example.org>',
  '<t:1772476200:F> <t:1772476200:R> <t:1772476200:S>',
  '<@1> \\*as it is\\*',
].join('\n');

/** One of every field that a form can have. */
export const form: APIModalInteractionResponseCallbackData = {
  custom_id: 'everything',
  title: 'One of each',
  components: [
    { type: ComponentType.TextDisplay, id: 1, content: 'Only what you **want** to say.' },
    label(2, 'In a word', {
      type: ComponentType.TextInput,
      custom_id: 'short',
      style: TextInputStyle.Short,
      min_length: 2,
      max_length: 10,
    }),
    label(4, 'At length', {
      type: ComponentType.TextInput,
      custom_id: 'long',
      style: TextInputStyle.Paragraph,
      required: false,
    }),
    label(6, 'How', {
      type: ComponentType.RadioGroup,
      custom_id: 'how',
      options: [
        { label: 'By text', value: 'text' },
        { label: 'By voice', value: 'voice' },
      ],
    }),
    label(8, 'Agreement', {
      type: ComponentType.CheckboxGroup,
      custom_id: 'agree',
      options: [{ label: 'I keep it to myself', value: 'keep', description: 'As everybody does' }],
    }),
  ],
};

/** The rest of the fields: a form takes five at most. */
export const furtherForm: APIModalInteractionResponseCallbackData = {
  custom_id: 'further',
  title: 'And the others',
  components: [
    label(2, 'Remind me', { type: ComponentType.Checkbox, custom_id: 'remind' }),
    label(4, 'Which day', {
      type: ComponentType.StringSelect,
      custom_id: 'day',
      options: [
        { label: 'Tuesday', value: 'tue' },
        { label: 'Friday', value: 'fri' },
      ],
    }),
    label(6, 'With whom', { type: ComponentType.UserSelect, custom_id: 'who', required: false }),
    label(8, 'A file', { type: ComponentType.FileUpload, custom_id: 'file', required: false }),
  ],
};

type Part = APIModalInteractionResponseCallbackData['components'][number];
type Input = Extract<Part, { type: ComponentType.Label }>['component'];

function label(id: number, words: string, component: Input): Part {
  return { type: ComponentType.Label, id, label: words, component: { ...component, id: id + 1 } };
}
