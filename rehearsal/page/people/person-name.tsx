import { usePopup } from '../popup/use-popup.ts';
import { PersonMenu } from './person-menu.tsx';

type PersonNameProps = Readonly<{ userId: string; shown: string; class: string }>;

/** A name that opens the menu of that person. */
export function PersonName({ userId, shown, class: looks }: PersonNameProps) {
  const { open, show, hide, anchor, box } = usePopup<HTMLButtonElement>();
  return (
    <>
      <button
        ref={anchor}
        type="button"
        class={looks}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => (open ? hide('stays') : show())}
        onContextMenu={(event) => {
          event.preventDefault();
          event.stopPropagation();
          show();
        }}
      >
        {shown}
      </button>
      {open ? (
        <div ref={box} popover="manual" class="popup">
          <PersonMenu userId={userId} done={() => hide('back')} />
        </div>
      ) : null}
    </>
  );
}
