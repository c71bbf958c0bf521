import { useState } from 'preact/hooks';
import { keptTheme, wear } from './theme.ts';

const themes = [
  ['auto', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;

/** Light or dark; kept for the next time. */
export function ThemeChooser() {
  const [theme, setTheme] = useState(keptTheme);
  const choose = (next: string) => {
    wear(next);
    setTheme(next);
  };
  return (
    <div class="theme">
      <label for="theme">Colours</label>
      <select id="theme" class="input" value={theme} onChange={(event) => choose(event.currentTarget.value)}>
        {themes.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
