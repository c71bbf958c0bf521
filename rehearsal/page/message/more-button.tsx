import type { APIMessage } from 'discord-api-types/v10';
import { useEffect, useState } from 'preact/hooks';
import { usePopup } from '../popup/use-popup.ts';
import { MessageMenu } from './message-menu.tsx';
import { ReactionList } from './reaction-list.tsx';

type MoreButtonProps = Readonly<{
  message: APIMessage;
  name: string;
  /** Counts up when the menu is asked for from elsewhere: by a right press on the message. */
  askedFor: number;
  reply(messageId: string): void;
}>;

/** Opens the menu of a message. */
export function MoreButton({ message, name, askedFor, reply }: MoreButtonProps) {
  const { open, show, hide, anchor, box } = usePopup<HTMLButtonElement>();
  const [page, setPage] = useState<'menu' | 'reactions'>('menu');
  useEffect(() => {
    if (askedFor === 0) return;
    setPage('menu');
    show();
  }, [askedFor, show]);
  const toggle = () => {
    setPage('menu');
    if (open) hide('stays');
    else show();
  };
  return (
    <div class="more">
      <button
        ref={anchor}
        type="button"
        class="more-button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={`More for the message of ${name}`}
        onClick={toggle}
      >
        <span aria-hidden="true">⋯</span>
      </button>
      {open ? (
        <div ref={box} popover="manual" class="popup">
          {page === 'menu' ? (
            <MessageMenu
              message={message}
              reply={reply}
              react={() => setPage('reactions')}
              done={() => hide('back')}
            />
          ) : (
            <ReactionList message={message} done={() => hide('back')} />
          )}
        </div>
      ) : null}
    </div>
  );
}
