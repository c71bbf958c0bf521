const kept = 'theme';

/** What the reader chose last time. */
export function keptTheme(): string {
  return localStorage.getItem(kept) ?? 'auto';
}

/** Light, dark, or as the system has it. */
export function wear(theme: string): void {
  document.documentElement.dataset.theme = theme;
  localStorage.setItem(kept, theme);
}
