import { type APISeparatorComponent, SeparatorSpacingSize } from 'discord-api-types/v10';

export function Separator({ separator }: Readonly<{ separator: APISeparatorComponent }>) {
  const space = separator.spacing === SeparatorSpacingSize.Large ? 'large' : 'small';
  const line = separator.divider === false ? 'without-line' : 'with-line';
  return <hr class={`separator ${space} ${line}`} />;
}
