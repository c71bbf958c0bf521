type Box = Readonly<{ left: number; top: number; right: number; bottom: number }>;
type Size = Readonly<{ width: number; height: number }>;

const gap = 4;
const edge = 8;

/** Where a popup goes: under what opened it, or above where there is more room; never off the window. */
export function placed(
  anchor: Box,
  popup: Size,
  view: Size,
): Readonly<{ left: number; top: number; height: number }> {
  const below = view.height - anchor.bottom - gap - edge;
  const above = anchor.top - gap - edge;
  const under = popup.height <= below || below >= above;
  const height = Math.max(96, Math.min(popup.height, under ? below : above));
  const left = Math.max(edge, Math.min(anchor.left, view.width - popup.width - edge));
  const top = under ? anchor.bottom + gap : anchor.top - gap - height;
  return { left, top: Math.max(edge, Math.min(top, view.height - height - edge)), height };
}
