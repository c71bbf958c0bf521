/** A piece of Discord's markdown, ready to be drawn. */
export type Part = Readonly<
  | { kind: 'text'; text: string }
  | { kind: 'line-break' }
  | { kind: 'styled'; style: Style; parts: readonly Part[] }
  | { kind: 'heading'; level: 1 | 2 | 3; parts: readonly Part[] }
  | { kind: 'spoiler'; parts: readonly Part[] }
  | { kind: 'code'; text: string }
  | { kind: 'code-block'; text: string }
  | { kind: 'list'; ordered: boolean; start: number; items: readonly (readonly Part[])[] }
  | { kind: 'link'; target: string; parts: readonly Part[] }
  | { kind: 'timestamp'; at: number; style: string }
  | { kind: 'person'; id: string }
  | { kind: 'role'; id: string }
  | { kind: 'channel'; id: string }
  | { kind: 'command'; line: string }
  | { kind: 'everyone'; text: string }
  | { kind: 'emoji'; name: string }
  | { kind: 'not-drawn'; what: string }
>;

export type Style = 'strong' | 'em' | 'u' | 's' | 'subtext' | 'quote';
