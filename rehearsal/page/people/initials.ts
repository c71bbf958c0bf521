const colours = 6;

/** One of six colours, the same for one id always. The middle of a snowflake differs most between ids. */
export function colourOf(id: string): number {
  let sum = 0;
  for (const sign of id) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 9_973;
  return sum % colours;
}

export function initialsOf(name: string): string {
  const [first = '', second = ''] = name.split(/[\s_-]+/u).filter((word) => word !== '');
  return ([...first].slice(0, 1).join('') + [...second].slice(0, 1).join('')).toUpperCase();
}
