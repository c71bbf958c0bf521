import { useState } from 'preact/hooks';
import type { Deed } from '../../wire/deed.ts';
import { useOnScreen } from '../place/on-screen.ts';
import { Dialog } from '../popup/dialog.tsx';
import { Refusal } from '../popup/refusal.tsx';
import { languages } from './languages.ts';

/** Opens the settings of the person looked through. */
export function SettingsButton() {
  const [open, setOpen] = useState(false);
  const { me } = useOnScreen().screen;
  return (
    <>
      <button type="button" class="button wide" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Your settings
      </button>
      {open ? (
        <Dialog title={`Settings of ${me.name}`} close={() => setOpen(false)}>
          <Settings />
        </Dialog>
      ) : null}
    </>
  );
}

function Settings() {
  const { screen, attempt } = useOnScreen();
  const { me } = screen;
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const change = async (deed: Deed) => {
    const answer = await attempt(deed);
    setRefusal(answer.kind === 'not-done' ? answer.sentence : undefined);
  };
  const isListed = languages.some(([code]) => code === me.locale);
  return (
    <>
      <div class="field">
        <label for="client-language">Language of Discord</label>
        <select
          id="client-language"
          class="input"
          value={me.locale}
          onChange={(event) => void change({ kind: 'change-language', locale: event.currentTarget.value })}
        >
          {isListed ? null : <option value={me.locale}>{me.locale}</option>}
          {languages.map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
        <p class="field-more">Applications see it, and may answer in it.</p>
      </div>
      <div class="tick">
        <input
          id="takes-mail"
          type="checkbox"
          checked={me.takesDirectMessages}
          onChange={(event) => void change({ kind: 'direct-messages', taken: event.currentTarget.checked })}
        />
        <label for="takes-mail">People and bots of my servers may send me direct messages</label>
      </div>
      <Refusal sentence={refusal} />
    </>
  );
}
