import type { CommandOnScreen } from '../../wire/screen.ts';

/** Whether what is written asks for the list of commands. */
export function asksForCommands(text: string): boolean {
  return /^\/[^\n]*$/u.test(text);
}

/** The commands that fit what is written, in the person's language or by their own names; the best come first. */
export function fitting(commands: readonly CommandOnScreen[], text: string): readonly CommandOnScreen[] {
  const wanted = plain(text);
  const rank = (command: CommandOnScreen): number => {
    const names = [plain(command.shown), plain(command.line)];
    if (names.some((name) => name.startsWith(wanted))) return 0;
    const words = wanted.split(' ').filter((word) => word !== '');
    return names.some((name) => words.every((word) => name.includes(word))) ? 1 : 2;
  };
  const ranked = commands.map((command) => ({ command, at: rank(command) })).filter(({ at }) => at < 2);
  return ranked.sort((one, other) => one.at - other.at).map(({ command }) => command);
}

function plain(text: string): string {
  return text.toLowerCase().replace(/^\//u, '').replaceAll(/\s+/gu, ' ').trimStart();
}
