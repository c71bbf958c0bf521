import { type APIButtonComponent, ButtonStyle } from 'discord-api-types/v10';
import { AwayLink } from '../markdown/away-link.tsx';
import { useMessage } from '../message/message-context.ts';
import { emojiWords } from './emoji.ts';
import { NotDrawn } from './not-drawn.tsx';

const looks = {
  [ButtonStyle.Primary]: 'button primary',
  [ButtonStyle.Secondary]: 'button',
  [ButtonStyle.Success]: 'button success',
  [ButtonStyle.Danger]: 'button danger',
} as const;

/** A button of a message. Its name is its label, with the emoji before it. */
export function MessageButton({ button }: Readonly<{ button: APIButtonComponent }>) {
  const { waitingFor, press } = useMessage();
  switch (button.style) {
    case ButtonStyle.Primary:
    case ButtonStyle.Secondary:
    case ButtonStyle.Success:
    case ButtonStyle.Danger: {
      const { custom_id: customId } = button;
      const busy = waitingFor === customId;
      return (
        <button
          type="button"
          class={busy ? `${looks[button.style]} waiting` : looks[button.style]}
          disabled={button.disabled === true}
          aria-busy={busy}
          onClick={() => {
            if (!busy) press(customId);
          }}
        >
          {words(emojiWords(button.emoji), button.label)}
        </button>
      );
    }
    case ButtonStyle.Link:
      return (
        <AwayLink target={button.url} class="button">
          {words(emojiWords(button.emoji), button.label)}
        </AwayLink>
      );
    case ButtonStyle.Premium:
      return (
        <button type="button" class="button" disabled>
          Premium
        </button>
      );
    default:
      return <NotDrawn what="button of an unknown style" />;
  }
}

function words(emoji: string | undefined, label: string | undefined): string {
  return [emoji, label].filter((word) => word !== undefined).join(' ');
}
